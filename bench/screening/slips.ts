import { pick } from './random.ts';

/** Slips of the hand and of the ear, and the ways companies are written. */
type Random = () => number;

const keys = ['qwertyuiop', 'asdfghjklñ', 'zxcvbnm'];
/** What is written for what is heard, in Mexico. */
const alike: readonly (readonly [from: RegExp, to: string])[] = [
  [/v/g, 'b'],
  [/b(?=[aeiou])/g, 'v'],
  [/z/g, 's'],
  [/s(?=[aeiou])/g, 'z'],
  [/c(?=[ei])/g, 's'],
  [/s(?=[ei])/g, 'c'],
  [/ll/g, 'y'],
  [/y(?=[aeiou])/g, 'll'],
  [/\bh/g, ''],
  [/\b(?=[aeou])/g, 'h'],
  [/g(?=[ei])/g, 'j'],
  [/j(?=[ei])/g, 'g'],
  [/\bx/g, 'j'],
  [/qu(?=[ei])/g, 'k'],
  [/y\b/g, 'i'],
];

function neighbour(letter: string, random: Random): string {
  const row = keys.find((one) => one.includes(letter));
  if (row === undefined) return letter;
  const at = row.indexOf(letter);
  return pick(
    random,
    [row[at - 1], row[at + 1]].filter((one) => one !== undefined),
  );
}

/** `count` slips of the keyboard, each in a word of five letters or more; null where there are not so many words. */
export function slips(name: string, count: number, random: Random): string | null {
  const words = name.split(' ');
  const long = words.flatMap((word, at) => (word.length >= 5 && /^\p{L}+$/u.test(word) ? [at] : []));
  if (long.length < count) return null;
  for (let step = 0; step < count; step += 1) {
    const [at] = long.splice(Math.floor(random() * long.length), 1);
    words[at as number] = slip(words[at as number] as string, random);
  }
  const made = words.join(' ');
  return made === name ? null : made;
}

function slip(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const kind = random();
  if (kind < 0.3) return before + neighbour(letter.toLowerCase(), random) + after;
  if (kind < 0.55) return before + after.charAt(0) + letter + after.slice(1);
  if (kind < 0.8) return before + after;
  return before + letter + letter + after;
}

/** One spelling for another of the same sound; null where the name has none. */
export function sounds(name: string, random: Random): string | null {
  const words = name.split(' ');
  const able = words.flatMap((word, at) =>
    word.length < 4 || !/^\p{L}+$/u.test(word)
      ? []
      : alike.flatMap(([from, to]) => {
          const made = word.toLowerCase().replace(new RegExp(from.source), to);
          return made === word.toLowerCase() ? [] : [{ at, made }];
        }),
  );
  if (able.length === 0) return null;
  const { at, made } = pick(random, able);
  words[at] = made.charAt(0).toUpperCase() + made.slice(1);
  return words.join(' ');
}

/** Legal forms as written, short and long. */
const forms: readonly (readonly [written: RegExp, short: string, long: string])[] = [
  [/,?\s+S\.?\s?A\.?\s+DE\s+C\.?\s?V\.?$/i, 'SA de CV', 'Sociedad Anónima de Capital Variable'],
  [
    /,?\s+S\.?\s?DE\s+R\.?\s?L\.?\s+DE\s+C\.?\s?V\.?$/i,
    'S de RL de CV',
    'Sociedad de Responsabilidad Limitada de Capital Variable',
  ],
  [
    /,?\s+S\.?\s?P\.?\s?R\.?\s+DE\s+R\.?\s?L\.?$/i,
    'SPR de RL',
    'Sociedad de Producción Rural de Responsabilidad Limitada',
  ],
  [/,?\s+S\.?\s?DE\s+R\.?\s?L\.?$/i, 'S de RL', 'Sociedad de Responsabilidad Limitada'],
  [/,?\s+S\.?\s?A\.?\s?S\.?$/i, 'SAS', 'Sociedad por Acciones Simplificada'],
  [/,?\s+S\.?\s?C\.?$/i, 'SC', 'Sociedad Civil'],
  [/,?\s+LTDA\.?$/i, 'Ltda.', 'Limitada'],
  [/,?\s+S\.\s?A\.?$/i, 'SA', 'Sociedad Anónima'],
];

const formOf = (name: string): (typeof forms)[number] | undefined => forms.find(([written]) => written.test(name));
const without = (name: string): string => name.replace(formOf(name)?.[0] ?? /$^/, '').trim();

/** The ways a company's name is written; each gives null where it does not apply. */
export const companySlips: readonly (readonly [string, (name: string, random: Random) => string | null])[] = [
  ['legal form missing', (name) => (formOf(name) ? without(name) : null)],
  ['legal form long', (name) => withForm(name, 2)],
  ['legal form short', (name) => withForm(name, 1)],
  ['legal form added', (name) => (formOf(name) || /\b(INC|LLC|CORP|LTD|CO)\b/i.test(name) ? null : `${name} SA DE CV`)],
  ['Grupo added', (name) => (/\bgrupo\b/i.test(name) || without(name).length < 6 ? null : `GRUPO ${without(name)}`)],
  ['Grupo dropped', (name) => (/^grupo\s/i.test(name) ? name.replace(/^grupo\s+/i, '') : null)],
  ['one slip', (name, random) => slips(name, 1, random)],
  ['two slips', (name, random) => slips(name, 2, random)],
  ['by ear', (name, random) => sounds(name, random)],
  ['35 letters', (name) => (name.length <= 35 ? null : name.slice(0, 35))],
  ['words joined', (name, random) => joinTwo(without(name), random)],
];

function withForm(name: string, at: 1 | 2): string | null {
  const form = formOf(name);
  return form ? `${without(name)} ${form[at]}` : null;
}

function joinTwo(name: string, random: Random): string | null {
  const words = name.split(' ');
  if (words.length < 3) return null;
  const at = Math.floor(random() * (words.length - 1));
  return [...words.slice(0, at), `${words[at]}${words[at + 1]}`, ...words.slice(at + 2)].join(' ');
}
