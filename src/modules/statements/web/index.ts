export { EntityInspector, EntityPage } from './EntityPage.tsx';
export { Working } from './Entity.tsx';
export { bestStatement, linkWords } from './entity.view.ts';
export { FactRow } from './show/FactRow.tsx';
export { ProvenanceCard, Said } from './show/Provenance.tsx';
export { AddEntityDialog } from './write/AddEntityDialog.tsx';
export { AddFactDialog } from './write/AddFactDialog.tsx';
export { AddLinkDialog } from './write/AddLinkDialog.tsx';
export { ReasonDialog } from './write/ReasonDialog.tsx';
