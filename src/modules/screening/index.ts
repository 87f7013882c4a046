export { routes } from './routes.ts';
export { runJob as screeningJob } from './run-plan.ts';
export { screeningWork } from './work.ts';
export { runTexts } from './run-texts.ts';
export { decideHits } from './decide.ts';
export { decidePayment } from './pay.ts';
export { hitQueue } from './hit-queue.ts';
export { paymentQueue } from './payment-view.ts';
export { noWords } from './draft-fields.ts';
