import { toCsv } from '#ui/table/csv.ts';
import type { Translate } from '#ui/text/language.tsx';
import type { Band } from '#methods/dynamics/ranges.ts';
import type { messages } from '../messages.ts';
import { directionOf, type ResultRow } from './result.view.ts';

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

const columns = ['label', 'strategy', 'factors', 'measure', 'year', 'against', 'central', 'p10', 'p50', 'p90'] as const;

/** The table as a file: every row carries the label, as in the other exports of the house. */
export function csvOf(
  rows: readonly ResultRow[],
  { nameOf, factorsOf }: Record<'nameOf' | 'factorsOf', (row: ResultRow) => string>,
  { reference, end }: Years,
  label: string,
): string {
  const cells = rows.flatMap((row) => {
    const line = (
      measure: string,
      against: string,
      central: number | null,
      band: Band | null | undefined,
    ): string[] => [
      label,
      nameOf(row),
      factorsOf(row),
      measure,
      String(end),
      against,
      ...[central, band?.p10, band?.p50, band?.p90].map((value) =>
        typeof value === 'number' ? String(Number(value.toPrecision(8))) : '',
      ),
    ];
    const [then, quo] = [`${reference}`, `status quo ${end}`];
    return [
      ...(['members', 'weeklyDeaths', 'weeklyRecruits', 'deathsSince'] as const).map((name) =>
        line(name, name === 'deathsSince' ? `since ${reference}` : '', row.end[name], row.endBand[name]),
      ),
      ...(['members', 'weeklyDeaths', 'weeklyRecruits'] as const).flatMap((name) => [
        line(`change of ${name}`, then, row.change[name], row.changeBand[name]),
        ...(row.against ? [line(`change of ${name}`, quo, row.against[name], row.againstBand?.[name])] : []),
      ]),
    ];
  });
  return `${toCsv([[...columns], ...cells])}\r\n`;
}
