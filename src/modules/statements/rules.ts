import type { Authority, Handling } from '#vocabulary/handling.ts';
import { isFirm, parseGrade } from '#vocabulary/grade.ts';
import { kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { banner } from '#vocabulary/label.ts';
import type { ReportRow, StatementRow } from './queries.ts';
import type { FactView, HandlingView, ReportRef, StatementView, ValueView } from './shapes.ts';

/** Everything some statements rest on, gathered once for an answer; statements point into it by position. */
export interface Ground {
  reports: ReadonlyMap<string, ReportRow>;
  handlings: ReadonlyMap<number, Handling>;
  authorities: ReadonlyMap<string, Authority>;
}

/** Collects reports and handlings in the order in which an answer first needs them: positions carry nothing hidden. */
export function answerGround(ground: Ground): {
  reportAt(id: string): number;
  handlingAt(id: number): number;
  reports: ReportRef[];
  handlings: HandlingView[];
} {
  const reports: ReportRef[] = [];
  const handlings: HandlingView[] = [];
  const reportPlace = new Map<string, number>();
  const handlingPlace = new Map<number, number>();
  return {
    reports,
    handlings,
    reportAt(id) {
      const known = reportPlace.get(id);
      if (known !== undefined) return known;
      const row = ground.reports.get(id);
      reports.push({
        id,
        title: row?.title ?? '',
        date: row?.reported ?? null,
        source: row?.sourceName ?? '',
        discipline: row?.discipline ?? '',
      });
      reportPlace.set(id, reports.length - 1);
      return reports.length - 1;
    },
    handlingAt(id) {
      const known = handlingPlace.get(id);
      if (known !== undefined) return known;
      const handling = ground.handlings.get(id);
      if (handling) handlings.push(handlingView(handling, ground.authorities));
      handlingPlace.set(id, handlings.length - 1);
      return handlings.length - 1;
    },
  };
}

export function handlingView(handling: Handling, authorities: ReadonlyMap<string, Authority>): HandlingView {
  return {
    banner: banner(handling.label),
    label: handling.label,
    authorities: handling.authorities.flatMap((id) => {
      const authority = authorities.get(id);
      return authority
        ? [{ id, title: authority.title, instrument: authority.instrument, until: authority.until }]
        : [];
    }),
  };
}

export function statementView(
  row: StatementRow,
  at: { reportAt(id: string): number; handlingAt(id: number): number },
): StatementView {
  return {
    id: row.id,
    claim: row.claim,
    entity: row.entity,
    property: row.property,
    value: row.value,
    original: row.original,
    language: row.language,
    report: at.reportAt(row.report),
    span: row.spanStart === null || row.spanEnd === null ? null : [row.spanStart, row.spanEnd],
    locator: row.locator,
    speaker: row.speaker,
    grade: row.grade,
    modality: row.modality,
    denied: row.denied,
    basis: row.basis,
    qualifier: row.qualifier,
    validFrom: row.validFrom,
    validTo: row.validTo,
    firstSeen: row.firstSeen,
    lastSeen: row.lastSeen,
    recordedAt: row.recordedAt,
    handling: at.handlingAt(row.handling),
    node: row.node,
  };
}

/** Independent origins behind some reports: copies of one origin count once (R34, R35). */
export function countOrigins(
  reports: Iterable<string>,
  known: ReadonlyMap<string, Pick<ReportRow, 'origins'>>,
): number {
  const origins = new Set<string>();
  for (const id of new Set(reports)) for (const origin of known.get(id)?.origins ?? [id]) origins.add(origin);
  return origins.size;
}

/** Properties of which a thing has one value at a time: two that overlap in time contradict each other. */
const single = new Set([
  'birthDate',
  'deathDate',
  'birthPlace',
  'gender',
  'status',
  'percentage',
  'weight',
  'quantity',
  'amount',
  'taxNumber',
  'registrationNumber',
  'incorporationDate',
  'dissolutionDate',
  'date',
  'flag',
  'imoNumber',
  'vin',
]);

const between = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a.slice(0, b.length) <= b.slice(0, a.length);
const overlap = (a: StatementRow, b: StatementRow): boolean =>
  between(a.validFrom, b.validTo) && between(b.validFrom, a.validTo);

/** The later of two states ends the earlier one that has no end of its own: at large since 2024, dead since 2026. */
function follow(a: StatementRow, b: StatementRow): boolean {
  if (a.validFrom === null || b.validFrom === null || agrees(a.validFrom, b.validFrom)) return false;
  return (a.validFrom < b.validFrom ? a : b).validTo === null;
}

/** Whether two dates agree as far as both go: 1971 and 1971-03-12 do. */
const agrees = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** One value both affirmed and denied, or different values where there can be one at a time. */
export function contradicts(kind: string, property: string, rows: readonly StatementRow[]): boolean {
  const stated = rows.filter(
    (row) =>
      row.modality !== 'proposed' &&
      row.modality !== 'planned' &&
      row.modality !== 'threatened' &&
      row.modality !== 'promised',
  );
  if (stated.some((a) => a.denied && stated.some((b) => !b.denied && b.value === a.value && overlap(a, b))))
    return true;
  if (!single.has(property)) return false;
  const dated = propertyOf(kind, property)?.type === 'date';
  const affirmed = stated.filter((row) => !row.denied);
  return affirmed.some((a) =>
    affirmed.some((b) => a.value !== b.value && !(dated && agrees(a.value, b.value)) && overlap(a, b) && !follow(a, b)),
  );
}

/** Groups statements to facts: by property (in the order of the kind), then by value (most origins first, ties by value). */
export function factsOf(
  rows: readonly StatementRow[],
  ground: Ground,
  at: { reportAt(id: string): number; handlingAt(id: number): number },
  preferred: ReadonlySet<string>,
): FactView[] {
  const byProperty = Map.groupBy(rows, (row) => row.property);
  const order = propertyOrder(rows[0]?.kind ?? '');
  return [...byProperty]
    .sort(([a], [b]) => (order.get(a) ?? 999) - (order.get(b) ?? 999) || (a < b ? -1 : 1))
    .map(([property, ofProperty]) => ({
      property,
      values: valuesOf(ofProperty, ground, at, preferred),
      contradicted: contradicts(ofProperty[0]?.kind ?? '', property, ofProperty),
    }));
}

function valuesOf(
  rows: readonly StatementRow[],
  ground: Ground,
  at: { reportAt(id: string): number; handlingAt(id: number): number },
  preferred: ReadonlySet<string>,
): ValueView[] {
  return [...Map.groupBy(rows, (row) => row.value)]
    .map(([value, said]) => {
      const affirming = said.filter((row) => !row.denied);
      return {
        value,
        said,
        origins: countOrigins(
          affirming.map((row) => row.report),
          ground.reports,
        ),
        denied: affirming.length === 0,
        preferred: said.some((row) => preferred.has(row.claim)),
      };
    })
    .sort((a, b) => Number(b.preferred) - Number(a.preferred) || b.origins - a.origins || (a.value < b.value ? -1 : 1))
    .map(({ said, ...value }) => ({ ...value, statements: said.map((row) => statementView(row, at)) }));
}

function propertyOrder(kind: string): Map<string, number> {
  const known = kindOf(kind);
  const names = known ? [...known.caption, ...known.featured, ...known.properties.keys()] : [];
  return new Map([...new Set(names)].map((name, index) => [name, index]));
}

/**
 * The name of an entity in this viewer's world: from the kind's caption properties in order, the preferred, else the one
 * most reports affirm, else the longest, then by letters. Without one, the kind stands for it.
 */
export function captionOf(rows: readonly StatementRow[], preferred: ReadonlySet<string> = new Set()): string {
  const kind = mostSpecific(rows.map((row) => row.kind));
  for (const property of kindOf(kind)?.caption ?? ['name']) {
    const said = rows.filter((row) => row.property === property && !row.denied);
    const values = [...Map.groupBy(said, (row) => row.value)].map(([value, of]) => ({
      value,
      preferred: of.some((row) => preferred.has(row.claim)),
      reports: new Set(of.map((row) => row.report)).size,
    }));
    values.sort(
      (a, b) =>
        Number(b.preferred) - Number(a.preferred) ||
        b.reports - a.reports ||
        b.value.length - a.value.length ||
        (a.value < b.value ? -1 : 1),
    );
    const [best] = values;
    if (best) return best.value;
  }
  return '';
}

/** The kind that says most among those stated: Company before LegalEntity; ties by name. */
export function mostSpecific(kinds: readonly string[]): string {
  const depth = (name: string): number => kindOf(name)?.ancestors.size ?? 0;
  return [...new Set(kinds)].sort((a, b) => depth(b) - depth(a) || (a < b ? -1 : 1))[0] ?? 'Thing';
}

/** Two origins or more, and at least one grade of C3 or better: what draws a solid line. */
export const firm = (grades: readonly string[], origins: number): boolean =>
  origins >= 2 &&
  grades.some((text) => {
    const grade = parseGrade(text);
    return grade !== undefined && isFirm(grade);
  });

/** The most certain modality among those said, in the order asserted … opinion. */
export const strongest = <M extends string>(order: readonly M[], said: readonly M[]): M =>
  [...said].sort((a, b) => order.indexOf(a) - order.indexOf(b))[0] ?? (order[0] as M);
