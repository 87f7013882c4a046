import type { LinkWord } from '../reading/types.ts';
import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Ledger } from './ledger.ts';
import { phrasesAt, phraseTable } from './phrases.ts';
import type { StanceReader } from './stance.ts';
import { sortsOf, type Sort, type Unit } from './units.ts';

/** What the verb of a relative clause makes of its subject and of the name before "whom" or "which". */
interface Clausal {
  /** The preposition before the relative; "" for none. */
  preposition: string;
  kind: LinkWord;
  /** The link runs from the subject to the name before. */
  forward: boolean;
  subject: ReadonlySet<Sort>;
  named: ReadonlySet<Sort>;
}

/** Preposition or "-", kind, ">" from the subject to the name before or "<" back, what the two may be, then the verbs. */
const table = `
- Designation > b pgmv | ~designate|~sanction|~blacklist|~list|~indict?
- Employment < pgbm p | hired|recruited|employed|retained|appointed|hires|employs
- Succession > p p | ~succeed|~replace
- Control > pgmb mfv | owns|owned|bought|acquired|co-owns|co-owned|controls|controlled|leases|leased|operates|operated
- Leadership > p g | leads|led|heads|headed|founded|runs|ran|commands|commanded|directs|directed|controls|controlled
- Leadership > p m | founded|directs|directed|heads|headed|runs|ran|manages|managed
- Supply > gpm gm | supplies|supplied
- Family > p p | ~marry
- Rivalry > gp gp | fights|fought|betrayed|ousted|displaced
with Rivalry > gp gp | competed|competes|compete|competing|fought|fights|fighting|feuded|feuding|clashed|clashes|quarreled|quarrelled; at|to war; in? a? feud|dispute|conflict|rivalry
with Alliance > gpbm gpbm | allied|allies; forged|forged|made|has|had|signed|struck|sealed * alliance|pact|truce|deal; joined forces
with Cooperation > gbm gbm | works|worked|cooperates|cooperated|collaborates|collaborated|coordinated|shares|shared|partnered
against Rivalry > gp gp | fought|fights|fighting|competed|competes; waged|wages|wage|waging war; has|had|have * feud|grudge|war
to Transfer > pgm pgmb | ~wire; paid|sent|transferred|remitted * $|dollars|pesos|euros|million; ~transfer|~remit
to Financing > pgm pgm | ~pay * bribes|bribe|monthly|retainer|protection; paid|pays
to Supply > gpm gpm | sold|sells|supplied|supplies|shipped|ships|delivered|delivers
to Employment > p pm | reports|reported|answers|answered
to Membership > p g | reports|reported|answers|answered; belongs|belonged
to Leadership < g p | reports|reported|answers|answered|answer|report
for Employment > p pbm | works|worked|drives|drove|fronts|fronted|acts|acted|launders|laundered
for Membership > p g | works|worked|launders|laundered|traffics|trafficked|kills|killed
from Supply < gpm gpm | buys|bought|obtains|obtained|sources|sourced|purchased|acquired|gets|got|imports|imported|receives|received
from Succession > g g | split|splintered|separated|broke away|off?; emerged
`;

function* entries(): Generator<readonly [string, Clausal]> {
  for (const line of table.trim().split('\n')) {
    const bar = line.indexOf('|');
    const [preposition = '', kind = '', way = '', subject = '', named = ''] = line.slice(0, bar).trim().split(/\s+/);
    const value: Clausal = {
      preposition: preposition === '-' ? '' : preposition,
      kind: kind as LinkWord,
      forward: way === '>',
      subject: sortsOf(subject),
      named: sortsOf(named),
    };
    for (const phrase of line.slice(bar + 1).split(';')) yield [phrase.trim(), value];
  }
}

const verbs = phraseTable<Clausal>(entries());
const prepositions = new Set(['with', 'against', 'to', 'for', 'from']);
const commas = /^(?:[,)"(—–-])$/;
const namedReach = 26;
const verbReach = 7;

/** "A, with whom B had competed", "P, whom the Office designated", "the firm from which B bought": ties told in a relative clause that has a subject of its own. */
export function addWhom(ground: Ground, stances: StanceReader, ledger: Ledger): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    let before: Unit | null = null;
    for (let at = first + 1; at < last; at += 1) {
      const relative = wordAt(ground, at);
      if ((relative !== 'whom' && relative !== 'which') || ground.unitAt[at]! >= 0) continue;
      const word = wordAt(ground, at - 1);
      const preposition = prepositions.has(word) ? word : '';
      if (preposition === '' && relative === 'which' && !commas.test(word) && word !== 'and') continue;
      const opens = preposition === '' ? at - 1 : at - 2;
      const person = relative === 'whom';
      const named: Unit | null =
        wordAt(ground, opens) === 'and' && before !== null ? before : namedBefore(ground, opens, first, person);
      if (named === null) continue;
      before = named;
      addClause(ground, stances, ledger, preposition, named, at, last);
    }
  }
}

