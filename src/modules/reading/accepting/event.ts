import type { EventWord, Figure } from '#methods/text/reading/types.ts';
import type { NewStatement } from '#modules/statements/index.ts';
import { kindOf } from '#vocabulary/kinds.ts';
import type { Text } from '#vocabulary/kinds.ts';
import { currencyCodes } from '#vocabulary/money.ts';
import { isExpected, parseDate } from '#vocabulary/time.ts';
import type { EntityBody, EventBody, Span } from '../drafts.ts';
import { eventRoles, people } from '../mapping.ts';
import type { SuggestionRow } from '../queries.ts';
import { noteOf } from '../says.ts';
import type { SuggestionEdit } from '../shapes.ts';
import {
  fitted,
  howSaid,
  refusedBy,
  roomFor,
  settledAt,
  statement,
  type Ground,
  type How,
  type Outcome,
  type Refused,
  type Settled,
} from './ground.ts';

/** An event with who took part, when, how much; and where, unless a person stands on it. */
export function acceptEvent(ground: Ground, row: SuggestionRow): Outcome | Refused {
  const edit = ground.edits[row.id] ?? {};
  const kind = edit.kind ?? row.kind;
  const roles = eventRoles[kind as EventWord];
  if (!roles || !kindOf(kind)?.event) return refusedBy('kind-unknown', kind);
  const body = edited(row.body as EventBody, edit);
  const how = howSaid(ground, body, edit, row.spans[0] as Span);
  const known = edit.is ? ground.known.get(edit.is) : undefined;
  if (edit.is && known?.kind !== kind) return refusedBy('other-sort', known?.kind ?? edit.is);
  const made: Settled = { entity: edit.is ?? ground.newId(), kind, person: false };
  const statements: NewStatement[] = [];
  const notes: Text[] = [];
  const taking = { ground, made, how, statements, notes };
  const persons = takePart(taking, body);
  // What has a place already takes no person: the rule for facts made by hand.
  if (persons && ground.placed.has(made.entity)) return refusedBy('persons-and-places-apart');
  if (persons) ground.namesPerson.add(made.entity);
  when(taking, body);
  howMuch(taking, row, body);
  where(taking, body, ground.namesPerson.has(made.entity));
  if (roles.words) add(taking, roles.words, body.quote);
  if (statements.length === 0) add(taking, 'summary', body.quote);
  return { statements, made, notes };
}

interface Taking {
  ground: Ground;
  made: Settled;
  how: How;
  statements: NewStatement[];
  notes: Text[];
}

const edited = (body: EventBody, edit: SuggestionEdit): EventBody => ({
  ...body,
  ...(edit.date === undefined ? {} : { date: edit.date }),
  ...(edit.place === undefined ? {} : { place: edit.place }),
  ...(edit.quantity === undefined ? {} : { quantity: edit.quantity }),
  ...(edit.unit === undefined ? {} : { unit: edit.unit }),
  ...(edit.qualifier === undefined ? {} : { qualifier: edit.qualifier }),
});

function add(taking: Taking, property: string, value: string, more: Partial<NewStatement> = {}): void {
  const { ground, made, how, statements, notes } = taking;
  const checked = fitted(made.kind, property, value);
  if (checked === undefined) notes.push(noteOf('valueLeftOut', value));
  else statements.push(statement(ground, made, property, checked, { ...how, ...more }));
}

/** Puts actors and patients into their places. Out: whether a person is among them. */
function takePart(taking: Taking, body: EventBody): boolean {
  const { ground, made, how, statements, notes } = taking;
  const roles = eventRoles[made.kind as EventWord];
  const patients = new Set(body.patients);
  const actors = body.actors.filter((id) => !patients.has(id));
  let person = false;
  const stand = (id: string, places: readonly string[]): void => {
    const thing = settledAt(ground, id);
    if (!thing) return void notes.push(noteOf('rejectedLeftOut', nameOf(ground, id)));
    const property = roomFor(made.kind, places, thing);
    if (property === undefined) {
      if (roles.things && !thing.person) return add(taking, roles.things, nameOf(ground, id));
      return void notes.push(noteOf('endLeftOut', nameOf(ground, id)));
    }
    person ||= thing.person;
    statements.push(statement(ground, made, property, thing.entity, how));
  };
  for (const [at, id] of actors.entries())
    stand(id, at > 0 && roles.second ? [roles.second, ...roles.actors] : roles.actors);
  for (const id of body.patients) {
    stand(id, roles.patients);
    died(taking, body, id);
  }
  const substance = settledAt(ground, body.substance);
  if (substance && roomFor(made.kind, ['substance'], substance))
    statements.push(statement(ground, made, 'substance', substance.entity, how));
  return person;
}

