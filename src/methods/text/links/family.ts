import { describedAt } from './described.ts';
import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Unit } from './units.ts';
import type { Ledger } from './ledger.ts';
import { phrasesAt, phraseTable } from './phrases.ts';
import type { StanceReader } from './stance.ts';
import { table } from '../table.ts';

const kin =
  'brother|brothers|sister|sisters|sibling|siblings|twin|half-brother|stepbrother|son|sons|daughter|daughters|stepson|stepdaughter|father|mother|parents|stepfather|uncle|aunt|nephew|nephews|niece|cousin|cousins|wife|husband|ex-wife|ex-husband|widow|widower|spouse|fiancee|fiance|grandson|granddaughter|grandfather|grandmother|relative|relatives|heir|heirs|' +
  'father-in-law|mother-in-law|brother-in-law|sister-in-law|son-in-law|daughter-in-law|godson|godfather|partner-in-life|' +
  'hermano|hermana|hermanos|hermanas|medio-hermano|hijo|hija|hijos|hijas|hijastro|hijastra|padre|madre|padres|tio|tia|sobrino|sobrina|sobrinos|primo|prima|primos|esposa|esposo|exesposa|exesposo|conyuge|viuda|viudo|concubina|nieto|nieta|nietos|abuelo|abuela|suegro|suegra|cunado|cunada|yerno|nuera|familiar|familiares|pariente|parientes|ahijado|compadre|girlfriend|boyfriend|novia|novio|pareja|consuegro|padrastro|madrastra|mellizo|gemelo|vastago';

/** Those who work for a person: "P's lawyer, Q". */
const staff =
  'lawyer|lawyers|attorney|attorneys|solicitor|barrister|bodyguard|bodyguards|driver|chauffeur|accountant|bookkeeper|aide|assistant|spokesman|spokeswoman|spokesperson|adviser|advisor|frontman|pilot|courier|agent|representative|emissary|envoy|henchman|gatekeeper|' +
  'pistolero|pistoleros|gatillero|lugarteniente|sicario|abogado|abogada|abogados|defensor|defensora|guardaespaldas|escolta|chofer|contador|contadora|asistente|vocero|vocera|portavoz|asesor|asesora|testaferro|prestanombres|piloto|mensajero|operador|representante';
const kinWords = phraseTable<'kin' | 'married' | 'staff' | 'partner' | 'before' | 'after'>([
  ['antecesor|antecesora|predecesor|predecesora', 'before'],
  ['sucesor|sucesora', 'after'],
  [staff, 'staff'],
  ['business|criminal|trafficking partner|partners|associate|associates', 'partner'],
  ['former|longtime|old|one-time|close|closest|known|key|trusted partner|associate|confidant|confidante', 'partner'],
  ['accomplice|accomplices|socio|socia|complice|complices|compinche', 'partner'],
  ['chief of staff', 'staff'],
  ['right-hand|right man|hand man?', 'staff'],
  ['jefe|jefa de gabinete|despacho|oficina|prensa|escoltas', 'staff'],
  ['mano derecha|izquierda', 'staff'],
  ['brazo derecho', 'staff'],
  ['hombre|persona de confianza', 'staff'],
  ['secretario|secretaria particular', 'staff'],
  [kin, 'kin'],
  ['primo|prima|primos hermano|hermana|hermanos', 'kin'],
  ['medio|media hermano|hermana', 'kin'],
  ['married|wed|marries to?', 'married'],
  ['casado|casada|casados|desposado con', 'married'],
  ['se caso|casaron con', 'married'],
  ['contrajo|contrajeron matrimonio con', 'married'],
]);
const kindOf = {
  kin: 'Family',
  married: 'Family',
  staff: 'Employment',
  partner: 'Cooperation',
  before: 'Succession',
  after: 'Succession',
} as const;
const single = new Set(kin.split('|'));

/** Whether a folded word names a tie of kin. */
export const isKin = (word: string): boolean => single.has(word);

const linkWords = table(
  "its of to de del with con the la el los las and y e 's his her their su sus former late alleged presunto presunta drug lord leader founder boss kingpin capo jailed convicted ex lider fundador narcotraficante cartel fallecido extinto el also younger older elder eldest half twin full politico politica carnal paterno materno mayor menor sentimental segundo segunda gemelo gemela",
);
const his = table('his her their su sus whose cuyo cuya cuyos cuyas');
const copula = table(
  'is was are were es era son eran sea fue sean as como the a an el la los las un una both and also younger older eldest elder half other two three su his her their siendo que mayor menor ser seria',
);

