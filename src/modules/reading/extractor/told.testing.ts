import assert from 'node:assert/strict';
import { blank, brisk, endpoint, plainly, says, secret, type Endpoint, type Reply } from './endpoint.testing.ts';
import { extract, type Extraction, type ExtractLimits } from './extract.ts';

/* One text, a good answer to it, and what comes of it under whatever the endpoint does. */

export const text = `Customs of Bellamar seized 1,420 pounds of cocaine from the vessel Lucera on 4 May 2027.

Lucera belongs to Naviera Tolvar, said inspector Ana Robledo. Ana Robledo works for Customs of Bellamar.`;

export const first = 'Customs of Bellamar seized 1,420 pounds of cocaine from the vessel Lucera on 4 May 2027.';
export const entities = [
  { id: 'a', kind: 'PublicBody', name: 'Customs of Bellamar', mentions: ['Customs of Bellamar'] },
  { id: 'b', kind: 'Vessel', name: 'Lucera', mentions: [] },
  { id: 'c', kind: 'Company', name: 'Naviera Tolvar', mentions: ['Naviera Tolvar'] },
  { id: 'd', kind: 'Person', name: 'Ana Robledo', mentions: ['Ana Robledo', 'inspector', 'she'] },
  { id: 'e', kind: 'Substance', name: 'cocaine', mentions: ['cocaine'] },
  { id: 'p', kind: 'Place', name: 'Bellamar', mentions: ['Bellamar'] },
];
export const seizure = {
  kind: 'Seizure',
  date: '4 May 2027',
  place: null,
  actors: ['a'],
  patients: ['b'],
  amount: '1,420 pounds',
  substance: 'e',
  money: null,
  ...plainly,
  quote: first,
};
export const employment = {
  kind: 'Employment',
  from: 'd',
  to: 'a',
  role: 'inspector',
  former: false,
  ...plainly,
  quote: 'Ana Robledo works for Customs of Bellamar.',
};
export const ownership = {
  kind: 'Control',
  from: 'c',
  to: 'b',
  role: null,
  former: false,
  ...plainly,
  speaker: 'd',
  quote: 'Lucera belongs to Naviera Tolvar, said inspector Ana Robledo.',
};
export const good = {
  entities,
  links: [employment, ownership],
  events: [seizure],
  figures: [{ what: 'cocaine', number: '1,420 pounds', speaker: null, quote: first }],
  identifiers: [],
};

interface Told extends Extraction {
  hits: Endpoint['hits'];
}

/** What comes of a text whose endpoint answers so. */
export async function told(
  reply: Reply,
  { of = text, limits = {}, signal }: { of?: string; limits?: Partial<ExtractLimits>; signal?: AbortSignal } = {},
): Promise<Told> {
  const server = await endpoint(reply);
  try {
    const made = await extract(server.config, of, blank(of), signal ?? new AbortController().signal, {
      ...brisk,
      ...limits,
    });
    for (const one of citedIn(made)) assert.equal(of.slice(one.start, one.end), one.words);
    assert.ok(!JSON.stringify([made, [...made.dropped]]).includes(secret));
    return { ...made, hits: server.hits };
  } finally {
    await server.close();
  }
}

/** Everything that claims to stand in the text. */
const citedIn = ({ reading }: Extraction): { start: number; end: number; words: string }[] => [
  ...reading.entities.flatMap(({ mentions }) => mentions.map((one) => ({ ...one, words: one.text }))),
  ...[...reading.links, ...reading.events, ...reading.figures].map((one) => ({ ...one, words: one.quote })),
  ...reading.identifiers.map((one) => ({ ...one, words: one.text })),
];

export const answering =
  (content: unknown): Reply =>
  (_hit, response) =>
    says(response, content);
export const droppedOf = ({ dropped }: Extraction): Record<string, number> => Object.fromEntries(dropped);
export const isEmpty = ({ reading }: Extraction): boolean => citedIn({ reading } as Extraction).length === 0;
