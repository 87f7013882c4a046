import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from '#ui/controls/Button.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages as shared } from '../messages.ts';
import type { HitView } from '../shapes.ts';
import { messages } from './hits.messages.ts';
import css from './hit.module.css';
import { Money } from './Money.tsx';
import { usePayment } from './screening.query.ts';

/** Of which payment the hit is; once its hits are all decided, the way to its release. */
export function FromPayment({ hit, alone }: { hit: HitView; alone: boolean }): ReactNode {
  const text = useText(messages);
  const all = useText(shared);
  const isPayment = hit.subject.what !== 'customer';
  const { data } = usePayment(isPayment ? hit.subject.id : undefined);
  if (!isPayment || !data) return null;
  const ready = data.state === 'held' && data.openHits === 0;
  const confirmed = [...data.parties, ...data.texts].some((one) => one.hits.some((each) => each.state === 'confirmed'));
  return (
    <div className={css['payment']} data-ready={ready || undefined}>
      <Badge tone={data.state === 'held' ? 'warn' : 'plain'}>
        {data.state === 'clear' ? text('passed') : all(`payment-${data.state}`)}
      </Badge>
      <Money amount={data.amount} currency={data.currency} />
      <span className={css['parties']}>
        {data.debtor ?? '—'} <ArrowRight size={13} aria-label={text('to')} /> {data.creditor ?? '—'}
      </span>
      {ready ? <b>{text(confirmed ? 'decideRestConfirmed' : 'decideRest')}</b> : null}
      {alone && !ready ? null : (
        <Link to="/screening/payments/$id" params={{ id: data.id }} className={buttonClass(ready ? 'main' : 'quiet')}>
          {text('toPayment')}
        </Link>
      )}
    </div>
  );
}
