import type { EventWord, IdentifierType, LinkWord } from '#methods/text/reading/types.ts';
import { fitsRange, propertyOf } from '#vocabulary/kinds.ts';
import { readLinks, type ReadLink } from '#vocabulary/kinds/reader.ts';

/** What a link becomes where its usual kind does not take these ends: a group runs a vehicle, it does not control a place. */
const otherwise: Readonly<Partial<Record<LinkWord, readonly ReadLink[]>>> = {
  Control: [{ kind: 'Operation', from: 'operator', to: 'vehicle' }],
};
/** Any two things; what the reader called it stands as its role. */
const anyLink: ReadLink = { kind: 'UnknownLink', from: 'subject', to: 'object' };

/** The kind that a link of the reader is between two kinds of ends, and where they stand in it. */
export function linkFor(word: string, from: string, to: string): ReadLink | undefined {
  const usual = readLinks[word];
  if (!usual) return undefined;
  return [usual, ...(otherwise[word as LinkWord] ?? []), anyLink].find((one) =>
    (
      [
        [one.from, from],
        [one.to, to],
      ] as const
    ).every(([name, kind]) => {
      const property = propertyOf(one.kind, name);
      return property !== undefined && fitsRange(property, kind);
    }),
  );
}

/** Where those who take part in an event of a kind stand: the first property whose range takes them. */
interface EventRoles {
  /** Those who did it; the second of several stands in `second` where there is one. */
  actors: readonly string[];
  second?: string;
  /** Those it was done to. */
  patients: readonly string[];
  /** A number without a unit of measure: how many people. */
  count?: string;
  quantity?: string;
  money?: string;
  /** What was taken, moved or sent where it is no quantity: in words. */
  things?: string;
  /** The words themselves. */
  words?: string;
}

export const eventRoles: Readonly<Record<EventWord, EventRoles>> = {
  Seizure: {
    actors: ['authority', 'vehicle', 'involved'],
    patients: ['seizedFrom', 'vehicle', 'involved'],
    quantity: 'quantity',
    money: 'valueEstimate',
    things: 'goods',
  },
  Killing: { actors: ['attributedTo', 'involved'], patients: ['victim', 'involved'], count: 'victimCount' },
  Arrest: { actors: ['authority', 'involved'], patients: ['detainee', 'involved'], count: 'detaineeCount' },
  Transfer: {
    actors: ['handedOverBy', 'involved'],
    second: 'handedOverTo',
    patients: ['transferred', 'involved'],
    count: 'transferredCount',
    quantity: 'quantity',
    money: 'sum',
    things: 'content',
  },
  Extradition: {
    actors: ['handedOverBy', 'involved'],
    second: 'handedOverTo',
    patients: ['transferred', 'involved'],
    count: 'transferredCount',
  },
  Deployment: { actors: ['unit', 'involved'], patients: ['unit', 'involved'], count: 'strength', things: 'equipment' },
  Designation: { actors: ['authority', 'involved'], patients: ['subject'] },
  Penalty: { actors: ['authority', 'involved'], patients: ['subject', 'involved'], money: 'sum' },
  Clash: { actors: ['party', 'involved'], patients: ['party', 'involved'], count: 'deaths' },
  Meeting: { actors: ['attendee', 'involved'], patients: ['attendee', 'involved'] },
  Declaration: { actors: ['declarant', 'involved'], patients: ['subject', 'involved'], words: 'quote' },
};

/** Words of the reader that count people, whatever it calls them. */
export const people: ReadonlySet<string> = new Set([
  'people',
  'person',
  'persons',
  'personas',
  'persona',
  'members',
  'troops',
  'soldiers',
  'elementos',
  'efectivos',
  'militares',
  'victims',
  'víctimas',
  'deaths',
  'muertes',
  'muertos',
  'detainees',
  'detenidos',
  'suspects',
]);

/**
 * Where an identifier stands. `on`: the property, best first, on the entity it belongs to. `holds`: it is a thing of its own,
 * which the entity holds: an account, a wallet. Coordinates are two values.
 */
export type IdentifierPlace =
  | { on: readonly string[] }
  | { own: { kind: string; property: string; link?: { kind: string; holder: string; held: string } } };

const holding = { kind: 'AccountHolding', holder: 'holder', held: 'account' };

export const identifierPlaces: Readonly<Record<IdentifierType, IdentifierPlace>> = {
  phone: { on: ['phone'] },
  email: { on: ['email'] },
  bic: { on: ['swiftBic'] },
  rfc: { on: ['taxNumber'] },
  curp: { on: ['idNumber'] },
  passport: { on: ['passportNumber'] },
  plate: { on: ['registrationNumber'] },
  vin: { on: ['vin'] },
  imo: { on: ['imoNumber'] },
  container: { on: ['containerNumber', 'registrationNumber'] },
  coordinates: { on: ['latitude'] },
  iban: { own: { kind: 'BankAccount', property: 'iban', link: holding } },
  clabe: { own: { kind: 'BankAccount', property: 'accountNumber', link: holding } },
  account: { own: { kind: 'BankAccount', property: 'accountNumber', link: holding } },
  crypto: { own: { kind: 'CryptoWallet', property: 'publicKey' } },
};

/** Alone, without an entity beside it, an identifier of these types makes a thing of its own. */
export const standsAlone: Readonly<Partial<Record<IdentifierType, string>>> = {
  container: 'Container',
  plate: 'Vehicle',
  vin: 'Vehicle',
  imo: 'Vessel',
};

/** Modalities whose statements are somebody's judgement, not a report of fact. */
export const judgements: ReadonlySet<string> = new Set(['believed', 'opinion', 'inferred']);
