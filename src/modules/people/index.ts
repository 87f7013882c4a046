export { routes } from './routes.ts';
export { addPerson, callerForJob, sessionOf, setupNeeded, type Session } from './actions.ts';
export { hashPassword } from './secrets.ts';
