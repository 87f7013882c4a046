export { ImportListPage } from './ImportListPage.tsx';
export { ImportProgressPage } from './ImportProgressPage.tsx';
export { NewImportPage } from './NewImportPage.tsx';
