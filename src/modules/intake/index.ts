export { routes } from './routes.ts';
export { importWork } from './work.ts';
export { entityIdOf } from './entity-id.ts';
