export { routes } from './routes.ts';
export { documentsWork } from './work.ts';
export { keepReading, type Opened } from './keep.ts';
export { takeText } from './text-read.ts';
export { configure as configureExtractor } from './extractor/config.ts';
