import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Banknote } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Button, buttonClass } from '#ui/controls/Button.tsx';
import { Page } from '#ui/layout/Page.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { DateText } from '#ui/marks/DateText.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { Table, type Column } from '#ui/table/Table.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages as shared } from '../messages.ts';
import type { PaymentSummary } from '../shapes.ts';
import { grouped } from './payment.view.ts';
import css from './payment.module.css';
import { messages } from './payments.messages.ts';
import { stateTones } from './payment-tones.ts';
import { useDesk, usePayments } from './screening.query.ts';
import { StateNav } from './StateNav.tsx';

const states = [
  ['held', 'payHeld'],
  ['released', 'payReleased'],
  ['rejected', 'payRejected'],
  ['clear', 'payClear'],
  ['all', 'payAll'],
] as const;

type State = (typeof states)[number][0];

/** Payments: those held first, the one that waits longest on top. */
export function PaymentsPage(): ReactNode {
  const text = useText(messages);
  const all = useText(shared);
  const desk = useDesk();
  const search = useSearch({ strict: false }) as { state?: string };
  const state = states.find(([one]) => one === search.state)?.[0] ?? 'held';
  useCrumbs([{ label: all('desk'), to: '/screening' }, { label: all('payments') }]);
  return (
    <Page title={all('payments')} help={text('paymentHelp')} wide>
      <StateNav
        label={text('whichPayments')}
        to="/screening/payments"
        current={state}
        states={states.map(([one, label]) => ({
          state: one,
          label: text(label),
          count: one === 'held' ? desk.data?.held : undefined,
        }))}
      />
      <Payments key={state} state={state} />
    </Page>
  );
}

const pageSize = 100;

function Payments({ state }: { state: State }): ReactNode {
  const text = useText(messages);
  const navigate = useNavigate();
  const [offset, setOffset] = useState(0);
  const payments = usePayments(state, offset);
  const columns = useColumns(state);
  if (payments.isPending) return <Loading rows={8} />;
  if (payments.isError) return <ErrorState error={payments.error} retry={() => void payments.refetch()} />;
  const { payments: rows, next } = payments.data;
  if (rows.length === 0)
    return (
      <Empty
        icon={Banknote}
        title={text('noPayments')}
        actions={
          <Link to="/screening" className={buttonClass()}>
            {text('toDesk')}
          </Link>
        }
      >
        {text('noPaymentsHelp')}
      </Empty>
    );
  return (
    <>
      <Table
        label={text(states.find(([one]) => one === state)?.[1] ?? 'payAll')}
        rows={rows}
        columns={columns}
        idOf={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/screening/payments/$id', params: { id: row.id } })}
        maxHeight="screen"
      />
      {offset > 0 || next !== null ? (
        <div className={css['paging']}>
          {offset > 0 ? <Button onClick={() => setOffset(0)}>{text('first')}</Button> : null}
          {next === null ? null : <Button onClick={() => setOffset(next)}>{text('more', { n: pageSize })}</Button>}
        </div>
      ) : null}
    </>
  );
}

function useColumns(state: State): Column<PaymentSummary>[] {
  const text = useText(messages);
  const all = useText(shared);
  const format = useFormat();
  return useMemo((): Column<PaymentSummary>[] => {
    const waits: Column<PaymentSummary> = {
      id: 'waits',
      title: text('waits'),
      value: (row) => row.heldHours ?? -1,
      show: (row) => <Waits payment={row} />,
      width: 110,
      hidden: state !== 'held' && state !== 'all',
    };
    const stands: Column<PaymentSummary> = {
      id: 'state',
      title: text('state'),
      value: (row) => all(`payment-${row.state}`),
      show: (row) => <Badge tone={stateTones[row.state]}>{all(`payment-${row.state}`)}</Badge>,
      width: 130,
      hidden: state !== 'all',
    };
    const plain = (id: 'debtor' | 'creditor', title: string): Column<PaymentSummary> => ({
      id,
      title,
      value: (row) => row[id] ?? '',
      width: 210,
      grow: 1,
    });
    return [
      {
        id: 'message',
        title: text('message'),
        value: (row) => row.messageId,
        show: (row) => (
          <Link to="/screening/payments/$id" params={{ id: row.id }}>
            {row.messageId}
          </Link>
        ),
        width: 180,
      },
      waits,
      stands,
      {
        id: 'why',
        title: text('whyHeld'),
        value: (row) => row.openHits * 1000 + row.hits + row.faults,
        show: (row) => <Why payment={row} />,
        width: 150,
      },
      {
        id: 'amount',
        title: text('amount'),
        value: (row) => Number(row.amount ?? 0),
        show: (row) => (row.amount === null ? '' : `${grouped(row.amount)} ${row.currency ?? ''}`),
        width: 150,
        number: true,
      },
      plain('debtor', text('debtor')),
      plain('creditor', text('creditor')),
      {
        id: 'valueDate',
        title: text('valueDate'),
        value: (row) => row.valueDate ?? '',
        show: (row) => (row.valueDate === null ? '' : <DateText date={row.valueDate} />),
        width: 120,
      },
      { id: 'format', title: text('format'), value: (row) => row.format, width: 140 },
      {
        id: 'received',
        title: text('received'),
        value: (row) => row.receivedAt,
        show: (row) => format.instant(row.receivedAt),
        width: 160,
        hidden: true,
      },
    ];
  }, [text, all, format, state]);
}

function Waits({ payment }: { payment: PaymentSummary }): ReactNode {
  const text = useText(messages);
  if (payment.heldHours === null) return null;
  return (
    <span className={css['waits']}>
      {text('hours', { n: payment.heldHours })}
      {payment.overdue ? <Badge tone="bad">{text('late')}</Badge> : null}
    </span>
  );
}

/** What held it: hits to decide, what could not be read. */
function Why({ payment }: { payment: PaymentSummary }): ReactNode {
  const text = useText(messages);
  return (
    <span className={css['waits']}>
      {payment.openHits > 0 ? (
        <Badge tone="accent">{text('hitsOpen', { n: payment.openHits })}</Badge>
      ) : payment.hits > 0 ? (
        <Badge>{text('hitsDecided', { n: payment.hits })}</Badge>
      ) : null}
      {payment.faults > 0 ? <Badge tone="warn">{text('faultsN', { n: payment.faults })}</Badge> : null}
    </span>
  );
}
