import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { importWork } from '#modules/intake/index.ts';
import type { ImportView } from '#modules/intake/shapes.ts';
import { documentsWork } from '#modules/reading/index.ts';
import { findJob, startJobs } from '#storage/jobs.ts';
import { answerOf, demoId, testNode, type Answer, type TestNode } from '../node.ts';
import { look } from './texts.ts';

let one: TestNode;
before(async () => {
  one = await testNode();
});
after(() => one.close());

const works = (): Parameters<typeof startJobs>[1] => ({
  import: importWork(one.node, { documents: documentsWork(one.node) }),
});

async function send(files: Record<string, string>, more: Record<string, string> = {}): Promise<Answer> {
  const form = new FormData();
  const fields = {
    format: 'documents',
    case: demoId('case', 'sierra'),
    source: demoId('source', 'afc'),
    grade: 'B2',
    label: '{"tlp":"GREEN"}',
    authority: 'fuentes-publicas',
    discipline: 'judicial',
    ...more,
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [name, text] of Object.entries(files)) form.append('files', new File([text], name));
  const headers = { authorization: `Bearer ${await one.token('serrano')}` };
  return answerOf(await one.app.request('/api/imports', { method: 'POST', headers, body: form }));
}

const view = async (id: string): Promise<ImportView> =>
  (await one.ask('serrano', 'GET', `/api/imports/${id}`)).json as ImportView;

/** Lets the jobs run to their end. */
async function run(id: string): Promise<ImportView> {
  const jobs = startJobs(one.node.store, works());
  for (let state = 'queued'; state === 'queued' || state === 'running'; state = (await view(id)).state) await pause(20);
  await jobs.stop();
  return view(id);
}

async function imported(files: Record<string, string>, more: Record<string, string> = {}): Promise<ImportView> {
  const answer = await send(files, more);
  assert.equal(answer.status, 200, answer.text);
  return run((answer.json as ImportView).id);
}

const letter = (n: number): string =>
  `Letter ${n}\n\nThe Harbour Guard wrote letter number ${n} about Corvid Freight.\n`;

