import type { Pair } from './align.ts';
import type { NameWord, ParsedName } from './parse.ts';
import { isContent, isWeak } from './parse.ts';
import type { PairWhy } from './word-pair.ts';

/**
 * Message keys of the reasons. Pairs: same, accent, sound, letter (one wrong), letters (more), short (familiar or
 * abbreviated form), initial, cut (field too short), joined (written as one or apart). Whole names: acronym, order,
 * different (words that speak against), second-surname (missing on one side), only-asked and only-listed (other words missing).
 */
export type ReasonKey = PairWhy | 'acronym' | 'order' | 'different' | 'second-surname' | 'only-asked' | 'only-listed';

/** One reason and the words it is about, as they stood: "Lujan / Luján" is asked / listed. */
export interface Reason {
  key: ReasonKey;
  value: string;
}

interface Rest {
  queryRest: readonly NameWord[];
  listedRest: readonly NameWord[];
}

/** Which words agree and why, in the order of the listed name, then what differs or is missing. */
export function reasonsFor(query: ParsedName, listed: ParsedName, pairs: readonly Pair[], left: Rest): Reason[] {
  const reasons: Reason[] = [];
  const ordered = pairs.toSorted((a, b) => (a.listed[0] ?? 0) - (b.listed[0] ?? 0));
  let earlier = -1;
  let reordered = false;
  for (const pair of ordered) {
    const there = pair.listed.flatMap((at) => listed.words[at] ?? []);
    if (there.every(isWeak)) continue;
    const here = pair.query.flatMap((at) => query.words[at] ?? []);
    reasons.push({
      key: pair.why,
      value: pair.why === 'same' ? spelled(there) : `${spelled(here)} / ${spelled(there)}`,
    });
    if ((pair.query[0] ?? 0) < earlier) reordered = true;
    earlier = pair.query[0] ?? 0;
  }
  if (reordered) reasons.push({ key: 'order', value: query.name });
  reasons.push(...leftOver(query, listed, left, reasons.length > 0));
  return reasons;
}

export function acronymReason(acronym: string, long: ParsedName): Reason {
  return { key: 'acronym', value: `${acronym.toUpperCase()} / ${long.name}` };
}

function leftOver(query: ParsedName, listed: ParsedName, left: Rest, anyAgree: boolean): Reason[] {
  const here = left.queryRest.filter(isContent);
  const there = left.listedRest.filter(isContent);
  if (here.length > 0 && there.length > 0) return [{ key: 'different', value: `${spelled(here)} / ${spelled(there)}` }];
  if (here.length > 0)
    return [{ key: anyAgree && isSecondSurname(query, here) ? 'second-surname' : 'only-asked', value: spelled(here) }];
  if (there.length > 0)
    return [
      { key: anyAgree && isSecondSurname(listed, there) ? 'second-surname' : 'only-listed', value: spelled(there) },
    ];
  return [];
}

/** The last of three or more words of a person's name, alone missing: the mother's surname, which is often left out. */
function isSecondSurname(name: ParsedName, missing: readonly NameWord[]): boolean {
  if (name.shape === 'organisation' || name.shape === 'thing' || missing.length !== 1) return false;
  const content = name.words.filter(isContent);
  return content.length >= 3 && content.at(-1) === missing[0] && (missing[0]?.word.length ?? 0) > 1;
}

function spelled(words: readonly NameWord[]): string {
  return words.map((word) => word.original).join(' ');
}
