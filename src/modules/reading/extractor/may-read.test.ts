import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { disciplines } from '#modules/sources/shapes.ts';
import { openLabel, tlps, type Label, type Tlp } from '#vocabulary/label.ts';
import { mayRead, readiness, readRules } from './may-read.ts';

const widest = { tlp: 'AMBER' as Tlp };

/** Each rule with a label it forbids though all else is open, under the widest setting. */
const table: [rule: string, label: Partial<Label>, discipline?: string][] = [
  ['discipline', {}, 'human'],
  ['compartments', { compartments: ['VICTIMS'] }],
  ['classifications', { classifications: ['LFTAIP:reservada'] }],
  ['originators', { originators: ['NORTH'] }],
  ['parties', { parties: ['NORTH'] }],
  ['parties', { parties: [] }],
  ['recipients', { recipients: ['unit-1'] }],
  ['purposes', { purposes: ['prevention'] }],
  ['hops', { hops: 3 }],
  ['uses', { uses: ['lead'] }],
  ['expiry', { expires: 4e12 }],
  ['caveats', { caveats: ['H3'] }],
  ['tlp', { tlp: 'AMBER+STRICT' }],
  ['tlp', { tlp: 'RED' }],
];

describe('what the extractor may read', () => {
  for (const [rule, part, discipline = 'open'] of table) {
    it(`never, by the rule of ${rule}: ${JSON.stringify(part)} ${discipline}`, () => {
      const may = mayRead(widest, { ...openLabel, ...part }, discipline);
      assert.ok(!may.ok && may.rule === rule && may.reason.en !== '' && may.reason.es !== '');
    });
  }

  it('has a row here for every rule, and a citation in each', () => {
    assert.deepEqual([...new Set(table.map(([rule]) => rule))].sort(), readRules.map(({ rule }) => rule).sort());
    for (const { citation } of readRules) assert.match(citation, /DESIGN/);
  });

  it('what is open and of any other discipline', () => {
    for (const discipline of disciplines) {
      assert.equal(mayRead({ tlp: 'CLEAR' }, openLabel, discipline).ok, discipline !== 'human');
    }
  });

  it('by TLP up to the setting and no further', () => {
    for (const [at, tlp] of (['CLEAR', 'GREEN', 'AMBER'] as const).entries()) {
      for (const [of, own] of tlps.entries()) {
        assert.equal(mayRead({ tlp }, { ...openLabel, tlp: own }, 'open').ok, of <= at, `${own} under ${tlp}`);
      }
    }
  });

  it('nothing that bears any condition besides its TLP', () => {
    const words = fc.option(fc.array(fc.string({ minLength: 1 }), { maxLength: 2 }), { nil: null });
    const list = fc.array(fc.string({ minLength: 1 }), { maxLength: 2 });
    const label = fc.record<Label>({
      tlp: fc.constantFrom(...tlps),
      parties: words,
      recipients: words,
      classifications: list,
      compartments: list,
      purposes: words,
      originators: list,
      hops: fc.option(fc.nat(), { nil: null }),
      uses: fc.option(fc.constant(['lead' as const]), { nil: null }),
      expires: fc.option(fc.nat(), { nil: null }),
      caveats: list,
    });
    fc.assert(
      fc.property(label, fc.constantFrom(...disciplines), (one, discipline) => {
        const open = JSON.stringify({ ...one, tlp: 'CLEAR' }) === JSON.stringify(openLabel);
        const fits = ['CLEAR', 'GREEN', 'AMBER'].includes(one.tlp);
        return mayRead(widest, one, discipline).ok === (open && fits && discipline !== 'human');
      }),
    );
  });

  it('is told to who looks: off, forbidden with the reason, ready', () => {
    const config = { url: 'http://localhost', model: 'm', tlp: 'CLEAR' as const, key: null };
    assert.deepEqual(readiness(null, openLabel, 'open'), { state: 'off', reason: null });
    assert.deepEqual(readiness(undefined, openLabel, 'open'), { state: 'off', reason: null });
    assert.deepEqual(readiness(config, openLabel, 'open'), { state: 'ready', reason: null });
    const forbidden = readiness(config, { ...openLabel, tlp: 'GREEN' }, 'open');
    assert.equal(forbidden.state, 'forbidden');
    assert.match(forbidden.reason?.en ?? '', /TLP/);
  });
});
