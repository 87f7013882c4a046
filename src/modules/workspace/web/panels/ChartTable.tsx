import { useMemo, useState, type ReactNode } from 'react';
import { Chips } from '#ui/controls/Field.tsx';
import { KindGlyph, useKindLabel } from '#ui/marks/KindGlyph.tsx';
import { OriginDots } from '#ui/marks/Marks.tsx';
import { Table, type Column } from '#ui/table/Table.tsx';
import { useLanguage } from '#ui/text/language.tsx';
import type { GraphLink, GraphNode } from '#modules/workspace/shapes.ts';
import css from '../chart.module.css';
import { useChartText } from '../text.ts';
import type { Selection } from '../use-selection.ts';
import { linkWords, strokeOf, type World } from '../world.ts';

interface ChartTableProps {
  nodes: readonly GraphNode[];
  links: readonly GraphLink[];
  world: World;
  degrees: ReadonlyMap<string, number>;
  scores: ReadonlyMap<string, number> | null;
  selection: Selection;
  onSelect: (next: Selection) => void;
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const strokes = {
  solid: 'strokeSolid',
  dashed: 'strokeDashed',
  dotted: 'strokeDotted',
  denied: 'strokeDenied',
} as const;

/** The same chart as rows: entities or links, with the same selection. */
export function ChartTable(props: ChartTableProps): ReactNode {
  const { nodes, links, world, degrees, scores, selection, onSelect } = props;
  const text = useChartText();
  const kindLabel = useKindLabel();
  const { language } = useLanguage();
  const [what, setWhat] = useState<'nodes' | 'links'>('nodes');
  const nodeColumns = useMemo(
    (): Column<GraphNode>[] => [
      {
        id: 'chosen',
        title: '',
        value: (node) => (selection.nodes.has(node.id) ? 1 : 0),
        show: (node) => (
          <input
            type="checkbox"
            tabIndex={-1}
            readOnly
            checked={selection.nodes.has(node.id)}
            aria-label={node.caption}
          />
        ),
        width: 34,
      },
      {
        id: 'name',
        title: text('entity'),
        value: (node) => node.caption,
        show: (node) => (
          <span className={css['named']}>
            <KindGlyph kind={node.kind} size="small" />
            {node.caption}
          </span>
        ),
        width: 240,
        grow: 2,
      },
      { id: 'kind', title: text('kind'), value: (node) => kindLabel(node.kind), width: 140, grow: 1 },
      { id: 'links', title: text('links'), value: (node) => degrees.get(node.id) ?? 0, width: 80, number: true },
      ...(scores
        ? [
            {
              id: 'brokerage',
              title: capital(text('sizeBrokerage')),
              value: (node: GraphNode) => Math.round((scores.get(node.id) ?? 0) * 1000) / 1000,
              width: 110,
              number: true,
            },
          ]
        : []),
      { id: 'facts', title: text('factsTitle'), value: (node) => node.facts, width: 80, number: true },
      {
        id: 'origins',
        title: text('origins'),
        value: (node) => node.origins,
        show: (node) => <OriginDots origins={node.origins} />,
        width: 90,
      },
      {
        id: 'contradicted',
        title: capital(text('contradicted')),
        value: (node) => (node.contradicted ? text('yes') : ''),
        width: 110,
      },
    ],
    [text, kindLabel, degrees, scores, selection.nodes],
  );
  const name = useMemo(
    () =>
      (id: string): string =>
        world.nodes.get(id)?.caption ?? '',
    [world.nodes],
  );
  const linkColumns = useMemo(
    (): Column<GraphLink>[] => [
      { id: 'from', title: text('from'), value: (link) => name(link.from), width: 200, grow: 1 },
      { id: 'what', title: text('link'), value: (link) => linkWords(link, language), width: 170, grow: 1 },
      { id: 'to', title: text('to'), value: (link) => name(link.to), width: 200, grow: 1 },
      { id: 'said', title: text('howSaid'), value: (link) => text(strokes[strokeOf(link)]), width: 170 },
      {
        id: 'origins',
        title: text('origins'),
        value: (link) => link.origins,
        show: (link) => <OriginDots origins={link.origins} />,
        width: 90,
      },
      { id: 'reports', title: text('reports'), value: (link) => link.reports.length, width: 90, number: true },
    ],
    [text, name, language],
  );
  const choose = (
    <Chips
      label={text('rowsOf')}
      options={[
        { value: 'nodes', label: text('entities') },
        { value: 'links', label: text('links') },
      ]}
      chosen={[what]}
      onChange={(next) => setWhat(next.includes('links') && what === 'nodes' ? 'links' : 'nodes')}
    />
  );
  return (
    <div className={css['tablePane']}>
      {what === 'nodes' ? (
        <Table
          label={text('entities')}
          rows={nodes}
          columns={nodeColumns}
          idOf={(node) => node.id}
          tools={choose}
          onOpen={(node) => onSelect({ nodes: new Set([node.id]), link: null })}
        />
      ) : (
        <Table
          label={text('links')}
          rows={links}
          columns={linkColumns}
          idOf={(link) => link.id}
          tools={choose}
          onOpen={(link) => onSelect({ nodes: new Set([link.from, link.to]), link: null })}
        />
      )}
    </div>
  );
}
