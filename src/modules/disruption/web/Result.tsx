import { useState, type ReactNode } from 'react';
import { Section } from '#ui/layout/Page.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { Curves } from './Curves.tsx';
import { Aftermath, Assumptions, Measure } from './Evidence.tsx';
import { Parts } from './Parts.tsx';
import { SeedLine } from './SeedLine.tsx';
import { useSaid } from './say.ts';
import type { Finished } from './use-run.ts';
import css from './what-if.module.css';
import { Ways } from './Ways.tsx';

/** All that a run shows; what follows for violence, and the measure, stand with it. */
export function Result({ finished }: { finished: Finished }): ReactNode {
  const text = useText(messages);
  const said = useSaid(finished);
  const { outcome } = finished;
  const [week, setWeek] = useState(outcome.after.length - 1);
  return (
    <div className={css['result']}>
      <div className={css['sum']} role="status">
        <p>
          {said.question} {said.measure}
        </p>
        {said.cautions.map((one) => (
          <p key={one} className={css['caution']}>
            {one}
          </p>
        ))}
        {said.results.map((one) => (
          <p key={one}>{one}</p>
        ))}
        <small>
          <SeedLine finished={finished} />
        </small>
      </div>
      <Curves outcome={outcome} week={Math.min(week, outcome.after.length - 1)} onWeek={setWeek} />
      <Parts finished={finished} />
      <Section title={text('splits')}>
        {said.splits.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </Section>
      <Section title={text('moreEfficient')}>
        <p>{said.moreEfficient.join(' ')}</p>
      </Section>
      <Aftermath outcome={outcome} />
      <Measure outcome={outcome} />
      <Ways succession={outcome.succession} />
      <Assumptions outcome={outcome} />
    </div>
  );
}
