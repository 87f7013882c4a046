import type { TextEntity } from '../reading/types.ts';
import { draft, type Draft } from './draft.ts';
import { datesIn, entityOf, farthest, mentionsIn } from './ground.ts';
import { actorsOf, anyOf, ids, phraseAfter, suffering, wordsAfter, wordsIn, type Doing } from './roles.ts';
import { callWords, fightNouns, groupWords, people, pronouns } from './rules.ts';

/** Fights between armed sides. */
export function clash(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const phrases = [
    clause.subject,
    clause.object,
    ...phraseAfter(clause, 'with', 'between', 'con', 'entre', 'against', 'contra'),
  ];
  const sides = actorsOf(ground, phrases, false);
  if (clause.verb.form === 'noun') {
    const toldBefore = pointing.has(ground.scene.document.tokens[clause.verb.first - 1]?.folded ?? '');
    if (sides.length === 0 && (toldBefore || whereKilled(doing))) return [];
    const { text, tokens } = ground.scene.document;
    const word = tokens[clause.verb.last]?.folded ?? '';
    const armed =
      tokens[clause.verb.last + 1]?.folded === 'armado' || tokens[clause.verb.first - 1]?.folded === 'armed';
    const gunBattle =
      word.startsWith('battle') && /^(?:gun|running)$/.test(tokens[clause.verb.first - 1]?.folded ?? '');
    if (word.startsWith('choque') && sides.length === 0 && anyOf(wordsAfter(doing), traffic)) return [];
    const onTarget =
      attackWords.has(word) &&
      sides.length > 0 &&
      phraseAfter(clause, 'on', 'against', 'contra', 'a').some((phrase) => anyOf(wordsIn(ground, phrase), targets));
    if (!fightNouns.has(word) && !gunBattle && !onTarget && !(armed && attackWords.has(word))) return [];
    if (
      word.endsWith('s') &&
      word !== 'combates' &&
      sides.length < 2 &&
      !leavesDead(doing) &&
      !/^(?:two|three|four|dos|tres|cuatro|\d)/u.test(text.slice(tokens[clause.verb.first - 1]?.start ?? 0))
    )
      return [];
    return [draft(doing, { doers: ids(sides) })];
  }
  const suffers = actorsOf(ground, [clause.object], false);
  const groups = phrases.filter(
    (phrase) =>
      phrase !== null &&
      (actorsOf(ground, [phrase], false).some(({ kind }) => kind !== 'Person') ||
        anyOf(wordsIn(ground, phrase), groupWords)),
  );
  const armed =
    clause.verb.lemma === 'agredir' ||
    clause.verb.lemma === 'emboscar' ||
    clause.verb.lemma === 'ambush' ||
    clause.verb.lemma === 'attack' ||
    clause.verb.lemma === 'atacar';
  const { lemma } = clause.verb;
  const they = clause.voice === 'passive' && clause.subject !== null && pronouns.has(clause.object?.head ?? '');
  const object = they || (clause.object !== null && (groups.includes(clause.object) || hasTarget(doing)));
  if (
    armed
      ? !object
      : (groups.length < 2 && sides.filter(({ kind }) => kind !== 'Person').length < 2) ||
        (lemma === 'fight' &&
          !(
            actorsOf(ground, [clause.subject], false).filter(({ kind }) => kind === 'Organization').length > 1 &&
            datesIn(ground, clause.start, doing.end).length > 0
          ) &&
          !actorsOf(ground, [clause.object, ...phraseAfter(clause, 'with')], false).some(
            ({ kind }) => kind === 'Organization',
          ))
  )
    return [];
  return [draft(doing, { doers: ids(sides.filter((entity) => !suffers.includes(entity))), patients: ids(suffers) })];
}

/** "Clashes with gunmen of X left 14 dead": what has a toll happened. */
function leavesDead({ ground, clause, at }: Doing): boolean {
  const next = ground.clauses[at + 1];
  return (
    next !== undefined &&
    next.sentence === clause.sentence &&
    next.verb.tense === 'past' &&
    /^(?:leave|kill|dejar)$/.test(next.verb.lemma)
  );
}

/** "In that ambush" goes on with one told of before. */
const pointing = new Set('that this esa ese esta este dicha dicho aquella aquel'.split(' '));
const deadly = new Set('kill murder shoot matar abatir asesinar neutralizar'.split(' '));

/** "Four gunmen were killed in an ambush": the fight is only where they died. */
function whereKilled({ ground, clause, at }: Doing): boolean {
  const { tokens } = ground.scene.document;
  const before = [1, 2, 3].map((back) => tokens[clause.verb.first - back]?.folded ?? '');
  if (!before.some((word) => word === 'in' || word === 'en' || word === 'during' || word === 'durante')) return false;
  return ground.clauses
    .slice(Math.max(0, at - 2), at)
    .some((other) => other.sentence === clause.sentence && deadly.has(other.verb.lemma) && other.verb.form !== 'noun');
}

