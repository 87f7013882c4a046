export { AccuracyPage } from './AccuracyPage.tsx';
export { DocumentsJobPage } from './DocumentsJobPage.tsx';
export { DocumentsPage } from './DocumentsPage.tsx';
export { ReadingPage } from './ReadingPage.tsx';
