import type { Token } from '../reading/types.ts';
import { isFirmNoun } from './firm-nouns.ts';
import { goesOverAnd, headAt } from './lexicon/heads.ts';
import { givenNames, notNames } from './lexicon/people.ts';
import { isCapital } from './span.ts';

/** A run of words in capitals with the small words inside it. */
export interface Chunk {
  first: number;
  last: number;
}

const joining = new Set(
  'of de del da do dos das di du van von der den ter ten bin ben bint ibn ould abu for la'.split(' '),
);
const articles = new Set(['the', 'la', 'las', 'los', 'el', 'lo']);
const and = new Set(['and', 'y', 'e', '&']);

export interface ChunkLimits {
  from: number;
  to: number;
  /** Tokens that belong to something else already. */
  taken: (at: number) => boolean;
  /** The word also stands in small letters in this text: a capital at the beginning of a sentence says nothing. */
  common: (folded: string) => boolean;
}

/** Runs of words in capitals of one sentence. */
export function chunksIn(tokens: readonly Token[], limits: ChunkLimits): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = limits.from; at < limits.to; at += 1) {
    if (!begins(tokens, at, limits)) continue;
    const last = endOf(tokens, at, limits);
    chunks.push({ first: at, last });
    at = last - 1;
  }
  return chunks;
}

