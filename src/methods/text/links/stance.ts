import type { Clause } from '../clauses/clause.ts';
import type { Modality } from '#vocabulary/statement.ts';
import type { Stance } from '../reading/types.ts';
import type { Ground } from './ground.ts';
import { phrasesAt, phraseTable, type Match } from './phrases.ts';

interface Cue {
  modality?: Modality;
  denied?: true;
  former?: true;
  /** Stands after what it speaks of: "… is denied by both". */
  after?: true;
  /** The text itself says that what it tells has no weight. */
  weightless?: 'here' | 'before' | 'claim';
  /** How many words later it still holds; unlimited when absent. */
  reach?: number;
}

const rows = (cue: Cue, phrases: string): [string, Cue][] => phrases.split(';').map((phrase) => [phrase.trim(), cue]);

/** Words that say how firmly something is told. A cue holds for what follows it in its sentence. */
const cues = phraseTable<Cue>([
  ...rows(
    { modality: 'alleged' },
    'allegedly; alleged; reportedly; purported|purportedly; accused|accuses|accusing of; charged with; accusations|allegations|claims that; ' +
      'presuntamente; presunto|presunta|presuntos|presuntas; supuesto|supuesta|supuestos|supuestas; supuestamente; ' +
      'acusado|acusada|acusados|acusadas|senalado|senalada|senalados|senaladas de|como|por; se investiga|investigan; imputado|imputada|imputados por; ' +
      'habria|habrian|seria|serian; trascendio que; versiones de|que',
  ),
  ...rows(
    { modality: 'believed' },
    'believed|thought|suspected|presumed to|by|of; is|are believed|suspected|thought; believe|believes|suspect|suspects that?; likely; probably; apparently; possible|possibly; ' +
      'se cree|presume|sospecha|considera que?; creen|cree|sospechan|sospecha que; probable|probablemente|posible|posiblemente; aparentemente; al parecer',
  ),
  ...rows({ modality: 'believed', reach: 8 }, 'if|unless|whether'),
  ...rows({ modality: 'believed', reach: 4 }, 'may|might|could; podria|podrian; pudiera|pudieran'),
  ...rows(
    { modality: 'proposed' },
    'is|are|was|were considering; considers|considered|weighing; proposed|proposes|proposal|suggested|suggests|recommended|urged|urges|asked|asks|called to|that|for; ' +
      'propuso|propone|proponen|propuesta|pidio|pide|piden|solicito|sugirio|recomendo que?; considera|consideran|evalua|evaluan|analiza|analizan',
  ),
  ...rows({ modality: 'proposed', reach: 4 }, 'would|should; deberia|deberian'),
  ...rows(
    { modality: 'planned' },
    'plans|plan|planned|planning|intends|intend|intended|aims|poised|prepares|preparing|seeks|wants|hopes to; plans for; ' +
      'planea|planean|planeaba|pretende|pretenden|preve|busca|buscan|alista|alistan|prepara|intenta|intentan',
  ),
  ...rows({ modality: 'planned', reach: 4 }, 'will; would|to soon'),
  ...rows({ modality: 'promised' }, 'promised|promises|pledged|pledges|vowed|vows; prometio|promete|se comprometio'),
  ...rows({ modality: 'threatened' }, 'threatened|threatens|threatening; amenazo|amenaza|amenazan con|a'),
  ...rows(
    { denied: true },
    'no evidence|proof|indication|sign|signs|link|links|ties|connection|relationship|relation|allegation|document|record|records|reason; nothing|neither|nor; ~lack|without; denies|denied|deny|denying|rejects|rejected|refuted|refutes; false|falsely; not been|yet? established|proven|shown|confirmed; ' +
      'without evidence|proof; never; nothing suggests|shows|links|ties; ' +
      'no quedo|queda|esta|consta|ha sido? acreditado|acreditada|probado|demostrado|probada que?; no|ni consta; no hay|existe|existen|existia|habia|cuenta|encontro|encontraron|tiene|tienen|se|es|son|era|eran|fue|guarda; nego|niega|niegan|negaron|desmintio|descarto|descarta|rechazo; sin que; no se? afirma|acredita|advierte|desprende|tiene|ha|han; ni|nunca|jamas; sin pruebas|elementos|evidencia|relacion|vinculo|vinculos|nexos; carece de; falsamente',
  ),
  ...rows(
    { denied: true, after: true },
    'is|are|was|were|been denied|rejected|disputed by; is|are|was|were|been withdrawn|retracted|disproved|disproven|refuted|debunked; is|are|was|were|proved untrue|false|wrong|unfounded|baseless; do|does|did not accept|credit|endorse|believe|share; lo|la niega|desmintio|nego|niegan|desmiente; fue|es|son|fueron|era|eran|resulto|resultaron desmentido|desmentida|falso|falsa|falsos|falsas|negado|negada|desmentidas|infundadas|infundada; called * fable|lie|slander',
  ),
  ...rows({ denied: true, reach: 3 }, "not|n't; no; neither"),
  ...rows(
    { former: true, reach: 6 },
    'ended|broke|broken|rompio|rompieron|terminaron|termino * truce|alliance|pact|tregua|alianza|pacto; no longer; ya no; recently; once; previously; formerly; anteriormente; antiguamente',
  ),
  ...rows(
    { weightless: 'here' },
    'unverified|unsubstantiated|unfounded|baseless|rumour|rumor|rumours|rumors|debunked; unsigned|anonymous blog|post|website|message|account|leaflet|flyer|letter|caller|tip|pamphlet; less|least|hardly plausible|credible; menos|poco verosimil|creible|probable; volante|panfleto|nota|carta|anonimo sin firma|firmar; sin firma; infundado|infundada|infundadas|rumor|rumores|bulo|apocrifo|apocrifa; sin sustento|fundamento; blog anonimo|apocrifo; mensaje|cuenta anonimo|anonima|apocrifo|apocrifa',
  ),
  ...rows(
    { weightless: 'claim' },
    'rates|rated|rate|considers|considered|deems|assessed|assesses|judges * as? improbable|implausible|unlikely|doubtful|unreliable|dubious|unsupported; considera|consideran|califica|estima|juzga|valora * poco? improbable|inverosimil|dudoso|dudosa|creible|fiable|infundada|infundado',
  ),
  ...rows(
    { weightless: 'before' },
    'no weight|credence|credibility; no supporting|corroborating information|evidence|reporting; could|can|has|was not been? * ~verify|~corroborate|~confirm|~substantiate * claim|blog|report|post|message|it|this|allegation|story|link|tie; not * verified|corroborated|substantiated; ' +
      'no|not|cannot * confirm|verify|corroborate that|this|it|him|her|the|any; unable to ~confirm|~verify|~corroborate; no evidence|proof|indication that|of he|she|it|they|this|any|such * belongs|belonged|belong|member|members|ties|links|link|tie|connection|group|owner|owns|owned|works|worked|controls|leads|led|related; that|this|it|claim|report|allegation|story is|was flatly? false|untrue|fabricated; no * valor|credito|credibilidad|peso; no|ni * podemos|puedo|pudimos|consta|logramos ^verificar|^corroborar|^comprobar|^confirmar|confirmarlo|verificarlo|confirmarla|verificarla|corroborarlo; nadie pudo|ha confirmarlo|confirmado; no me|nos consta; no hay|existe|existen|encontro|hallo|encontraron prueba|pruebas|evidencia|indicio|indicios|elementos de|que|alguna|alguno que|de? ello|eso|ese|esa|esto|sea|pertenezca|tenga; eso|esto|ello es|fue falso|mentira; version|acusacion|nota|afirmacion|dato es|fue|son|resulto falso|falsa|mentira; no|ni la? toma|tomo|da|dio|damos en|por cuenta|cierto|cierta|buena; no|sin se? pudo|pudieron|puede|ha|fue|poder|sido|logro * ^verificar|^corroborar|^comprobar|^confirmar * version|dato|afirmacion|informacion|blog|publicacion; no|sin * verificado|corroborado|comprobado|verificada|corroborada',
  ),
]);

