import { useEffect, useMemo, type ReactNode } from 'react';
import type { FirmnessPlan } from '#methods/graph/standing/firmness.ts';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './analyse.module.css';
import { namedAfter, type Charted } from './analyse.view.ts';
import type { Overlay } from './overlay.ts';
import type { Answer } from './use-work.ts';

interface GroupsAnswerProps {
  answer: Answer;
  charted: Charted;
  plan: FirmnessPlan;
  onOverlay: (overlay: Overlay | null) => void;
  onSelect: (ids: readonly string[]) => void;
}

/** The groups found: colours on the picture, a row each with its size and how well it holds together. */
export function GroupsAnswer({ answer, charted, plan, onOverlay, onSelect }: GroupsAnswerProps): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const { groups, stability } = answer;
  useEffect(() => {
    if (!groups) return;
    const by = new Map(groups.ids.map((id, at) => [id, groups.groups[at] ?? 0]));
    onOverlay({ scores: null, groups: by, links: null });
  }, [groups, onOverlay]);
  const nodes = useMemo(() => new Map(charted.nodes.map((node) => [node.id, node])), [charted]);
  const members = useMemo(() => {
    const found: string[][] = [];
    groups?.groups.forEach((group, at) => (found[group] ??= []).push(groups.ids[at] ?? ''));
    return found;
  }, [groups]);
  if (!groups) return null;
  const connected = answer.ask.what === 'groups' && answer.ask.by === 'components';
  const percent = (share: number): string => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  const shown = members.filter((one) => one.length > 1);
  const alone = members.length - shown.length;
  return (
    <section>
      <p>
        {connected
          ? text('partsFound', { n: shown.length })
          : text('groupsFound', {
              n: shown.length,
              q: format.number(groups.modularity, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
            })}{' '}
        {connected ? null : <b>{text('groupsAreNot')}</b>}
      </p>
      {stability ? <p className={css['dim']}>{text('stabilityHelp', { loss: percent(plan.loss) })}</p> : null}
      {stability ? (
        <p className={css['figureHead']} aria-hidden>
          {text('stability')}: {text('stabilityColumns')}
        </p>
      ) : null}
      <ul className={css['groups']}>
        {shown.map((all, group) => (
          <li key={group} data-colour={group < 8 ? group : 'none'}>
            <button type="button" onClick={() => onSelect(all)}>
              <i aria-hidden />
              <span>
                <b>{text('groupAround', { name: namedAfter(all, nodes) })}</b>
                <small>{text('members', { n: all.length })}</small>
              </span>
              {stability ? (
                <span className={css['figures']} title={text('stability')}>
                  {percent(stability.underLoss[group] ?? 0)} · {percent(stability.firm[group] ?? 0)}
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
      {alone > 0 ? <p className={css['dim']}>{text('alone', { n: alone })}</p> : null}
    </section>
  );
}
