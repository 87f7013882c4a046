import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { madeList } from './samples.ts';
import {
  type Answer,
  cleanUp,
  enter,
  type FileToSend,
  formOf,
  freshFolder,
  type Import,
  type Person,
  serve,
  type Served,
  settled,
  stop,
} from './served.ts';
import { openly } from './writers.ts';

interface Reject {
  file: string;
  line: number;
  field: string;
  found: string;
  expected: string;
}

interface Outcome {
  view: Import;
  rejects: Reject[];
  /** Entities of the import by their caption, from the case's export. */
  csv: string;
}

const data = join(freshFolder(), 'node');
let served: Served;
let person: Person;
let common: Record<string, string>;
let otherCase: string;

after(cleanUp);

before(async () => {
  served = await serve(data);
  person = await enter(served.url, 'serrano');
  const made = async (title: string): Promise<string> =>
    (
      await person.get<{ id: string }>('POST', '/cases', {
        title: { en: title, es: title },
        purposes: ['organised-crime'],
        authorities: ['fuentes-publicas'],
        members: [],
      })
    ).id;
  const id = await made('bad input');
  otherCase = await made('another');
  await person.get('PUT', '/session/looking', {
    case: id,
    purpose: 'organised-crime',
    authority: 'fuentes-publicas',
    justification: 'prueba',
  });
  common = { case: id, grade: 'B2', label: JSON.stringify(openly.label), authority: openly.authority };
});

after(async () => {
  if (served) await stop(served);
});

let sources = 0;
const send = (fields: Record<string, string>, files: FileToSend[], path = '/imports'): Promise<Answer> =>
  person.ask('POST', path, formOf({ ...common, source: `Prueba ${++sources}`, ...fields }, files));

/** Sends, waits for the end, and reads the rejects back from rejects.csv. */
async function bring(fields: Record<string, string>, files: FileToSend[]): Promise<Outcome> {
  const answer = await send(fields, files);
  assert.equal(answer.status, 200, answer.text);
  const view = await settled(person, (answer.json as Import).id, 120_000);
  assert.equal(view.state, 'done', view.error ?? '');
  const csv = await person.ask('GET', `/imports/${view.id}/rejects.csv`);
  assert.match(csv.headers.get('content-type') ?? '', /^text\/csv/);
  return { view, rejects: parse(csv.text), csv: csv.text };
}

/** RFC 4180, as a spreadsheet would read it. */
function parse(text: string): Reject[] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)].map((one) =>
    (one[1] ?? one[2] ?? '').replaceAll('""', '"'),
  );
  const rows: Reject[] = [];
  for (let at = 5; at + 4 < cells.length; at += 5) {
    const [file = '', line = '', field = '', found = '', expected = ''] = cells.slice(at, at + 5);
    rows.push({ file, line: Number(line), field, found, expected });
  }
  return rows;
}

const names = async (text: string): Promise<string[]> => {
  const { entities } = await person.get<{ entities: { caption: string }[] }>('POST', '/search', { text });
  return entities.map((one) => one.caption);
};

const mapping = {
  entities: {
    person: {
      kind: 'Person',
      keys: ['clave'],
      properties: { name: { column: 'nombre' }, birthDate: { column: 'nacido' }, notes: { column: 'nota' } },
    },
  },
};
const table = (rows: string[]): string => ['clave,nombre,nacido,nota', ...rows, ''].join('\n');
const ftm = (id: string, schema: string, properties: Record<string, string[]>): string =>
  JSON.stringify({ id, schema, properties });

test('ragged CSV: each bad row by file and line, the others kept', async () => {
  const content = table([
    '1,Abundio Zamarripa,1960,x',
    '2,Ragged Row',
    '3,Domitila Zamarripa,1961,x',
    '4,Too,1962,x,y,z',
    '5,Eulalio Zamarripa,1963,"a ""b"',
    '6,Fidencio Zamarripa,1964,x',
  ]);
  const { view, rejects } = await bring({ format: 'csv', map: JSON.stringify(mapping) }, [
    { name: 'ragged.csv', content },
  ]);
  assert.deepEqual(
    rejects.map(({ file, line, field, found, expected }) => [file, line, field, found, expected].join('|')),
    ['ragged.csv|3|row|2 columns|4 columns', 'ragged.csv|5|row|6 columns|4 columns'],
  );
  assert.equal(view.rejects, 2);
  for (const name of ['Abundio Zamarripa', 'Domitila Zamarripa', 'Eulalio Zamarripa', 'Fidencio Zamarripa'])
    assert.ok((await names(name)).includes(name), name);
});

