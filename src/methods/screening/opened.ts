import type { NameComparison } from '#methods/names/compare.ts';
import type { NamesIndex } from '#methods/names/index/index-of-names.ts';
import { openNames } from '#methods/names/index/index-of-names.ts';
import type { ScreenState } from './build.ts';
import { kindOfName } from './build.ts';
import { evidenceOf, identifierEvidence, kindEvidence, knowsMore } from './corroborate.ts';
import { Entries } from './entries.ts';
import { scoreEntry } from './score.ts';
import type { Hit, Subject } from './shapes.ts';
import type { WordIndex } from './word-index.ts';
import { openWordIndex } from './word-index.ts';

const nothing: NameComparison = { score: 0, band: 'none', reasons: [] };

/** The parts that questions share. */
export interface Opened {
  names: NamesIndex;
  words: WordIndex;
  entries: Entries;
  /** Numbers of entries that bear an identifier with this key. */
  bearers(key: string): readonly number[];
  hit(subject: Subject, at: number, name: NameFound | null): Hit;
}

/** A name of the list, by its ordinal, and the words it is compared with; `comparison` where it is known already. */
export interface NameFound {
  name: number;
  asked: string;
  comparison?: NameComparison;
}

export function openParts(state: ScreenState): Opened {
  const names = openNames(state.names);
  const words = openWordIndex(state.words);
  const entries = new Entries(state.entries);
  const bearers = bearersOf(state);
  const { firstNames } = state;
  const nameOf = (at: number): string =>
    firstNames[at] === firstNames[at + 1] ? '' : names.nameAt(firstNames[at] ?? 0);
  const explain = (subject: Subject, { asked, name }: NameFound): NameComparison =>
    names.explain(asked, name, kindOfName[subject.kind ?? 'unknown']);

  function hit(subject: Subject, at: number, found: NameFound | null): Hit {
    const listedName = nameOf(at);
    const matchedName = found === null ? listedName : names.nameAt(found.name);
    const weakAlias = found !== null && names.isWeak(found.name);
    const kind = entries.kindOf(at);
    const more = knowsMore(subject);
    const { score, band, reasons } = scoreEntry({
      names: found === null ? '' : `${found.asked} / ${matchedName}`,
      comparison: found === null ? nothing : (found.comparison ?? explain(subject, found)),
      weakAlias,
      evidence: more ? evidenceOf(subject, entries.whole(at)) : kindEvidence(subject, kind),
      identifier: more ? identifierEvidence(subject, entries.whole(at)) : null,
    });
    const programmes = entries.programmesOf(at);
    return { ...entries.idOf(at), listedName, matchedName, weakAlias, kind, programmes, score, band, reasons };
  }

  return { names, words, entries, bearers, hit };
}

/** Read from the text of all keys once somebody asks. */
function bearersOf(state: ScreenState): (key: string) => readonly number[] {
  let all: Map<string, number[]> | undefined;
  return (key) => (all ??= bearersByKey(state)).get(key) ?? [];
}

function bearersByKey({ identifiers, bearers }: ScreenState): Map<string, number[]> {
  const all = new Map<string, number[]>();
  const keys = identifiers === '' ? [] : identifiers.split('\n');
  keys.forEach((key, at) => {
    const bearer = bearers[at] ?? 0;
    const list = all.get(key);
    if (list === undefined) all.set(key, [bearer]);
    else if (list.at(-1) !== bearer) list.push(bearer);
  });
  return all;
}
