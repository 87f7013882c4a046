import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brokerage, top } from '#methods/graph/brokerage.ts';
import { parseGrade } from '#vocabulary/grade.ts';
import { fitsRange, isA, kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { isPlace, joining, participants, placeOfPerson, separatePlaces } from '#vocabulary/places.ts';
import { isExpected, parseDate } from '#vocabulary/time.ts';
import { kindOfPrefix } from './notation.ts';
import { holds } from './oversight.ts';
import type { Text } from './types.ts';
import { about, demo, kindByKey, linesOf, now, reportOf } from './worlds.ts';

const wire = ['r026', 'r027', 'r028'];

function topBroker(viewer: string, without: string[]): string | undefined {
  const { ids, scores } = brokerage.run(linesOf('who-connects', viewer, without));
  return top(ids, scores, 1)[0]?.id;
}

describe('the demonstration case', () => {
  it('holds forty to fifty reports over two years, half of them Spanish', () => {
    assert.ok(demo.reports.length >= 38 && demo.reports.length <= 50, String(demo.reports.length));
    const spanish = demo.reports.filter((one) => one.language === 'es').length / demo.reports.length;
    assert.ok(spanish >= 0.4 && spanish <= 0.6, String(spanish));
    for (const one of demo.reports) {
      assert.ok(one.date >= '2024-10' && one.date < '2026-11', one.slug);
      const words = one.text.split(/\s+/).length;
      assert.ok(words >= 60 && words <= 350, `${one.slug}: ${words} words`);
      assert.ok(one.receivedAt >= Date.parse(one.date) && one.receivedAt < now, one.slug);
    }
  });

  it('uses every discipline of a case file', () => {
    const found = new Set(demo.reports.map((one) => one.discipline));
    for (const discipline of [
      'human',
      'signals',
      'imagery',
      'open',
      'financial',
      'border',
      'official',
      'judicial',
      'list',
      'registry',
      'analysis',
    ]) {
      assert.ok(found.has(discipline), discipline);
    }
  });

  it('holds 600 to 1,100 statements, each quote found exactly once where its offsets say', () => {
    assert.ok(demo.statements.length >= 600 && demo.statements.length <= 1100, String(demo.statements.length));
    let quoted = 0;
    for (const one of demo.statements) {
      if (one.quote === null) continue;
      const text = reportOf.get(one.report)?.text ?? '';
      assert.equal(text.slice(one.spanStart ?? 0, one.spanEnd ?? 0), one.quote, one.key);
      assert.equal(text.split(one.quote).length, 2, `${one.key}: «${one.quote}»`);
      quoted += 1;
    }
    assert.ok(quoted / demo.statements.length > 0.85, `${quoted} quoted`);
  });

  it('names only what exists: sources, reports, handlings, kinds, ends of links', () => {
    const sources = new Set(demo.sources.map((one) => one.id));
    for (const one of demo.reports) {
      assert.ok(sources.has(one.source), one.slug);
      assert.ok(
        demo.cases.some((file) => file.id === one.case),
        one.slug,
      );
      assert.ok(parseGrade(one.grade) && !isExpected(parseDate(one.date)), one.slug);
      for (const other of [...one.cites, ...one.origins])
        assert.ok(other === one.id || (reportOf.get(other)?.date ?? '9') <= one.date, one.slug);
    }
    for (const one of demo.statements) {
      assert.ok(one.handling in demo.handlings, one.key);
      const property = propertyOf(one.kind, one.property);
      assert.ok(property, `${one.key}: ${one.kind}.${one.property}`);
      if (!one.entityValued) continue;
      const kind = kindOfPrefix[one.value.slice(0, one.value.indexOf(':'))] ?? '';
      assert.ok(fitsRange(property, kind), `${one.key}: ${one.value} does not fit ${property.qname}`);
      assert.ok(kindByKey.has(one.value), `${one.key}: nothing is said of ${one.value}`);
    }
  });

  it('names each thing: every entity that is not a link has a caption in a report', () => {
    for (const { key, kind } of demo.entities) {
      if (kindOf(kind)?.link) continue;
      const named = demo.statements.some(
        (one) => one.entity === key && (kindOf(kind)?.caption ?? []).includes(one.property),
      );
      assert.ok(named, `${key} has no caption`);
    }
  });

  it('is fictional: no word of real groups or agencies', () => {
    const real =
      /\b(sinaloa|jalisco|cjng|zetas?|golfo|gulf|ju[aá]rez|tijuana|michoac[aá]n\w*|noreste|beltr[aá]n|leyva|templarios|chapit?os?|mencho|zambada|guzm[aá]n|oseguera|c[aá]rtel(es)?|cartels?|dea|cia|fbi|cbp|ofac|sedena|marina|fgr|uif|sat|treasury)\b/i;
    for (const one of demo.reports) assert.doesNotMatch(`${one.title} ${one.text}`, real, one.slug);
    for (const one of demo.statements) assert.doesNotMatch(one.value, real, one.key);
  });

  it('keeps files short and both languages everywhere', () => {
    const folder = new URL('./', import.meta.url);
    for (const name of readdirSync(folder, { recursive: true }) as string[]) {
      if (!/\.(ts|md)$/.test(name)) continue;
      assert.ok(readFileSync(new URL(name, folder), 'utf8').split('\n').length <= 500, name);
    }
    const texts: Text[] = [...demo.cases, ...demo.charts].map((one) => one.title);
    for (const door of demo.doors) texts.push(door.picture, ...door.tries.flatMap((one) => [one.text, one.surprise]));
    for (const one of texts) assert.ok(one.en !== '' && one.es !== '' && one.en !== one.es, JSON.stringify(one));
  });
});

describe('what the case never does', () => {
  it('puts no person at a place, but for one address of the list', () => {
    const places = demo.statements.filter((one) => placeOfPerson(one.kind, one.property));
    assert.deepEqual(
      places.map((one) => [one.entity, one.property, one.report]),
      [['person:nadia-ibarra', 'address', 'r006']],
    );
  });

  it('has no event with a person and a place, and no link from a person to a place or event', () => {
    const byEntity = Map.groupBy(demo.statements, (one) => one.entity);
    for (const [key, statements] of byEntity) {
      const kind = kindByKey.get(key) ?? '';
      if (isA(kind, 'Person')) continue;
      const rows = statements.map((one) => ({ ...one, valueKind: kindByKey.get(one.value) ?? '' }));
      const { withheld } = separatePlaces({ kind, statements: rows }, (id) => id.startsWith('person:'));
      assert.equal(withheld.length, 0, key);
      const link = kindOf(kind)?.link;
      if (!link) continue;
      const kinds = (property: string): string[] =>
        rows.filter((one) => one.property === property).map((one) => one.valueKind);
      for (const a of kinds(link.source))
        for (const b of kinds(link.target)) assert.equal(joining(kind, a, b), 'allowed', key);
    }
    const withPlace = demo.statements.filter(
      (one) => isA(one.kind, 'Event') && isPlace(kindByKey.get(one.value) ?? ''),
    );
    assert.ok(withPlace.length >= 5, 'seizures and clashes have places');
    for (const one of withPlace) {
      const people = demo.statements.filter(
        (other) => other.entity === one.entity && participants(one.kind).includes(other.property),
      );
      assert.ok(
        people.every((other) => !other.value.startsWith('person:')),
        one.entity,
      );
    }
  });

  it('keeps the sentence about where someone sleeps a sentence, and records its hold', () => {
    for (const hold of holds) {
      const text = reportOf.get(hold.report)?.text ?? '';
      const start = text.indexOf(hold.sentence);
      assert.ok(start >= 0, hold.sentence);
      const end = start + hold.sentence.length;
      const made = demo.statements.filter(
        (one) =>
          one.report === hold.report && one.spanStart !== null && one.spanStart < end && (one.spanEnd ?? 0) > start,
      );
      assert.deepEqual(made, []);
      assert.ok(demo.statements.every((one) => !/duerme|sleeps|tía/.test(one.value)));
      assert.ok(hold.overseerToldAt > hold.at && reportOf.has(hold.record));
    }
  });
});

describe('the analyst’s door', () => {
  it('opens on about sixty entities that he sees, each with a line, three groups as hulls', () => {
    const chart = demo.charts.find((one) => one.id === 'who-connects');
    assert.ok(chart && chart.entities.length >= 55 && chart.entities.length <= 65);
    assert.equal(new Set(chart.entities).size, chart.entities.length);
    const { nodes, ties } = linesOf('who-connects', 'serrano', []);
    const inside = ties.filter((tie) => nodes.includes(tie.from) && nodes.includes(tie.to));
    for (const node of nodes)
      assert.ok(
        inside.some((tie) => tie.from === node || tie.to === node),
        `${node} stands alone`,
      );
    for (const hull of chart.hulls)
      for (const member of hull.members) assert.ok(chart.entities.includes(member), member);
    assert.ok(chart.entities.includes(chart.focus));
  });

  it('changes its top broker when the one origin of three reports is left out', () => {
    assert.equal(topBroker('serrano', []), 'person:irene-valdovinos');
    assert.equal(topBroker('serrano', wire), 'person:rogelio-antunez');
    assert.equal(topBroker('serrano', ['r026']), 'person:rogelio-antunez');
  });

  it('has three reports of one origin with the same quotation', () => {
    const same = demo.reports
      .filter((one) => one.origins.includes('r026') && one.discipline === 'open')
      .map((one) => one.id);
    assert.deepEqual(same, wire);
    for (const id of wire)
      assert.ok(reportOf.get(id)?.text.includes('“Sin ella no se mueve un peso entre los dos grupos”'), id);
    const speakers = about('assoc:irene-barraza', 'person').map((one) => one.speaker);
    assert.equal(new Set(speakers).size, 3, 'the attribution drifts');
  });

  it('has a namesake, two directors at one time and a correction that keeps its claim', () => {
    assert.deepEqual(
      about('person:julian-ocana', 'name').map((one) => one.value),
      ['Julián Ocaña'],
    );
    assert.ok(demo.judgements.some((one) => one.verdict === 'different' && one.b === 'person:julian-ocana'));
    const directors = demo.statements.filter(
      (one) => one.kind === 'Directorship' && one.property === 'organization' && one.value === 'company:alazan',
    );
    assert.deepEqual([...new Set(directors.map((one) => one.entity))].sort(), ['dir:celia-alazan', 'dir:irene-alazan']);
    const weights = about('seizure:colorada-2025-05', 'quantity');
    assert.deepEqual(
      weights.map((one) => [one.report, one.value, one.endReason]),
      [
        ['r010', '1420 lb', 'corrected'],
        ['r011', '1240 lb', null],
        ['r012', '1240 lb', null],
      ],
    );
    assert.equal(weights[2]?.claim, weights[0]?.claim);
    assert.equal(about('seizure:colorada-2025-05', 'valueEstimate')[0]?.endReason, 'withdrawn');
  });

  it('splits a group, turns an alliance into a rivalry, and lets a man die', () => {
    assert.ok(about('succ:tres-rios-vado', 'successor').some((one) => one.validFrom === '2025-11-09'));
    assert.ok(
      about('ally:tres-rios-llano', 'ally').every((one) => one.validFrom === '2025-02' && one.validTo === '2025-11'),
    );
    assert.ok(about('riv:tres-rios-vado', 'rival').length > 0);
    assert.deepEqual(
      about('person:tadeo-lujan', 'status').map((one) => [one.value, one.validFrom]),
      [
        ['en libertad', '2024-10'],
        ['en libertad', '2026-06'],
        ['fallecido', '2026-06-19'],
      ],
    );
  });

  it('shows every way of saying: modalities, denied, qualifiers, two currencies, an unnamed person', () => {
    const said = new Set(demo.statements.map((one) => one.modality));
    for (const one of [
      'asserted',
      'alleged',
      'believed',
      'proposed',
      'planned',
      'promised',
      'threatened',
      'opinion',
      'inferred',
    ] as const) {
      assert.ok(said.has(one), one);
    }
    const denied = about('ally:vado-llano', 'ally').map((one) => one.denied);
    assert.deepEqual([...new Set(denied)].sort(), [false, true]);
    assert.ok(demo.statements.filter((one) => one.qualifier === 'at least').length >= 3);
    assert.deepEqual(
      about('seizure:cash-2026-04', 'valueEstimate').map((one) => one.value),
      ['USD 318400', 'MXN 2150000'],
    );
    assert.ok(about('person:contadora-sin-nombre', 'name')[0]?.value.includes('not named'));
    const verdicts = new Set(demo.judgements.filter((one) => one.by === 'serrano').map((one) => one.verdict));
    assert.deepEqual([...verdicts].sort(), ['different', 'same', 'unsure']);
  });
});
