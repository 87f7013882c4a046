import { useState, type ReactElement, type ReactNode } from 'react';
import { Badge, type Tone } from '#ui/marks/Marks.tsx';
import { Tooltip } from '#ui/overlay/Tooltip.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages as shared } from '../messages.ts';
import type { HitState, HitSummary } from '../shapes.ts';
import { messages } from './hits.messages.ts';
import css from './hits.module.css';
import { hoursLeft, shownScore } from './hits.view.ts';

const bandTones: Readonly<Record<HitSummary['band'], Tone>> = {
  exact: 'accent',
  strong: 'accent',
  possible: 'warn',
  weak: 'plain',
};

const stateTones: Readonly<Record<HitState, Tone>> = {
  open: 'plain',
  escalated: 'warn',
  confirmed: 'bad',
  dismissed: 'ok',
};

/** The score with its band: "0.98 exact". */
export function Score({ hit }: { hit: Pick<HitSummary, 'score' | 'band'> }): ReactNode {
  const all = useText(shared);
  const text = useText(messages);
  const format = useFormat();
  const score = format.number(shownScore(hit.score), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <Badge tone={bandTones[hit.band]}>
      <span className="visually-hidden">{text('score', { n: '' })}</span>
      <b>{score}</b> {all(`band-${hit.band}`)}
    </Badge>
  );
}

/** How it stands: open ones need no mark, a second person and what is overdue do. */
export function HitMarks({ hit, plain }: { hit: HitSummary; plain?: boolean }): ReactNode {
  const all = useText(shared);
  const text = useText(messages);
  const [now] = useState(Date.now);
  const left = hoursLeft(hit, now);
  const weak = <Badge tone="warn">{text('weakAlias')}</Badge>;
  return (
    <>
      {hit.state === 'open' ? null : <Badge tone={stateTones[hit.state]}>{all(`hit-${hit.state}`)}</Badge>}
      {hit.awaitsSecond ? <Badge tone="accent">{text('awaitsSecond')}</Badge> : null}
      {hit.sampled ? <Badge>{text('inSample')}</Badge> : null}
      {hit.weakAlias ? plain ? weak : <Tooltip text={text('weakAliasHelp')}>{weakSpan(weak)}</Tooltip> : null}
      {left === null ? null : left < 0 || hit.overdue ? (
        <Badge tone="bad">{text('overdueBy', { n: Math.max(1, -left) })}</Badge>
      ) : (
        <span className={css['due']}>{text('dueIn', { n: left })}</span>
      )}
    </>
  );
}

const weakSpan = (inside: ReactNode): ReactElement => <span tabIndex={0}>{inside}</span>;
