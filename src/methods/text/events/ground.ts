import type { Argument, Clause } from '../clauses/clause.ts';
import { mentionsBetween, type Scene, type SceneMention } from '../clauses/scene.ts';
import type { EntityWord, Figure, TextDate, TextEntity } from '../reading/types.ts';

/** A scene with its figures and dates in order of place, for looking up what lies in a stretch. */
export interface Ground {
  scene: Scene;
  clauses: readonly Clause[];
  /** Position of the first clause of each sentence; one more at the end. */
  firstClause: Int32Array;
  figures: readonly Figure[];
  dates: readonly TextDate[];
  /** For each clause the entity that "he", "she" or "it" most likely stands for, by the subjects before it in the paragraph. */
  persons: readonly (TextEntity | null)[];
  bodies: readonly (TextEntity | null)[];
  /** Position of each entity's first mention. */
  firstMention: ReadonlyMap<TextEntity, number>;
}

export function groundOf(scene: Scene, clauses: readonly Clause[]): Ground {
  const firstClause = new Int32Array(scene.document.sentences.length + 1).fill(clauses.length);
  for (let at = clauses.length - 1; at >= 0; at -= 1) firstClause[clauses[at]?.sentence ?? 0] = at;
  for (let at = firstClause.length - 2; at >= 0; at -= 1)
    if (firstClause[at] === clauses.length) firstClause[at] = firstClause[at + 1] ?? clauses.length;
  return {
    scene,
    clauses,
    firstClause,
    ...antecedents(scene, clauses),
    firstMention: new Map(
      scene.mentions.map((mention, at) => [scene.entities[mention.entity] as TextEntity, at] as const).toReversed(),
    ),
    figures: scene.figures.toSorted((a, b) => a.number[0] - b.number[0]),
    dates: scene.dates.toSorted((a, b) => a.start - b.start),
  };
}

function antecedents(scene: Scene, clauses: readonly Clause[]): Pick<Ground, 'persons' | 'bodies'> {
  const persons: (TextEntity | null)[] = [];
  const bodies: (TextEntity | null)[] = [];
  let [person, body]: (TextEntity | null)[] = [null, null];
  let paragraph = -1;
  for (const clause of clauses) {
    const own = scene.document.sentences[clause.sentence]?.paragraph ?? -1;
    if (own !== paragraph) [person, body] = [null, null];
    paragraph = own;
    persons.push(person ?? firstPerson(scene, clause.sentence - 1, own));
    bodies.push(body ?? null);
    const subject = clause.subject ?? (clause.voice === 'passive' ? clause.object : null);
    const entities = (subject?.mentions ?? []).map((mention) => scene.entities[scene.mentions[mention]?.entity ?? -1]);
    person = entities.find((entity) => entity?.kind === 'Person') ?? person;
    body = entities.find((entity) => entity !== undefined && entity.kind !== 'Person' && mayAct(entity)) ?? body;
  }
  return { persons, bodies };
}

/** The first person named in an earlier sentence of the paragraph, where no doing of the table tells who acts. */
function firstPerson(scene: Scene, at: number, paragraph: number): TextEntity | null {
  const sentence = scene.document.sentences[at];
  if (sentence === undefined || sentence.paragraph !== paragraph) return null;
  const found = mentionsBetween(scene, sentence.start, Math.min(sentence.end, sentence.start + 200)).map(
    (mention) => scene.entities[mention.entity],
  );
  return found.find((entity) => entity?.kind === 'Person') ?? null;
}

/** Position of the first item at or after an offset. */
function firstFrom<T>(items: readonly T[], offset: number, start: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(items[middle] as T) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inside<T>(items: readonly T[], from: number, to: number, start: (item: T) => number): T[] {
  const found: T[] = [];
  for (let at = firstFrom(items, from, start); at < items.length; at += 1) {
    const item = items[at] as T;
    if (start(item) >= to) break;
    found.push(item);
  }
  return found;
}

/** Figures whose number begins in a stretch of the text. */
export const figuresIn = (ground: Ground, from: number, to: number): Figure[] =>
  inside(ground.figures, from, to, (figure) => figure.number[0]);
export const datesIn = (ground: Ground, from: number, to: number): TextDate[] =>
  inside(ground.dates, from, to, (date) => date.start);
export const mentionsIn = (ground: Ground, from: number, to: number): SceneMention[] =>
  inside(ground.scene.mentions, from, to, (mention) => mention.start);

export const entityOf = (ground: Ground, mention: SceneMention | undefined): TextEntity | undefined =>
  ground.scene.entities[mention?.entity ?? -1];

/** Entities an argument names, without repeats. */
export function named(ground: Ground, argument: Argument | null): TextEntity[] {
  const found: TextEntity[] = [];
  for (const mention of argument?.mentions ?? []) {
    const entity = entityOf(ground, ground.scene.mentions[mention]);
    if (entity && !found.includes(entity)) found.push(entity);
  }
  return found;
}

const doers = new Set<EntityWord>(['Person', 'Organization', 'PublicBody', 'Company', 'MilitaryUnit', 'Programme']);
export const mayAct = (entity: TextEntity): boolean => doers.has(entity.kind);

/** Folded words of a stretch of tokens. */
export function wordsOf(ground: Ground, first: number, last: number): string[] {
  const words: string[] = [];
  for (let at = first; at <= last; at += 1) words.push(ground.scene.document.tokens[at]?.folded ?? '');
  return words;
}

export const hasWord = (ground: Ground, argument: Argument | null, set: ReadonlySet<string>): boolean =>
  argument !== null && wordsOf(ground, argument.first, argument.last).some((word) => set.has(word));

/** No doing speaks of what is further from it than this, so that endless sentences stay linear. */
export const farthest = 1200;

const telling = new Set('registrar plan planear prever dejar leave suscitar result resultar take'.split(' '));

/** Where what a clause tells of ends: before the next doing with its own verb, at most at the end of the sentence. */
export function regionEnd(ground: Ground, at: number): number {
  const clause = ground.clauses[at];
  if (clause === undefined) return 0;
  const end = Math.min(ground.scene.document.sentences[clause.sentence]?.end ?? clause.end, clause.end + farthest);
  for (let next = at + 1; next < ground.clauses.length && next < at + 6; next += 1) {
    const other = ground.clauses[next];
    if (other === undefined || other.sentence !== clause.sentence) break;
    // "Un enfrentamiento … se registró en …": the verb says of the noun where it was.
    if (clause.verb.form === 'noun' && telling.has(other.verb.lemma)) return end;
    if (other.verb.form === 'finite' && other.verb.start > clause.verb.end)
      return Math.max(
        clause.end,
        other.start > clause.verb.end ? Math.min(other.start, other.verb.start) : other.verb.start,
      );
  }
  return end;
}
