export { ListsPage } from './ListsPage.tsx';
