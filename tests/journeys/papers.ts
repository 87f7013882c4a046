import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { docx, mail, paragraph, pdf, write } from '#modules/reading/documents/samples.testing.ts';

/** A folder of documents as a user has one, for one journey. */
export interface Box {
  path: string;
  /** Name of each file within the folder, and what it holds. */
  files: ReadonlyMap<string, Buffer>;
  remove(): void;
}

/** Lines of a page, the last words of which are blurred so that no machine can be sure of them. */
export interface Sheet {
  lines: readonly string[];
  blurred: string;
}

const font = createRequire(import.meta.url).resolve(
  '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
);

/** A picture of a page, as a scanner would make it. */
export async function scanned(context: BrowserContext, { lines, blurred }: Sheet): Promise<Buffer> {
  const sheet = await context.newPage();
  await sheet.setViewportSize({ width: 1000, height: 700 });
  await sheet.setContent(
    `<style>body{font:30px P;margin:80px;background:#fff;color:#000} .poor{filter:blur(1.9px);opacity:.75}</style>` +
      `<p>${lines.join('<br>')}</p><p>Visto por <span class=poor>${blurred}</span> hoy.</p>`,
  );
  await sheet.evaluate(
    async (bytes) => {
      document.fonts.add(await new FontFace('P', Uint8Array.from(bytes)).load());
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    },
    [...readFileSync(font)],
  );
  const picture = await sheet.screenshot({ type: 'png' });
  await sheet.close();
  return picture;
}

const said = {
  scan: ['El 3 de marzo de 2026 la Armada aseguró 250 kilogramos', 'de cocaína en el puerto de Manzanillo.'],
  note: 'On 12 May 2026 officers of the Harbour Office seized 40 kg of heroin at Port Merrow. At least three men were arrested.',
  memo: '# Aviso del taller\n\nErnesto Balmaceda Ruvalcaba es el director de Fletes del Alba, S.A. de C.V., según una vecina.\n',
  page: '<html><head><title>Comunicado 14</title></head><body><h1>Comunicado 14</h1><p>La Fiscalía detuvo a Ramiro Tovar Luna el 4 de junio de 2026.</p><script>document.title = "ran"</script></body></html>',
  letter: 'Fletes del Alba, S.A. de C.V., paid USD 48,000 to Bodegas Merrow Ltd on 9 June 2026.',
  record: 'The vessel Santa Brisa left Port Merrow with container MSKU 123456-5 in July.',
  mail: 'Bruno Salcedo Prats works for Bodegas Merrow Ltd. Call +1 202 555 0143.',
  annex: 'Annex: Bodegas Merrow Ltd owns the vessel Santa Brisa.',
} as const;

/** Documents of every sort, one of them a scan and one damaged. The scan comes first: reading it takes longest. */
export async function boxOfPapers(context: BrowserContext): Promise<Box> {
  const letter = mail(
    { From: 'a@example.org', Subject: 'Bodegas Merrow', Date: 'Fri, 12 Jun 2026 10:00:00 +0000' },
    said.mail,
    [{ type: 'text/plain', name: 'annex.txt', content: said.annex }],
  );
  return boxOf({
    '01-scan.png': await scanned(context, { lines: said.scan, blurred: 'Kxqwvu Zrtpfl' }),
    'notes/02-note.txt': said.note,
    'notes/03-memo.md': said.memo,
    '04-page.html': said.page,
    '05-letter.docx': docx(paragraph(said.letter)),
    '06-record.pdf': pdf([write(said.record, 70, 700)]),
    '07-mail.eml': letter,
    '08-broken.pdf': '%PDF-1.7\nnothing of a PDF',
  });
}

export function boxOf(contents: Readonly<Record<string, string | Buffer>>): Box {
  const folder = mkdtempSync(join(tmpdir(), 'enlace-papers-'));
  const path = join(folder, 'buzon');
  const files = new Map(Object.entries(contents).map(([name, content]) => [name, Buffer.from(content as string)]));
  for (const [name, content] of files) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, files, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in the page, each with the first place where it stands. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { html: string }[] }[] };
    const { run } = (window as unknown as { axe: { run: (what: Element) => Promise<Found> } }).axe;
    const { violations } = await run(document.querySelector('main') as Element);
    return violations.map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 160)}`);
  });
}
