import type { Figure, TextEntity } from '../reading/types.ts';
import { draft, type Draft } from './draft.ts';
import { goodsIn, valueIn, type Good } from './goods.ts';
import { entityOf, farthest, figuresIn, mentionsIn, named } from './ground.ts';
import { actorsOf, anyOf, ofPersons, personCount, phraseAfter, suffering, wordsAfter, wordsIn, type Doing } from './roles.ts';
import { assets, callWords, fightNouns, forces, groupWords, information, listWords, moreForces, people, requests, type Need } from './rules.ts';

const ids = (entities: readonly TextEntity[]): string[] => entities.map(({ id }) => id);
const currency = /^[A-Z]{3}$/;
const pronoun = new Set('it them him her he she they lo la los las le les'.split(' '));

/** "an organization that has been designated": any such one. */
function indefinite({ ground, sufferer }: Doing): boolean {
  const first = wordsIn(ground, sufferer)[0] ?? '';
  return ['a', 'an', 'any', 'un', 'una', 'cualquier', 'toda', 'todo'].includes(first);
}

/** What a need makes of a doing: no draft when it is not met. */
export const meet: Readonly<Record<Need, (doing: Doing) => Draft[]>> = {
  persons,
  dead,
  goods: (doing) => goods(doing, true),
  'found goods': (doing) => goods(doing, false),
  forces: deployment,
  'more forces': (doing) =>
    doing.clause.verb.form !== 'noun' && anyOf(wordsIn(doing.ground, doing.sufferer), moreForces) ? [draft(doing, { ...deployed(doing) })] : [],
  'promised forces': (doing) => (doing.clause.verb.form === 'noun' ? [] : deployment(doing).map((made) => ({ ...made, modality: 'promised' as const }))),
  money,
  information: informed,
  handover,
  answer: (doing) => {
    const doers = actorsOf(doing.ground, [doing.doer], true);
    return doers.length > 0 && anyOf(wordsAfter(doing), requests) ? [draft(doing, { doers: ids(doers) })] : [];
  },
  notice,
  listing: (doing) => {
    const words = wordsAfter(doing);
    const target = [doing.sufferer, ...phraseAfter(doing.clause, 'a', 'al')];
    const patients = actorsOf(doing.ground, target, false);
    const lemma = doing.clause.verb.lemma;
    const needsList = lemma === 'incluir' || lemma === 'list' || lemma === 'add';
    const noun = doing.clause.verb.form === 'noun';
    const group = !noun && anyOf(wordsIn(doing.ground, doing.sufferer), groupWords);
    if (patients.length === 0 && indefinite(doing)) return [];
    if (needsList ? !anyOf(words, listWords) : patients.length === 0 && !group && (noun || !anyOf(words, listWords))) return [];
    return [designation(doing, patients)];
  },
  'terror words': (doing) =>
    anyOf(wordsAfter(doing), listWords) ? [designation(doing, actorsOf(doing.ground, [doing.sufferer, ...phraseAfter(doing.clause, 'a', 'al')], false))] : [],
  accounts: (doing) => {
    const text = wordsAfter(doing);
    if (!anyOf([...wordsIn(doing.ground, doing.sufferer), ...text.slice(0, 14)], assets)) return [];
    const amount = moneyIn(doing);
    const owned = doing.sufferer === null ? [] : mentionsIn(doing.ground, doing.sufferer.start, doing.sufferer.end).map((mention) => entityOf(doing.ground, mention));
    const owners = owned.filter((entity) => entity !== undefined && (entity.kind === 'Person' || entity.kind === 'Company' || entity.kind === 'Organization'));
    const holders = [...(owners as TextEntity[]), ...actorsOf(doing.ground, phraseAfter(doing.clause, 'of', 'de', 'del', 'belonging', 'a'), false)];
    return [draft(doing, { doers: ids(actorsOf(doing.ground, [doing.doer], true)), patients: ids(holders), ...amountOf(amount) })];
  },
  punished: (doing) => {
    const patients = suffering(doing);
    return patients.length > 0 || ofPersons(doing.ground, doing.sufferer) ? [draft(doing, { doers: ids(actorsOf(doing.ground, [doing.doer], true)), patients: ids(patients) })] : [];
  },
  none: (doing) => {
    const found = doing.clause.verb.lemma === 'find guilty';
    const patients = actorsOf(doing.ground, [found || doing.clause.voice === 'passive' ? doing.clause.object : doing.clause.subject], false);
    return patients.length > 0 || doing.clause.subject !== null ? [draft(doing, { patients: ids(patients) })] : [];
  },
  amount: penalty,
  groups: clash,
  'others named': meeting,
};

