import type { ReactNode } from 'react';
import type { Succession, Way } from '#methods/disruption/shapes.ts';
import { Section } from '#ui/layout/Page.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './what-if.module.css';

/** Along which documented role or faction a position may be filled again, or that nobody knows. */
export function Ways({ succession }: { succession: readonly Succession[] }): ReactNode {
  const text = useText(messages);
  return (
    <Section title={text('ways')} note={text('waysHelp')}>
      <ul className={css['ways']}>
        {succession.map((one) => (
          <li key={`${one.role} ${one.cell}`}>
            <h3>
              {one.role || text('noRole')} · {one.cell || text('noUnit')}
              <small>{text('wayPositions', { n: one.count })}</small>
            </h3>
            <dl>
              {one.paths.map((way) => (
                <OneWay key={`${way.to} ${way.name}`} way={way} />
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneWay({ way }: { way: Way }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  return (
    <>
      <dt>{text(`way-${way.to}`, { name: way.name })}</dt>
      <dd>{way.grounds.map((ground) => ground[language]).join('; ')}.</dd>
    </>
  );
}
