import type { ReactNode } from 'react';
import { DateText } from '#ui/marks/DateText.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from './desk.messages.ts';

/** Of when a list is, in small words within a line; or that it does not say. */
export function AsOf({ date }: { date: string | null }): ReactNode {
  const text = useText(messages);
  if (date === null) return text('noAsOf');
  return (
    <>
      {text('asOf').toLowerCase()} <DateText date={date.slice(0, 10)} />
    </>
  );
}
