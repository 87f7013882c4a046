import { Check } from 'lucide-react';
import { useState, type ReactNode } from 'react';
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
  const { nodes, links, onSelect } = props;
  const text = useChartText();
  const [what, setWhat] = useState<'nodes' | 'links'>('nodes');
  const nodeColumns = useNodeColumns(props);
  const linkColumns = useLinkColumns(props.world);
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

function useNodeColumns({ degrees, scores, selection }: ChartTableProps): Column<GraphNode>[] {
  const text = useChartText();
  const kindLabel = useKindLabel();
  const chosen = (node: GraphNode): boolean => selection.nodes.has(node.id);
  const brokerage: Column<GraphNode> = {
    id: 'brokerage',
    title: capital(text('sizeBrokerage')),
    value: (node) => Math.round((scores?.get(node.id) ?? 0) * 1000) / 1000,
    width: 110,
    number: true,
  };
  return [
    {
      id: 'chosen',
      title: text('chosen'),
      value: (node) => (chosen(node) ? 1 : 0),
      show: (node) => (chosen(node) ? <Check size={15} aria-label={text('chosen')} /> : null),
      width: 76,
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
    ...(scores ? [brokerage] : []),
    { id: 'facts', title: text('factsTitle'), value: (node) => node.facts, width: 80, number: true },
    { ...originsColumn(text('origins')), show: (node) => <OriginDots origins={node.origins} /> },
    {
      id: 'contradicted',
      title: capital(text('contradicted')),
      value: (node) => (node.contradicted ? text('yes') : ''),
      width: 110,
    },
  ];
}

const originsColumn = (title: string): Column<{ origins: number }> => ({
  id: 'origins',
  title,
  value: (row) => row.origins,
  width: 90,
});

function useLinkColumns(world: World): Column<GraphLink>[] {
  const text = useChartText();
  const { language } = useLanguage();
  const name = (id: string): string => world.nodes.get(id)?.caption ?? '';
  return [
    { id: 'from', title: text('from'), value: (link) => name(link.from), width: 200, grow: 1 },
    { id: 'what', title: text('link'), value: (link) => linkWords(link, language), width: 170, grow: 1 },
    { id: 'to', title: text('to'), value: (link) => name(link.to), width: 200, grow: 1 },
    { id: 'said', title: text('howSaid'), value: (link) => text(strokes[strokeOf(link)]), width: 170 },
    { ...originsColumn(text('origins')), show: (link) => <OriginDots origins={link.origins} /> },
    { id: 'reports', title: text('reports'), value: (link) => link.reports.length, width: 90, number: true },
  ];
}
