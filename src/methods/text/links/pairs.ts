import type { LinkWord } from '../reading/types.ts';
import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Sort, Unit } from './units.ts';
import type { Ledger } from './ledger.ts';
import { phrasesAt, phraseTable } from './phrases.ts';
import type { StanceReader } from './stance.ts';

type Kind = 'Alliance' | 'Rivalry' | 'Cooperation';
const rows = (kind: Kind, words: string): [string, Kind][] => words.split(';').map((word) => [word.trim(), kind]);

/** Before "between A and B": what there is between them. */
const nouns = phraseTable<Kind>([
  ...rows(
    'Alliance',
    'entente|accord|understanding * between; alliance|alliances|pact|pacts|truce|truces * between|of|among; alianza|alianzas|pacto|pactos|tregua * entre|de|del; alianza|pacto|tregua|acuerdo que|de * mantenian|mantienen|tenian|sostenian|firmaron|acordaron|pactaron; alliance|pact|truce that|which',
  ),
  ...rows(
    'Rivalry',
    'rupture|ruptures|rift|schism|enmity|hostility|hostilities|friction|showdown|falling-out|quarrel|war|wars|feud|feuds|rivalry|rivalries|dispute|disputes|conflict|fighting|fight|clashes|battle|battles|infighting|struggle * between|among|of; guerra|disputa|disputas|rivalidad|pugna|pugnas|conflicto|conflictos|enfrentamiento|enfrentamientos|lucha|pelea|choques|ruptura|rompimiento|quiebre|fractura * entre',
  ),
  ...rows(
    'Cooperation',
    'investigated|conducted|executed|prosecuted|seized|arrested by; led|carried * by; +realizad|+ejecutad|+cumplimentad|+investigad|+encabezad|+detenid|+asegurad por; cooperation|collaboration|coordination|partnership|agreement|agreements|intelligence-sharing|sharing|operation|operations|effort|efforts * between|among|by|of; that|which|operation|operations|raids|effort|investigation|exercise involved|involving|brought together?; en la|el|las|los que|cual|cuales participaron|intervinieron; con la participacion de; participaron|intervinieron; cooperacion|colaboracion|coordinacion|acuerdo|acuerdos|convenio|intercambio|operativo|operacion|trabajo * entre|conjunta|conjunto|de * entre?',
  ),
]);
/** "Investigated by A and B". */
const agent = /^(?:by|por)$/;
const beside = /^(?:con|with)$/;
const onlyBetween = new Set(['between', 'among', 'entre']);

/** After "A and B": what they do together or to each other. */
const verbs = phraseTable<Kind>([
  ...rows(
    'Alliance',
    'have|had|maintain|maintained|share a|an * alliance|pact|truce|understanding; are|were|remain|became|become * allies|allied|partners; have|has|had? formed|forged|struck|made|sealed|brokered|signed|reached|maintain|agreed|form|forge * alliance|pact|truce; ended|broke|broken|ending|called|abandoned * truce|alliance|pact; joined forces; teamed up; united; merged; rompieron|terminaron|rompio * alianza|pacto|tregua; son|eran|fueron * aliados|socios; han|habian? pactado|pactaron|aliado|formado|sellado|formaron|mantienen|acordaron|establecieron * alianza|pacto|tregua; se aliaron|unieron|fusionaron; pactaron|pactado',
  ),
  ...rows(
    'Rivalry',
    'are|were|have|remain been? * war|odds|rivals|enemies; have|are|were? been? fighting|battling|feuding|clashing|warring|fought|clashed|vying|competing|compete|fight|battle|feud|clash|dispute|disputing * other|control|turf|territory|over|for; are|were|remain * rivals|enemies; wage|waged|waging * war; estan|estaban|siguen|mantienen en? una? guerra|disputa|pugna|conflicto; se disputan|pelean|enfrentan|enfrentaron|disputaban; disputan|pelean|rivalizan; son|eran rivales|enemigos',
  ),
  ...rows(
    'Cooperation',
    'have|has? set|formed|created|established|launched up? * joint|task|team; crearon|formaron|integraron|establecieron|conformaron * grupo|equipo|fuerza|mesa|celula * conjunto|conjunta|trabajo|tarea|especial; coordinate|coordinated|cooperate|cooperated|collaborate|collaborated|partnered; have|has|had|are|were been? coordinating|coordinated|cooperating|cooperated|collaborating|collaborated|working|worked * together|on|in|to; work|worked|working|acted|operate|operated closely? together|jointly; jointly; carried|conducted * joint; signed|share|shared|exchange|exchanged|exchanging * intelligence|information|agreement|memorandum; coordinan|coordinaron|cooperan|cooperaron|colaboran|colaboraron; trabajan|trabajaron|actuaron|operaron * conjunta|coordinada|coordinadamente|juntos|conjuntamente|juntas; realizaron|llevaron|firmaron|intercambian|intercambiaron|comparten|compartieron * conjunto|conjunta|convenio|acuerdo|informacion|inteligencia; en operativo|operacion conjunto|conjunta; han * cooperado|colaborado|coordinado|trabajado',
  ),
]);

