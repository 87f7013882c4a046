import type { SourceView } from '#modules/sources/shapes.ts';
import type { Label } from '#vocabulary/label.ts';
import type { FieldProblem } from '#vocabulary/refusal.ts';
import { parseDate } from '#vocabulary/time.ts';
import { formatOf, type FormatId } from './formats.view.ts';
import { isComplete, mappingOf, type MappingDraft } from './mapping.view.ts';

/** What is typed for an import, beside its files. An empty format or source is the one found by itself. */
export interface ImportForm {
  format: FormatId | '';
  /** Id of a known source, or `new`. */
  source: string;
  sourceName: string;
  grade: string;
  label: Label;
  authority: string;
  dated: string;
  mapping: MappingDraft;
  /** How many files stood beside it: they are gone after a reload. */
  files: number;
}

export const newSource = 'new';
const firstList = 'OFAC SDN';

/** Sources that may stand for files of a format: a list keeps to lists, and nothing else is put under one. */
export const sourcesFor = (sources: readonly SourceView[], isList: boolean): SourceView[] =>
  sources.filter((one) => (one.kind === 'list') === isList);

/** The source chosen, else the one remembered, else the only list there is; a first list gets OFAC's name. */
export function sourceChosen(
  form: Pick<ImportForm, 'source' | 'sourceName'>,
  fitting: readonly SourceView[],
  remembered: string,
  isList: boolean,
): { source: string; name: string } {
  const known = (id: string): boolean => fitting.some((one) => one.id === id);
  if (form.source === newSource || known(form.source)) return { source: form.source, name: form.sourceName };
  if (known(remembered)) return { source: remembered, name: '' };
  if (!isList) return { source: fitting.length === 0 ? newSource : '', name: form.sourceName };
  const [only] = fitting;
  return fitting.length === 1 && only
    ? { source: only.id, name: '' }
    : { source: newSource, name: form.sourceName || firstList };
}

/** What is wrong with a typed date; nothing with an empty one. */
export function datedProblem(dated: string): FieldProblem | undefined {
  if (dated.trim() === '') return undefined;
  const parsed = parseDate(dated.trim());
  return typeof parsed === 'string' ? undefined : { field: 'dated', found: dated, expected: parsed.expected };
}

/** Everything to be sent, as it is sent. */
export interface Ready {
  format: FormatId | '';
  case: string;
  source: string;
  sourceName: string;
  grade: string;
  label: Label;
  authority: string;
  dated: string;
  mapping: MappingDraft;
}

export type Lack = 'files' | 'format' | 'source' | 'grade' | 'authority' | 'dated' | 'mapping';

/** Names of what is still missing or wrong in itself. */
export function lacking(ready: Ready, files: number): Lack[] {
  const { isList, mapped } = formatOf(ready.format) ?? { isList: false, mapped: false };
  const missing: Record<Lack, boolean> = {
    files: files === 0,
    format: ready.format === '',
    source: ready.source === '' || (ready.source === newSource && ready.sourceName.trim() === ''),
    grade: ready.grade === '',
    authority: ready.authority === '',
    dated: datedProblem(ready.dated) !== undefined,
    mapping: mapped && !isList && !isComplete(ready.mapping),
  };
  return (Object.keys(missing) as Lack[]).filter((name) => missing[name]);
}

/** The text fields of POST imports. */
export function fieldsOf(ready: Ready): Record<string, string> {
  return {
    format: ready.format,
    case: ready.case,
    source: ready.source === newSource ? ready.sourceName.trim() : ready.source,
    grade: ready.grade,
    label: JSON.stringify(ready.label),
    authority: ready.authority,
    ...(ready.dated.trim() === '' ? {} : { dated: ready.dated.trim() }),
    ...(formatOf(ready.format)?.mapped ? { map: JSON.stringify(mappingOf(ready.mapping)) } : {}),
  };
}
