import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Sort, Unit } from './units.ts';
import type { Match } from './phrases.ts';
import { countryOf } from './nations.ts';
import type { Tie } from './ties.ts';
import { table } from '../table.ts';

const own = table('its his her their su sus');
const listWords = table(
  'two three four five six seven eight nine ten dos tres cuatro cinco seis siete ocho nueve diez national nationals including incluida incluidas incluido incluidos brother sister wife husband son daughter hermano hermana esposa esposo hijo hija and y e , ; " the el la los las a al & as well also asi como individual individuals company companies entity entities person persons empresa empresas persona personas mexicanas mexicanos extranjeras',
);
const listed: ReadonlySet<Sort> = new Set(['person', 'group', 'company', 'vehicle']);
const longestList = 60;

/** The coordination of the right name; of a designation all that is listed, persons and companies alike. */
export function rightsOf(ground: Ground, tie: Tie, right: Unit, last: number): readonly Unit[] {
  if (tie.kind === 'Cooperation' && right.sort === 'body') return [...right.group, ...bodiesAfter(ground, right, last)];
  if (tie.kind !== 'Designation') return right.group;
  const found = [...right.group];
  for (let at = found.at(-1)!.last + 1; at < last && found.length < longestList; at += 1) {
    const unit = unitOf(ground, at);
    if (unit !== null) {
      if (!listed.has(unit.sort)) break;
      found.push(...(unit.proxy && unit.group.length > 1 ? unit.group : [unit]));
      at = unit.last;
      continue;
    }
    const word = wordAt(ground, at);
    if (word === '(') at = closing(ground, at, last);
    else if (own.has(word)) at = described(ground, at, last);
    else if (!listWords.has(word)) break;
  }
  return found;
}

const bodyNouns = table(
  'office unit agency ministry police force service guard department navy army authority prosecutor bureau directorate commission customs',
);
const listReach = 12;

/** "The Bureau, the Service and Peru's tax agency, the Sunor": authorities listed on behind, though a country or a word for them stands between. */
function bodiesAfter(ground: Ground, right: Unit, last: number): Unit[] {
  const found: Unit[] = [];
  let joined = false;
  let owned = false;
  const from = right.group.at(-1)!.last + 1;
  for (let at = from, end = from + listReach; at < last && at < end && found.length < 8; at += 1) {
    const unit = unitOf(ground, at);
    const word = wordAt(ground, at);
    if (unit?.sort === 'body') {
      if (!joined) return found;
      found.push(unit);
      at = unit.last;
      end = at + listReach;
      [joined, owned] = [false, false];
    } else if (unit !== null) {
      if (unit.sort !== 'country' || wordAt(ground, unit.last + 1) !== "'s") return found;
      owned = true;
      at = unit.last;
    } else if (word === ',' || word === 'and') {
      if (owned && word === ',' && !bodyNouns.has(wordAt(ground, at - 1))) return found;
      joined = true;
    } else if (countryOf(word) !== undefined) owned = true;
    else if (word !== 'the' && word !== "'s" && !(owned && ground.tokens[at]!.shape === 'lower')) return found;
  }
  return found;
}

/** "Its legal representative, P": up to the name, over plain words. */
function described(ground: Ground, at: number, last: number): number {
  let to = at;
  while (
    to + 1 < last &&
    to < at + 6 &&
    (ground.tokens[to + 1]!.shape === 'lower' || wordAt(ground, to + 1) === ',') &&
    ground.unitAt[to + 1]! < 0
  )
    to += 1;
  return to;
}

function closing(ground: Ground, open: number, last: number): number {
  for (let at = open + 1; at < last && at < open + 30; at += 1) if (wordAt(ground, at) === ')') return at;
  return last;
}

/** Names further on after the same preposition: "owned by A, a banker, and by B", "belongs to A and 30 % to B". */
export function repeated(ground: Ground, tie: Tie, match: Match<Tie>, right: Unit, last: number): Unit[] {
  const preposition = wordAt(ground, match.last);
  const own = right.group.at(-1)!;
  for (let at = own.last + 1; at < last && at < own.last + 16; at += 1) {
    if (/^[.;:]$/.test(wordAt(ground, at))) return [];
    if (!/^(?:and|y|e)$/.test(wordAt(ground, at))) continue;
    for (let to = at + 1; to < last && to < at + 7; to += 1) {
      if (!same(wordAt(ground, to), preposition)) {
        if (
          /^(?:the|el|la|los|another|since|until|then|otro|en|un|una|por|ciento|per|cent|percent|%|\d+(?:[.,]\d+)?)$/.test(
            wordAt(ground, to),
          )
        )
          continue;
        break;
      }
      const found = [1, 2, 3, 4].map((step) => unitOf(ground, to + step)).find((one) => one !== null);
      const unit = found && wordAt(ground, found.last + 1) === "'s" ? unitOf(ground, found.last + 2) : found;
      return unit && tie.right.has(unit.sort) && unit.group[0] === unit ? [...unit.group] : [];
    }
  }
  return [];
}

const same = (word: string, preposition: string): boolean =>
  word === preposition ||
  (word === 'del' && preposition === 'de') ||
  (word === 'de' && preposition === 'del') ||
  (word === 'al' && preposition === 'a') ||
  (word === 'a' && preposition === 'al');
