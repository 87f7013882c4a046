import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Desk } from '../shapes.ts';
import { waitsOf } from './desk.view.ts';
import { kindOfFiles } from './run.view.ts';

const desk = (given: Partial<Desk>): Desk =>
  ({
    open: 0,
    escalated: 0,
    awaitSecond: 0,
    overdue: 0,
    held: 0,
    oldestHeldHours: null,
    sample: { wanted: 0, looked: 0 },
    profile: { reviewHours: 24 },
    ...given,
  }) as Desk;

describe('what waits', () => {
  it('is nothing where nothing does', () => assert.deepEqual(waitsOf(desk({})), []));
  it('has what is overdue first, and of the sample what nobody has looked at', () =>
    assert.deepEqual(
      waitsOf(desk({ open: 4, overdue: 1, held: 2, oldestHeldHours: 3, sample: { wanted: 5, looked: 2 } })),
      [
        { what: 'overdue', count: 1, tone: 'bad' },
        { what: 'held', count: 2, tone: 'warn', hours: 3 },
        { what: 'open', count: 4, tone: 'plain' },
        { what: 'sample', count: 3, tone: 'plain' },
      ],
    ));
  it('a payment held beyond the house’s hours is pressing', () =>
    assert.equal(waitsOf(desk({ held: 1, oldestHeldHours: 24 }))[0]?.tone, 'bad'));
});

describe('what files hold, by their names', () => {
  for (const [names, kind] of [
    [[], 'customers'],
    [['cartera.csv'], 'customers'],
    [['clientes.csv.gz'], 'customers'],
    [['accionistas.csv'], 'holdings'],
    [['owners-2026.csv'], 'holdings'],
    [['batch.xml', 'b.fin'], 'payments'],
    [['swift.rje'], 'payments'],
  ] as const)
    it(`${names.join(', ') || 'nothing'}: ${kind}`, () => assert.equal(kindOfFiles(names), kind));
});
