import { draft, type Draft } from './draft.ts';
import { currency, goodsIn, valueIn, type Good } from './goods.ts';
import { uncounted } from './hoards.ts';
import { actorsOf, ids, phraseAfter, type Doing } from './roles.ts';

const cash =
  /cash|efectivo|currency|money|bills|hidden|concealed|stashed|suitcase|wrapped|sacks?|bundles?|duffel|vacuum-sealed|boxes|envuelt|costal|bolsas?|mochila|caja fuerte|ocult|escond|maleta|billetes|dinero|numerario/iu;

/** "412 kg of cocaine lay behind a false wall": what was found is told by where it was. */
export function hiddenGoods(doing: Doing): Draft[] {
  const { clause } = doing;
  if (clause.verb.form !== 'finite' || (clause.modality !== 'asserted' && clause.modality !== 'alleged')) return [];
  const thing = clause.voice === 'passive' ? clause.object : (clause.subject ?? clause.object);
  if (thing === null) return [];
  const made = goods(
    { ...doing, doer: null, clause: { ...clause, voice: 'passive', object: thing, subject: null } },
    false,
  );
  return made.filter(({ substance, doing: { end } }) => substance !== null && end > 0);
}

/** After a semicolon the press or a slip of the pen may give another number for the same thing. */
function ownEnd(text: string, from: number, to: number): number {
  const stop = text.slice(from, to).indexOf(';');
  return stop >= 0 && slips.test(text.slice(from + stop, Math.min(to, from + stop + 120))) ? from + stop : to;
}

const slips =
  /\b(?:error|err[oó]nea|equivoca|prensa|press|medios|media|faltó|faltaba|sobraba|typo|mistake|misprint|wrongly|instead|not)\b/iu;

const comparing =
  /\b(?:up from|down from|compared (?:with|to)|more than in|less than in|so far this year|frente a (?:las? |los )?\d|en comparación|respecto (?:de|a)l? (?:año|20)|en lo (?:que va|corrido)|más que en|contra (?:las |los )?\d)/iu;

/** A total of a year set against another is no seizure of its own. */
function yearly({ ground, clause }: Doing): boolean {
  const sentence = ground.scene.document.sentences[clause.sentence];
  return (
    sentence !== undefined &&
    comparing.test(
      ground.scene.document.text.slice(
        Math.max(sentence.start, clause.start - 120),
        Math.min(sentence.end, clause.end + 200),
      ),
    )
  );
}

/** "The Government reported seizures of 1,942 kg": what an authority counts, though it sets it against an earlier year. */
function officially({ ground, clause, at }: Doing): boolean {
  const before = ground.clauses[at - 1];
  return (
    clause.verb.form === 'noun' &&
    before !== undefined &&
    before.sentence === clause.sentence &&
    before.verb.last + 1 === clause.verb.first &&
    /^(?:report|reportar|informar|registrar)$/.test(before.verb.lemma)
  );
}

const bullet = /^(?:[-–—•▪*]|\d{1,2}[.)]|\(?[a-z]\))/u;

/** Sentences of the list that a colon opens. */
function listed({ ground, clause }: Doing): number[] {
  const { sentences, text } = ground.scene.document;
  if (text[(sentences[clause.sentence]?.end ?? 0) - 1] !== ':') return [];
  const items: number[] = [];
  for (let at = clause.sentence + 1; at < sentences.length && at < clause.sentence + 40; at += 1) {
    const item = sentences[at];
    if (item === undefined || !bullet.test(text.slice(item.start, item.start + 4))) break;
    items.push(at);
  }
  return items;
}

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
  // "A X le fueron encontrados …": on somebody, so all of it was taken.
  const onBody =
    clause.voice === 'passive' && /\bl[eo]s? /u.test(text.slice(clause.verb.start - 12, clause.verb.start));
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
      (strong || onBody) && (sentence !== clause.sentence || clause.verb.form !== 'noun'),
    ))
      found.push({ good, sentence });
  };
  if (left !== null) read(left.start, Math.min(left.end + 90, clause.verb.start), clause.sentence);
  const start = clause.verb.end;
  const stop = ownEnd(text, start, end);
  if (left === null || found.length === 0) read(start, stop, clause.sentence);
  // "The boat was seized with three tonnes aboard": what was in it as well.
  else {
    const along = carried.exec(text.slice(start, Math.min(stop, start + 60)));
    if (along !== null) read(start + along.index, stop, clause.sentence);
  }
  if (yearly(doing) && !officially(doing)) return [];
  for (const item of listed(doing)) read(sentences[item]?.start ?? 0, sentences[item]?.end ?? 0, item);
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
  if (kept.length === 0) return uncounted(doing, strong);
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

const carried = / (?:with|carrying|con|que (?:transportaba|llevaba)) (?!an? |the |una? |la |el |su |its )/iu;

/** "arrested with 12 kilograms of heroin", "detenido con dos fusiles": what those taken had on them was taken too. */
export function caughtWith(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  if (clause.verb.form === 'noun' || clause.denied || clause.modality !== 'asserted') return [];
  const held = phraseAfter(clause, 'with', 'con').filter((phrase) => phrase.first <= clause.verb.last + 10);
  return held.flatMap((phrase) =>
    goodsIn(ground, phrase.start, Math.min(doing.end, phrase.end + 40), false)
      .filter(({ unit, start }) => start <= phrase.end && unit !== null && onThem.test(unit))
      .map(({ quantity, unit, substance, qualifier }) => draft(doing, { quantity, unit, substance, qualifier })),
  );
}

const onThem = /^(?:kg|g|mg|t|lb|oz|ton|tablets|doses|firearms|rounds|magazines|packages)$/;