describe('documents', () => {
  it('become reports with their text, reading, discipline and original; a bad one is told and stops nothing', async () => {
    const done = await imported({ 'a.txt': letter(1), 'empty.txt': '', 'b.txt': letter(2) });
    assert.equal(done.state, 'done', done.error ?? '');
    assert.deepEqual([done.documents?.read, done.documents?.failed, done.documents?.held], [2, 1, 0]);
    assert.equal(done.rejects, 1);
    assert.equal(done.bytesRead, done.bytes);
    const [a, b] = done.documents?.reports ?? [];
    const report = (await one.ask('serrano', 'GET', `/api/reports/${b?.id}`)).json as {
      text: string;
      discipline: string;
    };
    assert.equal(report.text.trim(), letter(2).trim());
    assert.equal(report.discipline, 'judicial');
    assert.equal((await look(one, a?.id ?? '')).readAt, one.watch.now);
    const original = await one.ask('serrano', 'GET', `/api/reports/${b?.id}/original`);
    assert.equal(original.text, letter(2), 'each report has the file it came in');
    const rejects = await one.ask('serrano', 'GET', `/api/imports/${done.id}/rejects.csv`);
    assert.match(rejects.text, /^file,line,field,found,expected\r\nempty\.txt,0,document,.+,.+\r\n$/);
  });

  it('held already are skipped with that word, unless the person wants them twice or they were taken back', async () => {
    const files = { 'held.txt': letter(3) };
    const first = await imported(files);
    const second = await imported({ 'renamed.txt': letter(3), 'new.txt': letter(4) });
    assert.deepEqual([second.documents?.read, second.documents?.held], [1, 1]);
    const rejects = await one.ask('serrano', 'GET', `/api/imports/${second.id}/rejects.csv`);
    assert.match(rejects.text, /renamed\.txt,0,document,already held,/);
    assert.equal((await imported(files, { again: 'true' })).documents?.read, 1);
    assert.equal((await imported({ 'twin-a.txt': letter(5), 'twin-b.txt': letter(5) })).documents?.held, 1);
    for (const { id } of [first]) await one.ask('serrano', 'POST', `/api/imports/${id}/undo`, {});
    assert.equal((await imported(files)).documents?.held, 1, 'the one taken twice is still held');
  });

  it('that the person may not see are not held for him', async () => {
    const hidden = await imported({ 'secret.txt': letter(6) });
    const [report] = hidden.documents?.reports ?? [];
    const [other] = await one.sql<{ id: number }>(
      'select id from handling where not id = any($1) order by id limit 1',
      [(await one.caller('serrano')).sight.handlings],
    );
    assert.ok(other, 'there is a handling he does not see');
    for (const table of ['report', 'reading', 'report_case'])
      await one.sql(`update ${table} set handling = $1 where ${table === 'report' ? 'id' : 'report'} = $2`, [
        other.id,
        report?.id,
      ]);
    assert.deepEqual((await imported({ 'secret.txt': letter(6) })).documents?.held, 0);
  });

  it('go on after a stop and after a crash, and none is taken twice', async () => {
    const files = Object.fromEntries([11, 12, 13, 14].map((n) => [`l${n}.txt`, letter(n)]));
    const { id } = (await send(files)).json as ImportView;
    const job = async (): ReturnType<typeof findJob> => findJob(one.node.store, id);
    let asked = 0;
    const crash = async (): Promise<boolean> => {
      asked += 1;
      if (asked === 3) throw new Error('killed');
      return false;
    };
    const first = await job();
    assert.ok(first);
    await one.sql(`update job set state = 'running' where id = $1`, [id]);
    const work = works()['import'];
    await assert.rejects(async () => work?.(first, crash), /killed/);
    const between = await view(id);
    assert.ok((between.documents?.read ?? 0) > 0 && (between.documents?.read ?? 0) < 4, JSON.stringify(between));
    const half = await job();
    assert.ok(half);
    assert.equal(await work?.(half, async () => true), 'stopped');
    await one.sql(`update job set state = 'stopped' where id = $1`, [id]);
    assert.equal((await one.ask('serrano', 'POST', `/api/imports/${id}/resume`, {})).status, 200);
    const done = await run(id);
    assert.equal(done.state, 'done');
    assert.deepEqual([done.documents?.read, done.documents?.held, done.rows], [4, 0, 4]);
    const titles = (done.documents?.reports ?? []).map((row) => row.title);
    assert.equal(new Set(titles).size, 4);
    const [stored] = await one.sql<{ count: number }>('select count(*)::int as count from report where import = $1', [
      id,
    ]);
    assert.equal(stored?.count, 4);
  });

  it('are all taken back by one undo, with what was read from them', async () => {
    const done = await imported({ 'x.txt': letter(21), 'y.txt': letter(22) });
    const undone = await one.ask('serrano', 'POST', `/api/imports/${done.id}/undo`, {});
    assert.equal((undone.json as ImportView).state, 'undone');
    for (const { id } of done.documents?.reports ?? [])
      assert.equal((await one.ask('serrano', 'GET', `/api/reports/${id}/reading`)).status, 404);
  });

  it('keep the folders of a dropped folder in their names, and the reason in both languages', async () => {
    const done = await imported({ 'box/2026/a.txt': letter(41), 'box/2026/none.txt': '', '../up.txt': letter(42) });
    assert.deepEqual(done.files, ['box/2026/a.txt', 'box/2026/none.txt', 'up.txt']);
    const [fault] = done.documents?.faults ?? [];
    assert.equal(fault?.file, 'box/2026/none.txt');
    assert.ok(fault.says.en !== '' && fault.says.es !== '' && fault.says.en !== fault.says.es);
    const [report] = done.documents?.reports ?? [];
    assert.equal(report?.open, report?.suggestions);
  });

  it('are many in one import; rows are not', async () => {
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`m${at}.txt`, letter(100 + at)]));
    assert.equal((await send(many)).status, 200);
    const rows = await send(many, { format: 'ftm' });
    assert.match(rows.text, /at most 50 files/);
  });

  it('more than a thousand are told by their number, and come a thousand at a time', async () => {
    const { id, documents } = await imported({ 'one.txt': letter(61) });
    assert.deepEqual([documents?.total, documents?.reports.length], [1, 1]);
    await one.sql(
      `insert into report select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).*
       from report r cross join generate_series(1, 1004) where r.import = $1`,
      [id],
    );
    const first = (await view(id)).documents;
    assert.deepEqual([first?.total, first?.reports.length], [1005, 1000]);
    const last = first?.reports.at(-1)?.id ?? '';
    const after = (await one.ask('serrano', 'GET', `/api/imports/${id}?after=${last}`)).json as ImportView;
    assert.deepEqual([after.documents?.total, after.documents?.reports.length], [1005, 5]);
    const all = [...(first?.reports ?? []), ...(after.documents?.reports ?? [])];
    assert.equal(new Set(all.map((row) => row.id)).size, 1005);
    assert.equal((await one.ask('serrano', 'GET', `/api/imports/${id}?after=x`)).status, 422);
  });

  it('are refused with a field at fault: discipline, language, date, source', async () => {
    for (const [field, value] of Object.entries({ discipline: 'x', language: 'fr', dated: 'soon', source: '' })) {
      const answer = await send({ 'a.txt': letter(31) }, { [field]: value });
      assert.equal(answer.status, 422, `${field}: ${answer.text}`);
      assert.match(answer.text, new RegExp(`"field":"${field}"`));
    }
  });
});
