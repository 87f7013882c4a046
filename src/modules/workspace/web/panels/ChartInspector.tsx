import { Link } from '@tanstack/react-router';
import { EyeOff, Spline } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { Button, buttonClass } from '#ui/controls/Button.tsx';
import type { AsOf } from '#ui/layout/as-of.ts';
import { KindGlyph, useKindLabel } from '#ui/marks/KindGlyph.tsx';
import { OriginDots } from '#ui/marks/Marks.tsx';
import { Loading } from '#ui/state/States.tsx';
import type { GraphNode } from '#modules/workspace/shapes.ts';
import css from '../chart.module.css';
import { useChartText } from '../text.ts';
import type { Selection } from '../use-selection.ts';
import type { ChartModel } from '../view.ts';
import { kindsOf, type Bundle, type World } from '../world.ts';
import { LinkLines } from './HoverCard.tsx';

const EntityInspector = lazy(async () => ({
  default: (await import('#modules/statements/web/index.ts')).EntityInspector,
}));

interface ChartInspectorProps {
  selection: Selection;
  model: ChartModel;
  world: World;
  times: AsOf;
  onSelect: (next: Selection) => void;
  onHideLinks: (ids: readonly string[]) => void;
}

/** What is selected: one entity with its facts, several as a list, a line with its links, or the chart as a whole. */
export function ChartInspector({
  selection,
  model,
  world,
  times,
  onSelect,
  onHideLinks,
}: ChartInspectorProps): ReactNode {
  const bundle = selection.link === null ? undefined : model.bundles.get(selection.link);
  if (bundle) return <LinkInspector bundle={bundle} world={world} times={times} onHideLinks={onHideLinks} />;
  const ids = [...selection.nodes].filter((id) => world.nodes.has(id));
  if (ids.length === 1) {
    return (
      <Suspense fallback={<Loading />}>
        <EntityInspector id={ids[0]!} {...times} />
      </Suspense>
    );
  }
  const listed = ids.length > 1 ? ids : [];
  return <ListInspector ids={listed} model={model} world={world} onSelect={onSelect} />;
}

function LinkInspector({
  bundle,
  world,
  times,
  onHideLinks,
}: {
  bundle: Bundle;
  world: World;
  times: AsOf;
  onHideLinks: (ids: readonly string[]) => void;
}): ReactNode {
  const text = useChartText();
  const only = bundle.links.length === 1 ? bundle.links[0] : undefined;
  return (
    <div className={css['inspector']}>
      <h2>{text('linksCount', { n: bundle.links.length })}</h2>
      {bundle.links.map((link) => (
        <div key={link.id} className={css['inspected']}>
          <LinkLines link={link} nodes={world.nodes} reports={world.reports} />
          <Button look="quiet" icon={<EyeOff size={14} />} onClick={() => onHideLinks([link.id])}>
            {text('hideLink')}
          </Button>
        </div>
      ))}
      {only && !only.id.includes('.') ? (
        <Suspense fallback={<Loading />}>
          <EntityInspector id={only.id} {...times} />
        </Suspense>
      ) : null}
    </div>
  );
}

interface ListProps {
  ids: readonly string[];
  model: ChartModel;
  world: World;
  onSelect: (next: Selection) => void;
}

/** Several selected, or with none the chart as a whole: how many of each kind, and who has most links. */
function ListInspector({ ids, model, world, onSelect }: ListProps): ReactNode {
  const text = useChartText();
  const all = ids.length > 0 ? ids : model.scene.nodes.map((node) => node.id);
  const shown = all.map((id) => world.nodes.get(id)).filter((node) => node !== undefined);
  const links = (id: string): number => model.degrees.get(id) ?? 0;
  const linked = [...shown].sort((a, b) => links(b.id) - links(a.id) || (a.id < b.id ? -1 : 1));
  const select = (nodes: Iterable<string>): void => onSelect({ nodes: new Set(nodes), link: null });
  return (
    <div className={css['inspector']}>
      <h2>{text(ids.length > 0 ? 'selectedCount' : 'entitiesCount', { n: shown.length })}</h2>
      <Kinds nodes={shown} onSelect={select} />
      {ids.length === 2 ? (
        <Link
          to="."
          search={(before: object) => ({ ...before, ask: 'ways', ends: ids.join('_') })}
          className={buttonClass('quiet')}
        >
          <Spline size={14} aria-hidden /> {text('howConnected')}
        </Link>
      ) : null}
      <h2>{text(ids.length > 0 ? 'entities' : 'mostLinked')}</h2>
      <ul className={css['members']}>
        {linked.slice(0, ids.length > 0 ? 200 : 12).map((node) => (
          <li key={node.id}>
            <button type="button" onClick={() => select([node.id])}>
              <KindGlyph kind={node.kind} size="small" />
              <span>{node.caption}</span>
              <OriginDots origins={node.origins} />
              <b title={text('linksCount', { n: links(node.id) })}>{links(node.id)}</b>
            </button>
          </li>
        ))}
      </ul>
      {ids.length > 200 ? <p>{text('andMore', { n: ids.length - 200 })}</p> : null}
    </div>
  );
}

function Kinds({ nodes, onSelect }: { nodes: readonly GraphNode[]; onSelect: (ids: string[]) => void }): ReactNode {
  const kindLabel = useKindLabel();
  const of = (kind: string): string[] => nodes.filter((node) => node.kind === kind).map((node) => node.id);
  return (
    <ul className={css['kinds']}>
      {kindsOf(nodes)
        .slice(0, 12)
        .map(({ kind, count }) => (
          <li key={kind}>
            <button type="button" onClick={() => onSelect(of(kind))}>
              <KindGlyph kind={kind} size="small" />
              {kindLabel(kind, count === 1 ? 'label' : 'plural')}
              <b>{count}</b>
            </button>
          </li>
        ))}
    </ul>
  );
}
