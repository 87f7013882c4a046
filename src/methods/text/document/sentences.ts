import type { Sentence, SentenceKind, Token } from '../reading/types.ts';
import { furnitureLines } from './furniture.ts';
import { endsSentence, linesOf, wraps, type Line } from './lines.ts';
import type { BareToken } from './tokens.ts';

/** Words after which a point does not end a sentence, folded. */
const abbreviations = new Set(
  (
    'mr mrs ms dr gen col lt sgt cpt capt maj adm rep sen gov pres prof rev hon st mt ft no nos vs etc inc ltd co corp llc ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec dept est approx fig al jr sr sra srta lic ing arq mtro mtra cmdte ' +
    'cap tte gral alm vicealm cnel av calle col num núm tel art arts fracc fr ene abr ago dic ud uds pag pp vol cia ' +
    'cv rl sa sapi sc kg km aprox admon edo mex qro chih tamps son sin jal mich gro ver coah'
  ).split(' '),
);

const closing = new Set(['"', "'", ')', ']', '}']);
const opening = new Set(['"', "'", '(', '[', '¿', '¡', '-', '•']);

/** Does a sentence end after this point? `at` is the position of ".", "!", "?" or "…". */
function endsAt(tokens: readonly BareToken[], at: number, after: number): boolean {
  const mark = tokens[at];
  const next = tokens[after];
  if (!mark || !next) return true;
  if (next.start === tokens[after - 1]?.end) return false;
  const first = opening.has(next.folded) ? (tokens[after + 1] ?? next) : next;
  const big = first.shape !== 'lower' || /^\p{Lu}|^\p{N}/u.test(first.text);
  if (mark.folded !== '.') return big || opening.has(next.folded);
  const before = tokens[at - 1];
  if (!before || !big) return false;
  if (before.end !== mark.start) return true;
  if (before.text.length === 1 && before.shape === 'title') return false;
  if (!abbreviations.has(before.folded)) return true;
  return false;
}

/** Breaks between tokens that end a sentence, from the marks alone. */
function breaksOf(tokens: readonly BareToken[]): Set<number> {
  const breaks = new Set<number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const dotted = token.shape !== 'mark' && token.text.endsWith('.') && token.text.length > 1;
    const ends =
      token.shape === 'mark' && (token.text === '.' || token.text === '!' || token.text === '?' || token.text === '…');
    if (!ends && !dotted) continue;
    let after = at + 1;
    while (
      after < tokens.length &&
      closing.has(tokens[after]?.folded ?? '') &&
      tokens[after]?.start === tokens[after - 1]?.end
    )
      after += 1;
    // After "U.S." only a small function word in capitals tells that a sentence begins.
    if (dotted ? after < tokens.length && sentenceStarts.has(tokens[after]?.text ?? '') : endsAt(tokens, at, after))
      breaks.add(after);
  }
  return breaks;
}

const sentenceStarts = new Set(
  'The A An In On At It This That These Those He She They We But However Instead When While After Before As If For El La Los Las En Un Una Se Su Sus Al Por Con Según Para Pero Cuando Tras Este Esta Esto'.split(
    ' ',
  ),
);

const field = /^[\p{Lu}][\p{L} ./()'’-]{1,40}:(?=\s|$)/u;

const kindOf = (text: string, line: Line | undefined, whole: boolean): SentenceKind => {
  if (field.test(text)) return 'field';
  return whole && line !== undefined && !endsSentence(text) && text.length <= 140 ? 'heading' : 'prose';
};

/** Tokens with the sentence they belong to, and the sentences. */
export function sentencesOf(
  text: string,
  bare: readonly BareToken[],
): { tokens: Token[]; sentences: Sentence[]; furniture: [number, number][] } {
  const lines = linesOf(text);
  const goesOn = wraps(lines);
  const page = furnitureLines(lines);
  const breaks = breaksOf(bare);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const furniture: [number, number][] = [];
  lines.forEach((line, at) => {
    if (page[at]) furniture.push([line.start, line.end]);
  });
  let line = 0;
  let first = 0;
  const paragraphs = paragraphsOf(lines, goesOn);
  const close = (last: number): void => {
    const from = bare[first];
    const to = bare[last - 1];
    if (!from || !to || last <= first) return;
    const own = lines[line];
    const whole =
      own !== undefined && from.start === own.start && to.end === own.end && (line === 0 || !goesOn[line - 1]);
    const piece = text.slice(from.start, to.end);
    const kind = page[line] ? 'furniture' : kindOf(piece, own, whole);
    for (let at = first; at < last; at += 1) {
      const token = bare[at];
      if (token) tokens.push({ ...token, sentence: sentences.length });
    }
    sentences.push({ start: from.start, end: to.end, first, last, kind, paragraph: paragraphs[line] ?? 0 });
    first = last;
  };
  for (let at = 0; at < bare.length; at += 1) {
    const token = bare[at];
    if (!token) continue;
    let next = line;
    while (next + 1 < lines.length && token.start >= (lines[next + 1]?.start ?? Infinity)) next += 1;
    if (at > first && (breaks.has(at) || crosses(goesOn, page, line, next))) close(at);
    line = next;
  }
  close(bare.length);
  return { tokens, sentences, furniture };
}

/**
 * The paragraph of each line. Where a text has long lines that do not go on, each of them is one ("a line for each
 * paragraph"); short lines, as of a form, stay together until an empty one.
 */
function paragraphsOf(lines: readonly Line[], goesOn: readonly boolean[]): number[] {
  let paragraph = 0;
  return lines.map((line, at) => {
    const before = lines[at - 1];
    const parted =
      before !== undefined &&
      (before.paragraph !== line.paragraph ||
        (!goesOn[at - 1] && before.text.length > longLine && line.text.length > longLine));
    if (parted) paragraph += 1;
    return paragraph;
  });
}

const longLine = 160;

/** Whether the way from one line to a later one leaves the paragraph, a heading or the page's furniture. */
function crosses(goesOn: readonly boolean[], page: readonly boolean[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!goesOn[at] || page[at] !== page[at + 1]) return true;
  return false;
}
