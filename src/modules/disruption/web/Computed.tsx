import type { ReactNode } from 'react';
import { formatDate } from '#vocabulary/time.ts';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { PositionNetwork } from '../shapes.ts';
import css from './what-if.module.css';

/** On what a result was computed, and what stayed out of it. */
export function Computed({ network }: { network: PositionNetwork }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const { counts } = network;
  const out = [
    counts.outside > 0 ? text('outside', { n: counts.outside }) : '',
    counts.dead > 0 ? text('dead', { n: counts.dead }) : '',
    counts.leftOut > 0 ? text('links', { n: counts.leftOut }) : '',
  ].filter(Boolean);
  const ties = text('ties', { n: network.ties.length });
  return (
    <p className={css['computed']}>
      <b>
        {text('computedOn', {
          positions: text('positions', { n: network.positions.length }),
          ties: counts.doubtful > 0 ? `${ties} (${text('doubtful', { n: counts.doubtful })})` : ties,
          on: formatDate(network.on, language),
        })}
      </b>{' '}
      {counts.roleless > 0 ? `${text('roleless', { n: counts.roleless })} ` : null}
      {out.length > 0 ? text('leftOut', { what: out.join(', ') }) : null}
    </p>
  );
}
