import { isFiller } from './values.ts';

/** Longer ones are cut: no format of payments has them, and screening time grows with length. */
export const longestName = 1000;
/** Longer texts are cut, with a fault: the longest field of text of a format has 9,000 characters. */
export const longestText = 10_000;
/** Characters of a line of a SWIFT MT. */
const lineWidth = 35;

/** What stands between two names in one field: in care of, trading as, on behalf of, for the attention of. */
const between =
  /(?:^|[\s,;(])(?:c\/o|o\/b(?:\/o)?|d\/b\/a|dba|a\/k\/a|aka|f\/k\/a|fka|t\/a|obo|on behalf of|in the name of|for account of|a nombre de|por cuenta de|en nombre de|por orden de|attn:?|fao:?)(?=[\s:])[\s:]*/i;
/** Words after which a name cannot end. */
const goesOn = /(?:^|\s)(?:de|del|de la|de los|y|e|and|of|the|&|for|para)$/i;

/** Whether a line was ended by its width and not by its writer; `width` is what was left for text on it. */
const isFull = (line: string, width: number): boolean => line.length >= width;
const wraps = (line: string, next: string, width: number): boolean =>
  isFull(line, width) || goesOn.test(line) || line.length + 1 + (next.split(' ')[0] ?? '').length > width;

/**
 * In: the lines of a name as sent, where `certain` all belong to the name (50F line 1), else the first does and the
 * next may (50K). Out: the readings worth screening, best first. A full line may break a word or stand for a blank:
 * both are given. Never empty where there was text.
 */
export function nameReadings(lines: readonly string[], certain: boolean, prefix = 0): string[] {
  const given = lines.map((line) => line.trim()).filter(Boolean);
  const first = given[0];
  if (first === undefined) return [];
  const width = lineWidth - prefix;
  const taken = certain ? given : given.slice(0, 2);
  let spaced = first;
  let closed = first;
  let joined = 1;
  for (const next of taken.slice(1)) {
    const line = given[joined - 1] ?? '';
    if (!certain && !wraps(line, next, width)) break;
    spaced += ` ${next}`;
    closed += isFull(line, width) ? next : ` ${next}`;
    joined += 1;
  }
  const best = !certain && joined > 1 && !isFull(first, width) ? [first, spaced, closed] : [closed, spaced, first];
  return distinct([...best, ...(certain || joined > 1 ? [] : goingOn(given))].flatMap(withParts));
}

/** A first line of a word or two may be but the beginning of a name, wherever the writer broke it; addresses have figures. */
function goingOn([first = '', next = '', third = '']: readonly string[]): string[] {
  const isName = (line: string): boolean => line !== '' && !/\d/.test(line);
  if (first.split(' ').length > 2 || !isName(next)) return [];
  const two = `${first} ${next}`;
  return isName(third) ? [two, `${two} ${third}`] : [two];
}

/** A name and the names inside it: "JUAN PEREZ C/O TALLER ROJO" is three readings. */
export const withParts = (name: string): string[] => {
  const parts = name.split(between).map((part) => part.trim());
  return parts.length > 1 ? [name, ...parts.filter((part) => part.length > 2)] : [name];
};

/** The names an address line brings along ("C/O TALLER ROJO"), none where it is only an address. */
export function namesInAddress(line: string): string[] {
  const found = line.search(between);
  return found < 0 ? [] : withParts(line.slice(found)).slice(1);
}

export const distinct = (names: readonly string[]): string[] => [
  ...new Set(
    names
      .map((name) =>
        name
          .replace(/\p{Cf}/gu, '')
          .replace(/\s+/g, ' ')
          .trim()
          .slice(0, longestName),
      )
      .filter((name) => !isFiller(name)),
  ),
];

/** Lines of free text as whole texts: joined with blanks, and also without one where a full line may have broken a word. */
export function textReadings(lines: readonly string[]): string[] {
  const given = lines.filter((line) => line.trim() !== '');
  const spaced = given.map((line) => line.trim()).join(' ');
  const closed = given.reduce(
    (text, line, at) => text + (at === 0 || isFull(given[at - 1] ?? '', lineWidth) ? line : ` ${line}`),
    '',
  );
  return distinctTexts([spaced, closed]);
}

const distinctTexts = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean)),
];
