import { filesUnder, reaches } from './sources.ts';

/** Files that run together in one way. */
export interface Group {
  files: string[];
  /** One process for all files: twenty times faster, for files that leave nothing behind in it. */
  shared: boolean;
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

/** The test files of a suite, by how they may run. `quick`: what needs neither Postgres nor a browser. */
export function groupsOf(suite: Suite, filters: readonly string[]): Group[] {
  const wanted = (file: string): boolean => filters.length === 0 || filters.some((one) => file.includes(one));
  const all = filesUnder().filter(wanted);
  const acceptance = all.filter((file) => /^tests\/acceptance\/.*\.test\.ts$/.test(file));
  const journeys = all.filter((file) => file.endsWith('.journey.ts') || /^tests\/browser\/.*\.test\.ts$/.test(file));
  const unit = all.filter(
    (file) => file.endsWith('.test.ts') && !acceptance.includes(file) && !journeys.includes(file),
  );
  const chosen = {
    all: [...split(unit), alone(journeys)],
    unit: split(unit),
    quick: split(unit.filter((file) => !needsPostgres(file) && !needsBrowser(file) && !startsNodes(file))),
    journeys: [alone(journeys)],
    acceptance: [alone(acceptance)],
  }[suite];
  return chosen.filter((group) => group.files.length > 0);
}

const alone = (files: string[]): Group => ({ files, shared: false });

/** Two processes for two cores; the files are dealt out like cards. */
function split(files: string[]): Group[] {
  const together = files.filter((file) => !isAlone(file));
  const hands = [0, 1].map((hand) => together.filter((_, index) => index % 2 === hand));
  return [...hands.map((hand) => ({ files: hand, shared: true })), alone(files.filter(isAlone))];
}
