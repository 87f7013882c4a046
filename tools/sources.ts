import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const project = resolve(import.meta.dirname, '..');

const skipped = new Set(['node_modules', 'dist', 'data', '.git', '.cache']);

/** Every file of the project under a folder, as paths from the project root, sorted. */
export function filesUnder(folder = '.'): string[] {
  const found: string[] = [];
  const walk = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) walk(path);
      else found.push(relative(project, path));
    }
  };
  walk(join(project, folder));
  return found.sort();
}

const specifier = /(?:from|import)\s*\(?\s*['"]([.#][^'"]+)['"]/g;

const { imports } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  imports: Record<string, string>;
};
/** `#demo/` before `#`: as in Node, the longest beginning counts. */
const doors = Object.entries(imports)
  .map(([from, to]) => [from.replace('*', ''), to.replace('*', '')] as const)
  .sort(([one], [other]) => other.length - one.length);

/** Where an import of the project leads, or undefined for a package or a missing file. */
function target(from: string, name: string): string | undefined {
  const door = doors.find(([beginning]) => name.startsWith(beginning));
  const path = door ? join(door[1], name.slice(door[0].length)) : join(dirname(from), name);
  return existsSync(join(project, path)) ? path : undefined;
}

/** Says for any file whether it reaches one of `goals` through its imports, however far. */
export function reaches(goals: readonly string[]): (file: string) => boolean {
  const known = new Map<string, boolean>(goals.map((goal) => [goal, true]));
  const visit = (file: string): boolean => {
    const before = known.get(file);
    if (before !== undefined) return before;
    known.set(file, false);
    const text = readFileSync(join(project, file), 'utf8');
    const answer = [...text.matchAll(specifier)].some(([, name = '']) => {
      const next = target(file, name);
      return next !== undefined && visit(next);
    });
    known.set(file, answer);
    return answer;
  };
  return visit;
}