function persons(doing: Doing): Draft[] {
  const { ground, clause, sufferer, rule } = doing;
  const whose = ground.scene.document.tokens[clause.verb.first - 1]?.folded ?? '';
  if (rule.kind === 'Extradition' && sufferer === null && clause.modality !== 'asserted' && possessive.has(whose)) return [draft(doing, {})];
  if (clause.verb.form === 'noun' && isSought(doing)) return [];
  if (rule.subjectSuffers && anyOf(wordsAfter(doing), natural)) return [];
  const implicit = sufferer === null && clause.voice === 'passive' && clause.verb.form === 'finite' && clause.verb.language === 'es' && rule.kind !== 'Extradition';
  const own = sufferer !== null && clause.verb.form === 'finite' && pronoun.has(sufferer.head ?? '');
  const patients = suffering(doing);
  const his = clause.verb.form === 'noun' && sufferer === null && possessive.has(whose) ? (ground.persons[doing.at] ?? nextSubject(doing)) : null;
  if (his !== null) return [draft(doing, { patients: [his.id], quantity: 1, unit: 'people' })];
  const human = ofPersons(ground, sufferer) || (rule.kind === 'Arrest' && patients.length > 0) || patients.some(({ kind }) => kind === 'Person');
  if (!human && !implicit && !own) return [];
  if (clause.verb.form === 'noun' && patients.length === 0 && !single(doing)) return [];
  if (figuresIn(ground, clause.start, clause.end).some(({ refuted }) => refuted)) return [];
  const figure = sufferer === null ? null : personCount(ground, sufferer.start, sufferer.end);
  const count = patients.filter(({ kind }) => kind === 'Person').length;
  const doers = actorsOf(ground, [doing.doer], rule.kind === 'Extradition').filter((entity) => !patients.includes(entity));
  return [
    draft(doing, {
      doers: ids(doers),
      patients: ids(patients),
      quantity: figure?.value ?? (count > 0 && rule.kind !== 'Extradition' ? count : null),
      unit: figure !== null || (count > 0 && rule.kind !== 'Extradition') ? 'people' : null,
      qualifier: figure?.qualifier ?? null,
    }),
  ];
}

const natural = new Set('infarto cancer covid enfermedad neumonia overdose sobredosis illness disease naturales natural heart accidente accident'.split(' '));
const sought = new Set('reward bounty wanted warrant warrants information recompensa informacion orden ordenes'.split(' '));

/** A reward or warrant for an arrest is no arrest, unless the warrant was executed. */
function isSought({ ground, clause }: Doing): boolean {
  const sentence = ground.scene.document.sentences[clause.sentence];
  const first = Math.max(sentence?.first ?? 0, clause.verb.first - 12);
  const words = wordsIn(ground, { first, last: clause.verb.first, start: 0, end: 0, mentions: [], head: null });
  return anyOf(words, sought) && !words.some((word) => word.startsWith('cumpliment') || word.startsWith('execut') || word.startsWith('ejecut'));
}

/** "Following his arrest, X was …": the subject of the next doing. */
function nextSubject({ ground, at, clause }: Doing): TextEntity | null {
  const next = ground.clauses[at + 1];
  const own = next === undefined || next.sentence !== clause.sentence ? [] : named(ground, next.subject ?? next.object);
  const end = Math.min(ground.scene.document.sentences[clause.sentence]?.end ?? clause.end, clause.end + 80);
  const after = mentionsIn(ground, clause.verb.end, end).map((mention) => entityOf(ground, mention));
  return [...own, ...after].find((entity) => entity?.kind === 'Person') ?? null;
}

