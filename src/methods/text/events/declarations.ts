import type { TextEvent } from '../reading/types.ts';
import { actorsOf } from './roles.ts';
import type { Ground } from './ground.ts';
import { whenOfClause } from './setting.ts';

const declaring = new Set(
  'say announce state declare tell testify confirm acknowledge claim assert deny insist warn report decir anunciar declarar informar afirmar confirmar senalar negar manifestar asegurar advertir reconocer precisar sostener'.split(
    ' ',
  ),
);

/** What named persons and bodies said: one for each speaker and sentence. */
export function declarations(ground: Ground): TextEvent[] {
  const events: TextEvent[] = [];
  const { sentences, text } = ground.scene.document;
  let before = '';
  for (const clause of ground.clauses) {
    const { form, lemma, tense } = clause.verb;
    if (
      !declaring.has(lemma) ||
      (form !== 'finite' && form !== 'gerund') ||
      clause.voice === 'passive' ||
      clause.possible ||
      clause.denied
    )
      continue;
    if (tense === 'other' && form === 'finite') continue;
    const speakers = actorsOf(ground, [clause.subject], false);
    const sentence = sentences[clause.sentence];
    const key = `${clause.sentence} ${speakers[0]?.id ?? ''}`;
    if (speakers.length === 0 || sentence === undefined || key === before) continue;
    before = key;
    const end = Math.min(sentence.end, clause.end + 40);
    events.push({
      kind: 'Declaration',
      ...whenOfClause(ground, clause, end, null, false),
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
