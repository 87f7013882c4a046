import {
  aroundChunk,
  ofWhich,
  onlyWhere,
  opening,
  unitOf,
  whoseFacet,
  wholeOf,
  wordAt,
  type Ground,
} from './ground.ts';
import { isKin } from './family.ts';
import { adverbs } from './no-ties.ts';
import type { Tie } from './ties.ts';
import type { Unit } from './units.ts';
import { table } from '../table.ts';

/** Words beyond which another doing begins: the left name is not looked for over them. */
const leftWalls = table(
  '; : while whereas but although though because mientras pero aunque porque sino however if ? !',
);
const said = table(
  'said says say told tells believe believes thinks think dijo dice dicen afirmo senalo sostuvo aseguro cree creen explico anuncio preciso detallo indico agrego confirmo reconocio explained added noted testified',
);
const conjunctions = table('and y e');
const auxiliaries = table('was were is are has have had fue fueron es son ha han');
const relatives = table('which who that que quien whose');
const thats = table('that which que');
const articles = table('the el la los las');
const gerund = /^(?:\p{L}{3,}ing|\p{L}{3,}(?:ando|iendo))$/u;
const fillers = table(
  'desde que cuando tras despues antes entonces asi pero y luego ya hace anos entre mientras aunque tanto ese esa mismo ano mes',
);
const openers = table('it they he she ello ella ellos ellas este esta estos');
const doers: ReadonlySet<string> = new Set(['person', 'group', 'body', 'company']);
const peers: ReadonlySet<string> = new Set(['Rivalry', 'Alliance']);
/** How far the left name of a phrase may stand before it, in words. */
export const leftReach = 28;

/** "B, rival of C" speaks of B itself, though B stands between commas. */
function apposed(ground: Ground, tie: Tie, unit: Unit, from: number): boolean {
  if (!tie.noun || from - unit.last > 4 || wordAt(ground, unit.last + 1) !== ',') return false;
  for (let at = unit.last + 2; at <= from; at += 1)
    if (adverbs.has(wordAt(ground, at)) && !articles.has(wordAt(ground, at))) return false;
  return true;
}

/** The name to the left: the nearest fitting one, or the head of what commas enclose. */
export function leftOf(ground: Ground, tie: Tie, from: number, first: number): Unit | null {
  // "Suspended 3 May; replaced by Q": notes leave out of whom they speak.
  if (tie.loose && wordAt(ground, from) === ';') return antecedent(ground, tie, first, from);
  if (!tie.noun && ofThing(ground, from, first)) return null;
  const held = tie.kind === 'Control' && !tie.forward ? heldToo(ground, tie, from, first) : null;
  if (held !== null) return held;
  let pronoun = false;
  // "P, a clerk at the bank who now works for": who is a person.
  let who = false;
  // "A replaced B as the main supplier of" speaks of A.
  let passed = !(tie.noun && asWhat(ground, from, first));
  let resumed =
    tie.forward &&
    (!tie.noun || peers.has(tie.kind)) &&
    conjunctions.has(wordAt(ground, overAdverbs(ground, from, first)));
  for (let at = from; at >= first && at >= from - leftReach; at -= 1) {
    const named = unitOf(ground, at);
    const unit = named && wholeOf(ground, named);
    if (unit === null) {
      const word = wordAt(ground, at);
      if (thats.has(word) && conjunctions.has(wordAt(ground, at - 1)) && tie.forward)
        return subjectOf(ground, tie, first, at - 1);
      const wall = leftWalls.has(word) ? word.length === 1 || !pronoun : said.has(word) && !pronoun;
      if (wall) return null;
      if (tie.close && at < from - 3) return null;
      pronoun ||= openers.has(word);
      who ||= word === 'who';
      resumed ||= tie.forward && conjunctions.has(word) && auxiliaries.has(wordAt(ground, at + 1));
      if (word === ')') at = Math.max(first, openingOf(ground, at, first));
      if (word === ',' && at < from && !tie.noun && gerund.test(wordAt(ground, at + 1)))
        return mainOf(ground, tie, first, at) ?? null;
      continue;
    }
    if (ofKin(ground, unit) || (who && unit.sort !== 'person' && tie.left.has('person'))) {
      at = unit.first;
      continue;
    }
    if (!passed && tie.left.has(unit.sort) && unit.sort !== 'place') {
      passed = true;
      at = unit.first;
      continue;
    }
    const whole =
      tie.close ||
      apposedKin(ground, unit) ||
      (tie.left.has(unit.sort) && describedItself(ground, unit, from)) ||
      ((tie.left.has(unit.sort) || !doers.has(unit.sort)) && apposed(ground, tie, unit, from))
        ? null
        : aroundChunk(ground, unit, from, first);
    if (whole !== null && tie.left.has(whole.sort)) return whole;
    if (tie.left.has(unit.sort) && !onlyWhere(ground, unit)) {
      if (resumed && !relatives.has(wordAt(ground, unit.last + 1)) && !relatives.has(wordAt(ground, unit.last + 2)))
        return opening(ground, first, unit, (one) => tie.left.has(one.sort));
      const part =
        ofWhich(ground, unit) ?? whoseFacet(ground, unit) ?? officeOf(ground, unit) ?? agreeing(ground, tie, unit);
      if (part !== null && tie.left.has(part.sort)) return part;
      return !tie.noun && wordAt(ground, unit.last + 1) === "'s" && unit.last + 1 <= from ? null : unit;
    }
    if (resumed && !tie.noun && blocks(tie, unit) && !relatives.has(wordAt(ground, unit.last + 1)))
      return opening(ground, first, unit, (one) => tie.left.has(one.sort));
    if (
      (blocks(tie, unit) && !(pronoun && unit.sort !== 'person' && tie.left.has('person'))) ||
      (tie.kind === 'Location' && unit.sort === 'vehicle')
    )
      return null;
    at = unit.first;
  }
  return tie.close ? null : antecedent(ground, tie, first, from);
}

