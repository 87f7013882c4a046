import { toCsv } from '#ui/table/csv.ts';
import type { Translate } from '#ui/text/language.tsx';
import type { Band } from '#methods/dynamics/ranges.ts';
import type { messages } from '../messages.ts';
import { directionOf, shown, type ResultRow } from './result.view.ts';

type Text = Translate<typeof messages>;

export interface Years {
  reference: number;
  end: number;
}

const percent = (share: number): string => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
export const signed = (share: number): string => `${share > 0 ? '+' : share < 0 ? '−' : ''}${percent(Math.abs(share))}`;

/** "6 % to 17 % fewer"; "anything from 20 % fewer to 11 % more" where the sign is open. */
export function changeWords(band: Band | null, text: Text): string {
  const { direction, from, to } = directionOf(band);
  return text(`said${direction}`, { from: percent(from), to: percent(to) });
}

/** One sentence for a strategy, each change with what it is against. */
export function sentenceOf(row: ResultRow, strategy: string, { reference, end }: Years, text: Text): string {
  const years = { strategy, reference: String(reference), end: String(end) };
  const ended = row.ended ? ` ${text('saidEnded', { strategy })}` : '';
  const { members, weeklyDeaths } = row.changeBand;
  const base = { ...years, members: changeWords(members, text), deaths: changeWords(weeklyDeaths, text) };
  if (row.againstBand === null) return text('saidQuo', base) + ended;
  return (
    text('said', {
      ...base,
      membersQuo: changeWords(row.againstBand.members, text),
      deathsQuo: changeWords(row.againstBand.weeklyDeaths, text),
    }) + ended
  );
}

const units = {
  members: 'unitMembers',
  weeklyDeaths: 'unitDeathsWeek',
  weeklyRecruits: 'unitRecruitsWeek',
  deathsSince: 'unitDeaths',
} as const;
const measures = {
  members: ['shownMembers', 'csvChangeMembers'],
  weeklyDeaths: ['shownDeaths', 'csvChangeDeaths'],
  weeklyRecruits: ['shownRecruits', 'csvChangeRecruits'],
} as const;

/** The table as a file: every row carries the label and the caution, a change is a share, and every number has its unit. */
export function csvOf(
  rows: readonly ResultRow[],
  { nameOf, factorsOf }: Record<'nameOf' | 'factorsOf', (row: ResultRow) => string>,
  { reference, end }: Years,
  { label, caution, text }: { label: string; caution: string; text: Text },
): string {
  const then = String(reference);
  const heads = [
    text('csvLabel'),
    text('csvStrategy'),
    text('csvFactors'),
    text('csvMeasure'),
    text('csvUnit'),
    text('csvYear'),
    text('csvAgainst'),
    text('central'),
    'p10',
    'p90',
    text('csvCaution'),
  ];
  const cells = rows.flatMap((row) => {
    const line = (
      [measure, unit, against]: readonly [string, string, string],
      central: number | null,
      band: Band | null | undefined,
    ): string[] => [
      ...[label, nameOf(row), factorsOf(row), measure, unit, String(end), against],
      ...[central, band?.p10, band?.p90].map((value) =>
        typeof value === 'number' ? String(Number(value.toPrecision(8))) : '',
      ),
      caution,
    ];
    const since = text('colSince', { from: then, to: String(end) });
    return [
      ...shown.map((name) => line([text(measures[name][0]), text(units[name]), ''], row.end[name], row.endBand[name])),
      line([since, text(units.deathsSince), ''], row.end.deathsSince, row.endBand.deathsSince),
      ...shown.flatMap((name) => {
        const [measure, share] = [text(measures[name][1]), text('unitShare')];
        const quo = text('csvAgainstQuo', { year: String(end) });
        return [
          line([measure, share, then], row.change[name], row.changeBand[name]),
          ...(row.against ? [line([measure, share, quo], row.against[name], row.againstBand?.[name])] : []),
        ];
      }),
    ];
  });
  return `${toCsv([heads, ...cells])}\r\n`;
}
