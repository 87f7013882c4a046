import { filesUnder, reaches } from './sources.ts';

/** Files that run together in one process: all that leave nothing behind in it (twenty times faster), or one alone. */
export interface Group {
  files: string[];
  /** `shared` ones run at once; of the others two at a time, of which one at most needs the browser. */
  how: 'shared' | 'alone' | 'browser';
}

export type Suite = 'all' | 'unit' | 'journeys' | 'acceptance' | 'quick';
export const suites: readonly Suite[] = ['all', 'unit', 'journeys', 'acceptance', 'quick'];

const database = reaches(['src/storage/postgres/testing.ts', 'src/storage/postgres/start.ts']);
const browser = reaches(['tests/browser/chromium.ts']);
export const needsPostgres = (file: string): boolean => database(file);
const needsBrowser = (file: string): boolean => file.startsWith('tests/browser/') || browser(file);

/** Starts whole nodes by the command, each with its own Postgres. */
const startsNodes = (file: string): boolean => /^(tests\/faults|src\/cli\/cli\.test)/.test(file);

/** Starts processes, signals or servers of its own: gets a process of its own. */
const isAlone = (file: string): boolean => /^(tools|tests|demo|bin)\/|^src\/(cli|storage\/postgres)\//.test(file);

/** The test files of a suite, by how they may run. `quick`: what needs no process of its own, no Postgres and no browser. */
export function groupsOf(suite: Suite, filters: readonly string[]): Group[] {
  const wanted = (file: string): boolean => filters.length === 0 || filters.some((one) => file.includes(one));
  const all = filesUnder().filter(wanted);
  const acceptance = all.filter((file) => /^tests\/acceptance\/.*\.test\.ts$/.test(file));
  const journeys = all.filter((file) => file.endsWith('.journey.ts') || /^tests\/browser\/.*\.test\.ts$/.test(file));
  const unit = all.filter(
    (file) => file.endsWith('.test.ts') && !acceptance.includes(file) && !journeys.includes(file),
  );
  const chosen = {
    all: [...split(unit), ...apart(journeys, 'browser')],
    unit: split(unit),
    quick: split(unit.filter((file) => !isAlone(file) && !needsPostgres(file) && !needsBrowser(file))),
    journeys: apart(journeys, 'browser'),
    acceptance: apart(acceptance, 'alone'),
  }[suite];
  return chosen.filter((group) => group.files.length > 0);
}

/** A process for each file; what starts whole nodes takes longest and begins first, so that both hands end together. */
const apart = (files: string[], how: Group['how']): Group[] =>
  files.toSorted((a, b) => Number(startsNodes(b)) - Number(startsNodes(a))).map((file) => ({ files: [file], how }));

/** Two processes for two cores; the files are dealt out like cards. */
function split(files: string[]): Group[] {
  const together = files.filter((file) => !isAlone(file));
  const hands = [0, 1].map((hand) => together.filter((_, index) => index % 2 === hand));
  return [...hands.map((hand): Group => ({ files: hand, how: 'shared' })), ...apart(files.filter(isAlone), 'alone')];
}
