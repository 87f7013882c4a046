export { StrategiesPage } from './StrategiesPage.tsx';