/** What authorities do together when two are its subject. */
const operations = phraseTable<Kind>(
  rows(
    'Cooperation',
    'boarded|opened|inspected|examined|found|located|rescued|stopped|recovered|freed|inspected|intervened|discovered|investigated|investigate|arrested|seized|raided|dismantled|intercepted|searched|detained|captured; are|were investigating; carried|conducted|led|launched * operation|operations|raid|raids|investigation|search; abrieron|revisaron|detuvieron|aseguraron|decomisaron|catearon|capturaron|desmantelaron|investigaron|incautaron|interceptaron|cumplimentaron|localizaron|hallaron|abordaron|rescataron|inspeccionaron|liberaron|ubicaron|intervinieron|recuperaron|repelieron|acudieron|destruyeron|inhabilitaron; llevaron|realizaron|ejecutaron|efectuaron * operativo|operacion|cateo|cateos|investigacion|despliegue',
  ),
);
/** Then the tie is with a third one: "A and B are allied with C". */
const third = new Set(['with', 'con', 'of', 'de', 'del', 'to', 'against', 'contra']);
const authorities: ReadonlySet<Sort> = new Set(['body']);

const groups: ReadonlySet<Sort> = new Set(['group', 'person']);
const actors: ReadonlySet<Sort> = new Set(['body', 'group', 'company', 'country']);
const peers: ReadonlySet<Sort> = new Set(['body', 'group', 'company', 'country', 'person']);
const sortsFor: Readonly<Record<Kind, ReadonlySet<Sort>>> = { Rivalry: groups, Cooperation: actors, Alliance: peers };

/** Ties of names that stand together: "the war between A and B", "A and B are at war", "A y B coordinan". */
export function addPairs(ground: Ground, stances: StanceReader, ledger: Ledger): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    for (let at = first; at < last; at += 1) {
      if (ground.unitAt[at]! >= 0) continue;
      for (const match of phrasesAt(nouns, ground.tokens, at, last)) {
        if (overName(ground, match.first, match.last)) continue;
        const unit = next(ground, match.last + 1, last);
        const strict =
          onlyBetween.has(wordAt(ground, match.last)) ||
          agent.test(wordAt(ground, match.last)) ||
          /^(?:conjunt|joint)/.test(wordAt(ground, match.last - 1)) ||
          match.last - match.first > 1 ||
          /^(?:that|which|involving|involved|participaron|intervinieron)$/.test(wordAt(ground, match.last));
        const together =
          agent.test(wordAt(ground, match.last)) ||
          /^(?:invol|partici|interv)/.test(wordAt(ground, match.last) + wordAt(ground, match.last - 1));
        if (unit && together && !unit.group.every(({ sort }) => authorities.has(sort))) continue;
        if (unit && strict)
          addAll(ground, stances, ledger, match.value, pairOf(ground, unit), [match.first, match.last]);
      }
      const word = wordAt(ground, at);
      if (!verbs.has(word) && !operations.has(word)) continue;
      const unit = unitOf(ground, at - 1) ?? subject(ground, at, first);
      const both = unit === null && verbs.has(word) ? theTwo(ground, at, first) : [];
      for (const match of both.length === 2 ? phrasesAt(verbs, ground.tokens, at, last) : [])
        if (!third.has(wordAt(ground, match.last + 1)))
          addAll(ground, stances, ledger, match.value, both, [match.first, match.last]);
      if (unit === null || unit.group.length < 2) continue;
      for (const match of phrasesAt(verbs, ground.tokens, at, last))
        if (!third.has(wordAt(ground, match.last + 1)))
          addAll(ground, stances, ledger, match.value, unit.group, [match.first, match.last]);
      if (!unit.group.every(({ sort }) => authorities.has(sort))) continue;
      // "A, en coordinación con B y C, detuvieron" is told of A.
      if (
        beside.test(wordAt(ground, unit.group[0]!.first - 1)) ||
        beside.test(wordAt(ground, unit.group[0]!.first - 2))
      )
        continue;
      for (const match of phrasesAt(operations, ground.tokens, at, last))
        addAll(ground, stances, ledger, match.value, unit.group, [match.first, match.last]);
    }
  }
}

/** Whether a phrase with room for any words runs over a name. */
function overName(ground: Ground, first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) if (ground.unitAt[at]! >= 0) return true;
  return false;
}

