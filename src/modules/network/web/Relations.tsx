import { useMemo, type ReactNode } from 'react';
import type { Period } from '#methods/graph/standing/change.ts';
import { stances, type Stance } from '#methods/graph/standing/relations.ts';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './analyse.module.css';
import { relationsOf, type Charted } from './analyse.view.ts';
import { useNames } from './use-names.ts';

interface RelationsProps {
  periods: readonly Period[];
  names: readonly string[];
  at: number;
  charted: Charted;
  onSelect: (ids: readonly string[]) => void;
}

/** How each pair of groups stood through the periods; where it turned, it says so. */
export function Relations({ periods, names, at, charted, onSelect }: RelationsProps): ReactNode {
  const text = useText(messages);
  const name = useNames(charted);
  const pairs = useMemo(() => stances(relationsOf(charted), periods), [charted, periods]);
  return (
    <>
      <h3>{text('relations')}</h3>
      {pairs.length === 0 ? <p className={css['dim']}>{text('noRelations')}</p> : null}
      <ul className={css['turns']}>
        {pairs.map(({ from, to, stances: held }) => (
          <li key={`${from} ${to}`}>
            <button type="button" onClick={() => onSelect([from, to])}>
              <b>
                {name(from)} – {name(to)}
              </b>
              <span className={css['stances']} aria-hidden>
                {held.map((stance, period) => (
                  <i
                    key={names[period]}
                    data-stance={stance}
                    {...(period === at ? { 'data-now': '' } : {})}
                    title={`${names[period] ?? ''}: ${text(`stance_${stance}`)}`}
                  />
                ))}
              </span>
              <small>{wordsOf(held, at, text)}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How they stand in the period shown, and from what that turned. */
function wordsOf(
  held: readonly Stance[],
  at: number,
  text: (key: 'turned' | `stance_${Stance}`, values?: Record<string, string>) => string,
): string {
  const now = held[at] ?? 'none';
  const before = held.slice(0, at).findLast((one) => one !== now);
  const since = before !== undefined && before !== 'none' && now !== 'none';
  return since
    ? text('turned', { before: text(`stance_${before}`), after: text(`stance_${now}`) })
    : text(`stance_${now}`);
}
