import {
  aroundChunk,
  ofWhich,
  onlyWhere,
  opening,
  quoteStart,
  through,
  whoseFacet,
  unitOf,
  wholeOf,
  wordAt,
  type Ground,
} from './ground.ts';
import type { Unit } from './units.ts';
import { countered } from './countered.ts';
import { isKin } from './family.ts';
import type { FieldRoles } from './fields.ts';
import type { Ledger } from './ledger.ts';
import { adverbs, byUnknown, notDone, outside } from './no-ties.ts';
import { othersThan, staffOf } from './of-members.ts';
import { phrasesAt, type Match } from './phrases.ts';
import { repeated, rightsOf } from './right-names.ts';
import type { StanceReader } from './stance.ts';
import { ties, type Tie } from './ties.ts';
import { table } from '../table.ts';

/** Words beyond which another doing begins: the left name is not looked for over them, nor the right one. */
const leftWalls = table(
  '; : while whereas but although though because mientras pero aunque porque sino however if ? !',
);
const rightWalls = table(
  '; : ? ! ) who which that whose whom where when while but because after before since until if que quien quienes cual cuyo cuya donde cuando mientras pero porque desde luego tras said says told dijo es is was were are fue son has have had by por using from to subsidiary affiliate',
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
const spanishTo = table('a al de del');
const locative = table('in en inside across within from desde near outside off around at cerca junto');
const fillers = table(
  'desde que cuando tras despues antes entonces asi pero y luego ya hace anos entre mientras aunque tanto ese esa mismo ano mes',
);
const openers = table('it they he she ello ella ellos ellas este esta estos');
const doers: ReadonlySet<string> = new Set(['person', 'group', 'body', 'company']);
const peers: ReadonlySet<string> = new Set(['Rivalry', 'Alliance']);
const leftReach = 28;

/** Links told by a phrase between two names: "A is allied with B", "A, brazo armado de B", "A was leased by B". */
export function addTies(ground: Ground, stances: StanceReader, roles: FieldRoles, ledger: Ledger): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    for (let at = first; at < last; at += 1) {
      if (ground.unitAt[at]! >= 0) continue;
      for (const match of phrasesAt(ties, ground.tokens, at, last, true))
        addTie(ground, stances, roles, ledger, match, first, last);
    }
  }
}

function addTie(
  ground: Ground,
  stances: StanceReader,
  roles: FieldRoles,
  ledger: Ledger,
  match: Match<Tie>,
  first: number,
  last: number,
): void {
  const tie = match.value;
  if ((wordAt(ground, match.first) === 'que' && anonymous(ground, match.first)) || unnamed(ground, tie, match.first))
    return;
  if (notDone(ground, tie, match) || (!tie.noun && tie.forward && byUnknown(ground, match.first))) return;
  if (tie.kind === 'Supply' && !tie.right.has('group') && countered(ground, match.first, first)) return;
  if (crosses(ground, match) || (tie.kind === 'Supply' && noGoods(ground, match))) return;
  const right = rightOf(ground, tie, match.last + 1, last) ?? pronounRight(ground, tie, match, first, last);
  if (right === null && !tie.issuer) return;
  const left =
    within(ground, tie, match) ?? leftOf(ground, tie, match.first - 1, quoteStart(ground, match.first, first));
  const lefts = left?.group.filter(({ sort }) => tie.left.has(sort)).map(({ entity }) => entity) ?? [];
  if (
    left === null &&
    roles.agency !== null &&
    (tie.byIssuer || (roles.own &&
        tie.kind === 'Cooperation' &&
        (tie.noun || wordAt(ground, match.first) === 'coordinated') &&
        ofIssuer(ground, first)))
  )
    lefts.push(roles.agency);
  const whole = tie.kind === 'Cooperation' && left !== null ? through(ground, left) : null;
  if (whole !== null) lefts.push(whole.entity);
  if (tie.kind === 'Location' && right !== null && outside(ground, match.first, right.first)) return;
  if (lefts.length === 0 || othersThan(ground, tie, match, left)) return;
  const more =
    right === null ? [] : [...rightsOf(ground, tie, right, last), ...repeated(ground, tie, match, right, last)];
  const rights =
    right === null
      ? roles.agency === null
        ? []
        : [roles.agency]
      : more.filter(({ sort }) => tie.right.has(sort)).map(({ entity }) => entity);
  const begin = Math.min(left?.group[0]?.first ?? match.first, match.first);
  const end = Math.max(more.at(-1)?.last ?? match.last, match.last);
  const said = stances.of(
    left?.first ?? match.first,
    [match.first, match.last],
    Math.max(match.last, right?.first ?? match.last),
  );
  if (said === null) return;
  const stance =
    tie.weak && said.stance.modality === 'asserted' ? { ...said.stance, modality: 'alleged' as const } : said.stance;
  const unlike = peers.has(tie.kind) && (left?.sort === 'person') !== (right?.sort === 'person');
  if (unlike) return;
  const part = right !== null && tie.kind === 'Leadership' && tie.forward && leadsPart(ground, match.last + 1, right);
  const forward = tie.forward !== staffOf(ground, tie, match, left);
  for (const a of lefts)
    for (const b of rights) {
      const [from, to] = forward ? [a, b] : [b, a];
      ledger.add({
        kind: trade(ground, tie, a, b) ? 'Transfer' : part ? 'Employment' : tie.kind,
        from,
        to,
        first: begin,
        last: end,
        former: tie.former || (said.former && tie.kind !== 'Succession'),
        stance,
      });
    }
}

