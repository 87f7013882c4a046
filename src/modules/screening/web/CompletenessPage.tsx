import { CircleAlert, ShieldCheck } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { TextField } from '#ui/controls/Field.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page, Section } from '#ui/layout/Page.tsx';
import { DateText } from '#ui/marks/DateText.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { Table, type Column } from '#ui/table/Table.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import type { Completeness } from '../shapes.ts';
import css from './desk.module.css';
import { messages } from './desk.messages.ts';
import { useCompleteness } from './screening.query.ts';

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const month = 30 * 86_400_000;

/** What came against what was screened, day by day, with digests of both sides. */
export function CompletenessPage(): ReactNode {
  const text = useText(messages);
  const [from, setFrom] = useState(() => dayOf(Date.now() - month));
  const [to, setTo] = useState(() => dayOf(Date.now()));
  const days = useCompleteness(from, to);
  useCrumbs([{ label: text('title'), to: '/screening' }, { label: text('completeness') }]);
  return (
    <Page title={text('completeness')} help={text('completenessHelp')} wide>
      <div className={css['days']}>
        <TextField label={text('from')} type="date" value={from} onChange={setFrom} />
        <TextField label={text('to')} type="date" value={to} onChange={setTo} />
      </div>
      {days.isPending ? <Loading rows={3} /> : null}
      {days.isError ? <ErrorState error={days.error} retry={() => void days.refetch()} /> : null}
      {days.data ? <Days data={days.data} /> : null}
    </Page>
  );
}

function Days({ data }: { data: Completeness }): ReactNode {
  const text = useText(messages);
  const faulty = data.days.reduce((sum, day) => sum + day.faulty, 0);
  if (data.days.length === 0) return <Empty icon={ShieldCheck} title={text('noMessages')} />;
  return (
    <>
      <div className={css['state']} data-tone={data.agrees ? 'ok' : 'bad'} role="status">
        {data.agrees ? <ShieldCheck size={18} aria-hidden /> : <CircleAlert size={18} aria-hidden />}
        <p>
          {text(data.agrees ? 'allAgree' : 'notAll')}
          {faulty > 0 ? ` ${text('faultyToo', { n: faulty })}` : ''}
        </p>
      </div>
      <DayTable days={data.days} />
      <Section title={text('digests')}>
        <ul className={css['plain']}>
          {data.days.map((day) => (
            <li key={day.day}>
              <div className={css['line']}>
                <DateText date={day.day} />
                <Badge tone={day.agrees ? 'ok' : 'bad'}>{text(day.agrees ? 'agrees' : 'disagrees')}</Badge>
                <small>
                  {day.lists.map((one) => `${one.list} ${one.asOf ?? one.version} (${one.messages})`).join(' · ')}
                </small>
              </div>
              <small className={css['digest']} title={day.receivedDigest}>
                {text('receivedDigest')} {day.receivedDigest}
              </small>
              <small className={css['digest']} title={day.screenedDigest}>
                {text('screenedDigest')} {day.screenedDigest}
              </small>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

type Day = Completeness['days'][number];

function DayTable({ days }: { days: readonly Day[] }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const columns = useMemo((): Column<Day>[] => {
    const count = (
      id: 'received' | 'screened' | 'held' | 'released' | 'rejected' | 'faulty',
      title: string,
    ): Column<Day> => ({
      id,
      title,
      value: (row) => row[id],
      show: (row) => format.number(row[id]),
      width: 100,
      grow: 1,
      number: true,
    });
    return [
      {
        id: 'day',
        title: text('day'),
        value: (row) => row.day,
        show: (row) => <DateText date={row.day} />,
        width: 130,
      },
      count('received', text('received')),
      count('screened', text('screened')),
      count('held', text('heldDay')),
      count('released', text('released')),
      count('rejected', text('rejected')),
      count('faulty', text('faulty')),
      {
        id: 'agrees',
        title: text('digests'),
        value: (row) => text(row.agrees ? 'agrees' : 'disagrees'),
        show: (row) => <Badge tone={row.agrees ? 'ok' : 'bad'}>{text(row.agrees ? 'agrees' : 'disagrees')}</Badge>,
        width: 130,
      },
    ];
  }, [text, format]);
  return <Table label={text('completeness')} rows={days} columns={columns} idOf={(row) => row.day} maxHeight={420} />;
}
