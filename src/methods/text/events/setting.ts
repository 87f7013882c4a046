import type { Clause } from '../clauses/clause.ts';
import type { TextDate } from '../reading/types.ts';
import { datesIn, entityOf, farthest, mentionsIn, named, type Ground } from './ground.ts';

export interface When {
  date: string | null;
  datePrecision: TextDate['precision'];
  dateBasis: string | null;
  /** The earlier sentence it was taken from. */
  sentence?: number;
}

const unknown: When = { date: null, datePrecision: null, dateBasis: null };
const whenOf = (date: TextDate, basis?: string): When => ({
  date: date.date,
  datePrecision: date.precision,
  dateBasis: basis ?? date.basis,
});

/** Labels of fields that say when the thing told of happened. */
const eventFields =
  /^(?:(?:date|day)(?: (?:and|of)[^:]*)?|seizure|event|incident|occurrence|arrest|lugar y fecha|fecha(?: (?:de|del|y)[^:]*)?|aseguramiento|decomiso|hechos|evento|incidente)\b[^:]{0,20}:/iu;
const writingFields = /(?:report|filed|written|issued|prepared|sent|elaboraci|emisi|publica|informe|reporte)/iu;

/** The day a field of the document's head gives for the event it is about. */
export function headDate(ground: Ground): TextDate | null {
  const { sentences, text } = ground.scene.document;
  for (const sentence of sentences.slice(0, 40)) {
    if (sentence.kind !== 'field') continue;
    const label = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 60));
    if (!eventFields.test(label) || writingFields.test(label.split(':')[0] ?? '')) continue;
    const date = datesIn(ground, sentence.start, sentence.end).find((found) => found.date !== null);
    if (date) return date;
  }
  return null;
}

/**
 * When a doing was: by a date in its clause or its sentence; where what is told goes on (`goesOn`) also by an earlier
 * sentence of the paragraph or the document's head.
 */
export function whenOfClause(
  ground: Ground,
  clause: Clause,
  end: number,
  head: TextDate | null,
  goesOn: boolean,
): When {
  const sentence = ground.scene.document.sentences[clause.sentence];
  if (sentence === undefined) return unknown;
  const nearest = nearestDate(
    datesIn(
      ground,
      Math.max(sentence.start, clause.start - farthest),
      Math.min(sentence.end, clause.end + farthest),
    ).filter((date) => !ofPaper(ground.scene.document.text, date)),
    clause,
    end,
  );
  if (nearest) return whenOf(nearest);
  if (clause.modality !== 'asserted' || clause.verb.tense === 'perfect' || clause.verb.form === 'infinitive')
    return unknown;
  if (!goesOn) return unknown;
  const bare = clause.voice === 'passive' && clause.subject === null;
  for (let at = clause.sentence - 1; at >= 0 && at >= clause.sentence - 5; at -= 1) {
    const before = ground.scene.document.sentences[at];
    if (before === undefined || before.kind === 'furniture' || before.kind === 'heading') break;
    // Nobody is named as doer: the paragraph goes on with the happening of the one before.
    if (
      before.paragraph !== sentence.paragraph &&
      !(bare && head === null && before.paragraph >= sentence.paragraph - 2)
    )
      break;
    const date = datesIn(ground, before.start, before.end).findLast(
      (found) => found.date !== null && found.precision !== 'year' && found.precision !== 'interval',
    );
    if (date && told(ground, at)) return { ...whenOf(date, 'earlier sentence'), sentence: at };
  }
  return head !== null && clause.verb.form === 'finite' ? whenOf(head, 'head of the document') : unknown;
}

const paperBefore =
  /(?:\b(?:Order|Act|Proclamation|Memorandum|Notice|Decreto|Ley|Acuerdo)|\d)\s+(?:of|dated|de|del)\s+$/u;
const paperAfter =
  /^,?\s+(?:(?:proposed|final|executive|interim)\s+)?(?:orders?|notices?|rules?|memorand|proclamation|letters?)\b/iu;

/** "Executive Order 13224 of September 23, 2001", "its June 2025 orders": the day of a paper, not of what is told. */
const ofPaper = (text: string, { start, end }: TextDate): boolean =>
  paperBefore.test(text.slice(Math.max(0, start - 30), start)) || paperAfter.test(text.slice(end, end + 30));

/** An earlier sentence gives its date on only when it tells what was done. */
function told(ground: Ground, sentence: number): boolean {
  for (let at = ground.firstClause[sentence] ?? 0; at < (ground.firstClause[sentence + 1] ?? 0); at += 1) {
    const clause = ground.clauses[at];
    if (
      clause &&
      (clause.verb.tense === 'past' || clause.verb.tense === 'present') &&
      !clause.possible &&
      !clause.denied
    )
      return true;
  }
  return false;
}

/** The date of the own clause, else the nearest of the sentence that no later doing claims. */
function nearestDate(dates: readonly TextDate[], clause: Clause, end: number): TextDate | null {
  const own = dates.filter((date) => date.date !== null && date.start >= clause.start && date.end <= end + 1);
  const pool = own.length > 0 ? own : dates.filter((date) => date.date !== null && date.start < clause.start);
  let best: TextDate | null = null;
  let least = Infinity;
  for (const date of pool) {
    const distance = date.start >= clause.verb.end ? date.start - clause.verb.end : clause.verb.start - date.end;
    const weight = distance + (date.start >= clause.verb.end ? 0 : 10);
    if (weight < least) [best, least] = [date, weight];
  }
  return best;
}

