import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DraftParty, Missing } from '#methods/reporting/draft.ts';
import { Check } from '#ui/controls/Field.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { Section } from '#ui/layout/Page.tsx';
import { useText } from '#ui/text/language.tsx';
import { noParty, noTransaction } from '../draft-fields.ts';
import type { DraftPlace, DraftView, PartyWords } from '../draft-shapes.ts';
import { Money } from './Money.tsx';
import css from './drafts.module.css';
import { messages } from './drafts.messages.ts';
import { groupsOf, missingOf, partyWay, sideWay, whatIn, withParty, withTransaction } from './draft.view.ts';
import { GroupFields, WordField } from './DraftFields.tsx';
import type { Writing } from './use-draft.ts';

interface PartyFieldsProps {
  title: string;
  place: DraftPlace;
  party: DraftParty | undefined;
  words: PartyWords;
  missing: readonly Missing[];
  under: string;
  onChange: (change: Partial<PartyWords>) => void;
  /** Whose client he is: of a customer it is known. */
  client: boolean | null;
  children?: ReactNode;
}

const whats = ['person', 'entity'] as const;

/** One party: as the record names him, and what a person has to say of him for the unit. */
function PartyFields({
  title,
  place,
  party,
  words,
  missing,
  under,
  onChange,
  client,
  children,
}: PartyFieldsProps): ReactNode {
  const text = useText(messages);
  const what = whatIn(party);
  const isClient = client ?? words.isClient;
  return (
    <div className={css['party']} role="group" aria-label={`${title} ${place.name}`}>
      <h4>
        {title} {place.name}
      </h4>
      <div className={css['grid']}>
        <Select
          label={text('what')}
          value={what}
          onChange={(next) => onChange({ what: next })}
          options={whats.map((one) => ({ value: one, label: text(`what-${one}`) }))}
        />
        {children}
      </div>
      {client === null ? (
        <Check label={text('isClient')} checked={words.isClient} onChange={(on) => onChange({ isClient: on })} />
      ) : null}
      {groupsOf(what, place.hasAccount, isClient).map((group) => (
        <GroupFields
          key={group}
          group={group}
          under={under}
          missing={missing}
          fields={words.fields}
          onChange={(fields) => onChange({ fields })}
          party={party}
          isClient={isClient}
          folded={group === 'address'}
        />
      ))}
    </div>
  );
}

/** Each payment of the report, with what the message does not say. */
export function Transactions({ view, writing }: { view: DraftView; writing: Writing }): ReactNode {
  const text = useText(messages);
  const { words, change } = writing;
  if (words.type === 'SAR') return null;
  return view.payments.map((payment, at) => {
    const own = words.transactions[payment.id] ?? noTransaction;
    const made = view.draft.transactions[at];
    const set = (next: Partial<typeof own>): void => change((before) => withTransaction(before, payment.id, next));
    const miss = (element: string): Missing | undefined =>
      missingOf(view.missing, new RegExp(`^transaction\\[${at + 1}\\]/${element}$`));
    const local = words.localCurrency.trim().toUpperCase();
    return (
      <section key={payment.id} className={css['card']}>
        <div className={css['head']}>
          <h3>
            <Link to="/screening/payments/$id" params={{ id: payment.id }}>
              {text('transaction', { id: payment.messageId })}
            </Link>
          </h3>
          <Money amount={payment.amount} currency={payment.currency} />
        </div>
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
          {local !== '' && payment.currency !== null && payment.currency !== local ? (
            <WordField label={text('rate')} value={own.rate} onChange={(rate) => set({ rate })} />
          ) : null}
          <WordField
            label={text('description')}
            value={own.description}
            onChange={(description) => set({ description })}
            missing={miss('transaction_description')}
            known={made?.description ?? ''}
          />
        </div>
        <div className={css['sides']}>
          {(['from', 'to'] as const).map((way) => {
            const place = payment[way];
            if (place === null)
              return (
                <p key={way} className={css['dim']}>
                  {text(way)}: {text('nobody')}
                </p>
              );
            const under = sideWay(at, way);
            const side = made?.[way];
            const own_ = own[way];
            const put = (next: Partial<PartyWords>): void =>
              change((before) => {
                const now = before.transactions[payment.id] ?? noTransaction;
                return withTransaction(before, payment.id, { [way]: { ...now[way], ...next } });
              });
            const inSide = (element: string): Missing | undefined =>
              missingOf(
                view.missing,
                new RegExp(`^transaction\\[${at + 1}\\]/t_${way}(?:_my_client)?/${way}_${element}$`),
              );
            return (
              <PartyFields
                key={way}
                title={text(way)}
                place={place}
                party={side?.party}
                words={own_}
                missing={view.missing}
                under={under}
                onChange={put}
                client={null}
              >
                <WordField
                  label={text('fundsCode')}
                  value={own_.fundsCode}
                  onChange={(fundsCode) => put({ fundsCode })}
                  missing={inSide('funds_code')}
                />
                <WordField
                  label={text('country')}
                  value={own_.country}
                  onChange={(country) => put({ country })}
                  missing={inSide('country')}
                  known={side?.country ?? ''}
                />
              </PartyFields>
            );
          })}
        </div>
      </section>
    );
  });
}

/** Parties of an activity: customers, and where no transaction is reported those of the payments. */
export function Parties({ view, writing }: { view: DraftView; writing: Writing }): ReactNode {
  const text = useText(messages);
  const { words, change } = writing;
  if (view.parties.length === 0) return null;
  return (
    <Section title={text('parties')}>
      {view.parties.map((place, at) => {
        const own = words.parties[place.key] ?? noParty;
        const made = view.draft.parties[at];
        const set = (next: Partial<PartyWords>): void => change((before) => withParty(before, place.key, next));
        const under = partyWay(at);
        return (
          <div key={place.key} className={css['card']}>
            <PartyFields
              title=""
              place={place}
              party={made?.party}
              words={own}
              missing={view.missing}
              under={under}
              onChange={set}
              client={made?.isClient ?? false}
            >
              <WordField
                label={text('partyReason')}
                value={own.reason}
                onChange={(reason) => set({ reason })}
                missing={view.missing.find(({ field }) => field === `${under}/reason`)}
                known={made?.reason ?? ''}
              />
            </PartyFields>
          </div>
        );
      })}
    </Section>
  );
}
