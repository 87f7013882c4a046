type Says = { en: string; es: string };

/** Why a request gave nothing. `ends`: the endpoint is not asked again for this text. */
export const failures = {
  unreachable: { ends: true, en: 'it could not be reached', es: 'no se pudo establecer conexión' },
  timeout: { ends: true, en: 'it did not answer in time', es: 'no respondió a tiempo' },
  busy: { ends: true, en: 'it is too busy', es: 'está saturado' },
  key: { ends: true, en: 'it does not accept the key', es: 'no acepta la clave' },
  redirect: {
    ends: true,
    en: 'it points to another address, which is not followed',
    es: 'remite a otra dirección, que no se sigue',
  },
  status: { ends: true, en: 'it answered with an error', es: 'respondió con un error' },
  stopped: { ends: true, en: 'it was stopped', es: 'se detuvo' },
  'too-large': { ends: false, en: 'its answer was too large', es: 'su respuesta fue demasiado extensa' },
  broken: { ends: false, en: 'its answer could not be read', es: 'su respuesta no se pudo leer' },
  cut: { ends: false, en: 'its answer was cut short', es: 'su respuesta quedó incompleta' },
  refusal: { ends: false, en: 'it declined to read the text', es: 'se negó a leer el texto' },
} as const satisfies Record<string, Says & { ends: boolean }>;
export type Failure = keyof typeof failures;

/** Why something that the extractor gave is not suggested. */
export const drops = {
  shape: { en: 'of no known kind or form', es: 'sin un tipo o una forma conocidos' },
  words: { en: 'with words that are not in the text', es: 'con palabras que no están en el texto' },
  ends: { en: 'between things that the text does not name there', es: 'entre elementos que el texto no nombra ahí' },
  place: { en: 'joining a person to a place', es: 'que vinculaban a una persona con un lugar' },
  furniture: { en: 'from page furniture', es: 'tomadas de encabezados o pies de página' },
  many: { en: 'beyond what one answer may hold', es: 'que excedían lo que admite una respuesta' },
} as const satisfies Record<string, Says>;
export type Drop = keyof typeof drops;

/** A part of the text, or all of it, was not read by the extractor. */
export function failureNote(failure: Failure, status: number | null, pieces: number, of: number): Says {
  const { en, es } = failures[failure];
  const code = status === null ? '' : ` (HTTP ${status})`;
  return {
    en: `The extractor left ${pieces} of ${of} parts of the text unread: ${en}${code}. The reader’s suggestions stand.`,
    es: `El extractor dejó sin leer ${pieces} de ${of} partes del texto: ${es}${code}. Las sugerencias del lector se mantienen.`,
  };
}

/** A text longer than the extractor is given. */
export const tooLongNote = (read: number, of: number): Says => ({
  en: `The extractor was given the first ${read} of ${of} characters.`,
  es: `El extractor recibió los primeros ${read} de ${of} caracteres.`,
});

/** What was given and thrown away, by reason. */
export function dropsNote(dropped: ReadonlyMap<Drop, number>): Says[] {
  if (dropped.size === 0) return [];
  const list = (language: 'en' | 'es'): string =>
    [...dropped].map(([drop, count]) => `${count} ${drops[drop][language]}`).join('; ');
  return [
    {
      en: `Left out of what the extractor gave: ${list('en')}.`,
      es: `Se descartó de lo que dio el extractor: ${list('es')}.`,
    },
  ];
}
