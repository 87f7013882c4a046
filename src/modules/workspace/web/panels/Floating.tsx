import { type ReactNode } from 'react';
import type { Stage } from '../canvas/stage.ts';
import type { Desk } from '../use-desk.ts';
import type { Run } from '../use-run.ts';
import { broughtBy, neighbourhood } from '../world.ts';
import { LinkCard, NodeCard } from './HoverCard.tsx';
import { NodeMenu } from './NodeMenu.tsx';

export interface Hover {
  node: string | null;
  link: string | null;
  at: { x: number; y: number };
}

export const noHover: Hover = { node: null, link: null, at: { x: 0, y: 0 } };

/** The card of what the pointer is over. */
export function Cards({ desk, hover, stage }: { desk: Desk; hover: Hover; stage: Stage | null }): ReactNode {
  if (!stage || (hover.node === null && hover.link === null)) return null;
  const { model } = desk.picture;
  const room = stage.view();
  const node = hover.node === null ? undefined : model.nodes.get(hover.node);
  if (node) {
    const at = stage.pixels(node.id) ?? hover.at;
    return <NodeCard node={node} links={model.degrees.get(node.id) ?? 0} at={at} room={room} />;
  }
  const bundle = hover.link === null ? undefined : model.bundles.get(hover.link);
  if (!bundle) return null;
  return <LinkCard bundle={bundle} nodes={model.nodes} reports={desk.world.base.reports} at={hover.at} room={room} />;
}

interface OpenMenuProps {
  desk: Desk;
  id: string | null;
  stage: Stage | null;
  run: Run;
  onClose: () => void;
}

/** The menu of one node, at its place on the screen. */
export function OpenMenu({ desk, id, stage, run, onClose }: OpenMenuProps): ReactNode {
  const node = id === null ? undefined : desk.world.shown.nodes.get(id);
  const spot = id === null ? undefined : desk.draft.state.nodes.find((one) => one.id === id);
  const at = id === null ? null : (stage?.pixels(id) ?? null);
  if (!node || !spot || !at || !stage) return null;
  const box = stage.renderer.getContainer().getBoundingClientRect();
  const near = (): Set<string> => new Set([node.id, ...(neighbourhood(desk.links).get(node.id) ?? [])]);
  return (
    <NodeMenu
      id={node.id}
      caption={node.caption}
      at={{ x: box.left + at.x, y: box.top + at.y + 12 }}
      times={desk.times}
      pinned={spot.pinned}
      brought={broughtBy(node.id, desk.draft.draft, desk.links).length}
      onExpand={(kinds) => run.expand(node.id, kinds)}
      onCollapse={() => desk.actions.collapse(node.id)}
      onPin={() => desk.actions.pin([node.id], !spot.pinned)}
      onCentre={() => run.layout('radial', node.id)}
      onNeighbours={() => desk.select({ nodes: near(), link: null })}
      onRemove={() => desk.actions.remove([node.id])}
      onClose={onClose}
    />
  );
}
