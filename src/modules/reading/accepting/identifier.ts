import { identifierWord, type NewStatement } from '#modules/statements/index.ts';
import { kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { isPlace } from '#vocabulary/places.ts';
import type { IdentifierBody, Span } from '../drafts.ts';
import { identifierPlaces, standsAlone } from '../mapping.ts';
import type { SuggestionRow } from '../queries.ts';
import { noteOf } from '../says.ts';
import {
  fitted,
  refusedBy,
  roomFor,
  settledAt,
  statement,
  type Ground,
  type Outcome,
  type Refused,
  type Settled,
} from './ground.ts';

/** An identifier on the entity beside which it stands, or as a thing of its own that the entity holds. */
export function acceptIdentifier(
  ground: Ground,
  row: SuggestionRow,
  accounts: ReadonlyMap<string, Settled>,
): Outcome | Refused {
  const edit = ground.edits[row.id] ?? {};
  const body = row.body as IdentifierBody;
  const value = edit.value?.trim() || body.value;
  const [start, end] = row.spans[0] as Span;
  const valid = body.valid || edit.value !== undefined;
  const how: Partial<NewStatement> = {
    spanStart: start,
    spanEnd: end,
    original: body.text === value ? null : body.text,
    // A number whose check digit is wrong stays what the text says, and shows that it is not to be relied on.
    qualifier: valid ? null : 'reportedly',
  };
  const notes = valid ? [] : [noteOf('invalidIdentifier', body.fault ?? body.text)];
  const owner = edit.is ? ground.known.get(edit.is) : settledAt(ground, edit.from ?? body.of);
  const place = identifierPlaces[body.type];
  if ('own' in place && !(owner && propertyOf(owner.kind, place.own.property))) {
    return ownThing(ground, place.own, value, how, owner, accounts, notes);
  }
  const properties = 'own' in place ? [place.own.property] : place.on;
  if (body.type === 'coordinates') return coordinates(ground, owner, value, how, notes);
  const alone = standsAlone[body.type];
  const made: Settled | undefined =
    owner ?? (alone ? { entity: ground.newId(), kind: alone, person: false } : undefined);
  if (!made) return refusedBy('nobody-beside');
  const property = properties.find((name) => propertyOf(made.kind, name));
  if (property === undefined) return refusedBy('end-unfit', made.kind);
  const checked = fitted(made.kind, property, value);
  if (checked === undefined) return refusedBy('value-unfit', value);
  return { statements: [statement(ground, made, property, checked, how)], made, notes };
}

function ownThing(
  ground: Ground,
  { kind, property, link }: { kind: string; property: string; link?: { kind: string; holder: string; held: string } },
  value: string,
  how: Partial<NewStatement>,
  owner: Settled | undefined,
  accounts: ReadonlyMap<string, Settled>,
  notes: Outcome['notes'],
): Outcome | Refused {
  const checked = fitted(kind, property, value);
  if (checked === undefined) return refusedBy('value-unfit', value);
  const known = accounts.get(identifierWord(checked));
  const made = known?.kind === kind ? known : { entity: ground.newId(), kind, person: false };
  const statements = [statement(ground, made, property, checked, how)];
  const plain = { spanStart: how.spanStart ?? null, spanEnd: how.spanEnd ?? null };
  if (owner && link && roomFor(link.kind, [link.holder], owner)) {
    const holding = {
      entity: ground.linkBetween(link.kind, owner.entity, made.entity) ?? ground.newId(),
      kind: link.kind,
    };
    statements.push(
      statement(ground, holding, link.holder, owner.entity, plain),
      statement(ground, holding, link.held, made.entity, plain),
    );
  } else if (owner && roomFor(kind, ['holder'], owner)) {
    statements.push(statement(ground, made, 'holder', owner.entity, plain));
  }
  return { statements, made, notes };
}

function coordinates(
  ground: Ground,
  owner: Settled | undefined,
  value: string,
  how: Partial<NewStatement>,
  notes: Outcome['notes'],
): Outcome | Refused {
  if (!owner) return refusedBy('nobody-beside');
  if (owner.person || ground.namesPerson.has(owner.entity)) return refusedBy('persons-and-places-apart');
  if (!isPlace(owner.kind) || !kindOf(owner.kind)?.properties.has('latitude'))
    return refusedBy('end-unfit', owner.kind);
  const [latitude = '', longitude = ''] = value.split(',');
  const [north, east] = [fitted(owner.kind, 'latitude', latitude), fitted(owner.kind, 'longitude', longitude)];
  if (north === undefined || east === undefined) return refusedBy('value-unfit', value);
  return {
    statements: [statement(ground, owner, 'latitude', north, how), statement(ground, owner, 'longitude', east, how)],
    made: owner,
    notes,
  };
}
