import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceView } from '#modules/sources/shapes.ts';
import { openLabel } from '#vocabulary/label.ts';
import { datedProblem, fieldsOf, lacking, sourceChosen, sourcesFor, type Ready } from './form.view.ts';
import { emptyMapping } from './mapping.view.ts';

const source = (id: string, kind: string): SourceView => ({ id, name: id, kind, reliability: null });
const all = [source('ofac', 'list'), source('registry', 'registry'), source('cifra', 'person')];
const nothing = { source: '', sourceName: '' };

test('a list keeps to lists, and nothing else is put under one', () => {
  assert.deepEqual(
    sourcesFor(all, true).map((one) => one.id),
    ['ofac'],
  );
  assert.deepEqual(
    sourcesFor(all, false).map((one) => one.id),
    ['registry', 'cifra'],
  );
});

test('the source is the one chosen, else remembered, else the only list', () => {
  const [lists, others] = [sourcesFor(all, true), sourcesFor(all, false)];
  assert.equal(sourceChosen({ source: 'cifra', sourceName: '' }, others, 'registry', false).source, 'cifra');
  assert.equal(sourceChosen(nothing, others, 'registry', false).source, 'registry');
  assert.equal(sourceChosen(nothing, others, 'ofac', false).source, '');
  assert.equal(sourceChosen(nothing, lists, 'registry', true).source, 'ofac');
  assert.deepEqual(sourceChosen(nothing, [], '', true), { source: 'new', name: 'OFAC SDN' });
  assert.deepEqual(sourceChosen(nothing, [], '', false), { source: 'new', name: '' });
});

test('a chosen source that does not fit the format any more is let go', () => {
  assert.equal(sourceChosen({ source: 'registry', sourceName: '' }, sourcesFor(all, true), '', true).source, 'ofac');
});

const ready: Ready = {
  format: 'ofac',
  case: 'c',
  source: 'new',
  sourceName: ' OFAC SDN ',
  grade: 'B2',
  label: openLabel,
  authority: 'x',
  dated: ' 2026-07 ',
  mapping: emptyMapping,
};

test('what is sent are the fields the node reads; a mapping only where there is one', () => {
  assert.deepEqual(lacking(ready, 1), []);
  assert.deepEqual(Object.keys(fieldsOf(ready)), ['format', 'case', 'source', 'grade', 'label', 'authority', 'dated']);
  assert.equal(fieldsOf(ready)['source'], 'OFAC SDN');
  assert.equal(fieldsOf(ready)['dated'], '2026-07');
  assert.ok('map' in fieldsOf({ ...ready, format: 'csv' }));
});

test('everything missing is named at once', () => {
  const empty: Ready = { ...ready, format: '', source: '', grade: '', authority: '', dated: '31/31/2020' };
  assert.deepEqual(lacking(empty, 0), ['files', 'format', 'source', 'grade', 'authority', 'dated']);
  assert.deepEqual(lacking({ ...ready, format: 'csv', source: 'new', sourceName: ' ' }, 1), ['source', 'mapping']);
  assert.equal(datedProblem('31/31/2020')?.found, '31/31/2020');
  assert.equal(datedProblem(''), undefined);
});
