import { foldWord } from '../document/tokens.ts';
import type { Token } from '../reading/types.ts';
import { isCapital, textOf, type Span } from './span.ts';

const small = new Set('of the and for de del la las los el y en contra a e'.split(' '));

/** Whether letters are initials of a name, in order, small words allowed to lend theirs or not. */
export function isAcronymOf(letters: string, words: readonly string[]): boolean {
  const wanted = foldWord(letters).replace(/[^a-z]/g, '');
  if (wanted.length < 2) return false;
  const own = words.filter((word) => !small.has(word)).flatMap((word) => word.split('-'));
  const initials = own.map((word) => word[0] ?? '').join('');
  if (initials === wanted || words.map((word) => word[0] ?? '').join('') === wanted) return true;
  // SEDENA, FinCEN, Semar: several letters of a word. Each word begins where the one before has given its letters.
  return takes(wanted, own, 0, 0);
}

function takes(wanted: string, words: readonly string[], from: number, word: number): boolean {
  if (from === wanted.length) return word >= Math.min(2, words.length);
  for (let next = word; next < words.length && next <= word + 1; next += 1) {
    const own = words[next] ?? '';
    for (let length = Math.min(4, own.length, wanted.length - from); length > 0; length -= 1) {
      if (own.startsWith(wanted.slice(from, from + length)) && takes(wanted, words, from + length, next + 1))
        return true;
    }
  }
  return false;
}

const acronym = /^(?:[\p{Lu}\d][\p{L}\d&-]{1,9}|(?:\p{Lu}\.){2,})$/u;

/**
 * Short forms given beside a name: "Drug Enforcement Administration (DEA)", "…, SEDENA,", and long forms given after a short
 * one: "CJNG (Cártel Jalisco Nueva Generación)", "Cártel de Golfo (Gulf Cartel)".
 */
export function acronymsIn(text: string, tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const byFirst = new Map(spans.map((span) => [span.first, span]));
  const found: Span[] = [];
  for (const span of spans) {
    if (span.kind === 'Place' || span.common) continue;
    const open = tokens[span.last];
    if (open?.text !== '(' && open?.text !== ',') continue;
    const inner = span.last + (tokens[span.last + 1]?.folded === '"' ? 2 : 1);
    const token = tokens[inner];
    if (!token || token.sentence !== tokens[span.first]?.sentence) continue;
    const quoted = inner > span.last + 1;
    const closes = tokens[inner + (quoted ? 2 : 1)]?.text === ')' || (quoted && tokens[inner + 1]?.text === ')');
    const words = tokens
      .slice(span.first, span.last)
      .map((one) => one.folded)
      .filter((one) => /^\p{L}/u.test(one));
    const short = acronym.test(token.text) && /\p{Lu}.*\p{Lu}/u.test(token.text);
    if (short && (open.text === '(' ? closes : true) && isAcronymOf(token.text, words)) {
      found.push({ first: inner, last: inner + 1, kind: span.kind, key: null, strength: 3, aliasOf: span.first });
      continue;
    }
    if (open.text !== '(') continue;
    const shorter = shortened(tokens, span, inner) ?? hereafter(tokens, span);
    if (shorter) {
      found.push(shorter);
      continue;
    }
    const other = byFirst.get(inner);
    if (
      other &&
      tokens[other.last]?.text === ')' &&
      other.kind === span.kind &&
      span.kind !== 'Person' &&
      isCapital(token)
    ) {
      const own = textOf(text, tokens, span);
      if (
        acronym.test(own)
          ? isAcronymOf(
              own,
              tokens.slice(other.first, other.last).map((one) => one.folded),
            )
          : sameHead(tokens, span, other)
      )
        found.push({ ...other, aliasOf: span.first });
    } else if (
      short &&
      closes &&
      span.kind !== 'Person' &&
      token.text.length >= 3 &&
      span.last - span.first > 1 &&
      token.shape === 'upper'
    ) {
      found.push({ first: inner, last: inner + 1, kind: span.kind, key: null, strength: 3, aliasOf: span.first });
    }
  }
  return found;
}

/** "Calera Norte, S.A. (en adelante, “Calera” o la Empresa)": what the paper will call it, be it words of the name or its acronym. */
function hereafter(tokens: readonly Token[], span: Span): Span | undefined {
  let at = span.last + 1;
  if (tokens[at]?.folded !== 'en') return undefined;
  if (tokens[at + 1]?.folded === 'adelante') at += 2;
  else if (tokens[at + 1]?.folded === 'lo' && /^(?:sucesivo|subsecuente)$/.test(tokens[at + 2]?.folded ?? '')) at += 3;
  else return undefined;
  while (/^[,:"]$/.test(tokens[at]?.folded ?? '') || /^(?:la|el)$/.test(tokens[at]?.text ?? '')) at += 1;
  const own = new Set(tokens.slice(span.first, span.last).map((one) => one.folded));
  let last = at;
  while (
    last - at < 4 &&
    isCapital(tokens[last]) &&
    (own.has(tokens[last]?.folded ?? '') || tokens[last]?.shape === 'upper')
  )
    last += 1;
  return last > at ? { first: at, last, kind: span.kind, key: null, strength: 3, aliasOf: span.first } : undefined;
}

/** "Qingdao Hengruo Fine Chemical Co., Ltd. (Hengruo Chemical)", "Qiu Wenbo (Qiu)": words of the name alone in brackets. */
function shortened(tokens: readonly Token[], span: Span, inner: number): Span | undefined {
  const own = new Set(tokens.slice(span.first, span.last).map((one) => one.folded));
  let last = inner;
  while (last - inner < 4 && isCapital(tokens[last]) && own.has(tokens[last]?.folded ?? '')) last += 1;
  const closes = tokens[last]?.text === ')' || (tokens[last]?.folded === '"' && tokens[last + 1]?.text === ')');
  return last > inner && closes
    ? { first: inner, last, kind: span.kind, key: null, strength: 3, aliasOf: span.first }
    : undefined;
}

const heads = new Set('cartel carteles army navy police bank federation union'.split(' '));
const sameHead = (tokens: readonly Token[], a: Span, b: Span): boolean => {
  const of = (span: Span): Set<string> =>
    new Set(
      tokens
        .slice(span.first, span.last)
        .map((one) => one.folded)
        .filter((one) => heads.has(one)),
    );
  return of(a).intersection(of(b)).size > 0;
};
