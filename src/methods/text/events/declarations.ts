import type { TextEvent } from '../reading/types.ts';
import { actorsOf } from './roles.ts';
import type { Ground } from './ground.ts';
import type { Clause } from '../clauses/clause.ts';
import { whenOfClause } from './setting.ts';

const declaring = new Set(
  'say announce state declare tell testify confirm acknowledge claim assert deny insist warn report decir anunciar declarar informar afirmar confirmar senalar negar manifestar asegurar advertir reconocer precisar sostener'.split(
    ' ',
  ),
);

const careful = new Set(['assert', 'claim', 'confirm']);

/** "Claims to act", "asserts control over", "the Senate confirmed Ana Ruiz", "confirmed member": nothing is said. */
function saysNothing(ground: Ground, { verb }: Clause): boolean {
  if (!careful.has(verb.lemma)) return false;
  const { tokens } = ground.scene.document;
  if (ground.scene.mentionAt[verb.last + 1]! >= 0) return true;
  const next = tokens[verb.last + 1]?.folded ?? '';
  const further = tokens[verb.last + 2]?.folded ?? '';
  const idle = /^(?:jurisdiction|control|sovereignty|authority|members?|cases?)$/;
  return next === 'to' || idle.test(next) || idle.test(further);
}

/** "…, saying that", not "reporting companies" nor "announcing the date for". */
function saying(ground: Ground, { verb }: Clause): boolean {
  const { tokens } = ground.scene.document;
  return tokens[verb.first - 1]?.text === ',' && verb.lemma !== 'report';
}

/** What named persons and bodies said: one for each speaker and sentence. */
export function declarations(ground: Ground): TextEvent[] {
  const events: TextEvent[] = [];
  const { sentences, text } = ground.scene.document;
  const told = new Set<string>();
  for (const clause of ground.clauses) {
    const { form, lemma, tense } = clause.verb;
    if (
      !declaring.has(lemma) ||
      (form !== 'finite' && !(form === 'gerund' && saying(ground, clause))) ||
      clause.voice === 'passive' ||
      clause.possible ||
      clause.denied
    )
      continue;
    if ((tense === 'other' && form === 'finite') || saysNothing(ground, clause)) continue;
    const speakers = actorsOf(ground, [clause.subject], false);
    const sentence = sentences[clause.sentence];
    // What one goes on saying in a paragraph is one declaration.
    if (speakers.length === 0 || sentence === undefined) continue;
    const end = Math.min(sentence.end, clause.end + 40);
    const when = whenOfClause(ground, clause, end, null, false);
    const key = `${sentence.paragraph} ${speakers[0]?.id ?? ''} ${when.date}`;
    if (told.has(key)) continue;
    told.add(key);
    events.push({
      kind: 'Declaration',
      ...when,
      place: null,
      actors: speakers.map(({ id }) => id),
      patients: [],
      quantity: null,
      unit: null,
      substance: null,
      valueUsd: null,
      qualifier: null,
      modality: clause.modality,
      denied: false,
      speaker: speakers[0]?.id ?? null,
      quote: text.slice(sentence.start, sentence.end),
      start: sentence.start,
      end: sentence.end,
    });
  }
  return events;
}
