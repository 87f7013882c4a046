import { isCriminal } from './criminal.ts';
import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Ledger } from './ledger.ts';
import type { StanceReader } from './stance.ts';
import { table } from '../table.ts';
import type { Unit } from './units.ts';

const numbers: ReadonlyMap<string, number> = new Map(
  'two three four five six seven eight'
    .split(' ')
    .map((word, at): [string, number] => [word, at + 2])
    .concat('dos tres cuatro cinco seis siete ocho'.split(' ').map((word, at): [string, number] => [word, at + 2])),
);
/** Those who work for a body or a firm; of a gang they are members. */
const staff = table(
  'officers agents investigators inspectors officials employees workers executives managers detectives guards soldiers sailors clerks analysts directors accountants lawyers prosecutors policemen operatives gunmen couriers ' +
    'agentes elementos policias investigadores inspectores funcionarios funcionarias empleados empleadas trabajadores trabajadoras directivos gerentes guardias custodios soldados marinos peritos contadores abogados fiscales escoltas vigilantes operadores sicarios',
);
const members = table('members associates integrantes miembros exintegrantes militantes');
const past = /^(?:ex\p{L}+|former|retired)$/u;
const of = /^(?:of|from|at|with|for|in|de|del)$/;
const before = /^(?:[,:;(]|and|y|e)$/;
const small = table('the la el los las de del su sus misma mismo dicha dicho citada');
const reach = 6;
const listReach = 60;

/** "Two officers of the B (ACR), P and Q", "tres presuntos integrantes de G: P; Q, su pareja, y R": each of them is one. */
export function addCountedPosts(ground: Ground, stances: StanceReader, ledger: Ledger): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    for (let at = first; at + 4 < last; at += 1) {
      const count = numbers.get(wordAt(ground, at));
      if (count === undefined || ground.unitAt[at]! >= 0) continue;
      const noun = nounAfter(ground, at);
      const body = noun < 0 ? null : bodyAfter(ground, noun, last);
      const persons = body === null ? [] : namedAfter(ground, body.to, last, count);
      if (body === null || persons.length !== count) continue;
      const said = stances.of(at, [noun, noun], body.to);
      if (said === null) continue;
      const employed = staff.has(wordAt(ground, noun)) && !isCriminal(ground, body.unit.entity);
      for (const person of persons)
        ledger.add({
          kind: employed ? 'Employment' : 'Membership',
          from: person.entity,
          to: body.unit.entity,
          first: at,
          last: person.last,
          former: past.test(wordAt(ground, noun)) || past.test(wordAt(ground, at + 1)),
          stance: said.stance,
        });
    }
  }
}

/** How many the office at a token is said of: "two officers", "tres presuntos integrantes"; 1 where no number stands before it. */
export function countedBefore(ground: Ground, office: number): number {
  for (let at = office - 1; at > office - 4 && at >= 0 && ground.unitAt[at]! < 0; at -= 1) {
    const count = numbers.get(wordAt(ground, at));
    if (count !== undefined) return count;
    if (ground.tokens[at]!.shape !== 'lower') return 1;
  }
  return 1;
}

/** The noun behind the number, adjectives between. */
function nounAfter(ground: Ground, number: number): number {
  for (let at = number + 1; at < number + 4; at += 1) {
    if (ground.unitAt[at]! >= 0 || ground.tokens[at]?.shape !== 'lower') return -1;
    if (staff.has(wordAt(ground, at)) || members.has(wordAt(ground, at))) return at;
  }
  return -1;
}

/** Of what they are: the name behind "of", an acronym in brackets after it, then the mark that opens the list. */
function bodyAfter(ground: Ground, noun: number, last: number): { unit: Unit; to: number } | null {
  let linked = false;
  for (let at = noun + 1; at < last && at < noun + reach; at += 1) {
    const unit = unitOf(ground, at) ?? (linked ? sameAgain(ground, at) : null);
    if (unit === null) {
      linked ||= of.test(wordAt(ground, at));
      if (!linked || ground.tokens[at]!.shape === 'mark') return null;
      continue;
    }
    if (!linked || (unit.sort !== 'body' && unit.sort !== 'group' && unit.sort !== 'company')) return null;
    let to = Math.max(at, unit.last) + 1;
    if (wordAt(ground, to) === '(') {
      while (to < last && wordAt(ground, to) !== ')') to += 1;
      to += 1;
    }
    return /^[,:]$/.test(wordAt(ground, to)) ? { unit, to } : null;
  }
  return null;
}

/** "Integrantes de la misma:" means the group last named. */
function sameAgain(ground: Ground, at: number): Unit | null {
  if (!/^mism[oa]$/.test(wordAt(ground, at)) || !/^[,:]$/.test(wordAt(ground, at + 1))) return null;
  const { sentence } = ground.tokens[at]!;
  let place = ground.firstUnit[sentence + 1]! - 1;
  while (place >= 0 && ground.units[place]!.first > at) place -= 1;
  for (let step = 0; step < 8 && place - step >= ground.firstUnit[sentence]!; step += 1) {
    const unit = ground.units[place - step]!;
    // "Los Tordos, brazo armado del Cártel del Cobre, y tres integrantes de la misma": the head of the apposition.
    if (unit.sort !== 'group') continue;
    const whole = headOf(ground, unit);
    return whole ?? unit;
  }
  return null;
}

/** In "G, brazo armado de H" G, seen from H. */
function headOf(ground: Ground, { first }: Unit): Unit | null {
  for (let at = first - 1; at > first - 6; at -= 1) {
    if (wordAt(ground, at) === ',') {
      const head = unitOf(ground, at - 1);
      return head?.sort === 'group' ? head : null;
    }
    if (!small.has(wordAt(ground, at)) && ground.tokens[at]?.shape !== 'lower') return null;
  }
  return null;
}

/** The persons of the list behind the mark: those that begin an item of it. */
function namedAfter(ground: Ground, from: number, last: number, count: number): Unit[] {
  const persons: Unit[] = [];
  if (unitOf(ground, from + 1)?.sort !== 'person') return persons;
  for (let at = from + 1; at < last && at < from + listReach && persons.length < count; at += 1) {
    const unit = unitOf(ground, at);
    if (unit === null) continue;
    if (unit.sort === 'person' && before.test(wordAt(ground, unit.first - 1))) persons.push(unit);
    at = unit.last;
  }
  return persons;
}
