/** A folded word and where it stood in the text, in UTF-16 units, end exclusive. */
export interface FoldedWord {
  word: string;
  start: number;
  end: number;
}

/** Marks that only colour a letter. Vowel signs of Indic, Thai or Khmer scripts are letters in their own right and stay. */
const colouringMarks = new RegExp(
  `[${'0300-036f 0483-0489 0591-05c7 0610-061a 064b-065f 0670 06d6-06ed 1ab0-1aff 1dc0-1dff 20d0-20ff fe20-fe2f'
    .replaceAll(' ', '')
    .replaceAll(/[0-9a-f]{4}/g, '\\u{$&}')}]`,
  'gu',
);

/** Letters that Unicode does not take apart, and letters that one language writes in two ways. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ŋ: 'n',
  ı: 'i',
  ĸ: 'k',
  ŧ: 't',
  ə: 'a',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
};
const specialLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/** A word: letters, marks and digits, with apostrophes of any shape inside it ("O’Brien", "Qa'ida"). */
const wordShape = /[\p{L}\p{M}\p{N}\p{Cf}]+(?:['’‘‛`´′＇]+[\p{L}\p{M}\p{N}\p{Cf}]+)*/gu;
const notLetter = /[^\p{L}\p{M}\p{N}]|[\u02b0-\u02ff]/gu;
// oxlint-disable-next-line no-control-regex -- they are what is folded away
const ascii = /^[\x00-\x7f]*$/;

/**
 * The words of a text, each folded for comparison: compatibility forms taken apart (NFKD), accents off (ñ is n),
 * lower case, apostrophes closed up. Hyphens, dots and everything else part words. Scripts stay as they are.
 */
export function foldWithOffsets(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  if (foldAscii(text, words)) return words;
  words.length = 0;
  for (const match of text.matchAll(wordShape)) {
    const word = foldWord(match[0]);
    if (word !== '') words.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** The same for a text in ASCII, as most lists and payments are written; false for any other. */
function foldAscii(text: string, words: FoldedWord[]): boolean {
  const lower = text.toLowerCase();
  let start = -1;
  let end = -1;
  let hasMark = false;
  const close = (): void => {
    const word = lower.slice(start, end);
    words.push({ word: hasMark ? word.replaceAll(/['`]/g, '') : word, start, end });
    [start, end, hasMark] = [-1, -1, false];
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) return false;
    const form = formOfAscii[code];
    if (form === ofWord) {
      if (start < 0) start = at;
      else if (end < at) hasMark = true;
      end = at + 1;
    } else if (form === other && start >= 0) close();
  }
  if (start >= 0) close();
  return true;
}

const other = 0;
const ofWord = 1;
const mark = 2;
const formOfAscii = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[a-z0-9]/i.test(letter) ? ofWord : /['`]/.test(letter) ? mark : other;
});

/** The folded words of a text with one space between them. Folding twice changes nothing. */
export function fold(text: string): string {
  return foldWithOffsets(text)
    .map((found) => found.word)
    .join(' ');
}

function foldWord(raw: string): string {
  if (ascii.test(raw)) return raw.toLowerCase().replaceAll(/['`]/g, '');
  return raw
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(colouringMarks, '')
    .replaceAll(specialLetters, (letter) => letters[letter] ?? letter)
    .replaceAll(notLetter, '')
    .normalize('NFC');
}
