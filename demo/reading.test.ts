import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sharedPassages } from '#methods/text/origins/fingerprints.ts';
import { readText } from '#methods/text/reading/read.ts';
import { about, demo, reportOf } from './worlds.ts';

const [text, wire] = ['r046', 'r026'].map((id) => reportOf.get(id)?.text ?? '') as [string, string];
const reading = readText(text, { dated: reportOf.get('r046')?.date ?? null });

describe('the report that waits to be read', () => {
  it('comes without facts made by hand, behind the analyst’s third thing to try', () => {
    assert.deepEqual(
      demo.statements.filter((one) => one.report === 'r046'),
      [],
    );
    assert.equal(demo.doors[0]?.tries[2].open.reading, 'r046');
    for (const id of ['r026', 'r039', 'r046']) assert.ok(reportOf.get(id)?.read, `${id} is read`);
  });

  it('gives the wire’s own quotation to somebody else', () => {
    const [same] = sharedPassages(text, wire).filter((one) => one.kind === 'quotation');
    assert.ok(same);
    assert.match(text.slice(...same.a), /Sin ella no se mueve un peso/);
    assert.match(
      reading.quoted?.find((one) => one.start <= same.a[0] && one.end >= same.a[0])?.speaker ?? '',
      /banker/,
    );
  });

  it('contradicts a weight that the case knows: the same container and day, two figures exchanged', () => {
    const known = about('seizure:junction-2026-07', 'quantity').map((one) => one.value);
    const seized = reading.events.find((one) => one.kind === 'Seizure' && one.date === '2026-07-14');
    assert.deepEqual([`${seized?.quantity} ${seized?.unit}`, known.includes('388 kg')], ['838 kg', true]);
    const container = about('container:zqxu7005220', 'containerNumber')[0]?.value;
    assert.ok(reading.identifiers.some((one) => one.valid && one.value === container));
  });

  it('holds a plan, a denial, a sum that agrees and one that does not, and dates without a year', () => {
    assert.deepEqual(
      reading.events.filter((one) => one.modality === 'planned').map((one) => one.kind),
      ['Meeting'],
    );
    assert.ok(reading.events.some((one) => one.kind === 'Seizure' && one.denied));
    assert.deepEqual(reading.sums.map((one) => one.agrees).sort(), [false, true]);
    assert.ok(reading.dates.some((one) => one.text === '14 July' && one.basis === 'year of the document'));
  });
});
