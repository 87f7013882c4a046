import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { declared, type Declared } from '#methods/declared.ts';
import type { Words } from '#methods/graph/method.ts';
import { reasonTexts } from '../src/modules/screening/reason-words.ts';
import { project } from './sources.ts';

const headings = {
  en: {
    formula: 'Formula',
    parameters: 'Parameters',
    example: 'An example',
    caveats: 'Not to be read as',
    references: 'Sources',
  },
  es: {
    formula: 'Fórmula',
    parameters: 'Parámetros',
    example: 'Un ejemplo',
    caveats: 'Cómo no leerlo',
    references: 'Fuentes',
  },
};

function page(method: Declared, language: keyof Words): string {
  const say = headings[language];
  const list = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n### ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
  const parameters = method.parameters.map(
    (one) =>
      `${one.label[language]} (\`${one.id}\`): ${one.choices?.join(', ') ?? one.type}${one.default === null ? '' : `, ${one.default}`}`,
  );
  const formula = method.formula === undefined ? '' : `\n### ${say.formula}\n\n\`${method.formula}\`\n`;
  const example = method.example === undefined ? '' : `\n### ${say.example}\n\n${method.example.says[language]}\n`;
  return `## ${method.title[language]}\n\n${method.question[language]}\n${formula}${list(say.parameters, parameters)}${example}${list(
    say.caveats,
    method.caveats.map((one) => one[language]),
  )}${list(say.references, method.references)}`;
}

/** Text of the page of one method, in both languages. */
const pageOf = (method: Declared): string => `# ${method.id}\n\n${page(method, 'en')}\n${page(method, 'es')}`;

const band = {
  en: `| band | score | |
|---|---|---|
| exact | | the same words, or the same identifier with a name that agrees; nothing weighty against |
| strong | from .85 | |
| possible | from .70 | shown to a person; below, nothing is asked |
| weak | from .50 | on the command line only |`,
  es: `| grado | puntaje | |
|---|---|---|
| exacta | | las mismas palabras, o el mismo identificador con un nombre que concuerda; nada de peso en contra |
| fuerte | desde .85 | |
| posible | desde .70 | se muestra a una persona; por debajo no se pregunta |
| débil | desde .50 | sólo en la línea de comandos |`,
};

const reasonHead = {
  en: `# Every reason of a hit

The score of a hit is the sum of its reasons: what agrees adds, what speaks against takes away. It is never 1, since there is always a doubt, and it is never a judgement on a person: it says how far what was written agrees with what is listed.`,
  es: `# Cada razón de una coincidencia

El puntaje de una coincidencia es la suma de sus razones: lo que coincide suma, lo que habla en contra resta. Nunca es 1, pues siempre queda una duda, y nunca es un juicio sobre una persona: dice hasta dónde lo escrito concuerda con lo listado.`,
};

const reasonPage = (language: keyof Words): string =>
  `${reasonHead[language]}\n\n${band[language]}\n\n| | |\n|---|---|\n${Object.values(reasonTexts)
    .map(({ says, means }) => `| **${says[language].replace(': {value}', '')}** | ${means[language]} |`)
    .join('\n')}\n`;

/** Every generated page by its path under docs. */
const pages = new Map<string, string>([
  ...declared.map((method): [string, string] => [`methods/${method.id}.md`, pageOf(method)]),
  ['guide/reasons.md', reasonPage('en')],
  ['guide/razones.md', reasonPage('es')],
]);

/** node tools/method-pages.ts [--check]: writes the generated pages of docs, or says which is stale. */
const docs = join(project, 'docs');
const stale = [...pages].filter(([path, text]) => {
  const file = join(docs, path);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
if (process.argv.includes('--check')) {
  for (const [path] of stale)
    console.error(`docs/${path} is not what the code declares: run node tools/method-pages.ts`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(docs, path)), { recursive: true });
    writeFileSync(join(docs, path), text);
  }
  console.log(`${stale.length} of ${pages.size} pages written`);
}
