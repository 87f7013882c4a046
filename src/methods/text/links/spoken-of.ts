import type { LinkWord } from '../reading/types.ts';
import { lastBefore, unitOf, wordAt, type Ground } from './ground.ts';
import type { Ledger } from './ledger.ts';
import { phrasesAt, phraseTable } from './phrases.ts';
import type { StanceReader } from './stance.ts';
import type { Unit } from './units.ts';
import { table } from '../table.ts';

const bands = table('group gang cartel faction organization organisation clan crew network syndicate band');
const heads = table(
  'head helm top leader boss chief command director president chairman chairwoman commander commissioner ceo manager captain secretary minister',
);
const follows = table('replaced replaces succeeded succeeds followed');
const reach = 80;

/** What "B's …" makes of the name it is said of: kind, and whether it runs from that name to B. */
const roles = phraseTable<{ kind: LinkWord; forward: boolean }>(
  (
    [
      [
        'Membership',
        true,
        'armed|military|enforcement|financial|political wing|arm|branch; enforcers|gunmen|hitmen|muscle',
      ],
      ['Alliance', true, 'main|chief|closest|local|longtime|sometime? ally|allies'],
      ['Rivalry', true, 'main|chief|bitter|old|local|longtime|sworn? rival|rivals|enemy|enemies'],
      ['Succession', true, 'splinter|successor group|faction|cell?; offshoot|successor'],
      [
        'Supply',
        true,
        'main|chief|principal|biggest|primary|sole|cocaine|fentanyl|drug|arms|weapons? supplier|suppliers',
      ],
      [
        'Supply',
        false,
        'main|chief|principal|biggest|best? customer|customers|buyer|buyers|client|clients|distributor|distributors',
      ],
    ] as const
  ).flatMap(([kind, forward, words]) => words.split(';').map((phrase) => [phrase.trim(), { kind, forward }] as const)),
);

type Add = (kind: LinkWord, from: Unit, to: Unit, at: number) => void;

/**
 * Ties whose second name stands elsewhere: "a rival gang, B" of the gang spoken of, "the younger brother, Q" of the one
 * last named, "on P's payroll", "A and B, a married couple", "the two men are enemies", "as G's enforcers".
 */
export function addSpokenOf(ground: Ground, stances: StanceReader, ledger: Ledger): void {
  for (const { first, last, kind } of ground.sentences) {
    if (kind === 'furniture') continue;
    const add: Add = (link, from, to, at) => {
      const said = from.entity === to.entity ? null : stances.of(at, [at, at], at);
      if (said === null) return;
      ledger.add({
        kind: link,
        from: from.entity,
        to: to.entity,
        first: Math.min(from.first, to.first, at),
        last: Math.max(from.sentence === to.sentence ? from.last : at, to.last, at),
        former: said.former,
        stance: said.stance,
      });
    };
    for (let at = first; at < last; at += 1) {
      if (ground.unitAt[at]! >= 0) continue;
      const word = wordAt(ground, at);
      if (word === 'rival') rivalOf(ground, at, add);
      else if (word === 'brother' || word === 'sister') youngerOf(ground, at, add);
      else if (word === 'payroll') paidBy(ground, at, first, add);
      else if (word === 'couple') coupleOf(ground, at, first, add);
      else if (word === 'enemies' || word === 'rivals') theTwoMen(ground, at, first, add);
      else if (word === "'s") belongs(ground, at, first, last, add);
      else if (follows.has(word)) takesOver(ground, at, first, last, add);
    }
  }
}

/** "A rival group, B": of the group named last before it in the paragraph. */
function rivalOf(ground: Ground, at: number, add: Add): void {
  if (!/^(?:an?|the|its|their)$/.test(wordAt(ground, at - 1)) || !bands.has(wordAt(ground, at + 1))) return;
  const name = wordAt(ground, at + 2) === ',' ? at + 3 : at + 2;
  const rival = unitOf(ground, name) ?? (wordAt(ground, name) === 'the' ? unitOf(ground, name + 1) : null);
  if (rival?.sort !== 'group') return;
  const own = lastBefore(ground, rival.first, reach, (unit) => unit.sort === 'group' && unit.entity !== rival.entity);
  if (own) add('Rivalry', own, rival, at);
}

/** "The younger brother, Q": of the person named last before him. */
function youngerOf(ground: Ground, at: number, add: Add): void {
  if (!/^(?:younger|elder|older|youngest|eldest|other)$/.test(wordAt(ground, at - 1))) return;
  if (wordAt(ground, at - 2) !== 'the' || wordAt(ground, at + 1) !== ',') return;
  const unit = unitOf(ground, at + 2);
  if (unit?.sort !== 'person') return;
  const brothers = (own: Unit): boolean => own.sort === 'person' && own.entity !== unit.entity && hasKin(ground, own);
  const own = lastBefore(ground, unit.first, reach, brothers);
  if (own) add('Family', unit, own, at);
}

/** Whether brothers are spoken of right beside a name: "P, the elder of the brothers". */
function hasKin(ground: Ground, { first, last }: Unit): boolean {
  for (let at = first - 4; at < last + 8; at += 1)
    if (/^(?:brothers|sisters|siblings)$/.test(wordAt(ground, at))) return true;
  return false;
}

