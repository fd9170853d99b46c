export function bare(text: string | undefined): string;
export function same(read: string | undefined, label: string | undefined): boolean;
export function difference(read: string | undefined, label: string | undefined): string;
export function quote(text: string, longest?: number): string;
