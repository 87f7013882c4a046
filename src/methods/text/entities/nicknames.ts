import type { Token } from '../reading/types.ts';
import { givenNames } from './lexicon/people.ts';
import { isCapital, type Span } from './span.ts';

const introduces = new Set('alias aka a.k.a. a.k.a apodado apodada apodo nicknamed dubbed'.split(' '));
const knownAs = new Set(
  'known conocido conocida called llamado llamada identified identificado identificada apodan dicen'.split(' '),
);
const quote = new Set(['"', "'"]);
const article = /^(?:el|la|los|las|don|dona|the)$/;

/** A nickname after a token that announces it: its tokens, quotation marks left out. */
function nicknameFrom(
  tokens: readonly Token[],
  at: number,
  to: number,
): { first: number; last: number; quoted: boolean } | undefined {
  let first = at;
  while (
    first < to &&
    /^(?:as|como|de|simply|only|,|\(|by|por|his|her|su|nickname|solo|tambien)$/.test(tokens[first]?.folded ?? '')
  )
    first += 1;
  const quoted = quote.has(tokens[first]?.folded ?? '');
  if (quoted) first += 1;
  let last = first;
  while (
    last < to &&
    last - first < 5 &&
    (isCapital(tokens[last]) ||
      (article.test(tokens[last]?.folded ?? '') && last === first) ||
      (quoted && tokens[last]?.shape === 'lower') ||
      (tokens[last]?.shape === 'number' && quoted))
  )
    last += 1;
  if (quoted && /^[,.]$/.test(tokens[last]?.text ?? '') && quote.has(tokens[last + 1]?.folded ?? ''))
    return last > first ? { first, last, quoted } : undefined;
  if (quoted && !quote.has(tokens[last]?.folded ?? '')) return undefined;
  const capital = tokens.slice(first, last).some((token) => isCapital(token));
  return last > first && capital ? { first, last, quoted } : undefined;
}

/** Where the name before a mark of a nickname ends: over a comma, a bracket, "(a)". */
const nameBefore = (tokens: readonly Token[], at: number): number => {
  let last = at;
  while (
    last > 0 &&
    /^(?:,|\(|also|tambien|better|mejor|and|y|is|was|a|quien|or|o|,)$/.test(tokens[last - 1]?.folded ?? '') &&
    at - last < 4
  )
    last -= 1;
  return last;
};

/**
 * Nicknames: "alias “Chema”", "aka El Mencho", "known as “El Mencho”". One given to a name that stands before is its
 * alias (`aliasOf` is a token of that name), another is a person or, with "los", a group by itself.
 */
export function nicknamesIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  nameAt: (at: number) => Span | undefined,
): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.folded ?? '';
    const parenthesised = word === 'a' && tokens[at - 1]?.text === '(' && tokens[at + 1]?.text === ')';
    const announced = introduces.has(word) || parenthesised;
    if (!announced && !knownAs.has(word)) continue;
    const name = nicknameFrom(tokens, parenthesised ? at + 2 : at + 1, to);
    // "(a) Nothing in this order" numbers a clause; "Ruiz (a) El Tuerto" names a man.
    const aside = nameAt(at - 2) !== undefined && tokens[at - 2]?.sentence === tokens[at]?.sentence;
    if (parenthesised && !aside) continue;
    if (!name || (!announced && !name.quoted && !article.test(tokens[name.first]?.folded ?? ''))) continue;
    const next = /^(?:only|also|simply|better|locally|solo|tambien|mejor)$/.test(tokens[at + 1]?.folded ?? '')
      ? at + 2
      : at + 1;
    if (
      !announced &&
      !/^(?:as|como|dicen|apodan)$/.test(tokens[next]?.folded ?? '') &&
      word !== 'called' &&
      word !== 'apodan' &&
      word !== 'dicen' &&
      word !== 'llamado' &&
      word !== 'llamada'
    )
      continue;
    const told = nameAt(name.first) ?? nameAt(name.last - 1);
    if (told && told.kind !== 'Person' && told.strength > 1) continue;
    const before = nameBefore(tokens, parenthesised ? at - 1 : at);
    // "Ana Ruiz Gil (Ruiz), also known as": the short form in brackets is hers too.
    const bracketed = tokens[before - 1]?.text === ')' ? nameAt(before - 2) : undefined;
    const owner = nameAt(before - 1) ?? bracketed ?? apposed(tokens, before, nameAt);
    const beside = owner !== undefined && (owner.last === before || owner.kind === 'Person');
    const many = /^(?:los|las|the)$/.test(tokens[name.first]?.folded ?? '');
    const leader =
      owner?.kind === 'Organization' && (tokens[name.first]?.folded === 'el' || headOf(tokens, owner.first));
    const owned =
      owner !== undefined &&
      beside &&
      (owner.kind === 'Person' || (owner.kind === 'Organization' && !leader && (many || name.quoted)));
    if (owned && !(owner.kind === 'Person' && many))
      spans.push({ ...name, kind: owner.kind, key: null, strength: 3, aliasOf: owner.first });
    else if (name.quoted || announced || article.test(tokens[name.first]?.folded ?? ''))
      spans.push({
        first: name.first,
        last: name.last,
        kind: many ? 'Organization' : 'Person',
        key: null,
        strength: 3,
      });
    at = name.last;
    const further = owner && owned && name.quoted ? secondNickname(tokens, name.last, to) : undefined;
    if (!owner || !further) continue;
    spans.push({ ...further, kind: owner.kind, key: null, strength: 3, aliasOf: owner.first });
    at = further.last;
  }
  return spans;
}

