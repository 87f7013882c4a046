export { routes } from './routes.ts';
export { writeJudgement, type NewJudgement } from './actions.ts';
