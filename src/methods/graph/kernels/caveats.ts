import type { Words } from '../method.ts';

/** What is said of more than one measure. */
export const position: Words = {
  en: 'It describes a position in what is documented and shown here, not a person, and changes with every link that is missing.',
  es: 'Describe una posición en lo documentado y mostrado aquí, no a una persona, y cambia con cada vínculo que falte.',
};
export const alike: Words = {
  en: 'Every link counts the same, whatever its kind, its number of reports or its grade.',
  es: 'Todos los vínculos cuentan igual, sea cual sea su tipo, su número de reportes o su evaluación.',
};
export const watched: Words = {
  en: 'Whoever was watched more has more documented links: a high value may show where the sources looked.',
  es: 'De quien más se vigiló hay más vínculos documentados: un valor alto puede mostrar dónde miraron las fuentes.',
};
