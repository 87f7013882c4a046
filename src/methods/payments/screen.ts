import { leastScore } from '#methods/names/compare.ts';
import type { Screen } from '#methods/screening/open.ts';
import type { Hit, Subject, SubjectIdentifier, TextHit } from '#methods/screening/shapes.ts';
import type { ListedKind } from '#vocabulary/listed.ts';
import type { PaymentIdentifierType, PaymentMessage, PaymentParty, PaymentText } from './message.ts';

export interface ScreenedParty {
  party: PaymentParty;
  hits: Hit[];
}

/** A hit in a text of the message; `start` and `end` are offsets in its `text`. */
export interface FoundInText {
  text: PaymentText;
  hit: TextHit;
}

/** One message, or one part of a long one, held against lists. */
export interface Screened {
  parties: ScreenedParty[];
  freeText: FoundInText[];
  /** Whether it may go on: no hit, and read whole. */
  decision: 'clear' | 'review';
}

/** Scores below are no question for a person; free text has the threshold of the screen itself. */
const least = leastScore.possible;
const limit = 20;
/** Answers kept for the agents and customers that a batch names again and again. */
const mostKept = 5000;
/** Letters of a text screened at a time, and how many of them stand in the next piece too: a name fits into that. */
const piece = 3000;
const overlap = 300;

const kinds: Readonly<Record<PaymentParty['kind'], ListedKind | undefined>> = {
  person: 'person',
  organization: 'organization',
  agent: 'organization',
  unknown: undefined,
};

const identifierTypes: Readonly<Record<PaymentIdentifierType, SubjectIdentifier['type']>> = {
  bic: 'bic',
  lei: 'lei',
  iban: 'iban',
  account: 'account',
  clabe: 'account',
  rfc: 'rfc',
  curp: 'curp',
  passport: 'passport',
  'national-id': 'national-id',
  'tax-id': 'tax-id',
  email: 'email',
  phone: 'phone',
  other: 'unknown',
};

/** Holds messages against the lists of a screen: every reading of every name, every identifier, every text. */
export function paymentScreen(screen: Pick<Screen, 'subject' | 'text'>): (message: PaymentMessage) => Screened {
  const known = new Map<string, Hit[]>();
  const ask = (subject: Subject): Hit[] => {
    const key = JSON.stringify(subject);
    const before = known.get(key);
    if (before) return before;
    const hits = screen.subject(subject, { least, limit });
    if (known.size >= mostKept) known.clear();
    known.set(key, hits);
    return hits;
  };
  return (message) => {
    const parties = message.parties.map((party) => ({ party, hits: bestOf(questionsOf(party).map(ask)) }));
    const freeText = onceEach(
      message.freeText.flatMap((text) => hitsIn(screen, text.text).map((hit) => ({ text, hit }))),
    );
    const isClear =
      message.faults.length === 0 && freeText.length === 0 && parties.every(({ hits }) => hits.length === 0);
    return { parties, freeText, decision: isClear ? 'clear' : 'review' };
  };
}

/** What is asked of the lists about a party: each reading of its name with all else that is known; nothing where nothing is. */
export function questionsOf(party: PaymentParty): Subject[] {
  const identifiers = party.identifiers.map(({ type, value, country }) => ({
    type: identifierTypes[type],
    value,
    ...(country === null ? {} : { country }),
  }));
  const kind = kinds[party.kind];
  const names = party.names.length > 0 ? party.names : identifiers.length > 0 ? [''] : [];
  return names.map((name) => ({
    name,
    identifiers,
    addresses: party.address,
    countries: party.country === null ? [] : [party.country],
    ...(kind === undefined ? {} : { kind }),
    ...(party.birthDate === null ? {} : { birthDate: party.birthDate }),
  }));
}

/** The best hit on each entry over all readings, best first. */
function bestOf(answers: readonly Hit[][]): Hit[] {
  if (answers.length === 1) return answers[0] ?? [];
  const best = new Map<string, Hit>();
  for (const hit of answers.flat()) {
    const key = `${hit.list}\n${hit.entry}`;
    if (hit.score > (best.get(key)?.score ?? -1)) best.set(key, hit);
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score || order(a.list, b.list) || order(a.entry, b.entry));
}

/** Lines of a message are read joined with and without a blank: an entry found in both is one hit. */
function onceEach(found: readonly FoundInText[]): FoundInText[] {
  if (found.length < 2) return [...found];
  const best = new Map<string, FoundInText>();
  for (const one of found) {
    const { text, hit } = one;
    const key = [text.transaction, text.field, text.line, hit.list, hit.entry].join('\n');
    if (hit.score > (best.get(key)?.hit.score ?? -1)) best.set(key, one);
  }
  return [...best.values()];
}

/** Numbers by their value, all else by its letters. */
const order = (a: string, b: string): number => Number(a) - Number(b) || (a < b ? -1 : a > b ? 1 : 0);

function hitsIn(screen: Pick<Screen, 'text'>, text: string): TextHit[] {
  if (text.length <= piece) return screen.text(text, { limit });
  const best = new Map<string, TextHit>();
  for (let from = 0; from < text.length; from += piece - overlap) {
    for (const hit of screen.text(text.slice(from, from + piece), { limit })) {
      const key = `${hit.list}\n${hit.entry}`;
      if (hit.score <= (best.get(key)?.score ?? -1)) continue;
      best.set(key, { ...hit, start: hit.start + from, end: hit.end + from });
    }
    if (from + piece >= text.length) break;
  }
  return [...best.values()];
}