function begins(tokens: readonly Token[], at: number, limits: ChunkLimits): boolean {
  const token = tokens[at];
  if (!token || !isCapital(token) || limits.taken(at)) return false;
  // "480 pesos M.N. de …": the mark of the currency.
  if (notNames.has(token.folded) || token.text === 'M.N.') return false;
  if (tokens[at + 1]?.text === ':' && tokens[at + 1]?.start === token.end && at === limits.from) return false;
  const initial = at === limits.from || /^["'(¿¡-]$/.test(tokens[at - 1]?.folded ?? '');
  if (initial && limits.common(token.folded)) {
    // "Security expert …", "Officers sent …": a name only when the next word is in capitals too and it is no common word there.
    return (
      isCapital(tokens[at + 1]) &&
      !limits.common(tokens[at + 1]?.folded ?? '') &&
      headAt('first', token.folded) !== undefined
    );
  }
  return true;
}

/** No name has more words; what goes on longer is hostile, and every rule looks at each word of a name several times. */
const longestName = 24;

/** The chunk's end: through capitals, initials, and small words with capitals after them. */
function endOf(tokens: readonly Token[], first: number, limits: ChunkLimits): number {
  let last = first + 1;
  let institution = goesOverAnd(tokens[first]?.folded ?? '');
  const open = (at: number): boolean => at < limits.to && !limits.taken(at);
  const capital = (at: number): boolean =>
    open(at) &&
    isCapital(tokens[at]) &&
    !(
      notNames.has(tokens[at]?.folded ?? '') &&
      !(tokens[at]?.text.length === 1 && tokens[at + 1]?.text === '.') &&
      tokens[at]?.shape === 'title' &&
      !articles.has(tokens[at]?.folded ?? '')
    );
  while (last < limits.to && open(last) && last - first < longestName) {
    const token = tokens[last];
    if (!token) break;
    const word = token.folded;
    if (pointedEnd.test(tokens[last - 1]?.folded ?? '') && !/^(?:de|c\.?v\.?)$/.test(word)) break;
    if (capital(last)) {
      if (isCapital(token) && goesOverAnd(word)) institution = true;
      last += 1;
      continue;
    }
    // "Gregory M. Guillot": the point of an initial.
    const initial = tokens[last - 1];
    if (
      word === '.' &&
      initial &&
      initial.text.length <= 2 &&
      isCapital(initial) &&
      initial.end === token.start &&
      capital(last + 1)
    ) {
      last += 1;
      continue;
    }
    if (legalEnd.test(tokens[last - 1]?.folded ?? '') || foreignEnd.test(tokens[last - 1]?.text ?? '')) break;
    const skip = joins(tokens, last, capital, institution);
    if (skip > 0) {
      last += skip;
      continue;
    }
    if (word === ',' && institution && isCapital(tokens[last + 1]) && lists(tokens, last, limits.to)) {
      last += 1;
      continue;
    }
    break;
  }
  return numbered(tokens, first, last, limits.to);
}

const legalEnd =
  /^(?:ltd|llc|inc|corp|limited|gmbh|plc|ltda|bv|nv|bvba|ag|shpk|srl|sas|kft|oy|pte|pty|s\.a\.|c\.v\.|r\.l\.|l\.l\.c\.|b\.v\.|n\.v\.|a\.s\.|s\.l\.|c\.a\.|s\.r\.l\.)$/;

/** After these in capitals no word of the name follows: "… Solar S.A. Deputy director …". */
const pointedEnd = /^(?:s\.a\.|c\.v\.|r\.l\.|l\.l\.c\.|b\.v\.|n\.v\.|s\.r\.l\.)$/;

/** Legal forms that are words of other languages in small letters: only in capitals, after a name. */
const foreignEnd = /^(?:AS|ASA|AB|ApS|FZE|FZCO|FZC|DMCC|OÜ|SpA)$/;

const offices = /^(?:office|department|bureau|division|unit|service|headquarters)$/;

const numberedHeads =
  /^(?:batallon|regimiento|zona|escuadron|compania|battalion|regiment|brigade|division|brigada|garnison|juzgado|tribunal|cefereso|penal|distrito|district|sector|region|route|ruta|muelle|terminal|planta|force)$/;

/** "Batallón de Infantería de Marina 19", "CEFERESO 14": the number belongs to the name. */
function numbered(tokens: readonly Token[], first: number, last: number, to: number): number {
  const number = tokens[last];
  if (last >= to || number?.shape !== 'number' || !/^\d{1,3}$/.test(number.text)) return last;
  return tokens.slice(first, last).some((token) => numberedHeads.test(token.folded)) ? last + 1 : last;
}

const partners = /^(?:Asociad[oa]s|Hermanos|Hijos|Socios|Sucesores|C[ií]a|Compañía|Associates|Sons|Brothers|Partners)$/;

/** How many small words stand between two words in capitals of one name. */
function joins(tokens: readonly Token[], at: number, capital: (at: number) => boolean, institution: boolean): number {
  const word = tokens[at]?.folded ?? '';
  if (/^(?:y|e)$/.test(word) && capital(at + 1) && tradeAlone(tokens, at)) return 1;
  // "Meza Ruiz y Asociados", "Hale and Sons"
  if (and.has(word) && partners.test(tokens[at + 1]?.text ?? '') && capital(at + 1) && !isCapital(tokens[at + 2]))
    return 1;
  if (and.has(word) && institution) {
    if (twoNames(tokens, at, capital) || tokens[at + 2]?.folded === "'s") return 0;
    if (tokens[at + 1]?.text === 'Law' && tokens[at + 2]?.text === 'Enforcement') return 1;
    if (capital(at + 1) && headAt('any', tokens[at + 1]?.folded ?? '') === undefined) return 1;
    return articles.has(tokens[at + 1]?.folded ?? '') &&
      tokens[at + 1]?.folded !== 'the' &&
      capital(at + 2) &&
      headAt('any', tokens[at + 2]?.folded ?? '') === undefined
      ? 2
      : 0;
  }
  if (institution && /^(?:contra|against|en|in|para|on|a)$/.test(word)) {
    if (capital(at + 1) && word !== 'in' && word !== 'on' && word !== 'en' && word !== 'a') return 1;
    return articles.has(tokens[at + 1]?.folded ?? '') &&
      capital(at + 2) &&
      word !== 'in' &&
      word !== 'on' &&
      word !== 'en' &&
      word !== 'a'
      ? 2
      : 0;
  }
  if (word === '&') return capital(at + 1) ? 1 : 0;
  // "Mexican Attorney General's Office", "Harris County Sheriff's Department".
  if (word === "'s") return capital(at + 1) && offices.test(tokens[at + 1]?.folded ?? '') ? 1 : 0;
  // "Hicham el Ouarrak": an Arabic article after a given name.
  if ((word === 'el' || word === 'al') && givenNames.has(tokens[at - 1]?.folded ?? '')) return capital(at + 1) ? 1 : 0;
  if (!joining.has(word)) return 0;
  let last = at + 1;
  while (last - at < 3 && (joining.has(tokens[last]?.text ?? '') || articles.has(tokens[last]?.text ?? ''))) last += 1;
  return capital(last) ? last - at : 0;
}

/** "Fletes y Maniobras Tamaral": one word of a trade, small before "y", and no person after it. */
function tradeAlone(tokens: readonly Token[], and: number): boolean {
  const word = tokens[and - 1]?.folded ?? '';
  const next = tokens[and + 1]?.folded ?? '';
  return (
    !isCapital(tokens[and - 2]) &&
    !(/^(?:de|del|la|los|las)$/.test(tokens[and - 2]?.folded ?? '') && tokens[and - 3]?.shape === 'title') &&
    tokens[and - 1]?.shape === 'title' &&
    ((headAt('first', word) ?? headAt('any', word)) === 'Company' || isFirmNoun(tokens[and - 2])) &&
    !givenNames.has(next) &&
    (isCapital(tokens[and + 2]) || isFirmNoun(tokens[and - 2])) &&
    !/^(?:Los|Las|El|La)$/.test(tokens[and + 1]?.text ?? '')
  );
}

const isHead = (word: string): boolean => headAt('last', word) !== undefined || headAt('any', word) !== undefined;

/** "Tucson Police Department and Arizona Department of Public Safety": on both sides the word that tells what it is. */
function twoNames(tokens: readonly Token[], and: number, capital: (at: number) => boolean): boolean {
  if (!isHead(tokens[and - 1]?.folded ?? '')) return false;
  for (let at = and + 1; at < and + 6 && capital(at); at += 1) if (isHead(tokens[at]?.folded ?? '')) return true;
  return false;
}

/** "Bureau of Alcohol, Tobacco, Firearms and Explosives": a comma goes on when an "and" with a capital closes the list. */
function lists(tokens: readonly Token[], comma: number, to: number): boolean {
  for (let at = comma + 1; at < Math.min(comma + 9, to); at += 1) {
    const word = tokens[at]?.folded ?? '';
    if (and.has(word))
      return (
        isCapital(tokens[at + 1]) &&
        headAt('any', tokens[at + 1]?.folded ?? '') === undefined &&
        // "Alcohol, Tabaco, Armas de Fuego y Explosivos"
        (tokens[at - 2]?.folded === ',' || (tokens[at - 2]?.folded === 'de' && tokens[at - 4]?.folded === ','))
      );
    if (word !== ',' && word !== 'de' && !isCapital(tokens[at])) return false;
  }
  return false;
}
