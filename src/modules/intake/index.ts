export { routes } from './routes.ts';
export { importWork, type ImportWork, type Progress } from './work.ts';
export { keepRejects, noteProgress } from './progress.ts';
export { inputFiles, type ImportPlan } from './plan.ts';
export type { InputFile, Reject } from './draft.ts';
export { entityIdOf } from './entity-id.ts';