const targets = new Set(
  'convoy convoys patrol patrols checkpoint base station stations patrulla convoyes retenes cuartel comandancia personal police soldiers troops'.split(
    ' ',
  ),
);
const hasTarget = (doing: Doing): boolean => anyOf(wordsIn(doing.ground, doing.clause.object), targets);

const counterparts = new Set(
  'counterparts counterpart officials leaders ministers presidents delegations chiefs parties sides ministros presidentes lideres delegaciones partes mandatarios cancilleres delegation homologo homologos funcionarios autoridades autoridad'.split(
    ' ',
  ),
);

const traffic = new Set(
  'autobus camion camiones tren trailer vehiculo vehiculos auto autos automovil motocicleta vehicular'.split(' '),
);
const attackWords = new Set('attack attacks assault ambush agresion ataque ataques embestida emboscada'.split(' '));

/** "Soldiers repelled an attack by X". */
export function repelled(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  if (clause.verb.form === 'noun' || !anyOf(wordsIn(ground, clause.object), attackWords)) return [];
  const sides = actorsOf(ground, [clause.subject, clause.object, ...phraseAfter(clause, 'by', 'de', 'por')], false);
  return [draft(doing, { doers: ids(sides) })];
}

const pacts = new Set(
  'pact truce accord agreement memorandum treaty convenio acuerdo pacto tregua memorando memorandum tratado'.split(' '),
);

/** "A and B signed an agreement on 9 June", "concluded a pact with B": two sides that put their names to it on a day told. */
export function pact(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  if (clause.verb.form !== 'finite' || clause.voice === 'passive' || clause.verb.tense !== 'past') return [];
  if (clause.modality !== 'asserted' || clause.denied || clause.subject === null) return [];
  // "Concluded that the agreement" is a thought.
  if (/^(?:that|que)$/.test(wordsAfter(doing)[0] ?? '')) return [];
  if (!anyOf([...wordsIn(ground, clause.object), ...wordsAfter(doing).slice(0, 6)], pacts)) return [];
  const others = actorsOf(ground, phraseAfter(clause, 'with', 'con'), true);
  const first = actorsOf(ground, [clause.subject], true).filter((entity) => !others.includes(entity));
  const sentence = ground.scene.document.sentences[clause.sentence];
  const dated = datesIn(ground, sentence?.start ?? clause.start, doing.end).length > 0;
  return dated && (first.length > 1 || others.length > 0) ? [draft(doing, { doers: ids([...first, ...others]) })] : [];
}

/** "spoke by phone with X", "habló por teléfono con X". */
export function spoken(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  if (clause.verb.form === 'noun' || !anyOf(wordsAfter(doing).slice(0, 12), callWords)) return [];
  const sides = actorsOf(
    ground,
    [clause.subject, clause.object, ...phraseAfter(clause, 'with', 'to', 'con', 'a', 'al')],
    false,
  );
  return sides.length > 1 ? [draft(doing, { doers: ids(sides) })] : [];
}

/** Those who met or called. */
export function meeting(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  const { form, lemma } = clause.verb;
  const beside = phraseAfter(clause, 'with', 'con', 'between', 'entre', 'to', 'a', 'al');
  const called = lemma === 'call' || lemma === 'llamar';
  const sentence = ground.scene.document.sentences[clause.sentence];
  if (called) {
    const words = wordsIn(ground, {
      first: Math.max(sentence?.first ?? 0, clause.verb.first - 4),
      last: clause.verb.first,
      start: 0,
      end: 0,
      mentions: [],
      head: null,
    });
    if (form !== 'noun' || !(anyOf(words, callWords) || announced(doing))) return [];
  }
  const governing =
    form === 'noun'
      ? ground.clauses
          .slice(Math.max(0, doing.at - 3), doing.at)
          .findLast((other) => other.sentence === clause.sentence && other.verb.form !== 'noun')
      : undefined;
  const subject = form === 'noun' ? (clause.subject ?? leftOf(doing)) : clause.subject;
  const posts = beside.some((phrase) => anyOf(wordsIn(ground, phrase), counterparts))
    ? phraseAfter(clause, 'at', 'of', 'from', 'de', 'del')
    : [];
  const others = actorsOf(ground, [form === 'noun' ? null : clause.object, ...beside, ...posts], false);
  const first = actorsOf(ground, [subject, governing?.subject ?? null], false).filter(
    (entity) => !others.includes(entity),
  );
  const gathered = form === 'noun' && first.length + others.length === 0 ? agreedAt(doing) : [];
  const all = [...first, ...others, ...gathered];
  const met =
    all.length >= 2 ||
    (clause.modality === 'proposed' &&
      (clause.subject?.head === 'we' ||
        wordsIn(ground, { ...clause.verb, mentions: [], head: null }).includes('we'))) ||
    (form === 'noun' && announced(doing)) ||
    gathered.length > 1 ||
    (clause.subject !== null &&
      counterparts.has(clause.subject.head ?? '') &&
      (form === 'finite' || form === 'infinitive') &&
      clause.object === null &&
      datesIn(ground, clause.start, doing.end).length > 0) ||
    (form === 'noun' &&
      governing?.verb.lemma === 'hold' &&
      counterparts.has(governing.subject?.head ?? '') &&
      datesIn(ground, clause.start, doing.end).length > 0) ||
    (form === 'finite' &&
      clause.verb.tense === 'past' &&
      clause.subject !== null &&
      [clause.object, ...beside].some((phrase) => people.has(phrase?.head ?? '')) &&
      datesIn(ground, clause.start, doing.end).length > 0) ||
    (form === 'noun' && others.some(({ kind }) => kind === 'Person')) ||
    (all.length === 1 &&
      others.length === 1 &&
      (governing ?? clause).subject !== null &&
      clause.modality !== 'asserted') ||
    (all.length === 1 &&
      [clause.object, ...beside].some(
        (phrase) => anyOf(wordsIn(ground, phrase), counterparts) || anyOf(wordsIn(ground, phrase), people),
      ));
  const object =
    form === 'noun' || clause.object === null || others.length > 0 || anyOf(wordsIn(ground, clause.object), people);
  return met && object ? [draft(doing, { doers: ids(all) })] : [];
}

