import { useState, type ReactNode } from 'react';
import { useSession } from '#ui/api/session.tsx';
import { Page, Section } from '#ui/layout/Page.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { DateText } from '#ui/marks/DateText.tsx';
import { Badge, type Tone } from '#ui/marks/Marks.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages as shared } from '../messages.ts';
import type { PaymentView } from '../shapes.ts';
import { Money } from './Money.tsx';
import { stateTones } from './payment-tones.ts';
import { PaymentDecide } from './PaymentDecide.tsx';
import { PaymentFaults } from './PaymentFaults.tsx';
import css from './payment.module.css';
import { PaymentMessage } from './PaymentMessage.tsx';
import { PaymentParties } from './PaymentParties.tsx';
import { PaymentTexts } from './PaymentTexts.tsx';
import { messages } from './payments.messages.ts';
import { usePayment } from './screening.query.ts';
import { StartDraft } from './StartDraft.tsx';

/** One payment whole: why it is held, its parties and texts with their hits, the message, and what was decided. */
export function PaymentPage({ id }: { id: string }): ReactNode {
  const all = useText(shared);
  const payment = usePayment(id);
  const title = payment.data?.messageId || all('payment');
  useCrumbs([
    { label: all('desk'), to: '/screening' },
    { label: all('payments'), to: '/screening/payments' },
    { label: title },
  ]);
  const mark = payment.data ? (
    <Badge tone={stateTones[payment.data.state]}>{all(`payment-${payment.data.state}`)}</Badge>
  ) : undefined;
  return (
    <Page
      title={title}
      mark={mark}
      help={payment.data ? <About payment={payment.data} /> : undefined}
      actions={payment.data ? <StartDraft payments={[payment.data.id]} look="quiet" /> : undefined}
      wide
    >
      {payment.isPending ? <Loading rows={10} /> : null}
      {payment.isError ? <ErrorState error={payment.error} retry={() => void payment.refetch()} /> : null}
      {payment.data ? <Whole payment={payment.data} /> : null}
    </Page>
  );
}

function About({ payment }: { payment: PaymentView }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  return (
    <span className={css['about']}>
      <Money amount={payment.amount} currency={payment.currency} />
      {payment.valueDate === null ? null : (
        <span>
          {text('valueDate')} <DateText date={payment.valueDate} />
        </span>
      )}
      <span>{payment.format}</span>
      <span>{payment.file}</span>
      <span>
        {text('received')} {format.instant(payment.receivedAt)}
      </span>
    </span>
  );
}

function Whole({ payment }: { payment: PaymentView }): ReactNode {
  const mayDecide = useSession().may.includes('screening.decide');
  const [line, setLine] = useState<number | null>(null);
  return (
    <>
      <PaymentDecide payment={payment} mayDecide={mayDecide} />
      <div className={css['two']}>
        <div>
          {payment.faultList.length > 0 ? <PaymentFaults faults={payment.faultList} onLine={setLine} /> : null}
          <PaymentParties payment={payment} />
          {payment.texts.length > 0 ? <PaymentTexts texts={payment.texts} /> : null}
        </div>
        <div>
          <Decisions payment={payment} />
          <Lists payment={payment} />
        </div>
      </div>
      <PaymentMessage payment={payment} line={line} />
    </>
  );
}

const tones: Readonly<Record<'release' | 'reject', Tone>> = { release: 'ok', reject: 'bad' };

function Decisions({ payment }: { payment: PaymentView }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  return (
    <Section title={text('decisions')}>
      {payment.decisions.length === 0 ? <p className={css['note']}>{text('noDecisions')}</p> : null}
      <ul className={css['plain']}>
        {payment.decisions.map((one) => (
          <li key={one.at}>
            <span>
              <Badge tone={tones[one.decision]}>{text(`did-${one.decision}`)}</Badge> {one.by} ·{' '}
              {format.instant(one.at)}
              {one.second ? ` · ${text('bySecond')}` : ''}
            </span>
            <p>{one.reason}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Lists({ payment }: { payment: PaymentView }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  return (
    <Section title={text('screenedWith')} note={format.instant(payment.screenedAt)}>
      <ul className={css['plain']}>
        {payment.screenedWith.map((list) => (
          <li key={list.list}>
            <span>
              <b>{list.title}</b>{' '}
              <Badge tone={list.official ? 'ok' : 'warn'}>{text(list.official ? 'official' : 'derived')}</Badge>
            </span>
            <small>
              {list.publisher} ·{' '}
              {list.asOf ? text('asOf', { date: format.day(Date.parse(list.asOf)) }) : text('noAsOf')}
            </small>
            <small className={css['digest']} title={list.digest}>
              {list.digest}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
