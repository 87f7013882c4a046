import type { TextEntity } from '../reading/types.ts';
import { draft, type Draft } from './draft.ts';
import {
  askedTerm,
  custody,
  designation,
  enrolled,
  indefinite,
  licence,
  penalty,
  servingTime,
  struckOff,
} from './authority.ts';
import { given, paymentNoun, received } from './payments.ts';
import { campaign, itemised, promisedMoney, putAboard, stake } from './sums.ts';
import { arrived, askedForces, deployed, deployment, reinforced } from './deployments.ts';
import { clash, meeting, pact, repelled, seenTogether, spoken } from './encounters.ts';
import { entityOf, mentionsIn } from './ground.ts';
import { bodies, dead, gaveUp, leftHeld, persons } from './persons.ts';
import { actorsOf, anyOf, ids, ofPersons, phraseAfter, suffering, wordsAfter, wordsIn, type Doing } from './roles.ts';
import { assets, groupWords, listWords, moreForces, requests, type Need } from './rules.ts';
import { caughtWith, goods, hiddenGoods } from './seizures.ts';
import { shipment, supplied, voyage } from './shipments.ts';
import { amountOf, handover, informed, money, moneyIn, notice } from './transfers.ts';

const undoing = /^(?:commut|pardon|vacat|overturn|reduc|conmut|indult|anul)/;

/** "Commuting the sentences of". */
function undone({ ground, clause }: Doing): boolean {
  const { tokens } = ground.scene.document;
  return (
    clause.verb.form === 'noun' &&
    [1, 2, 3].some((back) => undoing.test(tokens[clause.verb.first - back]?.folded ?? ''))
  );
}

const statutory = new Set('regulatory controls administrative civil criminal applicable requirements'.split(' '));
/** Verbs of so wide a meaning that the list has to be one of sanctions. */
const moving = new Set('incorporar inscribir place put'.split(' '));
const sanctionLists = new Set(
  'ofac sdn sanctions sanciones bloqueadas blacklist terrorist terroristas kingpin'.split(' '),
);
/** Verbs that put somebody on any list. */
const enlisting = new Set('incluir list add agregar anadir incorporar inscribir place put'.split(' '));