/** "And today", "and has since been": over what stands between the conjunction and the doing. */
function overAdverbs(ground: Ground, from: number, first: number): number {
  let at = from;
  while (at > first && at > from - 4 && ground.unitAt[at]! < 0 && adverbs.has(wordAt(ground, at))) at -= 1;
  return at;
}

/** In "the Sanctions Office (SO) of the Treasury designated" it is the office that does it. */
function officeOf(ground: Ground, whole: Unit): Unit | null {
  if (whole.sort !== 'body') return null;
  let at = whole.first - 1;
  while (at > whole.first - 4 && /^(?:of|de|del|the|la|los)$/.test(wordAt(ground, at))) at -= 1;
  const part = at < whole.first - 1 ? unitOf(ground, at) : null;
  return part?.sort === 'body' && part.entity !== whole.entity ? part : null;
}

/** "A, escisión del B comandada por P": the participle agrees with what A is, not with B. */
function agreeing(ground: Ground, tie: Tie, unit: Unit): Unit | null {
  if (tie.forward || tie.kind !== 'Leadership' || !/ada$|ida$/.test(wordAt(ground, unit.last + 1))) return null;
  if (wordAt(ground, unit.first - 1) !== 'del') return null;
  for (let at = unit.first - 2; at > unit.first - 6; at -= 1) {
    if (wordAt(ground, at) === ',') return unitOf(ground, at - 1);
    if (ground.tokens[at]?.shape !== 'lower') return null;
  }
  return null;
}

const heldBy = /^(?:owned|operated|leased|managed|chartered|propiedad|arrendad[oa]|operad[oa]|fletad[oa])$/;
const copulas = table('is was are were es era fue son eran');

/** "V is owned by A, …, and managed by B": what B manages is V. */
function heldToo(ground: Ground, tie: Tie, from: number, first: number): Unit | null {
  const joint = copulas.has(wordAt(ground, from)) ? from - 1 : from;
  if (!conjunctions.has(wordAt(ground, joint))) return null;
  for (let at = joint - 1; at >= first && at > from - leftReach; at -= 1) {
    const unit = unitOf(ground, at);
    if (unit === null) continue;
    if (tie.left.has(unit.sort) && heldBy.test(wordAt(ground, unit.last + 2)) && wordAt(ground, unit.last + 1) === ',')
      return unit;
    if (tie.left.has(unit.sort) && copulas.has(wordAt(ground, unit.last + 1))) return unit;
    at = unit.first;
  }
  return null;
}

/** "P, whose cousin, Q, ran": it is Q that did. */
const apposedKin = (ground: Ground, unit: Unit): boolean => {
  if (unit.sort !== 'person') return false;
  const kin = wordAt(ground, unit.first - 1) === ',' ? unit.first - 2 : unit.first - 1;
  // "B, whose president, P, was": it is P that was.
  if (kin < unit.first - 1 && [1, 2].some((step) => wordAt(ground, kin - step) === 'whose')) return true;
  return (
    isKin(wordAt(ground, kin)) && [1, 2, 3].some((step) => /^(?:whose|cuy[oa]s?)$/.test(wordAt(ground, kin - step)))
  );
};

/** In "V, owned by A, a firm controlled by" it is A that is spoken of: it has a description of its own. */
function describedItself(ground: Ground, { last }: Unit, from: number): boolean {
  if (wordAt(ground, last + 1) !== ',' || !/^(?:an?|another)$/.test(wordAt(ground, last + 2))) return false;
  if (from < last + 3 || from > last + 12) return false;
  for (let at = last + 3; at <= from; at += 1)
    if (ground.unitAt[at]! < 0 && ground.tokens[at]!.shape === 'mark' && wordAt(ground, at) !== '-') return false;
  return true;
}

/** A name of a doer that does not fit ends the search; persons are passed over where they cannot be meant. */
const blocks = (tie: Tie, { sort }: Unit): boolean =>
  sort === 'body' ||
  sort === 'group' ||
  sort === 'company' ||
  (sort === 'person' && tie.kind !== 'Cooperation' && !(tie.noun && !tie.forward));