/** Ties of kin and of service: "his brother X", "X, hermano de Y", "sons of X", "X's wife, Y", "casado con". */
export function addFamily(ground: Ground, stances: StanceReader, ledger: Ledger): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    // "His widow, X, and his brother, Y": the second "his" is the first one's.
    const holders: Holders = { holder: null, relatives: new Set(), pronoun: '' };
    for (let at = first; at < last; at += 1) {
      if (ground.unitAt[at]! >= 0) continue;
      const match = phrasesAt(kinWords, ground.tokens, at, last)[0];
      if (match === undefined) continue;
      const ends = endsOf(ground, match.first, match.last, first, last, holders);
      if (ends === null) continue;
      const [left, right, turned = false] = ends;
      const works = match.value === 'staff';
      // "Su chofer, P" works for him, "su sucesor, P" follows him; "P, antecesor de Q" was followed by Q.
      const swapped = match.value === 'before' ? turned : (works || match.value === 'after') && !turned;
      if (works && (left.length > 1 || right.length > 2)) continue;
      // "El sucesor de P sería Q" says of nobody before it that he is.
      const follows = match.value === 'before' || match.value === 'after';
      if (follows && turned && !/^(?:,|como|es|era|fue)$/.test(wordAt(ground, match.first - 1))) continue;
      // "P, que nombró a Q cuando cayó su antecesor": whose is not told.
      if (follows && !turned && clauseBetween(ground, left[0]!, match.first)) continue;
      const from = Math.min(left[0]!.first, right[0]!.first);
      const to = Math.max(left.at(-1)!.last, right.at(-1)!.last);
      const told = stances.of(from, [match.first, match.last], to);
      // "P's lawyer, Q, denied it": what the lawyer denies is another thing.
      const said = told ?? (works && stances.weighs(at) && !deniedBefore(ground, first, at) ? { stance: {} } : null);
      if (said === null) continue;
      for (const [a, b] of match.value === 'kin' && siblings.test(wordAt(ground, match.first)) ? pairsOf(right) : [])
        ledger.add({ kind: 'Family', from: a.entity, to: b.entity, first: from, last: to, stance: said.stance });
      for (const a of left)
        for (const b of right)
          ledger.add({
            kind: kindOf[match.value],
            from: swapped ? b.entity : a.entity,
            to: swapped ? a.entity : b.entity,
            first: Math.min(from, match.first),
            last: Math.max(to, match.last),
            role: ground.scene.document.text.slice(ground.tokens[match.first]!.start, ground.tokens[match.last]!.end),
            former: false,
            stance: said.stance,
          });
    }
  }
}

function clauseBetween(ground: Ground, holder: Unit, before: number): boolean {
  for (let at = holder.last + 1; at < before; at += 1)
    if (/^(?:que|cuando|quien|[;:])$/.test(wordAt(ground, at))) return true;
  return false;
}

/** Of one another too: "her brothers, A and B". */
const siblings = /^(?:brothers|sisters|siblings|sons|daughters|hermanos|hermanas|hijos|hijas)$/;
const mostSiblings = 6;

const pairsOf = (units: readonly Unit[]): [Unit, Unit][] =>
  units.slice(0, mostSiblings).flatMap((a, at) => units.slice(at + 1, mostSiblings).map((b): [Unit, Unit] => [a, b]));

const negation = table('no not never nor neither without denied denies nunca ni sin nego niega tampoco');

function deniedBefore(ground: Ground, first: number, at: number): boolean {
  for (let back = at - 1; back >= first && back > at - 25; back -= 1)
    if (negation.has(wordAt(ground, back))) return true;
  return false;
}

/** "P's envoy in Peru, Chilean national Q". */
function abroad(ground: Ground, from: number, last: number): { unit: Unit; linked: boolean } | null {
  const where = unitOf(ground, from + 1);
  if (!/^(?:in|to|for)$/.test(wordAt(ground, from)) || (where?.sort !== 'place' && where?.sort !== 'country'))
    return null;
  const comma = where.last + 1;
  if (wordAt(ground, comma) !== ',') return null;
  for (let at = comma + 1; at < last && at < comma + 5; at += 1) {
    const unit = unitOf(ground, at);
    if (unit?.sort === 'person') return { unit, linked: false };
    if (unit === null && ground.tokens[at]!.shape === 'mark') return null;
  }
  return null;
}