const locative = new Set(
  'in at near on inside outside to into off along around en hacia cerca sobre a al across'.split(' '),
);
const aimed = new Set('to into hacia a al'.split(' '));

/** The place or facility where a doing was: one that a word of place brings in within the clause; never a person's home. */
export function placeOf(ground: Ground, clause: Clause, end: number, toward: boolean): string | null {
  const { tokens } = ground.scene.document;
  let fallback: string | null = null;
  const left = clause.voice === 'passive' ? clause.object : clause.subject;
  const person = [left].some((phrase) => named(ground, phrase).some(({ kind }) => kind === 'Person'));
  for (const mention of mentionsIn(ground, sentenceStart(ground, clause), end)) {
    // Left of the verb a place may belong to somebody named there; before all of them, or after officers, it is where.
    if (
      mention.start < clause.verb.start &&
      ((person && !opens(clause, mention.start)) || belongsBefore(ground, clause, mention.start))
    )
      continue;
    if (
      tokens[mention.last + 1]?.folded === "'s" ||
      [clause.subject, clause.object].some(
        (phrase) => phrase !== null && mention.start >= phrase.start && mention.end <= phrase.end,
      )
    )
      continue;
    const entity = entityOf(ground, mention);
    if (entity?.kind !== 'Place' && entity?.kind !== 'Facility') continue;
    if (elsewhere.test(ground.scene.document.text.slice(clause.verb.end, Math.max(mention.start, clause.verb.end))))
      break;
    let at = mention.first - 1;
    while (at >= 0 && mention.first - at < 6 && !locative.has(tokens[at]?.folded ?? '') && plainBefore(ground, at))
      at -= 1;
    const word = tokens[at]?.folded ?? '';
    if (!locative.has(word) || (aimed.has(word) && tokens[at - 1]?.folded !== 'frente' && !toward)) continue;
    if (entity.kind === 'Facility') return entity.id;
    fallback ??= entity.id;
  }
  return fallback;
}

/** "… arrests, while operations in L": another happening. */
const elsewhere = /\b(?:while|whereas|mientras)\b/iu;

const sentenceStart = (ground: Ground, clause: Clause): number =>
  clause.verb.form === 'noun'
    ? clause.start
    : Math.max(ground.scene.document.sentences[clause.sentence]?.start ?? clause.start, clause.start - farthest);

/** Another doing with its own subject has said it: "deployed troops to A, and B pledged more". */
function belongsBefore(ground: Ground, clause: Clause, offset: number): boolean {
  const from = ground.firstClause[clause.sentence] ?? 0;
  for (let at = from; at < from + 60 && at < ground.clauses.length && ground.clauses[at] !== clause; at += 1) {
    const other = ground.clauses[at];
    if (other === undefined || other.sentence !== clause.sentence || other.verb.start > clause.verb.start) return false;
    if (
      other.verb.form === 'finite' &&
      other.verb.start < offset &&
      other.subject !== null &&
      other.subject !== clause.subject
    )
      return true;
  }
  return false;
}

/** The place stands before the phrases of the clause: "In Laredo, …". */
const opens = (clause: Clause, offset: number): boolean =>
  [clause.subject, clause.object].every((phrase) => phrase === null || phrase.start > offset);

/** The first place that a word of place brings in in a sentence from which an event has its date. */
export function placeInSentence(ground: Ground, at: number): string | null {
  for (let index = ground.firstClause[at] ?? 0; index < (ground.firstClause[at + 1] ?? 0); index += 1) {
    const clause = ground.clauses[index];
    const found = clause
      ? placeOf(ground, clause, ground.scene.document.sentences[at]?.end ?? clause.end, false)
      : null;
    if (found !== null) return found;
  }
  return null;
}

/** Between a word of place and the name only small nouns may stand: "in the town of", "en una bodega de". */
function plainBefore(ground: Ground, at: number): boolean {
  const { tokens } = ground.scene.document;
  return ground.scene.mentionAt[at] === -1 && tokens[at]?.shape === 'lower';
}

/** The place a field of the head gives. */
const placeFields =
  /^(?:port|place|location|site|lugar(?: y fecha)?|puerto|recinto(?: fiscalizado)?|sitio|aduana|ubicaci[oó]n)\b[^:]{0,20}:/iu;

export function headPlace(ground: Ground): string | null {
  const { sentences, text } = ground.scene.document;
  for (const sentence of sentences.slice(0, 40)) {
    if (sentence.kind !== 'field' || !placeFields.test(text.slice(sentence.start, sentence.start + 40))) continue;
    const found = mentionsIn(ground, sentence.start, sentence.end)
      .map((mention) => entityOf(ground, mention))
      .filter((entity) => entity?.kind === 'Place' || entity?.kind === 'Facility');
    const best = found.find((entity) => entity?.kind === 'Facility') ?? found[0];
    if (best) return best.id;
  }
  return null;
}
