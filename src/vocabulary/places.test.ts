import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindNames, kindOf, propertyOf } from './kinds.ts';
import {
  eventPlaceProperties,
  isPlace,
  isPlaceProperty,
  joining,
  participants,
  placeOfPerson,
  separatePlaces,
} from './places.ts';
import type { Placed } from './places.ts';

const people = new Set(['p1', 'p2']);
const isPerson = (id: string): boolean => people.has(id);
const shown = (kind: string, statements: Placed[]): string[] =>
  separatePlaces({ kind, statements }, isPerson).kept.map((one) => one.property);
const one = (property: string, value: string, valueKind?: string): Placed =>
  valueKind === undefined ? { property, value } : { property, value, valueKind };

test('"a list\'s address of an individual serves screening only"', () => {
  for (const property of ['address', 'addressEntity']) {
    assert.ok(placeOfPerson('Person', property), property);
    assert.ok(!placeOfPerson('Company', property), property);
  }
  assert.deepEqual(shown('Person', [one('name', 'A'), one('address', 'Calle 1'), one('addressEntity', 'a1')]), [
    'name',
  ]);
  assert.deepEqual(shown('Company', [one('name', 'A'), one('address', 'Calle 1')]), ['name', 'address']);
});

test('countries are not places, and birthPlace is an attribute of identity', () => {
  for (const property of ['country', 'nationality', 'birthCountry', 'citizenship', 'birthPlace', 'birthDate']) {
    assert.ok(propertyOf('Person', property), property);
    assert.ok(!placeOfPerson('Person', property), property);
  }
});

test('"Places belong to sites, routes, areas, seizures, events and groups"', () => {
  for (const kind of ['Site', 'Area', 'Route', 'Address', 'RealEstate']) assert.ok(isPlace(kind), kind);
  for (const kind of ['Person', 'Organization', 'Seizure', 'Thing', 'Nothing']) assert.ok(!isPlace(kind), kind);
  const seizure = [
    one('date', '2026-03'),
    one('place', 's1', 'Site'),
    one('location', 'Manzanillo'),
    one('authority', 'b1'),
  ];
  assert.deepEqual(shown('Seizure', seizure), ['date', 'place', 'location', 'authority']);
  assert.deepEqual(shown('Presence', [one('body', 'g1', 'Organization'), one('place', 's1', 'Site')]), [
    'body',
    'place',
  ]);
});

test('"No query, method, map or export joins a person to a dated place": an event that names a person loses its places', () => {
  for (const kind of kindNames.filter((name) => kindOf(name)?.event)) {
    const places = eventPlaceProperties(kind);
    assert.ok(places.includes('location') && places.includes('address') && places.includes('addressEntity'), kind);
    for (const participant of participants(kind)) {
      const statements = [one('date', '2026-03-14'), one(participant, 'p1'), ...places.map((place) => one(place, 'x'))];
      const found = separatePlaces({ kind, statements }, isPerson);
      assert.deepEqual(
        found.kept.map((kept) => kept.property),
        ['date', participant],
        kind,
      );
      assert.equal(found.withheld.length, places.length);
    }
  }
});

test('a trip, a shipment, a vehicle and a picture that name a person lose their places too', () => {
  assert.deepEqual(shown('Trip', [one('involved', 'p1'), one('startLocation', 'a1'), one('endLocation', 'a2')]), [
    'involved',
  ]);
  assert.deepEqual(shown('Shipment', [one('receiver', 'p1'), one('destination', 's1'), one('route', 'r1')]), [
    'receiver',
  ]);
  assert.deepEqual(shown('Vehicle', [one('operator', 'p1'), one('address', 'Calle 1')]), ['operator']);
  assert.deepEqual(shown('Image', [one('pictured', 'p1'), one('locationMentioned', 'Tapalpa')]), ['pictured']);
  assert.deepEqual(shown('Email', [one('peopleMentioned', 'A B'), one('locationMentioned', 'Tapalpa')]), [
    'peopleMentioned',
  ]);
});

