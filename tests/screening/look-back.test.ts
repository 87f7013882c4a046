import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Behind, CompanySummary, Desk, LookBack } from '#modules/screening/shapes.ts';
import type { TestNode } from '../node.ts';
import {
  bankNode,
  decide,
  entry,
  get,
  hitOf,
  hits,
  loadVersion,
  payment,
  post,
  runFiles,
  second,
  send,
  transfer,
  workOff,
} from './bank.ts';

/* After a new listing, the past is looked through: what was paid, when, and to whom; and who is behind a company. */
let one: TestNode;
before(async () => {
  one = await bankNode();
});
after(() => one.close());

const changeRun = async (kind: 'rescreen' | 'look-back'): Promise<LookBack> => {
  const { id } = await post<{ id: string }>(one, `/runs/${kind}`, {});
  await workOff(one, id);
  return get(one, `/look-backs/${id}`);
};

describe('after the second version of the list', () => {
  it('the desk says how many were screened before it', async () => {
    const desk = await get<Desk>(one, '');
    assert.deepEqual(desk.behind, { customers: 17, payments: 7 });
    assert.equal(desk.lists[0]?.asOf, '2026-04-09');
  });

  it('payments of before are looked through for what was added, and nothing else', async () => {
    const report = await changeRun('look-back');
    assert.deepEqual(
      report.sought[0]?.entries.map((each) => [each.entry, each.change]),
      [
        ['ORD-0163', 'added'],
        ['ORD-0164', 'added'],
        ['ORD-0165', 'added'],
      ],
    );
    assert.equal(report.paymentsLooked, 7);
    assert.deepEqual(
      report.findings
        .map((each) => [each.messageId, each.role, each.entry, each.valueDate, each.beforeListing])
        .toSorted(),
      [
        ['MSG-20260318-0203', 'creditor', 'ORD-0164', '2026-03-18', true],
        ['MSG-20260318-0203', 'debtor', 'ORD-0165', '2026-03-18', true],
      ],
    );
    assert.equal((await payment(one, 'MSG-20260318-0203')).state, 'clear');
  });

  it('what it found waits in the queue, and is not found a second time', async () => {
    assert.ok((await hits(one, 'open')).some((hit) => hit.subject.ref === 'MSG-20260318-0203'));
    const again = await changeRun('look-back');
    assert.deepEqual([again.run.done, again.findings.length], [0, 0]);
  });

  it('customers are screened again against what changed; the newly listed one is found by his number', async () => {
    const before = (await hits(one)).length;
    const report = await changeRun('rescreen');
    assert.deepEqual([report.run.done, report.run.hits], [17, 2]);
    assert.equal((await hits(one)).length, before + 2);
    assert.equal((await hitOf(one, 'C-1003')).entry, 'ORD-0165');
    assert.deepEqual((await get<Desk>(one, '')).behind, { customers: 0, payments: 0 });
  });

  it('a rename is followed: the same entry under another name is looked for anew', async () => {
    await send(one, transfer('R-1', 'CONSORCIO PUERTA VERDE', 'ROSA MENA'));
    const kept = [
      entry('ORD-0163', 'CONSORCIO PUERTA VERDE', {
        kind: 'organization',
        names: [
          { name: 'CONSORCIO PUERTA VERDE', type: 'primary', weak: false },
          { name: 'VADO FACTION', type: 'former', weak: false },
        ],
      }),
    ];
    await loadVersion(one, '2026-06-01', kept);
    const report = await changeRun('look-back');
    assert.deepEqual(
      report.sought[0]?.entries.map((each) => [each.name, each.change]),
      [['CONSORCIO PUERTA VERDE', 'renamed']],
    );
    assert.deepEqual(
      report.findings.map((each) => each.messageId),
      ['R-1'],
    );
  });
});

describe('behind a company', () => {
  it('thirty and twenty-five percent of listed owners make it blocked once both are confirmed', async () => {
    const before = await get<Behind>(one, '/behind?company=C-1001');
    assert.equal(before.confirmed, null);
    assert.deepEqual([before.undecided?.blockedPercent, before.undecided?.blocked], [55, true]);
    for (const ref of ['P-NIS', 'EL-55120']) {
      const { id } = await hitOf(one, ref);
      await decide(one, [id], 'confirm');
      await decide(one, [id], 'confirm', second);
    }
    const after = await get<Behind>(one, '/behind?company=C-1001');
    assert.deepEqual([after.confirmed?.blockedPercent, after.confirmed?.blocked], [55, true]);
    assert.deepEqual(after.confirmed?.paths.map((path) => path.percent).toSorted(), [25, 30]);
    assert.equal(after.names['P-NIS'], 'Nadia Ibarra Sáenz');
  });

  it('it passes on by halves: a company half theirs is blocked, one of forty percent is not, and a circle ends', async () => {
    const half = await get<Behind>(one, '/behind?company=C-1009');
    assert.deepEqual([half.confirmed?.blockedPercent, half.confirmed?.blocked], [50, true]);
    const less = await get<Behind>(one, '/behind?company=C-1011');
    assert.deepEqual([less.confirmed?.blockedPercent, less.confirmed?.blocked], [40, false]);
    assert.ok((less.confirmed?.circle?.size ?? 0) > 1);
  });

  it('papers of a later run replace the earlier ones; a row that cannot be is a reject, the others are kept', async () => {
    const run = await runFiles(one, 'holdings', {
      'new.csv': 'owner,owned,percent,source\nP-NIS,C-1001,10,acta 9\nP-X,C-1001,140,acta 9\nP-Y,C-1001,,acta 9\n',
    });
    assert.deepEqual([run.state, run.done, run.rejects], ['done', 1, 2]);
    const rejects = await one.ask('ibarguen', 'GET', `/api/screening/runs/${run.id}/rejects.csv`);
    assert.match(rejects.text, /new\.csv.*3.*percent.*140.*at most 100 percent/);
    const { confirmed, holdings } = await get<Behind>(one, '/behind?company=C-1001');
    assert.deepEqual([confirmed?.blockedPercent, confirmed?.blocked], [40, false]);
    assert.equal(holdings.filter((each) => each.owner === 'P-NIS').length, 1);
  });

  it('lists the companies, and knows nothing of others', async () => {
    const { companies } = await get<{ companies: CompanySummary[] }>(one, '/companies?words=alaz');
    assert.deepEqual(
      companies.map((each) => each.ref),
      ['C-1001'],
    );
    assert.equal((await one.ask('ibarguen', 'GET', '/api/screening/behind?company=C-9999')).status, 404);
  });
});
