import type { TextEntity, Token } from '../reading/types.ts';
import { countryOf } from './nations.ts';
import type { Unit } from './units.ts';

const numbers: ReadonlyMap<string, number> = new Map(
  'dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' ').map((word, at) => [word, at + 2]),
);
const nouns = /^(?:empresas|sociedades|companias|firmas|comercializadoras|constructoras)$/;
const mexican = /\b(?:S\. ?A\.|S\. ?de R\. ?L\.|S\. ?P\. ?R\.|A\. ?C\.|S\. ?C\.|SAPI|SA de CV)/u;
const foreign = /\b(?:LLC|L\.L\.C\.|Inc|Ltd|Limited|Corp|LLP|LP|GmbH|S\.L\.|Inc\.|Ltd\.)/u;
const foreignWord = /^(?:texana|californiana|extranjera|floridana)$/;

/** Whether an adjective speaks of a firm from abroad, and whether a name has the legal form of one. */
export const isForeignWord = (word: string): boolean => {
  const code = countryOf(word);
  return foreignWord.test(word) || (code !== undefined && code !== 'mx');
};
export const isForeignFirm = ({ name }: TextEntity): boolean => foreign.test(name) && !mexican.test(name);

/**
 * "Las cuatro empresas", "las tres personas morales mexicanas": all firms named so far, where they are just so many.
 * The token is the noun; the firms are given in the order of their first mention.
 */
export function countedFirms(
  tokens: readonly Token[],
  at: number,
  entities: readonly TextEntity[],
  firms: ReadonlyMap<number, Unit>,
): Unit[] | null {
  const persons = tokens[at]!.folded === 'morales' && tokens[at - 1]?.folded === 'personas';
  if (!persons && !nouns.test(tokens[at]!.folded)) return null;
  const counter = persons ? at - 2 : at - 1;
  const wanted = numbers.get(tokens[counter]?.folded ?? '');
  if (wanted === undefined || !/^(?:las|estas|dichas)$/.test(tokens[counter - 1]?.folded ?? '')) return null;
  // "Las tres empresas de P" are others.
  if (/^(?:de|del|que)$/.test(tokens[at + 1]?.folded ?? '')) return null;
  const own = [...firms.values()];
  const home =
    tokens[at + 1]?.folded === 'mexicanas' ? own.filter((unit) => mexican.test(entities[unit.entity]!.name)) : own;
  return home.length === wanted ? home : null;
}
