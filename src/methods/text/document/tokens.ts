import type { Token } from '../reading/types.ts';

/** A token before its sentence is known. */
export type BareToken = Omit<Token, 'sentence'>;

const word = String.raw`\p{L}[\p{L}\p{M}]*(?:['’]\p{Lu}[\p{L}\p{M}]+)?`;
/**
 * In order: abbreviations of countries and the like ("U.S.", "U. S.", "EE. UU."), words with inner hyphens and digits
 * (also across a line end), numbers, contracted endings, anything else. Every branch begins with another character, so
 * nothing is tried twice.
 */
const pattern = new RegExp(
  [
    String.raw`(?:non-|anti-|pro-)?U\. ?S\.(?: ?A\.)?(?:-[\p{L}]+)*`,
    String.raw`EE\.? ?UU\.?`,
    String.raw`(?:\p{Lu}\.){2,}(?:-[\p{L}]+)*`,
    String.raw`${word}[\p{N}]*(?:[-‐‑](?:\n[ \t]*(?=\p{Ll}))?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`,
    String.raw`\p{Nd}+(?:[.,:]\p{Nd}+)*[½¼¾⅓⅔]?(?:[\p{L}][\p{L}\p{N}]*)?`,
    String.raw`['’]s(?![\p{L}])`,
    String.raw`[^\s]`,
  ].join('|'),
  'gu',
);

const plainMark: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '’s': "'s",
};

const marks = /\p{M}/gu;
const letter = /^\p{L}/u;

/** Lower case without accents; a hyphen at a line end is closed, other hyphens are plain. */
export function foldWord(text: string): string {
  let folded = text.toLowerCase();
  for (let at = 0; at < folded.length; at += 1) {
    if (folded.charCodeAt(at) < 128) continue;
    folded = folded.normalize('NFD').replace(marks, '').replaceAll('’', "'").replaceAll(/[‐‑]/g, '-');
    break;
  }
  return folded.includes('\n') ? folded.replace(/-\n[ \t]*/g, '') : folded;
}

function shapeOf(text: string): Token['shape'] {
  const first = text[0] ?? '';
  if (!letter.test(text)) return first >= '0' && first <= '9' ? (/\p{L}/u.test(text) ? 'mixed' : 'number') : 'mark';
  const upper = text.toUpperCase();
  const lower = text.toLowerCase();
  if (text === lower) return 'lower';
  const firstUpper = first !== first.toLowerCase();
  if (text === upper) return text.length > 1 || !firstUpper ? 'upper' : 'title';
  if (!firstUpper) return 'mixed';
  return 'title';
}

/** Small words that a missing blank glues to a name: "theWall Street Journal". */
const glued = /^(the|and|of|in|from|by|de|del|la|el|los|las|en|con|por|y)(\p{Lu}\p{Ll}+)$/u;

/** "Guadalajara-based", "Iran-backed": the name is a word of its own. */
const based =
  /^(\p{Lu}[\p{L}.-]*)(-(?:based|backed|linked|born|led|bound|area|registered|headquartered|incorporated))$/u;

/** Words, numbers and marks of a text in order. */
export function tokenise(text: string): BareToken[] {
  const tokens: BareToken[] = [];
  const push = (piece: string, start: number): void => {
    const shape = shapeOf(piece);
    const folded = shape === 'mark' ? (plainMark[piece] ?? piece) : foldWord(piece);
    tokens.push({ text: piece, folded, start, end: start + piece.length, shape });
  };
  for (const match of text.matchAll(pattern)) {
    const [piece] = match;
    const parts = piece.length < 40 ? (glued.exec(piece) ?? based.exec(piece)) : null;
    if (parts === null) push(piece, match.index);
    else {
      const first = parts[1] ?? '';
      push(first, match.index);
      push(parts[2] ?? '', match.index + first.length);
    }
  }
  return tokens;
}
