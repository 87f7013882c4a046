/** What was done with suggestions, as said after it and with its undoing. */
const en = {
  'suggestions-accepted': 'suggestions accepted',
  'suggestions-rejected': 'suggestions rejected',
  'suggestions-reopened': 'suggestions opened again',
  'origins-joined': 'counted as one origin',
} as const;

const es: { readonly [K in keyof typeof en]: string } = {
  'suggestions-accepted': 'se aceptaron sugerencias',
  'suggestions-rejected': 'se rechazaron sugerencias',
  'suggestions-reopened': 'se reabrieron sugerencias',
  'origins-joined': 'cuentan como un solo origen',
};

export const messages = { en, es } as const;
