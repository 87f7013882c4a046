import type { EntityWord, Token } from '../reading/types.ts';
import type { Chunk } from './chunks.ts';
import { givenNames } from './lexicon/people.ts';
import { words } from './lexicon/table.ts';

const kindOf: ReadonlyMap<string, EntityWord> = new Map<string, EntityWord>([
  ...[
    ...words(
      'company firm dealership importer exporter haulier hauler brokerage bank manufacturer distributor wholesaler retailer consultancy conglomerate subsidiary startup airline lender packer shipper forwarder shipyard bakery',
    ),
  ].map((word) => [word, 'Company'] as const),
  ...[...words('gang cartel clan syndicate crew militia mafia federation confederation brotherhood outfit')].map(
    (word) => [word, 'Organization'] as const,
  ),
  ...[...words('office agency ministry directorate unit commission bureau service')].map(
    (word) => [word, 'PublicBody'] as const,
  ),
]);
const articles = /^(?:an?|the|another|its|his|her|their)$/;
/** What goes on after the noun where the noun stands in apposition. */
const goesOn =
  /^(?:in|that|which|whose|based|run|owned|led|headed|controlled|founded|from|with|of|registered|operating|specializing|accused|linked)$/;
const mostAdjectives = 4;

/** What an English noun beside a name tells it to be: "the haulier Vonk Dale", "Vonk Dale, a dealership in", "the prosecution office, SPQ". */
export function kindByNoun(tokens: readonly Token[], chunk: Chunk): EntityWord | undefined {
  if (tokens[chunk.first]?.text.endsWith('.')) return undefined;
  const person = givenNames.has(tokens[chunk.first]?.folded ?? '');
  const behind = nounBehind(tokens, chunk.last) ?? ownedBehind(tokens, chunk.last);
  if (behind !== undefined && !person) return behind;
  const comma = tokens[chunk.first - 1]?.text === ',';
  const at = comma ? chunk.first - 2 : chunk.first - 1;
  const noun = tokens[at];
  const kind = noun?.shape === 'lower' ? kindOf.get(noun.folded) : undefined;
  if (kind === undefined || person) return undefined;
  const acronym = chunk.last - chunk.first === 1 && /^\p{Lu}{3,7}$/u.test(tokens[chunk.first]!.text);
  if (kind === 'PublicBody') return comma && acronym && described(tokens, at, /^the$/) ? kind : undefined;
  // "The owner of the company, X" may be a person; "a rival gang, X" is the gang.
  return described(tokens, at, comma ? /^(?:an?|another|its|their)$/ : articles) ? kind : undefined;
}

/** An article before the noun, words in small letters or of a nation between. */
function described(tokens: readonly Token[], noun: number, article: RegExp): boolean {
  for (let at = noun - 1; at > noun - 2 - mostAdjectives && at >= 0; at -= 1) {
    const token = tokens[at]!;
    if (article.test(token.folded)) return tokens[at - 1]?.folded !== 'of';
    if (token.shape === 'mark' && token.text !== '-') return false;
  }
  return false;
}

/** ", which is owned by": only firms are. */
function ownedBehind(tokens: readonly Token[], comma: number): EntityWord | undefined {
  const word = (at: number): string => tokens[comma + at]?.folded ?? '';
  if (word(0) !== ',' || word(1) !== 'which' || !/^(?:is|was)$/.test(word(2))) return undefined;
  return /^(?:owned|co-owned|majority-owned)$/.test(word(3)) && word(4) === 'by' ? 'Company' : undefined;
}

/** ", a used-car dealership in": the kind the noun tells. */
function nounBehind(tokens: readonly Token[], comma: number): EntityWord | undefined {
  if (tokens[comma]?.text !== ',' || !/^(?:an?|another)$/.test(tokens[comma + 1]?.folded ?? '')) return undefined;
  for (let at = comma + 2; at < comma + 4 + mostAdjectives; at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.shape === 'mark' && token.text !== '-')) return undefined;
    const kind = token.shape === 'lower' ? kindOf.get(token.folded) : undefined;
    if (kind === undefined) continue;
    return kind !== 'PublicBody' && goesOn.test(tokens[at + 1]?.folded ?? '') ? kind : undefined;
  }
  return undefined;
}