/** "Q is on P's payroll": P pays Q. */
function paidBy(ground: Ground, at: number, first: number, add: Add): void {
  const payer = wordAt(ground, at - 1) === "'s" ? unitOf(ground, at - 2) : null;
  if (payer === null || !/^(?:person|group|company)$/.test(payer.sort)) return;
  const before = wordAt(ground, payer.first - 1) === 'the' ? payer.first - 2 : payer.first - 1;
  if (wordAt(ground, before) !== 'on') return;
  for (let back = before - 1; back >= first && back > before - 30; back -= 1) {
    const unit = unitOf(ground, back);
    if (/^[;:]$/.test(wordAt(ground, back))) return;
    if (unit?.sort === 'person' && unit.entity !== payer.entity) return add('Financing', payer, unit, at);
  }
}

/** "A and B, a married couple". */
function coupleOf(ground: Ground, at: number, first: number, add: Add): void {
  let start = at - 1;
  while (start > at - 3 && ground.tokens[start]!.shape === 'lower' && wordAt(ground, start) !== 'a') start -= 1;
  if (wordAt(ground, start) !== 'a' && wordAt(ground, start) !== 'the') return;
  const unit = wordAt(ground, start - 1) === ',' && start - 2 >= first ? unitOf(ground, start - 2) : null;
  if (unit?.sort === 'person' && unit.group.length === 2) add('Family', unit.group[0]!, unit.group[1]!, at);
}

/** "The two men have been enemies": the two last named in the paragraph. */
function theTwoMen(ground: Ground, at: number, first: number, add: Add): void {
  let start = at - 1;
  while (start > first && /^(?:have|had|been|are|were|remain|long|bitter|old|sworn)$/.test(wordAt(ground, start)))
    start -= 1;
  if (start === at - 1 || !/^(?:men|women|bosses|leaders|capos)$/.test(wordAt(ground, start))) return;
  if (wordAt(ground, start - 1) !== 'two' || !/^(?:the|these|those)$/.test(wordAt(ground, start - 2))) return;
  const found = new Map<number, Unit>();
  const { paragraph } = ground.sentences[ground.tokens[at]!.sentence]!;
  for (let back = lastUnitBefore(ground, start); back >= 0 && found.size < 2; back -= 1) {
    const unit = ground.units[back]!;
    if (start - unit.last > reach || ground.sentences[unit.sentence]!.paragraph !== paragraph) return;
    if (unit.sort === 'person' && wordAt(ground, unit.last + 1) !== "'s") found.set(unit.entity, unit);
  }
  const [right, left] = [...found.values()];
  if (left && right) add('Rivalry', left, right, at);
}

/** "B, A's armed wing", "B is A's main supplier", "B, who began as A's enforcers". */
function belongs(ground: Ground, at: number, first: number, last: number, add: Add): void {
  const lord = unitOf(ground, at - 1);
  if (lord?.sort !== 'group') return;
  const [role] = phrasesAt(roles, ground.tokens, at + 1, last);
  if (role === undefined || unitOf(ground, role.last + 1) !== null || unitOf(ground, role.last + 2)?.sort === 'group')
    return;
  const before = wordAt(ground, lord.first - 1) === 'the' ? lord.first - 2 : lord.first - 1;
  if (!/^(?:,|as|is|are|was|were|be|become|became|remains?)$/.test(wordAt(ground, before))) return;
  for (let back = before; back >= first && back > before - 8; back -= 1) {
    const unit = unitOf(ground, back);
    if (unit === null) continue;
    if (unit.sort !== 'group' || unit.entity === lord.entity || wordAt(ground, unit.last + 1) === "'s") return;
    return role.value.forward ? add(role.value.kind, unit, lord, at) : add(role.value.kind, lord, unit, at);
  }
}

/** "Q, who had replaced P at the head of G": Q leads G. */
function takesOver(ground: Ground, at: number, first: number, last: number, add: Add): void {
  const gone = unitOf(ground, at + 1);
  if (gone?.sort !== 'person') return;
  let of = gone.last + 1;
  let head = false;
  while (of < last && of < gone.last + 6 && wordAt(ground, of) !== 'of' && ground.unitAt[of]! < 0) {
    head ||= heads.has(wordAt(ground, of));
    of += 1;
  }
  if (!head || wordAt(ground, of) !== 'of') return;
  const body = unitOf(ground, of + 1) ?? unitOf(ground, of + 2);
  if (body?.sort !== 'group' && body?.sort !== 'company' && body?.sort !== 'body') return;
  for (let back = at - 1; back >= first && back > at - 8; back -= 1) {
    const unit = unitOf(ground, back);
    if (unit !== null) return unit.sort === 'person' ? add('Leadership', unit, body, at) : undefined;
  }
}

function lastUnitBefore(ground: Ground, token: number): number {
  for (let at = token; at >= 0 && at > token - reach; at -= 1) if (ground.unitAt[at]! >= 0) return ground.unitAt[at]!;
  return -1;
}
