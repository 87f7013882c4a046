import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { mt103, pacs008 } from '#methods/payments/samples.testing.ts';
import { sharedPath } from './seeds.ts';

const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
const messages = sharedPath('data/iso20022');
const list = sharedPath('data/ofac/sdn_merged_2026-07.jsonl.gz');
const skip =
  existsSync(messages) && existsSync(list) ? false : 'shared/data/iso20022 and shared/data/ofac are not here';
const folder = mkdtempSync(join(tmpdir(), 'enlace-payments-'));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  file: string;
  messageId: string | null;
  format: string | null;
  parties: { role: string; name: string; hits: { entry: string; band: string }[]; identifiers: unknown[] }[];
  freeText: { entry: string }[];
  decision: 'clear' | 'review';
  faults: { found: string }[];
  ms: number;
}

async function screen(...files: string[]): Promise<Line[]> {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const args = [main, 'payments', 'screen', '--json', '--list', list, '--', ...files];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const lines: Line[] = [];
  for await (const line of createInterface({ input: child.stdout })) lines.push(JSON.parse(line) as Line);
  return lines;
}

interface Entry {
  id: string;
  name: string;
  type: string;
}

/** One entry in so many of the list, of every kind. */
const sampled = (step: number): Entry[] =>
  gunzipSync(readFileSync(list))
    .toString('utf8')
    .trim()
    .split('\n')
    .filter((_, at) => at % step === 7)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .map((row) => ({
      id: String(row['uid'] ?? row['id'] ?? row['ent_num']),
      name: String(row['name']),
      type: String(row['type']),
    }));

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** As banks send: capitals, no accents, 35 letters a line. */
const inLines = (name: string): string =>
  (
    name
      .normalize('NFD')
      .replaceAll(/[^ -~]/g, '')
      .toUpperCase()
      .match(/.{1,35}/g) ?? []
  ).join('\n');

describe('payment messages of the shared data', { skip }, () => {
  let lines: Line[] = [];
  before(async () => {
    lines = await screen(messages);
  });

  it('every file is read, and every message of it', (t) => {
    const files = readdirSync(messages, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    assert.equal(new Set(lines.map(({ file }) => file)).size, files.length);
    for (const { file, parties, format, messageId } of lines) {
      assert.ok(format !== null && messageId !== null, file);
      assert.ok(parties.length >= 2, `${file}: ${parties.length} parties`);
      assert.ok(
        parties.every(({ name, identifiers }) => name !== '' || identifiers.length > 0),
        file,
      );
    }
    const faulty = lines.filter(({ faults }) => faults.length > 0);
    // One file has a brace between two messages that belongs to neither.
    t.diagnostic(
      `${lines.length} messages of ${files.length} files; held for what was not read: ${faulty.map(({ faults }) => faults[0]?.found).join('; ')}`,
    );
    assert.ok(faulty.length <= 1);
    assert.ok(faulty.every(({ decision }) => decision === 'review'));
  });

  it('a message is clear or is held, and says why', () => {
    for (const { decision, parties, freeText, faults, file } of lines) {
      const why = faults.length + freeText.length + parties.reduce((sum, { hits }) => sum + hits.length, 0);
      assert.equal(decision, why > 0 ? 'review' : 'clear', file);
    }
  });

  it('a listed name is found as creditor, as debtor over lines, and in the free text', async (t) => {
    const entries = sampled(97);
    const places = entries.flatMap(({ name }, at) => [
      pacs008({ id: `C${at}`, creditor: xml(name) }),
      mt103({ debtor: `:50K:/1\n${inLines(name)}\nCALLE HIDALGO 7` }).replace(':20:M-103', `:20:D${at}`),
      pacs008({ id: `T${at}`, remittance: `Pago a ${xml(name)} por asesoría` }),
    ]);
    writeFileSync(join(folder, 'names.xml'), places.filter((text) => text.startsWith('<')).join('\n'));
    writeFileSync(join(folder, 'names.fin'), places.filter((text) => text.startsWith('{')).join('\n$\n'));
    const found = new Map(
      (await screen(join(folder, 'names.xml'), join(folder, 'names.fin'))).map((line) => [line.messageId, line]),
    );
    const missed = { creditor: [] as string[], debtor: [] as string[], text: [] as string[] };
    for (const [at, { id, name }] of entries.entries()) {
      const by = (key: string, role: string): boolean =>
        found.get(key)?.parties.some((party) => party.role === role && party.hits.some(({ entry }) => entry === id)) ??
        false;
      if (!by(`C${at}`, 'creditor')) missed.creditor.push(name);
      if (!by(`D${at}`, 'debtor')) missed.debtor.push(name);
      // One word in a text of ordinary words may be a word.
      if (/\s/.test(name.trim()) && found.get(`T${at}`)?.decision !== 'review') missed.text.push(name);
    }
    t.diagnostic(`of ${entries.length} names missed: ${JSON.stringify(missed)}`);
    assert.deepEqual(missed.creditor, []);
    assert.ok(missed.debtor.length <= entries.length * 0.02, missed.debtor.join('; '));
    assert.ok(missed.text.length <= entries.length * 0.02, missed.text.join('; '));
  });
});
