import { useEffect, useMemo, type ReactNode } from 'react';
import type { Firmness, FirmnessPlan } from '#methods/graph/standing/firmness.ts';
import { places } from '#methods/graph/standing/ranks.ts';
import { KindGlyph } from '#ui/marks/KindGlyph.tsx';
import { Table, type Column } from '#ui/table/Table.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './analyse.module.css';
import { Behind } from './Behind.tsx';
import { drawnOf, rankedRows, reportsBehind, type Charted, type RankedRow } from './analyse.view.ts';
import type { Overlay } from './overlay.ts';
import type { Answer } from './use-work.ts';

interface RankingAnswerProps {
  answer: Answer;
  charted: Charted;
  plan: FirmnessPlan;
  onOverlay: (overlay: Overlay | null) => void;
  /** The one position chosen, whose ties are shown. */
  selected: string | null;
  onSelect: (ids: readonly string[]) => void;
}

/** Positions by a measure: sizes on the picture, places as rows, and beside each how firm its place is. */
export function RankingAnswer({ answer, charted, plan, selected, onOverlay, onSelect }: RankingAnswerProps): ReactNode {
  const text = useText(messages);
  const { scores, firmness } = answer;
  useEffect(() => {
    if (!scores) return;
    const by = new Map(scores.ids.map((id, at) => [id, scores.scores[at] ?? 0]));
    onOverlay({ scores: by, groups: null, links: null });
  }, [scores, onOverlay]);
  const nodes = useMemo(() => new Map(charted.nodes.map((node) => [node.id, node])), [charted]);
  const behind = useMemo(() => reportsBehind(charted), [charted]);
  const ties = useMemo(() => drawnOf(charted).ties.length, [charted]);
  const rows = useMemo(() => {
    if (!scores) return [];
    const place = places(scores.scores);
    return rankedRows(nodes, behind, scores.ids, scores.scores, place, firmness?.firmness ?? null);
  }, [nodes, behind, scores, firmness]);
  const columns = useColumns(firmness !== null);
  if (!scores) return null;
  const silent = scores.ids.length - rows.length;
  if (rows.length === 0) return <p>{text('nobodyFirst')}</p>;
  return (
    <>
      <HowFirm firmness={firmness?.firmness ?? null} plan={plan} ties={ties} />
      <Table
        label={text('positions')}
        rows={rows}
        columns={columns}
        idOf={(row) => row.id}
        maxHeight={360}
        onOpen={(row) => onSelect([row.id])}
      />
      {silent > 0 ? <p className={css['dim']}>{text('silent', { n: silent })}</p> : null}
      {selected === null ? null : <Behind charted={charted} id={selected} />}
    </>
  );
}

function useColumns(tried: boolean): Column<RankedRow>[] {
  const text = useText(messages);
  const format = useFormat();
  const three = (value: number): string => format.number(value, { maximumSignificantDigits: 3 });
  const range = ({ low, high }: RankedRow): string => (low === high ? `${low ?? ''}` : `${low ?? ''}–${high ?? ''}`);
  return [
    { id: 'place', title: text('place'), value: (row) => row.place, width: 50, number: true },
    {
      id: 'position',
      title: text('position'),
      value: (row) => row.name,
      show: (row) => (
        <span className={css['named']}>
          <KindGlyph kind={row.kind} size="small" />
          <span title={row.name}>{row.name}</span>
        </span>
      ),
      width: 120,
      grow: 1,
    },
    ...(tried
      ? [
          {
            id: 'firm',
            title: text('firmPlaceShort'),
            value: (row: RankedRow) => row.firm ?? 0,
            show: (row: RankedRow) => (
              <span
                title={text(row.firm === 0 ? 'firmNone' : 'firmPlace')}
                {...(row.firm !== row.place ? { className: css['moved'] } : {})}
              >
                {row.firm === 0 ? '–' : row.firm}
              </span>
            ),
            width: 56,
            number: true,
          },
          {
            id: 'loss',
            title: text('lossPlace'),
            value: (row: RankedRow) => range(row),
            show: (row: RankedRow) => <span title={text('lossRange')}>{range(row)}</span>,
            width: 72,
            number: true,
          },
        ]
      : []),
    {
      id: 'value',
      title: text('measure'),
      value: (row) => Math.round(row.value * 1e6) / 1e6,
      show: (row) => three(row.value),
      width: 64,
      number: true,
      hidden: true,
    },
    { id: 'reports', title: text('reports'), value: (row) => row.reports, width: 74, number: true },
  ];
}

interface HowFirmProps {
  firmness: Firmness | null;
  plan: FirmnessPlan;
  ties: number;
}

/** The doubt about a ranking in sentences. */
function HowFirm({ firmness, plan, ties }: HowFirmProps): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const percent = (share: number): string => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  if (!firmness) return null;
  const { doubtful, staysFirm, staysLoss } = firmness;
  const first = plan.first;
  const stay = Math.round((staysFirm ?? 0) * first);
  return (
    <section className={css['firm']} aria-label={text('howFirm')}>
      <h3>{text('howFirm')}</h3>
      <p>
        {doubtful === 0 ? text('noDoubt') : text('doubtful', { n: doubtful, of: format.number(ties) })}{' '}
        {doubtful === 0 || staysFirm === null ? null : (
          <span className={css[stay === first ? 'steady' : 'moved']}>
            {stay === first ? text('firmStaysAll', { of: first }) : text('firmStays', { n: stay, of: first })}
          </span>
        )}
      </p>
      {staysLoss === null ? null : <p>{text('lossStays', { loss: percent(plan.loss), share: percent(staysLoss) })}</p>}
    </section>
  );
}
