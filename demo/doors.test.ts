import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kindOf } from '#vocabulary/kinds.ts';
import { parseLabel } from '#vocabulary/label.ts';
import { classifications, purposes } from '#vocabulary/purpose.ts';
import { expectations, requests } from './exchange.ts';
import { decisions } from './oversight.ts';
import { holdings, listEntries, nameLimit, payments } from './screening.ts';
import type { DemoTry } from './types.ts';
import { about, authorityOf, demo, kindByKey, seen, world } from './worlds.ts';

describe('the other doors', () => {
  it('has a request open and one refusal each way, with reasons', () => {
    assert.deepEqual(
      requests.map((one) => [one.from, one.state]),
      [
        ['NORTH', 'refused'],
        ['SOUTH', 'refused'],
        ['NORTH', 'open'],
      ],
    );
    const montes = world('montes').reports;
    for (const one of requests)
      assert.ok(montes.has(one.report) && (one.state === 'open') === (one.refusal === null), one.id);
    assert.deepEqual([...new Set(expectations.map((one) => one.decision))].sort(), ['changed', 'goes', 'held']);
    assert.ok(world('montes').statements.some((one) => one.handling === 'orcon-norte'));
  });

  it('blocks the haulier by two listed owners, and cuts a surname at the limit of the format', () => {
    const listed = new Set(listEntries.map((one) => one.entity));
    assert.ok(listEntries.length >= 12 && !listed.has('company:alazan'));
    assert.equal(
      holdings.reduce((sum, one) => sum + one.percent, 0),
      100,
    );
    assert.deepEqual(
      holdings.filter((one) => one.listed).map((one) => one.percent),
      [30, 25],
    );
    for (const one of holdings) assert.equal(one.listed, listed.has(one.owner), one.owner);
    const [held, garcia] = payments;
    assert.ok(held && garcia);
    assert.equal(held.debtor.length, nameLimit);
    assert.ok('MAXIMILIANO EVARISTO ONTIVEROS BARRAGAN'.startsWith(held.debtor));
    assert.equal(
      garcia.creditorTaxNumber?.slice(0, 4),
      listEntries.find((one) => one.id === garcia.hit.entry)?.taxNumber?.slice(0, 4),
    );
    for (const one of listEntries) assert.ok(kindByKey.has(one.entity), one.entity);
  });

  it('closes what the second version of the list dropped', () => {
    assert.ok(about('company:cold-storage', 'program').every((one) => one.endReason === 'closed'));
    assert.deepEqual(
      about('person:bruno-quiroga', 'birthDate').map((one) => [one.value, one.withdrawnAt === null]),
      [
        ['1971', false],
        ['1971-06-06', true],
      ],
    );
  });

  it('traces a death to its decisions in the overseer’s own world', () => {
    const { reports } = world('escandon');
    for (const one of decisions) assert.ok(reports.has(one.report), `${one.what} in ${one.report}`);
    const times = decisions.map((one) => one.at);
    assert.deepEqual(
      times,
      [...times].sort((a, b) => a - b),
    );
    assert.ok(about('killing:tadeo-2026-06', 'victim').length > 0);
  });
});

describe('labels', () => {
  it('are canonical and every one is used', () => {
    const known = {
      parties: new Set(demo.parties.map((one) => one.id)),
      classifications: new Set(Object.keys(classifications)),
      compartments: new Set(demo.compartments.map((one) => one.id)),
      purposes: new Set(Object.keys(purposes)),
    };
    const used = new Set(demo.statements.map((one) => one.handling));
    for (const [name, one] of Object.entries(demo.handlings)) {
      assert.deepEqual(parseLabel(one.label, known), one.label, name);
      assert.ok(used.has(name), `${name} is used nowhere`);
      for (const id of one.authorities) assert.ok(authorityOf.has(id), id);
    }
    for (const one of demo.authorities) for (const purpose of one.purposes) assert.ok(purpose in purposes, purpose);
  });

  it('give each door a world of its own', () => {
    const names = ['serrano', 'montes', 'ibarguen', 'escandon', 'olmos'];
    const worlds = names.map((name) => world(name));
    const [serrano, montes, ibarguen, escandon, olmos] = worlds.map((one) => one.statements.length) as [
      number,
      number,
      number,
      number,
      number,
    ];
    assert.ok(serrano > 600 && montes > 600 && escandon > 600, `${serrano} ${montes} ${escandon}`);
    assert.ok(ibarguen > 150 && ibarguen < serrano / 2, String(ibarguen));
    assert.ok(olmos > 250 && olmos < serrano - 150, String(olmos));
    const texts = worlds.map((one) => [...one.reports].sort().join());
    assert.equal(new Set(texts).size, names.length);
    for (const hidden of ['norte-solo', 'piloto'])
      for (const name of names) assert.ok(!seen(name).has(hidden), `${name} sees ${hidden}`);
  });

  it('leave nothing nameless in any world: what a viewer sees pointed at, he can call by a name', () => {
    for (const name of ['serrano', 'montes', 'ibarguen', 'escandon', 'olmos']) {
      const { statements } = world(name);
      const captions = (kind: string): readonly string[] => kindOf(kind)?.caption ?? [];
      const named = new Set(
        statements.filter((one) => captions(one.kind).includes(one.property)).map((one) => one.entity),
      );
      for (const one of statements) {
        if (one.entityValued) assert.ok(named.has(one.value), `${name}: ${one.value} of ${one.key} has no name`);
      }
    }
  });

  it('let each account look under what its case and authority allow', () => {
    for (const one of demo.accounts) {
      if (!one.looking) continue;
      const file = demo.cases.find((other) => other.id === one.looking?.case);
      assert.ok(file, one.looking.case);
      assert.ok(file.members.includes(one.name) && file.authorities.includes(one.looking.authority), one.name);
      assert.ok(file.purposes.includes(one.looking.purpose), one.name);
      assert.ok(authorityOf.get(one.looking.authority)?.purposes.includes(one.looking.purpose), one.name);
    }
  });

  it('open what the doors name to those who stand behind them', () => {
    assert.deepEqual(
      demo.doors.map((one) => demo.accounts.find((other) => other.name === one.account)?.role),
      ['analyst', 'liaison', 'compliance', 'overseer'],
    );
    for (const door of demo.doors) {
      const { reports, statements } = world(door.account);
      const opens: DemoTry['open'][] = [door.opens, ...door.tries.map((one) => one.open)];
      for (const open of opens) {
        for (const report of [open.report, open.reading])
          if (report) assert.ok(reports.has(report), `${door.account} cannot open ${report}`);
        if (open.entity)
          assert.ok(
            statements.some((one) => one.entity === open.entity),
            `${door.account} cannot open ${open.entity}`,
          );
        if (open.chart)
          assert.ok(
            demo.charts.some((one) => one.id === open.chart),
            open.chart,
          );
      }
    }
  });
});
