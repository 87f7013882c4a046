import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { faultAt } from './faults.ts';
import { IsoReader } from './iso-reader.ts';
import type { PaymentMessage } from './message.ts';

const mostDepth = 100;
const mostErrors = 40;
/** Characters without a tag after which a text is given up. */
const mostBetweenTags = 16 * 1024 * 1024;
const slice = 64 * 1024;
/** More than any closing tag has. */
const longestTag = 300;

/** Thrown inside the parser to stop it: it has no other way. */
class Stop {
  readonly ended: boolean;
  constructor(ended: boolean) {
    this.ended = ended;
  }
}

/**
 * Reads XML texts that follow one another in chunks: each is walked by an IsoReader. Entities are never expanded (the
 * parser knows only the five of XML), a DOCTYPE is a fault, depth and length are bounded.
 */
export class XmlStream {
  private parser!: SaxesParser;
  private reader!: IsoReader;
  private text = '';
  /** What the parser is being fed, and the end of what it was fed before. */
  private piece = '';
  private tail = '';
  private pieces: string[] = [];
  private mark = 0;
  private errors = 0;
  private stopped = false;
  private began = false;
  private fed = 0;
  private before = 0;
  private places = new Map<string, string>();
  private tagLine = 1;
  private tagColumn = 1;
  private readonly file: string;
  private readonly nextIndex: () => number;
  private readonly emit: (message: PaymentMessage) => void;

  /** `line` is the number of the first line it will be given. */
  constructor(file: string, nextIndex: () => number, emit: (message: PaymentMessage) => void, line = 1) {
    this.file = file;
    this.nextIndex = nextIndex;
    this.emit = emit;
    this.start(line);
  }

  private start(line: number): void {
    this.before = line - 1;
    this.reader = new IsoReader(this.file, this.nextIndex, this.emit);
    this.parser = new SaxesParser({ xmlns: false, position: false });
    this.places = new Map();
    this.pieces = [];
    this.mark = 0;
    this.errors = 0;
    this.fed = 0;
    this.tail = '';
    this.began = false;
    this.stopped = false;
    this.listen(this.parser);
  }

  private listen(parser: SaxesParser): void {
    parser.on('error', ({ message }) => this.wrong(message.replace(/\.$/, ''), 'well-formed XML'));
    parser.on('doctype', () => this.wrong('a DOCTYPE', 'none in a payment message'));
    parser.on('opentagstart', () => {
      this.tagLine = this.line();
      this.tagColumn = this.column();
    });
    parser.on('opentag', (tag) => this.opened(tag));
    parser.on('closetag', (tag) => this.closed(tag));
    parser.on('text', (text) => this.pieces.push(text));
    parser.on('cdata', (text) => this.pieces.push(text));
  }

  private line(): number {
    return this.before + this.parser.line;
  }

  private column(): number {
    return this.parser.column + 1;
  }

  private wrong(found: string, expected: string): void {
    this.errors += 1;
    this.reader.fault(faultAt(this.line(), this.column(), found, expected));
    if (this.errors >= mostErrors) throw new Stop(false);
  }

  private opened({ name, attributes }: SaxesTagPlain): void {
    const stray = this.pieces.join('').trim();
    if (stray !== '') this.reader.stray(stray, this.tagLine, this.tagColumn);
    this.mark = this.parser.position;
    this.pieces = [];
    let currency: string | undefined;
    for (const key in attributes) {
      if (key === 'xmlns') this.places.set('', attributes[key] ?? '');
      else if (key.startsWith('xmlns:')) this.places.set(key.slice(6), attributes[key] ?? '');
      else if (key === 'Ccy') currency = attributes[key];
    }
    const colon = name.indexOf(':');
    const namespace = this.places.get(colon < 0 ? '' : name.slice(0, colon)) ?? '';
    this.reader.open(name.slice(colon + 1), namespace, currency, this.tagLine, this.tagColumn);
    if (this.reader.depth > mostDepth) {
      this.wrong(`elements nested ${mostDepth} deep`, 'fewer');
      throw new Stop(false);
    }
  }

  private closed({ name, isSelfClosing }: SaxesTagPlain): void {
    this.mark = this.parser.position;
    this.reader.close(this.pieces.join('').trim());
    this.pieces = [];
    if (this.reader.depth > 0) return;
    // The parser closes all that is open for a closing tag that fits nothing, and would say so after this.
    if (!isSelfClosing && !this.endsWith(name)) this.wrong('a closing tag that fits no element', `</${name}>`);
    throw new Stop(true);
  }

  /** Whether the tag the parser stands behind closes this element. */
  private endsWith(name: string): boolean {
    const near = this.tail + this.piece.slice(0, this.parser.position - this.fed);
    return near.slice(near.lastIndexOf('</') + 2, -1).trimEnd() === name;
  }

  write(chunk: string): void {
    this.text += chunk;
    while (this.text !== '' && !this.stopped) {
      if (!this.began && !this.begin()) return;
      const piece = this.text.slice(0, slice);
      this.text = this.text.slice(slice);
      this.feed(piece);
    }
    // What follows a text that was given up is passed over: where the next one begins cannot be known.
    if (this.stopped) this.text = '';
  }

  /** Blank lines may stand before an XML declaration: senders put them there. */
  private begin(): boolean {
    const at = this.text.search(/[^\s\u{feff}]/u);
    const blank = at < 0 ? this.text : this.text.slice(0, at);
    for (const letter of blank) if (letter === '\n') this.before += 1;
    this.text = this.text.slice(blank.length);
    this.began = at >= 0;
    return this.began;
  }

  private feed(piece: string): void {
    this.piece = piece;
    try {
      this.parser.write(piece);
      this.fed += piece.length;
      this.tail = (this.tail + piece).slice(-longestTag);
      if (this.parser.position - this.mark > mostBetweenTags) {
        this.wrong('16 million characters without a tag', 'an element of a payment message');
        throw new Stop(false);
      }
    } catch (stop) {
      if (!(stop instanceof Stop)) throw stop;
      if (!stop.ended) {
        this.stopped = true;
        return;
      }
      this.text = piece.slice(this.parser.position - this.fed) + this.text;
      const line = this.line();
      this.finish();
      this.start(line);
    }
  }

  private finish(): void {
    this.reader.end(this.line());
  }

  /** The end of the input: what is open is handed on with a fault. */
  end(): void {
    if (!this.began) return;
    try {
      if (!this.stopped) this.parser.close();
    } catch (stop) {
      if (!(stop instanceof Stop)) throw stop;
    }
    this.finish();
    this.began = false;
  }
}