const possessive = new Set('his her their su'.split(' '));
const singular = new Set('a an the one un una el la este esta this that its his her their su'.split(' '));

/** A noun of doing tells of one happening when it is about one person or a number of them, not about "leaders" at large. */
function single(doing: Doing): boolean {
  const { ground, sufferer } = doing;
  if (sufferer === null) return false;
  const { tokens } = ground.scene.document;
  if (personCount(ground, sufferer.start, sufferer.end) !== null) return true;
  const first = tokens[sufferer.first]?.folded ?? '';
  const head = sufferer.head ?? '';
  return singular.has(first) && !/(?:[^s]s|men|people)$/.test(head);
}

const deadWords = new Set('dead muertos muerto muerta muertas fallecidos fallecido fallecidas'.split(' '));

function dead(doing: Doing): Draft[] {
  const { ground, clause, end } = doing;
  if (!anyOf(wordsAfter(doing).slice(0, 12), deadWords)) return [];
  const figure = personCount(ground, clause.verb.end, end);
  const patients = actorsOf(ground, [doing.sufferer], false);
  if (figure === null && patients.length === 0) return [];
  return [draft(doing, { patients: ids(patients), quantity: figure?.value ?? null, unit: figure ? 'people' : null, qualifier: figure?.qualifier ?? null })];
}

const cash = /cash|efectivo|currency|money|bills|hidden|concealed|stashed|suitcase|ocult|escond|maleta|billetes|dinero|numerario/iu;

function goods(doing: Doing, strong: boolean): Draft[] {
  const { ground, clause, end } = doing;
  if (clause.verb.lemma === 'asegurar' && clause.voice === 'active' && clause.verb.form === 'finite' && /^ ?que\b/u.test(ground.scene.document.text.slice(clause.verb.end, clause.verb.end + 5))) return [];
  const { sentences, text } = ground.scene.document;
  const left = clause.voice === 'passive' && clause.object !== null && clause.object.start < clause.verb.start ? clause.object : null;
  const found: { good: Good; sentence: number }[] = [];
  const read = (from: number, to: number, sentence: number): void => {
    for (const good of goodsIn(ground, from, to, strong && (sentence !== clause.sentence || clause.verb.form !== 'noun'))) found.push({ good, sentence });
  };
  if (left !== null) read(left.start, Math.min(left.end + 40, clause.verb.start), clause.sentence);
  const own = sentences[clause.sentence];
  const start = clause.verb.end;
  if (left === null || found.length === 0) read(start, end, clause.sentence);
  if (own !== undefined && text[own.end - 1] === ':')
    for (let at = clause.sentence + 1; at < sentences.length && at < clause.sentence + 40; at += 1) {
      const item = sentences[at];
      if (item === undefined || !/^(?:[-–—•▪*]|\d{1,2}[.)]|\(?[a-z]\))/u.test(text.slice(item.start, item.start + 4))) break;
      read(item.start, item.end, at);
    }
  const doers = ids(actorsOf(ground, [doing.doer], true));
  const kept = found.filter(({ good }) => strong || !/ (?:for|para) /u.test(text.slice(clause.verb.end, Math.max(good.start, clause.verb.end)))).filter(({ good }) => strong || good.unit === null || !currency.test(good.unit) || cash.test(text.slice(good.start - 20, good.end + 40)));
  return kept.map(({ good, sentence }, index) => {
    const next = kept[index + 1]?.good.start ?? end;
    const value = good.substance !== null || kept.length === 1 ? valueIn(ground, good.end, Math.max(next, good.end)) : null;
    return draft(doing, {
      doers,
      patients: good.thing === null ? [] : [good.thing],
      quantity: good.quantity,
      unit: good.unit,
      substance: good.substance,
      valueUsd: value,
      qualifier: good.qualifier,
      ...(sentence === clause.sentence ? {} : { start: sentences[sentence]?.start ?? good.start, end: sentences[sentence]?.end ?? good.end, sentence }),
    });
  });
}

