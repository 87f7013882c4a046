import { setImmediate as turn } from 'node:timers/promises';

/**
 * Items of a long list in portions of about that weight. Between two of them everything else on this thread gets its turn.
 */
export async function* portions<T>(
  items: Iterable<T>,
  size = 1000,
  weigh: (item: T) => number = () => 1,
): AsyncGenerator<T[]> {
  let portion: T[] = [];
  let weight = 0;
  for (const item of items) {
    portion.push(item);
    weight += weigh(item);
    if (weight < size) continue;
    yield portion;
    portion = [];
    weight = 0;
    await turn();
  }
  if (portion.length > 0) yield portion;
}

/** A long list as JSON, written in portions. */
export async function jsonOf(items: readonly unknown[]): Promise<string> {
  const written: string[] = [];
  for await (const portion of portions(items, 5000)) written.push(JSON.stringify(portion).slice(1, -1));
  return `[${written.join(',')}]`;
}

/** A long text in pieces cut before a space or a line, so that no word is cut. */
export function* pieces(text: string, length = 100_000): Generator<string> {
  for (let at = 0; at < text.length;) {
    const piece = text.slice(at, at + length);
    const space = at + length < text.length ? Math.max(piece.lastIndexOf(' '), piece.lastIndexOf('\n')) : -1;
    yield space > 0 ? piece.slice(0, space) : piece;
    at += space > 0 ? space : length;
  }
}
