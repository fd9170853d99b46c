export const SNIPPETS_FILE: string;
export function generateSnippets(): Promise<string>;
