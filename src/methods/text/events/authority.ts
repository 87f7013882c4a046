import type { TextEntity } from '../reading/types.ts';
import { draft, type Draft } from './draft.ts';
import { currency } from './goods.ts';
import { figuresIn } from './ground.ts';
import { actorsOf, anyOf, ids, phraseAfter, wordsIn, type Doing } from './roles.ts';
import { amountOf, moneyIn } from './transfers.ts';

/** "an organization that has been designated": any such one. */
export function indefinite({ ground, sufferer }: Doing): boolean {
  const first = wordsIn(ground, sufferer)[0] ?? '';
  return ['a', 'an', 'any', 'un', 'una', 'cualquier', 'toda', 'todo'].includes(first);
}

/** Who is put on a list by whom. */
export function designation(doing: Doing, patients: readonly TextEntity[]): Draft {
  const doers = actorsOf(doing.ground, [doing.doer], true).filter((entity) => !patients.includes(entity));
  return draft(doing, { doers: ids(doers), patients: ids(patients) });
}

const imposing = new Set(
  'impose imposed imposes imposing face faces faced pay paid impuso imponer impone imponga pago pagar enfrenta levy levied threatened threaten threat threats'.split(
    ' ',
  ),
);

/** Fines, forfeited amounts and tariffs. */
export function penalty(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const { form, lemma } = clause.verb;
  const sentence = ground.scene.document.sentences[clause.sentence];
  if (form !== 'noun') {
    const patients = actorsOf(
      ground,
      [clause.object, ...phraseAfter(clause, 'a', 'al'), lemma === 'forfeit' ? clause.subject : null],
      true,
    );
    const amount = moneyIn({ ...doing, clause: { ...clause, start: clause.verb.start } });
    return patients.length > 0 || amount !== null
      ? [
          draft(doing, {
            doers: ids(actorsOf(ground, [doing.doer], true)),
            patients: ids(patients),
            ...amountOf(amount),
          }),
        ]
      : [];
  }
  const from = Math.max(sentence?.start ?? 0, clause.verb.start - 60);
  const amount =
    figuresIn(ground, from, Math.min(doing.end, clause.verb.end + 60)).find(({ unit }) => currency.test(unit)) ?? null;
  const words = wordsIn(ground, {
    first: Math.max(sentence?.first ?? 0, clause.verb.first - 10),
    last: clause.verb.first,
    start: 0,
    end: 0,
    mentions: [],
    head: null,
  });
  const imposed = anyOf(words, imposing);
  if (amount === null && !imposed && clause.modality === 'asserted') return [];
  if (lemma === 'tariff' && !imposed && clause.modality === 'asserted') return [];
  const governing = ground.clauses
    .slice(Math.max(0, doing.at - 3), doing.at)
    .findLast((other) => other.sentence === clause.sentence && other.verb.form !== 'noun' && other.subject !== null);
  const subject = actorsOf(ground, [governing?.subject ?? null], true);
  const on = actorsOf(ground, phraseAfter(clause, 'on', 'against', 'a', 'al', 'contra', 'for'), true);
  const pays =
    governing !== undefined && /^(?:pay|face|pagar|enfrentar|plead guilty|agree)$/.test(governing.verb.lemma);
  const may =
    words.includes('faces') || words.includes('face') || words.includes('enfrenta') || words.includes('facing');
  return [
    draft(doing, {
      modality: may ? 'proposed' : null,
      doers: pays ? [] : ids(subject.filter((entity) => !on.includes(entity))),
      patients: ids(pays ? subject : on),
      ...amountOf(amount),
    }),
  ];
}
