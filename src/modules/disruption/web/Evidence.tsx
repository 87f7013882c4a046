import type { ReactNode } from 'react';
import type { Outcome } from '#methods/disruption/shapes.ts';
import { Section } from '#ui/layout/Page.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './what-if.module.css';

/** What the studies found of violence after such events, and how they disagree. Stands wherever a result stands. */
export function Aftermath({ outcome }: { outcome: Outcome }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  return (
    <Section title={text('aftermath')}>
      <p className={css['conflict']}>{outcome.conflict[language]}</p>
      <div className={css['tableRoom']} tabIndex={0} role="region" aria-label={text('aftermath')}>
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">{text('study')}</th>
              <th scope="col">{text('direction')}</th>
              <th scope="col">{text('effect')}</th>
              <th scope="col">{text('where')}</th>
              <th scope="col">{text('horizon')}</th>
            </tr>
          </thead>
          <tbody>
            {outcome.aftermath.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {one.study}
                  <small>
                    {text('seen')}: {text(`seen-${one.seen}`)}
                  </small>
                </th>
                <td data-label={text('direction')}>
                  <Badge tone={one.direction === 'rise' ? 'bad' : one.direction === 'fall' ? 'ok' : 'warn'}>
                    {text(`direction-${one.direction}`)}
                  </Badge>
                </td>
                <td data-label={text('effect')}>{one.effect[language]}</td>
                <td data-label={text('where')}>
                  {one.unit[language]}
                  <small>{one.scope[language]}</small>
                </td>
                <td data-label={text('horizon')}>{one.horizon[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** The measure without force that goes with the run, and what is assumed. */
export function Measure({ outcome }: { outcome: Outcome }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const { measure } = outcome;
  return (
    <Section title={`${text('measureTitle')}: ${measure.name[language]}`}>
      <dl className={css['measure']}>
        <dt>{text('does')}</dt>
        <dd>{measure.does[language]}</dd>
        <dt>{text('doesNot')}</dt>
        <dd>{measure.doesNot[language]}</dd>
      </dl>
    </Section>
  );
}

export function Assumptions({ outcome }: { outcome: Outcome }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  return (
    <Section title={text('assumptions')}>
      <ul className={css['assumptions']}>
        {[...outcome.assumptions.map((one) => one[language]), text('notAboutPeople')].map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
    </Section>
  );
}
