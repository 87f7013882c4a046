export { routes } from './routes.ts';
export { mergeQueue } from './queue.ts';
export { writeJudgement, type NewJudgement } from './actions.ts';
