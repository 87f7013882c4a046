import { addFault, faultAt } from './faults.ts';
import type { PaymentMessage } from './message.ts';
import { mtMessage } from './mt-message.ts';

/** Characters a message may have before it is read as it stands: real ones have at most 10,000. */
const longest = 32 * 1024 * 1024;
/** Block 1 of a message, or of an acknowledgement (F21) that stands before it. */
const starts = /\{1:[A-Z]\d\d/g;
const separators = /^[\s$\p{Cc}\u{feff}]*$/u;

/** Letters kept back of each piece: the beginning of a message may be cut in two. */
const keptBack = 8;

/** Cuts a file of MT messages (single, RJE, DOS-PCC, with or without acknowledgements) and hands on each as it ends. */
export class MtStream {
  /** The present message so far: whole pieces, and the end of the last one. */
  private pieces: string[] = [];
  private length = 0;
  private rest = '';
  private line = 1;
  private acknowledgement: { text: string; line: number } | null = null;
  private readonly file: string;
  private readonly nextIndex: () => number;
  private readonly emit: (message: PaymentMessage) => void;

  constructor(file: string, nextIndex: () => number, emit: (message: PaymentMessage) => void) {
    this.file = file;
    this.nextIndex = nextIndex;
    this.emit = emit;
  }

  write(chunk: string): void {
    let text = this.rest + chunk;
    let at = 0;
    for (let next = this.nextStart(text, at); next !== null; next = this.nextStart(text, at)) {
      this.pieces.push(text.slice(at, next));
      this.take();
      at = next;
    }
    text = text.slice(at);
    const keep = Math.max(0, text.length - keptBack);
    if (keep > 0) this.pieces.push(text.slice(0, keep));
    this.length += keep;
    this.rest = text.slice(keep);
    if (this.length > longest) this.take();
  }

  /** Where the next message begins; the present one begins at `from` unless some of it was kept before. */
  private nextStart(text: string, from: number): number | null {
    starts.lastIndex = from + (this.length === 0 ? 1 : 0);
    return starts.exec(text)?.index ?? null;
  }

  /** Hands on what the pieces hold. */
  private take(): void {
    const segment = this.pieces.join('');
    this.pieces = [];
    this.length = 0;
    const { line } = this;
    for (let at = segment.indexOf('\n'); at >= 0; at = segment.indexOf('\n', at + 1)) this.line += 1;
    if (segment.startsWith('{1:F21') && !segment.includes('{2:')) {
      this.lonely();
      this.acknowledgement = { text: segment, line };
      return;
    }
    if (separators.test(segment)) return;
    this.acknowledgement = null;
    this.emit(mtMessage(segment, this.file, this.nextIndex(), line));
  }

  /** An acknowledgement that is followed by no message: the message it speaks of is missing. */
  private lonely(): void {
    const alone = this.acknowledgement;
    if (alone === null) return;
    const message = mtMessage(alone.text, this.file, this.nextIndex(), alone.line);
    message.faults = [];
    addFault(
      message.faults,
      faultAt(alone.line, 1, 'an acknowledgement alone', 'the message it acknowledges after it'),
    );
    this.emit(message);
    this.acknowledgement = null;
  }

  end(): void {
    this.pieces.push(this.rest);
    this.rest = '';
    this.take();
    this.lonely();
  }
}
