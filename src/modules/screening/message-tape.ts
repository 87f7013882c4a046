import type { PaymentMessage } from '#methods/payments/message.ts';

/** A message with the text it was read from. */
export interface MessageText {
  message: PaymentMessage;
  text: string;
}

/** Longest text kept of one message. */
const longest = 10 * 1024 * 1024;

/** Never half a pair of surrogates, which no store holds. */
const cutOff = (text: string): string => text.slice(0, longest).toWellFormed();

/**
 * Remembers the text of a file from where the last message began, so that each message is kept with its own. A message's text
 * goes from its first line to the line on which the next begins.
 */
export class MessageTape {
  private text = '';
  /** 1-based line on which `text` begins. */
  private line = 1;
  private waiting: PaymentMessage | null = null;

  /** Characters of messages whose end is not known yet. */
  get length(): number {
    return this.text.length;
  }

  write(chunk: string): void {
    this.text += chunk;
  }

  /** A message was read; gives the one before it, whose end is known now. */
  read(message: PaymentMessage): MessageText | null {
    const before = this.waiting === null ? null : { message: this.waiting, text: this.upTo(message.at.line) };
    if (before === null) this.upTo(message.at.line);
    this.waiting = message;
    return before;
  }

  /** The last message, at the end of the file. */
  end(): MessageText | null {
    return this.waiting === null ? null : { message: this.waiting, text: cutOff(this.text) };
  }

  /** Cuts the tape before a line. Several messages on one line share its text. */
  private upTo(line: number): string {
    let end = 0;
    for (let at = this.line; at < line; at += 1) {
      const next = this.text.indexOf('\n', end);
      if (next < 0) break;
      end = next + 1;
    }
    const cut = this.text.slice(0, end);
    if (end === 0) return cutOff(this.text);
    this.line = line;
    this.text = this.text.slice(end);
    return cutOff(cut);
  }
}
