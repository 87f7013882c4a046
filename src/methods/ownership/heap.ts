/** Takes out the item of the largest rank first; of equal ranks the one that came first. */
export class Heap<Item> {
  readonly #items: { rank: number; turn: number; item: Item }[] = [];
  #turn = 0;

  push(rank: number, item: Item): void {
    const all = this.#items;
    const added = { rank, turn: this.#turn++, item };
    let at = all.push(added) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!before(added, all[above]!)) break;
      all[at] = all[above]!;
      at = above;
    }
    all[at] = added;
  }

  pop(): Item | undefined {
    const all = this.#items;
    const first = all[0];
    const last = all.pop();
    if (!first || !last || all.length === 0) return first?.item;
    let at = 0;
    for (;;) {
      let below = at * 2 + 1;
      if (below >= all.length) break;
      if (below + 1 < all.length && before(all[below + 1]!, all[below]!)) below += 1;
      if (!before(all[below]!, last)) break;
      all[at] = all[below]!;
      at = below;
    }
    all[at] = last;
    return first.item;
  }
}

interface Ranked {
  rank: number;
  turn: number;
}
const before = (a: Ranked, b: Ranked): boolean => a.rank > b.rank || (a.rank === b.rank && a.turn < b.turn);
