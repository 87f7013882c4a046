import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Ledger } from './ledger.ts';
import type { StanceReader } from './stance.ts';
import { table } from '../table.ts';
import type { Unit } from './units.ts';

const holders = table('accionistas socios shareholders owners partners');
const reach = 30;
const mostOwners = 20;

/** "M tiene como accionistas a P (90%) y a su cónyuge, Q (10%)": every name of the list with its share in brackets. */
export function addShareholders(ground: Ground, stances: StanceReader, ledger: Ledger): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    for (let at = first + 1; at < last; at += 1) {
      if (!holders.has(wordAt(ground, at)) || ground.unitAt[at]! >= 0) continue;
      const owners = sharesAfter(ground, at, last);
      const firm = owners.length > 0 ? firmBefore(ground, at, first) : null;
      const said = firm && stances.of(firm.first, [at, at], owners[0]!.first);
      if (!firm || !said) continue;
      for (const owner of owners)
        ledger.add({
          kind: 'Control',
          from: owner.entity,
          to: firm.entity,
          first: firm.first,
          last: owner.last,
          former: said.former,
          stance: said.stance,
        });
    }
  }
}

/** Persons and firms with a share in brackets right behind the name. */
function sharesAfter(ground: Ground, from: number, last: number): Unit[] {
  const owners: Unit[] = [];
  let wall = from + reach;
  for (let at = from + 1; at < last && at < wall && owners.length < mostOwners; at += 1) {
    const unit = unitOf(ground, at);
    if (wordAt(ground, at) === ';') break;
    if (unit === null) continue;
    at = unit.last;
    if (unit.sort !== 'person' && unit.sort !== 'company') continue;
    const share = ground.tokens[at + 2]?.shape === 'number' && /^(?:%|por|per|percent)$/.test(wordAt(ground, at + 3));
    if (wordAt(ground, at + 1) !== '(' || !share) continue;
    owners.push(unit);
    wall = at + reach;
  }
  return owners;
}

/** The firm the sentence begins with: not "este Banco", which stands nearer. */
function firmBefore(ground: Ground, before: number, first: number): Unit | null {
  for (let at = first; at < before && at < first + 2 * reach; at += 1) {
    const unit = unitOf(ground, at);
    if (unit === null) continue;
    if (unit.sort === 'company') return unit;
    at = unit.last;
  }
  return null;
}
