import {
  numbers,
  type Bands,
  type NumberOf,
  type Outcome,
  type Recovery,
  type Week,
} from '#methods/disruption/shapes.ts';
import { clean, columns, count } from './terminal.ts';

const heads: Readonly<Record<NumberOf, string>> = {
  largest: 'largest part',
  efficiency: 'efficiency',
  density: 'density',
  visibility: 'visibility',
  components: 'parts',
  refilled: 'filled again',
};

const written = (value: number): string =>
  Number.isInteger(value) ? String(value) : Math.abs(value) >= 100 ? value.toFixed(1) : value.toFixed(3);
const band = ({ p10, p50, p90 }: Bands): string =>
  p10 === p90 ? written(p50) : `${written(p50)} (${written(p10)} to ${written(p90)})`;
const percent = (share: number): string => (share > 0 && share < 0.01 ? 'under 1 %' : `${Math.round(share * 100)} %`);

/** What a person at a terminal wants to see: the weeks that tell, the evidence, the measure, the assumptions. */
export function readable(outcome: Outcome, recovery: Recovery): string {
  const { before, beforeBands, effect, after, fragmentation } = outcome;
  const table = columns([
    ['week', ...numbers.map((name) => heads[name])],
    ['before', ...numbers.map((name) => band(beforeBands[name]))],
    ...shown(after).map((week) => [String(week.step), ...numbers.map((name) => band(week[name]))]),
  ]);
  const parts = [
    `${count(before.positions, 'position')}, ${count(before.ties, 'tie')}; ${band(outcome.removed)} removed. Middle of the replicates, and what eight of ten lie between:`,
    table,
    [
      `After less before within a replicate, under the same doubtful ties: largest part ${band(effect.atFirst.largest)} at once, ${band(effect.atLast.largest)} at the end; efficiency ${band(effect.atFirst.efficiency)} at once, ${band(effect.atLast.efficiency)} at the end.`,
      `The largest part split into two or more of at least ${fragmentation.least} in ${percent(fragmentation.splitAtFirst)} of the replicates, and stayed so in ${percent(fragmentation.splitToTheEnd)}.`,
    ].join('\n'),
    moreEfficient(outcome, recovery),
    succession(outcome),
    ['What studies found of violence after such events', ...findings(outcome), `  ${outcome.conflict.en}`].join('\n'),
    measure(outcome),
    ['Assumptions', ...outcome.assumptions.map(({ en }) => `  - ${clean(en)}`)].join('\n'),
  ];
  return parts.join('\n\n');
}

function moreEfficient({ moreEfficient: ended }: Outcome, recovery: Recovery): string {
  if (ended === 0) return 'In no replicate did efficiency end above what it was before.';
  const why =
    recovery === 'none'
      ? 'No tie was added: it is a mean over the pairs that are left, and rises where positions at the rim are gone.'
      : 'It is a mean over the pairs that are left, and rises where positions at the rim are gone; new ties can shorten ways too.';
  return `In ${percent(ended)} of the replicates efficiency ended above what it was before. ${why}`;
}

/** Few lines for many weeks: the first ones close together, then further apart, and the last. */
function shown(after: readonly Week[]): Week[] {
  const last = after.at(-1)?.step ?? 0;
  const marks = new Set([0, 1, 2, 4, 8, 13, 26, 39, last]);
  return after.filter(({ step }) => marks.has(step) || step % 52 === 0);
}

const mostPositions = 10;

function succession({ succession: all }: Outcome): string {
  const lines = all
    .slice(0, mostPositions)
    .flatMap(({ position, count: many, paths }) => [
      `  ${clean(position || 'no role documented')}${many > 1 ? ` (${many} positions)` : ''}`,
      ...paths.map(
        ({ to, name, grounds }) =>
          `    ${to}${name === '' ? '' : ` ${clean(name)}`}: ${grounds.map(({ en }) => clean(en)).join('; ')}`,
      ),
    ]);
  const more = all.length > mostPositions ? [`  and ${all.length - mostPositions} more, see --json`] : [];
  return ['Along what the positions may be filled again, in no order of likelihood', ...lines, ...more].join('\n');
}

const findings = ({ aftermath }: Outcome): string[] =>
  aftermath.map(
    ({ study, effect, unit, horizon, seen }) => `  ${study}: ${effect.en} (${unit.en}; ${horizon.en}; ${seen} read)`,
  );

const measure = ({ measure: { name, does, doesNot } }: Outcome): string =>
  [`Named beside it, without effect on any number: ${name.en}`, `  ${does.en}`, `  ${doesNot.en}`].join('\n');
