/**
 * node tools/test.ts all|unit|journeys|acceptance|quick [part of a path …]
 * One Postgres serves the whole run. Exits 1 when a test failed or none ran.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { sharedServer, startTestServer } from '#storage/postgres/testing.ts';
import { type Group, type Suite, groupsOf, needsPostgres, suites } from './groups.ts';
import type { TestResult } from './reporter.ts';
import { project } from './sources.ts';

interface Outcome {
  results: TestResult[];
  /** What a process printed, kept for when it ends badly. */
  output: string;
  code: number;
}

async function runGroup(group: Group, folder: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const report = join(mkdtempSync(join(folder, 'group-')), 'report');
  const isolation =
    group.how === 'shared' ? ['--test-isolation=none', '--test-force-exit'] : ['--test-isolation=process'];
  const args = [
    '--test',
    ...isolation,
    `--test-reporter=${join(project, 'tools/reporter.ts')}`,
    `--test-reporter-destination=${report}`,
    ...group.files,
  ];
  // A runner inside a runner would report to the outer one.
  const { NODE_TEST_CONTEXT: _, ...clean } = env;
  const child = spawn(process.execPath, args, { cwd: project, env: clean, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => (output = (output + piece.toString()).slice(-20_000)));
  const code = await new Promise<number>((done) => child.once('close', (status) => done(status ?? 1)));
  return { results: read(report), output, code };
}

function read(report: string): TestResult[] {
  try {
    const lines = readFileSync(report, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as TestResult);
  } catch {
    return [];
  }
}

const place = (one: TestResult): string => `${relative(project, one.file)}:${one.line}`;

/** Prints what matters and gives whether all is well. */
function tell(suite: Suite, outcomes: Outcome[], seconds: number): boolean {
  const results = outcomes.flatMap((one) => one.results);
  const failed = results.filter((one) => one.state === 'failed');
  const skipped = results.filter((one) => one.state === 'skipped');
  for (const one of failed) console.log(`\n✖ ${one.name}\n  ${place(one)}\n${one.why.replace(/^/gm, '  ')}`);
  for (const one of skipped) console.log(`– ${place(one)} ${one.name}${one.why === 'true' ? '' : `: ${one.why}`}`);
  const crashed = outcomes.filter((one) => one.code !== 0 && !one.results.some((each) => each.state === 'failed'));
  for (const one of crashed) console.log(`\n✖ a test process ended with ${one.code}\n${one.output}`);
  if (failed.length > 0) for (const one of outcomes) if (one.output.trim()) console.log(`\nprinted:\n${one.output}`);
  const slow = results.filter((one) => one.ms > 2000).sort((a, b) => b.ms - a.ms);
  for (const one of slow.slice(0, 5)) console.log(`  slow: ${(one.ms / 1000).toFixed(1)} s ${place(one)} ${one.name}`);
  const passed = results.length - failed.length - skipped.length;
  const files = new Set(results.map((one) => one.file)).size;
  const well = failed.length === 0 && crashed.length === 0 && passed > 0;
  const counts = `${passed} passed, ${failed.length} failed, ${skipped.length} skipped in ${files} files`;
  console.log(`${well ? '✔' : '✖'} ${suite}: ${results.length ? counts : 'no test ran'}, ${seconds.toFixed(1)} s`);
  return well;
}

async function main(): Promise<void> {
  const [suite = 'all', ...filters] = process.argv.slice(2);
  if (!suites.includes(suite as Suite)) {
    console.error(`test: ${suite}; expected one of ${suites.join(', ')}`);
    process.exit(2);
  }
  const begun = performance.now();
  const groups = groupsOf(suite as Suite, filters);
  const folder = mkdtempSync(join(tmpdir(), 'enlace-report-'));
  // Postgres may run as somebody else, who has to get through.
  const seeds = mkdtempSync(join(tmpdir(), 'enlace-seed-'));
  chmodSync(seeds, 0o711);
  const server = groups.some((group) => group.files.some(needsPostgres)) ? await startTestServer() : undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server?.stop().finally(() => process.exit(130)));
  const env = {
    ...process.env,
    // Hundreds of processes load the same files.
    NODE_COMPILE_CACHE: join(project, 'node_modules/.cache/enlace'),
    ENLACE_JOURNEY_SEED: join(seeds, 'demo'),
    ...(server ? { [sharedServer]: JSON.stringify(server.address) } : {}),
  };
  const of = (how: Group['how']): Group[] => groups.filter((group) => group.how === how);
  const outcomes = await Promise.all(of('shared').map((one) => runGroup(one, folder, env)));
  const [browser, alone] = [of('browser'), of('alone')];
  const hand = async (...queues: Group[][]): Promise<void> => {
    const next = (): Group | undefined => queues.find((queue) => queue.length > 0)?.shift();
    for (let group = next(); group; group = next()) outcomes.push(await runGroup(group, folder, env));
  };
  await Promise.all([hand(browser, alone), hand(alone)]);
  await server?.stop();
  for (const one of [folder, seeds]) rmSync(one, { recursive: true, force: true });
  process.exitCode = tell(suite as Suite, outcomes, (performance.now() - begun) / 1000) ? 0 : 1;
}

await main();
