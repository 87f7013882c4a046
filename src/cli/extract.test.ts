import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ran, type Ran } from './run.testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'enlace-extract-'));
const at = (name: string): string => join(folder, name);

const seizure =
  'On 9 May 2026 officers of the Harbour Office (HO) seized 40 kg of cocaine in container MSKU 123456-5 at Laredo, Texas. The driver, Ada Ruiz Prado, was arrested.';
const alert = 'La Fiscalía detuvo a Juan “N”, alias “Chalo”, el 3 de marzo de 2027 en Torreón, Coahuila.';

before(() => {
  mkdirSync(at('in/below'), { recursive: true });
  writeFileSync(at('in/a.txt'), seizure);
  writeFileSync(at('in/below/b.md.gz'), gzipSync(`# Aviso\n\n${alert}`));
  writeFileSync(
    at('in/c.html'),
    `<html><body><p>${seizure}</p><script>fetch("http://127.0.0.1:1/")</script></body></html>`,
  );
  writeFileSync(at('in/d.pdf'), '%PDF-1.7\nnothing of a pdf');
  writeFileSync(at('exported.jsonl'), `{"id":"x","schema":"Person","properties":{},"enlace":{"label":"TLP:RED"}}\n`);
  writeFileSync(at('empty.txt'), '  \n');
});
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: string[], input = ''): Promise<Ran> => ran(['extract', ...args], folder, input);

interface Document {
  document: string;
  language: string;
  entities: {
    id: string;
    kind: string;
    name: string;
    aliases: string[];
    mentions: { text: string; start: number; end: number }[];
  }[];
  links: {
    kind: string;
    from: string;
    to: string;
    modality: string;
    denied: boolean;
    speaker: string | null;
    quote: string;
  }[];
  events: {
    kind: string;
    date: string | null;
    datePrecision: string | null;
    quantity: number | null;
    unit: string | null;
    actors: string[];
  }[];
  figures: { value: number; unit: string }[];
  identifiers: { type: string; text: string; value: string; valid: boolean; start: number; end: number }[];
  dates: { text: string; date: string | null; precision: string | null; basis: string }[];
  ms: number;
}
const documents = ({ out }: Ran): Document[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Document);

test('a folder is read whole, a line of JSON for each document, and a broken one named', async () => {
  const ran = await run(['in', '--json', '--rejects', 'rejects.csv']);
  assert.equal(ran.code, 0, ran.err);
  assert.deepEqual(
    documents(ran).map((one) => [one.document, one.language]),
    [
      ['a.txt', 'en'],
      ['below/b.md.gz', 'es'],
      ['c.html', 'en'],
    ],
  );
  assert.match(ran.err, /^enlace: d\.pdf: .+; expected .+/m);
  assert.match(readFileSync(at('rejects.csv'), 'utf8'), /^file,line,field,found,expected\r\n"d\.pdf"/);
});

test('what is found stands as the contract says, every piece equal to its slice', async () => {
  const [one] = documents(await run(['in/a.txt', '--json']));
  assert.ok(one);
  const named = (kind: string): string[] =>
    one.entities.filter((entity) => entity.kind === kind).map((entity) => entity.name);
  assert.deepEqual(named('Person'), ['Ada Ruiz Prado']);
  assert.deepEqual(named('Place'), ['Laredo, Texas']);
  assert.deepEqual(named('Substance'), ['cocaine']);
  for (const piece of [...one.entities.flatMap((entity) => entity.mentions), ...one.identifiers])
    assert.equal(seizure.slice(piece.start, piece.end), piece.text);
  assert.deepEqual(
    one.identifiers.map(({ type, value, valid }) => ({ type, value, valid })),
    [{ type: 'container', value: 'MSKU1234565', valid: true }],
  );
  const seized = one.events.find((event) => event.kind === 'Seizure');
  assert.deepEqual(
    [seized?.date, seized?.datePrecision, seized?.quantity, seized?.unit],
    ['2026-05-09', 'day', 40, 'kg'],
  );
  assert.ok(one.events.some((event) => event.kind === 'Arrest'));
  assert.deepEqual(
    one.dates.map(({ date, basis }) => [date, basis]),
    [['2026-05-09', 'stated']],
  );
  assert.ok(one.ms >= 0);
});

test('- reads stdin, and a person reads the answer without --json', async () => {
  const ran = await run(['-'], alert);
  assert.equal(ran.code, 0, ran.err);
  assert.match(ran.out, /Person +Juan “N” +Chalo/);
});

const faults: [title: string, args: string[], code: number, says: RegExp][] = [
  ['a file that is not there', ['nowhere.txt', '--json'], 1, /^enlace: nowhere\.txt: .*; expected /m],
  ['an empty document', ['empty.txt', '--json'], 1, /^enlace: empty\.txt: no text; expected /m],
  ['a file exported from a node', ['exported.jsonl', '--json'], 1, /carries its label/],
  ['a language it does not read', ['in/a.txt', '--language', 'fr'], 2, /--language: fr; expected en or es/],
  ['a date that is none', ['in/a.txt', '--dated', 'soon'], 2, /--dated: soon; expected /],
];
for (const [title, args, code, says] of faults)
  test(`${title} is refused clearly`, async () => {
    const ran = await run(args);
    assert.equal(ran.code, code, ran.err);
    assert.match(ran.err, says);
    assert.equal(ran.out, '');
  });
