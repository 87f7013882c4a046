export { ChartList } from './ChartList.tsx';
export { ChartPage } from './ChartPage.tsx';
