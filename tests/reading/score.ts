import type { Reading } from '#methods/text/reading/types.ts';

/** An annotated text: what a careful reader would take from it. */
export interface Gold {
  document: string;
  entities: {
    id: string;
    schema: string;
    alt_schema?: string[];
    name: string;
    mentions: string[];
    importance?: string;
  }[];
  links: { schema: string; alt_schema?: string | string[]; from: string; to: string; importance?: string }[];
  events: {
    schema: string;
    alt_schema?: string | string[];
    date: string | null;
    quantity: number | null;
    evidence: string;
  }[];
  figures: { value: number | null }[];
  identifiers?: { kind: string; value: string; normalized?: string; valid?: boolean }[];
  distractors: { text: string }[];
  must_not_link?: { from: string; to: string }[];
}

export interface Score {
  /** Share of what is in the gold, of what matters most, that was found. */
  recall: number;
  /** Share of what was found that is in the gold. */
  precision: number;
}
export type Scores = Record<'entities' | 'links' | 'events' | 'figures' | 'identifiers', Score> & {
  distractors: number;
  forbidden: number;
};

interface Tally {
  wanted: number;
  found: number;
  made: number;
  right: number;
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[“”"]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|el|la|los|las) /i, '')
    .trim()
    .toLowerCase();
const letters = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.005 * Math.max(1, Math.abs(b));
const list = (one: string | string[] | undefined): string[] => (one === undefined ? [] : [one].flat());

/** Kinds between which careful readers differ. */
const alike = [
  ['Organization', 'Company', 'PublicBody', 'MilitaryUnit', 'Programme'],
  ['Place', 'Facility'],
  ['Vehicle', 'Vessel', 'Airplane'],
  ['LegalInstrument', 'Programme'],
];
const agree = (a: string, b: string): boolean =>
  a === b || alike.some((group) => group.includes(a) && group.includes(b));
const symmetric = new Set(['Family', 'Alliance', 'Cooperation', 'Rivalry']);
const pair = (from: string | undefined, to: string | undefined): string =>
  [from ?? '?', to ?? '?'].toSorted().join('|');

/** How readings stand to the annotations of their texts, over all texts together. */
export function scoreOf(read: readonly { gold: Gold; reading: Reading }[]): Scores {
  const tallies = { entities: empty(), links: empty(), events: empty(), figures: empty(), identifiers: empty() };
  let distractors = 0;
  let forbidden = 0;
  for (const { gold, reading } of read) {
    const goldOf = matchEntities(gold, reading, tallies.entities);
    matchLinks(gold, reading, goldOf, tallies.links);
    matchEach(tallies.events, gold.events, reading.events, (want, got) => eventAgrees(want, got));
    const values = gold.figures.filter((figure) => figure.value !== null);
    matchEach(tallies.figures, values, reading.figures, (want, got) => near(got.value, want.value ?? NaN));
    const kinds = new Set(reading.identifiers.map((one) => one.type as string));
    const wanted = (gold.identifiers ?? []).filter((one) => kinds.has(kindOf(one.kind)) || known.has(kindOf(one.kind)));
    matchEach(tallies.identifiers, wanted, reading.identifiers, identifierAgrees);
    const names = new Set(reading.entities.flatMap((one) => namesOf(one)));
    distractors += gold.distractors.filter((one) => names.has(fold(one.text))).length;
    const apart = new Set((gold.must_not_link ?? []).map(({ from, to }) => pair(from, to)));
    forbidden += reading.links.filter((link) => apart.has(pair(goldOf.get(link.from), goldOf.get(link.to)))).length;
  }
  const scores = Object.fromEntries(Object.entries(tallies).map(([what, tally]) => [what, shareOf(tally)]));
  return { ...scores, distractors, forbidden } as Scores;
}

const empty = (): Tally => ({ wanted: 0, found: 0, made: 0, right: 0 });
const shareOf = ({ wanted, found, made, right }: Tally): Score => ({
  recall: wanted ? found / wanted : 1,
  precision: made ? right / made : 1,
});
const isCore = (one: { importance?: string }): boolean => one.importance !== 'minor';
const namesOf = (one: Reading['entities'][number]): string[] =>
  [one.name, ...one.aliases, ...one.mentions.map((mention) => mention.text)].map(fold);

function matchEntities(gold: Gold, reading: Reading, tally: Tally): Map<string, string> {
  const goldOf = new Map<string, string>();
  const hit = new Set<string>();
  for (const entity of reading.entities) {
    const own = new Set(namesOf(entity));
    const found = gold.entities.find(
      (one) =>
        (agree(entity.kind, one.schema) || one.alt_schema?.includes(entity.kind)) &&
        [one.name, ...one.mentions].some((name) => own.has(fold(name))),
    );
    if (!found) continue;
    goldOf.set(entity.id, found.id);
    hit.add(found.id);
  }
  const core = gold.entities.filter(isCore);
  tally.wanted += core.length;
  tally.found += core.filter((one) => hit.has(one.id)).length;
  tally.made += reading.entities.length;
  tally.right += hit.size;
  return goldOf;
}

function matchLinks(gold: Gold, reading: Reading, goldOf: ReadonlyMap<string, string>, tally: Tally): void {
  const kindOfGold = new Map(gold.entities.map((one) => [one.id, one.schema]));
  const wanted = gold.links.filter((link) => !(link.schema === 'Location' && kindOfGold.get(link.from) === 'Person'));
  const key = (kind: string, from: string | undefined, to: string | undefined): string =>
    `${kind}|${symmetric.has(kind) ? pair(from, to) : `${from}|${to}`}`;
  const keys = new Map(
    wanted.flatMap((link) =>
      [link.schema, ...list(link.alt_schema)].map((kind) => [key(kind, link.from, link.to), link]),
    ),
  );
  const hit = new Set<object>();
  for (const link of reading.links) {
    const found = keys.get(key(link.kind, goldOf.get(link.from), goldOf.get(link.to)));
    if (found) hit.add(found);
  }
  const core = wanted.filter(isCore);
  tally.wanted += core.length;
  tally.found += core.filter((link) => hit.has(link)).length;
  tally.made += reading.links.length;
  tally.right += hit.size;
}

/** Pairs each thing made with the first unpaired thing of the gold that it agrees with. */
function matchEach<Want, Got>(
  tally: Tally,
  wants: readonly Want[],
  gots: readonly Got[],
  agrees: (want: Want, got: Got) => boolean,
): void {
  const scored = gots.filter((got) => (got as { kind?: string }).kind !== 'Declaration');
  const wanted = wants.filter((want) => (want as { schema?: string }).schema !== 'Statement');
  const hit = new Set<Want>();
  for (const got of scored) {
    const found = wanted.find((want) => !hit.has(want) && agrees(want, got));
    if (found !== undefined) hit.add(found);
  }
  tally.wanted += wanted.length;
  tally.found += hit.size;
  tally.made += scored.length;
  tally.right += hit.size;
}

const longWords = (text: string): Set<string> =>
  new Set(
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3),
  );

function eventAgrees(want: Gold['events'][number], got: Reading['events'][number]): boolean {
  if (want.schema !== got.kind && !list(want.alt_schema).includes(got.kind)) return false;
  if (want.quantity !== null && got.quantity !== null && near(got.quantity, want.quantity)) return true;
  const a = longWords(got.quote);
  const b = longWords(want.evidence);
  return a.intersection(b).size >= Math.max(1, Math.ceil(Math.min(a.size, b.size) / 2));
}

const known = new Set(
  'phone email iban bic clabe container imo vin plate rfc curp passport coordinates crypto'.split(' '),
);
const kindOf = (kind: string): string => ({ iso6346: 'container', tel: 'phone', license_plate: 'plate' })[kind] ?? kind;

function identifierAgrees(
  want: NonNullable<Gold['identifiers']>[number],
  got: Reading['identifiers'][number],
): boolean {
  if (kindOf(want.kind) !== got.type || (want.valid ?? true) !== got.valid) return false;
  return letters(want.normalized ?? want.value) === letters(got.value) || letters(want.value) === letters(got.text);
}
