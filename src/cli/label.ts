import { tlps, uses, type Label, type Tlp, type Use } from '#vocabulary/label.ts';
import { classifications } from '#vocabulary/purpose.ts';
import { isExpected, latest, parseDate } from '#vocabulary/time.ts';

/** What a label may look like on a command line. */
export const labelExpected = 'JSON, or a line such as "TLP:AMBER REL NORTH,SOUTH MX:reservada"';

/**
 * A label as JSON or as the line that stands over a page, whose parts may come in any order after the TLP:
 * `AMBER`, `TLP:AMBER REL NORTH,SOUTH`, `MX:reservada`, compartments `FUENTES/OTHER`, `TO uar,cci` (the only readers),
 * `ORCON NORTH`, `FOR liaison` (purposes), `lead+evidence` (uses), `HOPS 1`, `UNTIL 2027-03`. Words that only the node
 * knows (parties, compartments) are checked there.
 */
export function readLabel(text: string): Partial<Label> | { expected: string } {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) return jsonLabel(trimmed);
  const words = trimmed
    .replace(/[·;]/g, ' ')
    .replace(/\s*([,+/])\s*/g, '$1')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^TLP:?$/i.test(word));
  const tlp = (words.shift() ?? '')
    .toUpperCase()
    .replace(/^TLP:/, '')
    .replace(/^WHITE$/, 'CLEAR');
  if (!tlps.includes(tlp as Tlp)) return { expected: `TLP:${tlps.join(', TLP:')} first, or JSON` };
  const label: Partial<Label> = { tlp: tlp as Tlp };
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const named = keywords[word.toUpperCase()];
    const problem = named ? named(label, words.shift()) : bare(label, word);
    if (problem !== undefined) return { expected: problem };
  }
  return label;
}

function jsonLabel(text: string): Partial<Label> | { expected: string } {
  try {
    return JSON.parse(text) as Partial<Label>;
  } catch (error) {
    return { expected: `JSON (${(error as Error).message})` };
  }
}

/** Takes the word after the keyword; gives what is expected there, or undefined when all is well. */
type Keyword = (label: Partial<Label>, value: string | undefined) => string | undefined;

const list =
  (keyword: string, part: 'parties' | 'recipients' | 'originators' | 'purposes'): Keyword =>
  (label, value) => {
    // A page shows a dash where a label names nobody.
    const words = value === '—' ? [] : (value ?? '').split(',').filter(Boolean);
    if (words.length === 0 && value !== '—') return `names after ${keyword}, such as ${keyword} NORTH,SOUTH`;
    label[part] = [...new Set([...(label[part] ?? []), ...words])].sort();
    return undefined;
  };

const keywords: Record<string, Keyword> = {
  REL: list('REL', 'parties'),
  TO: list('TO', 'recipients'),
  ORCON: list('ORCON', 'originators'),
  FOR: list('FOR', 'purposes'),
  HOPS: (label, value) => {
    if (!/^\d{1,3}$/.test(value ?? '')) return 'a whole number after HOPS';
    label.hops = Number(value);
    return undefined;
  },
  UNTIL: (label, value) => {
    const date = parseDate(value ?? '');
    if (isExpected(date)) return `after UNTIL ${date.expected}`;
    label.expires = latest(date) + 1;
    return undefined;
  },
};

/** A word that speaks for itself: a classification, uses, or compartments, which are written in capitals. */
function bare(label: Partial<Label>, word: string): string | undefined {
  const classification = Object.keys(classifications).find((one) => one.toLowerCase() === word.toLowerCase());
  if (classification !== undefined) {
    label.classifications = add(label.classifications, [classification]);
    return undefined;
  }
  const parts = word.split('+');
  if (parts.every((one) => uses.includes(one as Use))) {
    label.uses = add(label.uses, parts as Use[]);
    return undefined;
  }
  if (/^[\p{Lu}\d-]+(\/[\p{Lu}\d-]+)*$/u.test(word)) {
    label.compartments = add(label.compartments, word.split('/'));
    return undefined;
  }
  const known = [...Object.keys(keywords), ...Object.keys(classifications), ...uses].join(', ');
  return `one of ${known}, or a compartment in capitals, where "${word}" stands`;
}

const add = <T extends string>(to: readonly T[] | null | undefined, more: readonly T[]): T[] =>
  [...new Set([...(to ?? []), ...more])].sort();
