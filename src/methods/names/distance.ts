let before = new Uint16Array(64);
let above = new Uint16Array(64);
let current = new Uint16Array(64);

/**
 * Edits between two words: insert, delete, substitute, swap neighbours, each letter touched once (the optimal string
 * alignment form of Damerau 1964 and Levenshtein 1966). Gives `most + 1` as soon as it is known to be above `most`.
 */
export function edits(a: string, b: string, most: number): number {
  if (a === b) return 0;
  const columns = b.length;
  if (Math.abs(a.length - columns) > most) return most + 1;
  makeRoom(columns + 1);
  for (let j = 0; j <= columns; j += 1) above[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const best = fillRow(a, b, i);
    if (best > most) return most + 1;
    [before, above, current] = [above, current, before];
  }
  return Math.min(above[columns] ?? 0, most + 1);
}

function fillRow(a: string, b: string, i: number): number {
  const letter = a.charCodeAt(i - 1);
  const earlier = a.charCodeAt(i - 2);
  current[0] = i;
  let best = i;
  for (let j = 1; j <= b.length; j += 1) {
    const other = b.charCodeAt(j - 1);
    let cost = Math.min(
      (above[j] ?? 0) + 1,
      (current[j - 1] ?? 0) + 1,
      (above[j - 1] ?? 0) + (letter === other ? 0 : 1),
    );
    if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && earlier === other) {
      cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
    }
    current[j] = cost;
    if (cost < best) best = cost;
  }
  return best;
}

function makeRoom(columns: number): void {
  if (columns <= above.length) return;
  before = new Uint16Array(columns * 2);
  above = new Uint16Array(columns * 2);
  current = new Uint16Array(columns * 2);
}
