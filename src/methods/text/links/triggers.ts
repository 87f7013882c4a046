import { quoteStart, through, unitOf, wordAt, type Ground } from './ground.ts';
import type { Unit } from './units.ts';
import { countered } from './countered.ts';
import { isKin } from './family.ts';
import type { FieldRoles } from './fields.ts';
import { leftOf, leftReach } from './left-name.ts';
import type { Ledger } from './ledger.ts';
import { byUnknown, notDone, outside } from './no-ties.ts';
import { othersThan, staffOf } from './of-members.ts';
import { phrasesAt, type Match } from './phrases.ts';
import { repeated, rightsOf } from './right-names.ts';
import type { StanceReader } from './stance.ts';
import { ties, type Tie } from './ties.ts';
import { table } from '../table.ts';

/** Words beyond which another doing begins: the right name is not looked for over them. */
const rightWalls = table(
  '; : ? ! ) who which that whose whom where when while but because after before since until if que quien quienes cual cuyo cuya donde cuando mientras pero porque desde luego tras said says told dijo es is was were are fue son has have had by por using from to subsidiary affiliate',
);
const spanishTo = table('a al de del');
const locative = table('in en inside across within from desde near outside off around at cerca junto');
const doers: ReadonlySet<string> = new Set(['person', 'group', 'body', 'company']);
const peers: ReadonlySet<string> = new Set(['Rivalry', 'Alliance']);

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
  const left = leftName(ground, tie, match, first);
  const lefts = left?.group.filter(({ sort }) => tie.left.has(sort)).map(({ entity }) => entity) ?? [];
  if (
    left === null &&
    roles.agency !== null &&
    (tie.byIssuer ||
      (roles.own &&
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
        kind: trade(ground, tie, match.first, a, b) ? 'Transfer' : part ? 'Employment' : tie.kind,
        from,
        to,
        first: begin,
        last: end,
        former: tie.former || (said.former && tie.kind !== 'Succession'),
        stance,
      });
    }
}

const leftName = (ground: Ground, tie: Tie, match: Match<Tie>, first: number): Unit | null =>
  within(ground, tie, match) ??
  leftOf(ground, tie, match.first - 1, quoteStart(ground, match.first, first)) ??
  insteadOf(ground, tie, match, first);

/** "Q encabeza la B, en sustitución de P": over the body that both had. */
function insteadOf(ground: Ground, tie: Tie, { first }: Match<Tie>, start: number): Unit | null {
  if (tie.kind !== 'Succession' || wordAt(ground, first) !== 'en') return null;
  for (let at = first - 1; at >= start && at > first - leftReach; at -= 1) {
    const unit = unitOf(ground, at);
    if (unit?.sort === 'person') return unit;
    if (/^[;:]$/.test(wordAt(ground, at)) || (unit !== null && unit.sort !== 'body' && unit.sort !== 'company'))
      return null;
    if (unit !== null) at = unit.first;
  }
  return null;
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

const divisions = table(
  'program programme project department division lab laboratory desk section center centre office unit team school institute chair',
);

/** What a company receives from another is paid, not financed. */
const trade = (ground: Ground, tie: Tie, verb: number, a: number, b: number): boolean =>
  tie.kind === 'Financing' &&
  !tie.forward &&
  [a, b].every((one) => /^(?:Company|Person)$/.test(ground.scene.entities[one]?.kind ?? '')) &&
  (ground.scene.entities[a]?.kind !== ground.scene.entities[b]?.kind || wordAt(ground, verb).startsWith('recib'));

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
  'millones millon mdp mil efectivo transferencias transferencia envios remesas million millions payments payment bribes bribe money cash dollars pesos funds support orders instructions protection help apoyo pagos pago sobornos soborno dinero fondos recursos dolares ordenes instrucciones proteccion ayuda $ depositos deposits ciento % acciones shares stake',
);

/** "Received payments from" is no supply of goods. */
function noGoods(ground: Ground, { first, last }: Match<Tie>): boolean {
  for (let at = first + 1; at < last; at += 1) if (otherThan.has(wordAt(ground, at))) return true;
  return false;
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
        if (!tie.noun && tie.forward && tie.kind === 'Control' && at > from && isBeside(ground, at)) return null;
        if (
          wordAt(ground, unit.last + 1) !== "'s" ||
          (tie.kind === 'Leadership' && cells.has(wordAt(ground, unit.last + 2)))
        )
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
      (rightWalls.has(word) && !sinceWhen(ground, at)) ||
      (!tie.noun && tie.kind === 'Control' && spanishTo.has(word) && !spot.test(wordAt(ground, at - 1)))
    )
      return null;
    if (word === ',' && at > from && !several.test(wordAt(ground, at - 1)) && !describedFrom(ground, from, at))
      return null;
  }
  return null;
}

/** "Dirige desde 2019 G", "encabeza desde hace años". */
const sinceWhen = (ground: Ground, at: number): boolean =>
  wordAt(ground, at) === 'desde' &&
  (ground.tokens[at + 1]?.shape === 'number' || /^(?:hace|enero|marzo|entonces)$/.test(wordAt(ground, at + 1)));

const towns = table('of the de la el del port city town state province region valley puerto ciudad estado');

/** The word before "the port of" and the name. */
function beforeTown(ground: Ground, from: number, wall: number): number {
  let at = from;
  while (at > wall && towns.has(wordAt(ground, at)) && ground.unitAt[at]! < 0) at -= 1;
  return at;
}

/** "Managed the accounts at B": B is not what is managed. */
const isBeside = (ground: Ground, at: number): boolean =>
  /^(?:at|for|with|inside)$/.test(wordAt(ground, wordAt(ground, at - 1) === 'the' ? at - 2 : at - 1));

/** Who "runs the group's cell in L" leads there. */
const cells = table(
  'cell cells wing arm faction branch chapter operations operation network activities business gunmen hitmen',
);

/** "By a retired policeman, Q", "by his deputy, Q": nothing but a description stands before the comma and a name right behind it. */
function describedFrom(ground: Ground, from: number, comma: number): boolean {
  if (!/^(?:his|her|its|their|an?)$/.test(wordAt(ground, from)) || unitOf(ground, comma + 1)?.sort !== 'person')
    return false;
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

/** In "owned by P's brother-in-law, Q" it is Q. */
function relativeOf(ground: Ground, possessor: Unit, last: number): Unit | null {
  for (let at = possessor.last + 2; at < last && at < possessor.last + 8; at += 1) {
    const unit = unitOf(ground, at);
    if (unit !== null) return unit.sort === 'person' ? unit : null;
    if (wordAt(ground, at) !== ',' && ground.tokens[at]!.shape !== 'lower') return null;
  }
  return null;
}
