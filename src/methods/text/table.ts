/** The words of a text as a set: rules are tables of words, written as they are read. */
export const table = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