/** "Q, his wife": the word stands behind her name, whose he is the person named before her. */
function nameOf(ground: Ground, at: number, first: number): [left: readonly Unit[], right: readonly Unit[]] | null {
  const pronoun = owned(ground, at, first);
  const is = /^(?:is|was)$/.test(wordAt(ground, pronoun - 1));
  if (pronoun < first + 2 || !(is || wordAt(ground, pronoun - 1) === ',') || !isKin(wordAt(ground, at))) return null;
  if (!/^(?:his|her)$/.test(wordAt(ground, pronoun)) || !/^(?:[,.;)]|and|who)$/.test(wordAt(ground, at + 1)))
    return null;
  const relative = unitOf(ground, pronoun - 2);
  if (relative?.sort !== 'person' || unitOf(ground, at + 2)?.sort === 'person') return null;
  const holder =
    back(ground, relative.first - 1, first, () => true, ownReach) ?? (is ? subjectBefore(ground, first) : null);
  return holder && holder.entity !== relative.entity ? [[holder], [relative]] : null;
}

/** "The brothers A and B". */
function sideBySide(ground: Ground, at: number, unit: Unit): [left: readonly Unit[], right: readonly Unit[]] | null {
  const { group } = unit;
  const beside = unit.first === at + 1 && group.length > 1 && group[0] === unit;
  return beside && siblings.test(wordAt(ground, at)) ? [[group[0]!], group.slice(1)] : null;
}

/** "P and sons Q and R", and in notes a sentence that begins so: "Half-brother Q detained". */
function bare(
  ground: Ground,
  at: number,
  first: number,
  unit: Unit,
): [left: readonly Unit[], right: readonly Unit[]] | null {
  if (unit.first !== at + 1) return null;
  const beside = wordAt(ground, at - 1) === 'and' ? unitOf(ground, at - 2) : null;
  const holder = beside?.sort === 'person' ? beside : at === first ? subjectBefore(ground, first) : null;
  if (holder === null || holder.entity === unit.entity) return null;
  return [[holder], relativesFrom(ground, unit).filter(({ entity }) => entity !== holder.entity)];
}

/** "P's", with words that say which one between: "P's former bodyguard", "P's younger brother". */
function ownerOf(ground: Ground, at: number): Unit | null {
  let mark = at - 1;
  while (mark > at - 4 && which.has(wordAt(ground, mark))) mark -= 1;
  return wordAt(ground, mark) === "'s" ? unitOf(ground, mark - 1) : null;
}

const which = table(
  'former longtime long-time one-time onetime late then trusted personal chief private own alleged reputed younger older elder eldest youngest half twin second first third only estranged closest main principal defence defense criminal current new',
);

/** Those on both sides of the word of kin. */
interface Holders {
  holder: Unit | null;
  relatives: Set<number>;
  pronoun: string;
}

