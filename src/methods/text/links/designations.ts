import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Ledger } from './ledger.ts';
import type { StanceReader } from './stance.ts';
import type { Unit } from './units.ts';
import { table } from '../table.ts';

const doing = table(
  'designating designated designates sanctioning sanctioned sanctions blacklisting blacklisted blacklists listing listed',
);
const counts: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, at + 1]),
);
const firms = table('companies company entities entity firms firm businesses business');
const people = table('individuals individual nationals people persons men women associates members');
const between = table('is are has have also today further additionally being now');
const openers = /^(?:along|together|besides|alongside)$/;
const mostSentences = 14;

/** What lists of sanctions tell over several sentences: "The Office is designating two companies. A is owned by …", and "Along with P, the Office is designating Q". */
export function addDesignations(ground: Ground, stances: StanceReader, ledger: Ledger): void {
  ground.sentences.forEach(({ first, last, kind }, sentence) => {
    if (kind === 'furniture') return;
    for (let at = first + 1; at < last; at += 1) {
      if (!doing.has(wordAt(ground, at)) || ground.unitAt[at]! >= 0) continue;
      const issuer = issuerBefore(ground, at, first);
      if (issuer === null) continue;
      const ends = [...besides(ground, first, issuer.first), ...counted(ground, at, sentence)];
      for (const unit of ends) {
        const said = stances.of(issuer.first, [at, at], at);
        if (said === null) break;
        ledger.add({
          kind: 'Designation',
          from: issuer.entity,
          to: unit.entity,
          first: Math.min(issuer.first, unit.first),
          last: Math.max(at, unit.last),
          stance: said.stance,
        });
      }
      return;
    }
  });
}

function issuerBefore(ground: Ground, verb: number, first: number): Unit | null {
  let at = verb - 1;
  while (at > first && between.has(wordAt(ground, at))) at -= 1;
  const unit = unitOf(ground, at);
  return unit?.sort === 'body' ? unit : null;
}

/** "Along with P, …": P too. */
function besides(ground: Ground, first: number, before: number): readonly Unit[] {
  if (!openers.test(wordAt(ground, first))) return [];
  const at = wordAt(ground, first + 1) === 'with' ? first + 2 : first + 1;
  const unit = unitOf(ground, at);
  const listed = unit?.sort === 'person' || unit?.sort === 'company' || unit?.sort === 'group';
  if (!unit || !listed || unit.group.at(-1)!.last >= before || wordAt(ground, unit.last + 1) === "'s") return [];
  return unit.group;
}

/** "Two companies." ends the sentence: as many names as are the subjects of the sentences that follow. */
function counted(ground: Ground, verb: number, sentence: number): Unit[] {
  const own = ground.sentences[sentence]!;
  const words: string[] = [];
  for (let at = verb + 1; at < own.last; at += 1) {
    if (ground.unitAt[at]! >= 0) return [];
    if (ground.tokens[at]!.shape !== 'mark') words.push(wordAt(ground, at));
    if (words.length > 6) return [];
  }
  const count = words.map((word) => counts.get(word) ?? Number(word)).find((one) => one > 0 && one < 30);
  const noun = words.at(-1) ?? '';
  if (count === undefined || !(firms.has(noun) || people.has(noun))) return [];
  const sort = firms.has(noun) ? 'company' : 'person';
  const found = new Map<number, Unit>();
  for (let next = sentence + 1; next <= sentence + mostSentences && found.size < count; next += 1) {
    if (ground.sentences[next]?.paragraph !== own.paragraph) break;
    const head = ground.units[ground.firstUnit[next]!];
    if (head?.sentence !== next || head.sort !== sort || wordAt(ground, head.last + 1) === "'s") continue;
    for (const unit of head.group) if (found.size < count) found.set(unit.entity, unit);
  }
  return [...found.values()];
}