function deployed(doing: Doing): Partial<Draft> {
  const { ground, sufferer } = doing;
  const moved = named(ground, sufferer).filter(({ kind }) => kind === 'MilitaryUnit' || kind === 'Vessel' || kind === 'Airplane' || kind === 'PublicBody' || kind === 'Vehicle');
  const figure = sufferer === null ? null : (figuresIn(ground, sufferer.start, sufferer.end).find(({ unit }) => !currency.test(unit) && unit !== '%') ?? null);
  return {
    doers: ids(actorsOf(ground, [doing.doer], true)),
    patients: ids(moved),
    quantity: figure?.value ?? null,
    unit: figure?.unit ?? null,
    qualifier: figure?.qualifier ?? null,
  };
}

const plainDeploy = new Set(['deploy', 'desplegar', 'mobilise', 'mobilize', 'movilizar', 'redeploy']);
const craft = new Set('drones drone aircraft planes helicopters ships aeronaves drones aviones helicopteros buques'.split(' '));

function deployment(doing: Doing): Draft[] {
  const { ground, clause, sufferer } = doing;
  const { lemma, form } = clause.verb;
  if (form === 'participle' && clause.subject === null) return [];
  const kinds = named(ground, sufferer).map(({ kind }) => kind);
  const military = kinds.includes('MilitaryUnit') || kinds.includes('Vessel') || kinds.includes('Airplane');
  const words = wordsIn(ground, sufferer);
  if (lemma === 'use') return clause.others.some(({ preposition }) => preposition === 'along' || preposition === 'over' || preposition === 'near') && words.some((word) => craft.has(word)) ? [draft(doing, deployed(doing))] : [];
  const figure = sufferer === null ? null : personCount(ground, sufferer.start, sufferer.end);
  const bare = plainDeploy.has(lemma) && sufferer !== null && /^[\d.,]+$/.test(sufferer.head ?? '') ? Number((sufferer.head ?? '').replace(/[.,](?=\d{3})/g, '')) : null;
  if (bare !== null && Number.isFinite(bare)) return [draft(doing, { ...deployed(doing), quantity: bare, unit: 'troops' })];
  if (!military && !anyOf(words, forces) && figure?.unit !== 'troops' && !(plainDeploy.has(lemma) && figure !== null)) return [];
  if (!plainDeploy.has(lemma) && sufferer?.head !== null && !anyOf(words, forces) && figure?.unit !== 'troops' && !kinds.includes('MilitaryUnit')) return [];
  return [draft(doing, deployed(doing))];
}

const moneyIn = ({ ground, clause, end }: Doing): Figure | null =>
  figuresIn(ground, clause.start, end).find((figure) => currency.test(figure.unit) && !figure.refuted) ?? null;

const amountOf = (figure: Figure | null): Partial<Draft> => ({ quantity: figure?.value ?? null, unit: figure?.unit ?? null, qualifier: figure?.qualifier ?? null });

const moneyNoun = new Set(['transferir', 'depositar', 'transfer', 'deposit', 'wire', 'pay', 'pagar', 'girar']);
const loose = new Set(['send', 'go', 'give', 'receive', 'take', 'finance', 'fund', 'financiar', 'entregar', 'enviar', 'recibir', 'credit', 'pay', 'pagar']);

function money(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const { lemma, form } = clause.verb;
  if (form === 'noun' && !moneyNoun.has(lemma)) return [];
  const sentence = ground.scene.document.sentences[clause.sentence];
  let figure = moneyIn(form === 'noun' ? { ...doing, clause: { ...clause, start: clause.verb.end }, end: Math.min(doing.end, clause.verb.end + 90) } : doing);
  if (figure === null && pronoun.has(clause.object?.head ?? ''))
    figure = figuresIn(ground, Math.max(sentence?.start ?? 0, clause.start - farthest), clause.start).findLast(({ unit }) => currency.test(unit)) ?? null;
  if (figure === null || anyOf(wordsAfter(doing), fineWords)) return [];
  if (form === 'noun' && ground.scene.document.text.slice(clause.verb.end, figure.number[0]).includes(',')) return [];
  const receives = lemma === 'receive' || lemma === 'recibir' || lemma === 'take';
  const near = receives ? [clause.subject] : phraseAfter(clause, 'to', 'a', 'al', 'into', 'for', 'para', 'with', 'con');
  const far = receives ? phraseAfter(clause, 'from', 'de') : [form === 'noun' ? null : clause.subject];
  const to = actorsOf(ground, [...near, lemma === 'fund' || lemma === 'finance' || lemma === 'give' || lemma === 'financiar' ? clause.object : null], true);
  const by = actorsOf(ground, far, true).filter((entity) => !to.includes(entity));
  if (loose.has(lemma) && to.length === 0 && by.length === 0 && form !== 'noun') return receives && accountNear(doing) ? [draft(doing, amountOf(figure))] : [];
  return [draft(doing, { doers: ids(by), patients: ids(to), ...amountOf(figure) })];
}