test('the wrong encoding is told once, and read as it is', async () => {
  const latin = Buffer.from(table(['1,Iñigo Peñaloza,1960,x', '2,Begoña Peñaloza,1961,x']), 'latin1');
  const { rejects } = await bring({ format: 'csv', map: JSON.stringify(mapping) }, [
    { name: 'latin.csv', content: new Uint8Array(latin) },
  ]);
  assert.deepEqual(
    rejects.map((one) => [one.file, one.line, one.field, one.found].join('|')),
    ['latin.csv|2|encoding|bytes that are not UTF-8'],
  );
  assert.match(rejects[0]?.expected ?? '', /UTF-8.*windows-1252/);
  assert.ok((await names('Iñigo Peñaloza')).includes('Iñigo Peñaloza'));
});

test('unknown properties and kinds of FollowTheMoney, a date 31/02: field by field, the rest of the row kept', async () => {
  const lines = [
    ftm('a', 'Person', { name: ['Gumersindo Tolosa'], shoeSize: ['44'], birthDate: ['31/02/1970'] }),
    ftm('b', 'Wizard', { name: ['Nobody'] }),
    ftm('c', 'Interval', { date: ['2020'] }),
    '{"id": "d", "schema": "Person"',
    ftm('e', 'Company', { name: ['Tolosa Fletes'], incorporationDate: ['2020-02-31'], country: ['Atlantis'] }),
  ];
  const { rejects } = await bring({ format: 'ftm' }, [{ name: 'bad.jsonl', content: lines.join('\n') }]);
  assert.deepEqual(
    rejects.map((one) => `${one.file}:${one.line} ${one.field}=${one.found}`),
    [
      'bad.jsonl:1 shoeSize=44',
      'bad.jsonl:1 birthDate=31/02/1970',
      'bad.jsonl:2 schema=Wizard',
      'bad.jsonl:3 schema=Interval',
      'bad.jsonl:4 line={"id": "d", "schema": "Person"',
      'bad.jsonl:5 incorporationDate=2020-02-31',
      'bad.jsonl:5 country=Atlantis',
    ],
  );
  assert.match(rejects[0]?.expected ?? '', /a property of Person; it has none named shoeSize/);
  for (const one of rejects) assert.ok(one.expected.length > 5);
  assert.ok((await names('Gumersindo Tolosa')).includes('Gumersindo Tolosa'));
  assert.ok((await names('Tolosa Fletes')).includes('Tolosa Fletes'));
});

test('an SDN file cut in half, and ALT rows without their SDN row', async () => {
  const list = madeList(300, 1);
  const half = list.sdn.slice(0, Math.floor(list.sdn.length / 2) + 20);
  const whole = half.split('\r\n').length - 1;
  const { view, rejects } = await bring({ format: 'ofac', source: 'Lista cortada', dated: '2026-01-01' }, [
    { name: 'sdn.csv', content: half },
    { name: 'alt.csv', content: list.alt },
  ]);
  const cut = rejects.filter((one) => one.file === 'sdn.csv');
  assert.deepEqual(
    cut.map((one) => [one.line, one.field]),
    [[whole + 1, 'row']],
  );
  const orphans = rejects.filter((one) => one.file === 'alt.csv');
  assert.equal(orphans.length, list.alt.split('\r\n').length - 1 - whole);
  assert.ok(
    orphans.every((one) => one.field === 'ent_num' && /an SDN row with this number in sdn\.csv/.test(one.expected)),
  );
  assert.ok(view.opened > whole * 5);
});

