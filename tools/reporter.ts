import type { TestEvent } from 'node:test/reporters';

/** One finished test, as the reporter writes it: a JSON line for the process that collects them. */
export interface TestResult {
  file: string;
  name: string;
  line: number;
  ms: number;
  state: 'passed' | 'failed' | 'skipped';
  why: string;
}

/** A reporter for `node --test`: one JSON line per finished leaf test. */
export default async function* reporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { data } = event;
    if (data.details.type === 'suite') continue;
    const failed = event.type === 'test:fail';
    const result: TestResult = {
      file: data.file ?? '',
      name: data.name,
      line: data.line ?? 0,
      ms: data.details.duration_ms,
      state: failed ? 'failed' : data.skip !== undefined || data.todo !== undefined ? 'skipped' : 'passed',
      why: event.type === 'test:fail' ? explain(event.data.details.error) : String(data.skip ?? data.todo ?? ''),
    };
    yield `${JSON.stringify(result)}\n`;
  }
}

/** The error that the test threw, without the runner's wrapping and without frames of Node itself. */
function explain(error: Error & { cause?: unknown }): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  const text = cause.stack ?? `${cause.name}: ${cause.message}`;
  return text
    .split('\n')
    .filter((line) => !/^\s+at .*\(?node:/.test(line))
    .slice(0, 25)
    .join('\n');
}