const fineWords = new Set('fine fines multa multas penalty'.split(' '));
const accountNear = (doing: Doing): boolean => anyOf(wordsIn(doing.ground, doing.clause.subject), assets);

function informed(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  if (clause.verb.form === 'noun') return [];
  const wide = [...wordsIn(ground, clause.object), ...(clause.object === null || clause.voice === 'active' ? wordsIn(ground, clause.others[0]?.argument ?? null) : [])];
  if (!anyOf(wide, information)) return [];
  const to = actorsOf(ground, phraseAfter(clause, 'to', 'with', 'a', 'al', 'con'), true);
  const by = actorsOf(ground, [clause.subject], true).filter((entity) => !to.includes(entity));
  const next = ground.clauses[doing.at + 1];
  const helped = next !== undefined && next.sentence === clause.sentence && helping.has(next.verb.lemma) && next.verb.first - clause.verb.last < 14;
  const official = clause.verb.tense !== 'present' && sharing.has(clause.verb.lemma) && by.some(({ kind }) => kind === 'PublicBody' || kind === 'MilitaryUnit' || kind === 'Place');
  if (to.length === 0 && (by.length === 0 || (!helped && !official))) return [];
  const users = helped && to.length === 0 ? actorsOf(ground, [next.object, ...phraseAfter(next, 'a', 'al')], false) : [];
  return [draft(doing, { doers: ids(by), patients: ids([...to, ...users]) })];
}

const sharing = new Set('share provide supply give entregar remitir compartir proporcionar suministrar facilitar'.split(' '));
const helping = new Set('help lead allow ayudar permitir derivar servir'.split(' '));
const banish = new Set(['expel', 'deport', 'repatriate', 'expulsar', 'deportar', 'repatriar']);

function handover(doing: Doing): Draft[] {
  const { ground, clause, sufferer } = doing;
  const { lemma } = clause.verb;
  if (clause.verb.form === 'noun' && suffering(doing).length === 0 && !single(doing)) return [];
  const words = wordsAfter(doing).slice(0, 16);
  if (lemma === 'poner' && !words.includes('disposicion')) return [];
  if (lemma === 'hand' && clause.verb.form !== 'noun') return [];
  const human = ofPersons(ground, sufferer) || suffering(doing).some(({ kind }) => kind === 'Person') || lemma === 'poner';
  const suffers = suffering(doing);
  const given = (entity: TextEntity): boolean => !(suffers.includes(entity) && entity.kind === 'Person');
  const to = actorsOf(ground, [...phraseAfter(clause, 'to', 'a', 'al', 'ante'), ...(lemma === 'poner' ? phraseAfter(clause, 'de', 'del') : [])], true).filter(given);
  const toPlace = mentionsIn(ground, clause.verb.end, doing.end).some((mention) => entityOf(ground, mention)?.kind === 'Facility');
  if (!human && !(sufferer === null && clause.voice === 'passive' && to.length > 0)) return [];
  if (!banish.has(lemma) && to.length === 0 && !toPlace && lemma !== 'hand over' && lemma !== 'turn over' && lemma !== 'poner') return [];
  const patients = suffering(doing).filter((entity) => !to.includes(entity));
  const figure = sufferer === null ? null : personCount(ground, sufferer.start, sufferer.end);
  const doers = actorsOf(ground, [doing.doer], true).filter((entity) => !patients.includes(entity) && !to.includes(entity));
  const count = patients.filter(({ kind }) => kind === 'Person').length;
  const listed = figure?.value ?? (count > 0 ? count : null);
  return [draft(doing, { doers: ids([...doers, ...to]), patients: ids(patients), quantity: listed, unit: listed === null ? null : 'people', qualifier: figure?.qualifier ?? null })];
}

