const ends = /\r\n?|[\u0085\u2028\u2029\v]/g;
/** Controls that no text means to say; form feed is a page break and is treated before. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufeff]/g;

/**
 * The text as everything after reads it: line ends as \n, page breaks as blank lines, no NUL nor other control
 * characters, whole code points, NFC, nothing blank around it. Doing it twice changes nothing.
 */
export function clean(text: string): string {
  return text.replace(ends, '\n').replace(/\f/g, '\n\n').replace(controls, '').toWellFormed().normalize('NFC').trim();
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unkept = /[\0-\x08\v\x0e-\x1f\x7f-\x84\x86-\x9f]/g;

/**
 * A text that is kept letter for letter, so that every offset into it is one into the file: only what no store holds, NUL
 * and other controls and halves of characters, is replaced by as many blanks or signs. A mark of byte order is taken off.
 */
export const inPlace = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replace(unkept, ' ')
    .toWellFormed();

/** Marks that turn the order of what is read: in a name they make one file look like another. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** A title or a name on one line, or null when nothing is left of it. */
export const oneLine = (text: string | null | undefined): string | null =>
  clean(text ?? '')
    .replace(turning, '')
    .replace(/\s+/g, ' ')
    .slice(0, 500) || null;
