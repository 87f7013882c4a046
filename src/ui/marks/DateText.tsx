import type { ReactNode } from 'react';
import { formatDate, formatRange } from '#vocabulary/time.ts';
import { useLanguage } from '../text/language.tsx';
import css from './marks.module.css';

/** An imprecise date as it is known: "March 2027", never 2027-03-01. Text that is no date is shown as it is. */
export function DateText({ date }: { date: string }): ReactNode {
  const { language } = useLanguage();
  return (
    <time className={css['date']} dateTime={date}>
      {safely(date, () => formatDate(date, language))}
    </time>
  );
}

/** From and to, either open: "2024 – March 2027", "since 2024". Nothing when both are. */
export function RangeText({ from, to }: { from: string | null; to: string | null }): ReactNode {
  const { language } = useLanguage();
  const words = safely(`${from ?? ''} – ${to ?? ''}`, () => formatRange({ from, to }, language));
  return words === '' ? null : <span className={css['date']}>{words}</span>;
}

function safely(otherwise: string, format: () => string): string {
  try {
    return format();
  } catch {
    return otherwise;
  }
}
