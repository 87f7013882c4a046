import type { ReportRow } from './queries.ts';
import type { ReportSummary, SourceView } from './shapes.ts';
import { banner, type Label } from '#vocabulary/label.ts';

/** A hidden source leaves no trace but an empty name. */
export const sourceOf = (row: ReportRow): SourceView => ({
  id: row.sourceId ?? '',
  name: row.sourceName ?? '',
  kind: row.sourceKind ?? '',
  reliability: row.sourceReliability,
});

export const summaryOf = (row: ReportRow, statements: number, label: Label): ReportSummary => ({
  id: row.id,
  title: row.title,
  date: row.reported,
  receivedAt: row.receivedAt,
  source: sourceOf(row),
  discipline: row.discipline,
  language: row.language,
  grade: row.grade,
  statements,
  banner: banner(label),
  withdrawn: row.withdrawnAt !== null,
});

/** A report that takes from others counts as their origins, unless it says it has its own knowledge too; else it is its own. */
export const originsOf = (id: string, cited: readonly { origins: string[] }[]): string[] =>
  cited.length === 0 ? [id] : [...new Set(cited.flatMap((one) => one.origins))].sort();
