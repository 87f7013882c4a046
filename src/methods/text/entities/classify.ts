import { legalRuns } from '#methods/names/legal-forms.ts';
import type { EntityWord, Token } from '../reading/types.ts';
import type { Chunk } from './chunks.ts';
import { headAt } from './lexicon/heads.ts';
import { isOfficial } from './lexicon/official-words.ts';
import { givenNames, personNouns, titles } from './lexicon/people.ts';
import { byNeighbours, type Sight } from './neighbours.ts';
import { looksLikePerson } from './person-shape.ts';
import { isCapital, type Span } from './span.ts';

/** Where a legal form after a name ends: "Congeladora Valle Pinto, S.A. de C.V." */
const legalForm =
  /^,?\s{0,2}(?:S\. ?A\.(?: ?P\. ?I\.| ?B\.)?(?:,? de C\. ?V\.)?(?:,? SOFOM(?:,? E\. ?[NR]\. ?)?)?|SA(?:PI|B)? de CV|S\. ?(?:de|en) ?(?:R\. ?L\.|C\. ?S\.|C\. ?por A\.)(?: ?M\. ?I\.)?(?: de C\. ?V\.)?|S de RL(?: de CV)?|S\. ?C\.(?: de R\. ?L\.)?|S\. ?P\. ?R\.(?: de R\. ?[LI]\.)?|A\. ?C\.|S\. ?L\.|S\. ?R\. ?L\.|S\. ?A\. ?S\.|L\. ?L\. ?C\.|LLC|L\. ?L\. ?P\.|LLP|LP|Inc\.?|Incorporated|Ltd\.?|Limited|Ltda\.?|Corp\.?|Corporation|Co\.,? ?Ltd\.?|Co\.|PLC|plc|GmbH|AG|B\. ?V\.|N\. ?V\.|S\.p\.A\.|SpA|S\.r\.l\.|SARL|S\.à r\.l\.|Pte\.? Ltd\.?|Pty\.? Ltd\.?|FZE|FZCO|FZC|DMCC|ASA?|ApS|OOO|ООО|AB|A\/S|Oy|OÜ|NV|BV|BVBA|SHPK|Sh\.p\.k\.|SRL|S\. ?C\. ?S\.|SAS|C\. ?A\.|E\.?I\.?R\.?L\.?|Lda\.?|Kft\.?|d\.o\.o\.|Sdn\.? Bhd\.?)(?![\p{L}\p{N}])/u;
const legalFormInCapitals = /^,?\s{0,2}S\. ?(?:A\.|DE R\. ?L\.)(?: ?P\. ?I\.)?(?: DE C\. ?V\.)?(?![\p{L}\p{N}])/u;

/** The token after a legal form that follows a name, or undefined. */
export function legalFormAfter(text: string, tokens: readonly Token[], last: number): number | undefined {
  const end = tokens[last - 1]?.end ?? 0;
  const tail = text.slice(end, end + 40);
  const length = Math.max(legalFormInCapitals.exec(tail)?.[0].length ?? 0, legalForm.exec(tail)?.[0].length ?? 0);
  if (length === 0) return undefined;
  const to = end + length;
  let at = last;
  while (at < tokens.length && (tokens[at]?.start ?? to) < to) at += 1;
  return at;
}

/** Whether the last words of a chunk are a legal form by themselves ("Brightmesa Produce LLC"). */
export function endsInLegalForm(words: readonly string[]): boolean {
  const last = legalRuns(words.map((word) => word.replaceAll('.', ''))).at(-1);
  return last !== undefined && last.to === words.length && last.from > 0;
}

/** What a chunk is of, by its own words and then by what stands around it. Null when nothing tells. */
export function classify(sight: Sight, chunk: Chunk, initial: boolean): Span | null {
  const words = sight.tokens.slice(chunk.first, chunk.last).map((token) => token.folded);
  const span = (kind: EntityWord, strength: Span['strength'], first = chunk.first): Span => ({
    first,
    last: chunk.last,
    kind,
    key: null,
    strength,
  });
  if (courts.test(words.join(' '))) return null;
  const titled = afterTitles(sight.tokens, chunk);
  if (titled > chunk.first) {
    // "Fiscal General de la República" is an office, "Fiscal Ana Ruiz" a person.
    const rest = { first: titled, last: chunk.last };
    const plainRest = words
      .slice(titled - chunk.first)
      .every((word) => isOfficial(word) || personNouns.has(word) || titles.has(word));
    if (titled < chunk.last && !plainRest && isCapital(sight.tokens[titled]) && looksLikePerson(sight.tokens, rest))
      return span('Person', 3, titled);
    if (titled >= chunk.last) return null;
    if (titles.has(words[0] ?? '') && !byHead(words)) return null;
  }
  if (
    words.length === 1 &&
    lonely.has(words[0] ?? '') &&
    /^(?:la|el|the|del|al|de)$/.test(sight.tokens[chunk.first - 1]?.folded ?? '')
  )
    return span('PublicBody', 1);
  const shaped =
    givenNames.has(words[0] ?? '') && !/^(?:de|del|of)$/.test(words[1] ?? '') && looksLikePerson(sight.tokens, chunk);
  // "Arroyo Vela's nephew" is somebody, whatever his surname is a word for.
  const kin = sight.tokens[chunk.last]?.folded === "'s" && personNouns.has(sight.tokens[chunk.last + 1]?.folded ?? '');
  if (kin && words.length > 1 && looksLikePerson(sight.tokens, chunk)) return span('Person', 2);
  const head = shaped && words.length > 1 ? undefined : byHead(words);
  if (head && words.every((word) => plainWords.has(word))) return null;
  if (head) return head.strong || words.length > 1 ? span(head.kind, 2) : null;
  if (words.length > 5) return null;
  return byNeighbours(sight, chunk, words, initial);
}

