import { leastScore } from '#methods/names/compare.ts';
import type { NamesIndex } from '#methods/names/index/index-of-names.ts';
import type { ListedEntry, ListHead } from '#vocabulary/listed.ts';
import type { ScreenState } from './build.ts';
import { kindOfName } from './build.ts';
import type { NameFound } from './opened.ts';
import { openParts } from './opened.ts';
import { best } from './ranking.ts';
import type { Hit, SearchOptions, Subject, TextHit } from './shapes.ts';
import { subjectHits } from './subject.ts';
import { namesInText } from './text-names.ts';
import { numbersInText } from './text-numbers.ts';

/** Lists ready to be asked. Answers never depend on questions before, so that it can be replaced while serving. */
export interface Screen {
  readonly heads: readonly ListHead[];
  /** How many entries and how many names it holds. */
  readonly entries: number;
  readonly names: number;
  /** Entries that may be the subject: one hit each, best first, ties by entry, then list. */
  subject(subject: Subject, options?: SearchOptions): Hit[];
  /** Entries named, or given by an identifier, inside a text; strong ones where `least` is not given. */
  text(text: string, options?: SearchOptions): TextHit[];
  /** One entry against the subject, however little agrees; null where there is no such entry. */
  compare(subject: Subject, list: string, entry: string): Hit | null;
  entry(list: string, entry: string): ListedEntry | null;
}

const defaults = { subject: leastScore.weak, text: leastScore.strong, limit: 20 } as const;
/** A name of more letters or words hides one that stands in it: all of it is then gone through as a text too. */
const longName = { letters: 200, words: 11 } as const;

export function openScreen(state: ScreenState): Screen {
  const opened = openParts(state);
  const { names, entries, hit } = opened;
  const textHits = (text: string, least: number): TextHit[] => [
    ...numbersInText(opened, text, least),
    ...namesInText(opened, text, least),
  ];

  return {
    heads: state.heads,
    entries: entries.size,
    names: names.size,
    subject(subject, { least = defaults.subject, limit = defaults.limit } = {}) {
      const hits = subjectHits(opened, subject, least, limit);
      for (const name of jointNames(subject.name))
        hits.push(...subjectHits(opened, alone(subject, name), least, limit));
      if (isLong(subject.name)) hits.push(...textHits(subject.name, Math.max(least, defaults.text)).map(asHit));
      return best(hits).slice(0, limit);
    },
    text: (text, { least = defaults.text, limit = defaults.limit } = {}) => best(textHits(text, least)).slice(0, limit),
    compare(subject, list, entry) {
      const found = entries
        .numbersOf(list, entry)
        .map((at) => hit(subject, at, bestName(names, state.firstNames, subject, at)));
      return best(found)[0] ?? null;
    },
    entry(list, entry) {
      const [at] = entries.numbersOf(list, entry);
      return at === undefined ? null : entries.whole(at);
    },
  };
}

/** How joint accounts are written: "Inés Lara y/o Bruno Quiroga". */
const joint = /\s+(?:y\/o|e\/o|o\/y|and\/or|or\/and)\s+/iu;

/** The names of a field that holds several; none where it holds one. */
function jointNames(name: string): string[] {
  const names = name.length > longName.letters ? [] : name.split(joint);
  return names.length > 1 ? names.map((one) => one.trim()).filter((one) => one !== '') : [];
}

/** One of several: dates and numbers beside the field are of nobody knows which. */
const alone = ({ kind, countries }: Subject, name: string): Subject => ({
  name,
  ...(kind === undefined ? {} : { kind }),
  ...(countries === undefined ? {} : { countries }),
});

const isLong = (name: string): boolean =>
  name.length > longName.letters || name.split(/\s+/, longName.words + 1).length > longName.words;

/** A hit in a text as one on a subject. */
const asHit = ({ start: _, end: __, ...hit }: TextHit): Hit => hit;

/** The name of an entry that agrees most. */
function bestName(names: NamesIndex, firstNames: Uint32Array, subject: Subject, entry: number): NameFound | null {
  const asked = subject.name;
  let chosen: Required<NameFound> | null = null;
  for (let name = firstNames[entry] ?? 0; name < (firstNames[entry + 1] ?? 0); name += 1) {
    const comparison = names.explain(asked, name, kindOfName[subject.kind ?? 'unknown']);
    if (chosen === null || comparison.score > chosen.comparison.score) chosen = { name, asked, comparison };
  }
  return chosen;
}
