import { fold } from '#methods/names/fold.ts';
import type { Figure } from '#methods/text/reading/types.ts';
import type { NewStatement } from '#modules/statements/index.ts';
import { currencyCodes } from '#vocabulary/money.ts';
import { isExpected, parseDate } from '#vocabulary/time.ts';
import type { Span } from '../drafts.ts';
import type { SuggestionRow } from '../queries.ts';
import type { SuggestionEdit } from '../shapes.ts';
import {
  fitted,
  refusedBy,
  speakerOf,
  statement,
  type Ground,
  type Outcome,
  type Refused,
  type Settled,
} from './ground.ts';

/** What a figure counts, so that two values of one text stand in one series. */
export const seriesKey = (figure: Pick<Figure, 'what' | 'unit'>): string => `${fold(figure.what)} ${figure.unit}`;

/** One value of a series, with its period; one that the text itself refutes is denied, and stays as its speaker's claim. */
export function acceptFigure(ground: Ground, row: SuggestionRow): Outcome | Refused {
  const edit = ground.edits[row.id] ?? {};
  const figure = edited(row.body as Figure, edit);
  const valued = valueOf(figure);
  if (!valued) return refusedBy('value-unfit', `${figure.value} ${figure.unit}`.trim());
  const period = periodOf(figure.date);
  if (!period) return refusedBy('value-unfit', figure.date ?? '');
  const key = seriesKey(figure);
  const known = edit.is ? ground.known.get(edit.is) : edit.is === null ? undefined : ground.series.get(key);
  if (edit.is && known?.kind !== 'Figure') return refusedBy('other-sort', known?.kind ?? edit.is);
  const made: Settled = known ?? { entity: ground.newId(), kind: 'Figure', person: false };
  const [start, end] = row.spans[0] as Span;
  const cited = { spanStart: start, spanEnd: end };
  const statements: NewStatement[] = [];
  if (!known) {
    const name = fitted('Figure', 'name', figure.what);
    if (name === undefined) return refusedBy('value-unfit', figure.what);
    statements.push(statement(ground, made, 'name', name, cited));
    if (valued.measure) statements.push(statement(ground, made, 'measure', valued.measure, cited));
    ground.series.set(key, made);
  }
  const speaker = edit.speaker === undefined ? speakerOf(ground, figure) : edit.speaker?.trim() || null;
  const value = (more: Partial<NewStatement>): NewStatement =>
    statement(ground, made, valued.property, valued.value, {
      ...cited,
      ...period,
      original: ground.report.body.slice(...figure.number),
      qualifier: edit.qualifier === undefined ? figure.qualifier : edit.qualifier,
      modality: edit.modality ?? 'asserted',
      ...more,
    });
  const refuted = edit.denied ?? figure.refuted;
  if (!refuted || speaker !== null) statements.push(value({ speaker }));
  // The report itself says that it is wrong; nobody else is quoted as denying it.
  if (refuted) statements.push(value({ denied: true }));
  return { statements, made, notes: [] };
}

const edited = (figure: Figure, edit: SuggestionEdit): Figure => ({
  ...figure,
  ...(edit.name ? { what: edit.name } : {}),
  ...(typeof edit.quantity === 'number' ? { value: edit.quantity } : {}),
  ...(typeof edit.unit === 'string' ? { unit: edit.unit } : {}),
  ...(edit.date === undefined ? {} : { date: edit.date }),
});

/** In which property a value stands: a sum, a quantity, or a number with what it counts beside it. */
export function valueOf({ value, unit }: Pick<Figure, 'value' | 'unit'>):
  | {
      property: 'sum' | 'quantity' | 'amount';
      value: string;
      measure?: string;
    }
  | undefined {
  const number = String(value);
  if (currencyCodes.has(unit)) {
    const sum = fitted('Figure', 'sum', `${unit} ${number}`);
    return sum === undefined ? undefined : { property: 'sum', value: sum };
  }
  const quantity = unit === '' ? undefined : fitted('Figure', 'quantity', `${number} ${unit}`);
  if (quantity !== undefined) return { property: 'quantity', value: quantity };
  const amount = fitted('Figure', 'amount', number);
  if (amount === undefined) return undefined;
  return { property: 'amount', value: amount, ...(unit === '' ? {} : { measure: unit }) };
}

/** From when to when it is true; undefined where the date is none. */
export function periodOf(date: string | null): { validFrom: string | null; validTo: string | null } | undefined {
  if (date === null) return { validFrom: null, validTo: null };
  const [from = '', to = from] = date.split('/');
  const parsed = [from, to].map((one) => (one === '' ? null : parseDate(one)));
  if (parsed.some((one) => one !== null && isExpected(one))) return undefined;
  const [validFrom, validTo] = parsed as (string | null)[];
  return { validFrom: validFrom ?? null, validTo: validTo ?? null };
}
