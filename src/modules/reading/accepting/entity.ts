import { fold } from '#methods/names/fold.ts';
import type { NewStatement } from '#modules/statements/index.ts';
import { kindOf, propertyOf } from '#vocabulary/kinds.ts';
import type { EntityBody, Span } from '../drafts.ts';
import type { SuggestionRow } from '../queries.ts';
import {
  fitted,
  isPersonKind,
  isRefused,
  refusedBy,
  statement,
  type Ground,
  type Outcome,
  type Refused,
  type Settled,
} from './ground.ts';

/** Who an entity suggestion becomes: the known entity of the edit, or a new one. */
export function settle(ground: Ground, row: SuggestionRow): Settled | Refused {
  const edit = ground.edits[row.id] ?? {};
  const kind = edit.kind ?? row.kind;
  if (!kindOf(kind) || kindOf(kind)?.abstract || kindOf(kind)?.link) return refusedBy('kind-unknown', kind);
  if (!edit.is) return { entity: ground.newId(), kind, person: isPersonKind(kind) };
  const known = ground.known.get(edit.is);
  if (!known || kindOf(known.kind)?.link) return refusedBy('other-sort', known?.kind ?? edit.is);
  return known.person === isPersonKind(kind) ? known : refusedBy('other-sort', known.kind);
}

/** The names of an entity as statements, each citing the words where it stands. */
export function acceptEntity(ground: Ground, row: SuggestionRow, made: Settled): Outcome | Refused {
  const edit = ground.edits[row.id] ?? {};
  const body = row.body as EntityBody;
  const name = edit.name?.trim() || body.name;
  const joined = edit.is !== undefined && edit.is !== null;
  const known = joined ? ground.namesOf(made.entity).map(fold) : [];
  // A known entity keeps its name; what this text calls it otherwise is an alias.
  const first = !joined || known.includes(fold(name)) ? 'name' : 'alias';
  const rows: (NewStatement | Refused)[] = [named(ground, made, first, name, row.spans)];
  for (const alias of new Set(body.aliases)) {
    if (alias !== name) rows.push(named(ground, made, 'alias', alias, row.spans));
  }
  const [lead] = rows;
  if (!lead || isRefused(lead)) return lead ?? refusedBy('value-unfit', name);
  return { statements: rows.flatMap((one) => (isRefused(one) ? [] : [one])), made, notes: [] };
}

function named(
  ground: Ground,
  made: Settled,
  property: string,
  value: string,
  spans: readonly Span[],
): NewStatement | Refused {
  const on = propertyOf(made.kind, property) ? property : (kindOf(made.kind)?.caption[0] ?? 'name');
  const checked = fitted(made.kind, on, value);
  if (checked === undefined) return refusedBy('value-unfit', value);
  const { body } = ground.report;
  const [start, end] = spans.find(([from, to]) => body.slice(from, to) === value) ?? spans[0] ?? [null, null];
  const literal = start === null ? checked : body.slice(start, end ?? start);
  return statement(ground, made, on, checked, {
    spanStart: start,
    spanEnd: end,
    // As it stands in the text, where that is not the name itself ("theWall Street Journal").
    original: fold(literal) !== fold(checked) && literal.length <= 300 ? literal : null,
  });
}
