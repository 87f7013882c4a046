export { routes } from './routes.ts';
export { handlingFrom, keepReport, type ReportToKeep } from './actions.ts';
export { originsOf } from './rules.ts';
export { disciplines, type Discipline } from './shapes.ts';
