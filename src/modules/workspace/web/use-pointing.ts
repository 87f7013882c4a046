import { useEffect, useMemo, useRef, useState } from 'react';
import { useKindLabel } from '#ui/marks/KindGlyph.tsx';
import type { Gestures, Mode } from './canvas/gestures.ts';
import { noHighlight, type Highlight, type Stage } from './canvas/stage.ts';
import type { Hover } from './panels/Floating.tsx';
import { useChartText } from './text.ts';
import type { Desk } from './use-desk.ts';
import { picked } from './view.ts';

interface Pointing {
  desk: Desk;
  mode: Mode;
  setHover: (hover: Hover) => void;
  setFocused: (id: string | null) => void;
  setMenu: (id: string | null) => void;
  expand: (id: string) => void;
}

/** What the pointer does on the canvas, in terms of the desk. A group node stands for its members. */
export function gesturesOn({ desk, mode, setHover, setFocused, setMenu, expand }: Pointing): Gestures {
  const { selection, select, actions, picture } = desk;
  const members = (id: string): readonly string[] => picture.grouped?.members.get(id) ?? [id];
  return {
    hover: (node, link, at) => setHover({ node, link, at }),
    pick(node, link, adding) {
      setFocused(node);
      if (node !== null && adding) select({ nodes: picked(selection.nodes, node, true), link: null });
      else if (node !== null) select({ nodes: new Set(members(node)), link: null });
      else if (link !== null) select({ nodes: new Set(), link });
      else if (!adding) select({ nodes: new Set(), link: null });
    },
    region(ids, adding) {
      select({ nodes: new Set([...(adding ? selection.nodes : []), ...ids.flatMap(members)]), link: null });
    },
    moved(spots) {
      if (!picture.grouped) actions.move(spots);
    },
    menu(id) {
      if (!picture.grouped?.members.has(id)) setMenu(id);
    },
    open: expand,
    selected: () => selection.nodes,
    mode: () => mode,
  };
}

export function useHighlight({ selection }: Desk, hover: Hover, focused: string | null): Highlight {
  return useMemo(
    () => ({
      ...noHighlight,
      nodes: selection.nodes,
      links: selection.link === null ? new Set<string>() : new Set([selection.link]),
      hovered: hover.node,
      hoveredLink: hover.link,
      focused,
    }),
    [selection, hover.node, hover.link, focused],
  );
}

/** A sentence about the node the keyboard stands on, or about what was last done: whichever came last. */
export function useSpoken(desk: Desk, focused: string | null): string {
  const text = useChartText();
  const kindLabel = useKindLabel();
  const node = focused === null ? undefined : desk.world.shown.nodes.get(focused);
  const links = focused === null ? 0 : (desk.picture.model.degrees.get(focused) ?? 0);
  const about = node
    ? text('spoken', { name: node.caption, kind: kindLabel(node.kind), links, origins: node.origins })
    : '';
  const { said } = desk;
  const [last, setLast] = useState('');
  useEffect(() => setLast(about), [about]);
  useEffect(() => setLast(said), [said]);
  return last;
}

/** The camera takes in everything once there is something to see; afterwards it stays where the person put it. */
export function useFitOnce(stage: Stage | null, desk: Desk, seen: boolean): void {
  const done = useRef(seen);
  const groups = desk.picture.grouped?.groups ?? 0;
  const lastGroups = useRef(groups);
  const { settling, picture } = desk;
  const { scene } = picture;
  useEffect(() => {
    if (!stage || settling || scene.nodes.length === 0) return;
    if (done.current && lastGroups.current === groups) return;
    lastGroups.current = groups;
    done.current = true;
    stage.fit(undefined, false);
  }, [stage, settling, scene, groups]);
}
