import type { ReactNode } from 'react';
import { useLanguage } from '#ui/text/language.tsx';
import { Badge, ModalityMark, OriginDots } from '#ui/marks/Marks.tsx';
import { KindGlyph, useKindLabel } from '#ui/marks/KindGlyph.tsx';
import type { Modality } from '#vocabulary/statement.ts';
import type { GraphLink, GraphNode, GraphView } from '#modules/workspace/shapes.ts';
import css from '../chart.module.css';
import { useChartText } from '../text.ts';
import { linkWords, type Bundle } from '../world.ts';

interface Where {
  /** Pixels from the top left of the canvas, and the canvas' own size. */
  at: { x: number; y: number };
  room: { width: number; height: number };
}

/** Beside what it speaks of, turned to the side where there is room. */
function Card({ at, room, children }: Where & { children: ReactNode }): ReactNode {
  const right = at.x > room.width / 2;
  const low = at.y > room.height / 2;
  return (
    <div
      className={css['hoverCard']}
      style={{
        ...(right ? { right: room.width - at.x + 16 } : { left: at.x + 16 }),
        ...(low ? { bottom: room.height - at.y + 12 } : { top: at.y + 12 }),
      }}
      aria-hidden
    >
      {children}
    </div>
  );
}

export function NodeCard({ node, links, at, room }: Where & { node: GraphNode; links: number }): ReactNode {
  const text = useChartText();
  const kindLabel = useKindLabel();
  return (
    <Card at={at} room={room}>
      <div className={css['cardHead']}>
        <KindGlyph kind={node.kind} size="small" />
        <b>{node.caption}</b>
      </div>
      <p>{kindLabel(node.kind)}</p>
      <div className={css['cardMarks']}>
        <Badge>{text('facts', { n: node.facts })}</Badge>
        <Badge>{text('linksCount', { n: links })}</Badge>
        <OriginDots origins={node.origins} />
        {node.contradicted ? <Badge tone="warn">{text('contradicted')}</Badge> : null}
      </div>
    </Card>
  );
}

interface LinkCardProps extends Where {
  bundle: Bundle;
  nodes: ReadonlyMap<string, GraphNode>;
  reports: GraphView['reports'];
}

export function LinkCard({ bundle, nodes, reports, at, room }: LinkCardProps): ReactNode {
  return (
    <Card at={at} room={room}>
      {bundle.links.slice(0, 6).map((link) => (
        <LinkLines key={link.id} link={link} nodes={nodes} reports={reports} />
      ))}
      {bundle.links.length > 6 ? <p>+ {bundle.links.length - 6}</p> : null}
    </Card>
  );
}

/** One link in words with its provenance: who, what, whom; how it is said; origins; reports. */
export function LinkLines({
  link,
  nodes,
  reports,
}: {
  link: GraphLink;
  nodes: ReadonlyMap<string, GraphNode>;
  reports: GraphView['reports'];
}): ReactNode {
  const text = useChartText();
  const { language } = useLanguage();
  const names = new Map(reports.map((report) => [report.id, report.title]));
  const titles = link.reports.map((id) => names.get(id)).filter((title) => title !== undefined);
  return (
    <div className={css['linkLines']}>
      <div>
        {nodes.get(link.from)?.caption} <b>{linkWords(link, language)}</b> {nodes.get(link.to)?.caption}
      </div>
      <div className={css['cardMarks']}>
        <OriginDots origins={link.origins} />
        <ModalityMark modality={link.modality as Modality} denied={link.denied} />
        <span>{link.firm ? text('firm') : text('notFirm')}</span>
      </div>
      {titles.length > 0 ? (
        <p>{[...titles.slice(0, 3), ...(titles.length > 3 ? [`+ ${titles.length - 3}`] : [])].join(' · ')}</p>
      ) : null}
    </div>
  );
}
