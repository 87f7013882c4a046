import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { brokerage } from '#methods/graph/brokerage.ts';
import { grouping } from '#methods/graph/groups.ts';
import { forceLayout, hierarchicalLayout, radialLayout } from '#methods/graph/layouts.ts';
import type { Method, Words } from '#methods/graph/method.ts';
import { project } from './sources.ts';

type Declared = Pick<Method<never, unknown>, 'id' | 'title' | 'question' | 'parameters' | 'caveats' | 'references'>;

/** Every declared method, in the order of the pages. */
const methods: readonly Declared[] = [brokerage, grouping, forceLayout, hierarchicalLayout, radialLayout];

const headings = {
  en: { parameters: 'Parameters', caveats: 'Not to be read as', references: 'Sources' },
  es: { parameters: 'Parámetros', caveats: 'Cómo no leerlo', references: 'Fuentes' },
};

function page(method: Declared, language: keyof Words): string {
  const say = headings[language];
  const list = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n### ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
  const parameters = method.parameters.map(
    (one) =>
      `${one.label[language]} (\`${one.id}\`): ${one.choices?.join(', ') ?? one.type}${one.default === null ? '' : `, ${one.default}`}`,
  );
  return `## ${method.title[language]}\n\n${method.question[language]}\n${list(say.parameters, parameters)}${list(
    say.caveats,
    method.caveats.map((one) => one[language]),
  )}${list(say.references, method.references)}`;
}

/** Text of the page of one method, in both languages. */
const pageOf = (method: Declared): string => `# ${method.id}\n\n${page(method, 'en')}\n${page(method, 'es')}`;

/** node tools/method-pages.ts [--check]: writes docs/methods, or says which page is stale. */
const folder = join(project, 'docs', 'methods');
mkdirSync(folder, { recursive: true });
const stale = methods.filter((method) => {
  const path = join(folder, `${method.id}.md`);
  return !existsSync(path) || readFileSync(path, 'utf8') !== pageOf(method);
});
if (process.argv.includes('--check')) {
  for (const { id } of stale)
    console.error(`docs/methods/${id}.md is not what the method declares: run node tools/method-pages.ts`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const method of stale) writeFileSync(join(folder, `${method.id}.md`), pageOf(method));
  console.log(`${stale.length} of ${methods.length} pages written`);
}
