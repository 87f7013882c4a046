export type Span = [start: number, end: number];

/** A piece of a text in which words are looked up: folded, with the place of each folded character in the whole text. */
export interface Page {
  text: string;
  folded: string;
  at: Int32Array;
}

/** Marks that a copy of a text often has otherwise. The words themselves are never folded. */
const plainMarks: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
};

/** The part of a text between two offsets, ready for looking up; runs of blanks and line ends count as one blank. */
export function pageOf(text: string, start = 0, end = text.length): Page {
  const at = new Int32Array(end - start + 1);
  const folded: string[] = [];
  let blank = false;
  for (let index = start; index < end; index += 1) {
    const mark = text[index] ?? '';
    const isBlank = /\s/.test(mark);
    if (isBlank && blank) continue;
    blank = isBlank;
    at[folded.length] = index;
    folded.push(isBlank ? ' ' : (plainMarks[mark] ?? mark));
  }
  at[folded.length] = end;
  return { text, folded: folded.join(''), at };
}

const fold = (words: string): string => pageOf(words).folded.trim();
const isWord = (mark: string | undefined): boolean => mark !== undefined && /[\p{L}\p{N}]/u.test(mark);

/**
 * All places at which words stand literally in a page, not inside longer words and not overlapping, at most `most`. Offsets
 * are those of the whole text.
 */
export function placesOf(page: Page, words: string, most = 500): Span[] {
  const needle = fold(words);
  const { folded, at } = page;
  const places: Span[] = [];
  if (needle === '') return places;
  const opens = isWord(needle[0]);
  const closes = isWord(needle.at(-1));
  for (let found = folded.indexOf(needle); found !== -1 && places.length < most;) {
    const end = found + needle.length;
    const whole = !(opens && isWord(folded[found - 1])) && !(closes && isWord(folded[end]));
    if (whole) places.push([at[found] ?? 0, (at[end - 1] ?? 0) + 1]);
    found = folded.indexOf(needle, whole ? end : found + 1);
  }
  return places;
}
