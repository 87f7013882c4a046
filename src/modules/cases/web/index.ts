export { CaseListPage } from './CaseListPage.tsx';
export { CasePage } from './CasePage.tsx';
export { TryStrip } from './TryStrip.tsx';
