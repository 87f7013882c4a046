import { fitsRange, isA, kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { isPlace, joining } from '#vocabulary/places.ts';
import type { LinkBody, Span } from '../drafts.ts';
import { linkFor } from '../mapping.ts';
import type { SuggestionRow } from '../queries.ts';
import {
  fitted,
  howSaid,
  refusedBy,
  settledAt,
  statement,
  type Ground,
  type Outcome,
  type Refused,
  type Settled,
} from './ground.ts';

/** A link with both its ends, role and stance; a facility in a place becomes a value of its own. */
export function acceptLink(ground: Ground, row: SuggestionRow): Outcome | Refused {
  const edit = ground.edits[row.id] ?? {};
  const body = row.body as LinkBody;
  const from = settledAt(ground, edit.from ?? body.from);
  const to = settledAt(ground, edit.to ?? body.to);
  if (!from || !to) return refusedBy('end-missing');
  const how = howSaid(ground, body, edit, row.spans[0] as Span);
  if (row.readKind === 'Location' && isPlace(from.kind) && isA(to.kind, 'Area')) return within(ground, from, to, how);
  const read = linkFor(row.readKind, sort(from), sort(to));
  const kind = edit.kind ?? read?.kind ?? row.kind;
  const ends = read && kind === read.kind ? read : endsOf(kind);
  if (!ends) return refusedBy('kind-unknown', kind);
  if (joining(kind, sort(from), sort(to)) !== 'allowed') return refusedBy('persons-and-places-apart');
  for (const [end, property] of [
    [from, propertyOf(kind, ends.from)],
    [to, propertyOf(kind, ends.to)],
  ] as const) {
    if (!property || !fitsRange(property, end.kind)) return refusedBy('end-unfit', end.kind);
  }
  const link = kindOf(kind)?.link;
  if (edit.is && !ground.joins(edit.is, kind, from.entity, to.entity)) return refusedBy('other-sort', edit.is);
  const known = edit.is ?? (link && edit.is !== null ? ground.linkBetween(kind, from.entity, to.entity) : undefined);
  const made: Settled = { entity: known ?? ground.newId(), kind, person: false };
  const statements = [
    statement(ground, made, ends.from, from.entity, how),
    statement(ground, made, ends.to, to.entity, how),
  ];
  for (const [property, value] of detailsOf(kind, row.readKind, body)) {
    const checked = fitted(kind, property, value);
    if (checked !== undefined) statements.push(statement(ground, made, property, checked, how));
  }
  return { statements, made, notes: [] };
}

const sort = (end: Settled): string => (end.person ? 'Person' : end.kind);

const endsOf = (kind: string): { from: string; to: string } | undefined => {
  const link = kindOf(kind)?.link;
  return link && { from: link.source, to: link.target };
};

/** The role, and that it is over; when it ended the text does not say. */
function detailsOf(kind: string, word: string, { role, former }: LinkBody): [property: string, value: string][] {
  const details: [string, string][] = [];
  const place = ['role', 'relationship', 'activity', 'terms'].find((name) => propertyOf(kind, name));
  const said = role ?? (kind === 'UnknownLink' ? word.toLowerCase() : null);
  if (said !== null && place) details.push([place, said]);
  const state = ['status', 'relationship', 'terms'].find((name) => propertyOf(kind, name));
  if (former && state) details.push([state, 'former']);
  return details;
}

function within(ground: Ground, from: Settled, to: Settled, how: ReturnType<typeof howSaid>): Outcome | Refused {
  const property = propertyOf(from.kind, 'within');
  if (!property || !fitsRange(property, to.kind)) return refusedBy('end-unfit', to.kind);
  if (ground.namesPerson.has(from.entity)) return refusedBy('persons-and-places-apart');
  return { statements: [statement(ground, from, 'within', to.entity, how)], made: from, notes: [] };
}
