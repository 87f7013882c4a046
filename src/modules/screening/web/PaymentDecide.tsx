import { Link, useNavigate } from '@tanstack/react-router';
import { CircleAlert, ShieldCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Keys } from '#ui/commands/Keys.tsx';
import { useCommand } from '#ui/commands/registry.tsx';
import { Button, buttonClass } from '#ui/controls/Button.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import type { DecidePayment, PaymentView } from '../shapes.ts';
import { firstToDecide, heldBecause } from './payment.view.ts';
import css from './payment.module.css';
import { messages } from './payments.messages.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { screeningActs, useDesk } from './screening.query.ts';

type Decision = DecidePayment['decision'];

/** How the payment stands and why, and the two things a person may do with it. */
export function PaymentDecide({ payment, mayDecide }: { payment: PaymentView; mayDecide: boolean }): ReactNode {
  const held = payment.state === 'held';
  return (
    <section className={css['stands']} data-tone={toneOf(payment)}>
      <Standing payment={payment} />
      {held && mayDecide ? <Answers payment={payment} /> : null}
    </section>
  );
}

const toneOf = (payment: PaymentView): 'bad' | 'warn' | 'ok' | 'plain' =>
  payment.state === 'held'
    ? payment.overdue
      ? 'bad'
      : 'warn'
    : payment.state === 'rejected'
      ? 'bad'
      : payment.state === 'released'
        ? 'ok'
        : 'plain';

const settled = { released: 'wasReleased', rejected: 'wasRejected', clear: 'wasClear' } as const;

function Standing({ payment }: { payment: PaymentView }): ReactNode {
  const text = useText(messages);
  const desk = useDesk().data;
  const hours = desk?.profile.reviewHours;
  const because = heldBecause(payment);
  const Icon = payment.state === 'held' || payment.state === 'rejected' ? CircleAlert : ShieldCheck;
  if (payment.state !== 'held')
    return (
      <div className={css['standing']}>
        <Icon size={18} aria-hidden />
        <h2>{text(settled[payment.state])}</h2>
        {desk && desk.held > 0 ? <Link to="/screening/payments">{text('stillHeld', { n: desk.held })}</Link> : null}
      </div>
    );
  return (
    <div className={css['standing']}>
      <Icon size={18} aria-hidden />
      <div>
        <h2>{payment.heldHours ? text('heldFor', { n: payment.heldHours }) : text('heldJustNow')}</h2>
        {payment.overdue && hours !== undefined ? <p>{text('lateHouse', { n: hours })}</p> : null}
        {because.map((why) => (
          <p key={why}>{text(why, { n: payment.openHits })}</p>
        ))}
      </div>
    </div>
  );
}

/** A hit of the payment, shown with those of the same payment alone. */
const hitAlone = (sel: string): { state: string; sel: string; tab: string } => ({ state: 'all', sel, tab: 'alone' });

function Answers({ payment }: { payment: PaymentView }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const write = useWrite();
  const navigate = useNavigate();
  const [asked, ask] = useState<Decision | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { may } = payment;
  const no = may.whyNot?.[language];
  const first = firstToDecide(payment);
  useCommand(
    may.release &&
      asked === null && { id: 'payment.release', title: text('release'), key: 'l', run: () => ask('release') },
  );
  useCommand(
    may.reject && asked === null && { id: 'payment.reject', title: text('reject'), key: 'r', run: () => ask('reject') },
  );
  useCommand(
    first !== undefined &&
      asked === null && {
        id: 'payment.hit',
        title: text('openNext'),
        key: 'h',
        run: () => void navigate({ to: '/screening/hits', search: hitAlone(first) }),
      },
  );
  const give = async (reason: string): Promise<void> => {
    if (!asked) return;
    setBusy(true);
    setProblem(null);
    const answer = await write(() => screeningActs.pay(payment.id, { decision: asked, reason }), {
      said: text(`said-${asked}`),
      quiet: true,
    });
    setBusy(false);
    if (answer instanceof Problem) setProblem(answer);
    else ask(null);
  };
  if (asked)
    return (
      <ReasonForm
        key={asked}
        title={text(`ask-${asked}`)}
        act={text(asked)}
        note={asked === 'release' && payment.faults > 0 ? `${text('faultsHelp')} ${text('final')}` : text('final')}
        codes={[]}
        busy={busy}
        problem={problem}
        onDone={(reason) => void give(reason)}
        onCancel={() => {
          ask(null);
          setProblem(null);
        }}
      />
    );
  return (
    <div className={css['buttons']}>
      {first === undefined ? null : (
        <Link to="/screening/hits" search={hitAlone(first)} className={buttonClass('main')}>
          {text('openNext')} <Keys keys="h" />
        </Link>
      )}
      <Button
        look={first === undefined && payment.faults === 0 ? 'main' : 'plain'}
        keys="l"
        disabled={may.release ? undefined : (no ?? true)}
        onClick={() => ask('release')}
      >
        {text('release')}
      </Button>
      <Button look="danger" keys="r" disabled={may.reject ? undefined : (no ?? true)} onClick={() => ask('reject')}>
        {text('reject')}
      </Button>
      {may.release || no === undefined ? null : <span className={css['note']}>{no}</span>}
    </div>
  );
}
