/** Blanks of one width or another, and every dash and minus, which printers and scanners put between groups. */
const odd = /[\t\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const blanks = /[\t\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/g;
const dashes = /[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/** A line as long as this was broken by the edge of the page, not by its writer. */
const wrapped = 55;

/** In: a text. Out: the same with plain blanks and hyphens, every character at its offset. */
export function plainSeparators(text: string): string {
  return unwrapped(odd.test(text) ? text.replace(blanks, ' ').replace(dashes, '-') : text);
}

/** Line breaks within a paragraph become blanks, so that a number broken by the edge of the page is whole. */
function unwrapped(text: string): string {
  const lines = text.split('\n');
  let joined = '';
  for (const [i, line] of lines.entries()) {
    const broken = line.length >= wrapped && (lines[i + 1] ?? '') !== '';
    joined += i === lines.length - 1 ? line : line + (broken ? ' ' : '\n');
  }
  return joined;
}

const accented = /[à-ÿ]/;
const accents: ReadonlyMap<string, string> = new Map(
  'áa ée íi óo úu üu ñn âa êe îi ôo ûu àa èe ìi òo ùu çc ãa õo'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** In: a word. Out: it in lower case without accents, of the same length. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return accented.test(lower) ? lower.replace(/[à-ÿ]/g, (letter) => accents.get(letter) ?? letter) : lower;
}