function addClause(
  ground: Ground,
  stances: StanceReader,
  ledger: Ledger,
  preposition: string,
  named: Unit,
  relative: number,
  last: number,
): void {
  const subject = subjectAfter(ground, relative, named, last);
  if (subject === null) return;
  const wall = Math.min(last, subject.end + verbReach);
  for (let at = subject.end + 1; at < wall; at += 1) {
    if (ground.unitAt[at]! >= 0 || ground.tokens[at]!.shape === 'mark') return;
    const match = phrasesAt(verbs, ground.tokens, at, last).find(
      ({ value }) =>
        value.preposition === preposition && value.subject.has(subject.unit.sort) && value.named.has(named.sort),
    );
    if (match === undefined) continue;
    const ends = [named.first, match.last, subject.unit.first, subject.unit.last];
    const said = stances.of(named.first, [match.first, match.last], match.last);
    if (said === null) return;
    for (const { entity } of subject.unit.group)
      ledger.add({
        kind: match.value.kind,
        from: match.value.forward ? entity : named.entity,
        to: match.value.forward ? named.entity : entity,
        first: Math.min(...ends),
        last: Math.max(...ends),
        former: said.former,
        stance: said.stance,
      });
    return;
  }
}

/** Whom the relative goes on about: the name before it, what only describes it passed over. */
function namedBefore(ground: Ground, from: number, first: number, person: boolean): Unit | null {
  for (let at = from; at >= first && at > from - namedReach; at -= 1) {
    const unit = unitOf(ground, at);
    if (unit === null) {
      if (wordAt(ground, at) === ';') return null;
      // "The cash, which he owned": a thing without a name.
      if (at === from && ground.tokens[at]!.shape !== 'mark') return null;
      if (
        !person &&
        at < from &&
        at === from - 1 &&
        ground.tokens[at]!.shape === 'lower' &&
        !apposed(ground, at, first)
      )
        return null;
      continue;
    }
    if (person ? unit.sort === 'person' : unit.sort !== 'person' && unit.sort !== 'place' && unit.sort !== 'country')
      return unit.last === from || person || commas.test(wordAt(ground, unit.last + 1)) ? unit : null;
    if (!person && unit.sort === 'person') return null;
    at = unit.first;
  }
  return null;
}

/** "B Ltd, a shell company, which": the noun stands in apposition to a name. */
function apposed(ground: Ground, noun: number, first: number): boolean {
  for (let at = noun; at > first && at > noun - 10; at -= 1)
    if (wordAt(ground, at) === ',') return ground.unitAt[at - 1]! >= 0 && /^(?:an?|the)$/.test(wordAt(ground, at + 1));
  return false;
}

/** The subject right after the relative; "he" is the one the sentence began with. */
function subjectAfter(ground: Ground, relative: number, named: Unit, last: number): { unit: Unit; end: number } | null {
  const word = wordAt(ground, relative + 1);
  if (/^(?:he|she|it|they)$/.test(word)) {
    const own = /^(?:he|she)$/.test(word);
    const start = ground.firstUnit[named.sentence]!;
    for (let at = start; at < ground.unitAt[named.first]! && at < start + namedReach; at += 1) {
      const unit = ground.units[at]!;
      if (unit.entity === named.entity || wordAt(ground, unit.last + 1) === "'s") continue;
      if (own ? unit.sort === 'person' : unit.sort !== 'person' && unit.sort !== 'place')
        return { unit, end: relative + 1 };
    }
    return null;
  }
  for (let at = relative + 1; at < last && at < relative + 3; at += 1) {
    const unit = unitOf(ground, at);
    if (unit === null) {
      if (word !== 'the') return null;
      continue;
    }
    if (unit.entity === named.entity || wordAt(ground, unit.last + 1) === "'s") return null;
    return { unit, end: unit.group.at(-1)!.last };
  }
  return null;
}
