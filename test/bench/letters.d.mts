export declare function letter(seed?: number, items?: number): string;
export declare function letterOfSize(size: number, seed?: number): string;
