import { Growing } from '#methods/names/index/growing.ts';

/** Values as JSON, one after another in Latin-1 with all other characters escaped, and where each begins. */
export interface JsonState {
  bytes: Uint8Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer>;
}

const chunkSize = 1 << 20;

/** Takes values in turn; bytes, unlike strings, are no work for the collector of garbage. */
export class JsonBuilder {
  private readonly full: Uint8Array[] = [];
  private readonly starts = new Growing(Uint32Array);
  private chunk = new Uint8Array(chunkSize);
  private used = 0;
  private before = 0;

  constructor() {
    this.starts.push(0);
  }

  add(value: unknown): void {
    const text = JSON.stringify(value);
    if (this.used + longestEscape * text.length > this.chunk.length) this.next(longestEscape * text.length);
    this.used = write(text, this.chunk, this.used);
    this.starts.push(this.before + this.used);
  }

  private next(least: number): void {
    this.full.push(this.chunk.subarray(0, this.used));
    this.before += this.used;
    this.used = 0;
    this.chunk = new Uint8Array(Math.max(chunkSize, least));
  }

  done(): JsonState {
    const bytes = new Uint8Array(this.before + this.used);
    let at = 0;
    for (const chunk of [...this.full, this.chunk.subarray(0, this.used)]) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return { bytes, starts: this.starts.done() };
  }
}

const longestEscape = 6;

function write(text: string, into: Uint8Array, from: number): number {
  let end = from;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 256) into[end++] = code;
    else end = write(`\\u${code.toString(16).padStart(4, '0')}`, into, end);
  }
  return end;
}

const piece = 1 << 13;

/** The value at a place. */
export function valueAt({ bytes, starts }: JsonState, at: number): unknown {
  const end = starts[at + 1] ?? 0;
  let text = '';
  for (let from = starts[at] ?? 0; from < end; from += piece)
    text += String.fromCharCode(...bytes.subarray(from, Math.min(from + piece, end)));
  return JSON.parse(text);
}
