import { emptyMessage } from './draft.ts';
import { addFault, faultAt } from './faults.ts';
import type { PaymentMessage } from './message.ts';
import { MtStream } from './mt-stream.ts';
import { XmlStream } from './xml-stream.ts';

export interface PaymentReader {
  /** Any pieces of the file in order, cut anywhere. */
  write(chunk: string): void;
  /** After it every message was handed on: at least one, for an empty file too. */
  end(): void;
}

/** Enough of a file to tell its form. */
const enough = 4096;

/**
 * Reads payment messages from a text that comes in pieces, and hands on each as soon as it is whole: ISO 20022 XML
 * with or without header and envelope, SWIFT MT single or batched. It never throws: what cannot be read is a message
 * with faults. A message of more than 2,000 transactions comes in parts.
 */
export function paymentReader(file: string, emit: (message: PaymentMessage) => void): PaymentReader {
  let index = 0;
  let held = '';
  let stream: XmlStream | MtStream | null = null;
  const nextIndex = (): number => (index += 1);
  const nothing = (found: string): void => {
    const message = emptyMessage(file, { index: nextIndex(), line: 1, part: null });
    addFault(message.faults, faultAt(1, 1, found, 'ISO 20022 XML or SWIFT MT messages'));
    emit(message);
  };
  const begin = (): void => {
    // Some transfer systems put a length and a signature before the XML, begun by the unit separator.
    const text = held.startsWith('\u001f') ? held.replace(/^[^<]{0,40}</, '<') : held;
    const first = /[^\s\u{feff}]/u.exec(text)?.[0];
    stream = first === '<' ? new XmlStream(file, nextIndex, emit) : new MtStream(file, nextIndex, emit);
    held = '';
    stream.write(text);
  };
  return {
    write(chunk) {
      if (stream) return stream.write(chunk);
      held += chunk;
      if (held.length >= enough && held.trim() !== '') begin();
    },
    end() {
      if (!stream && held.trim() !== '') begin();
      stream?.end();
      if (index === 0) nothing(stream || held !== '' ? 'blanks' : 'an empty file');
    },
  };
}

/** More would be too much to hold: files of that size are read with `paymentReader`. */
const mostMessages = 10_000;
const slice = 64 * 1024;

/** In: the whole text of a file and its name. Out: its messages, at least one, and about 10,000 at most; never throws. */
export function readPayments(text: string, file: string): PaymentMessage[] {
  const messages: PaymentMessage[] = [];
  const reader = paymentReader(file, (message) => messages.push(message));
  let at = 0;
  for (; at < text.length && messages.length <= mostMessages; at += slice) reader.write(text.slice(at, at + slice));
  if (at >= text.length) reader.end();
  const last = messages.at(-1);
  if (last && messages.length > mostMessages)
    addFault(last.faults, faultAt(last.at.line, 1, `more than ${mostMessages} messages`, 'fewer at a time'));
  return messages;
}
