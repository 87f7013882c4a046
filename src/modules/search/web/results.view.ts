import type { Group } from '#vocabulary/kinds.ts';
import type { EntityHit, ReportHit, SearchAnswer } from '../shapes.ts';

/** One line of the answer, in the order in which the arrow keys go through them. */
export type Result = { type: 'entity'; hit: EntityHit } | { type: 'report'; hit: ReportHit };

/** Entities then reports, those of the chosen groups only ("document" stands for reports too). */
export function resultsOf(answer: SearchAnswer, groups: readonly string[], groupOf: (kind: string) => Group): Result[] {
  const entities = answer.entities.filter((hit) => groups.length === 0 || groups.includes(groupOf(hit.kind)));
  const reports = groups.length === 0 || groups.includes('report') ? answer.reports : [];
  return [
    ...entities.map((hit): Result => ({ type: 'entity', hit })),
    ...reports.map((hit): Result => ({ type: 'report', hit })),
  ];
}

/** The groups found, most frequent first, with how many of each; reports come last. */
export function groupCounts(
  answer: SearchAnswer,
  groupOf: (kind: string) => Group,
): { group: Group | 'report'; count: number }[] {
  const counts = new Map<Group, number>();
  for (const hit of answer.entities) counts.set(groupOf(hit.kind), (counts.get(groupOf(hit.kind)) ?? 0) + 1);
  const groups: { group: Group | 'report'; count: number }[] = [...counts].map(([group, count]) => ({ group, count }));
  groups.sort((a, b) => b.count - a.count || (a.group < b.group ? -1 : 1));
  return answer.reports.length > 0 ? [...groups, { group: 'report', count: answer.reports.length }] : groups;
}

/** A text cut at its marks: plain pieces and marked ones in turn. Marks that overlap or lie outside are passed over. */
export function cutAtMarks(
  text: string,
  marks: readonly (readonly [number, number])[],
): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