/** "also known as “El Trece” and “Don Abu,”": a second one in quotation marks of its own. */
function secondNickname(
  tokens: readonly Token[],
  last: number,
  to: number,
): { first: number; last: number } | undefined {
  let at = last;
  while (at < last + 5 && /^["',]$/.test(tokens[at]?.folded ?? '')) at += 1;
  if (at === last || !/^(?:and|or|y|e|o)$/.test(tokens[at]?.folded ?? '')) return undefined;
  const next = quote.has(tokens[at + 1]?.folded ?? '') ? nicknameFrom(tokens, at + 1, to) : undefined;
  return next && { first: next.first, last: next.last };
}

/** "Ruiz Bravo, a fugitive known as …": the person before a comma and a few small words. */
function apposed(tokens: readonly Token[], before: number, nameAt: (at: number) => Span | undefined): Span | undefined {
  let at = before - 1;
  while (at > 0 && before - at < 6 && tokens[at]?.shape === 'lower') at -= 1;
  const owner =
    tokens[at]?.text === ',' && /^(?:a|an|the|un|una|el|la|su|his|her)$/.test(tokens[at + 1]?.folded ?? '')
      ? nameAt(at - 1)
      : undefined;
  return owner?.kind === 'Person' && owner.last === at ? owner : undefined;
}

/** "the head of Mexico’s … Cartel known as …": the nickname is the head's. */
const headOf = (tokens: readonly Token[], first: number): boolean =>
  tokens
    .slice(Math.max(0, first - 6), first)
    .some((token) =>
      /^(?:head|leader|chief|boss|founder|lider|jefe|cabecilla|fundador|kingpin|capo)$/.test(token.folded),
    );

/** "José María “N”", "Juan N.": a first name with its surname withheld, as Mexican communiqués write. */
export function withheldIn(tokens: readonly Token[], from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token || !/^\p{Lu}$/u.test(token.text)) continue;
    if (token.text !== 'N' && !givenNames.has(tokens[at - 1]?.folded ?? '')) continue;
    const quoted = quote.has(tokens[at - 1]?.folded ?? '') && quote.has(tokens[at + 1]?.folded ?? '');
    const pointed = tokens[at + 1]?.text === '.' && tokens[at + 1]?.start === token.end;
    const next = tokens[at + (pointed ? 2 : 1)];
    // "Nube Blanca S. de R.L."
    if (/^(?:de|en)$/.test(next?.text ?? '') && tokens[at + (pointed ? 3 : 2)]?.shape === 'upper') continue;
    if (!quoted && isCapital(next) && pointed) continue;
    if (!quoted && !pointed && !/^[,;)]$/.test(next?.text ?? '')) continue;
    const end = quoted ? at - 1 : at;
    let first = end;
    while (first > from && end - first < 6) {
      const step = [1, 2, 3].find((one) => first - one >= from && nameToken(tokens[first - one]));
      // "María de los Ángeles “N”", "José de los Santos “N”"
      if (step === undefined || !particles(tokens, first - step + 1, first)) break;
      first -= step;
    }
    if (first === end) continue;
    spans.push({ first, last: quoted ? at + 2 : pointed ? at + 2 : at + 1, kind: 'Person', key: null, strength: 3 });
  }
  return spans;
}

const particles = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every((token) => /^(?:de|del|la|los|las)$/.test(token.text)) &&
  (from === to || givenNames.has(tokens[from - 1]?.folded ?? ''));

const nameToken = (token: Token | undefined): boolean =>
  token !== undefined && token.shape === 'title' && token.text.length > 1;
