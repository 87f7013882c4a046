import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { readText } from '#methods/text/reading/read.ts';
import { keepReading } from '#modules/reading/index.ts';
import { takeText } from '#modules/reading/text-read.ts';
import { testNode, demoId } from '../node.ts';
import { keepText, look, accept } from './texts.ts';
void readText;
const one = await testNode();
const { sight } = await one.caller('serrano');
const dir = '/work/shared/seeds';
const files: string[] = [];
const walk = (d: string): void => {
  for (const f of readdirSync(d, { withFileTypes: true })) {
    if (f.isDirectory()) walk(`${d}/${f.name}`);
    else if (/\.(txt|md)$/.test(f.name)) files.push(`${d}/${f.name}`);
  }
};
walk(dir);
void existsSync;
void demoId;
for (const file of files.sort()) {
  const text = readFileSync(file, 'utf8').normalize('NFC').slice(0, 60000).trim();
  const id = await keepText(one, { title: file, text }, () => undefined);
  const [{ handling }] = (await one.sql<{ handling: number }>('select handling from report where id=$1', [id])) as [
    { handling: number },
  ];
  const read = takeText({ text, dated: null, language: null });
  await one.node.store.transact(
    sight,
    () => null,
    (db) => keepReading(db, { id, body: text, handling }, read),
  );
  const t = performance.now();
  const view = await look(one, id);
  const ms = performance.now() - t;
  const by = (f: (s: (typeof view.suggestions)[number]) => string): string =>
    JSON.stringify(Object.fromEntries([...Map.groupBy(view.suggestions, f)].map(([k, v]) => [k, v.length])));
  console.log(
    file.slice(-40),
    text.length,
    view.suggestions.length,
    ms.toFixed(0),
    by((s) => s.what),
    by((s) => s.standing.state),
    'origins',
    view.origins.length,
    view.origins
      .slice(0, 2)
      .map((o) => JSON.stringify(o.speakers))
      .join(),
  );
  if (view.suggestions.length === 0) continue;
  const t2 = performance.now();
  const done = await accept(
    one,
    id,
    view.suggestions.map((s) => s.id),
  );
  console.log(
    '   accept',
    (performance.now() - t2).toFixed(0),
    'refused',
    done.refused.length,
    'notes',
    done.notes.length,
  );
  for (const r of done.refused as unknown as { id: string; rule: string; says: { en: string } }[]) {
    const s = view.suggestions.find((x) => x.id === r.id)!;
    console.log(
      '     R',
      s.what,
      s.readKind,
      s.kind,
      r.rule,
      r.says.en.slice(0, 80),
      JSON.stringify('body' in s ? ('quote' in s.body ? s.body.quote : s.body) : s).slice(0, 100),
    );
  }
  for (const n of done.notes.slice(0, 12) as unknown as { id: string; says: { en: string } }[])
    console.log('     N', n.says.en.slice(0, 110));
}
await one.close();
