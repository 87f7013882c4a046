import type { ReactNode } from 'react';
import { Section } from '#ui/layout/Page.tsx';
import { DateText } from '#ui/marks/DateText.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import type { PaymentView } from '../shapes.ts';
import css from './payment.module.css';
import { inOrder } from './payment.view.ts';
import { PaymentHits } from './PaymentHits.tsx';
import { messages } from './payments.messages.ts';
import { countryName, identifierWords, roleWords } from './words.view.ts';

type Party = PaymentView['parties'][number];

/** Everybody the payment names, by role, those with hits first. */
export function PaymentParties({ payment }: { payment: PaymentView }): ReactNode {
  const text = useText(messages);
  return (
    <Section title={text('parties')}>
      <ul className={css['parties']}>
        {inOrder(payment.parties).map((party, at) => (
          <li key={`${party.field} ${at}`} {...(party.hits.length > 0 ? { 'data-hit': '' } : {})}>
            <PartyOf party={party} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function PartyOf({ party }: { party: Party }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const country = party.country === null ? '' : countryName(party.country, language);
  return (
    <>
      <div className={css['role']}>
        {roleWords(party.role)[language]}
        <small title={party.field}>{lastOf(party.field)}</small>
      </div>
      <div className={css['who']}>
        <b {...(party.name === '' ? { 'data-none': '' } : {})}>{party.name === '' ? text('noName') : party.name}</b>
        {party.birthDate === null ? null : (
          <small>
            {text('birthDate')} <DateText date={party.birthDate} />
          </small>
        )}
        {party.identifiers.map((one) => (
          <small key={`${one.type} ${one.value}`}>
            {identifierWords(one.type)[language]} {one.value}
          </small>
        ))}
        {party.address.length > 0 || country !== '' ? (
          <small>{[...party.address, country].filter(Boolean).join(', ')}</small>
        ) : null}
      </div>
      <PaymentHits hits={party.hits} />
    </>
  );
}

/** The last step of the way to a field: "Dbtr" of an XML path; "50K" as it is. */
const lastOf = (field: string): string => field.split('/').at(-1) ?? field;
