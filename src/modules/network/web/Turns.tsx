import type { ReactNode } from 'react';
import type { Period } from '#methods/graph/standing/change.ts';
import type { Turn } from '#methods/graph/standing/lineage.ts';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './analyse.module.css';
import { namedAfter, type Charted } from './analyse.view.ts';
import { useNames } from './use-names.ts';

interface MoversProps {
  period: Period;
  charted: Charted;
  onSelect: (ids: readonly string[]) => void;
}

/** Which first positions are others than in the period before. */
export function Movers({ period, charted, onSelect }: MoversProps): ReactNode {
  const text = useText(messages);
  const name = useNames(charted);
  return (
    <>
      <h3>{text('moved')}</h3>
      {period.movers.length === 0 ? <p className={css['dim']}>{text('noMoves')}</p> : null}
      <ul className={css['turns']}>
        {period.movers.slice(0, 8).map(({ id, before, after }) => (
          <li key={id}>
            <button type="button" onClick={() => onSelect([id])}>
              <span aria-hidden data-way={before === null || before > after ? 'up' : 'down'} />
              <b>{name(id)}</b> {before === null ? text('came', { after }) : text('rose', { before, after })}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface TurnsProps extends MoversProps {
  before: Period | undefined;
}

/** What became of the groups of the period before. */
export function Turns({ before, period, charted, onSelect }: TurnsProps): ReactNode {
  const text = useText(messages);
  const nodes = new Map(charted.nodes.map((node) => [node.id, node]));
  const groupName = (group: readonly string[]): string => text('groupAround', { name: namedAfter(group, nodes) });
  const words = (turn: Turn): string =>
    text(`turn_${turn.what}`, {
      before: turn.before.map((at) => groupName(before?.groups[at] ?? [])).join(', '),
      after: turn.after.map((at) => groupName(period.groups[at] ?? [])).join(', '),
    });
  const told = period.turns.filter((turn) => turn.what !== 'continues');
  return (
    <>
      <h3>{text('turns')}</h3>
      {told.length === 0 ? <p className={css['dim']}>{text('noTurns')}</p> : null}
      <ul className={css['turns']}>
        {told.map((turn) => (
          <li key={`${turn.what} ${turn.before.join()} ${turn.after.join()}`}>
            <button
              type="button"
              onClick={() =>
                onSelect([
                  ...new Set([
                    ...turn.before.flatMap((at) => before?.groups[at] ?? []),
                    ...turn.after.flatMap((at) => period.groups[at] ?? []),
                  ]),
                ])
              }
            >
              {words(turn)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