test('a label, an authority, a grade, a date or a case that cannot be is refused before anything is read', async () => {
  const files = [{ name: 'ok.jsonl', content: ftm('z', 'Person', { name: ['Never Taken'] }) }];
  const cases: [Record<string, string>, string, RegExp][] = [
    [{ label: '{"tlp":"GREEN","parties":["ATLANTIS"]}' }, 'label.parties', /one of .*SOUTH/],
    [{ label: '{"tlp":"PINK"}' }, 'label.tlp', /CLEAR, GREEN/],
    [{ label: '{"colour":"red"}' }, 'label.colour', /one of tlp/],
    [{ label: '{' }, 'label', /JSON/],
    [{ authority: 'made-up' }, 'authority', /authority/],
    [{ grade: 'Z9' }, 'grade', /B2/],
    [{ dated: '31/02/2026' }, 'dated', /./],
    [{ case: otherCase }, 'case', /the case you are working on/],
    [{ format: 'pdf' }, 'format', /ftm, ftm-statements, ofac, csv/],
    [{ source: ' ' }, 'source', /source/],
    [{ format: 'csv', map: '{"entities":' }, 'map', /JSON/],
  ];
  for (const [fields, field, expected] of cases) {
    const answer = await send({ format: 'ftm', ...fields }, files);
    assert.equal(answer.status, 422, `${field}: ${answer.text}`);
    const { fields: found } = answer.json as { fields: Reject[] };
    assert.equal(found[0]?.field, field, answer.text);
    assert.match(found[0]?.expected ?? '', expected);
  }
  assert.deepEqual(await names('Never Taken'), []);
  const kept = readdirSync(join(data, 'originals'));
  const { imports } = await person.get<{ imports: Import[] }>('GET', `/imports?case=${common['case']}`);
  assert.ok(
    kept.every((name) => imports.some((one) => name.startsWith(one.id))),
    'refused uploads leave no file',
  );
});

test('mapping errors name their path in the JSON', async () => {
  const wrong = {
    entities: {
      person: { kind: 'Persn', keys: ['clave'], properties: {} },
      car: {
        kind: 'Vehicle',
        keys: ['clave'],
        properties: { name: { column: 'a', literal: 'b' }, wings: { column: 'c' } },
      },
    },
  };
  for (const [map, paths] of [
    [wrong, ['entities.car.properties.name']],
    [
      {
        entities: {
          person: { kind: 'Persn', keys: ['clave'], properties: {} },
          car: { kind: 'Vehicle', keys: ['clave'], properties: { wings: { column: 'c' } } },
        },
      },
      ['entities.person.kind', 'entities.car.properties.wings'],
    ],
    [{}, ['entities']],
  ] as const) {
    const { rejects, view } = await bring({ format: 'csv', map: JSON.stringify(map) }, [
      { name: 't.csv', content: table(['1,A,1960,x']) },
    ]);
    assert.deepEqual(
      rejects.map((one) => `${one.file} ${one.field}`).sort(),
      paths.map((path) => `mapping ${path}`).sort(),
    );
    assert.equal(view.statements, 0);
  }
});

test('scripts in a value stay text, and every answer carries the policy that keeps them so', async () => {
  const nasty = '<img src=x onerror="fetch(\'//evil.example\')"><script>alert(1)</script> Porfirio';
  const { view } = await bring({ format: 'ftm', source: '<b>Fuente</b>' }, [
    {
      name: '"><script>.jsonl',
      content: ftm('x', 'Person', { name: [nasty], alias: ['Porfirio Guion'], notes: ['javascript:alert(1)'] }),
    },
  ]);
  const found = await person.ask('POST', '/search', { text: 'Porfirio Guion' });
  const hit = (found.json as { entities: { id: string; caption: string }[] }).entities.find(
    (one) => one.caption === nasty,
  );
  assert.ok(hit, found.text);
  const answers = [
    found,
    await person.ask('GET', `/entities/${hit.id}`),
    await person.ask('GET', `/reports/${view.report}`),
    await person.ask('GET', `/imports?case=${common['case']}`),
    await person.ask('POST', '/graph', { entities: [hit.id] }),
    ...(await Promise.all(
      ['ftm', 'csv', 'graphml'].map((format) => person.ask('GET', `/export/${format}?entity=${hit.id}`)),
    )),
    await person.ask('GET', `/imports/${view.id}/rejects.csv`),
    await person.ask('GET', `/reports/${view.report}/original`),
    await person.ask('GET', '/nowhere/%3Cscript%3Ealert(1)%3C/script%3E'),
    await send({ format: nasty }, [{ name: 'a', content: 'b' }]),
  ];
  for (const answer of answers) {
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'; script-src 'self';/);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.doesNotMatch(answer.headers.get('content-type') ?? '', /html/);
  }
  assert.doesNotMatch(answers[7]?.text ?? '', /<script>/, 'GraphML escapes');
});

