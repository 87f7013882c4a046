/** Groups that own each other in circles, and an order in which owners come before what they own. */
export interface Circles {
  /** Of each entity. Groups are numbered owners first. */
  group: Uint32Array;
  /** Entities by group: those of g are `members[from[g] … from[g+1]]`. */
  members: Uint32Array;
  from: Uint32Array;
}

/** Strongly connected components (Tarjan, SIAM J. Comput. 1, 1972) of a network given by the sources of each node. */
export function circles(size: number, from: Uint32Array, sources: Uint32Array): Circles {
  const group = new Uint32Array(size);
  const seen = new Uint32Array(size);
  const low = new Uint32Array(size);
  const open = new Uint8Array(size);
  const next = new Uint32Array(size);
  const stack = new Uint32Array(size);
  const trail = new Uint32Array(size);
  const members = new Uint32Array(size);
  const starts: number[] = [0];
  let height = 0;
  let count = 0;
  let placed = 0;
  const enter = (node: number): void => {
    seen[node] = low[node] = ++count;
    next[node] = from[node]!;
    open[node] = 1;
    stack[height++] = node;
  };
  const close = (node: number): void => {
    for (let member = -1; member !== node; placed += 1) {
      member = stack[--height]!;
      open[member] = 0;
      group[member] = starts.length - 1;
      members[placed] = member;
    }
    starts.push(placed);
  };
  for (let root = 0; root < size; root += 1) {
    if (seen[root]) continue;
    let depth = 0;
    trail[0] = root;
    enter(root);
    while (depth >= 0) {
      const node = trail[depth]!;
      if (next[node]! < from[node + 1]!) {
        const source = sources[next[node]!++]!;
        if (!seen[source]) {
          trail[++depth] = source;
          enter(source);
        } else if (open[source] && seen[source]! < low[node]!) low[node] = seen[source]!;
        continue;
      }
      if (low[node] === seen[node]) close(node);
      depth -= 1;
      const above = trail[depth];
      if (depth >= 0 && low[node]! < low[above!]!) low[above!] = low[node]!;
    }
  }
  return { group, members, from: Uint32Array.from(starts) };
}
