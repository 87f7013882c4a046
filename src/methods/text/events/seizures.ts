import { draft, type Draft } from './draft.ts';
import { currency, goodsIn, valueIn, type Good } from './goods.ts';
import { actorsOf, ids, type Doing } from './roles.ts';

const cash =
  /cash|efectivo|currency|money|bills|hidden|concealed|stashed|suitcase|ocult|escond|maleta|billetes|dinero|numerario/iu;

/** What was seized, one draft for each thing; `strong` for verbs that mean nothing else. */
export function goods(doing: Doing, strong: boolean): Draft[] {
  const { ground, clause, end } = doing;
  if (
    clause.verb.lemma === 'asegurar' &&
    clause.voice === 'active' &&
    clause.verb.form === 'finite' &&
    /^ ?que\b/u.test(ground.scene.document.text.slice(clause.verb.end, clause.verb.end + 5))
  )
    return [];
  const { sentences, text } = ground.scene.document;
  const left =
    clause.voice === 'passive' && clause.object !== null && clause.object.start < clause.verb.start
      ? clause.object
      : null;
  const found: { good: Good; sentence: number }[] = [];
  const read = (from: number, to: number, sentence: number): void => {
    for (const good of goodsIn(
      ground,
      from,
      to,
      strong && (sentence !== clause.sentence || clause.verb.form !== 'noun'),
    ))
      found.push({ good, sentence });
  };
  if (left !== null) read(left.start, Math.min(left.end + 40, clause.verb.start), clause.sentence);
  const own = sentences[clause.sentence];
  const start = clause.verb.end;
  if (left === null || found.length === 0) read(start, end, clause.sentence);
  if (own !== undefined && text[own.end - 1] === ':')
    for (let at = clause.sentence + 1; at < sentences.length && at < clause.sentence + 40; at += 1) {
      const item = sentences[at];
      if (item === undefined || !/^(?:[-–—•▪*]|\d{1,2}[.)]|\(?[a-z]\))/u.test(text.slice(item.start, item.start + 4)))
        break;
      read(item.start, item.end, at);
    }
  const doers = ids(actorsOf(ground, [doing.doer], true));
  const kept = found
    .filter(
      ({ good }) =>
        strong || !/ (?:for|para) /u.test(text.slice(clause.verb.end, Math.max(good.start, clause.verb.end))),
    )
    .filter(
      ({ good }) =>
        strong ||
        good.unit === null ||
        !currency.test(good.unit) ||
        cash.test(text.slice(good.start - 20, good.end + 40)),
    );
  return kept.map(({ good, sentence }, index) => {
    const next = kept[index + 1]?.good.start ?? end;
    const value =
      good.substance !== null || kept.length === 1 ? valueIn(ground, good.end, Math.max(next, good.end)) : null;
    return draft(doing, {
      doers,
      patients: good.thing === null ? [] : [good.thing],
      quantity: good.quantity,
      unit: good.unit,
      substance: good.substance,
      valueUsd: value,
      qualifier: good.qualifier,
      ...(sentence === clause.sentence
        ? {}
        : { start: sentences[sentence]?.start ?? good.start, end: sentences[sentence]?.end ?? good.end, sentence }),
    });
  });
}
