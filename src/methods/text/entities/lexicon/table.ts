/** Words of a table, folded, parted by blanks. */
export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Lines of a table without empty ones. */
export const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