function notice(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const passive = clause.voice === 'passive' && clause.verb.form === 'finite';
  const told = named(ground, clause.object).filter(({ kind }) => kind === 'PublicBody' || kind === 'MilitaryUnit' || kind === 'Organization');
  if (told.length === 0 || (clause.verb.lemma === 'tell' && !passive) || (clause.verb.lemma === 'informar' && !passive) || clause.verb.form === 'noun') return [];
  return [draft(doing, { doers: ids(actorsOf(ground, [doing.doer], true)), patients: ids(told) })];
}

function designation(doing: Doing, patients: readonly TextEntity[]): Draft {
  const doers = actorsOf(doing.ground, [doing.doer], true).filter((entity) => !patients.includes(entity));
  return draft(doing, { doers: ids(doers), patients: ids(patients) });
}

const imposing = new Set('impose imposed imposes imposing face faces faced pay paid impuso imponer impone imponga pago pagar enfrenta levy levied threatened threaten threat threats'.split(' '));

function penalty(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const { form, lemma } = clause.verb;
  const sentence = ground.scene.document.sentences[clause.sentence];
  if (form !== 'noun') {
    const patients = actorsOf(ground, [clause.object, ...phraseAfter(clause, 'a', 'al'), lemma === 'forfeit' ? clause.subject : null], true);
    const amount = moneyIn({ ...doing, clause: { ...clause, start: clause.verb.start } });
    return patients.length > 0 || amount !== null ? [draft(doing, { doers: ids(actorsOf(ground, [doing.doer], true)), patients: ids(patients), ...amountOf(amount) })] : [];
  }
  const from = Math.max(sentence?.start ?? 0, clause.verb.start - 60);
  const amount = figuresIn(ground, from, Math.min(doing.end, clause.verb.end + 60)).find(({ unit }) => currency.test(unit)) ?? null;
  const words = wordsIn(ground, { first: Math.max(sentence?.first ?? 0, clause.verb.first - 10), last: clause.verb.first, start: 0, end: 0, mentions: [], head: null });
  const imposed = anyOf(words, imposing);
  if (amount === null && !imposed && clause.modality === 'asserted') return [];
  if (lemma === 'tariff' && !imposed && clause.modality === 'asserted') return [];
  const governing = ground.clauses.slice(Math.max(0, doing.at - 3), doing.at).findLast((other) => other.sentence === clause.sentence && other.verb.form !== 'noun' && other.subject !== null);
  const subject = actorsOf(ground, [governing?.subject ?? null], true);
  const on = actorsOf(ground, phraseAfter(clause, 'on', 'against', 'a', 'al', 'contra', 'for'), true);
  const pays = governing !== undefined && /^(?:pay|face|pagar|enfrentar|plead guilty|agree)$/.test(governing.verb.lemma);
  const may = words.includes('faces') || words.includes('face') || words.includes('enfrenta') || words.includes('facing');
  return [draft(doing, { modality: may ? 'proposed' : null, doers: pays ? [] : ids(subject.filter((entity) => !on.includes(entity))), patients: ids(pays ? subject : on), ...amountOf(amount) })];
}

