/** What a command that works on files alone takes from here. */
export { readLists, type LoadedList, type ReadLists } from './read-lists.ts';
export { readListMapping } from './mapping.ts';
export type { ListFile } from './bytes.ts';
