/** A number at the end, small enough to be exact, perhaps after letters: what most ids are. */
const endsInNumber = /^(\D*)(0|[1-9]\d{0,14})$/;

/**
 * Ids in the order in which ties are broken, and where each stands in it: numbers by value, texts by their letters with
 * the numbers in them by value (X5, X9, X14), whatever the order they came in.
 */
export function inOrder(ids: readonly string[]): { ids: string[]; place: Uint32Array } {
  const order = byNumber(ids) ?? byText(ids);
  const place = new Uint32Array(ids.length);
  for (let at = 0; at < order.length; at++) place[order[at]!] = at;
  return { ids: Array.from(order, (from) => ids[from]!), place };
}

/** The order of `compareIds` where every id ends in a number: many times quicker. Null where one does not. */
function byNumber(ids: readonly string[]): number[] | null {
  const values = new Float64Array(ids.length);
  const byLetters = new Map<string, number[]>();
  for (let at = 0; at < ids.length; at++) {
    const parts = endsInNumber.exec(ids[at]!);
    if (parts === null) return null;
    values[at] = Number(parts[2]);
    const same = byLetters.get(parts[1]!);
    if (same === undefined) byLetters.set(parts[1]!, [at]);
    else same.push(at);
  }
  // A digit follows the letters: any tells how they stand to longer ones.
  return [...byLetters]
    .sort(([a], [b]) => compareIds(`${a}0`, `${b}0`))
    .flatMap(([, places]) => [...Uint32Array.from(places).sort((a, b) => values[a]! - values[b]!)]);
}

const byText = (ids: readonly string[]): Uint32Array =>
  Uint32Array.from(ids, (_, at) => at).sort((a, b) => compareIds(ids[a]!, ids[b]!));

/** A total order: 0 only for the same text. */
export function compareIds(a: string, b: string): number {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(j)];
    if (isDigit(left) && isDigit(right)) {
      const [ends, end] = [digitsEnd(a, i), digitsEnd(b, j)];
      const differ = compareDigits(a.slice(i, ends), b.slice(j, end));
      if (differ !== 0) return differ;
      [i, j] = [ends, end];
    } else {
      if (left !== right) return left - right;
      i += 1;
      j += 1;
    }
  }
  return a.length - i - (b.length - j) || (a < b ? -1 : a > b ? 1 : 0);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function digitsEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function compareDigits(a: string, b: string): number {
  const left = a.replace(/^0+/, '');
  const right = b.replace(/^0+/, '');
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}
