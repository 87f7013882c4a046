import { unitOf, wordAt, type Ground } from './ground.ts';
import type { Unit } from './units.ts';
import type { Ledger } from './ledger.ts';
import type { StanceReader } from './stance.ts';

const since = new Set('after following upon since tras luego despues desde'.split(' '));
const ends =
  /^(?:death|arrest|capture|killing|murder|extradition|detention|imprisonment|fall|muerte|captura|detencion|arresto|asesinato|extradicion|caida|abatimiento)$/;
const leads =
  /^(?:became|become|becomes|took|takes|taken|assumed|assumes|assuming|inherited|heads|leads|leader|boss|head|heredo|asumio|tomo|lider|jefe|encabeza|dirige|quedo|mando|liderazgo|leadership|control|helm)$/;
const takes =
  /^(?:became|become|becomes|took|takes|taken|assumed|assumes|assuming|inherited|heredo|asumio|tomo|quedo)$/;
const reach = 26;

/** "Q became leader of G after the death of P", "Q asumió el mando tras la captura de P": Q follows P. */
export function addHeirs(ground: Ground, stances: StanceReader, ledger: Ledger): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    for (let at = first + 3; at + 2 < last; at += 1) {
      const word = wordAt(ground, at);
      if (ground.unitAt[at]! >= 0 || !(since.has(word) || follows.has(word))) continue;
      if (follows.has(word) && /^(?:him|her)$/.test(wordAt(ground, at + 1)))
        addFollower(ground, stances, ledger, at, first);
      if (!since.has(word)) continue;
      const gone = goneAfter(ground, at, last);
      const heir = gone && heirBefore(ground, at, first, gone);
      const said = heir && stances.of(heir.first, [at, at + 1], gone.last);
      if (heir && said)
        ledger.add({
          kind: 'Succession',
          from: heir.entity,
          to: gone.entity,
          first: heir.first,
          last: gone.last,
          stance: said.stance,
        });
    }
  }
}

const follows = new Set('succeeded succeeds replaced replaces supplanted'.split(' '));
const most = 24;

/** "P was shot. Q succeeded him": the first person of the sentence before. */
function addFollower(ground: Ground, stances: StanceReader, ledger: Ledger, verb: number, first: number): void {
  const heir = unitOf(ground, verb - 1);
  const own = ground.tokens[first]!.sentence;
  if (heir?.sort !== 'person' || own === 0) return;
  const said = stances.of(heir.first, [verb, verb], verb + 1);
  for (let sentence = own - 1; said && sentence >= 0 && sentence >= own - 2; sentence -= 1) {
    if (ground.sentences[sentence]!.paragraph !== ground.sentences[own]!.paragraph) return;
    const start = ground.firstUnit[sentence]!;
    const gone = ground.units
      .slice(start, Math.min(ground.firstUnit[sentence + 1]!, start + most))
      .find((unit) => unit.sort === 'person' && unit.entity !== heir.entity);
    if (!gone) continue;
    ledger.add({
      kind: 'Succession',
      from: heir.entity,
      to: gone.entity,
      first: gone.first,
      last: verb + 1,
      stance: said.stance,
    });
    return;
  }
}

/** "The death of P", "la captura de P", "P's death". */
function goneAfter(ground: Ground, from: number, last: number): Unit | null {
  let ended = false;
  for (let at = from + 1; at < last && at < from + 9; at += 1) {
    const unit = unitOf(ground, at);
    if (unit?.sort === 'person') return ended || ends.test(wordAt(ground, unit.last + 2)) ? unit : null;
    if (unit !== null || ground.tokens[at]!.shape === 'mark') return null;
    ended ||= ends.test(wordAt(ground, at));
  }
  return null;
}

/** The person who took over, named before it in the sentence. */
function heirBefore(ground: Ground, from: number, first: number, gone: Unit): Unit | null {
  let took = false;
  let led = false;
  for (let at = from - 1; at >= first && at > from - reach; at -= 1) {
    const unit = unitOf(ground, at);
    if (unit?.sort === 'person') return took && led && unit.entity !== gone.entity ? unit : null;
    if (unit !== null) {
      at = unit.first;
      continue;
    }
    const word = wordAt(ground, at);
    if (word === ';') return null;
    took ||= takes.test(word);
    led ||= leads.test(word) && !takes.test(word);
    led ||= word === 'over';
  }
  return null;
}
