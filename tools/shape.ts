import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { places } from './floors.ts';
import { filesUnder, project } from './sources.ts';

interface Forbidden {
  /** Where: a pattern for paths. Absent means every source. */
  paths?: string;
  pattern: string;
  message: string;
}

interface Words {
  fileNames: Forbidden[];
  texts: Forbidden[];
  /** Plain JavaScript is for what runs before our own Node is there. */
  plainScripts: string[];
  rootFiles: string[];
}

const longest = 500;
const isSource = (path: string): boolean => /\.(ts|tsx|js|css|sql)$/.test(path);

const words = (): Words => JSON.parse(readFileSync(join(import.meta.dirname, 'forbidden.json'), 'utf8')) as Words;

/** What is wrong with one file, one line each. */
export function problemsOf(path: string, text: string, lists: Words = words()): string[] {
  const problems: string[] = [];
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (lines > longest)
    problems.push(`${path}: ${lines} lines; expected at most ${longest}: split it by what its parts are about`);
  const placed = path.includes('/') ? places.some((one) => path.startsWith(`${one}/`)) : lists.rootFiles.includes(path);
  if (!placed) problems.push(`${path}: outside the floors; expected under ${places.join(', ')}`);
  if (/(^|\/)index\.tsx?$/.test(path) && !/^src\/modules\/[^/]+\/(web\/)?index\.ts$/.test(path))
    problems.push(`${path}: a barrel; only a module and its web part have an index.ts`);
  if (path.endsWith('.js') && !lists.plainScripts.includes(path))
    problems.push(`${path}: JavaScript; expected TypeScript`);
  for (const rule of lists.fileNames)
    if (new RegExp(rule.pattern, 'i').test(path)) problems.push(`${path}: ${rule.message}`);
  for (const rule of lists.texts) {
    if (rule.paths && !new RegExp(rule.paths).test(path)) continue;
    const found = new RegExp(rule.pattern, 'm').exec(text);
    if (found) problems.push(`${path}:${text.slice(0, found.index).split('\n').length}: ${rule.message}`);
  }
  return problems;
}

/** Every problem of every source of the project. */
export function checkShape(): string[] {
  return filesUnder()
    .filter(isSource)
    .flatMap((path) => problemsOf(path, readFileSync(join(project, path), 'utf8')));
}

if (import.meta.main) {
  const problems = checkShape();
  for (const problem of problems) console.log(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
