import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Ledger } from './ledger.ts';
import type { StanceReader } from './stance.ts';
import type { Unit } from './units.ts';
import { table } from '../table.ts';

const handing = table(
  'handed hands handing passed passes passing ceded cedes ceding yielded yields yielding transferred transfers transferring relinquished relinquishes surrendered left entrusted delegated delegates',
);
const power = table('control command leadership reins helm management running direction');
const reach = 6;
const longReach = 16;

/** Whether it is power that a verb of giving hands over; tokens after the verb are tried. */
export function handsPower(ground: Ground, verb: number): boolean {
  for (let at = verb + 1; at < verb + reach; at += 1) {
    if (power.has(wordAt(ground, at))) return true;
    if (ground.unitAt[at]! >= 0 || ground.tokens[at]?.shape === 'mark') return false;
  }
  return false;
}

/** "P handed control of G to his cousin, Q": Q follows P and leads G. */
export function addHandovers(ground: Ground, stances: StanceReader, ledger: Ledger): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    for (let at = first; at < last; at += 1) {
      if (!handing.has(wordAt(ground, at)) || ground.unitAt[at]! >= 0 || !handsPower(ground, at)) continue;
      const giver = giverBefore(ground, at, first);
      const { heir, body } = takerAfter(ground, at, last);
      if (heir === null || heir.entity === giver?.entity) continue;
      const said = stances.of(giver?.first ?? at, [at, at], heir.last);
      if (said === null) continue;
      const ends = { first: Math.min(giver?.first ?? at, at), last: heir.last, stance: said.stance };
      if (giver !== null) ledger.add({ kind: 'Succession', from: heir.entity, to: giver.entity, ...ends });
      if (body !== null) ledger.add({ kind: 'Leadership', from: heir.entity, to: body.entity, ...ends });
    }
  }
}

function giverBefore(ground: Ground, verb: number, first: number): Unit | null {
  for (let at = verb - 1; at >= first && at > verb - longReach; at -= 1) {
    const unit = unitOf(ground, at);
    if (unit !== null) return unit.sort === 'person' && wordAt(ground, unit.last + 1) !== "'s" ? unit : null;
    if (/^[;:]$/.test(wordAt(ground, at))) return null;
  }
  return null;
}

/** The person after "to", and the group or firm named before him. */
function takerAfter(ground: Ground, verb: number, last: number): { heir: Unit | null; body: Unit | null } {
  let body: Unit | null = null;
  let to = false;
  for (let at = verb + 1; at < last && at < verb + longReach; at += 1) {
    const unit = unitOf(ground, at);
    if (unit === null) {
      if (/^[;:.]$/.test(wordAt(ground, at))) break;
      to ||= wordAt(ground, at) === 'to';
      continue;
    }
    if (unit.sort === 'person' && to)
      return wordAt(ground, unit.last + 1) === "'s" ? { heir: null, body } : { heir: unit, body };
    if (!to && (unit.sort === 'group' || unit.sort === 'company')) body = unit;
    at = unit.last;
  }
  return { heir: null, body };
}
