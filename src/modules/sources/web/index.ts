export { AuthorityField } from './AuthorityField.tsx';
export { NewReportPage } from './NewReportPage.tsx';
export { ReportListPage } from './ReportListPage.tsx';
export { ReportPage } from './ReportPage.tsx';
export { SourceField } from './SourceField.tsx';
export { useDefaults } from './sources.query.ts';
