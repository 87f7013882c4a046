import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DraftTransaction, Missing } from '#methods/reporting/draft.ts';
import { useText } from '#ui/text/language.tsx';
import { noTransaction } from '../draft-fields.ts';
import type { DraftView, PartyWords, TransactionWords } from '../draft-shapes.ts';
import { Money } from './Money.tsx';
import css from './drafts.module.css';
import { messages } from './drafts.messages.ts';
import { missingOf, sideWay, withTransaction } from './draft.view.ts';
import { WordField } from './DraftFields.tsx';
import { PartyFields } from './DraftParties.tsx';
import type { Writing } from './use-draft.ts';

/** Each payment of the report, with what the message does not say. */
export function Transactions({ view, writing }: { view: DraftView; writing: Writing }): ReactNode {
  if (writing.words.type === 'SAR') return null;
  return view.payments.map((payment, at) => (
    <Transaction key={payment.id} payment={payment} at={at} view={view} writing={writing} />
  ));
}

interface TransactionProps {
  payment: DraftView['payments'][number];
  at: number;
  view: DraftView;
  writing: Writing;
}

function Transaction(props: TransactionProps): ReactNode {
  const { payment, at, view } = props;
  const text = useText(messages);
  return (
    <section className={css['card']}>
      <div className={css['head']}>
        <h3>
          <Link to="/screening/payments/$id" params={{ id: payment.id }}>
            {text('transaction', { id: payment.messageId })}
          </Link>
        </h3>
        <Money amount={payment.amount} currency={payment.currency} />
      </div>
      <Itself {...props} made={view.draft.transactions[at]} />
      <div className={css['sides']}>
        <SideFields {...props} way="from" />
        <SideFields {...props} way="to" />
      </div>
    </section>
  );
}

/** Where, how and for how much in the country's own money. */
function Itself(props: TransactionProps & { made: DraftTransaction | undefined }): ReactNode {
  const { payment, at, view, writing, made } = props;
  const text = useText(messages);
  const { words, change } = writing;
  const own = words.transactions[payment.id] ?? noTransaction;
  const set = (next: Partial<TransactionWords>): void => change((before) => withTransaction(before, payment.id, next));
  const miss = (element: string): Missing | undefined =>
    missingOf(view.missing, new RegExp(`^transaction\\[${at + 1}\\]/${element}$`));
  const local = words.localCurrency.trim().toUpperCase();
  const isForeign = local !== '' && payment.currency !== null && payment.currency !== local;
  return (
    <div className={css['grid']}>
      <WordField
        label={text('location')}
        value={own.location}
        onChange={(location) => set({ location })}
        missing={miss('transaction_location')}
      />
      <WordField
        label={text('modeCode')}
        value={own.modeCode}
        onChange={(modeCode) => set({ modeCode })}
        missing={miss('transmode_code')}
      />
      <WordField
        label={local === '' ? text('amountLocalBare') : text('amountLocal', { currency: local })}
        value={own.amount}
        onChange={(amount) => set({ amount })}
        missing={miss('amount_local')}
        known={made?.amount ?? ''}
      />
      {isForeign ? <WordField label={text('rate')} value={own.rate} onChange={(rate) => set({ rate })} /> : null}
      <WordField
        label={text('description')}
        value={own.description}
        onChange={(description) => set({ description })}
        missing={miss('transaction_description')}
        known={made?.description ?? ''}
      />
    </div>
  );
}

/** Where the money comes from, or goes to. */
function SideFields({ payment, at, view, writing, way }: TransactionProps & { way: 'from' | 'to' }): ReactNode {
  const text = useText(messages);
  const { words, change } = writing;
  const place = payment[way];
  if (place === null)
    return (
      <p className={css['dim']}>
        {text(way)}: {text('nobody')}
      </p>
    );
  const side = view.draft.transactions[at]?.[way];
  const own = (words.transactions[payment.id] ?? noTransaction)[way];
  const put = (next: Partial<PartyWords>): void =>
    change((before) => {
      const now = before.transactions[payment.id] ?? noTransaction;
      return withTransaction(before, payment.id, { [way]: { ...now[way], ...next } });
    });
  const miss = (element: string): Missing | undefined =>
    missingOf(view.missing, new RegExp(`^transaction\\[${at + 1}\\]/t_${way}(?:_my_client)?/${way}_${element}$`));
  return (
    <PartyFields
      title={text(way)}
      place={place}
      party={side?.party}
      words={own}
      missing={view.missing}
      under={sideWay(at, way)}
      onChange={put}
      client={null}
    >
      <WordField
        label={text('fundsCode')}
        value={own.fundsCode}
        onChange={(fundsCode) => put({ fundsCode })}
        missing={miss('funds_code')}
      />
      <WordField
        label={text('country')}
        value={own.country}
        onChange={(country) => put({ country })}
        missing={miss('country')}
        known={side?.country ?? ''}
      />
    </PartyFields>
  );
}