function endsOf(
  ground: Ground,
  at: number,
  to: number,
  first: number,
  last: number,
  holders: Holders,
): [left: readonly Unit[], right: readonly Unit[], turned?: boolean] | null {
  const definite = ofDescribed(ground, at, to, first, last);
  if (definite !== undefined) return definite;
  // "Brother-in-law of Deputy Minister Q"; the secretary of a minister is another thing.
  const owner = ownerOf(ground, at);
  const after = personAfter(ground, to + 1, last, isKin(wordAt(ground, at))) ?? (owner && abroad(ground, to + 1, last));
  if (after === null && owner?.sort === 'person') {
    // "Q, P's aide"
    const before = wordAt(ground, owner.first - 1) === ',' ? unitOf(ground, owner.first - 2) : null;
    return before?.sort === 'person' ? [[owner], [before]] : null;
  }
  const behind = after === null || owned(ground, at, first) >= 0 ? nameOf(ground, at, first) : null;
  if (behind !== null) return behind;
  if (after === null) {
    const before = back(ground, at - 1, first, (word) => copula.has(word));
    return before && before.group.length === 2 && wordAt(ground, at).endsWith('s')
      ? [[before.group[0]!], [before.group[1]!]]
      : null;
  }
  const relative = after.linked;
  if (owner?.sort === 'person' && !relative) {
    holders.holder = owner;
    holders.relatives.add(after.unit.entity);
    return [[owner], [after.unit]];
  }
  const pronoun = owned(ground, at, first);
  if (pronoun >= 0 && !relative) {
    const near = back(ground, pronoun - 1, first, () => true, ownReach) ?? subjectBefore(ground, first);
    if (wordAt(ground, pronoun) === 'their' && near && near.group.length < 2) return null;
    const word = wordAt(ground, pronoun);
    const other = (word === 'her' && holders.pronoun === 'his') || (word === 'his' && holders.pronoun === 'her');
    const holder = near && holders.relatives.has(near.entity) && !other ? holders.holder : near;
    holders.pronoun = word;
    holders.holder = holder;
    holders.relatives.add(after.unit.entity);
    return holder ? [[holder], relativesFrom(ground, after.unit)] : null;
  }
  if (!relative) return sideBySide(ground, at, after.unit) ?? bare(ground, at, first, after.unit);
  const holder = back(
    ground,
    at - 1,
    first,
    (word) => word === ',' || word === '(' || copula.has(word) || linkWords.has(word) || /^\p{Ll}+$/u.test(word),
  );
  // "Es primo de Q": the subject is that of the sentence before.
  const unsaid =
    holder === null &&
    /^(?:es|era|fue)$/.test(wordAt(ground, at - 1)) &&
    (at - 2 < first || wordAt(ground, at - 2) === ',')
      ? subjectBefore(ground, first)
      : null;
  if (unsaid && unsaid.entity !== after.unit.entity) return [[unsaid], [after.unit], true];
  if (holder && holders.holder && holders.relatives.has(holder.entity) && joins(ground, holder.last + 1, at))
    return [[holders.holder], [after.unit]];
  if (holder) {
    holders.holder = holder;
    holders.relatives.add(after.unit.entity);
  }
  if (holder) return [plural(ground, at) ? holder.group : [holder], relativesFrom(ground, after.unit), true];
  const named =
    wordAt(ground, after.unit.last + 1) === ','
      ? personAfter(ground, after.unit.last + 2, Math.min(last, after.unit.last + 5))
      : null;
  return named ? [[after.unit], [named.unit]] : null;
}

/** "Q, hija del exdiputado", "al hermano del líder, Q", "el hermano de ésta, Q": of one the text named before. */
function ofDescribed(
  ground: Ground,
  at: number,
  to: number,
  first: number,
  last: number,
): [left: readonly Unit[], right: readonly Unit[], turned?: boolean] | null | undefined {
  const of = wordAt(ground, to + 1);
  const start = of === 'del' ? to + 2 : of === 'de' && /^(?:la|el)$/.test(wordAt(ground, to + 2)) ? to + 3 : -1;
  const pronoun =
    of === 'de' && /^(?:este|esta|aquel|aquella)$/.test(wordAt(ground, to + 2)) && ground.unitAt[to + 3]! < 0;
  const pointed = pronoun && /^[,;.]$/.test(wordAt(ground, to + 3));
  const found = start > 0 ? describedAt(ground, start) : null;
  const before = pointed ? back(ground, at - 1, first, () => true, ownReach) : null;
  const whom = found?.unit ?? before;
  if (!whom) return undefined;
  const end = found?.last ?? to + 2;
  const holder =
    wordAt(ground, at - 1) === ','
      ? unitOf(ground, at - 2)
      : copula.has(wordAt(ground, at - 1))
        ? unitOf(ground, wordAt(ground, at - 2) === ',' ? at - 3 : at - 2)
        : null;
  if (holder?.sort === 'person' && holder.entity === whom.entity) {
    // "P, …; Q, hermano de aquél": the one named before him.
    const other = pronoun ? back(ground, holder.first - 1, first, () => true, ownReach) : null;
    return other && other.entity !== holder.entity ? [[holder], [other], true] : null;
  }
  if (holder?.sort === 'person') return [[holder], [whom], true];
  const after = wordAt(ground, end + 1) === ',' && end + 2 < last ? unitOf(ground, end + 2) : null;
  return after?.sort === 'person' && after.entity !== whom.entity ? [[after], [whom], true] : null;
}