/** "At a meeting in L, P and Q agreed to": those who agreed there met. */
function agreedAt({ ground, at, clause }: Doing): TextEntity[] {
  const { tokens } = ground.scene.document;
  const before = tokens[clause.verb.first - 2]?.folded ?? '';
  if (!sittings.has(tokens[clause.verb.last]?.folded ?? '') || !/^(?:at|in|during|en|durante)$/.test(before)) return [];
  const next = ground.clauses
    .slice(at + 1, at + 4)
    .find((other) => other.sentence === clause.sentence && other.verb.form === 'finite');
  if (next === undefined || next.modality !== 'asserted' || next.denied) return [];
  const sides = actorsOf(ground, [next.subject], false).filter(
    ({ kind }) => kind === 'Person' || kind === 'Organization',
  );
  return sides.length > 1 ? sides : [];
}

const sittings = new Set('meeting reunion encuentro videollamada videoconferencia'.split(' '));

/** A meeting of nobody named counts when it is planned or proposed for a day or place, or when its day is told. */
function announced({ ground, clause, end }: Doing): boolean {
  const { tokens } = ground.scene.document;
  const word = tokens[clause.verb.last]?.folded ?? '';
  const ours = /^(?:our|nuestra|nuestro)$/.test(tokens[clause.verb.first - 1]?.folded ?? '');
  if (!sittings.has(word) && !(ours && (word === 'call' || word === 'llamada'))) return false;
  const dates = datesIn(ground, clause.verb.end, Math.min(end, clause.verb.end + 90)).filter(
    ({ precision }) => precision === 'day' || precision === 'hour',
  );
  if (clause.modality === 'asserted')
    return dates.some(({ start }) =>
      /^ (?:of|on|del?|el)(?: d[ií]a)? $/u.test(ground.scene.document.text.slice(clause.verb.end, start)),
    );
  return dates.length > 0 || phraseAfter(clause, 'with', 'con', 'at', 'in', 'en').length > 0;
}

/** Who placed the call or held the meeting, where the verb before it is none of the table: the last one named before. */
function leftOf(doing: Doing) {
  const { ground, clause } = doing;
  const sentence = ground.scene.document.sentences[clause.sentence];
  const mention = mentionsIn(
    ground,
    Math.max(sentence?.start ?? 0, clause.verb.start - farthest),
    clause.verb.start,
  ).findLast((found) => entityOf(ground, found)?.kind === 'Person');
  if (mention === undefined) return null;
  return {
    start: mention.start,
    end: mention.end,
    first: mention.first,
    last: mention.last,
    mentions: [ground.scene.mentionAt[mention.first] ?? -1],
    head: null,
  };
}

/** "was photographed with P at a hotel", "fue visto con P": two who were seen together met. */
export function seenTogether(doing: Doing): Draft[] {
  const { ground, clause } = doing;
  if (clause.verb.form === 'noun' || clause.voice !== 'passive') return [];
  const beside = phraseAfter(clause, 'with', 'con').filter((phrase) => phrase.first <= clause.verb.last + 8);
  const others = actorsOf(ground, beside, false).filter(({ kind }) => kind === 'Person');
  const first = suffering(doing).filter((entity) => entity.kind === 'Person' && !others.includes(entity));
  return first.length > 0 && others.length > 0 ? [draft(doing, { doers: ids([...first, ...others]) })] : [];
}
