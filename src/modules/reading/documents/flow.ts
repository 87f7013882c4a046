import { limits } from './limits.ts';

/** Between two pieces of text, from nothing to a blank line. */
export type Break = 'none' | 'space' | 'cell' | 'line' | 'block';

const strength: readonly Break[] = ['none', 'space', 'cell', 'line', 'block'];
const written: Readonly<Record<Break, string>> = { none: '', space: ' ', cell: '\t', line: '\n', block: '\n\n' };

/** A text that grows piece by piece, as a page is read; of several breaks in a row the strongest counts. */
export interface Flow {
  /** Words with their spaces as markup gives them: any run of white space is one space. */
  words(text: string): void;
  /** Text as it stands, line ends included. */
  asItIs(text: string): void;
  break(kind: Break): void;
  /** How far it has come; `length` counts UTF-16 units of words. */
  mark(): Mark;
  length(): number;
  /** Takes away all that was added since. */
  back(to: Mark): void;
  text(): string;
}

export interface Mark {
  pieces: number;
  length: number;
  pending: Break;
}

export function startFlow(): Flow {
  let pieces: string[] = [];
  let length = 0;
  let pending: Break = 'none';
  const raise = (kind: Break): void => {
    if (strength.indexOf(kind) > strength.indexOf(pending)) pending = kind;
  };
  const add = (text: string): void => {
    if (pieces.length > 0) pieces.push(written[pending]);
    pending = 'none';
    pieces.push(text);
    length += text.length;
  };
  return {
    words(text) {
      const parts = text.split(/[ \t\n\r\f]+/);
      const last = parts.length - 1;
      const inner = parts.filter((part) => part !== '').join(' ');
      if (last > 0 && parts[0] === '') raise('space');
      if (inner !== '') add(inner);
      if (last > 0 && inner !== '' && parts[last] === '') raise('space');
    },
    asItIs: (text) => (text === '' ? undefined : add(text)),
    break: raise,
    mark: () => ({ pieces: pieces.length, length, pending }),
    length: () => length,
    back(to) {
      pieces = pieces.slice(0, to.pieces);
      ({ length, pending } = to);
    },
    text: () => pieces.join(''),
  };
}

/** Stops the parsing of markup that is nested as no document is. */
export function notTooDeep(depth: number): void {
  if (depth > limits.nestedElements) throw new Error(`elements nested more than ${limits.nestedElements} deep`);
}
