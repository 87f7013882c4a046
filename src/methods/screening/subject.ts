import { fold } from '#methods/names/fold.ts';
import type { NameHit, NamesIndex } from '#methods/names/index/index-of-names.ts';
import { kindOfName } from './build.ts';
import { identifierEvidence, leastOfName } from './corroborate.ts';
import { keysOf } from './identifiers.ts';
import type { Opened } from './opened.ts';
import { best } from './ranking.ts';
import { mostLift, weakAlone } from './score.ts';
import type { Hit, Subject } from './shapes.ts';
import { saysNothing, wordsOfName } from './words.ts';

/** Names that agree less are not lifted over any threshold. */
const leastName = 0.3;

/** The `limit` best hits of at least `least` on a subject, in any order: by its name, and by its identifiers whatever the name. */
export function subjectHits(opened: Opened, subject: Subject, least: number, limit: number): Hit[] {
  const byNumber = identified(opened, subject);
  const atLeast = Math.max(leastName, byNumber.size > 0 ? least - mostLift : leastOfName(subject, least));
  const chosen = new Map<number, NameHit | null>();
  const kind = kindOfName[subject.kind ?? 'unknown'];
  for (const one of opened.names.find(subject.name, { least: atLeast, ...(kind && { kind }) })) {
    const other = chosen.get(one.entry);
    if (other === undefined || other === null || tells(opened.names, one) > tells(opened.names, other))
      chosen.set(one.entry, one);
  }
  for (const at of byNumber) if (!chosen.has(at)) chosen.set(at, null);
  const hits = chosen.size <= limit ? scored(opened, subject, chosen) : bestOf(opened, subject, chosen, limit);
  if (hits.length === 0 && saysNothing(subject.name)) hits.push(...asItStands(opened, subject));
  return hits.filter(({ score }) => score >= least);
}

const scored = (opened: Opened, subject: Subject, chosen: ReadonlyMap<number, NameHit | null>): Hit[] =>
  [...chosen].map(([at, one]) =>
    opened.hit(subject, at, one === null ? null : { name: one.name, asked: subject.name }),
  );

/** Reasons are worked out only for hits that will be shown. */
function bestOf(opened: Opened, subject: Subject, chosen: ReadonlyMap<number, NameHit | null>, limit: number): Hit[] {
  const rough = [...chosen].map(([at, one]) => {
    const found = one && {
      name: one.name,
      asked: subject.name,
      comparison: { score: one.score, band: one.band, reasons: [] },
    };
    return { ...opened.hit(subject, at, found), at };
  });
  return scored(
    opened,
    subject,
    new Map(
      best(rough)
        .slice(0, limit)
        .map(({ at }) => [at, chosen.get(at) ?? null]),
    ),
  );
}

/** What a matched name shows: a weak alias is preferred to no better name. */
const tells = (names: NamesIndex, { score, name }: NameHit): number =>
  names.isWeak(name) ? Math.min(score, weakAlone.exact) : score;

/** Numbers of entries that bear one of the subject's identifiers. */
function identified(opened: Opened, subject: Subject): Set<number> {
  const found = new Set<number>();
  for (const key of (subject.identifiers ?? []).flatMap(keysOf))
    for (const at of opened.bearers(key))
      if (identifierEvidence(subject, opened.entries.whole(at)) !== null) found.add(at);
  return found;
}

/** Names that the engine of names passes over because they say nothing, and that are yet listed. */
function asItStands({ names, words, hit }: Opened, { name }: Subject): Hit[] {
  const asked = fold(name);
  const [word] = wordsOfName(name, 'unknown');
  const score = weakAlone.exact;
  const comparison = {
    score,
    band: 'exact' as const,
    reasons: [{ key: 'same' as const, value: name, points: score }],
  };
  return [...words.holders(words.word(word ?? ''))]
    .filter((one) => fold(names.nameAt(one)) === asked)
    .map((one) => ({ ...hit({ name }, names.entryOf(one), { name: one, asked: name, comparison }) }));
}
