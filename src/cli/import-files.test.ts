import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inputsOf, jsonFile, multipart } from './import-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'enlace-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string, text = 'x'): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test('a folder stands for its OFAC files and nothing else in it', async () => {
  const list = join(folder, 'list');
  mkdirSync(list);
  for (const name of ['sdn.csv', 'ALT_2026.csv.gz', 'add.csv', 'notes.txt', 'sdn.csv.rejects.csv'])
    writeFileSync(join(list, name), 'x');
  assert.deepEqual(
    (await inputsOf('ofac', [list])).map((one) => one.name),
    ['ALT_2026.csv.gz', 'add.csv', 'sdn.csv'],
  );
  await assert.rejects(inputsOf('csv', [list]), /a folder; expected files of the format csv/);
  rmSync(join(list, 'sdn.csv'));
  await assert.rejects(inputsOf('ofac', [list]), /expected sdn\*\.csv/);
});

test('files must be there, and of different names', async () => {
  await assert.rejects(inputsOf('ftm', [join(folder, 'gone.json')]), /ENOENT/);
  const one = at('one.json');
  await assert.rejects(inputsOf('ftm', [one, one]), /a second file named one\.json/);
  await assert.rejects(inputsOf('ftm', ['-', '-']), /stdin twice/);
});

test('broken JSON is told with line and column', async () => {
  await assert.rejects(jsonFile(at('map.json', '{\n  "a": 1,\n  b\n}')), /map\.json:3:3: b; expected JSON$/);
  await assert.rejects(
    jsonFile(at('map.json', '{"a": [1, "é\\u00e9", true, -2.5e3, nul]}')),
    /map\.json:1:39: \]\}; expected JSON$/,
  );
  await assert.rejects(jsonFile(at('map.json', '{"a": ')), /map\.json:1:7: the end of the file; expected JSON$/);
  assert.deepEqual(await jsonFile(at('good.json', '\ufeff{"a":1}')), { a: 1 });
});

test('what is sent is multipart/form-data as others read it', async () => {
  const path = at('año "1".csv', 'a,b\r\n1,2\r\n');
  const body = ReadableStream.from(
    multipart('edge', { format: 'csv', label: '{"tlp":"RED"}' }, await inputsOf('csv', [path])),
  );
  const headers = { 'content-type': 'multipart/form-data; boundary=edge' };
  const form = await new Response(body as unknown as ConstructorParameters<typeof Response>[0], { headers }).formData();
  const file = form.get('files') as File;
  assert.deepEqual(
    [form.get('format'), form.get('label'), file.name, await file.text()],
    ['csv', '{"tlp":"RED"}', 'año "1".csv', 'a,b\r\n1,2\r\n'],
  );
});
