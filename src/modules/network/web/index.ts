export { AnalysePanel } from './AnalysePanel.tsx';
export type { Overlay } from './overlay.ts';
