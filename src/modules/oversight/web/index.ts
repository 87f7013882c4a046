export { NodeHealth } from './NodeHealth.tsx';
export { OverseerPage } from './OverseerPage.tsx';
