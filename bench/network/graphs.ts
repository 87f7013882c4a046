import { writeFileSync } from 'node:fs';
import { random } from '#methods/random.ts';
import { rowsOf, type Rows } from '#methods/graph/rows.ts';

export interface Made {
  nodes: number;
  /** Pairs of node numbers, as the peers read them. */
  edges: string;
  rows: Rows;
}

/** A network of random ties, about as many as asked for: loops and repeats are dropped by all. */
export function randomTies(edges: string, nodes: number, ties: number): Made {
  const next = random(1);
  const pairs = new Uint32Array(2 * ties);
  for (let at = 0; at < pairs.length; at++) pairs[at] = Math.floor(next() * nodes);
  return made(edges, nodes, pairs);
}

/** Preferential attachment (Barabási and Albert 1999): each new node is tied to `each` ends of earlier ties. */
export function preferential(edges: string, nodes: number, each: number): Made {
  const next = random(2);
  const pairs = new Uint32Array(2 * each * (nodes - each));
  let put = 0;
  for (let node = each; node < nodes; node++) {
    const known = put;
    for (let i = 0; i < each; i++) {
      pairs[put++] = node;
      pairs[put++] = known === 0 ? i : pairs[Math.floor(next() * known)]!;
    }
  }
  return made(edges, nodes, pairs);
}

function made(edges: string, nodes: number, pairs: Uint32Array): Made {
  writeFileSync(edges, pairs);
  const { offsets, targets } = rowsOf(
    nodes,
    pairs.filter((_, at) => at % 2 === 0),
    pairs.filter((_, at) => at % 2 === 1),
  ).rows;
  return { nodes, edges, rows: { offsets, targets } };
}
