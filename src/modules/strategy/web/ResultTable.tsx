import type { ReactNode } from 'react';
import type { Band } from '#methods/dynamics/ranges.ts';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { ResultRow } from './result.view.ts';
import { signed, type Years } from './words.view.ts';
import css from './strategies.module.css';

interface ResultTableProps {
  rows: readonly ResultRow[];
  nameOf: (row: ResultRow) => string;
  factorsOf: (row: ResultRow) => string;
  years: Years;
}

/** The same numbers: the central run, and below it eight of ten draws. */
export function ResultTable({ rows, nameOf, factorsOf, years: { reference, end } }: ResultTableProps): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const whole = (value: number): string => format.number(value, { maximumFractionDigits: value < 1000 ? 1 : 0 });
  const [then, now] = [{ year: String(reference) }, { year: String(end) }];
  const heads = [
    text('colMembers', now),
    text('colDeaths', now),
    text('colRecruits', now),
    text('colSince', { from: String(reference), to: String(end) }),
    text('colMembersRef', then),
    text('colDeathsRef', then),
    text('colMembersQuo'),
    text('colDeathsQuo'),
  ];
  const cell = (value: number | null, band: Band | null | undefined, say: (value: number) => string): ReactNode =>
    value === null ? (
      '–'
    ) : (
      <>
        {say(value)}
        {band ? <small>{text('range', { from: say(band.p10), to: say(band.p90) })}</small> : null}
      </>
    );
  return (
    <div className={css['tableFrame']} tabIndex={0} role="region" aria-label={text('table')}>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{text('strategy')}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.strategy}>
              <th scope="row">
                {nameOf(row)}
                <small>{factorsOf(row)}</small>
              </th>
              <td>{cell(row.end.members, row.endBand.members, whole)}</td>
              <td>{cell(row.end.weeklyDeaths, row.endBand.weeklyDeaths, whole)}</td>
              <td>{cell(row.end.weeklyRecruits, row.endBand.weeklyRecruits, whole)}</td>
              <td>{cell(row.end.deathsSince, row.endBand.deathsSince, whole)}</td>
              <td>{cell(row.change.members, row.changeBand.members, signed)}</td>
              <td>{cell(row.change.weeklyDeaths, row.changeBand.weeklyDeaths, signed)}</td>
              <td>{cell(row.against?.members ?? null, row.againstBand?.members, signed)}</td>
              <td>{cell(row.against?.weeklyDeaths ?? null, row.againstBand?.weeklyDeaths, signed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
