import { Fragment, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { KindGlyph } from '#ui/marks/KindGlyph.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './analyse.module.css';
import type { Charted } from './analyse.view.ts';
import { Grounds } from './Grounds.tsx';
import type { Overlay } from './overlay.ts';
import { useNames } from './use-names.ts';
import type { Answer } from './use-work.ts';
import { wayRows, type WayRow } from './ways.view.ts';
import type { Ask } from './work.ts';

interface WaysAnswerProps {
  answer: Answer;
  charted: Charted;
  ask: Extract<Ask, { what: 'ways' }>;
  onOverlay: (overlay: Overlay | null) => void;
  onSelect: (ids: readonly string[]) => void;
}

/** The ways between two: alone on the picture, one by one with the reports behind every tie, and how firm they are. */
export function WaysAnswer({ answer, charted, ask, onOverlay, onSelect }: WaysAnswerProps): ReactNode {
  const text = useText(messages);
  const name = useNames(charted);
  const { ways } = answer;
  const [at, setAt] = useState<number | null>(null);
  const rows = useMemo(() => (ways ? wayRows(charted, ways.ids, ways.ways.paths) : []), [charted, ways]);
  const shown = useMemo(() => (at === null ? rows : rows.slice(at, at + 1)), [at, rows]);
  useShownWays(shown, onOverlay);
  if (!ways) return null;
  const [from, to] = ask.ends;
  if (rows.length === 0)
    return (
      <section>
        <p>{text('noWay', { from: name(from), to: name(to) })}</p>
        <p className={css['dim']}>{text('noWayHelp')}</p>
      </section>
    );
  const choose = (way: number | null): void => {
    setAt(way);
    onSelect(rows[way ?? -1]?.nodes.map((node) => node.id) ?? []);
  };
  return (
    <section>
      <WaysFirm {...{ answer, ask, rows }} names={(ids) => ids.map(name).join(', ')} />
      <h3>{text('waysFound', { n: rows.length })}</h3>
      <ol className={css['ways']}>
        {rows.map((row, way) => (
          <li key={row.nodes.map((node) => node.id).join(' ')}>
            <button type="button" aria-pressed={way === at} onClick={() => choose(way === at ? null : way)}>
              <span>
                {row.nodes.map((node, place) => (
                  <Fragment key={node.id}>
                    {place > 0 ? <i aria-hidden>–</i> : null}
                    <b>
                      <KindGlyph kind={node.kind} size="small" />
                      {node.caption}
                    </b>{' '}
                  </Fragment>
                ))}
              </span>
              <small>
                {text('tieCount', { n: row.ties.length })} ·{' '}
                {row.doubts === 0 ? text('noDoubts') : text('doubtCount', { n: row.doubts })}
              </small>
            </button>
            {way === at ? <Ties row={row} /> : null}
          </li>
        ))}
      </ol>
      {at !== null ? <Button onClick={() => choose(null)}>{text('allWays')}</Button> : null}
      <p className={css['dim']}>{text('doubtHelp')}</p>
    </section>
  );
}

/** Only the links of these ways are drawn, and whom they pass stands out. */
function useShownWays(rows: readonly WayRow[], onOverlay: (overlay: Overlay | null) => void): void {
  useEffect(() => {
    if (rows.length === 0) return undefined;
    const passed = rows.flatMap((row) => row.nodes.map((node) => [node.id, 1] as const));
    const ids = new Set(rows.flatMap((row) => row.ties.flatMap((tie) => tie.links.map((link) => link.id))));
    onOverlay({ scores: new Map(passed), groups: null, links: { of: 'ways', ids } });
    return () => onOverlay(null);
  }, [rows, onOverlay]);
}

function Ties({ row }: { row: WayRow }): ReactNode {
  return (
    <ul className={css['behind']}>
      {row.ties.map((tie, at) => (
        <li key={tie.other.id}>
          <span>
            {row.nodes[at]?.caption} – {tie.other.caption}
          </span>
          <Grounds tie={tie} />
        </li>
      ))}
    </ul>
  );
}

interface WaysFirmProps {
  answer: Answer;
  ask: WaysAnswerProps['ask'];
  rows: readonly WayRow[];
  names: (ids: readonly string[]) => string;
}

/** Who stands on every way, and the doubt about all of them, in sentences. */
function WaysFirm({ answer, ask, rows, names }: WaysFirmProps): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const percent = (share: number): string => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  const { ways, connected } = answer;
  if (!ways) return null;
  const { through, firm } = ways.ways;
  const ids = (nodes: readonly number[]): string[] => nodes.map((node) => ways.ids[node] ?? '');
  const direct = rows.some((row) => row.nodes.length === 2);
  return (
    <div className={css['firm']} role="region" aria-label={text('howFirm')}>
      <h3>{text('howFirm')}</h3>
      <p>
        {through.length > 0
          ? text('passAll', { names: names(ids(through)) })
          : text(direct ? 'passDirect' : 'passNone')}
      </p>
      <p className={css[firm ? 'steady' : 'moved']}>
        {firm ? text('firmWay', { n: firm.nodes.length - 1 }) : text('firmNoWay')}
      </p>
      {connected === null ? null : (
        <p>{text('staysConnected', { loss: percent(ask.plan.loss), share: percent(connected) })}</p>
      )}
    </div>
  );
}
