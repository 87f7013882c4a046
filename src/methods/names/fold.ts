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
  for (const match of text.matchAll(wordShape)) {
    const word = foldWord(match[0]);
    if (word !== '') words.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

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