const nameOf = (ground: Ground, id: string): string =>
  (ground.rows.get(id)?.body as EntityBody | undefined)?.name ?? id;

/** Who was killed has died: without this, what was true of him alive would stand as if it still were. */
function died(taking: Taking, body: EventBody, id: string): void {
  const { ground, made, how, statements, notes } = taking;
  const thing = settledAt(ground, id);
  if (made.kind !== 'Killing' || !thing?.person || how.denied || how.modality !== 'asserted') return;
  const date = body.date === null || body.date.includes('/') ? null : parseDate(body.date);
  if (date === null || isExpected(date)) return;
  const victim = { entity: thing.entity, kind: 'Person' };
  const dead = ground.report.language === 'es' ? 'fallecido' : 'dead';
  statements.push(statement(ground, victim, 'deathDate', date, how));
  statements.push(statement(ground, victim, 'status', dead, { ...how, validFrom: date }));
  notes.push(noteOf('deathRecorded', nameOf(ground, id)));
}

/** The date as derived, with the words it was derived from. */
function when(taking: Taking, body: EventBody): void {
  if (body.date === null) return;
  const { dates } = taking.ground;
  const literal = dates.find((one) => one.date === body.date && one.start >= body.start && one.end <= body.end);
  const basis = body.dateBasis ?? literal?.basis ?? null;
  const words = literal ? (basis && basis !== 'stated' ? `${literal.text} (${basis})` : literal.text) : basis;
  const more = { original: words === body.date ? null : words };
  const [from, to] = body.date.split('/');
  if (to === undefined) return add(taking, 'date', body.date, more);
  if (from) add(taking, 'startDate', from, more);
  if (to) add(taking, 'endDate', to, more);
}

function howMuch(taking: Taking, row: SuggestionRow, body: EventBody): void {
  const roles = eventRoles[taking.made.kind as EventWord];
  const { ground } = taking;
  const figures = ground.measured.figuresOf(row.id);
  const literal = (value: number): { qualifier: EventBody['qualifier']; original: string | null } => {
    const figure = figures.map((one) => one.body as Figure).find((one) => one.value === value);
    return { qualifier: body.qualifier, original: figure ? ground.report.body.slice(...figure.number) : null };
  };
  if (body.quantity !== null) {
    const number = String(body.quantity);
    const counts = body.unit === null || people.has(body.unit.toLowerCase());
    if (roles.count && counts) add(taking, roles.count, number, literal(body.quantity));
    else if (roles.money && currencyCodes.has(body.unit ?? ''))
      add(taking, roles.money, `${body.unit} ${number}`, literal(body.quantity));
    else if (roles.quantity && fitted(taking.made.kind, roles.quantity, `${number} ${body.unit}`) !== undefined)
      add(taking, roles.quantity, `${number} ${body.unit}`, literal(body.quantity));
    else if (roles.things && body.unit !== null)
      add(taking, roles.things, `${number} ${body.unit}`, literal(body.quantity));
    else taking.notes.push(noteOf('valueLeftOut', `${number} ${body.unit ?? ''}`.trim()));
  }
  // The sum seized is its value, and is said once.
  if (body.valueUsd === null || (body.unit === 'USD' && body.quantity === body.valueUsd)) return;
  if (roles.money) add(taking, roles.money, `USD ${body.valueUsd}`, literal(body.valueUsd));
  else taking.notes.push(noteOf('valueLeftOut', `USD ${body.valueUsd}`));
}

function where(taking: Taking, body: EventBody, person: boolean): void {
  const { ground, made, how, statements, notes } = taking;
  if (body.placeLeftOut) notes.push(noteOf('placeLeftOut'));
  const place = settledAt(ground, body.place);
  if (!place) return;
  if (person) notes.push(noteOf('placeLeftOut'));
  else if (roomFor(made.kind, ['place'], place)) {
    ground.placed.add(made.entity);
    statements.push(statement(ground, made, 'place', place.entity, how));
  } else notes.push(noteOf('endLeftOut', place.kind));
}
