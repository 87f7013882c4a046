import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entityWords, linkWords } from './extractor/kinds.ts';
import { isA, kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { joining } from '#vocabulary/places.ts';
import { entityKind } from './drafts.ts';
import { eventRoles, identifierPlaces, linkFor, standsAlone } from './mapping.ts';

test('every property of the tables is one of its kind', () => {
  for (const [kind, roles] of Object.entries(eventRoles)) {
    const { actors, patients, second, count, quantity, money, things, words } = roles;
    for (const name of [...actors, ...patients, second, count, quantity, money, things, words])
      assert.ok(name === undefined || propertyOf(kind, name), `${kind}.${name}`);
  }
  for (const place of Object.values(identifierPlaces))
    if ('own' in place) assert.ok(propertyOf(place.own.kind, place.own.property), place.own.kind);
  for (const kind of Object.values(standsAlone)) assert.ok(kindOf(kind));
});

test('any link between any two sorts becomes a kind that takes them, and never joins a person to a place', () => {
  for (const word of linkWords)
    for (const from of entityWords.map(entityKind))
      for (const to of entityWords.map(entityKind)) {
        const link = linkFor(word, from, to);
        assert.ok(link && propertyOf(link.kind, link.from) && propertyOf(link.kind, link.to), `${word} ${from} ${to}`);
        const apart = isA(from, 'Person') && isA(to, 'Place');
        if (apart) assert.equal(joining(link.kind, from, to), 'refused', `${word} ${from} ${to}`);
      }
});
