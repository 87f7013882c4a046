export { JudgeDialog } from './JudgeDialog.tsx';
