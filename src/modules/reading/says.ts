import type { Text } from '#vocabulary/kinds.ts';

/** Why a suggestion was left open. */
export const refusals = {
  'end-rejected': {
    en: 'It stands on “{value}”, which was rejected. Open that again, or choose another end.',
    es: 'Se apoya en «{value}», que fue rechazado. Reábralo o elija otro extremo.',
  },
  'end-missing': {
    en: 'What it joins is no longer among the suggestions. Choose its ends.',
    es: 'Lo que vincula ya no está entre las sugerencias. Elija sus extremos.',
  },
  'end-unfit': {
    en: 'This kind of link or event does not take {value} there.',
    es: 'Este tipo de vínculo o evento no admite ahí: {value}.',
  },
  'persons-and-places-apart': {
    en: 'No person is joined to a place. The sentence stays in the report.',
    es: 'Ninguna persona se vincula con un lugar. La oración permanece en el reporte.',
  },
  'other-sort': {
    en: 'It cannot be that one: {value}.',
    es: 'No puede ser esa entidad: {value}.',
  },
  'kind-unknown': {
    en: '“{value}” is no kind that this can become.',
    es: '«{value}» no es un tipo en que esto pueda convertirse.',
  },
  'value-unfit': {
    en: '“{value}” does not fit. Correct it before accepting.',
    es: '«{value}» no es un valor válido. Corríjalo antes de aceptar.',
  },
  'nobody-beside': {
    en: 'No entity stands beside this identifier. Choose whose it is.',
    es: 'Ninguna entidad acompaña a este identificador. Elija de quién es.',
  },
  'stood-upon': {
    en: 'Others stand on it. Open “{value}” again first.',
    es: 'Otras se apoyan en ella. Reabra primero «{value}».',
  },
  'decided-by-another': {
    en: 'Another person accepted it. Say why what it recorded is withdrawn.',
    es: 'Lo aceptó otra persona. Indique por qué se retira lo que registró.',
  },
  'decided-already': {
    en: 'It was decided already.',
    es: 'Ya se decidió.',
  },
} as const satisfies Record<string, Text>;
export type RefusalRule = keyof typeof refusals;

/** What an acceptance left out or added, said with its answer. */
export const notes = {
  placeLeftOut: {
    en: 'The place was left out: a person stands on this event.',
    es: 'Se omitió el lugar: en este evento figura una persona.',
  },
  endLeftOut: {
    en: '“{value}” was left out: this kind of event has no place for it.',
    es: 'Se omitió «{value}»: este tipo de evento no lo admite.',
  },
  rejectedLeftOut: {
    en: '“{value}” was left out: it was rejected.',
    es: 'Se omitió «{value}»: fue rechazado.',
  },
  valueLeftOut: {
    en: '“{value}” was left out: it is no value of this property.',
    es: 'Se omitió «{value}»: no es un valor de esta propiedad.',
  },
  deathRecorded: {
    en: 'The death of “{value}” was recorded with its date.',
    es: 'Se registró el fallecimiento de «{value}» con su fecha.',
  },
  invalidIdentifier: {
    en: 'Recorded as it stands in the text, marked as reportedly so: {value}',
    es: 'Se registró tal como está en el texto, con la reserva de presunto: {value}',
  },
} as const satisfies Record<string, Text>;

export const noteOf = (key: keyof typeof notes, value: string | Text = ''): Text => ({
  en: notes[key].en.replace('{value}', typeof value === 'string' ? value : value.en),
  es: notes[key].es.replace('{value}', typeof value === 'string' ? value : value.es),
});

/** Why a known entity may be the suggested one, beside the comparison of names. */
export const sharedIdentifier = (property: Text, value: string): Text => ({
  en: `same ${property.en.toLowerCase()}: ${value}`,
  es: `coincide ${property.es.toLowerCase()}: ${value}`,
});

/** Why a document was not read again. */
export const alreadyHeld = {
  found: 'already held',
  expected: 'a document not yet in this case, or the choice to take it again',
  says: {
    en: 'It is already held in this case, and was not taken again.',
    es: 'Ya obra en este expediente y no se tomó de nuevo.',
  },
} as const;