const onlyAfter = new Set(['longer', 'only', 'just', 'solo', 'solamente', 'obstante']);
const turn = new Set([
  'but',
  'however',
  'although',
  'though',
  'while',
  'whereas',
  'pero',
  'sino',
  'aunque',
  'mientras',
  ';',
]);

const shortRemark = 8;
const joiners = new Set(['and', 'y', 'e']);

type Cues = readonly Match<Cue>[];

/** How what is told of in a piece of a sentence is said: cues before and in it, and the clauses that cover it. */
export interface StanceReader {
  /** Whether the text gives weight to what the sentence of a token tells. */
  weighs(token: number): boolean;
  /** `first` is where the left end stands, `trigger` the word that tells the tie (tokens). Null when it carries no weight or is denied: a tie that is denied is none. */
  of(
    first: number,
    trigger: readonly [first: number, last: number],
    last: number,
  ): { stance: Stance; former: boolean } | null;
}

export function stanceReader(ground: Ground): StanceReader {
  const { tokens, sentences } = ground;
  const known = new Map<number, Cues>();
  const clausesIn = new Map<number, Clause[]>();
  for (const clause of ground.clauses) {
    const own = clausesIn.get(clause.sentence);
    if (own) own.push(clause);
    else clausesIn.set(clause.sentence, [clause]);
  }
  for (const own of clausesIn.values()) own.sort((a, b) => a.start - b.start);
  const cuesIn = (sentence: number): Cues => {
    const own = known.get(sentence);
    if (own) return own;
    const { first, last } = sentences[sentence] ?? { first: 0, last: 0 };
    const found: Match<Cue>[] = [];
    for (let at = first; at < last; at += 1) {
      if (ground.unitAt[at]! >= 0) continue;
      for (const match of phrasesAt(cues, tokens, at, last)) {
        const noMore = match.value.denied && tokens[match.first - 1]?.folded === 'ya';
        const month =
          tokens[match.first]!.text === 'May' && [1, -1].some((step) => tokens[at + step]?.shape === 'number');
        if (!noMore && !month && !onlyAfter.has(tokens[match.last + 1]?.folded ?? '')) found.push(match);
      }
    }
    known.set(sentence, found);
    return found;
  };
  const weightless = weightlessIn(ground, cuesIn);
  return {
    weighs: (token) => !weightless(tokens[token]?.sentence ?? 0),
    of(first, [from, to], last) {
      const sentence = tokens[from]?.sentence ?? 0;
      if (weightless(sentence) || asks(ground, sentence)) return null;
      const stance: Stance = { modality: 'asserted', denied: false, speaker: null };
      let former = false;
      for (const cue of near(cuesIn(sentence), from)) {
        if (cue.value.after) {
          if (cue.first > to) stance.denied = true;
          continue;
        }
        if (cue.first > Math.max(to, last) || (cue.first > to && cue.value.denied)) continue;
        if (cue.first < to ? !holds(ground, cue, from) : cue.value.reach !== undefined) continue;
        // "Pledged allegiance" is done by the words themselves.
        if (cue.value.modality === 'promised' && cue.first === from) continue;
        if (cue.value.denied && cue.first < from) stance.denied = true;
        if (cue.value.former && (cue.first >= first || cue.last >= from - 2)) former = true;
        if (cue.value.modality && stance.modality === 'asserted') stance.modality = cue.value.modality;
      }
      const before = stance.denied;
      withClauses(stance, clausesIn.get(sentence) ?? [], ground, from, to);
      // "No longer" tells of the past and denies nothing.
      if (former) stance.denied = before;
      return stance.denied ? null : { stance, former };
    },
  };
}