test('a value that breaks its range names a person all the same', () => {
  assert.deepEqual(shown('Deployment', [one('unit', 'p1'), one('place', 's1')]), ['unit']);
  assert.deepEqual(shown('Deployment', [one('nonsense', 'p1'), one('place', 's1')]), ['nonsense']);
  assert.deepEqual(shown('Deployment', [one('unit', 'x9', 'Person'), one('place', 's1')]), ['unit']);
});

test('a person never stands at a place: a link that joins them is withheld whole', () => {
  for (const kind of ['Presence', 'Control', 'UnknownLink', 'Financing']) {
    const link = kindOf(kind)?.link;
    assert.ok(link);
    const statements = [one(link.source, 'p1', 'Person'), one(link.target, 's1', 'Site'), one('date', '2026')];
    const found = separatePlaces({ kind, statements }, isPerson);
    assert.deepEqual([found.kept, found.undated], [[], true], kind);
    assert.equal(joining(kind, 'Person', 'Site'), 'refused', kind);
    assert.equal(joining(kind, 'Site', 'Person'), 'refused', kind);
  }
  assert.equal(joining('Occupancy', 'Person', 'Area'), 'refused');
  assert.equal(joining('Occupancy', 'Person', 'Position'), 'allowed');
  assert.equal(joining('Presence', 'Organization', 'Site'), 'allowed');
  assert.equal(joining('UnknownLink', 'Person', 'Seizure'), 'refused');
  assert.equal(joining('UnknownLink', 'Person', 'Organization'), 'allowed');
});

test('ownership of a place by a person stays a financial link, without dates', () => {
  const statements = [
    one('owner', 'p1', 'Person'),
    one('asset', 'h1', 'RealEstate'),
    one('percentage', '50'),
    one('startDate', '2019'),
    one('date', '2020'),
  ];
  const found = separatePlaces({ kind: 'Ownership', statements }, isPerson);
  assert.deepEqual(
    found.kept.map((kept) => kept.property),
    ['owner', 'asset', 'percentage'],
  );
  assert.ok(found.undated);
  assert.equal(joining('Ownership', 'Person', 'Site'), 'undated');
  assert.equal(separatePlaces({ kind: 'Ownership', statements: statements.slice(0, 1) }, isPerson).undated, false);
  const company = [one('owner', 'p1', 'Person'), one('asset', 'c1', 'Company'), one('startDate', '2019')];
  assert.deepEqual(shown('Ownership', company), ['owner', 'asset', 'startDate']);
});

test('an end whose kind is not known counts as a place', () => {
  const statements = [one('owner', 'p1'), one('asset', 'unknown'), one('startDate', '2019')];
  assert.deepEqual(shown('Ownership', statements), ['owner', 'asset']);
  assert.deepEqual(shown('Associate', [one('person', 'p1'), one('associate', 'p2'), one('date', '2019')]), [
    'person',
    'associate',
    'date',
  ]);
  assert.deepEqual(
    shown('Employment', [one('employee', 'p1'), one('employer', 'b1'), one('startDate', '2019')]).length,
    3,
  );
});

test('every address, location or coordinate of the vocabulary is a place property', () => {
  const looksLike = /address|latitude|longitude|^location|Location$|coordinates|street|cadastral/i;
  const notPlaces = new Set(['UserAccount:ipAddress']);
  for (const name of kindNames) {
    for (const property of kindOf(name)?.properties.values() ?? []) {
      const points = property.range !== undefined && isPlace(property.range) && property.qname !== 'RealEstate:parent';
      const ends = kindOf(name)?.link?.target === property.name;
      if ((points && !ends) || property.type === 'address' || looksLike.test(property.name)) {
        assert.equal(isPlaceProperty(name, property.name), !notPlaces.has(property.qname), property.qname);
      }
    }
  }
});
