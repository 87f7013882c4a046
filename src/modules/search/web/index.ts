export { EntityPicker } from './EntityPicker.tsx';
export { findEntities } from './find.ts';
export { cutAtMarks } from './results.view.ts';
export { SearchPage } from './SearchPage.tsx';
