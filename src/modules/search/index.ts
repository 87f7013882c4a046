export { routes } from './routes.ts';
export { reasonText } from './rules.ts';
