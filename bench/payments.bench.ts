import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readPayments } from '#methods/payments/read.ts';
import { paymentScreen } from '#methods/payments/screen.ts';
import { buildScreen } from '#methods/screening/build.ts';
import { openScreen, type Screen } from '#methods/screening/open.ts';
import { openListFiles } from '../src/cli/list-files.ts';
import type { BenchRow } from '../tools/bench.ts';
import { paymentTexts } from './payments/messages.ts';

const list = join(import.meta.dirname, '..', '..', 'shared', 'data', 'ofac', 'sdn_merged_2026-07.jsonl.gz');
const counted = 2000;

/** Passes over the same messages; the best counts, since a busy machine takes the core away now and then. */
const passes = 7;

/** One message whole: text in, decision out, on one core, against the full SDN list; nothing is remembered between messages. */
export default async function payments(): Promise<BenchRow[]> {
  if (!existsSync(list)) return [{ what: 'payment messages', measured: 'skipped: no SDN list', bar: '', ok: true }];
  const { lists } = await openListFiles([list]);
  const names = lists.flatMap(({ entries }) => entries.map(({ names: all }) => all[0]?.name ?? '')).filter(Boolean);
  const screen = openScreen(buildScreen(lists));
  lists.length = 0;
  // Other customers than those that are measured.
  for (const { text } of paymentTexts(1500, 11, names)) whole(screen, text);
  const took = paymentTexts(counted, 12, names).map((one) => ({
    ...one,
    review: false,
    ms: [] as number[],
    reading: Infinity,
  }));
  let seconds = Infinity;
  for (let pass = 0; pass < passes; pass += 1) {
    const before = process.threadCpuUsage();
    for (const one of took) {
      const { ms, reading, decision } = whole(screen, one.text);
      one.ms.push(ms);
      one.reading = Math.min(one.reading, reading);
      one.review = decision === 'review';
    }
    const { user, system } = process.threadCpuUsage(before);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  const best = took.map(({ format, ms }) => ({ format, ms: Math.min(...ms) }));
  const all = best.map(({ ms }) => ms);
  const first = took.map(({ ms }) => ms[0] ?? 0);
  const rate = counted / seconds;
  const review = took.filter((one) => one.review).length;
  return [
    ...(['pacs.008', 'MT103'] as const).map((format) => {
      const ms = best.filter((one) => one.format === format).map((one) => one.ms);
      const p99 = at(ms, 0.99);
      const measured = `${p99.toFixed(2)} ms (${at(ms, 0.5).toFixed(2)})`;
      return { what: `one ${format} message, whole, p99 (p50)`, measured, bar: '≤ 5 ms', ok: p99 <= 5 };
    }),
    told('the first pass, all messages, p99 (p50)', `${at(first, 0.99).toFixed(2)} ms (${at(first, 0.5).toFixed(2)})`),
    {
      what: 'messages a second of one core’s time',
      measured: `${Math.round(rate)}/s`,
      bar: '≥ 1,000/s',
      ok: rate >= 1000,
    },
    told('of the time, reading alone', `${((100 * sum(took.map((one) => one.reading))) / sum(all)).toFixed(0)} %`),
    told(`held of ${counted}, ${counted / 100} of them with a listed name`, String(review)),
  ];
}

const told = (what: string, measured: string): BenchRow => ({ what, measured, bar: '', ok: true });

function whole(screen: Screen, text: string): { ms: number; reading: number; decision: string } {
  const began = performance.now();
  const [message] = readPayments(text, 'message');
  const reading = performance.now() - began;
  const decision = message === undefined ? 'review' : paymentScreen(screen)(message).decision;
  return { ms: performance.now() - began, reading, decision };
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
const at = (all: readonly number[], share: number): number =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;
