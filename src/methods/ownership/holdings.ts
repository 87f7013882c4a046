import { add, zero, type Fraction } from './fraction.ts';

/** One row: who holds how much of what. `share` of the whole, 0 to 1. `line` for the warnings. */
export interface Holding {
  owner: string;
  owned: string;
  share: Fraction;
  line?: number;
}

/** Who owns whom, by number. Owners of i: `owners[at]`, `shares[at]` for at in `from[i] … from[i+1]`; and the other way round. */
export interface Holdings {
  ids: readonly string[];
  index: ReadonlyMap<string, number>;
  from: Uint32Array;
  owners: Uint32Array;
  /** Of what is held by others: an entity's shares in itself are taken out of the base. */
  shares: readonly Fraction[];
  heldFrom: Uint32Array;
  held: Uint32Array;
  /** Position in `owners` and `shares` of each of `held`. */
  heldAt: Uint32Array;
  notes: HoldingNotes;
}

export interface HoldingNotes {
  /** Entities of which more than the whole is held, with the lines where known. */
  over: { entity: string; total: Fraction; lines: number[] }[];
  /** Entities that hold shares in themselves, and how much. */
  own: { entity: string; share: Fraction; lines: number[] }[];
}

/** Rows to a network. Several holdings of one owner in one company add up; shares of 0 are left out. */
export function holdings(rows: Iterable<Holding>): Holdings {
  const index = new Map<string, number>();
  const number = (id: string): number => {
    const known = index.get(id);
    if (known !== undefined) return known;
    index.set(id, index.size);
    return index.size - 1;
  };
  const given: Given = { owners: [], companies: [], shares: [], lines: [] };
  for (const row of rows) {
    const owner = number(row.owner);
    const company = number(row.owned);
    if (row.share.n === 0n) continue;
    given.owners.push(owner);
    given.companies.push(company);
    given.shares.push(row.share);
    given.lines.push(row.line ?? 0);
  }
  const ids = [...index.keys()];
  const notes: HoldingNotes = { over: [], own: [] };
  const owned = byCompany(ids, given, notes);
  return { ids, index, ...owned, ...turnedRound(ids.length, owned), notes };
}

/** Rows by column, companies and owners by number; line 0 where none is known. */
interface Given {
  owners: number[];
  companies: number[];
  shares: Fraction[];
  lines: number[];
}

type Owned = Pick<Holdings, 'from' | 'owners' | 'shares'>;

/** The holdings of each company together, in the order of the rows: one owner once, its shares in itself taken out. */
function byCompany(ids: readonly string[], given: Given, notes: HoldingNotes): Owned {
  const rowsFrom = new Uint32Array(ids.length + 1);
  for (const company of given.companies) rowsFrom[company + 1] = rowsFrom[company + 1]! + 1;
  for (let at = 0; at < ids.length; at += 1) rowsFrom[at + 1] = rowsFrom[at + 1]! + rowsFrom[at]!;
  const rows = new Uint32Array(given.companies.length);
  const next = rowsFrom.slice();
  for (const [row, company] of given.companies.entries()) rows[next[company]!++] = row;
  const from = new Uint32Array(ids.length + 1);
  const owners: number[] = [];
  const shares: Fraction[] = [];
  // Where the owner stands among those of the company at hand; what an earlier company left there is smaller than its start.
  const place = new Int32Array(ids.length).fill(-1);
  for (let company = 0; company < ids.length; company += 1) {
    const start = owners.length;
    const of = rows.subarray(rowsFrom[company], rowsFrom[company + 1]);
    let own: Fraction | undefined;
    let total = zero;
    for (const row of of) {
      const owner = given.owners[row]!;
      const share = given.shares[row]!;
      total = total.n === 0n ? share : add(total, share);
      if (owner === company) own = own ? add(own, share) : share;
      else if (place[owner]! >= start) shares[place[owner]!] = add(shares[place[owner]!]!, share);
      else {
        place[owner] = owners.push(owner) - 1;
        shares.push(share);
      }
    }
    from[company + 1] = owners.length;
    if (!own && total.n <= total.d) continue;
    const lines = Array.from(of, (row) => given.lines[row]!).filter((line) => line > 0);
    if (total.n > total.d) notes.over.push({ entity: ids[company] ?? '', total, lines });
    if (!own) continue;
    notes.own.push({ entity: ids[company] ?? '', share: own, lines });
    // Shares a company holds in itself belong to its other owners, each in his proportion. All of it its own: no base
    // is left, and the others stand as they are written.
    const base = own.d - own.n;
    if (base > 0n)
      for (let at = start; at < owners.length; at += 1)
        shares[at] = { n: shares[at]!.n * own.d, d: shares[at]!.d * base };
  }
  return { from, owners: Uint32Array.from(owners), shares };
}

function turnedRound(size: number, { from, owners }: Owned): Pick<Holdings, 'heldFrom' | 'held' | 'heldAt'> {
  const heldFrom = new Uint32Array(size + 1);
  for (const owner of owners) heldFrom[owner + 1] = heldFrom[owner + 1]! + 1;
  for (let at = 0; at < size; at += 1) heldFrom[at + 1] = heldFrom[at + 1]! + heldFrom[at]!;
  const next = heldFrom.slice();
  const held = new Uint32Array(owners.length);
  const heldAt = new Uint32Array(owners.length);
  for (let company = 0; company < size; company += 1)
    for (let at = from[company]!; at < from[company + 1]!; at += 1) {
      const place = next[owners[at]!]!++;
      held[place] = company;
      heldAt[place] = at;
    }
  return { heldFrom, held, heldAt };
}