function next(ground: Ground, from: number, last: number): Unit | null {
  for (let at = from; at < last && at < from + 4; at += 1) {
    const unit = unitOf(ground, at);
    if (unit !== null) return unit;
    if (ground.tokens[at]!.shape === 'mark') return null;
  }
  return null;
}

/** A coordinated subject some adverbs before a verb. */
function subject(ground: Ground, at: number, first: number): Unit | null {
  for (let back = at - 1; back >= first && back >= at - 4; back -= 1) {
    const unit = unitOf(ground, back);
    if (unit !== null) return unit;
    if (
      !/^(?:both|all|also|closely|already|now|still|often|each|regularly|,|tambien|ya|ambos|han|have|aun|hoy)$/.test(
        wordAt(ground, back),
      )
    )
      return null;
  }
  return null;
}

/** "The two have fought each other": the two groups, and no more, named in the sentences before. */
function theTwo(ground: Ground, verb: number, first: number): readonly Unit[] {
  const words: string[] = [];
  let start = first;
  if (/^(?:since|desde)$/.test(wordAt(ground, first)) && /^(?:then|entonces)$/.test(wordAt(ground, first + 1)))
    start = wordAt(ground, first + 2) === ',' ? first + 3 : first + 2;
  for (let at = start; at < verb && at < start + 6; at += 1) words.push(wordAt(ground, at));
  if (
    !/^(?:the two|both|los dos|las dos|ambos|ambas)(?: (?:criminal|trafficking|drug|armed|rival))?(?: (?:groups|gangs|cartels|factions|sides|organizations|grupos|carteles|bandas|facciones|organizaciones))?(?: (?:criminales|delictivas|delictivos|rivales|armados))?$/.test(
      words.join(' '),
    )
  )
    return [];
  const own = ground.tokens[first]!.sentence;
  const found = new Map<number, Unit>();
  for (let sentence = own - 1; sentence >= 0 && sentence >= own - 2 && found.size < 2; sentence -= 1) {
    if (ground.sentences[sentence]!.paragraph !== ground.sentences[own]!.paragraph) break;
    const end = Math.min(ground.firstUnit[sentence + 1]!, ground.firstUnit[sentence]! + 20);
    for (let at = ground.firstUnit[sentence]!; at < end; at += 1)
      if (ground.units[at]!.sort === 'group') found.set(ground.units[at]!.entity, ground.units[at]!);
  }
  return found.size === 2 ? [...found.values()].toSorted((a, b) => a.first - b.first) : [];
}

/** What follows "between": a coordination, or two names of unlike sorts with "and" between them. */
function pairOf(ground: Ground, unit: Unit): readonly Unit[] {
  if (unit.group.length > 1) return unit.group;
  const other = ground.units[ground.unitAt[unit.first]! + 1];
  if (!other || other.sentence !== unit.sentence || other.first - unit.last > 5) return [];
  for (let at = unit.last + 1; at < other.first; at += 1)
    if (/^(?:and|y|e)$/.test(wordAt(ground, at))) return [unit, other];
  return [];
}

function addAll(
  ground: Ground,
  stances: StanceReader,
  ledger: Ledger,
  kind: LinkWord & Kind,
  group: readonly Unit[],
  trigger: [number, number],
): void {
  const armed =
    kind === 'Rivalry' && group.every(({ entity }) => ground.scene.entities[entity]?.kind === 'MilitaryUnit');
  const members = armed ? group : group.filter(({ sort }) => sortsFor[kind].has(sort));
  if (members.length < 2 || members.length > 6) return;
  // Persons who are partners work together.
  if (
    kind === 'Alliance' &&
    wordAt(ground, trigger[1]) === 'partners' &&
    members.every(({ sort }) => sort === 'person')
  )
    kind = 'Cooperation';
  // An understanding between public bodies is no alliance of groups.
  if (kind === 'Alliance' && members.every(({ sort }) => authorities.has(sort))) kind = 'Cooperation';
  const first = Math.min(members[0]!.first, trigger[0]);
  const last = Math.max(members.at(-1)!.last, trigger[1]);
  const said = stances.of(first, trigger, last);
  if (said === null) return;
  const over = kind === 'Alliance' && broken(ground, last + 1);
  members.forEach((a, at) =>
    members.slice(at + 1).forEach((b) =>
      ledger.add({
        kind,
        from: a.entity,
        to: b.entity,
        first,
        last,
        former: said.former || over,
        stance: said.stance,
      }),
    ),
  );
}

/** "La tregua entre A y B se rompió". */
function broken(ground: Ground, from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    if (/^[.;:]$/.test(wordAt(ground, at))) return false;
    if (/^(?:rompio|colapso|fracturo|quebro)$/.test(wordAt(ground, at))) return true;
  }
  return false;
}
