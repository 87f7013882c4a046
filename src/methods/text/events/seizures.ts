import { draft, type Draft } from './draft.ts';
import { currency, goodsIn, valueIn, type Good } from './goods.ts';
import { named } from './ground.ts';
import { actorsOf, anyOf, ids, wordsIn, type Doing } from './roles.ts';

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
  const own = sentences[clause.sentence];
  const start = clause.verb.end;
  const stop = ownEnd(text, start, end);
  if (left === null || found.length === 0) read(start, stop, clause.sentence);
  if (yearly(doing)) return [];
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

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What is only looked for and found when it is hidden or forbidden. */
const hoards = setOf(`
arsenal arsenals cache caches stash stashes stockpile stockpiles laboratory laboratories lab labs consignment
arsenales armamento laboratorio laboratorios narcolaboratorio narcolaboratorios plantio plantios narcotunel narcotuneles campamento campamentos
`);
/** What is told of without its amount when it is taken away. */
const takings = setOf(`
weapons guns firearms ammunition explosives drugs narcotics cash vehicles shipment shipments cargo load jewelry jewellery phones precursors pills
armas municiones cartuchos explosivos droga drogas estupefacientes narcoticos dinero efectivo vehiculos cargamento cargamentos joyas celulares precursores pastillas hidrocarburo combustible
`);

/** "localizó un arsenal", "seized weapons and drugs": a find told without numbers is one seizure. */
function uncounted(doing: Doing, strong: boolean): Draft[] {
  const { ground, clause, sufferer } = doing;
  const { form, tense } = clause.verb;
  if (sufferer === null || (form !== 'finite' && form !== 'participle') || tense === 'present') return [];
  if (clause.modality !== 'asserted' && clause.modality !== 'alleged') return [];
  const words = wordsIn(ground, sufferer);
  const substance = named(ground, sufferer).find(({ kind }) => kind === 'Substance');
  // "The drugs were seized in" speaks of what was told before.
  const before = /^(?:the|these|those|this|that|el|la|los|las|esta|estas|estos|dich[ao]s?)$/.test(words[0] ?? '');
  const taken = strong && !before && (substance !== undefined || anyOf(words, takings));
  if (!anyOf(words, hoards) && !taken) return [];
  if (/^(?:no|any|ningun|ninguna|such)$/.test(words[0] ?? '')) return [];
  return [draft(doing, { doers: ids(actorsOf(ground, [doing.doer], true)), substance: substance?.id ?? null })];
}
