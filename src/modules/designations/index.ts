export { routes } from './routes.ts';
export { changedBetween, entriesInForce, entryAsKept, versionsInForce } from './queries.ts';
export { meaningOf } from './programmes.ts';
export { keepList, type ListToKeep } from './keep.ts';
