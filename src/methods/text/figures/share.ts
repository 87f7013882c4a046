import { wordAt } from '../dates/parts.ts';
import type { Piece } from '../dates/scan.ts';
import { priceOf } from './draft.ts';
import type { Draft } from './drafted.ts';
import { tidy } from './numerals.ts';

const ties: ReadonlySet<string> = new Set(['to', '-', 'and', 'or', 'a', 'y', 'o', 'u', 'al', ',']);
const denies: ReadonlySet<string> = new Set(['not', 'no']);
const measures = (draft: Draft): boolean =>
  draft.kind === 'money' || draft.kind === 'measure' || draft.kind === 'percent' || draft.kind === 'count';

/** Adds a draft to those of its sentence; the parts of a range or list have the unit, noun or scale that one of them says. */
export function addDraft(pieces: readonly Piece[], drafts: Draft[], draft: Draft): void {
  drafts.push(draft);
  let later = draft;
  for (let at = drafts.length - 2; at >= 0; at -= 1) {
    const before = drafts[at];
    if (before === undefined) return;
    const open = before.kind === 'bare';
    share(pieces, before, later);
    if (!open || before.kind === 'bare') return;
    later = before;
  }
}

function share(pieces: readonly Piece[], before: Draft, draft: Draft): void {
  if (isPart(pieces, before, draft)) {
    if (draft.kind !== 'count') before.value = tidy(before.value * scaleOf(draft));
    return take(before, draft);
  }
  if (setApart(pieces, before, draft)) return take(draft, before);
  const tie = wordAt(pieces, before.last);
  if (before.last + 1 !== draft.first || !ties.has(tie)) return;
  if (before.kind === 'money' && draft.kind === 'money' && draft.unit?.startsWith(`${before.unit}/`) === true)
    before.unit = draft.unit;
  const open = before.kind === 'bare';
  const sameMoney = before.kind === 'money' && draft.kind === 'bare';
  if (!open && !sameMoney && !(before.kind === draft.kind && before.unit === draft.unit)) return;
  const joins = tie !== 'y' && tie !== 'and' && tie !== ',';
  if (open && !joins && before.words !== draft.words) return;
  if (tie === ',' && !(open && before.grouped && draft.kind === 'money')) return;
  const scale = scaleOf(draft);
  const wants =
    scale >= 1000 &&
    before.value === before.base &&
    (before.value < 1000 || before.base <= draft.base) &&
    (open || sameMoney || before.unit === draft.unit);
  if (wants) before.value = tidy(before.value * scale);
  if (open) take(before, draft);
  if (!sameMoney) return;
  const price = priceOf(pieces, draft.last);
  if (price !== null) before.unit = `${before.unit ?? ''}/${price.unit}`;
  Object.assign(draft, { unit: before.unit, kind: 'money', last: price?.next ?? draft.last });
}

const scaleOf = (draft: Draft): number => (draft.base === 0 ? 1 : draft.value / draft.base);

const take = (draft: Draft, from: Draft): void => {
  Object.assign(draft, { unit: from.unit, kind: from.kind, phrase: from.phrase });
};

/** "28 of Mexico's 32 states", "28 de los 32 estados": the part counts what the whole does. */
function isPart(pieces: readonly Piece[], before: Draft, draft: Draft): boolean {
  const of = wordAt(pieces, before.last);
  if (before.kind !== 'bare' || (of !== 'of' && of !== 'de')) return false;
  const gap = draft.first - before.last;
  if (draft.kind === 'count') return gap <= 4 && before.value < draft.value && before.value > 1;
  const whole = /^(?:the|los|las)$/.test(wordAt(pieces, before.last + 1));
  return (draft.kind === 'money' || draft.kind === 'measure') && whole && gap === 2 && before.value < draft.base;
}

/** "1.2 tons, not 2.1", "40 paquetes y no 30": what is set aside is said of the same. */
function setApart(pieces: readonly Piece[], before: Draft, draft: Draft): boolean {
  return (
    draft.kind === 'bare' &&
    measures(before) &&
    draft.first === before.last + 2 &&
    denies.has(wordAt(pieces, before.last + 1)) &&
    /^(?:,|and|y|-)$/.test(wordAt(pieces, before.last))
  );
}