/** What a need makes of a doing: no draft when it is not met. */
export const meet: Readonly<Record<Need, (doing: Doing) => Draft[]>> = {
  persons,
  dead,
  bodies,
  custody,
  spoken,
  repelled,
  shipment,
  voyage,
  supplied,
  'caught with': caughtWith,
  'hidden goods': hiddenGoods,
  'shown goods': (doing) =>
    doing.clause.verb.form === 'finite' && doing.clause.voice === 'active'
      ? goods({ ...doing, doer: null }, false).filter(({ substance }) => substance !== null)
      : [],
  'left held': leftHeld,
  'gave up': gaveUp,
  'asked forces': askedForces,
  goods: (doing) => goods(doing, true),
  'found goods': (doing) => goods(doing, false),
  forces: deployment,
  'more forces': (doing) =>
    doing.clause.verb.form !== 'noun' && anyOf(wordsIn(doing.ground, doing.sufferer), moreForces)
      ? [draft(doing, { ...deployed(doing) })]
      : reinforced(doing),
  'promised forces': (doing) =>
    doing.clause.verb.form === 'noun'
      ? []
      : deployment(doing).map((made) => ({ ...made, modality: 'promised' as const })),
  money,
  given,
  itemised,
  campaign,
  pact,
  stake,
  'put aboard': putAboard,
  'promised money': promisedMoney,
  'struck off': struckOff,
  'payment noun': paymentNoun,
  received,
  'arrived forces': arrived,
  enrolled,
  'seen together': seenTogether,
  licence,
  served: servingTime,
  information: informed,
  handover,
  answer: (doing) => {
    const doers = actorsOf(doing.ground, [doing.doer], true);
    return doers.length > 0 && anyOf(wordsAfter(doing), requests) ? [draft(doing, { doers: ids(doers) })] : [];
  },
  notice,
  listing: (doing) => {
    const words = wordsAfter(doing);
    const target = [doing.sufferer, ...phraseAfter(doing.clause, 'a', 'al', 'on', 'against', 'contra')];
    const patients = actorsOf(doing.ground, target, false);
    const lemma = doing.clause.verb.lemma;
    // "Will impose the regulatory controls and civil and criminal sanctions": what a law does to everybody.
    if (lemma === 'impose' && [...words, ...wordsIn(doing.ground, doing.sufferer)].some((word) => statutory.has(word)))
      return [];
    const needsList = enlisting.has(lemma);
    const noun = doing.clause.verb.form === 'noun';
    const group =
      !noun &&
      [doing.sufferer, ...phraseAfter(doing.clause, 'a', 'on')].some((phrase) =>
        anyOf(wordsIn(doing.ground, phrase), groupWords),
      );
    // "an organization that has been designated …" is what a law speaks of, nobody's designation.
    const category =
      patients.length === 0 && wordsIn(doing.ground, doing.sufferer).some((word) => word.startsWith('terroris'));
    if (patients.length === 0 && (indefinite(doing) || category)) return [];
    if (moving.has(lemma) && !anyOf(words, sanctionLists)) return [];
    if (needsList ? !anyOf(words, listWords) : patients.length === 0 && !group && (noun || !anyOf(words, listWords)))
      return [];
    return [designation(doing, patients)];
  },
  'terror words': (doing) =>
    anyOf(wordsAfter(doing), listWords)
      ? [designation(doing, actorsOf(doing.ground, [doing.sufferer, ...phraseAfter(doing.clause, 'a', 'al')], false))]
      : [],
  accounts: (doing) => {
    const text = wordsAfter(doing);
    const amount = moneyIn(doing);
    const funds =
      amount !== null && amount.number[0] < doing.clause.verb.end + 40 && doing.clause.verb.lemma !== 'seize';
    if (!funds && !anyOf([...wordsIn(doing.ground, doing.sufferer), ...text.slice(0, 14)], assets)) return [];
    const owned =
      doing.sufferer === null
        ? []
        : mentionsIn(doing.ground, doing.sufferer.start, doing.sufferer.end).map((mention) =>
            entityOf(doing.ground, mention),
          );
    const owners = owned.filter(
      (entity) =>
        entity !== undefined &&
        (entity.kind === 'Person' || entity.kind === 'Company' || entity.kind === 'Organization'),
    );
    const holders = [
      ...(owners as TextEntity[]),
      ...actorsOf(doing.ground, phraseAfter(doing.clause, 'of', 'de', 'del', 'belonging', 'a'), false),
    ];
    return [
      draft(doing, {
        doers: ids(actorsOf(doing.ground, [doing.doer], true)),
        patients: ids(holders),
        ...amountOf(amount),
      }),
    ];
  },
  punished: (doing) => {
    if (undone(doing)) return [];
    const { clause, ground } = doing;
    // "La pena de los familiares" is their grief.
    const grief = /^penas?$/.test(ground.scene.document.tokens[clause.verb.first]?.folded ?? '');
    if (grief) return askedTerm(doing);
    const patients = suffering(doing);
    if (patients.length === 0 && clause.verb.form === 'noun') return askedTerm(doing);
    return patients.length > 0 || ofPersons(doing.ground, doing.sufferer)
      ? [draft(doing, { doers: ids(actorsOf(doing.ground, [doing.doer], true)), patients: ids(patients) })]
      : [];
  },
  none: (doing) => {
    const found = doing.clause.verb.lemma === 'find guilty';
    const patients = actorsOf(
      doing.ground,
      [found || doing.clause.voice === 'passive' ? doing.clause.object : doing.clause.subject],
      false,
    );
    return patients.length > 0 || doing.clause.subject !== null ? [draft(doing, { patients: ids(patients) })] : [];
  },
  amount: penalty,
  groups: clash,
  'others named': meeting,
};