/** "This action was taken in coordination with B" is said of the authority whose paper it is. */
const ofIssuer = (ground: Ground, first: number): boolean =>
  /^(?:this|today|today's|these|esta|este|dicha|dicho|estas|estos)$/.test(wordAt(ground, first)) ||
  (/^(?:the|la|el)$/.test(wordAt(ground, first)) &&
    /^(?:action|operation|investigation|seizure|accion|operacion|operativo|investigacion)$/.test(
      wordAt(ground, first + 1),
    ));

/** "Directs the ports program at B": what is led is a part of B. */
function leadsPart(ground: Ground, from: number, right: Unit): boolean {
  if (right.sort === 'group' && /cartel|gang|cell/i.test(ground.scene.entities[right.entity]!.name)) return false;
  for (let at = from; at < right.first; at += 1)
    if (divisions.has(wordAt(ground, at)) && /^(?:at|of|in|for|within)$/.test(wordAt(ground, at + 1))) return true;
  return false;
}

const divisions = table('program programme project department division lab laboratory desk section center centre office unit team school institute chair');

/** What a company receives from another is paid, not financed. */
const trade = (ground: Ground, tie: Tie, a: number, b: number): boolean =>
  tie.kind === 'Financing' &&
  !tie.forward &&
  [a, b].every((one) => /^(?:Company|Person)$/.test(ground.scene.entities[one]?.kind ?? '')) &&
  ground.scene.entities[a]?.kind !== ground.scene.entities[b]?.kind;

/** In "hashish from a network in Oran led by Q" what Q leads has no name. */
function unnamed(ground: Ground, tie: Tie, from: number): boolean {
  if (tie.kind !== 'Leadership' || tie.forward || !tie.noun) return false;
  for (let at = from - 1; at > from - 7 && at > 0; at -= 1) {
    const unit = unitOf(ground, at);
    if (unit !== null && tie.left.has(unit.sort)) return false;
    if (unit === null && /^(?:a|an|un|una)$/.test(wordAt(ground, at)))
      return !/^(?:,|\(|-|—|is|was|are|were|es|era|fue|como|as|;|")$/.test(wordAt(ground, at - 1));
    if (unit === null && ground.tokens[at]!.shape === 'mark') return false;
  }
  return false;
}

/** "The clan that Q leads" has no name, unless it stands in apposition to one. */
function anonymous(ground: Ground, that: number): boolean {
  const named = ground.unitAt[that - 1]! >= 0 || ground.tokens[that - 1]?.shape !== 'lower';
  return !named && /^(?:el|la|un|una|los|las)$/.test(wordAt(ground, that - 2)) && wordAt(ground, that - 3) !== ',';
}

/** A name that the phrase itself runs over: "the alliance of A with". */
function within(ground: Ground, tie: Tie, { first, last }: Match<Tie>): Unit | null {
  for (let at = first + 1; at < last; at += 1) {
    const unit = unitOf(ground, at);
    if (unit !== null) return tie.noun && tie.left.has(unit.sort) ? unit : null;
  }
  return null;
}

/** A phrase that runs over a name is none, but for "the alliance of A with". */
function crosses(ground: Ground, { first, last, value }: Match<Tie>): boolean {
  for (let at = first; at <= last; at += 1) {
    const unit = unitOf(ground, at);
    if (unit === null || !doers.has(unit.sort)) continue;
    if (!(value.noun && value.left.has(unit.sort) && unit.first > first + 1 && unit.last < last)) return true;
  }
  return false;
}

const otherThan = table(
  'payments payment bribes bribe money cash dollars pesos funds support orders instructions protection help apoyo pagos pago sobornos soborno dinero fondos recursos dolares ordenes instrucciones proteccion ayuda $ depositos deposits',
);

/** "Received payments from" is no supply of goods. */
function noGoods(ground: Ground, { first, last }: Match<Tie>): boolean {
  for (let at = first + 1; at < last; at += 1) if (otherThan.has(wordAt(ground, at))) return true;
  return false;
}

/** "B, rival of C" speaks of B itself, though B stands between commas. */
function apposed(ground: Ground, tie: Tie, unit: Unit, from: number): boolean {
  if (!tie.noun || from - unit.last > 4 || wordAt(ground, unit.last + 1) !== ',') return false;
  for (let at = unit.last + 2; at <= from; at += 1)
    if (adverbs.has(wordAt(ground, at)) && !articles.has(wordAt(ground, at))) return false;
  return true;
}

/** The nearest fitting name to the right within reach. Names of other sorts may be passed over where they are things. */
function rightOf(ground: Ground, tie: Tie, from: number, last: number): Unit | null {
  let kin = false;
  for (let at = from; at < last && at < from + tie.reach + 1; at += 1) {
    const unit = unitOf(ground, at);
    if (unit !== null) {
      if (kin && unit.sort === 'person') return named(ground, unit, last);
      if (tie.right.has(unit.sort)) {
        if (
          tie.kind !== 'Location' &&
          at > from &&
          (unit.sort === 'country' || unit.sort === 'place') &&
          locative.has(wordAt(ground, beforeTown(ground, unit.first - 1, at - tie.reach)))
        )
          return null;
        if (wordAt(ground, unit.last + 1) !== "'s" || (tie.kind === 'Leadership' && cells.has(wordAt(ground, unit.last + 2))))
          return unit;
        return unit.sort === 'person'
          ? relativeOf(ground, unit, last)
          : ground.unitAt[unit.last + 2] === -1
            ? null
            : rightOf(ground, tie, unit.last + 2, last);
      }
      if (unit.sort === 'person' || unit.sort === 'body' || unit.sort === 'group' || unit.sort === 'company')
        return null;
      at = unit.last;
      continue;
    }
    const word = wordAt(ground, at);
    if (isKin(word) && /^(?:of|de|del|to)$/.test(wordAt(ground, at + 1)) && tie.right.has('person')) {
      kin = true;
      at += 1;
      continue;
    }
    if (
      isKin(word) &&
      word !== 'padre' &&
      wordAt(ground, at + 1) === ',' &&
      unitOf(ground, at + 2)?.sort === 'person'
    ) {
      if (!tie.right.has('person')) return null;
      at += 1;
      continue;
    }
    if (
      rightWalls.has(word) ||
      (!tie.noun && tie.kind === 'Control' && spanishTo.has(word) && !spot.test(wordAt(ground, at - 1)))
    )
      return null;
    if (word === ',' && at > from && !several.test(wordAt(ground, at - 1)) && !describedFrom(ground, from, at)) return null;
  }
  return null;
}

const towns = table('of the de la el del port city town state province region valley puerto ciudad estado');

/** The word before "the port of" and the name. */
function beforeTown(ground: Ground, from: number, wall: number): number {
  let at = from;
  while (at > wall && towns.has(wordAt(ground, at)) && ground.unitAt[at]! < 0) at -= 1;
  return at;
}

/** Who "runs the group's cell in L" leads there. */
const cells = table('cell cells wing arm faction branch chapter operations operation network activities business gunmen hitmen');

/** "By a retired policeman, Q", "by his deputy, Q": nothing but a description stands before the comma and a name right behind it. */
function describedFrom(ground: Ground, from: number, comma: number): boolean {
  if (!/^(?:his|her|its|their|an?)$/.test(wordAt(ground, from)) || unitOf(ground, comma + 1)?.sort !== 'person') return false;
  for (let at = from; at < comma; at += 1)
    if (ground.unitAt[at]! >= 0 || ground.tokens[at]!.shape !== 'lower') return false;
  return true;
}

/** "Controla el puerto de L". */
const spot =
  /^(?:puerto|municipio|ciudad|plaza|estado|region|zona|sierra|aeropuerto|aduana|frontera|costa|corredor|norte|sur|este|oeste)$/;

/** "For two groups, A and B": the names in apposition. */
const several =
  /^(?:groups|cartels|gangs|organizations|organisations|companies|firms|agencies|factions|grupos|carteles|organizaciones|empresas|companias|dependencias|bandas|facciones)$/;

/** In "belongs to the brother of P, Q" it is Q. */
function named(ground: Ground, possessor: Unit, last: number): Unit | null {
  const unit =
    wordAt(ground, possessor.last + 1) === ',' && possessor.last + 2 < last ? unitOf(ground, possessor.last + 2) : null;
  return unit?.sort === 'person' ? unit : null;
}

/** "Shared routes with it": of the names before, the nearest that is not the left one. */
function pronounRight(ground: Ground, tie: Tie, match: Match<Tie>, first: number, last: number): Unit | null {
  if (match.last + 1 >= last || !/^(?:it|them|ella|ello|ellos|ellas)$/.test(wordAt(ground, match.last + 1)))
    return null;
  if (!/^(?:with|con|to|against|contra)$/.test(wordAt(ground, match.last))) return null;
  const left = leftOf(ground, tie, match.first - 1, quoteStart(ground, match.first, first));
  for (let at = match.first - 1; left && at >= first && at > match.first - leftReach; at -= 1) {
    const unit = unitOf(ground, at);
    if (unit === null) continue;
    if (unit.entity !== left.entity && tie.right.has(unit.sort)) return unit;
    at = unit.first;
  }
  return null;
}

/** The name to the left: the nearest fitting one, or the head of what commas enclose. */
function leftOf(ground: Ground, tie: Tie, from: number, first: number): Unit | null {
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
  let resumed = tie.forward && (!tie.noun || peers.has(tie.kind)) && conjunctions.has(wordAt(ground, overAdverbs(ground, from, first)));
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
    // "Q, nephew of P, employed at": it is Q that is spoken of.
    if (unit.sort === 'person' && /^(?:of|to)$/.test(wordAt(ground, unit.first - 1)) && isKin(wordAt(ground, unit.first - 2)) && wordAt(ground, unit.last + 1) === ',') {
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
      ((tie.left.has(unit.sort) || !doers.has(unit.sort)) && apposed(ground, tie, unit, from))
        ? null
        : aroundChunk(ground, unit, from, first);
    if (whole !== null && tie.left.has(whole.sort)) return whole;
    if (tie.left.has(unit.sort) && !onlyWhere(ground, unit)) {
      if (resumed && !relatives.has(wordAt(ground, unit.last + 1)) && !relatives.has(wordAt(ground, unit.last + 2)))
        return opening(ground, first, unit, (one) => tie.left.has(one.sort));
      const part = ofWhich(ground, unit) ?? whoseFacet(ground, unit) ?? officeOf(ground, unit);
      if (part !== null && tie.left.has(part.sort)) return part;
      return !tie.noun && wordAt(ground, unit.last + 1) === "'s" && unit.last + 1 <= from ? null : unit;
    }
    if (who && unit.sort !== 'person' && tie.left.has('person')) {
      at = unit.first;
      continue;
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
const apposedKin = (ground: Ground, unit: Unit): boolean =>
  unit.sort === 'person' &&
  (isKin(wordAt(ground, unit.first - 1)) ||
    (wordAt(ground, unit.first - 1) === ',' && isKin(wordAt(ground, unit.first - 2))));

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

/** In "owned by P's brother-in-law, Q" it is Q. */
function relativeOf(ground: Ground, possessor: Unit, last: number): Unit | null {
  for (let at = possessor.last + 2; at < last && at < possessor.last + 8; at += 1) {
    const unit = unitOf(ground, at);
    if (unit !== null) return unit.sort === 'person' ? unit : null;
    if (wordAt(ground, at) !== ',' && ground.tokens[at]!.shape !== 'lower') return null;
  }
  return null;
}

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
