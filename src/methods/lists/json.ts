import { clip } from '#vocabulary/refusal.ts';
import { ListFault, type TextSink } from './reading.ts';

export interface JsonRecords {
  /** One record: the parsed value and the line on which it begins. */
  record: (value: unknown, line: number) => void;
  /** A line of a JSON lines file that is no JSON. */
  bad: (line: number, found: string, expected: string) => void;
  /** What stands beside the records in the object around them, such as `downloaded_at`. */
  around?: (fields: Record<string, unknown>) => void;
}

const longestRecord = 1 << 24;

/** JSON lines. A broken line is handed to `bad`; a broken last line without a line end means that the file was cut off. */
export function jsonLines(file: string, { record, bad }: JsonRecords): TextSink {
  let rest = '';
  let line = 0;
  const take = (text: string, last: boolean): void => {
    line += 1;
    if (text.trim() === '') return;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      if (last) throw cutOff(file, line, text.length + 1);
      return bad(line, text, 'one JSON object on the line');
    }
    record(unlabelled(value, file, line), line);
  };
  return {
    write: (text) => {
      rest += text;
      let at = 0;
      for (let end = rest.indexOf('\n', at); end >= 0; end = rest.indexOf('\n', at)) {
        take(rest.slice(at, end), false);
        at = end + 1;
      }
      rest = rest.slice(at);
      if (rest.length > longestRecord) throw tooLong(file, line + 1);
    },
    end: () => {
      if (rest.trim() !== '') take(rest, true);
    },
  };
}

/** A file exported from a node carries its label and is worked on through a node: as a list it would lose it. */
function unlabelled(value: unknown, file: string, line: number): unknown {
  if (typeof value !== 'object' || value === null || !('enlace' in value)) return value;
  throw new ListFault({ file, line, found: labelled, expected: 'a list that is public or the house’s own' });
}

export const labelled = 'a file exported from a node, which carries its label';

const cutOff = (file: string, line: number, column: number): ListFault =>
  new ListFault({
    file,
    line,
    column,
    found: 'the end of the file inside a JSON value',
    expected: 'a whole file; this one is cut off',
  });

const tooLong = (file: string, line: number): ListFault =>
  new ListFault({
    file,
    line,
    found: `a JSON value of more than ${longestRecord} characters`,
    expected: 'records of that length at most',
  });

/**
 * The objects of a JSON array, or of the arrays in a JSON object, one by one, without holding the whole. What stands
 * around them is handed over at the end, each record in it as null.
 */
export function jsonArray(file: string, { record, around }: JsonRecords): TextSink {
  const fault = (found: string): never => {
    throw new ListFault({ file, line, found: clip(found), expected: 'well-formed JSON; the whole file is refused' });
  };
  const open: number[] = [];
  let text = '';
  let outer = '';
  let at = 0;
  /** Where in `text` begins what has gone neither to `outer` nor to `record`. */
  let from = 0;
  let line = 1;
  let recordLine = 1;
  /** How many brackets were open before the record that is being read; -1 outside of any. */
  let recordDepth = -1;
  let quoted = false;
  const opens = (code: number): void => {
    if (code === brace && recordDepth < 0 && open.at(-1) === bracket) {
      outer += `${text.slice(from, at)}null`;
      [from, recordLine, recordDepth] = [at, line, open.length];
    }
    open.push(code);
  };
  const closes = (code: number): void => {
    // In ASCII the closing one stands two behind the opening one.
    if (open.pop() !== code - 2) fault(`"${String.fromCharCode(code)}" that closes nothing`);
    if (open.length !== recordDepth) return;
    record(unlabelled(parsed(text.slice(from, at + 1), fault), file, recordLine), recordLine);
    [from, recordDepth] = [at + 1, -1];
  };
  const step = (code: number): void => {
    if (code === 10) line += 1;
    if (quoted && code === 92) at += 1;
    else if (code === 34) quoted = !quoted;
    else if (quoted) return;
    else if (code === brace || code === bracket) opens(code);
    else if (code === brace + 2 || code === bracket + 2) closes(code);
  };
  return {
    write: (more) => {
      text += more;
      for (; at < text.length; at += 1) step(text.charCodeAt(at));
      if (recordDepth < 0) outer += text.slice(from);
      const gone = recordDepth < 0 ? text.length : from;
      text = text.slice(gone);
      [at, from] = [at - gone, 0];
      if (text.length > longestRecord || outer.length > longestRecord) throw tooLong(file, line);
    },
    end: () => {
      if (open.length > 0 || quoted) throw cutOff(file, line, 1);
      const value = parsed(outer, fault);
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        around?.(value as Record<string, unknown>);
    },
  };
}

const brace = 123;
const bracket = 91;

function parsed(text: string, fault: (found: string) => never): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return fault((error as Error).message);
  }
}
