import type { Token } from '../reading/types.ts';
import type { Chunk } from './chunks.ts';
import { countryOf } from './known.ts';
import { headAt } from './lexicon/heads.ts';
import { isOfficial } from './lexicon/official-words.ts';
import { givenNames, notNames } from './lexicon/people.ts';
import { isCapital } from './span.ts';

const roman = /^(?:II|III|IV|V|VI|JR|SR)$/;
const nameWord = /^(?:\p{Lu}|(?:al|el|an|ad|ar|as|at|az|ash|bin)-\p{Lu})[\p{L}\p{M}'’-]+$/u;

/** "GREGORY T. HALVORSEN" as courts and notes write it: two words or more in capitals, each long enough for no acronym. */
export function loudPerson(tokens: readonly Token[], { first, last }: Chunk): boolean {
  const own = tokens.slice(first, last).filter((token) => token.shape !== 'mark' && token.text.length > 1);
  return (
    own.length > 1 &&
    own.length < 5 &&
    last - first < 8 &&
    own.every(
      ({ shape, text, folded }) =>
        shape === 'upper' && text.length > 2 && /[AEIOUYÁÉÍÓÚ]/.test(text) && headAt('any', folded) === undefined,
    )
  );
}

/** Two to five words fit for a person, none of them telling of something else. */
export function looksLikePerson(tokens: readonly Token[], chunk: Chunk): boolean {
  const own = tokens.slice(chunk.first, chunk.last);
  const names = own.filter((token) => isCapital(token) && token.text.length > 1);
  if (names.length === 0 || names.length > 5) return false;
  return (
    names.every(
      (token, at) =>
        nameWord.test(token.text) &&
        !notNames.has(token.folded) &&
        headAt('any', token.folded) === undefined &&
        (countryOf(token.folded) === undefined || (at === 0 && calledLikeCountry(names))) &&
        (token.shape !== 'upper' || roman.test(token.text)),
    ) && own.every((token) => token.shape !== 'number' && !/^(?:of|for|&|the)$/.test(token.folded))
  );
}

/** "Mauricio Solís Vela": a given name that is a country's too, with surnames. */
const calledLikeCountry = ([first, ...rest]: readonly Token[]): boolean =>
  givenNames.has(first?.folded ?? '') && rest.length > 1 && !rest.some((token) => isOfficial(token.folded));
