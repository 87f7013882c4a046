export { JudgeDialog } from './JudgeDialog.tsx';
export { QueuePage } from './QueuePage.tsx';