/** A question tells nothing: "Does A hold a share of B?" */
const asks = ({ tokens, sentences }: Ground, sentence: number): boolean =>
  tokens[(sentences[sentence]?.last ?? 0) - 1]?.text === '?';

/** Which sentences tell something that the text itself gives no weight, there or in what follows. */
function weightlessIn({ sentences }: Ground, cuesIn: (sentence: number) => Cues): (sentence: number) => boolean {
  /** "The police rate the claim as improbable", a short remark between allowed. */
  const rated = (sentence: number): boolean => {
    for (let at = sentence; at <= sentence + 2 && at < sentences.length; at += 1) {
      const own = sentences[at]!;
      if (own.paragraph !== sentences[sentence]!.paragraph) return false;
      if (at > sentence + 1 && sentences[at - 1]!.last - sentences[at - 1]!.first > shortRemark) return false;
      if (cuesIn(at).some(({ value }) => value.weightless === 'claim')) return true;
    }
    return false;
  };
  const told = (sentence: number): boolean => {
    if (
      cuesIn(sentence).some(
        ({ value, first }) =>
          value.weightless === 'here' || (value.weightless !== undefined && first > sentences[sentence]!.first),
      )
    )
      return true;
    const next = sentences[sentence + 1];
    return (
      next !== undefined &&
      next.paragraph === sentences[sentence]?.paragraph &&
      (cuesIn(sentence + 1).some(({ value }) => value.weightless === 'before') || rated(sentence))
    );
  };
  const known = new Map<number, boolean>();
  return (sentence) => {
    const own = known.get(sentence) ?? told(sentence);
    known.set(sentence, own);
    return own;
  };
}

