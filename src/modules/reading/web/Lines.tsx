import type { ReactNode } from 'react';
import { useLanguage } from '#ui/text/language.tsx';
import type { Suggestion } from '../shapes.ts';
import { Chip, StandingBadge } from './Card.tsx';
import { headingOf } from './card.view.ts';
import css from './card.module.css';

interface LinesProps {
  list: readonly Suggestion[];
  named: ReadonlyMap<string, Suggestion>;
  onChoose: (id: string) => void;
}

/** Suggestions in a line each. */
export function Lines({ list, named, onChoose }: LinesProps): ReactNode {
  return (
    <ul className={css['lines']}>
      {list.map((one) => (
        <li key={one.id}>
          <Line one={one} named={named} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
}

interface LineProps extends Omit<LinesProps, 'list'> {
  one: Suggestion;
  now?: boolean;
}

export function Line({ one, named, onChoose, now }: LineProps): ReactNode {
  const { language } = useLanguage();
  return (
    <button
      type="button"
      className={css['line']}
      data-state={one.state}
      {...(now ? { 'aria-current': true } : {})}
      onClick={() => onChoose(one.id)}
    >
      <Chip one={one} />
      <span>{headingOf(one, { language, named })}</span>
      <StandingBadge standing={one.standing} />
    </button>
  );
}
