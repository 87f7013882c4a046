export { ListsPage } from './ListsPage.tsx';
export { dateWords } from './change.view.ts';