function clash(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const phrases = [clause.subject, clause.object, ...phraseAfter(clause, 'with', 'between', 'con', 'entre', 'against', 'contra')];
  const sides = actorsOf(ground, phrases, false);
  if (clause.verb.form === 'noun') {
    const { text, tokens } = ground.scene.document;
    const word = tokens[clause.verb.last]?.folded ?? '';
    if (!fightNouns.has(word)) return [];
    if (word.endsWith('s') && sides.length < 2 && !/^(?:two|three|four|dos|tres|cuatro|\d)/u.test(text.slice(tokens[clause.verb.first - 1]?.start ?? 0))) return [];
    return [draft(doing, { doers: ids(sides) })];
  }
  const suffers = actorsOf(ground, [clause.object], false);
  const groups = phrases.filter((phrase) => phrase !== null && (actorsOf(ground, [phrase], false).some(({ kind }) => kind !== 'Person') || anyOf(wordsIn(ground, phrase), groupWords)));
  const armed = clause.verb.lemma === 'agredir' || clause.verb.lemma === 'emboscar' || clause.verb.lemma === 'ambush' || clause.verb.lemma === 'attack' || clause.verb.lemma === 'atacar';
  const { lemma } = clause.verb;
  const they = clause.voice === 'passive' && clause.subject !== null && pronoun.has(clause.object?.head ?? '');
  const object = they || (clause.object !== null && (groups.includes(clause.object) || hasTarget(doing)));
  if (armed ? !object : groups.length < 2 || (lemma === 'fight' && !actorsOf(ground, [clause.object, ...phraseAfter(clause, 'with')], false).some(({ kind }) => kind === 'Organization'))) return [];
  return [draft(doing, { doers: ids(sides.filter((entity) => !suffers.includes(entity))), patients: ids(suffers) })];
}

const targets = new Set('convoy convoys patrol patrols checkpoint base station stations patrulla convoyes retenes cuartel comandancia personal police soldiers troops'.split(' '));
const hasTarget = (doing: Doing): boolean => anyOf(wordsIn(doing.ground, doing.clause.object), targets);

const counterparts = new Set('counterparts counterpart officials leaders ministers delegation homologo homologos funcionarios autoridades autoridad'.split(' '));

function meeting(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const { form, lemma } = clause.verb;
  const beside = phraseAfter(clause, 'with', 'con', 'between', 'entre', 'to', 'a', 'al');
  const called = lemma === 'call' || lemma === 'llamar';
  const sentence = ground.scene.document.sentences[clause.sentence];
  if (called) {
    const words = wordsIn(ground, { first: Math.max(sentence?.first ?? 0, clause.verb.first - 4), last: clause.verb.first, start: 0, end: 0, mentions: [], head: null });
    if (form !== 'noun' || !anyOf(words, callWords)) return [];
  }
  const governing = form === 'noun' ? ground.clauses.slice(Math.max(0, doing.at - 3), doing.at).findLast((other) => other.sentence === clause.sentence && other.verb.form !== 'noun') : undefined;
  const subject = form === 'noun' ? (clause.subject ?? leftOf(doing)) : clause.subject;
  const posts = beside.some((phrase) => anyOf(wordsIn(ground, phrase), counterparts)) ? phraseAfter(clause, 'at', 'of', 'from', 'de', 'del') : [];
  const others = actorsOf(ground, [form === 'noun' ? null : clause.object, ...beside, ...posts], false);
  const first = actorsOf(ground, [subject, governing?.subject ?? null], false).filter((entity) => !others.includes(entity));
  const all = [...first, ...others];
  const met = all.length >= 2 || (all.length === 1 && others.length === 1 && (governing ?? clause).subject !== null && clause.modality !== 'asserted') || (all.length === 1 && [clause.object, ...beside].some((phrase) => anyOf(wordsIn(ground, phrase), counterparts) || anyOf(wordsIn(ground, phrase), people)));
  const object = form === 'noun' || clause.object === null || others.length > 0 || anyOf(wordsIn(ground, clause.object), people);
  return met && object ? [draft(doing, { doers: ids(all) })] : [];
}

/** Who placed the call or held the meeting, where the verb before it is none of the table: the last one named before. */
function leftOf(doing: Doing) {
  const { ground, clause } = doing;
  const sentence = ground.scene.document.sentences[clause.sentence];
  const mention = mentionsIn(ground, Math.max(sentence?.start ?? 0, clause.verb.start - farthest), clause.verb.start).findLast((found) => entityOf(ground, found)?.kind === 'Person');
  if (mention === undefined) return null;
  return { start: mention.start, end: mention.end, first: mention.first, last: mention.last, mentions: [ground.scene.mentionAt[mention.first] ?? -1], head: null };
}
