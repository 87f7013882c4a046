import { findIdentifiers } from '#methods/text/identifiers/find.ts';
import type { IdentifierType } from '#methods/text/reading/types.ts';
import type { Opened } from './opened.ts';
import { identifierEvidence } from './corroborate.ts';
import { bankCode, identifierKey } from './identifiers.ts';
import type { SubjectIdentifier, TextHit } from './shapes.ts';

interface Number {
  type: SubjectIdentifier['type'];
  value: string;
  start: number;
  end: number;
}

/** What the text reader calls an identifier, in the words of the lists; what lists do not hold is left out. */
const types: Partial<Record<IdentifierType, SubjectIdentifier['type']>> = {
  iban: 'iban',
  bic: 'bic',
  clabe: 'account',
  account: 'account',
  imo: 'imo',
  rfc: 'rfc',
  curp: 'curp',
  passport: 'passport',
  crypto: 'crypto',
  phone: 'phone',
  email: 'email',
};

/** A number that nothing announces must be as long as this to stand for one bearer. */
const shortestBare = 9;
const longestBare = 90;
const token = /[\p{L}\p{N}&]+/gu;
/** What may stand inside a number. */
const inside = /^(?:[-./]| ?- ?| )$/;
const mostTokens = 4;
/** Letters looked at together, and how many of them also stand in the next piece: no number is cut in two. */
const piece = 8_000;
const overlap = 200;

/**
 * Entries whose identifiers stand in a text: those the text reader finds, and any long word with a digit in it, also one
 * parted by blanks, that equals one of a list.
 */
export function numbersInText(opened: Opened, whole: string, least: number): TextHit[] {
  if (!/\d/.test(whole) && !/[A-Z]{8}/.test(whole)) return [];
  const hits: TextHit[] = [];
  for (let from = 0; from < whole.length; from += piece - overlap) {
    for (const { start, end, ...identifier } of numbersOf(whole.slice(from, from + piece))) {
      const subject = { name: '', identifiers: [identifier] };
      const key = identifierKey(identifier.type, identifier.value);
      for (const at of key === '' ? [] : opened.bearers(key)) {
        if (identifierEvidence(subject, opened.entries.whole(at)) === null) continue;
        const hit = opened.hit(subject, at, null);
        if (hit.score >= least) hits.push({ ...hit, start: from + start, end: from + end });
      }
    }
    if (from + piece >= whole.length) break;
  }
  return hits;
}

function numbersOf(text: string): Number[] {
  const told = findIdentifiers(text, 'es').flatMap(({ type, value, start, end }): Number[] => {
    const known = types[type];
    return known === undefined ? [] : [{ type: known, value, start, end }];
  });
  return [...told, ...bareNumbers(text), ...bankCodes(text)];
}

const bankCodes = (text: string): Number[] =>
  [...text.matchAll(token)].flatMap(({ 0: value, index }) =>
    bankCode.test(value) && value === value.toUpperCase()
      ? [{ type: 'bic' as const, value, start: index, end: index + value.length }]
      : [],
  );

function bareNumbers(text: string): Number[] {
  const tokens = [...text.matchAll(token)].map(({ 0: value, index }) => ({
    value,
    start: index,
    end: index + value.length,
  }));
  return tokens.flatMap(({ start }, first): Number[] => {
    const found: Number[] = [];
    let value = '';
    for (let at = first; at < first + mostTokens; at += 1) {
      const next = tokens[at];
      if (next === undefined || value.length + next.value.length > longestBare) break;
      if (at > first && !inside.test(text.slice(tokens[at - 1]?.end, next.start))) break;
      value += next.value;
      if (value.length < shortestBare || !/\d/.test(value)) continue;
      found.push({ type: 'unknown', value, start, end: next.end });
    }
    return found;
  });
}
