/** The language of determination letters, as package.json names it. */
export const LANGUAGE = "determination-letter";
