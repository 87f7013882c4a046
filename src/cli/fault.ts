/** What stops a command: its lines go to stderr, each after `enlace: `; `exit` is 1 (refused, invalid input) or 2 (wrong usage). */
export class Fault extends Error {
  readonly exit: 1 | 2;
  readonly lines: readonly string[];
  /** What stands on stdout under --json, such as `{refused, reason}`. */
  readonly answer: object | undefined;
  /** What stands on stdout without --json, such as the candidates for a name. */
  readonly shown: string | undefined;

  constructor(lines: string | readonly string[], more: { exit?: 1 | 2; answer?: object; shown?: string } = {}) {
    const all = typeof lines === 'string' ? [lines] : lines;
    super(all.join('; '));
    this.lines = all;
    this.exit = more.exit ?? 1;
    this.answer = more.answer;
    this.shown = more.shown;
  }
}

/** Where something is wrong, what was found and what is expected: `people.csv:3:7: found; expected …`. */
export interface Wrong {
  at: string;
  line?: number;
  column?: number;
  found: string;
  expected: string;
}

export const wrongLine = ({ at, line, column, found, expected }: Wrong): string =>
  `${[at, line, column].filter((part) => part !== undefined).join(':')}: ${found}; expected ${expected}`;

/** Input that is not right: exit 1. */
export const wrong = (at: string, found: string, expected: string): Fault =>
  new Fault(wrongLine({ at, found, expected }));

/** A command written wrongly: exit 2. */
export const usage = (at: string, found: string, expected: string): Fault =>
  new Fault(wrongLine({ at, found, expected }), { exit: 2 });

/** Any error as a fault. A system error of a file names the file. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && path !== undefined && code in fileFaults)
    return wrong(path, ...(fileFaults[code] ?? ['', '']));
  return new Fault(message);
}

const fileFaults: Record<string, [found: string, expected: string]> = {
  ENOENT: ['no such file or folder', 'one that exists'],
  EACCES: ['not allowed for this user', 'a file this user may use'],
  EPERM: ['not allowed for this user', 'a file this user may use'],
  EISDIR: ['a folder', 'a file'],
  ENOTDIR: ['a file where a folder should be', 'a folder'],
  EROFS: ['a disk that cannot be written', 'a place this user may write to'],
  ENOSPC: ['a full disk', 'free space'],
};

/** What a refusal of a node says, as application/problem+json carries it. */
export interface Problem {
  title?: string;
  status?: number;
  rule?: string;
  detail?: string;
  fields?: { field: string; found: string; expected: string }[];
}

const refusedNames: Record<number, string> = {
  401: 'signed-out',
  404: 'not-found',
  422: 'invalid',
  423: 'locked',
  429: 'too-many',
};

/** A refusal of a node as a fault; `about` names what was asked for, where nothing was found. */
export function refusalFault(status: number, problem: Problem, about: string): Fault {
  if (status >= 500) {
    const line = wrongLine({
      at: about,
      found: `the node failed (${status})`,
      expected: 'an answer; its log has the cause',
    });
    return new Fault(line, { answer: { refused: 'failed', reason: line } });
  }
  const refused = problem.rule ?? refusedNames[status] ?? `status-${status}`;
  if (problem.fields && problem.fields.length > 0) {
    const lines = problem.fields.map(({ field, found, expected }) =>
      wrongLine({ at: field, found: found || 'nothing', expected }),
    );
    return new Fault(lines, { answer: { refused, reason: lines.join('; '), fields: problem.fields } });
  }
  const reason = problem.detail ?? problem.title ?? 'no reason given';
  const line =
    status === 404
      ? wrongLine({ at: about, found: 'not found', expected: 'something you may see in this case' })
      : `${refused}: refused; ${reason}`;
  return new Fault(line, { answer: { refused, reason } });
}