const memory = (): number => {
  const text = existsSync(`/proc/${served.pid}/status`) ? readFileSync(`/proc/${served.pid}/status`, 'utf8') : '';
  return Number(/VmHWM:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024;
};

test('a gzip bomb of 1 GB and a line of 10 MB cost bounded memory', { timeout: 120_000 }, async (context) => {
  const bomb = gzipSync(
    Buffer.concat([Buffer.from('clave,nombre,nacido,nota\n1,Antes Bomba,1960,x\n'), Buffer.alloc(2 ** 30)]),
  );
  const began = performance.now();
  const { rejects } = await bring({ format: 'csv', map: JSON.stringify(mapping) }, [
    { name: 'bomb.csv.gz', content: bomb },
  ]);
  context.diagnostic(
    `bomb of ${bomb.length} bytes: ${Math.round(performance.now() - began)} ms, at most ${Math.round(memory())} MB resident`,
  );
  assert.deepEqual(
    rejects.map((one) => [one.file, one.line, one.field].join('|')),
    ['bomb.csv.gz|3|line'],
  );
  assert.ok((await names('Antes Bomba')).includes('Antes Bomba'));
  const long = `${ftm('l1', 'Person', { name: ['Larga Antes'] })}\n${ftm('l2', 'Person', { name: ['x'.repeat(10 * 2 ** 20)], position: ['jefa'] })}\n${ftm('l3', 'Person', { name: ['Larga Después'] })}\n`;
  const after = await bring({ format: 'ftm' }, [{ name: 'long.jsonl', content: long }]);
  assert.deepEqual(
    after.rejects.map((one) => [one.file, one.line, one.field, one.expected].join('|')),
    ['long.jsonl|2|name|at most 2000 characters'],
  );
  assert.ok((after.rejects[0]?.found.length ?? 0) <= 80);
  assert.ok((await names('Larga Después')).includes('Larga Después'));
  context.diagnostic(`line of 10 MB: at most ${Math.round(memory())} MB resident`);
  assert.ok(memory() < 700, `${memory()} MB`);
});

test('an empty file, no file, too many files', async () => {
  const { rejects, view } = await bring({ format: 'ftm' }, [
    { name: 'empty.jsonl', content: '' },
    { name: 'good.jsonl', content: ftm('g', 'Person', { name: ['Tras El Vacío'] }) },
  ]);
  assert.deepEqual(
    rejects.map((one) => [one.file, one.line, one.found, one.expected].join('|')),
    ['empty.jsonl|1|nothing in the file|at least one line'],
  );
  assert.equal(view.statements, 1);
  const none = await send({ format: 'ftm' }, []);
  assert.equal(none.status, 422);
  assert.match(none.text, /at least one file/);
  const many = await send(
    { format: 'ftm' },
    Array.from({ length: 60 }, (_, at) => ({
      name: `f${at}.jsonl`,
      content: ftm(`m${at}`, 'Person', { name: [`Sesenta ${at}`] }),
    })),
  );
  assert.equal(many.status, 422, many.text);
  assert.match(many.text, /at most 50 files/);
  assert.deepEqual(await names('Sesenta'), []);
});

test('file names that climb, deceive or hide stay names', async () => {
  const odd = [
    '../../../keys/originals.key',
    '..\\..\\win.ini',
    ['C:', 'files', 'x.jsonl'].join('\\'),
    '\u202elnosj.exe',
    '..',
    'ñandú 🦙 "q".jsonl',
    `${'l'.repeat(400)}.jsonl`,
  ];
  const before = readdirSync(data).sort();
  for (const [at, name] of odd.entries()) {
    const { view, rejects } = await bring({ format: 'ftm' }, [
      { name, content: `${ftm(`n${at}`, 'Person', { name: [`Nombre Raro ${at}`] })}\nno json\n` },
    ]);
    const [reject] = rejects;
    assert.ok(
      reject && !['/', '\\', '\u202e'].some((sign) => reject.file.includes(sign)) && reject.file.length <= 200,
      `${name} became ${reject?.file}`,
    );
    assert.equal(view.statements, 1);
  }
  assert.deepEqual(readdirSync(data).sort(), before);
  assert.ok(readdirSync(join(data, 'originals')).every((name) => /^[0-9a-f-]{36}\.\d+$/.test(name)));
});

test('a form that is none, or breaks off, is refused and the node goes on', async () => {
  const headers = { authorization: `Bearer ${person.token}` };
  const post = (body: string, type: string): Promise<Response> =>
    fetch(`${served.url}/api/imports`, { method: 'POST', headers: { ...headers, 'content-type': type }, body });
  const part =
    '--B\r\nContent-Disposition: form-data; name="files"; filename="a.jsonl"\r\nContent-Type: text/plain\r\n\r\n{"id"';
  for (const [body, type] of [
    ['{}', 'application/json'],
    ['x', 'multipart/form-data'],
    ['x', 'multipart/form-data; boundary=B'],
    [part, 'multipart/form-data; boundary=B'],
    ['--B--\r\n', 'multipart/form-data; boundary=B'],
    ['', 'multipart/form-data; boundary=B'],
  ] as const) {
    const answer = await post(body, type);
    const text = await answer.text();
    assert.equal(answer.status, 422, `${type} ${body.slice(0, 20)}: ${answer.status} ${text}`);
    assert.match(text, /expected/);
  }
  assert.equal((await person.ask('GET', '/me')).status, 200);
  assert.ok(readdirSync(join(data, 'originals')).every((name) => !name.endsWith('.part')));
});

test('NUL characters, raw or escaped, stop neither the rest of a file nor the node', async () => {
  const lines = [
    ftm('n1', 'Person', { name: ['Nulo\u0000 Escapado'], position: ['perito'] }),
    `{"id": "n2", "schema": "Person", "properties": {"name": ["Nulo \u0000 Crudo"]}}`,
    ftm('n3', 'Person', { name: ['Nulo Después', '\ud800'] }),
  ];
  const { rejects } = await bring({ format: 'ftm' }, [{ name: 'nul.jsonl', content: lines.join('\n') }]);
  assert.deepEqual(
    rejects
      .slice(0, 2)
      .map((one) => [one.line, one.field].join(' '))
      .sort(),
    ['1 name', '2 line'],
  );
  assert.ok((await names('Nulo Después')).includes('Nulo Después'));
  const files = [{ name: 'a.jsonl', content: ftm('q', 'Person', { name: ['Nulo'] }) }];
  for (const fields of [
    { source: 'a\u0000b' },
    { map: '{"a": "\\u0000"}' },
    { label: '{"caveats": ["\\u0000"]}' },
    { dated: '2026\u0000' },
  ]) {
    const answer = await send({ format: 'ftm', ...fields }, files);
    assert.equal(answer.status, 422, `${JSON.stringify(fields)}: ${answer.text}`);
    assert.match(answer.text, /NUL|expected/);
  }
});

test('a NUL in the JSON of a request is refused in words', async () => {
  const text = 'a\u0000b';
  const requests: [string, string, unknown][] = [
    ['POST', '/search', { text }],
    [
      'POST',
      '/cases',
      { title: { en: text, es: text }, purposes: ['organised-crime'], authorities: ['fuentes-publicas'], members: [] },
    ],
    ['POST', '/sources', { ...openly, name: text, kind: 'registry', reliability: 'B' }],
    ['GET', `/reports?case=${encodeURIComponent(text)}`, undefined],
    ['GET', `/entities/${encodeURIComponent(text)}`, undefined],
  ];
  for (const [method, path, body] of requests) {
    const answer = await person.ask(method, path, body);
    assert.ok(answer.status >= 400 && answer.status < 500, `${method} ${path}: ${answer.status} ${answer.text}`);
  }
});

test('rejects.csv runs nothing in a spreadsheet', async () => {
  const { csv } = await bring({ format: 'csv', map: JSON.stringify(mapping) }, [
    {
      name: '=cmd.csv',
      content: table([
        '1,Hoja,"=HYPERLINK(""//evil.example"")",x',
        '2,Hoja,+1+1,x',
        '3,Hoja,@SUM(A1),x',
        '4,Hoja,-2+3,x',
      ]),
    },
  ]);
  for (const line of csv.split('\r\n').slice(1).filter(Boolean)) assert.match(line, /^"'=cmd\.csv",\d,\w+,"'[=+@-]/);
  assert.equal(csv.split('\r\n').filter(Boolean).length, 5);
});

test('a preview of bad files answers in the same words and keeps nothing', async () => {
  const before = readdirSync(join(data, 'originals')).length;
  const answer = await send(
    { format: 'csv', map: JSON.stringify(mapping) },
    [{ name: 'p.csv', content: table(['1,Vista Previa,31/02/1960,x', '2,Corta']) }],
    '/imports/preview',
  );
  assert.equal(answer.status, 200, answer.text);
  const { rejects } = answer.json as { rejects: Reject[] };
  assert.deepEqual(rejects.map((one) => `${one.file}:${one.line} ${one.field}=${one.found}`).sort(), [
    'p.csv:2 nacido=31/02/1960',
    'p.csv:3 row=2 columns',
  ]);
  assert.equal(readdirSync(join(data, 'originals')).length, before);
  assert.deepEqual(await names('Vista Previa'), []);
});
