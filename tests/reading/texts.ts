import { fingerprints } from '#methods/text/origins/fingerprints.ts';
import type {
  EntityWord,
  Figure,
  Identifier,
  Reading,
  TextEntity,
  TextEvent,
  TextLink,
} from '#methods/text/reading/types.ts';
import { keepReading } from '#modules/reading/index.ts';
import type { ReadingView, Suggestion } from '#modules/reading/shapes.ts';
import { demoId, type Answer, type TestNode } from '../node.ts';

/** Writes a reading by hand: everything is found in the text by its words, so that offsets are right. */
export interface Pen {
  entity(id: string, kind: EntityWord, name: string, ...aliases: string[]): void;
  link(kind: TextLink['kind'], from: string, to: string, quote: string, more?: Partial<TextLink>): void;
  event(kind: TextEvent['kind'], quote: string, more?: Partial<TextEvent>): void;
  figure(what: string, value: number, unit: string, number: string, more?: Partial<Figure>): void;
  identifier(type: Identifier['type'], text: string, more?: Partial<Identifier>): void;
}

export const empty = (): Reading => ({
  language: 'en',
  dated: null,
  entities: [],
  links: [],
  events: [],
  figures: [],
  identifiers: [],
  dates: [],
  sums: [],
  furniture: [],
});

export function written(text: string, write: (pen: Pen) => void): Reading {
  const reading = empty();
  const at = (quote: string): { quote: string; start: number; end: number } => {
    const start = text.indexOf(quote);
    if (start < 0) throw new Error(`"${quote}" is not in the text`);
    return { quote, start, end: start + quote.length };
  };
  write({
    entity(id, kind, name, ...aliases) {
      const mentions: TextEntity['mentions'] = [];
      for (const word of [name, ...aliases]) {
        for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length))
          mentions.push({ text: word, start, end: start + word.length });
      }
      mentions.sort((a, b) => a.start - b.start);
      reading.entities.push({ id, kind, name, aliases, mentions });
    },
    link(kind, from, to, quote, more = {}) {
      const plain = { modality: 'asserted', denied: false, speaker: null, role: null, former: false } as const;
      reading.links.push({ kind, from, to, ...plain, ...at(quote), ...more });
    },
    event(kind, quote, more = {}) {
      reading.events.push({ kind, ...noEvent, ...at(quote), ...more });
    },
    figure(what, value, unit, number, more = {}) {
      const { start, end } = at(number);
      const plain = { date: null, qualifier: null, refuted: false, speaker: null };
      reading.figures.push({ what, value, unit, number: [start, end], ...at(number), ...plain, ...more });
    },
    identifier(type, found, more = {}) {
      const { start, end } = at(found);
      reading.identifiers.push({ type, text: found, value: found, valid: true, fault: null, start, end, ...more });
    },
  });
  return reading;
}

export const noEvent = {
  modality: 'asserted',
  denied: false,
  speaker: null,
  date: null,
  datePrecision: null,
  dateBasis: null,
  place: null,
  actors: [],
  patients: [],
  quantity: null,
  unit: null,
  substance: null,
  valueUsd: null,
  qualifier: null,
} satisfies Partial<TextEvent>;

export interface TextReport {
  title: string;
  text: string;
  date?: string;
  label?: object;
  cites?: string[];
}

/** Types a report as Serrano and keeps a reading of it. Out: its id. */
export async function keepText(one: TestNode, made: TextReport, write: (pen: Pen) => void): Promise<string> {
  const answer = await one.ask('serrano', 'POST', '/api/reports', {
    case: demoId('case', 'sierra'),
    source: demoId('source', 'afc'),
    discipline: 'open',
    grade: 'B2',
    label: { tlp: 'GREEN' },
    authority: 'fuentes-publicas',
    ...made,
  });
  if (answer.status !== 200) throw new Error(answer.text);
  const id = (answer.json as { ids: string[] }).ids[0] ?? '';
  await keepAgain(one, id, made.text, write);
  return id;
}

/** Keeps another reading of the same report. */
export async function keepAgain(one: TestNode, id: string, text: string, write: (pen: Pen) => void): Promise<number> {
  const [row] = await one.sql<{ handling: number }>('select handling from report where id = $1', [id]);
  const { sight } = await one.caller('serrano');
  return one.node.store.transact(
    sight,
    () => null,
    (db) =>
      keepReading(
        db,
        { id, body: text, handling: row?.handling ?? 0 },
        { reading: written(text, write), marks: fingerprints(text) },
      ),
  );
}

export async function look(one: TestNode, id: string, as = 'serrano'): Promise<ReadingView> {
  const answer = await one.ask(as, 'GET', `/api/reports/${id}/reading`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json as ReadingView;
}

/** The one suggestion of a sort whose words or name these are. */
export function suggested(view: ReadingView, what: Suggestion['what'], words: string): Suggestion {
  const found = view.suggestions.filter((one) => {
    if (one.what !== what) return false;
    if (one.what === 'entity') return one.name === words;
    if (one.what === 'figure') return `${one.body.value}` === words;
    if (one.what === 'identifier') return one.body.text === words;
    return one.body.quote === words;
  });
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} ${what} "${words}"`);
  return only;
}

export const act = (one: TestNode, id: string, way: string, body: object, as = 'serrano'): Promise<Answer> =>
  one.ask(as, 'POST', `/api/reports/${id}/${way}`, body);

/** Accepts suggestions and gives the answer; anything but 200 fails. */
export async function accept<T = { taken: string[]; notes: { says: { en: string } }[]; refused: { rule: string }[] }>(
  one: TestNode,
  id: string,
  ids: string[],
  edits?: Record<string, object>,
): Promise<T> {
  one.watch.now += 1000;
  const answer = await act(one, id, 'suggestions/accept', { ids, ...(edits ? { edits } : {}) });
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.json as T;
}
