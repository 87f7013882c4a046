import type { ReactNode } from 'react';
import { assumptions } from '#methods/dynamics/assumptions.ts';
import { membersOf } from '#methods/dynamics/course.ts';
import { chosen } from '#methods/dynamics/parameters.ts';
import { Section } from '#ui/layout/Page.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { Finished } from './finished.ts';
import css from './strategies.module.css';

/** What has to be believed for the result to hold, and which numbers are chosen and not identified. */
export function Believed({ finished }: { finished: Finished }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const { language } = useLanguage();
  const { asked, sampling } = finished.job;
  const members = membersOf(asked.sizes);
  const central = {
    incapacitation: asked.rates.incapacitation,
    saturation: asked.rates.saturation,
    members,
    casualties: chosen.find(({ id }) => id === 'casualties')?.central ?? 0,
  };
  const say = (value: number): string =>
    value !== 0 && Math.abs(value) < 0.001
      ? value.toExponential(1)
      : format.number(value, { maximumSignificantDigits: 3 });
  return (
    <Section title={text('assumptions')}>
      <ul className={css['believed']}>
        {assumptions.map((one) => (
          <li key={one.id}>{one[language]}</li>
        ))}
      </ul>
      <h3 className={css['small']}>{text('chosenTitle')}</h3>
      <ul className={css['believed']}>
        {chosen.map(({ id, label, unit, why }) => (
          <li key={id}>
            <b>{label[language]}</b>{' '}
            {text('chosenRange', {
              low: say(central[id] * sampling.bounds[id][0]),
              high: say(central[id] * sampling.bounds[id][1]),
              unit: unit[language],
            })}
            . {why[language]}
          </li>
        ))}
      </ul>
      <p className={css['quiet']}>{text('method')}</p>
    </Section>
  );
}
