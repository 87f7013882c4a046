import type { PaymentFault, PaymentMessage } from '#methods/payments/message.ts';
import type { FoundInText, Screened, ScreenedParty } from '#methods/payments/screen.ts';
import { wrongLine } from './fault.ts';
import { clean, columns, warn } from './terminal.ts';

export interface Tally {
  messages: number;
  review: number;
  /** Messages that could not be read whole. */
  faulty: number;
}

/** Messages whose first fault is told on stderr. */
export const mostTold = 20;

/** What is known of a message once all its parts were screened. */
interface Sum {
  message: PaymentMessage;
  freeText: FoundInText[];
  faults: PaymentFault[];
  isClear: boolean;
  transactions: number;
  ms: number;
}

export interface MessageLines {
  /** `ms` are the milliseconds that reading and screening took. */
  add(message: PaymentMessage, screened: Screened, ms: number): void;
  /** Nothing more comes. */
  end(): void;
  /** What is ready to be printed. */
  taken(): string;
}

/** Prints messages as JSON lines (contracts.md) or for a person. A message that comes in parts is one line all the same. */
export function messageLines(json: boolean, tally: Tally): MessageLines {
  const ready: string[] = [];
  let sum: Sum | null = null;
  let parties = 0;
  const close = (): void => {
    if (sum === null) return;
    ready.push(json ? jsonTail(sum) : tail(sum));
    count(tally, sum);
    sum = null;
  };
  return {
    add(message, screened, ms) {
      if (sum !== null && sum.message.at.index !== message.at.index) close();
      if (sum === null) {
        sum = { message, freeText: [], faults: [], isClear: true, transactions: 0, ms: 0 };
        parties = 0;
        if (json) ready.push(jsonHead(message));
      }
      for (const found of screened.freeText) sum.freeText.push(found);
      for (const fault of message.faults) sum.faults.push(fault);
      sum.isClear &&= screened.decision === 'clear';
      sum.transactions += message.transactions;
      sum.ms += ms;
      for (const party of screened.parties) {
        if (json) ready.push(`${parties === 0 ? '' : ','}${jsonParty(party)}`);
        else if (party.hits.length > 0) ready.push(shownParty(party));
        parties += 1;
      }
      if (message.at.part === null) close();
    },
    end: close,
    taken: () => ready.splice(0).join(''),
  };
}

function count(tally: Tally, { message, faults, isClear }: Sum): void {
  tally.messages += 1;
  if (!isClear) tally.review += 1;
  const [fault] = faults;
  if (fault === undefined) return;
  tally.faulty += 1;
  if (tally.faulty > mostTold) return;
  const { line, column, found, expected } = fault;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  warn(wrongLine({ at: message.file, line, column, found, expected: `${expected}${more}; held for review` }));
}

const decisionOf = ({ isClear }: Sum): 'clear' | 'review' => (isClear ? 'clear' : 'review');

function jsonHead({ file, messageId, format, at }: PaymentMessage): string {
  const head = JSON.stringify({ file, messageId, format, message: at.index, line: at.line });
  return `${head.slice(0, -1)},"parties":[`;
}

const jsonParty = ({ party, hits }: ScreenedParty): string => {
  const { role, name, field, line, transaction, identifiers } = party;
  return JSON.stringify({ role, name: name ?? '', hits, field, line, transaction, identifiers });
};

function jsonTail(sum: Sum): string {
  const { uetr, amount, currency, valueDate } = sum.message;
  const tail = JSON.stringify({
    freeText: sum.freeText.map(({ text, hit }) => ({ ...hit, ...text })),
    decision: decisionOf(sum),
    ms: Math.round(sum.ms * 1000) / 1000,
    faults: sum.faults,
    transactions: sum.transactions,
    uetr,
    amount,
    currency,
    valueDate,
  });
  return `],${tail.slice(1)}\n`;
}

const shownParty = ({ party, hits }: ScreenedParty): string =>
  `  ${party.field}  ${party.role}  ${clean(party.name ?? '')}\n${columns(
    hits.map((hit) => [
      hit.score.toFixed(4),
      hit.band,
      `${hit.list} ${hit.entry}`,
      hit.listedName,
      hit.programmes.join(' '),
    ]),
    '    ',
  )}\n`;

function tail(sum: Sum): string {
  const { file, messageId, format, amount, currency } = sum.message;
  const texts = sum.freeText.map(({ text, hit }) => [
    hit.score.toFixed(4),
    hit.band,
    `${hit.list} ${hit.entry}`,
    text.field,
    text.text.slice(hit.start, hit.end),
  ]);
  const shown = texts.length === 0 ? '' : `${columns(texts, '    ')}\n`;
  const faults = sum.faults.map(
    ({ line, column, found, expected }) => `  ${line}:${column}: ${clean(found)}; expected ${expected}\n`,
  );
  const what = [file, format ?? '?', messageId ?? '', amount === null ? '' : `${currency ?? ''} ${amount}`].filter(
    Boolean,
  );
  return `${shown}${faults.join('')}${decisionOf(sum)}  ${clean(what.join('  '))}\n\n`;
}