/** Whether the noun stands after "as", some adjectives between. */
function asWhat(ground: Ground, from: number, first: number): boolean {
  for (let at = from; at >= first && at > from - 4 && ground.unitAt[at]! < 0; at -= 1)
    if (/^(?:as|como)$/.test(wordAt(ground, at))) return ground.unitAt[at - 1]! >= 0;
  return false;
}

/** In "intelligence that helped B" and "the route that A uses" a thing is the subject, which has no name. */
function ofThing(ground: Ground, from: number, first: number): boolean {
  let at = from;
  while (at >= first && ground.unitAt[at]! < 0 && adverbs.has(wordAt(ground, at))) at -= 1;
  const relative = thats.has(wordAt(ground, at)) || /^(?:who|quienes)$/.test(wordAt(ground, at));
  if (at <= first || !relative || ground.unitAt[at]! >= 0) return false;
  return (
    ground.unitAt[at - 1]! < 0 &&
    ground.tokens[at - 1]!.shape === 'lower' &&
    !said.has(wordAt(ground, at - 1)) &&
    !describes(ground, at - 1, first)
  );
}

/** "A, a trucking firm that", "A, grupo que": the noun before "that" stands in apposition to a name. */
function describes(ground: Ground, noun: number, first: number): boolean {
  for (let at = noun; at > first && at > noun - 8; at -= 1) {
    if (wordAt(ground, at) === ',') return ground.unitAt[at - 1]! >= 0 || wordAt(ground, at - 1) === ')';
    if (ground.tokens[at]!.shape === 'mark' || said.has(wordAt(ground, at))) return false;
  }
  return false;
}

/** The subject of the sentence, whose doing goes on after ", training" and the like. */
function mainOf(ground: Ground, tie: Tie, first: number, before: number): Unit | null {
  for (let at = first; at < before; at += 1) {
    const unit = unitOf(ground, at);
    if (unit === null) continue;
    if (tie.left.has(unit.sort) && wordAt(ground, unit.last + 1) !== "'s") return unit;
    at = unit.last;
  }
  return null;
}

/** "… that P led the group and that he owned": the first one named in the sentence, what tells it left out. */
function subjectOf(ground: Ground, tie: Tie, first: number, before: number): Unit | null {
  for (let at = Math.max(first, before - 80); at < before; at += 1) {
    const unit = unitOf(ground, at);
    if (unit === null) continue;
    if (doers.has(unit.sort) && (unit.sort !== 'body' || tie.kind === 'Cooperation'))
      return tie.left.has(unit.sort) ? unit : null;
    at = unit.last;
  }
  return null;
}

/** In "Q, nephew of P, employed at" it is Q that is spoken of. */
const ofKin = (ground: Ground, { sort, first, last }: Unit): boolean =>
  sort === 'person' &&
  /^(?:of|to)$/.test(wordAt(ground, first - 1)) &&
  isKin(wordAt(ground, first - 2)) &&
  wordAt(ground, last + 1) === ',';

function openingOf(ground: Ground, close: number, first: number): number {
  for (let at = close; at >= first && at > close - 40; at -= 1) if (wordAt(ground, at) === '(') return at;
  return close;
}

const antecedentReach = 60;

/** Whom "it", "they" or a Spanish sentence without a subject means: the first fitting name of the sentences before. */
function antecedent(ground: Ground, tie: Tie, first: number, from: number): Unit | null {
  let refers = tie.loose;
  let plain = true;
  let far = true;
  const spanish = ground.scene.document.language === 'es';
  const near = Math.max(first, from - antecedentReach);
  if (near > first) {
    plain = false;
    far = false;
  }
  for (let at = near; at <= from && !refers; at += 1) {
    refers = openers.has(wordAt(ground, at));
    const word = wordAt(ground, at);
    const filler = spanish && (fillers.has(word) || ground.tokens[at]!.shape === 'number');
    far &&= filler || adverbs.has(word);
    plain &&= adverbs.has(word) || articles.has(word);
  }
  refers ||= (plain && from < first + 3) || (spanish && far && from >= first);
  if (!refers) return null;
  const own = ground.tokens[first]?.sentence ?? 0;
  const back = [first, first + 1].some((at) => /^(?:he|she|el|ella)$/.test(wordAt(ground, at))) ? 3 : 1;
  for (let sentence = own - 1; sentence >= 0 && sentence >= own - back; sentence -= 1) {
    if (ground.sentences[sentence]!.paragraph !== ground.sentences[own]!.paragraph) return null;
    for (let at = ground.firstUnit[sentence]!; at < ground.firstUnit[sentence + 1]!; at += 1) {
      const unit = ground.units[at]!;
      if (tie.left.has(unit.sort) && wordAt(ground, unit.last + 1) !== "'s") return unit;
      if (unit.sort !== 'place' && unit.sort !== 'country' && unit.sort !== 'substance' && unit.sort !== 'law')
        return null;
    }
  }
  return null;
}
