import { useEffect, useMemo, useState } from 'react';
import type { Overlay } from '#modules/network/web/index.ts';
import { kindOf } from '#vocabulary/kinds.ts';
import type { ChartState, GraphLink } from '../shapes.ts';
import type { Scene } from './canvas/scene.ts';
import { compute } from './compute.ts';
import { groupedScene, linesOf, modelOf, showLimit, type ChartModel, type Scores } from './view.ts';
import { affirmed, type World } from './world.ts';

export interface Picture {
  model: ChartModel;
  scene: Scene;
  /** Entities and group nodes when there are too many for the screen. */
  grouped: { entities: number; groups: number; members: ReadonlyMap<string, readonly string[]> } | null;
}

interface PictureInput {
  world: World;
  state: ChartState;
  links: readonly GraphLink[];
  scores: Scores | null;
  overlay: Overlay | null;
  saved: ChartState;
  language: 'en' | 'es';
  /** Places are still being worked out: nothing is drawn yet. */
  settling: boolean;
}

type Groups = { scene: Scene; groups: number; members: ReadonlyMap<string, readonly string[]>; model: ChartModel };

/** The scene of a chart; above the limit the crowd stands as groups, laid out anew and not kept. */
export function usePicture(input: PictureInput): Picture {
  const { world, state, scores, overlay, saved, language, settling } = input;
  const standing = overlay?.links?.ids ?? null;
  const links = useMemo(
    () => (standing ? input.links.filter((link) => standing.has(link.id)) : input.links),
    [input.links, standing],
  );
  const fresh = useMemo(() => {
    if (saved.nodes.length === 0) return new Set<string>();
    const before = new Set(saved.nodes.map((node) => node.id));
    return new Set(state.nodes.map((node) => node.id).filter((id) => !before.has(id)));
  }, [saved.nodes, state.nodes]);
  const asked = overlay?.scores ?? null;
  const found = overlay?.groups ?? null;
  const sized = asked ?? (state.sizeBy === 'brokerage' ? scores : null);
  const lines = useMemo(() => linesOf(world, links, language), [world, links, language]);
  const { nodes: spots, sizeBy, colourBy, layout } = state;
  const model = useMemo(
    () =>
      modelOf({
        world,
        state: { nodes: spots, sizeBy, colourBy, layout },
        lines,
        scores: sized,
        asked: asked !== null,
        groups: found,
        fresh,
      }),
    [world, spots, sizeBy, colourBy, layout, lines, sized, asked, found, fresh],
  );
  const nothing = useMemo((): Scene => ({ nodes: [], links: [], hulls: [] }), []);
  const [groups, setGroups] = useState<Groups | null>(null);
  const crowded = model.scene.nodes.length > showLimit;
  useEffect(() => {
    if (!crowded) {
      setGroups(null);
      return undefined;
    }
    let current = true;
    void group(model, links, language)
      .then((made) => current && setGroups(made))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [crowded, model, links, language]);
  if (!crowded) return { model, scene: settling ? nothing : model.scene, grouped: null };
  const entities = model.scene.nodes.length;
  if (!groups) return { model, scene: nothing, grouped: { entities, groups: 0, members: new Map() } };
  return { model, scene: groups.scene, grouped: { entities, groups: groups.groups, members: groups.members } };
}

async function group(model: ChartModel, links: readonly GraphLink[], language: 'en' | 'es'): Promise<Groups> {
  const name = (count: number, kind: string): string => `${count} · ${kindOf(kind)?.plural[language] ?? kind}`;
  const nodes = model.scene.nodes.map((node) => node.id);
  const ties = affirmed(links).map(({ from, to }) => ({ from, to }));
  // Far fewer than the limit: whoever sees groups wants a picture he can read.
  const grouping = await compute('grouping', { nodes, ties, limit: 400 }, nodes.length);
  const rough = groupedScene(model, grouping, new Map(), name);
  const boxes = new Map(
    rough.nodes.map((node) => [node.id, { width: 2 * node.radius + 64, height: 2 * node.radius + 40 }]),
  );
  const layout = await compute(
    'force',
    { nodes: rough.nodes.map((node) => node.id), ties: rough.links, boxes },
    rough.nodes.length,
    'layout.groups',
  );
  const places = new Map(layout.ids.map((id, i) => [id, { x: layout.x[i] ?? 0, y: layout.y[i] ?? 0 }]));
  return {
    model,
    scene: { ...rough, nodes: rough.nodes.map((node) => ({ ...node, ...places.get(node.id) })) },
    groups: grouping.groups.length,
    members: new Map(grouping.groups.map((one) => [one.id, one.members])),
  };
}
