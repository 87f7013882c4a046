import type { Argument } from '../clauses/clause.ts';
import type { TextEntity } from '../reading/types.ts';
import { draft, type Draft } from './draft.ts';
import { entityOf, figuresIn, mentionsIn, named } from './ground.ts';
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
import { pronouns } from './rules.ts';

/** "DEA agent Ana Ruiz": a body before a person's name is where he serves, and did not suffer what he did. */
const personsFirst = (patients: readonly TextEntity[]): TextEntity[] => {
  const persons = patients.filter(({ kind }) => kind === 'Person');
  return persons.length > 0 ? persons : [...patients];
};

/** Who was killed, arrested or extradited. */
export function persons(doing: Doing): Draft[] {
  const { ground, clause, sufferer, rule } = doing;
  // "P appeared in court after being extradited": the subject of the doing before.
  if (sufferer === null && clause.verb.form === 'gerund' && clause.voice === 'passive') {
    const before = ground.clauses
      .slice(Math.max(0, doing.at - 3), doing.at)
      .findLast((other) => other.sentence === clause.sentence && other.verb.form === 'finite');
    const subject = before === undefined ? null : before.voice === 'passive' ? before.object : before.subject;
    return subject === null ? [] : persons({ ...doing, sufferer: subject });
  }
  // "his arrest", "his 2019 arrest"
  const { tokens } = ground.scene.document;
  const dated = /^\d{4}$/.test(tokens[clause.verb.first - 1]?.folded ?? '');
  const owned = tokens[clause.verb.first - 1]?.folded === 'own';
  const whose = tokens[clause.verb.first - (dated || owned ? 2 : 1)]?.folded ?? '';
  if (rule.kind === 'Extradition' && sufferer === null && clause.modality !== 'asserted' && possessive.has(whose))
    return [draft(doing, {})];
  if (clause.verb.form === 'noun' && isSought(doing)) return [];
  if (rule.subjectSuffers && ofNature(doing)) return [];
  const implicit =
    sufferer === null &&
    clause.voice === 'passive' &&
    clause.verb.form === 'finite' &&
    clause.verb.language === 'es' &&
    rule.kind !== 'Extradition';
  // "A mi primo lo mataron"
  const clitic =
    sufferer === null &&
    clause.verb.language === 'es' &&
    clause.verb.form === 'finite' &&
    clause.voice === 'active' &&
    !rule.subjectSuffers &&
    wordsIn(ground, { ...clause.verb, mentions: [], head: null }).some((word) => objects.has(word));
  const own = sufferer !== null && clause.verb.form === 'finite' && pronouns.has(sufferer.head ?? '');
  const patients = personsFirst(suffering(doing));
  const his =
    clause.verb.form === 'noun' && sufferer === null && possessive.has(whose)
      ? (ground.persons[doing.at] ?? nextSubject(doing))
      : null;
  if (his !== null) return [draft(doing, { patients: [his.id], quantity: 1, unit: 'people' })];
  // "Was shot and killed" is told once, by its last verb, beside which the day and the place stand.
  const next = ground.clauses[doing.at + 1];
  if (clause.verb.lemma === 'shoot' && next?.verb.first === clause.verb.last + 2 && next.verb.lemma === 'kill')
    return [];
  if (tookPlace(doing)) return [draft(doing, {})];
  const human =
    ofPersons(ground, sufferer) ||
    (rule.kind === 'Arrest' && patients.length > 0) ||
    patients.some(({ kind }) => kind === 'Person') ||
    (rule.kind === 'Arrest' && (fullName(doing) || surname(doing))) ||
    (rule.kind === 'Killing' && clause.verb.form === 'gerund' && bareNumber(sufferer));
  if (!human && !implicit && !own && !clitic) return [];
  if (tellsNothing(doing, patients)) return [];
  if (clause.verb.form === 'noun' && patients.length === 0 && !single(doing)) return [];
  if (figuresIn(ground, clause.start, clause.end).some(({ refuted }) => refuted)) return [];
  const figure = sufferer === null ? null : personCount(ground, sufferer.start, sufferer.end);
  // Nobody is massacred alone: the name is that of the place.
  const many = clause.verb.form === 'noun' && /^(?:massacre|masacrar)$/.test(clause.verb.lemma);
  const count = many ? 0 : patients.filter(({ kind }) => kind === 'Person').length;
  const asking = rule.kind === 'Extradition' ? phraseAfter(clause, 'to', 'a', 'al', 'hacia') : [];
  const doers = actorsOf(ground, [doing.doer, ...asking], rule.kind === 'Extradition').filter(
    (entity) => !patients.includes(entity),
  );
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

/** People at large, those whose arrest was told before, and verbs in another of their senses. */
function tellsNothing(doing: Doing, patients: readonly TextEntity[]): boolean {
  const { ground, clause, sufferer, rule } = doing;
  const { form, lemma, last, tense } = clause.verb;
  const { tokens } = ground.scene.document;
  const nobody = patients.length === 0;
  // "Most people killed in L"
  if (form !== 'noun' && nobody && atLarge.has(tokens[sufferer?.first ?? -1]?.folded ?? '')) return true;
  // "The drug that kills people", "what killed people there": people at large, on no day.
  if (form === 'finite' && nobody && rule.kind === 'Killing' && bareCrowd(doing)) return true;
  // "A las personas detenidas se les leyeron"
  if (form === 'participle' && rule.kind === 'Arrest' && nobody && knownOnes(doing)) return true;
  // "was caught in traffic"
  if (lemma === 'catch') return phraseAfter(clause, 'in', 'by').some(({ mentions }) => mentions.length === 0);
  // "cayó" is said of prices, of night and of the ill as well.
  return (
    lemma === 'caer' &&
    (ill.has(tokens[last + 1]?.folded ?? '') ||
      !patients.some(({ kind }) => kind === 'Person') ||
      clause.modality !== 'asserted' ||
      tense !== 'past')
  );
}

/** A name of several words that nobody has recorded: whoever is arrested by such a name is a person. */
const fullName = ({ ground, sufferer }: Doing): boolean =>
  sufferer !== null && sufferer.last > sufferer.first && properName(ground, sufferer);

/** "Reed was arrested": one capitalised word that suffers alone is somebody's surname, recorded or not. */
const surname = ({ ground, clause, sufferer }: Doing): boolean => {
  const { tokens } = ground.scene.document;
  return (
    clause.voice === 'passive' &&
    clause.verb.form === 'finite' &&
    /^(?:was|fue)$/.test(tokens[clause.verb.first]?.folded ?? '') &&
    sufferer !== null &&
    sufferer.first === sufferer.last &&
    sufferer.last + 1 === clause.verb.first &&
    properName(ground, sufferer) &&
    !nobodys.test(sufferer.head ?? '')
  );
};

/** "La captura se llevó a cabo el 14 de mayo": of somebody told of before, and the only telling of it. */
function tookPlace({ ground, clause, at, rule }: Doing): boolean {
  const { text, tokens } = ground.scene.document;
  return (
    rule.kind === 'Arrest' &&
    clause.verb.form === 'noun' &&
    /^(?:the|la|el)$/.test(tokens[clause.verb.first - 1]?.folded ?? '') &&
    happening.test(text.slice(clause.verb.end, clause.verb.end + 40)) &&
    !ground.clauses
      .slice(Math.max(0, at - 60), at)
      .some((other) => arresting.test(other.verb.lemma) && other.modality === 'asserted' && !other.denied)
  );
}

const happening =
  /^ (?:took place|was made|was carried out|se llevó a cabo|tuvo lugar|ocurrió|se realizó|se concretó)\b/u;
const arresting = /^(?:re)?(?:arrest|detain|capture|apprehend|detener|arrestar|capturar|aprehender|cumplimentar)$/;
const nobodys = /^(?:nobody|no|none|nadie|nothing|it|this|that|everything|todo|esto|eso)$/;

const bareCrowd = ({ clause, sufferer }: Doing): boolean =>
  clause.voice === 'active' &&
  sufferer !== null &&
  sufferer.first === sufferer.last &&
  /^(?:people|persons|gente|personas)$/.test(sufferer.head ?? '');

const atLarge = new Set(['most', 'many', 'any', 'few', 'muchos', 'muchas', 'cualquier', 'quienes']);
const ill = new Set('enfermo enferma de del desde por gravemente'.split(' '));
const articles = new Set(['the', 'el', 'la', 'los', 'las']);
const knownOnes = ({ ground, clause, sufferer }: Doing): boolean =>
  sufferer !== null &&
  clause.others.length === 0 &&
  sufferer.last - sufferer.first < 2 &&
  (articles.has(ground.scene.document.tokens[sufferer.first]?.folded ?? '') ||
    // "According to a detained accountant", "la declaración de un contador detenido"
    /^(?:de|segun) una?$/.test(
      wordsIn(ground, { ...sufferer, first: sufferer.first - 1, last: sufferer.first }).join(' '),
    )) &&
  personCount(ground, sufferer.start, sufferer.end) === null;

/** "killing eight": a number alone counts people. */
const bareNumber = (phrase: Argument | null): boolean =>
  phrase !== null &&
  phrase.first === phrase.last &&
  /^(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)$/.test(
    phrase.head ?? '',
  );

const objects = new Set(['lo', 'la', 'los', 'las']);

const accidents = new Set(
  'accidente accident crash choque volcadura derrumbe sismo earthquake incendio huracan hurricane flood'.split(' '),
);
/** Said soon after the verb: a death of illness, accident or overdose is no killing. */
function ofNature({ ground, clause }: Doing): boolean {
  const { tokens } = ground.scene.document;
  for (let at = clause.verb.last; at < clause.verb.last + 12 && tokens[at]?.sentence === clause.sentence; at += 1)
    if (natural.has(tokens[at]?.folded ?? '')) return true;
  return false;
}

const natural = new Set(
  'sink sinks sank sunk capsized crash crashed flood floods earthquake fire hundio hundirse volco volcadura incendio sismo inundacion infarto cancer covid enfermedad neumonia overdose overdoses overdosed sobredosis illness disease naturales natural heart accidente accident'.split(
    ' ',
  ),
);
const sought = new Set(
  'reward rewards bounty bounties wanted warrant warrants information recompensa informacion orden ordenes'.split(' '),
);

/** A reward or warrant for an arrest is no arrest, unless the warrant was executed. */
function isSought({ ground, clause }: Doing): boolean {
  const sentence = ground.scene.document.sentences[clause.sentence];
  const first = Math.max(sentence?.first ?? 0, clause.verb.first - 12);
  const words = wordsIn(ground, { first, last: clause.verb.first, start: 0, end: 0, mentions: [], head: null });
  return (
    anyOf(words, sought) &&
    !words.some((word) => word.startsWith('cumpliment') || word.startsWith('execut') || word.startsWith('ejecut'))
  );
}

/** "Following his arrest, X was …": the subject of the next doing. */
function nextSubject({ ground, at, clause }: Doing): TextEntity | null {
  const next = ground.clauses[at + 1];
  const own = next === undefined || next.sentence !== clause.sentence ? [] : named(ground, next.subject ?? next.object);
  const end = Math.min(ground.scene.document.sentences[clause.sentence]?.end ?? clause.end, clause.end + 80);
  const after = mentionsIn(ground, clause.verb.end, end).map((mention) => entityOf(ground, mention));
  return [...own, ...after].find((entity) => entity?.kind === 'Person') ?? null;
}

const possessive = new Set('his her su'.split(' '));
const singular = new Set('a an the one un una el la este esta this that its his her their su'.split(' '));

/** A noun of doing tells of one happening when it is about one person or a number of them, not about "leaders" at large. */
export function single(doing: Doing): boolean {
  const { ground, sufferer } = doing;
  if (sufferer === null) return false;
  const { tokens } = ground.scene.document;
  if (personCount(ground, sufferer.start, sufferer.end) !== null) return true;
  const first = tokens[sufferer.first]?.folded ?? '';
  const head = sufferer.head ?? '';
  const owned = (ground.scene.mentionAt[sufferer.first] ?? -1) >= 0;
  return (owned || singular.has(first)) && !/(?:[^s]s|men|people)$/.test(head);
}

const deadWords = new Set('dead muertos muerto muerta muertas fallecidos fallecido fallecidas'.split(' '));

const heldAfter =
  /^\S+ (?:\p{L}+ )?(?:arrests|detenciones|capturas|detenid[oa]s|arrestad[oa]s|capturad[oa]s|detained|arrested|in custody)\b/u;
const ending = new Set(['result', 'resultar', 'arrojar', 'derivar']);
const heldWords = new Set(
  'arrests detenciones capturas detenidos detenidas arrestados capturados detained arrested custody'.split(' '),
);

/** "dejó cuatro detenidos". */
export function leftHeld(doing: Doing): Draft[] {
  if (!anyOf(wordsAfter(doing).slice(0, 12), heldWords) || doing.clause.verb.form === 'infinitive') return [];
  const figure = personCount(doing.ground, doing.clause.verb.end, doing.end);
  if (figure === null) return [];
  const { text } = doing.ground.scene.document;
  // "Resulted in 31 arrests", but "in a seizure and the arrest of four" tells of its own.
  if (ending.has(doing.clause.verb.lemma) && !heldAfter.test(text.slice(figure.number[0], figure.number[0] + 50)))
    return [];
  return [draft(doing, { quantity: figure.value, unit: 'people', qualifier: figure.qualifier })];
}

/** "P surrendered to the police", "P se entregó a las autoridades". */
export function gaveUp(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const { tokens } = ground.scene.document;
  if (clause.verb.form !== 'finite' || clause.voice === 'passive' || clause.modality !== 'asserted') return [];
  const patients = actorsOf(ground, [doing.doer], false).filter(({ kind }) => kind === 'Person');
  const next = tokens[clause.verb.last + 1]?.folded ?? '';
  const self = clause.verb.language === 'es' ? tokens[clause.verb.last - 1]?.folded === 'se' : true;
  const object = clause.verb.language === 'en' && clause.object !== null;
  if (
    patients.length === 0 ||
    !self ||
    object ||
    !/^(?:to|on|in|at|up|a|ante|al|voluntariamente|himself|herself)$/.test(next)
  )
    return [];
  return [draft(doing, { patients: ids(patients), quantity: patients.length, unit: 'people' })];
}

const remains = new Set(
  'body bodies corpse corpses remains restos osamenta osamentas cuerpo cuerpos cadaver cadaveres'.split(' '),
);

/** "found the bodies of six men", "los cuerpos de cuatro hombres fueron localizados". */
export function bodies(doing: Doing): Draft[] {
  const { ground, sufferer, clause } = doing;
  if (sufferer === null || clause.verb.form === 'noun' || !(remains.has(headWord(doing)) || foundDead(doing)))
    return [];
  if (
    doing.ground.clauses
      .slice(Math.max(0, doing.at - 6), doing.at)
      .some((other) => other.sentence === clause.sentence && deadly.has(other.verb.lemma))
  )
    return [];
  const own = suffering(doing).filter(({ kind }) => kind === 'Person');
  // "the body of P": the phrase goes on to the name.
  const whose = mentionsIn(ground, sufferer.start, sufferer.end).map((mention) => entityOf(ground, mention));
  const patients =
    own.length > 0
      ? own
      : whose.filter((entity): entity is TextEntity => entity?.kind === 'Person' && remains.has(headWord(doing)));
  const figure = personCount(ground, sufferer.start, Math.max(sufferer.end, sufferer.start + 30));
  const lifeless = wordsIn(ground, sufferer).includes('vida') || wordsAfter(doing).slice(0, 6).includes('vida');
  const one = patients.length > 0 ? patients.length : lifeless ? 1 : null;
  if (figure === null && one === null) return [];
  return [
    draft(doing, {
      patients: ids(patients),
      quantity: figure?.value ?? one,
      unit: figure !== null || one !== null ? 'people' : null,
      qualifier: figure?.qualifier ?? null,
    }),
  ];
}

/** "was found dead", "fue hallada muerta", "fueron localizados sin vida". */
function foundDead(doing: Doing): boolean {
  if (doing.clause.voice !== 'passive' || !ofPersons(doing.ground, doing.sufferer)) return false;
  const words = wordsAfter(doing).slice(0, 3);
  if (words[0] === 'shot' || words[0] === 'murdered' || words[0] === 'asesinado') return true;
  return words.some((word, at) => deadWords.has(word) || (word === 'vida' && words[at - 1] === 'sin'));
}

const spans = new Set('years months decade decades anos meses decada decadas'.split(' '));
const deadly = new Set('kill die clash enfrentar morir asesinar matar murder'.split(' '));
const headWord = ({ sufferer }: Doing): string => sufferer?.head ?? '';

/** "left 14 people dead", "dejó seis muertos". */
export function dead(doing: Doing): Draft[] {
  const { ground, clause, end } = doing;
  if (ofNature(doing)) return [];
  const before = wordsIn(ground, {
    first: Math.max(0, doing.clause.verb.first - 2),
    last: doing.clause.verb.first,
    start: 0,
    end: 0,
    mentions: [],
    head: null,
  });
  if (anyOf(wordsIn(ground, clause.subject), accidents)) return [];
  const turned = doing.clause.verb.language === 'es' && anyOf(before, deadWords);
  if (!turned && !anyOf(wordsAfter(doing).slice(0, 12), deadWords)) return [];
  const figure = personCount(ground, turned ? Math.max(0, clause.verb.start - 40) : clause.verb.end, end);
  const patients = turned ? [] : actorsOf(ground, [doing.sufferer], false);
  if (figure === null && patients.length === 0) return [];
  // "The war has left 63 dead in two years" sums up many days.
  if (clause.verb.tense === 'perfect' && anyOf(wordsAfter(doing).slice(0, 24), spans)) return [];
  return [
    draft(doing, {
      patients: ids(patients),
      quantity: figure?.value ?? null,
      unit: figure ? 'people' : null,
      qualifier: figure?.qualifier ?? null,
    }),
  ];
}
