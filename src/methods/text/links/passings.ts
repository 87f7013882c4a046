import { adverbs } from './no-ties.ts';
import { lastBefore, unitOf, wordAt, type Ground } from './ground.ts';
import type { Ledger } from './ledger.ts';
import type { StanceReader } from './stance.ts';
import { table } from '../table.ts';
import type { Unit } from './units.ts';

/** What passes from one to the next. */
const power = table(
  'leadership command control reins chairmanship presidency helm mando liderazgo control jefatura direccion dirigencia conduccion',
);
const auxiliaries = table('has have had is was then later soon since reportedly now ha habia habria luego despues hoy');
const passing = table(
  'passed passes passing fell falls fallen went goes gone devolved shifted moved transferred paso pasado recayo recaido quedo quedado cayo',
);
const into = table('to upon on into the hands of en a manos de del al');
/** "To his sister, Q", "to the founder's longtime deputy, Q": words of a description before the comma and the name. */
const ends = /^(?:[.;:!?]|that|which|who|but|while|que|quien|pero|mientras)$/;
const sayers = /^(?:said|says|told|added|dijo|afirmo|declaro)$/;
const reach = 12;
const longReach = 60;

/** "Leadership passed to his sister, Q", "el mando de G recayó en Q": Q leads the group spoken of, and follows whom it came from. */
export function addPassings(ground: Ground, stances: StanceReader, ledger: Ledger): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    for (let at = first; at + 2 < last; at += 1) {
      if (!power.has(wordAt(ground, at)) || ground.unitAt[at]! >= 0) continue;
      const of = ofWhom(ground, at);
      const verb = verbAfter(ground, of === null ? at + 1 : of.last + 1, last);
      const heirs = verb < 0 ? [] : heirsAfter(ground, verb, last);
      const body = of ?? (heirs.length > 0 ? lastBefore(ground, at, longReach, ({ sort }) => sort === 'group') : null);
      const heir = heirs[0];
      const said = heir && body ? stances.of(at, [verb, verb], heir.last) : null;
      if (!body || !said) continue;
      const gone = goneBefore(ground, at, first, heirs);
      [gone, ...heirs].forEach((from, place, line) => {
        const next = line[place + 1];
        if (!next) return;
        const where = { first: Math.min(at, from?.first ?? at), last: next.last, stance: said.stance };
        ledger.add({
          kind: 'Leadership',
          from: next.entity,
          to: body.entity,
          ...where,
          former: place + 2 < line.length,
        });
        if (from) ledger.add({ kind: 'Succession', from: next.entity, to: from.entity, ...where });
      });
    }
  }
}

/** Whether it is power that passes: nothing but its name, auxiliaries and adverbs before the verb. */
export function powerPasses(ground: Ground, verb: number): boolean {
  if (!passing.has(wordAt(ground, verb))) return false;
  for (let at = verb - 1; at >= 0 && at > verb - 9; at -= 1) {
    const word = wordAt(ground, at);
    if (power.has(word)) return true;
    if (ground.unitAt[at]! < 0 && ground.tokens[at]!.shape === 'mark') return false;
  }
  return false;
}

/** "Command of G": its own, told at once. */
function ofWhom(ground: Ground, at: number): Unit | null {
  if (!/^(?:of|over|de|del)$/.test(wordAt(ground, at + 1))) return null;
  const unit = unitOf(ground, at + 2) ?? (ground.tokens[at + 2]?.shape === 'lower' ? unitOf(ground, at + 3) : null);
  return unit?.sort === 'group' || unit?.sort === 'company' ? unit : null;
}

/** The verb of passing, only auxiliaries and adverbs before it, and "to" behind it; -1 where there is none. */
function verbAfter(ground: Ground, from: number, last: number): number {
  for (let at = from; at + 1 < last && at < from + 5; at += 1) {
    const word = wordAt(ground, at);
    if (passing.has(word)) return into.has(wordAt(ground, at + 1)) ? at : -1;
    if (ground.unitAt[at]! >= 0 || !(auxiliaries.has(word) || adverbs.has(word) || /(?:ly|mente)$/.test(word)))
      return -1;
  }
  return -1;
}

const mostHeirs = 4;

/** Those it passed to, one after the other: "to his sister, Q, and, after her capture, to his deputy, R". */
function heirsAfter(ground: Ground, verb: number, last: number): Unit[] {
  const heirs: Unit[] = [];
  let to = verb;
  for (let at = verb + 1; at < last && at < to + reach && heirs.length < mostHeirs; at += 1) {
    const unit = unitOf(ground, at);
    const word = wordAt(ground, at);
    if (unit === null) {
      if (ends.test(word)) break;
      if (/^(?:to|a|al|en)$/.test(word) && heirs.length > 0 && to < at) to = at;
      continue;
    }
    const owner = wordAt(ground, unit.last + 1) === "'s" || /^(?:of|de|del)$/.test(wordAt(ground, unit.first - 1));
    at = unit.last;
    if (unit.sort !== 'person') {
      if (unit.sort === 'group' || unit.sort === 'company' || unit.sort === 'body') break;
    } else if (!owner && (heirs.length === 0 || to > heirs.at(-1)!.last)) {
      heirs.push(unit);
      to = unit.last;
    }
  }
  return heirs;
}

/** Whose it was: in "after P's arrest, leadership passed" P, named before it in the sentence. */
function goneBefore(ground: Ground, before: number, first: number, heirs: readonly Unit[]): Unit | null {
  for (let at = before - 1; at >= first && at > before - 24; at -= 1) {
    const unit = unitOf(ground, at);
    if (unit === null) {
      if (wordAt(ground, at) === ';') return null;
      continue;
    }
    if (unit.sort === 'person' && !sayers.test(wordAt(ground, unit.last + 1)))
      return heirs.some(({ entity }) => entity === unit.entity) ? null : unit;
    at = unit.first;
  }
  return null;
}
