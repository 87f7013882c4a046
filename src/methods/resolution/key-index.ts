import { mix } from './atoms.ts';
import { chooseKeys, usableAtoms } from './blocking.ts';
import type { Key } from './parting.ts';
import type { TableData } from './table.ts';

/** Finds the records that share a key with one. */
export interface KeyIndex {
  add(record: number): void;
  /** Calls with each record that shares a key, once; of a key that very many share, with the latest ones. */
  forAlike(record: number, visit: (other: number) => void): void;
}

/** So many records of one key are looked at. */
const looked = 150;

/** An index over the records of a table by the keys that suit them; records that come later are added one by one. */
export function openKeyIndex(table: TableData): KeyIndex {
  const lists = chooseKeys(table, usableAtoms(table)).map((key) => openList(key, table.records));
  let seen = new Int32Array(Math.max(1024, table.records));
  const index: KeyIndex = {
    add: (record) => lists.forEach((list) => list.add(record)),
    forAlike(record, visit) {
      if (record >= seen.length) {
        const larger = new Int32Array(record * 2);
        larger.set(seen);
        seen = larger;
      }
      // Marked by the record asked for, so that the marks need no clearing.
      const mark = record + 1;
      for (const list of lists)
        list.forSame(record, (other) => {
          if (other === record || seen[other] === mark) return;
          seen[other] = mark;
          visit(other);
        });
    },
  };
  for (let record = 0; record < table.records; record += 1) index.add(record);
  return index;
}

interface List {
  add(record: number): void;
  forSame(record: number, visit: (other: number) => void): void;
}

/** Chains of records by the hash of a key: the latest entry of each in `heads`, the one before it in `before`. */
function openList(key: Key, expected: number): List {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1024, expected * 2)));
  const heads = new Int32Array(size);
  let [hashes, before, records] = [0, 1, 2].map(() => new Int32Array(Math.max(1024, expected + 1))) as Columns;
  let count = 1;
  return {
    add(record) {
      for (const hash of hashesOf(key, record)) {
        if (count >= hashes.length) [hashes, before, records] = [hashes, before, records].map(doubled) as Columns;
        const slot = hash & (size - 1);
        hashes[count] = hash;
        before[count] = heads[slot] ?? 0;
        records[count] = record;
        heads[slot] = count++;
      }
    },
    forSame(record, visit) {
      for (const hash of hashesOf(key, record)) {
        let left = looked;
        for (let at = heads[hash & (size - 1)] ?? 0; at !== 0 && left > 0; at = before[at] ?? 0) {
          if (hashes[at] !== hash) continue;
          left -= 1;
          visit(records[at] ?? 0);
        }
      }
    },
  };
}

type Columns = [Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>];

function doubled(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(old.length * 2);
  larger.set(old);
  return larger;
}

function hashesOf(key: Key, record: number): number[] {
  let hashes = [0];
  for (const atom of key) {
    const parts = atom.keysOf(record);
    hashes = hashes.flatMap((hash) => parts.map((part) => mix(hash, part)));
  }
  return hashes;
}
