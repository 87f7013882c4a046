import { addFault, faultAt, isFull } from './faults.ts';
import type { PaymentFault } from './message.ts';

/** A block of an MT: its text without braces, and where that begins in the segment. */
export interface MtBlock {
  id: string;
  text: string;
  start: number;
}

export interface MtBlocks {
  blocks: MtBlock[];
  faults: PaymentFault[];
}

/** Line and column of an offset. */
export type Locate = (offset: number) => { line: number; column: number };

export function locator(text: string, firstLine: number): Locate {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: firstLine + low, column: offset - (starts[low] ?? 0) + 1 };
  };
}

const opening = /\{([1-5A-Z]):/y;
/** What may stand between messages: the separators of RJE and DOS-PCC files, blanks, and padding. */
const between = /[\s$\p{Cc}\u{feff}]+/uy;
/** ETX ends a message of a DOS-PCC file. */
const etx = '\u0003';
const trailer = new RegExp(`\\{[5S]:\\{|${etx}|\\n\\$\\s*(?:\\n|$)`);
const order = '12345S';
const mostBlocks = 30;

/** Cuts one segment (from one block 1 to the next) into blocks. Broken ones are closed where the next begins, with a fault. */
export function mtBlocks(text: string, locate: Locate): MtBlocks {
  const found: MtBlocks = { blocks: [], faults: [] };
  const wrong = (at: number, what: string, expected: string): void => {
    if (isFull(found.faults)) return;
    const { line, column } = locate(at);
    addFault(found.faults, faultAt(line, column, what, expected));
  };
  let at = 0;
  while (at < text.length) {
    between.lastIndex = at;
    if (between.test(text)) at = between.lastIndex;
    if (at >= text.length) break;
    if (found.blocks.length >= mostBlocks) {
      wrong(at, `more than ${mostBlocks} blocks`, 'at most six');
      break;
    }
    opening.lastIndex = at;
    const id = opening.exec(text)?.[1];
    if (id === undefined) {
      const next = nextBlock(text, at + 1);
      wrong(at, text.slice(at, Math.min(next, at + 80)), 'a block such as {4:');
      at = next;
      continue;
    }
    at = readBlock(text, id, at + 3, found, wrong);
  }
  checkOrder(found.blocks, wrong);
  return found;
}

type Wrong = (at: number, what: string, expected: string) => void;

function nextBlock(text: string, from: number): number {
  const at = text.slice(from).search(/\{[1-5S]:/);
  return at < 0 ? text.length : from + at;
}

/** Reads the block whose text begins at `start`. Out: where reading goes on. */
function readBlock(text: string, id: string, start: number, found: MtBlocks, wrong: Wrong): number {
  const isText = id === '4' && text.charAt(start) !== '{';
  const end = isText ? endOfText(text, start) : endOfNested(text, start);
  if (end !== null) {
    found.blocks.push({ id, text: text.slice(start, end.at), start });
    return end.next;
  }
  const next = isText ? Math.min(nextTrailer(text, start), text.length) : nextBlock(text, start);
  found.blocks.push({ id, text: text.slice(start, next), start });
  wrong(next, `block ${id} that does not end`, isText ? 'a line -}' : '}');
  return next;
}

function endOfText(text: string, start: number): { at: number; next: number } | null {
  for (let at = text.indexOf('-}', start); at >= 0; at = text.indexOf('-}', at + 1))
    if (text.charAt(at - 1) === '\n' || text.charAt(at - 1) === '\r') {
      return nextTrailer(text, start) < at ? null : { at, next: at + 2 };
    }
  return null;
}

/** Where block 5 or a separator stands at the start of a line: text block 4 has ended by then. */
function nextTrailer(text: string, start: number): number {
  const at = text.slice(start).search(trailer);
  return at < 0 ? text.length : start + at;
}

function endOfNested(text: string, start: number): { at: number; next: number } | null {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '{') {
      if (/^\{[1-5S]:/.test(text.slice(at, at + 3))) return null;
      depth += 1;
    } else if (letter === '}') {
      if (depth === 0) return { at, next: at + 1 };
      depth -= 1;
    } else if (letter === etx) return null;
  }
  return null;
}

function checkOrder(blocks: readonly MtBlock[], wrong: Wrong): void {
  let last = -1;
  for (const { id, start } of blocks) {
    const rank = order.indexOf(id);
    if (rank < 0) wrong(start, `block ${id}`, 'blocks 1 to 5 and S');
    else if (rank <= last)
      wrong(start, `block ${id} after block ${order.charAt(last)}`, 'blocks in the order 1, 2, 3, 4, 5, each once');
    last = Math.max(last, rank);
  }
  const end = blocks.at(-1)?.start ?? 0;
  for (const needed of ['1', '2', '4'])
    if (!blocks.some(({ id }) => id === needed)) wrong(end, `no block ${needed}`, `{${needed}:`);
}
