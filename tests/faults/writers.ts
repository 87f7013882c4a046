import type { Person } from './served.ts';

/** What a node said it had done. */
export interface Remembered {
  acts: Set<string>;
  reports: Set<string>;
  /** Entity, property and value as last acknowledged; withdrawn ones are out. */
  persons: string[];
  judgements: Map<string, 'open' | 'withdrawn' | 'unsure'>;
  /** Claims with their last acknowledged value; null once a later answer never came. */
  claims: Map<string, string | null>;
  /** Answers that should not have come. */
  odd: string[];
  written: number;
}

export const nothingYet = (): Remembered => ({
  acts: new Set(),
  reports: new Set(),
  persons: [],
  judgements: new Map(),
  claims: new Map(),
  odd: [],
  written: 0,
});

interface Done {
  act: string;
  ids: string[];
}

export const openly = { label: { tlp: 'GREEN' }, authority: 'fuentes-publicas' };

/** One writer at work until the node is gone: `no answer` ends it. Refusals by design (nothing to undo) are no news. */
class Writer {
  readonly person: Person;
  readonly memory: Remembered;

  constructor(person: Person, memory: Remembered) {
    this.person = person;
    this.memory = memory;
  }

  async post(path: string, body: unknown): Promise<Done | undefined> {
    const answer = await this.person.ask('POST', path, body);
    if (answer.status >= 300) {
      if (answer.status !== 409) this.memory.odd.push(`POST ${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
      return undefined;
    }
    const done = answer.json as Done;
    this.memory.acts.add(done.act);
    this.memory.written += 1;
    return done;
  }
}

/** Types reports, entities, links and facts; corrects and withdraws; undoes and redoes. Ends when the node does. */
export async function edits(
  person: Person,
  memory: Remembered,
  at: { case: string; source: string },
  next: () => number,
): Promise<void> {
  const writer = new Writer(person, memory);
  for (;;) {
    try {
      await editOnce(writer, at, `${Math.floor(next() * 1e9)}`, next);
    } catch {
      return;
    }
  }
}

async function editOnce(
  writer: Writer,
  at: { case: string; source: string },
  mark: string,
  next: () => number,
): Promise<void> {
  const { memory } = writer;
  const report = await writer.post('/reports', {
    ...openly,
    case: at.case,
    source: at.source,
    title: `Nota ${mark}`,
    text: `Texto de la nota ${mark}.`,
    discipline: 'open',
    grade: 'B2',
    language: 'es',
  });
  const cited = report?.ids[0];
  if (cited === undefined) return;
  memory.reports.add(cited);
  const citation = { report: cited, span: [0, 5] };
  const person = await newEntities(writer, mark, citation);
  if (person === undefined) return;
  const value = `Chalía ${mark}`;
  const claim = (await writer.post('/statements', { entity: person, property: 'alias', value, citation }))?.ids[0];
  if (claim === undefined) return;
  memory.claims.set(claim, value);
  await changeClaim(writer, claim, `Chayo ${mark}`);
  if (next() < 0.3) {
    memory.claims.delete(claim);
    await writer.post('/undo', {});
    if (next() < 0.5) await writer.post('/redo', {});
  }
  if (next() < 0.15) await writer.post(`/reports/${cited}/withdraw`, { reason: 'duplicada' });
}

/** A person, a company, and that he owns some of it; gives the person. */
async function newEntities(writer: Writer, mark: string, citation: object): Promise<string | undefined> {
  const add = async (kind: string, facts: [string, string][]): Promise<string | undefined> => {
    const said = facts.map(([property, value]) => ({ property, value }));
    return (await writer.post('/entities', { kind, facts: said, citation }))?.ids[0];
  };
  const source = await add('Person', [
    ['name', `Rosalía Barrera ${mark}`],
    ['position', 'contadora'],
  ]);
  const target = await add('Company', [
    ['name', `Fletes ${mark} SA`],
    ['registrationNumber', `R-${mark}`],
  ]);
  if (source === undefined || target === undefined) return undefined;
  writer.memory.persons.push(source);
  const facts = [{ property: 'percentage', value: '30' }];
  await writer.post('/links', { kind: 'Ownership', source, target, facts, citation });
  return source;
}

async function changeClaim(writer: Writer, claim: string, value: string): Promise<void> {
  writer.memory.claims.set(claim, null);
  const changed = await writer.post(`/statements/${claim}/correct`, { value, reason: 'corrección de la fuente' });
  if (changed) writer.memory.claims.set(claim, value);
}

/** Judges two persons same, different or unsure, and takes some of it back. Ends when the node does. */
export async function judges(person: Person, memory: Remembered, next: () => number): Promise<void> {
  const writer = new Writer(person, memory);
  for (;;) {
    try {
      await judgeOnce(writer, next);
    } catch {
      return;
    }
  }
}

async function judgeOnce(writer: Writer, next: () => number): Promise<void> {
  const { persons, judgements } = writer.memory;
  const pick = (): string => persons[Math.floor(next() * persons.length)] ?? '';
  const [a, b] = [pick(), pick()];
  if (a === b) return void (await writer.person.get('GET', '/me'));
  const verdict = (['same', 'different', 'unsure'] as const)[Math.floor(next() * 3)];
  // A report may have been withdrawn meanwhile, and its persons with it: 404 is right then.
  const answer = await writer.person.ask('POST', '/judgements', { a, b, verdict, reason: 'mismo registro' });
  if (answer.status === 404) return;
  const id = answer.status < 300 ? (answer.json as Done).ids[0] : undefined;
  if (id === undefined)
    return void writer.memory.odd.push(`POST /judgements: ${answer.status} ${answer.text.slice(0, 300)}`);
  writer.memory.acts.add((answer.json as Done).act);
  writer.memory.written += 1;
  judgements.set(id, 'open');
  if (next() > 0.3) return;
  judgements.set(id, 'unsure');
  if (await writer.post(`/judgements/${id}/withdraw`, { reason: 'error' })) judgements.set(id, 'withdrawn');
}
