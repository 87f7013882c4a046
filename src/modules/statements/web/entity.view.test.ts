import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityView, FactView, LinkView, StatementView } from '../shapes.ts';
import {
  bestStatement,
  distinct,
  factSections,
  keyIdentifiers,
  linkSections,
  linkWords,
  preferenceChanges,
  validity,
} from './entity.view.ts';

const said = (parts: Partial<StatementView>): StatementView => ({
  id: 's',
  claim: 'c',
  entity: 'e',
  property: 'name',
  value: 'v',
  original: null,
  language: null,
  report: 0,
  span: null,
  locator: null,
  speaker: null,
  grade: 'B2',
  modality: 'asserted',
  denied: false,
  basis: 'fact',
  qualifier: null,
  validFrom: null,
  validTo: null,
  firstSeen: null,
  lastSeen: null,
  recordedAt: 1,
  handling: 0,
  node: 'n',
  ...parts,
});
const fact = (property: string, values: string[], preferred = -1): FactView => ({
  property,
  contradicted: false,
  values: values.map((value, at) => ({
    value,
    statements: [said({ property, value, claim: `${property}-${at}` })],
    origins: 1,
    denied: false,
    preferred: at === preferred,
  })),
});
const link = (kind: string, role: string, otherKind: string): LinkView => ({
  id: kind + role,
  kind,
  role,
  others: [{ id: 'o', kind: otherKind, caption: 'o', role: 'x' }],
  facts: [],
  origins: 1,
  modality: 'asserted',
  denied: false,
  firm: false,
  validFrom: null,
  validTo: null,
});
const view = (kind: string, facts: FactView[], links: LinkView[] = []): EntityView => ({
  id: 'e',
  kind,
  caption: 'x',
  members: ['e'],
  aliases: [],
  facts,
  links,
  judgements: [],
  counts: { facts: 0, origins: 0, contradictions: 0, links: 0 },
  screeningOnly: 0,
  reports: [],
  handlings: [],
  banner: '',
});

test('a person never shows a place, even when an answer holds one; a company does', () => {
  const facts = [fact('name', ['x']), fact('address', ['Calle 1']), fact('birthPlace', ['y'])];
  const shown = (kind: string): string[] =>
    factSections(view(kind, facts)).flatMap((one) => one.facts.map((two) => two.property));
  assert.ok(!shown('Person').includes('address'));
  assert.ok(shown('Company').includes('address'));
});

test('facts stand in sections by their type', () => {
  const sections = factSections(
    view('Person', [fact('birthDate', ['1971']), fact('passportNumber', ['X1']), fact('name', ['x'])]),
  );
  assert.deepEqual(
    sections.map((one) => one.name),
    ['identity', 'dates', 'identifiers'],
  );
  assert.deepEqual(keyIdentifiers(view('Person', [fact('passportNumber', ['X1'])])), [
    { property: 'passportNumber', value: 'X1' },
  ]);
});

test('a link reads from the side of the page, and events stand apart', () => {
  assert.notEqual(
    linkWords({ kind: 'Ownership', role: 'owner' }, 'en'),
    linkWords({ kind: 'Ownership', role: 'asset' }, 'en'),
  );
  const sections = linkSections(
    view(
      'Company',
      [],
      [
        link('Ownership', 'asset', 'Person'),
        link('Ownership', 'owner', 'Company'),
        link('UnknownLink', 'subject', 'Event'),
      ],
    ),
  );
  assert.deepEqual(
    sections.map((one) => [one.kind, one.links.length]),
    [
      ['Ownership', 2],
      ['Event', 1],
    ],
  );
});

test('the best statement is affirmed, well graded and late', () => {
  const found = bestStatement([
    said({ id: 'a', grade: 'A1', denied: true }),
    said({ id: 'b', grade: 'C3' }),
    said({ id: 'c', grade: 'B2' }),
  ]);
  assert.equal(found?.id, 'c');
  assert.deepEqual(
    validity([said({ validFrom: '2024', validTo: null }), said({ validFrom: '2025', validTo: '2026' })]),
    { from: '2024', to: null },
  );
});

test('statements of one report said the same way are shown once, the one with a sentence first', () => {
  const shown = distinct([
    said({ id: 'a' }),
    said({ id: 'b', span: [1, 4] }),
    said({ id: 'c', speaker: 'a spokesman' }),
    said({ id: 'd', report: 1 }),
  ]);
  assert.deepEqual(
    shown.map((one) => one.id),
    ['b', 'c', 'd'],
  );
});

test('preferring one value lets go of the other; leaving open lets go of all', () => {
  const both = fact('birthDate', ['1971', '1973'], 0);
  assert.deepEqual(preferenceChanges(both, both.values[1] ?? null), [
    { claim: 'birthDate-0', preferred: false },
    { claim: 'birthDate-1', preferred: true },
  ]);
  assert.deepEqual(preferenceChanges(both, null), [{ claim: 'birthDate-0', preferred: false }]);
  assert.deepEqual(preferenceChanges(both, both.values[0] ?? null), []);
});
