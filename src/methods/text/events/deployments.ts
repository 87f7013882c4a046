import { draft, type Draft } from './draft.ts';
import { currency } from './goods.ts';
import { figuresIn, named } from './ground.ts';
import { actorsOf, anyOf, ids, personCount, phraseAfter, wordsIn, type Doing } from './roles.ts';
import { forces } from './rules.ts';

/** Who moves what, and how many. */
export function deployed(doing: Doing): Partial<Draft> {
  const { ground, sufferer } = doing;
  const moved = named(ground, sufferer).filter(
    ({ kind }) =>
      kind === 'MilitaryUnit' ||
      kind === 'Vessel' ||
      kind === 'Airplane' ||
      kind === 'PublicBody' ||
      kind === 'Vehicle',
  );
  const figure =
    sufferer === null
      ? null
      : (figuresIn(ground, sufferer.start, sufferer.end).find(({ unit }) => !currency.test(unit) && unit !== '%') ??
        null);
  return {
    doers: ids(actorsOf(ground, [doing.doer], true)),
    patients: ids(moved),
    quantity: figure?.value ?? null,
    unit: figure?.unit ?? null,
    qualifier: figure?.qualifier ?? null,
  };
}

/** "reforzará con 500 elementos la seguridad". */
export function reinforced(doing: Doing): Draft[] {
  const { clause, ground } = doing;
  if (clause.verb.form === 'noun') return [];
  const added = phraseAfter(clause, 'with', 'con').find(
    (phrase) => anyOf(wordsIn(ground, phrase), forces) && personCount(ground, phrase.start, phrase.end) !== null,
  );
  return added ? [draft(doing, deployed({ ...doing, sufferer: added }))] : [];
}

const plainDeploy = new Set([
  'install',
  'instalar',
  'deploy',
  'desplegar',
  'mobilise',
  'mobilize',
  'movilizar',
  'redeploy',
]);
const craft = new Set(
  'drones drone aircraft planes helicopters ships aeronaves drones aviones helicopteros buques'.split(' '),
);

/** "pedirle a la Armada una patrulla fija": forces that somebody asks for. */
export function askedForces(doing: Doing): Draft[] {
  const { clause, ground, sufferer } = doing;
  if (clause.verb.form === 'noun' || clause.voice === 'passive') return [];
  const wanted = [sufferer, ...phraseAfter(clause, 'for')].find(
    (phrase) =>
      phrase !== null &&
      (forces.has(phrase.head ?? '') ||
        (anyOf(wordsIn(ground, phrase), forces) && personCount(ground, phrase.start, phrase.end) !== null)),
  );
  const helped = phraseAfter(clause, 'a', 'al', 'to', 'from').some((phrase) => named(ground, phrase).length > 0);
  const first = wanted ? (wordsIn(ground, wanted)[0] ?? '') : '';
  const some = /^(?:una?|an?|mas|more|another|otr[ao]s?|\d.*)$/.test(first);
  return wanted && (helped || some)
    ? [draft(doing, { ...deployed({ ...doing, sufferer: wanted }), modality: 'proposed' })]
    : [];
}

/** Troops, ships and the like that are sent. */
export function deployment(doing: Doing): Draft[] {
  const { ground, clause, sufferer } = doing;
  const { lemma, form } = clause.verb;
  if (form === 'participle' && clause.subject === null) return [];
  const kinds = named(ground, sufferer).map(({ kind }) => kind);
  const military = kinds.includes('MilitaryUnit') || kinds.includes('Vessel') || kinds.includes('Airplane');
  const words = wordsIn(ground, sufferer);
  // "ordered the freezing of assets": what is ordered is no force.
  if (lemma === 'order' && /^(?:freezing|seizure|sale|return|release)$/.test(sufferer?.head ?? '')) return [];
  if (lemma === 'use')
    return clause.others.some(
      ({ preposition }) => preposition === 'along' || preposition === 'over' || preposition === 'near',
    ) && words.some((word) => craft.has(word))
      ? [draft(doing, deployed(doing))]
      : [];
  const figure = sufferer === null ? null : personCount(ground, sufferer.start, sufferer.end);
  const bare =
    plainDeploy.has(lemma) && sufferer !== null && /^[\d.,]+$/.test(sufferer.head ?? '')
      ? Number((sufferer.head ?? '').replace(/[.,](?=\d{3})/g, ''))
      : null;
  if (bare !== null && Number.isFinite(bare))
    return [draft(doing, { ...deployed(doing), quantity: bare, unit: 'troops' })];
  if (!military && !anyOf(words, forces) && figure?.unit !== 'troops' && !(plainDeploy.has(lemma) && figure !== null))
    return [];
  if (
    !plainDeploy.has(lemma) &&
    sufferer?.head !== null &&
    !anyOf(words, forces) &&
    figure?.unit !== 'troops' &&
    !kinds.includes('MilitaryUnit')
  )
    return [];
  return [draft(doing, deployed(doing))];
}

/** "Some 1,800 troops arrived in", "arribaron 300 elementos a", "the arrival of 400 marines". */
export function arrived(doing: Doing): Draft[] {
  const { clause, ground } = doing;
  const noun = clause.verb.form === 'noun';
  if (clause.voice === 'passive' || (!noun && clause.verb.form !== 'finite')) return [];
  const coming = noun ? clause.object : (clause.subject ?? clause.object);
  if (coming === null || !anyOf(wordsIn(ground, coming), forces)) return [];
  const figure = personCount(ground, coming.start, coming.end);
  return figure === null ? [] : [draft(doing, deployed({ ...doing, doer: null, sufferer: coming }))];
}
