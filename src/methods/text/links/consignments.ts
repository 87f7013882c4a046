import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Ledger } from './ledger.ts';
import { phrasesAt, phraseTable } from './phrases.ts';
import type { StanceReader } from './stance.ts';
import type { Unit } from './units.ts';

const senders = phraseTable<true>([['shipped|sent|exported|dispatched|consigned|loaded by', true]]);
const takers = phraseTable<true>([
  ['consigned|addressed|destined|bound to|for', true],
  ['for delivery to', true],
]);
const reach = 40;

/** "The container, shipped by A of L, was consigned to B": A sends to B. */
export function addConsignments(ground: Ground, stances: StanceReader, ledger: Ledger): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    let sender: Unit | null = null;
    for (let at = first; at < last; at += 1) {
      if (ground.unitAt[at]! >= 0) continue;
      const [sent] = phrasesAt(senders, ground.tokens, at, last);
      if (sent !== undefined) sender = actorAt(ground, sent.last + 1, last) ?? sender;
      const [taken] = sent === undefined ? phrasesAt(takers, ground.tokens, at, last) : [];
      const taker = taken === undefined ? null : actorAt(ground, taken.last + 1, last);
      if (sender === null || taker === null || taker.entity === sender.entity || at - sender.last > reach) continue;
      const said = stances.of(sender.first, [at, taken!.last], taker.last);
      if (said !== null)
        ledger.add({
          kind: 'Supply',
          from: sender.entity,
          to: taker.entity,
          first: Math.min(sender.first, at),
          last: taker.last,
          former: said.former,
          stance: said.stance,
        });
    }
  }
}

function actorAt(ground: Ground, at: number, last: number): Unit | null {
  const unit = unitOf(ground, wordAt(ground, at) === 'the' ? at + 1 : at);
  if (unit === null || unit.first >= last || wordAt(ground, unit.last + 1) === "'s") return null;
  return /^(?:company|group|person)$/.test(unit.sort) ? unit : null;
}
