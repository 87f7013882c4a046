import { performance } from 'node:perf_hooks';
import type { Command } from 'commander';
import { emptyMessage } from '#methods/payments/draft.ts';
import type { PaymentMessage } from '#methods/payments/message.ts';
import { paymentReader } from '#methods/payments/read.ts';
import { paymentScreen, type Screened } from '#methods/payments/screen.ts';
import { Fault, usage } from './fault.ts';
import { screenOf } from './list-files.ts';
import { paymentFiles, partPaths, textsOf, type PaymentFile } from './payment-files.ts';
import { messageLines, mostTold, type Tally } from './payment-lines.ts';
import { out } from './table.ts';
import { count, progressLine, warn } from './terminal.ts';

interface Options {
  list: string[];
  json?: boolean;
}

/** `enlace payments screen`: messages in, a JSON line for each, no node needed. */
export function paymentsCommands(program: Command): void {
  program
    .command('payments')
    .description('payment messages: ISO 20022 and SWIFT MT')
    .command('screen')
    .description('hold messages against lists: all parties, agents and free text')
    .requiredOption('--list <path...>', 'list files, or folders of them; the messages follow')
    .argument('[file...]', 'files of messages or folders of them, gzipped or not; - for stdin')
    .option('--json', 'print JSON lines only; so it is where stdout is no terminal')
    .action(screenFiles);
}

async function screenFiles(files: string[], options: Options): Promise<void> {
  const [first = '', ...more] = options.list;
  const parted = await partPaths([...more, ...files]);
  if (parted.messages.length === 0) throw usage('payments screen', 'lists alone', 'files of messages after them');
  const messages = await paymentFiles(parted.messages);
  const screen = paymentScreen(await screenOf([first, ...parted.lists]));
  const isJson = options.json === true || !process.stdout.isTTY;
  const tally: Tally = { messages: 0, review: 0, faulty: 0 };
  const progress = progressLine();
  for await (const file of messages) {
    progress.show(`${count(tally.messages, 'message')} screened, now ${file.name}`);
    await screenFile(file, screen, isJson, tally);
  }
  progress.end();
  if (tally.messages === 0) throw usage('payments screen', 'folders without files', 'files of messages');
  if (tally.faulty > mostTold) warn(`${count(tally.faulty, 'message')} not read whole; each is held for review`);
  if (!isJson)
    await out(
      `${count(tally.messages, 'message')}: ${tally.review} to review, ${tally.messages - tally.review} clear\n`,
    );
  if (tally.faulty === tally.messages) throw new Fault([], { exit: 1 });
}

/** Screens a file as it is read and prints each message as soon as it is whole. */
async function screenFile(
  file: PaymentFile,
  screen: (message: PaymentMessage) => Screened,
  json: boolean,
  tally: Tally,
): Promise<void> {
  const lines = messageLines(json, tally);
  let mark = 0;
  /** What was spent on the message that is still open. */
  let spent = 0;
  const done = (message: PaymentMessage): void => {
    const screened = screen(message);
    const now = performance.now();
    lines.add(message, screened, spent + now - mark);
    [mark, spent] = [now, 0];
  };
  const reader = paymentReader(file.name, done);
  const timed = async (work: () => void): Promise<void> => {
    mark = performance.now();
    work();
    spent += performance.now() - mark;
    const text = lines.taken();
    if (text !== '') await out(text);
  };
  let broken: string | null = null;
  try {
    for await (const text of textsOf(file)) await timed(() => reader.write(text));
  } catch (error) {
    broken = (error as Error).message;
  }
  await timed(() => reader.end());
  await timed(() => {
    if (broken !== null) done(unreadable(file.name, broken));
    lines.end();
  });
}

/** What stands for the rest of a file that breaks off: its messages are not known, so it is never clear. */
function unreadable(file: string, found: string): PaymentMessage {
  const message = emptyMessage(file, { index: 0, line: 1, part: null });
  message.faults.push({ line: 1, column: 1, found, expected: 'a file that can be read to its end' });
  return message;
}
