import { draft, type Draft } from './draft.ts';
import { money as coin } from './goods.ts';
import { entityOf, figuresIn, mayAct, mentionsIn } from './ground.ts';
import { actorsOf, anyOf, ids, ofPersons, phraseAfter, suffering, wordsAfter, wordsIn, type Doing } from './roles.ts';
import { amountOf, moneyIn } from './transfers.ts';
import { table } from '../table.ts';

const toWord = /^(?:to|a|al)$/;

/** "se dispersaron como sigue: $6,000 a A; $2,000, en dos transferencias, a B": each amount of the list has its own receiver. */
export function itemised(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const { sentences, text, tokens } = ground.scene.document;
  const end = Math.min(sentences[clause.sentence]?.end ?? doing.end, clause.verb.end + 1500);
  const lead = /^[^:;.]{0,60}:/u.exec(text.slice(clause.verb.end, end));
  if (lead === null || clause.denied || clause.verb.form !== 'finite') return [];
  const amounts = figuresIn(ground, clause.verb.end + lead[0].length, end).filter(
    ({ unit, refuted }) => coin.test(unit) && !refuted,
  );
  const doers = ids(actorsOf(ground, [doing.doer], false));
  const drafts = amounts.flatMap((figure, at) => {
    const next = Math.min(amounts[at + 1]?.number[0] ?? end, figure.number[1] + 120);
    const found = mentionsIn(ground, figure.number[1], next)[0];
    const to = entityOf(ground, found);
    if (found === undefined || to === undefined || !mayAct(to)) return [];
    if (!toWord.test(tokens[found.first - 1]?.folded ?? '')) return [];
    return [draft(doing, { doers, patients: [to.id], ...amountOf(figure), start: figure.number[0], end: found.end })];
  });
  return drafts.length > 1 ? drafts : [];
}

const runs = table('campaign campaigns candidacy bid campana campanas candidatura precampana');

/** "financió la campaña de P": money for a campaign goes to the candidate. */
export function campaign(doing: Doing): Draft[] {
  const { ground, clause, sufferer } = doing;
  if (clause.verb.form !== 'finite' || clause.verb.tense === 'present' || moneyIn(doing) !== null) return [];
  if (!anyOf([...wordsIn(ground, sufferer), ...wordsAfter(doing).slice(0, 4)], runs)) return [];
  const to = mentionsIn(ground, clause.voice === 'passive' ? clause.start : clause.verb.end, doing.end)
    .map((mention) => entityOf(ground, mention))
    .find((entity) => entity?.kind === 'Person');
  const by = actorsOf(ground, [doing.doer], false).filter((entity) => entity !== to);
  return to === undefined ? [] : [draft(doing, { doers: ids(by), patients: [to.id] })];
}

const shares = table('percent stake shares interest ciento acciones participacion');

/** "adquirió el 60 por ciento de C por 412 millones": a share of a company and its price. */
export function stake(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const { text } = ground.scene.document;
  const { form, tense } = clause.verb;
  if (form !== 'finite' || tense === 'present' || clause.voice === 'passive' || clause.denied) return [];
  const first = wordsAfter(doing).slice(0, 6);
  if (!anyOf(first, shares) && !text.slice(clause.verb.end, clause.verb.end + 20).includes('%')) return [];
  const price = moneyIn({ ...doing, clause: { ...clause, start: clause.verb.end } });
  const buyers = actorsOf(ground, [doing.doer], false);
  if (price === null || buyers.length === 0) return [];
  if (!/ (?:for|por|en) (?:about |some |unos )?\$?$/u.test(text.slice(price.number[0] - 12, price.number[0])))
    return [];
  const bought = mentionsIn(ground, clause.verb.end, price.number[0])
    .map((mention) => entityOf(ground, mention))
    .find((entity) => entity !== undefined && mayAct(entity) && !buyers.includes(entity));
  return bought === undefined ? [] : [draft(doing, { doers: ids(buyers), patients: [bought.id], ...amountOf(price) })];
}

const flights = table('plane flight aircraft jet airliner bus');

/** "was put on a plane": whoever is put aboard is sent away. */
export function putAboard(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  if (clause.verb.form !== 'finite' || clause.voice !== 'passive' || clause.verb.tense === 'present') return [];
  const aboard = phraseAfter(clause, 'on', 'aboard').find((phrase) => anyOf(wordsIn(ground, phrase), flights));
  if (aboard === undefined || aboard.first > clause.verb.last + 3) return [];
  const patients = suffering(doing).filter(({ kind }) => kind === 'Person');
  return patients.length > 0 || ofPersons(ground, doing.sufferer) ? [draft(doing, { patients: ids(patients) })] : [];
}

/** "Japan has pledged $2.4 million for": money that is only promised. */
export function promisedMoney(doing: Doing): Draft[] {
  const { ground, clause, sufferer } = doing;
  if (clause.verb.form !== 'finite' || clause.voice === 'passive' || sufferer === null) return [];
  const amount = moneyIn({ ...doing, clause: { ...clause, start: clause.verb.end } });
  const by = actorsOf(ground, [doing.doer], true);
  if (amount === null || by.length === 0 || amount.number[0] > clause.verb.end + 12) return [];
  const to = actorsOf(ground, phraseAfter(clause, 'to', 'a', 'al'), true).filter((entity) => !by.includes(entity));
  return [draft(doing, { doers: ids(by), patients: ids(to), ...amountOf(amount), modality: 'promised' })];
}
