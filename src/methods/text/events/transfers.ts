import type { Figure, TextEntity } from '../reading/types.ts';
import { draft, type Draft } from './draft.ts';
import { money as coin } from './goods.ts';
import { entityOf, farthest, figuresIn, mayAct, mentionsIn, named } from './ground.ts';
import { single } from './persons.ts';
import {
  actorsOf,
  anyOf,
  ids,
  ofPersons,
  personCount,
  phraseAfter,
  properName,
  suffering,
  wordsAfter,
  wordsIn,
  type Doing,
} from './roles.ts';
import { assets, information, people, pronouns } from './rules.ts';

/** "paid X $5,000 and wired $9,000": the amount of the first verb is not that of the second, though they share a subject. */
function beginning({ ground, clause, at }: Doing): number {
  const before = ground.clauses[at - 1];
  const shared = clause.voice === 'active' && clause.subject !== null && before?.subject === clause.subject;
  return shared && before.verb.form !== 'noun'
    ? Math.max(clause.start, before.verb.end + 1, clause.verb.start)
    : clause.start;
}

/** The first amount of money in the stretch of a doing. */
export const moneyIn = (doing: Doing): Figure | null =>
  figuresIn(doing.ground, beginning(doing), doing.end).find((figure) => coin.test(figure.unit) && !figure.refuted) ??
  null;

export const amountOf = (figure: Figure | null): Partial<Draft> => ({
  quantity: figure?.value ?? null,
  unit: figure?.unit ?? null,
  qualifier: figure?.qualifier ?? null,
});

const making = new Set(
  'hicieron hizo realizo realizaron efectuo efectuaron registraron recibio recibieron made received'.split(' '),
);

/** "se hicieron nueve depósitos": payments that are only counted. */
function counted(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const { tokens } = ground.scene.document;
  if (clause.denied || clause.modality !== 'asserted') return [];
  const number = tokens[clause.verb.first - 1];
  if (number === undefined || !making.has(tokens[clause.verb.first - 2]?.folded ?? '')) return [];
  const figure = figuresIn(ground, number.start, clause.verb.end).find(({ refuted }) => !refuted) ?? null;
  return figure === null ? [] : [draft(doing, amountOf(figure))];
}

const moneyNoun = new Set([
  'enviar',
  'send',
  'retirar',
  'withdraw',
  'transferir',
  'depositar',
  'transfer',
  'deposit',
  'wire',
  'pay',
  'pagar',
  'girar',
]);
const loose = new Set([
  'send',
  'go',
  'give',
  'receive',
  'take',
  'finance',
  'fund',
  'financiar',
  'entregar',
  'enviar',
  'recibir',
  'credit',
  'accept',
  'collect',
  'cobrar',
  'hand',
  'move',
  'pay',
  'pagar',
]);