/** Whether a cue still holds at a later word: no turn of the sentence and not too many words between. */
function holds({ tokens }: Ground, { value, first, last }: Match<Cue>, trigger: number): boolean {
  if (trigger - last > (value.reach ?? Infinity) + 1) return false;
  // "P, who denies it, also works for": told beside the way.
  const aside = value.denied && /^(?:who|which)$/.test(tokens[first - 1]?.folded ?? '');
  for (let at = last + 1; at < trigger; at += 1) {
    const word = tokens[at]!.folded;
    if (turn.has(word)) return false;
    if (word !== ',') continue;
    if (aside) return false;
    if (value.reach !== undefined) return false;
    const shape = tokens[at + 2]?.shape;
    if (joiners.has(tokens[at + 1]?.folded ?? '') && (shape === 'title' || shape === 'upper')) return false;
  }
  return true;
}

/** Where in a sorted list the first one stands that is not before `least`. */
function lowest<T>(list: readonly T[], place: (one: T) => number, least: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place(list[middle]!) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The cues not far from a word: a sentence may be as long as a text. */
const near = (found: Cues, token: number): Cues =>
  found.slice(
    lowest(found, ({ first }) => first, token - cueReach),
    lowest(found, ({ first }) => first, token + cueReach),
  );
const cueReach = 70;
const clauseReach = 700;

/** A clause of the same word rules; the smallest one around it gives the speaker. */
function withClauses(stance: Stance, clauses: readonly Clause[], ground: Ground, from: number, to: number): void {
  const start = ground.tokens[from]?.start ?? 0;
  const end = ground.tokens[to]?.end ?? 0;
  let around: Clause | null = null;
  for (let at = lowest(clauses, (one) => one.start, start - clauseReach); at < clauses.length; at += 1) {
    const clause = clauses[at]!;
    if (clause.start > end) break;
    if (clause.verb.first <= to && clause.verb.last >= from) {
      stance.denied ||= clause.denied;
      if (stance.modality === 'asserted') stance.modality = clause.modality;
      stance.speaker ??= clause.speaker;
    }
    if (
      clause.start <= start &&
      clause.end >= end &&
      (!around || clause.end - clause.start < around.end - around.start)
    )
      around = clause;
  }
  stance.speaker ??= around?.speaker ?? null;
}