/** "Juez de Distrito Especializado en el Sistema Penal Acusatorio" is an office, no place and no person. */
const courts =
  /^(?:juez|jueza) de (?:distrito|control|ejecucion|enjuiciamiento|la causa)|^sistema (?:de justicia )?penal/;

/** Bodies named by one word in a capital after an article: "la Fiscalía", "the Committee". */
export const lonely = new Set(
  'fiscalia procuraduria aduana gendarmeria carabineros policia ministerio secretaria cancilleria tribunal juzgado committee secretariat panel ministry commission council parliament'.split(
    ' ',
  ),
);

/** Words of no name: "Drug Cartels", "Federal Police" of nowhere. */
const plainWords = new Set(
  'drug drugs mexican cartel cartels gang criminal crime organised organized local federal state police court security new strategy operations and of the transnational national international'.split(
    ' ',
  ),
);

/** How many titles a chunk begins with: the token after them. */
function afterTitles(tokens: readonly Token[], chunk: Chunk): number {
  let at = chunk.first;
  while (at < chunk.last && titles.has(tokens[at]?.folded ?? '')) {
    at += 1;
    if (tokens[at]?.text === '.') at += 1;
  }
  return at;
}

const courtWords = new Set('sala audiencia magistratura'.split(' '));
const ordinal =
  /^(?:primera?|segunda?|tercera?|cuarta?|quinta?|sexta?|septima?|octava?|novena?|decima?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|undecima?|duodecima?|\d+(?:st|nd|rd|th|a|o))$/;

/** Kind told by a word of the name. Heads at its beginning weigh in Spanish, at its end in English. */
function byHead(words: readonly string[]): { kind: EntityWord; strong: boolean } | undefined {
  const own = words.filter((word) => word !== '.');
  const first = own[0] ?? '';
  const of = own.findIndex(
    (word) => word === 'of' || word === 'for' || word === 'de' || word === 'del' || word === 'contra',
  );
  const endOfHead = of > 0 ? own[of - 1] : own.at(-1);
  const any = (word: string | undefined): EntityWord | undefined =>
    word === undefined ? undefined : headAt('any', word);
  const last = endOfHead ?? '';
  if (
    first === 'centro' &&
    own.some((word) => /^(?:justicia|penal|penitenciario|readaptacion|reinsercion)$/.test(word))
  )
    return { kind: 'Facility', strong: true };
  if (words.join(' ').includes('task force') || words.join(' ').includes('fuerza de tarea'))
    return { kind: 'MilitaryUnit', strong: true };
  // "Seguridad Pública de Tamaral": the town's police.
  if (/^(?:seguridad publica|proteccion civil|transito municipal) (?:de|del) /.test(own.join(' ')))
    return { kind: 'PublicBody', strong: true };
  if (own.join(' ').startsWith('seguridad privada ')) return { kind: 'Company', strong: true };
  if (own.includes('naval') && own.some((word) => /^(?:region|zona|sector|base|district)$/.test(word)))
    return { kind: own.includes('base') ? 'Facility' : 'MilitaryUnit', strong: true };
  if (own.some((word) => courtWords.has(word))) return { kind: 'PublicBody', strong: true };
  if (/^(?:port|puerto)$/.test(first) && /^(?:of|de)$/.test(own[1] ?? '')) return { kind: 'Facility', strong: true };
  if (/^(?:naval|air|military|army)$/.test(first) && own[1] === 'base') return { kind: 'Facility', strong: true };
  if (ordinal.test(first) && own.length > 1) return byHead(own.slice(1)) ?? undefined;
  const atFirst = own.length > 1 ? (headAt('first', first) ?? any(first)) : undefined;
  const atLast = own.length > 1 ? (headAt('last', last) ?? any(last)) : undefined;
  const spanish = own.some((word) => /^(?:de|del|la|los|las|y)$/.test(word));
  const kind =
    (spanish ? (atFirst ?? atLast) : (atLast ?? atFirst)) ??
    own
      .slice(1)
      .map(any)
      .find((one) => one !== undefined);
  return kind === undefined ? undefined : { kind, strong: true };
}
