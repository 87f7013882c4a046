import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { Section } from '#ui/layout/Page.tsx';
import { DateText } from '#ui/marks/DateText.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { Table, type Column } from '#ui/table/Table.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import type { LookBack, Sought } from '../shapes.ts';
import css from './desk.module.css';
import { messages } from './desk.messages.ts';
import { Money } from './Money.tsx';
import { useLookBack } from './screening.query.ts';
import { roleWords } from './words.view.ts';

type Finding = LookBack['findings'][number];

/** What of the lists changed, through what was looked, and what was found, with dates. */
export function LookBackReport({ id }: { id: string }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const report = useLookBack(id, true);
  if (report.isPending) return <Loading rows={3} />;
  if (report.isError) return <ErrorState error={report.error} retry={() => void report.refetch()} />;
  const { sought, run, paymentsLooked, firstReceived, lastReceived, findings } = report.data;
  const dates = firstReceived !== null && lastReceived !== null;
  return (
    <>
      <Section title={text('sought')}>
        {sought.every((one) => one.entries.length === 0) ? <p className={css['dim']}>{text('soughtNone')}</p> : null}
        {sought.map((one) => (
          <SoughtIn key={`${one.list} ${one.fromVersion}`} sought={one} />
        ))}
      </Section>
      {run.kind === 'look-back' ? (
        <Section
          title={text('findings')}
          note={
            dates
              ? text('looked', {
                  n: format.number(paymentsLooked),
                  from: format.day(firstReceived),
                  to: format.day(lastReceived),
                })
              : undefined
          }
        >
          {findings.length === 0 ? (
            <p className={css['dim']}>{text('noFindings')}</p>
          ) : (
            <Findings findings={findings} />
          )}
        </Section>
      ) : null}
    </>
  );
}

function SoughtIn({ sought }: { sought: Sought }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  if (sought.entries.length === 0) return null;
  return (
    <ul className={css['plain']} aria-label={sought.title}>
      {sought.entries.map((entry) => (
        <li key={entry.entry}>
          <div className={css['line']}>
            <b>{entry.name}</b>
            <Badge tone={entry.change === 'added' ? 'accent' : 'plain'}>{text(`change-${entry.change}`)}</Badge>
          </div>
          <small>
            {sought.title} · {entry.entry}
            {entry.listedOn ? (
              <>
                {' · '}
                <DateText date={entry.listedOn} />
              </>
            ) : null}
          </small>
        </li>
      ))}
      {sought.more > 0 ? <li>{text('moreEntries', { n: format.number(sought.more) })}</li> : null}
    </ul>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const { language } = useLanguage();
  const columns = useMemo(
    (): Column<Finding>[] => [
      {
        id: 'day',
        title: text('day'),
        value: (row) => row.valueDate ?? '',
        show: (row) => (row.valueDate ? <DateText date={row.valueDate} /> : format.day(row.receivedAt)),
        width: 120,
      },
      {
        id: 'message',
        title: text('messageId'),
        value: (row) => row.messageId,
        show: (row) => (
          <Link to="/screening/payments/$id" params={{ id: row.payment }}>
            {row.messageId}
          </Link>
        ),
        width: 180,
      },
      {
        id: 'amount',
        title: text('amount'),
        value: (row) => `${row.currency ?? ''} ${row.amount ?? ''}`.trim(),
        show: (row) => <Money amount={row.amount} currency={row.currency} />,
        width: 130,
        number: true,
      },
      { id: 'role', title: text('role'), value: (row) => roleWords(row.role)[language], width: 100 },
      { id: 'name', title: text('name'), value: (row) => row.name, width: 220, grow: 2 },
      { id: 'listed', title: text('listedName'), value: (row) => row.listedName, width: 220, grow: 2 },
      { id: 'score', title: text('score'), value: (row) => row.score.toFixed(2), width: 70, number: true },
      {
        id: 'listing',
        title: text('listing'),
        value: (row) => text(row.beforeListing === null ? 'unknownListing' : row.beforeListing ? 'before' : 'after'),
        width: 190,
      },
    ],
    [text, format, language],
  );
  return (
    <Table
      label={text('findings')}
      rows={findings}
      columns={columns}
      idOf={(row) => `${row.payment} ${row.hit}`}
      maxHeight={480}
    />
  );
}