/** Those coordinated with the first relative, up to one that has a word of kin of its own: "her brothers, A and B". */
function relativesFrom(ground: Ground, unit: Unit): readonly Unit[] {
  const { group } = unit;
  const found = [unit];
  for (let at = group.indexOf(unit) + 1; at > 0 && at < group.length; at += 1) {
    const next = group[at]!;
    for (let word = group[at - 1]!.last + 1; word < next.first; word += 1)
      if (his.has(wordAt(ground, word)) || isKin(wordAt(ground, word))) return found;
    found.push(next);
  }
  return found;
}

/** "X is a nephew of A and son-in-law of B": nothing but "and" between. */
function joins(ground: Ground, from: number, to: number): boolean {
  let and = false;
  for (let at = from; at < to; at += 1) {
    if (!/^(?:,|and|y|e|a|an|the|el|la)$/.test(wordAt(ground, at))) return false;
    and ||= /^(?:and|y|e)$/.test(wordAt(ground, at));
  }
  return and;
}

const plural = (ground: Ground, at: number): boolean => wordAt(ground, at).endsWith('s');

function owned(ground: Ground, at: number, first: number): number {
  for (let back = at - 1; back >= first && back >= at - 3; back -= 1) {
    if (his.has(wordAt(ground, back))) return back;
    if (ground.tokens[back]!.shape === 'mark') return -1;
  }
  return -1;
}

/** The person after a word of kin; `linked` when "of", "de" stands between. */
function personAfter(
  ground: Ground,
  from: number,
  last: number,
  titled = false,
): { unit: Unit; linked: boolean } | null {
  let linked = wordAt(ground, from - 1) === 'to' || wordAt(ground, from - 1) === 'con';
  for (let at = from; at < last && at <= from + 9; at += 1) {
    const unit = unitOf(ground, at);
    const word = wordAt(ground, at);
    if (unit !== null) {
      if (unit.sort === 'person') return { unit, linked };
      if (!linked) return null;
      at = unit.last;
      continue;
    }
    // "His father and Q": the father has no name.
    if (at === from && /^(?:and|y|e)$/.test(word) && unitOf(ground, at + 1)?.sort === 'person') return null;
    if (word === 'for' || word === 'of' || word === 'de' || word === 'del' || word === 'to' || word === 'con')
      linked = true;
    else if (
      !linkWords.has(word) &&
      !(word === ',' && at <= from + (linked ? 8 : 0)) &&
      !(linked && (ground.tokens[at]!.shape === 'lower' || (titled && ground.tokens[at]!.shape === 'title')))
    )
      return null;
  }
  return null;
}

/** How far before "her husband" she may be named in the sentence. */
const ownReach = 36;

function back(ground: Ground, from: number, first: number, passes: (word: string) => boolean, reach = 18): Unit | null {
  for (let at = from; at >= first && at >= from - reach; at -= 1) {
    const unit = unitOf(ground, at);
    if (unit?.sort === 'person') return unit;
    if (unit !== null) {
      at = unit.first;
      continue;
    }
    const word = wordAt(ground, at);
    if (word === '"' || word === ')') {
      const opening = word === ')' ? '(' : '"';
      let open = at - 1;
      while (open > first && open > at - 7 && wordAt(ground, open) !== opening) open -= 1;
      if (wordAt(ground, open) === opening) at = open;
      continue;
    }
    if (!passes(word)) return null;
  }
  return null;
}

/** The first person of the sentences before in the paragraph. */
function subjectBefore(ground: Ground, first: number): Unit | null {
  const own = ground.tokens[first]?.sentence ?? 0;
  const spanish = ground.scene.document.language === 'es';
  let passed: Unit | null = null;
  for (let sentence = own - 1; sentence >= 0 && sentence >= own - 3; sentence -= 1) {
    if (ground.sentences[sentence]!.paragraph !== ground.sentences[own]!.paragraph) return passed;
    for (let at = ground.firstUnit[sentence]!; at < ground.firstUnit[sentence + 1]!; at += 1) {
      const unit = ground.units[at]!;
      // "Es primo de P" has another subject than P.
      const oblique = spanish && /^(?:de|del|con|por|a|al)$/.test(wordAt(ground, unit.first - 1));
      if (unit.sort === 'person' && !oblique) return unit;
      if (unit.sort === 'person') passed ??= unit;
    }
  }
  return passed;
}