/** "Bribed P", "gave P": who gets it is the object. */
const direct = new Set(['pay', 'bribe', 'hand', 'sobornar', 'fund', 'finance', 'give', 'financiar']);
const aid = new Set(['fund', 'finance', 'financiar']);
const budget =
  /^[^\p{L}]*(?:the |this |el )?(?:president['’]s |president )?(?:fy ?\d+ |\d{4} )?(?:budget|presupuesto|proyecto de presupuesto)\b/iu;

/** One is paid when "on the payroll" of somebody; a payroll as such pays nobody yet. */
function idlePayroll({ ground, clause }: Doing): boolean {
  const { tokens } = ground.scene.document;
  if (!/^(?:payrolls?|nominas?)$/.test(tokens[clause.verb.last]?.folded ?? '')) return false;
  for (let at = clause.verb.first - 1; at >= 0 && at > clause.verb.first - 7; at -= 1)
    if (/^(?:on|en)$/.test(tokens[at]?.folded ?? '')) return false;
  return true;
}

const laundering = new Set(['launder', 'lavar', 'blanquear']);
const receiving = new Set(['receive', 'recibir', 'take', 'accept', 'collect', 'cobrar']);

/** Money that goes from one to another. */
export function money(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const { lemma, form } = clause.verb;
  if (form === 'noun' && (!moneyNoun.has(lemma) || idlePayroll(doing))) return [];
  // "Accused of laundering" is a charge, "laundered $3 million" tells of money that moved.
  if (laundering.has(lemma) && form !== 'finite') return [];
  const sentence = ground.scene.document.sentences[clause.sentence];
  let figure = moneyIn(
    form === 'noun'
      ? { ...doing, clause: { ...clause, start: clause.verb.end }, end: Math.min(doing.end, clause.verb.end + 90) }
      : doing,
  );
  if (figure === null && pronouns.has(clause.object?.head ?? ''))
    figure =
      figuresIn(ground, Math.max(sentence?.start ?? 0, clause.start - farthest), clause.start).findLast(({ unit }) =>
        coin.test(unit),
      ) ?? null;
  if (figure === null && form === 'noun') return counted(doing);
  if (figure === null || anyOf(wordsAfter(doing), fineWords)) return [];
  if (
    form === 'noun' &&
    ground.scene.document.text
      .slice(clause.verb.end, figure.number[0])
      .replace(/^, por /u, ' ')
      .includes(',')
  )
    return [];
  const receives = receiving.has(lemma);
  const near = receives
    ? clause.voice === 'passive'
      ? phraseAfter(clause, 'by', 'por')
      : [doing.doer]
    : phraseAfter(clause, 'to', 'a', 'al', 'into', 'for', 'para', 'with', 'con');
  const far = receives ? phraseAfter(clause, 'from', 'de') : [form === 'noun' ? null : doing.doer];
  const next = nextAmount(doing, figure);
  const to = actorsOf(ground, [...near, direct.has(lemma) ? clause.object : null], true);
  if (next !== null) to.splice(0, to.length, ...to.filter((entity) => firstIn(doing, entity) < next.figure.number[0]));
  // "he was paid by"
  if (clause.voice === 'passive' && (lemma === 'pay' || lemma === 'pagar'))
    to.push(...actorsOf(ground, [doing.sufferer], false).filter((entity) => !to.includes(entity)));
  const by = [...actorsOf(ground, far, true), ...(receives ? fromBeside(doing, figure) : [])].filter(
    (entity, at, all) => !to.includes(entity) && all.indexOf(entity) === at,
  );
  const arrived = receives && clause.voice === 'passive' && figure.number[1] <= clause.verb.start;
  if (arrived) return [draft(doing, { doers: ids(by), patients: ids(to), ...amountOf(figure) })];
  // "Including $1 billion of funding" goes from nobody to nobody.
  if (aid.has(lemma) && form !== 'finite' && to.length === 0 && by.length === 0) return [];
  const paid = clause.voice === 'passive' && (lemma === 'pay' || lemma === 'pagar') ? doing.sufferer : null;
  const somebody = [doing.doer, paid, ...near].some((phrase) => properName(ground, phrase));
  if (loose.has(lemma) && !somebody && to.length === 0 && by.length === 0 && form !== 'noun')
    return receives && accountNear(doing) ? [draft(doing, amountOf(figure))] : [];
  // A budget asks for money, and gives none.
  const asked = budget.test(ground.scene.document.text.slice(sentence?.start ?? 0, (sentence?.start ?? 0) + 60));
  const one = draft(doing, {
    doers: ids(by),
    patients: ids(to),
    ...amountOf(figure),
    ...(asked ? { modality: 'proposed' as const } : {}),
  });
  return next === null
    ? [one]
    : [
        one,
        draft(doing, { doers: ids(by), patients: [next.to.id], ...amountOf(next.figure), start: next.figure.start }),
      ];
}

/** Where an entity is first named after the verb of a doing. */
const firstIn = ({ ground, clause, end }: Doing, entity: TextEntity): number =>
  mentionsIn(ground, clause.verb.end, end).find((mention) => entityOf(ground, mention) === entity)?.start ?? 0;

const bareTo = /^[\d.,]+ (?:millones|mil|millions?|thousand) (?:to|a|al) /u;

/** "$5,000 to A and 900 euros to B": the second amount with its own receiver. */
function nextAmount(doing: Doing, first: Figure): { figure: Figure; to: TextEntity } | null {
  const { ground, clause, end } = doing;
  const { tokens, text } = ground.scene.document;
  if (clause.verb.form === 'noun' || first.number[0] < clause.verb.end) return null;
  // "y 41 millones a B": the coin is the one before, whatever noun seems to follow.
  const figure = figuresIn(ground, first.number[1], end)
    .map((one) => (bareTo.test(text.slice(one.number[0], one.number[0] + 40)) ? { ...one, unit: first.unit } : one))
    .find(({ unit, refuted }) => coin.test(unit) && !refuted);
  if (
    figure === undefined ||
    !/(?:\band|\by|,)\s*(?:otros |another )?\$?$/u.test(text.slice(figure.number[0] - 12, figure.number[0]))
  )
    return null;
  const found = mentionsIn(ground, figure.number[1], Math.min(end, figure.number[1] + 60))[0];
  const to = entityOf(ground, found);
  if (found === undefined || to === undefined || !mayAct(to)) return null;
  return toWords.has(tokens[found.first - 1]?.folded ?? '') ? { figure, to } : null;
}

const toWords = new Set(['to', 'a', 'al']);

/** "received 150 thousand pesos from X": who gave is named right after the amount. */
function fromBeside({ ground, end }: Doing, figure: Figure): TextEntity[] {
  const { tokens } = ground.scene.document;
  const found = mentionsIn(ground, figure.number[1], Math.min(end, figure.number[1] + 30))[0];
  const entity = entityOf(ground, found);
  const word = tokens[(found?.first ?? 0) - 1]?.folded ?? '';
  return entity !== undefined && mayAct(entity) && /^(?:from|de|del)$/.test(word) ? [entity] : [];
}

const fineWords = new Set('fine fines multa multas penalty'.split(' '));
const accountNear = (doing: Doing): boolean => anyOf(wordsIn(doing.ground, doing.clause.subject), assets);

/** Information that is given on. */
export function informed(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  if (clause.verb.form === 'noun' || clause.verb.form === 'gerund') return [];
  const wide = [
    ...wordsIn(ground, clause.object),
    ...(clause.object === null || clause.voice === 'active' ? wordsIn(ground, clause.others[0]?.argument ?? null) : []),
  ];
  // "gave the navy the coordinates"
  const whom =
    giving.has(clause.verb.lemma) && clause.voice === 'active' ? actorsOf(ground, [clause.object], false) : [];
  if (!anyOf(wide, information) && !(whom.length > 0 && anyOf(wordsAfter(doing).slice(0, 10), information))) return [];
  const to = [...actorsOf(ground, phraseAfter(clause, 'to', 'with', 'a', 'al', 'con'), true), ...whom];
  const by = actorsOf(ground, [clause.subject], true).filter((entity) => !to.includes(entity));
  const next = ground.clauses[doing.at + 1];
  const helped =
    next !== undefined &&
    next.sentence === clause.sentence &&
    helping.has(next.verb.lemma) &&
    next.verb.first - clause.verb.last < 14;
  const official =
    clause.verb.tense !== 'present' &&
    sharing.has(clause.verb.lemma) &&
    by.some(({ kind }) => kind === 'PublicBody' || kind === 'MilitaryUnit' || kind === 'Place');
  if (to.length === 0 && (by.length === 0 || (!helped && !official))) return [];
  const users =
    helped && to.length === 0 ? actorsOf(ground, [next.object, ...phraseAfter(next, 'a', 'al')], false) : [];
  return [draft(doing, { doers: ids(by), patients: ids([...to, ...users]) })];
}

const giving = new Set(['give', 'send', 'supply', 'provide']);
const sharing = new Set(
  'share provide supply give entregar remitir compartir proporcionar suministrar facilitar'.split(' '),
);
const helping = new Set('help lead allow ayudar permitir derivar servir'.split(' '));
const banish = new Set(['expel', 'deport', 'repatriate', 'expulsar', 'deportar', 'repatriar']);

/** "Puestos a disposición", "quedaron a disposición": handed to a prosecutor. */
const placed = new Set(['poner', 'quedar']);
const they = new Set(['they', 'he', 'she', 'ellos', 'ellas']);
const prisons = new Set(
  'penal prison jail carcel cereso cefereso reclusorio penitenciaria penitentiary hospital'.split(' '),
);

/** Persons who are handed over, expelled or moved. */
export function handover(doing: Doing): Draft[] {
  const { ground, clause, sufferer } = doing;
  const { lemma } = clause.verb;
  const swap = lemma === 'exchange' || lemma === 'intercambiar';
  if (clause.verb.form === 'noun' && suffering(doing).length === 0 && !single(doing) && !swap) return [];
  const words = wordsAfter(doing).slice(0, 16);
  if (lemma === 'quedar' && !ofPersons(ground, sufferer ?? clause.subject)) return [];
  if (placed.has(lemma) && !words.slice(0, 6).includes('disposicion')) return [];
  if (swap)
    return clause.verb.form === 'noun' &&
      (ofPersons(ground, sufferer) || people.has(ground.scene.document.tokens[clause.verb.first - 1]?.folded ?? ''))
      ? [draft(doing, {})]
      : [];
  if (lemma === 'hand' && clause.verb.form !== 'noun') return [];
  const human =
    ofPersons(ground, sufferer) ||
    suffering(doing).some(({ kind }) => kind === 'Person') ||
    placed.has(lemma) ||
    (banish.has(lemma) && properName(ground, sufferer)) ||
    (clause.voice === 'passive' && they.has(sufferer?.head ?? ''));
  const suffers = suffering(doing);
  const given = (entity: TextEntity): boolean => !(suffers.includes(entity) && entity.kind === 'Person');
  const to = actorsOf(
    ground,
    [
      ...phraseAfter(clause, 'to', 'into', 'a', 'al', 'ante', 'hacia'),
      ...(placed.has(lemma) ? phraseAfter(clause, 'de', 'del') : []),
    ],
    // One is moved to a town, but handed over to a country.
    lemma !== 'trasladar' && lemma !== 'transfer',
  ).filter(given);
  const toPlace = mentionsIn(ground, clause.verb.end, doing.end).some((mention) => {
    const kind = entityOf(ground, mention)?.kind;
    return kind === 'Facility' || kind === 'Place' || kind === 'Vessel' || kind === 'Airplane';
  });
  if (!human && !(sufferer === null && clause.voice === 'passive' && to.length > 0)) return [];
  if (
    !banish.has(lemma) &&
    to.length === 0 &&
    !toPlace &&
    !anyOf(words.slice(0, 8), prisons) &&
    lemma !== 'hand over' &&
    lemma !== 'turn over' &&
    !placed.has(lemma)
  )
    return [];
  const patients = suffering(doing).filter((entity) => !to.includes(entity));
  const figure = sufferer === null ? null : personCount(ground, sufferer.start, sufferer.end);
  const doers = actorsOf(ground, [doing.doer], true).filter(
    (entity) => !patients.includes(entity) && !to.includes(entity),
  );
  const count = patients.filter(({ kind }) => kind === 'Person').length;
  const listed = figure?.value ?? (count > 0 ? count : null);
  return [
    draft(doing, {
      doers: ids([...doers, ...to]),
      patients: ids(patients),
      quantity: listed,
      unit: listed === null ? null : 'people',
      qualifier: figure?.qualifier ?? null,
    }),
  ];
}

/** A body that is told. */
export function notice(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const passive = clause.voice === 'passive' && clause.verb.form === 'finite';
  const told = named(ground, clause.object).filter(
    ({ kind }) => kind === 'PublicBody' || kind === 'MilitaryUnit' || kind === 'Organization',
  );
  if (
    told.length === 0 ||
    (clause.verb.lemma === 'tell' && !passive) ||
    (clause.verb.lemma === 'informar' && !passive) ||
    clause.verb.form === 'noun'
  )
    return [];
  return [draft(doing, { doers: ids(actorsOf(ground, [doing.doer], true)), patients: ids(told) })];
}
