import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignSchemata } from './kinds/ftm-model.ts';
import { foreignKinds } from './kinds/ftm-kinds.ts';
import { readEntities, readLinks } from './kinds/reader.ts';
import { propertyTypes } from './kinds/shape.ts';
import { sameInBoth, spanishProperties } from './kinds/spanish.ts';
import { fitsRange, isA, kindNames, kindOf, propertyOf } from './kinds.ts';
import type { Kind, Text } from './kinds.ts';

const kinds = kindNames.map((name) => kindOf(name) as Kind);

test('every kind of FollowTheMoney 4.5.2 and every one of ours is there, with what it inherits', () => {
  assert.equal(Object.keys(foreignSchemata).length, 69);
  for (const name of Object.keys(foreignSchemata)) assert.equal(kindOf(name)?.ours, false, name);
  const ours = 'Site Route Area Shipment Seizure Substance Alliance Rivalry LegalInstrument Programme Unit'.split(' ');
  for (const name of ours) assert.equal(kindOf(name)?.ours, true, name);
  const events =
    'Seizure Killing Arrest Transfer Deployment Designation Penalty Clash Meeting Extradition Declaration'.split(' ');
  for (const name of events) assert.equal(kindOf(name)?.event, true, name);
  assert.ok(
    isA('Unit', 'PublicBody') && isA('Unit', 'LegalEntity') && isA('Extradition', 'Event') && isA('Site', 'Asset'),
  );
  assert.ok(!isA('Nothing', 'Nothing') && !isA('Person', 'Organization'));
  assert.equal(kindOf('Nothing'), undefined);
  assert.equal(propertyOf('Company', 'birthDate'), undefined);
  assert.equal(propertyOf('Company', 'registrationNumber')?.qname, 'Company:registrationNumber');
  assert.equal(propertyOf('Vessel', 'vin')?.kind, 'Vehicle');
});

test('captions, featured properties, ends of links and ranges name what exists', () => {
  for (const kind of kinds) {
    const ends = kind.link === undefined ? [] : [kind.link.source, kind.link.target];
    for (const name of [...kind.caption, ...kind.featured, ...ends])
      assert.ok(kind.properties.has(name), `${kind.name}.${name}`);
    for (const end of ends) assert.equal(kind.properties.get(end)?.type, 'entity', `${kind.name}.${end}`);
    for (const property of kind.properties.values()) {
      assert.ok((propertyTypes as readonly string[]).includes(property.type), `${property.qname} is ${property.type}`);
      assert.equal(property.type === 'entity', property.range !== undefined, property.qname);
      if (property.range !== undefined)
        assert.ok(kindOf(property.range), `${property.qname} points at ${property.range}`);
    }
  }
});

test('a stub of FollowTheMoney holds no value and names the way back', () => {
  assert.equal(propertyOf('Company', 'ownershipOwner'), undefined);
  assert.deepEqual(propertyOf('Ownership', 'owner')?.reverse, {
    en: 'Assets and shares',
    es: 'Bienes y participaciones',
  });
});

test('links read from both ends in both languages', () => {
  assert.deepEqual(kindOf('Ownership')?.link?.label, { en: 'owns', es: 'es titular de' });
  assert.deepEqual(kindOf('Ownership')?.link?.reverse, { en: 'owned by', es: 'propiedad de' });
  for (const kind of kinds) {
    // FollowTheMoney calls it undirected, yet a document is not documented by its subject.
    if (kind.link === undefined || kind.name === 'Documentation') continue;
    const same = kind.link.label.en === kind.link.reverse.en && kind.link.label.es === kind.link.reverse.es;
    assert.equal(same, !kind.link.directed, `${kind.name} is ${kind.link.directed ? 'directed' : 'undirected'}`);
  }
});

test('an entity of the right kind fits a range', () => {
  const owner = propertyOf('Ownership', 'owner');
  assert.ok(owner && fitsRange(owner, 'Unit') && fitsRange(owner, 'Person') && !fitsRange(owner, 'Site'));
});

test('every kind, plural, link and property has Spanish', () => {
  const lacking: string[] = [];
  const check = (where: string, text: Text | undefined): void => {
    if (text === undefined) return;
    if (text.es.trim() === '' || text.en.trim() === '') lacking.push(`${where}: empty`);
    else if (text.es === text.en && !sameInBoth.has(text.en)) lacking.push(`${where}: "${text.en}" in both`);
  };
  for (const kind of kinds) {
    check(kind.name, kind.label);
    check(`${kind.name} plural`, kind.plural);
    check(`${kind.name} link`, kind.link?.label);
    check(`${kind.name} link back`, kind.link?.reverse);
    for (const property of kind.properties.values()) {
      check(property.qname, property.label);
      check(`${property.qname} back`, property.reverse);
    }
  }
  let count = 0;
  for (const [name, kind] of Object.entries(foreignSchemata)) {
    if (foreignKinds[name] === undefined) lacking.push(`${name}: no Spanish`);
    if ((kind.edge === undefined) !== (foreignKinds[name]?.link === undefined))
      lacking.push(`${name}: words of a link`);
    for (const property of Object.keys(kind.properties ?? {})) {
      count += 1;
      if (spanishProperties[name]?.[property] === undefined) lacking.push(`${name}:${property}`);
    }
  }
  assert.deepEqual(lacking, []);
  assert.equal(count, 602);
});

test('no Spanish is written for what does not exist', () => {
  for (const name of Object.keys(foreignKinds)) assert.ok(foreignSchemata[name], name);
  for (const [kind, properties] of Object.entries(spanishProperties)) {
    for (const name of Object.keys(properties)) assert.ok(foreignSchemata[kind]?.properties?.[name], `${kind}:${name}`);
  }
});

test('what the text reader names has a kind, and its ends fit', () => {
  const entities =
    'Person Organization PublicBody Company Place Facility Vehicle Vessel Airplane Substance LegalInstrument';
  for (const name of `${entities} Programme MilitaryUnit`.split(' ')) {
    assert.equal(kindOf(readEntities[name] ?? name)?.abstract, false, name);
  }
  for (const [name, link] of Object.entries(readLinks)) {
    for (const end of [link.from, link.to]) assert.equal(propertyOf(link.kind, end)?.type, 'entity', `${name}.${end}`);
  }
});

test('there is no kind for the use of force, and no property for a probability about a person', () => {
  const words = /\b(target|strike|kill list|likelihood|probability|risk score|dangerous)/i;
  for (const kind of kinds) {
    if (kind.ours) assert.doesNotMatch(`${kind.name} ${kind.label.en}`, words);
    for (const property of kind.properties.values()) {
      if (property.ours) assert.doesNotMatch(`${property.name} ${property.label.en}`, words, property.qname);
    }
  }
});
