import { record, type NewStatement } from '#modules/statements/index.ts';
import { keepReading } from '#modules/reading/index.ts';
import { testNode, demoId, noon } from '../node.ts';
import { empty, keepText, look, noEvent, accept } from './texts.ts';
import type { Reading } from '#methods/text/reading/types.ts';

const one = await testNode();
const { sight } = await one.caller('serrano');
const syll = 'ba be bi bo da de di do fa fe ga go la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve'.split(' ');
let seed = 7;
const rnd = (n: number): number => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n;
const pool = Array.from({ length: 6000 }, () => [0, 0, 0].map(() => syll[rnd(syll.length)]).join(''));
const firsts = 'Juan María José Luis Carlos Ana Pedro Jorge Miguel Laura Rosa Elena'.split(' ');
const cap = (w: string): string => w[0]!.toUpperCase() + w.slice(1);
const names = Array.from({ length: 20000 }, () => `${firsts[rnd(12)]} ${cap(pool[rnd(6000)]!)} ${cap(pool[rnd(6000)]!)}`);
const rep = demoId('report', 'r026');
const [{ handling }] = (await one.sql<{ handling: number }>('select handling from report where id=$1', [rep])) as [{ handling: number }];
const ids: string[] = [];
const company: string[] = [];
for (let b = 0; b < 20; b++) {
  await one.node.store.transact(sight, () => null, async (db) => {
    const rows: NewStatement[] = [];
    for (let i = b * 1000; i < b * 1000 + 1000; i++) {
      const e = db.newId();
      ids.push(e);
      const base = { entity: e, kind: 'Person', report: rep, grade: 'B2', handling };
      rows.push({ ...base, property: 'name', value: names[i]! }, { ...base, property: 'alias', value: `El ${cap(pool[rnd(6000)]!)}` }, { ...base, property: 'birthDate', value: '1970' });
      if (i % 4 === 0) {
        const c = db.newId();
        company.push(c);
        rows.push({ ...base, entity: c, kind: 'Company', property: 'name', value: `Transportes ${cap(pool[rnd(6000)]!)} ${cap(pool[rnd(6000)]!)} SA de CV` });
      }
      const l = db.newId();
      rows.push({ ...base, entity: l, kind: 'Employment', property: 'employee', value: e }, { ...base, entity: l, kind: 'Employment', property: 'employer', value: company[rnd(company.length)]! });
    }
    await record(db, 'Nodo Sur', rows);
  });
}
await one.sql('analyze');
console.log(await one.sql('select count(*) from statement'), await one.sql('select count(*) from name_word'), await one.sql('select count(*) from spelling'));
const text = 'x '.repeat(20000);
const id = await keepText(one, { title: 'Big', text }, () => undefined);
const n = 150;
const reading: Reading = { ...empty(), entities: [], links: [], events: [], figures: [], identifiers: [] };
for (let i = 0; i < n; i++) {
  const known = i % 2 === 0;
  const name = known ? names[i * 97]! : `${firsts[rnd(12)]} ${cap(pool[rnd(6000)]!)} ${cap(pool[rnd(6000)]!)}z`;
  reading.entities.push({ id: `e${i}`, kind: i % 5 === 4 ? 'Company' : 'Person', name: i % 5 === 4 ? `Transportes ${cap(pool[rnd(6000)]!)}` : name, aliases: i % 7 === 0 ? [`El ${cap(pool[rnd(6000)]!)}`] : [], mentions: [{ text: 'x', start: i * 2, end: i * 2 + 1 }] });
}
for (let i = 0; i < 100; i++) reading.links.push({ kind: 'Employment', from: `e${i * 1}`, to: `e${(i * 5 + 4) % n}`, role: 'x', former: false, modality: 'asserted', denied: false, speaker: null, quote: 'x', start: i, end: i + 1 });
for (let i = 0; i < 70; i++) reading.events.push({ ...noEvent, kind: 'Meeting', quote: 'x', start: i, end: i + 1, actors: [`e${i}`, `e${i + 1}`], date: '2026' });
for (let i = 0; i < 60; i++) reading.figures.push({ what: 'cash ' + i, value: i, unit: 'kg', quote: 'x', start: 500 + i * 2, end: 501 + i * 2, number: [500 + i * 2, 501 + i * 2], date: null, qualifier: null, refuted: false, speaker: null });
for (let i = 0; i < 20; i++) reading.identifiers.push({ type: 'phone', text: 'x', value: `+5255000000${i}`, valid: true, fault: null, start: i * 2, end: i * 2 + 1 });
await one.node.store.transact(sight, () => null, (db) => keepReading(db, { id, body: text, handling }, reading));
void noon;
let view = await look(one, id);
for (let i = 0; i < 8; i++) {
  const t = performance.now();
  view = await look(one, id);
  console.log('view', (performance.now() - t).toFixed(0), 'ms', view.suggestions.length, view.suggestions.filter((s) => s.what === 'entity' && s.candidates.length > 0).length, 'with candidates', view.suggestions.filter((s) => s.standing.state !== 'new').length, 'not new');
}

import { candidatesFor } from '#modules/reading/candidates.ts';
import * as kn from '#modules/reading/known-names.ts';
const asked = reading.entities.map((e) => ({ id: e.id, kind: e.kind, names: [e.name, ...e.aliases], identifiers: [] })).concat(reading.figures.map((f, i) => ({ id: 'f' + i, kind: 'Figure', names: [f.what], identifiers: [] })));
for (let k = 0; k < 5; k++) await one.node.store.read(sight, async (db) => {
  let q = 0, tq = 0;
  const wrapped = { ...db, rows: async (x: never) => { const t = performance.now(); const r = await db.rows(x); q++; tq += performance.now() - t; console.log('  q', (performance.now() - t).toFixed(0), r.length); return r; }, together: db.together };
  const t1 = performance.now();
  await kn.entitiesNamed(wrapped as never, asked);
  const t2 = performance.now();
  await candidatesFor(wrapped as never, asked);
  const t3 = performance.now();
  console.log('named', t2 - t1, 'cand', t3 - t2, q, tq);
});
await one.close();
