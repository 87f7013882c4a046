import { Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useSession } from '#ui/api/session.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { Section } from '#ui/layout/Page.tsx';
import { LabelBanner } from '#ui/marks/Marks.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { Aftermath, Assumptions, Measure } from './Evidence.tsx';
import { Computed } from './Computed.tsx';
import { useSaid } from './say.ts';
import { SeedLine } from './SeedLine.tsx';
import { useNumbers } from './use-numbers.ts';
import type { Finished } from './use-run.ts';
import css from './what-if.module.css';

/** One page for a reader: the result, what follows for violence, and the measure, under its label. No list of positions. */
export function Brief({ finished }: { finished: Finished }): ReactNode {
  const text = useText(messages);
  return (
    <>
      <div className={css['briefHead']}>
        <p>{text('notToRelease')}</p>
        <Button icon={<Printer size={14} />} onClick={() => window.print()}>
          {text('print')}
        </Button>
      </div>
      <Sheet finished={finished} />
      {createPortal(
        <div className={css['paper']} data-paper="" aria-hidden>
          <Sheet finished={finished} />
        </div>,
        document.body,
      )}
    </>
  );
}

function Sheet({ finished }: { finished: Finished }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const { language } = useLanguage();
  const { account, looking } = useSession();
  const said = useSaid(finished);
  const [at] = useState(() => Date.now());
  const { network, outcome } = finished;
  return (
    <article className={css['sheet']}>
      <LabelBanner banner={network.banner} />
      <h2>
        {text('title')} · {looking?.caseTitle[language]}
      </h2>
      <p>
        {said.question} {said.measure}
      </p>
      {said.cautions.map((one) => (
        <p key={one} className={css['caution']}>
          {one}
        </p>
      ))}
      {[...said.results, ...said.splits, said.moreEfficient.join(' ')].map((one) => (
        <p key={one}>{one}</p>
      ))}
      <Weeks finished={finished} />
      <Aftermath outcome={outcome} />
      <Measure outcome={outcome} />
      <Assumptions outcome={outcome} />
      <footer>
        <Computed network={network} />
        <p>
          <SeedLine finished={finished} /> {text('notToRelease')}{' '}
          {text('madeBy', { name: account.display, at: format.instant(at) })}
        </p>
        <LabelBanner banner={network.banner} />
      </footer>
    </article>
  );
}

/** A few weeks in numbers: a printed page has no slider. */
function Weeks({ finished: { outcome } }: { finished: Finished }): ReactNode {
  const text = useText(messages);
  const numbers = useNumbers();
  const last = outcome.after.length - 1;
  const steps = [...new Set([0, 4, 12, 26, last])].filter((step) => step <= last);
  const names = ['largest', 'efficiency', 'visibility'] as const;
  return (
    <Section title={text('curves')} note={text('weeksHelp')}>
      <div className={css['tableRoom']} tabIndex={0} role="region" aria-label={text('curves')}>
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">{text('week')}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {text(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{text('partsBefore')}</th>
              {names.map((name) => (
                <td key={name} data-label={text(name)}>
                  {numbers.bands(name, outcome.beforeBands[name])}
                </td>
              ))}
            </tr>
            {steps.map((step) => (
              <tr key={step}>
                <th scope="row" data-label={text('week')}>
                  {step}
                </th>
                {names.map((name) => (
                  <td key={name} data-label={text(name)}>
                    {numbers.bands(name, outcome.after[step]![name])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
