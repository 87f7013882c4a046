export { routes } from './routes.ts';
export { documentsWork } from './work.ts';
export { keepReading, type Opened } from './keep.ts';
export { configure as configureExtractor } from './extractor/config.ts';
