import { Link } from '@tanstack/react-router';
import { Building2, ListChecks, Pencil, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSession } from '#ui/api/session.tsx';
import { Button, buttonClass, IconButton } from '#ui/controls/Button.tsx';
import { useNarrow } from '#ui/layout/narrow.ts';
import { DateText } from '#ui/marks/DateText.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import type { CustomerRecord, CustomerSummary } from '../shapes.ts';
import css from './companies.module.css';
import { messages } from './companies.messages.ts';
import { CorrectForm } from './CorrectForm.tsx';
import { useCustomerRecord } from './screening.query.ts';
import { countryName, identifierWords } from './words.view.ts';

interface CustomerPanelProps {
  id: string;
  summary: CustomerSummary | undefined;
  onClose: () => void;
}

/** What the house holds of one customer and may tell him; what is not for him stands apart. */
export function CustomerPanel({ id, summary, onClose }: CustomerPanelProps): ReactNode {
  const text = useText(messages);
  const record = useCustomerRecord(id);
  const me = useSession();
  const [correcting, setCorrecting] = useState(false);
  const narrow = useNarrow();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (narrow) panel.current?.scrollIntoView({ block: 'start' });
  }, [narrow, record.isSuccess]);
  const isBody = summary?.kind === 'organization' || summary?.kind === 'unknown';
  return (
    <div className={css['panel']} ref={panel}>
      <div className={css['panelHead']}>
        <h2>{record.data?.name ?? summary?.name ?? ''}</h2>
        <IconButton label={text('close')} icon={<X size={15} />} onClick={onClose} />
      </div>
      {record.isPending ? <Loading rows={4} /> : null}
      {record.isError ? <ErrorState error={record.error} retry={() => void record.refetch()} /> : null}
      {record.data && correcting ? <CorrectForm record={record.data} onEnd={() => setCorrecting(false)} /> : null}
      {record.data && !correcting ? (
        <section className={css['told']}>
          <h3>{text('mayBeTold')}</h3>
          <p>{text('mayBeToldHelp')}</p>
          <Facts record={record.data} />
          <div>
            <Button
              icon={<Pencil size={14} />}
              disabled={me.may.includes('screening.decide') ? undefined : text('onlyOfficer')}
              onClick={() => setCorrecting(true)}
            >
              {text('correct')}
            </Button>
          </div>
        </section>
      ) : null}
      {summary && (summary.hit !== null || isBody) ? (
        <section className={css['hidden']}>
          <h3>{text('notTold')}</h3>
          {summary.hit === null ? null : (
            <Link
              to="/screening/hits"
              search={{ state: 'all', tab: 'alone', sel: summary.hit }}
              className={buttonClass('plain')}
            >
              <ListChecks size={14} aria-hidden />
              {summary.openHits > 0 ? text('openHits', { n: summary.openHits }) : text('seeHits')}
            </Link>
          )}
          {isBody ? (
            <Link to="/screening/companies/$id" params={{ id: summary.ref }} className={buttonClass('plain')}>
              <Building2 size={14} aria-hidden />
              {text('seeOwners')}
            </Link>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}

function Facts({ record }: { record: CustomerRecord }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const { language } = useLanguage();
  const none = <span className={css['dim']}>{text('notHeld')}</span>;
  const list = (lines: readonly string[]): ReactNode =>
    lines.length === 0 ? (
      none
    ) : (
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  const facts: [string, ReactNode][] = [
    [text('number'), record.ref],
    [text('kind'), text(`kind-${record.kind}`)],
    ...(record.kind === 'organization'
      ? []
      : [[text('birthDate'), record.birthDate ? <DateText date={record.birthDate} /> : none] as [string, ReactNode]]),
    [text('countries'), list(record.countries.map((one) => countryName(one, language)))],
    [
      text('identifiers'),
      list(record.identifiers.map(({ type, value }) => `${identifierWords(type)[language]} ${value}`)),
    ],
    [text('addresses'), list(record.addresses)],
    [text('addedAt'), format.day(record.addedAt)],
    [text('changedAt'), format.day(record.changedAt)],
  ];
  return (
    <dl className={css['facts']}>
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
