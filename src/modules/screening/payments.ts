import type { Caller, NodeContext } from '#access/context.ts';
import { refuse } from '#access/context.ts';
import type { PaymentMessage } from '#methods/payments/message.ts';
import { readPayments } from '#methods/payments/read.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { houseProfile } from './house.ts';
import { keepMessage, storable, takeTexts } from './keep-message.ts';
import { unreadable } from './messages-in.ts';
import { noteReceipts } from './receipts.ts';
import { screeningNow } from './screening.ts';
import type { ScreenedMessage } from './shapes.ts';
import { writingUnder, type Conditions } from './conditions.ts';

const longestBody = 10 * 1024 * 1024;

/** One message by HTTP: screened, kept and answered in one go. The same bytes again get the first answer again. */
export async function receiveMessage(
  node: NodeContext,
  caller: Caller,
  text: string,
  file: string,
  conditions: Conditions,
  milliseconds: () => number,
): Promise<ScreenedMessage | Refusal> {
  const no = refuse(caller, 'screening.decide');
  if (no) return no;
  if (text.trim() === '') return invalid('body', '', 'one payment message');
  if (text.length > longestBody) return invalid('body', `${text.length} characters`, `at most ${longestBody}`);
  const began = milliseconds();
  const screening = await screeningNow(node);
  if (isRefusal(screening)) return screening;
  const writing = await writingUnder(node, caller, conditions);
  if (isRefusal(writing)) return writing;
  const body = storable(text);
  const messages = readPayments(body, file);
  const broken = messages.some((one) => one.faults.length > 0);
  const several = new Set(messages.map((one) => one.at.index)).size;
  if (several > 1 && !broken)
    return invalid('body', `${several} messages`, 'one message; send a file of several as a run');
  const profile = await houseProfile(node);
  const [receipt = ''] = await noteReceipts(node, writing.caller.sight, writing.id, null, [{ text: body, file }]);
  return node.store.transact<ScreenedMessage>(
    writing.caller.sight,
    (result) => ({
      action: 'screening.message',
      outcome: 'done',
      payload: { payment: result.id, decision: result.decision, lists: screening.lists, repeated: result.repeated },
    }),
    async (db) => {
      await takeTexts(db, [body]);
      const kept = await keepMessage(db, {
        screening,
        profile,
        handling: writing.id,
        run: null,
        receipt,
        text: body,
        file,
        message: asOne(messages) ?? unreadable(file),
      });
      return { ...kept, ms: Math.round((milliseconds() - began) * 100) / 100 };
    },
  );
}

/** What broke into several, or came in parts, is one message that a person looks at whole: nobody of it is left out. */
function asOne(messages: readonly PaymentMessage[]): PaymentMessage | undefined {
  const [first, ...rest] = messages;
  if (first === undefined || rest.length === 0) return first;
  return {
    ...first,
    parties: messages.flatMap((one) => one.parties),
    freeText: messages.flatMap((one) => one.freeText),
    faults: messages.flatMap((one) => one.faults).slice(0, 100),
    at: { ...first.at, part: null },
    transactions: messages.reduce((sum, one) => sum + one.transactions, 0),
  };
}
