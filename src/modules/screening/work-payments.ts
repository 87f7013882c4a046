import { inputFiles, noteProgress, openedBytes, type InputFile, type Reject } from '#modules/intake/index.ts';
import { paymentDecoder } from '#methods/payments/encoding.ts';
import { paymentReader } from '#methods/payments/read.ts';
import { keepMessage, storable, takeTexts } from './keep-message.ts';
import { MessageTape, type MessageText } from './message-tape.ts';
import { unreadable } from './messages-in.ts';
import { noteReceipts } from './receipts.ts';
import type { RunProgress } from './run-plan.ts';
import type { Run } from './run.ts';

const portion = 100;
/** Characters of one message beyond which a file is given up, and what is left of it is held for a person. */
const longestHeld = 256 * 1024 * 1024;

/** Takes files of payment messages: each is noted at the door, then screened and kept; what touches a list is held. */
export async function runPayments(run: Run): Promise<'done' | 'stopped'> {
  const { node, job, plan } = run;
  const files = inputFiles(node, job.id, plan.files, () => undefined);
  for (const [number, file] of files.entries()) {
    if (number < run.progress.files) continue;
    let skip = run.progress.at;
    let waiting: MessageText[] = [];
    for await (const one of messagesOf(file)) {
      if (skip > 0) {
        skip -= 1;
        continue;
      }
      waiting.push(one);
      if (waiting.length < portion) continue;
      run.progress = await takeMessages(run, file.name, waiting);
      waiting = [];
      if (await run.stopped()) return 'stopped';
    }
    if (waiting.length > 0) run.progress = await takeMessages(run, file.name, waiting);
    run.progress = { ...run.progress, files: number + 1, at: 0 };
    if (await run.stopped()) return 'stopped';
  }
  return 'done';
}

/** Messages of a file as they come, each with its own text; never throws for what a file says. */
async function* messagesOf(file: InputFile): AsyncGenerator<MessageText> {
  const tape = new MessageTape();
  let ready: MessageText[] = [];
  const reader = paymentReader(file.name, (message) => {
    const before = tape.read(message);
    if (before) ready.push(before);
  });
  const decoder = paymentDecoder();
  const take = (bytes: string): void => {
    const text = storable(bytes);
    tape.write(text);
    reader.write(text);
  };
  const broken: Reject[] = [];
  for await (const chunk of openedBytes(file, broken)) {
    take(decoder.write(chunk));
    yield* ready;
    ready = [];
    if (tape.length > longestHeld)
      broken.push({
        file: file.name,
        line: 0,
        field: '',
        found: `${tape.length} characters without an end`,
        expected: 'a message that ends',
      });
    if (broken.length > 0) break;
  }
  take(decoder.end());
  reader.end();
  yield* ready;
  const last = tape.end();
  if (last) yield last;
  for (const { found, expected } of broken)
    yield { message: unreadable(file.name, found, expected), text: `${file.name}: ${found}` };
}

async function takeMessages(run: Run, file: string, messages: readonly MessageText[]): Promise<RunProgress> {
  const { node, job, plan, caller, screening, profile } = run;
  const receipts = await noteReceipts(
    node,
    caller.sight,
    plan.handling,
    { id: job.id, from: run.progress.done },
    messages.map(({ text }) => ({ text, file })),
  );
  return node.store.transact<RunProgress>(
    caller.sight,
    (progress) => ({
      action: 'screening.messages',
      outcome: 'done',
      payload: { run: job.id, messages: messages.length, held: progress.review, lists: screening.lists },
    }),
    async (db) => {
      await takeTexts(
        db,
        messages.map(({ text }) => text),
      );
      const progress = {
        ...run.progress,
        at: run.progress.at + messages.length,
        done: run.progress.done + messages.length,
      };
      for (const [at, { message, text }] of messages.entries()) {
        const receipt = receipts[at] ?? '';
        const kept = await keepMessage(db, {
          screening,
          profile,
          handling: plan.handling,
          run: job.id,
          receipt,
          text,
          file,
          message,
        });
        if (kept.decision === 'clear') progress.clear += 1;
        else progress.review += 1;
        if (!kept.repeated)
          progress.hits += kept.parties.reduce((sum, party) => sum + party.hits.length, kept.freeText.length);
      }
      await noteProgress(db, job.id, 'screening', progress);
      return progress;
    },
  );
}
