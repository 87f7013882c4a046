import { separate, type Box } from './boxes.ts';
import { components } from './components.ts';
import { force, type Points } from './force.ts';
import { hierarchical } from './hierarchical.ts';
import type { Method } from './method.ts';
import { network, order, part, type Network, type Tie } from './network.ts';
import { level, pack } from './packing.ts';
import { radial } from './radial.ts';

export interface LayoutInput {
  nodes: readonly string[];
  /** For the hierarchical layout a directed tie comes from above. */
  ties: readonly Tie[];
  /** Room a node takes with its label; 40 × 40 where not given. */
  boxes?: ReadonlyMap<string, Box>;
  /** Nodes that stay where they are. */
  fixed?: ReadonlyMap<string, { x: number; y: number }>;
  /** For the radial layout: the node in the middle. */
  centre?: string | undefined;
  seed?: number;
}

/** Coordinates in the order of `ids` (sorted); y grows upwards; a link is about 96 long. */
export interface Layout extends Points {
  ids: readonly string[];
}

const usual: Box = { width: 40, height: 40 };

type Draw = (net: Network, boxes: readonly Box[], input: LayoutInput) => Points;

function lay(input: LayoutInput, draw: Draw): Layout {
  const net = network(input.nodes, input.ties);
  const x = new Float64Array(order(net));
  const y = new Float64Array(order(net));
  const boxes = net.ids.map((id) => input.boxes?.get(id) ?? usual);
  const parts = components(net);
  const pieces = parts.map((nodes) => {
    const own = nodes.map((i) => boxes[i]!);
    const alone = nodes.length === 1;
    const points = alone ? { x: new Float64Array(1), y: new Float64Array(1) } : draw(part(net, nodes), own, input);
    return { ...points, boxes: own };
  });
  if (pieces.length > 0) pack(pieces, 36);
  parts.forEach((nodes, k) =>
    nodes.forEach((node, i) => {
      x[node] = pieces[k]!.x[i]!;
      y[node] = pieces[k]!.y[i]!;
    }),
  );
  const layout = { ids: net.ids, x, y };
  if (input.fixed && input.fixed.size > 0) hold(layout, boxes, input.fixed);
  return layout;
}

/** Pinned nodes go back to their places; the rest comes along by their mean shift and makes room. */
function hold(layout: Layout, boxes: readonly Box[], fixed: ReadonlyMap<string, { x: number; y: number }>): void {
  const still = new Set<number>();
  let [dx, dy] = [0, 0];
  layout.ids.forEach((id, i) => {
    const spot = fixed.get(id);
    if (!spot) return;
    still.add(i);
    dx += spot.x - layout.x[i]!;
    dy += spot.y - layout.y[i]!;
  });
  if (still.size === 0) return;
  layout.ids.forEach((id, i) => {
    const spot = fixed.get(id);
    layout.x[i] = spot ? spot.x : layout.x[i]! + dx / still.size;
    layout.y[i] = spot ? spot.y : layout.y[i]! + dy / still.size;
  });
  separate(layout, boxes, still);
}

function drawForce(net: Network, boxes: readonly Box[], input: LayoutInput): Points {
  const points = force(net, input.seed ?? 0);
  level(points);
  // Labels are wide and low: stretching the picture makes room for them before anything has to be pushed.
  const small = order(net) <= 1500;
  if (small) points.x.forEach((one, i) => (points.x[i] = one * 1.12));
  separate(points, boxes, undefined, small ? 80 : 12);
  return points;
}

function drawRadial(net: Network, boxes: readonly Box[], input: LayoutInput): Points {
  const at = input.centre === undefined ? -1 : net.ids.indexOf(input.centre);
  const points = radial(net, boxes, at < 0 ? undefined : at);
  separate(points, boxes, undefined, order(net) <= 1500 ? 60 : 8);
  return points;
}

const showsOnly = {
  en: 'Near on the picture is not near in the world: only the links say something.',
  es: 'Cerca en el dibujo no es cerca en el mundo: solo los vínculos dicen algo.',
};

export const forceLayout: Method<LayoutInput, Layout> = {
  id: 'graph.layout.force',
  title: { en: 'Force', es: 'Fuerzas' },
  question: { en: 'What hangs together?', es: '¿Qué está unido entre sí?' },
  parameters: [{ id: 'seed', label: { en: 'Start', es: 'Inicio' }, type: 'number', default: 0, min: 0 }],
  run: (input) => lay(input, drawForce),
  caveats: [showsOnly],
  example: {
    says: {
      en: 'Two joined entities come to lie about a hundred apart, wherever the start turns them.',
      es: 'Dos entidades unidas quedan a unas cien unidades, giradas según el inicio.',
    },
    given: { nodes: ['a', 'b'], ties: [{ from: 'a', to: 'b' }] },
    gives: { ids: ['a', 'b'], x: [51.685878, -51.685878], y: [18.027357, -18.027357] },
  },
  references: [
    'J. Barnes, P. Hut, A hierarchical O(N log N) force-calculation algorithm, Nature 324 (1986)',
    'C. Walshaw, A multilevel algorithm for force-directed graph drawing, J. Graph Algorithms Appl. 7 (2003)',
  ],
};

export const hierarchicalLayout: Method<LayoutInput, Layout> = {
  id: 'graph.layout.hierarchical',
  title: { en: 'Hierarchical', es: 'Jerárquico' },
  question: { en: 'Who stands over whom?', es: '¿Quién está por encima de quién?' },
  parameters: [],
  run: (input) => lay(input, (net, boxes) => hierarchical(net, boxes)),
  caveats: [
    showsOnly,
    {
      en: 'Rows follow the direction of links; in a circle one of them is drawn upwards.',
      es: 'Las filas siguen la dirección de los vínculos; en un ciclo, uno se dibuja hacia arriba.',
    },
  ],
  example: {
    says: {
      en: 'a stands over b and c: one row above, two side by side below.',
      es: 'a está sobre b y c: una fila arriba, dos lado a lado abajo.',
    },
    given: {
      nodes: ['a', 'b', 'c'],
      ties: [
        { from: 'a', to: 'b', directed: true },
        { from: 'a', to: 'c', directed: true },
      ],
    },
    gives: { ids: ['a', 'b', 'c'], x: [0, -20, 20], y: [42, -42, -42] },
  },
  references: [
    'K. Sugiyama, S. Tagawa, M. Toda, Methods for visual understanding of hierarchical system structures, IEEE Trans. SMC 11 (1981)',
  ],
};

export const radialLayout: Method<LayoutInput, Layout> = {
  id: 'graph.layout.radial',
  title: { en: 'Radial', es: 'Radial' },
  question: {
    en: 'How many steps away from the centre is everything?',
    es: '¿A cuántos pasos del centro está cada cosa?',
  },
  parameters: [{ id: 'centre', label: { en: 'Centre', es: 'Centro' }, type: 'entity', default: null }],
  run: (input) => lay(input, drawRadial),
  caveats: [showsOnly],
  example: {
    says: {
      en: 'The centre a in the middle, b and c on the first ring.',
      es: 'El centro a en medio, b y c en el primer anillo.',
    },
    given: {
      nodes: ['a', 'b', 'c'],
      ties: [
        { from: 'a', to: 'b' },
        { from: 'a', to: 'c' },
      ],
      centre: 'a',
    },
    gives: { ids: ['a', 'b', 'c'], x: [0, 0, 0], y: [0, 80, -80] },
  },
  references: ['K.-P. Yee et al., Animated exploration of dynamic graphs with radial layout, IEEE InfoVis (2001)'],
};

export const layouts = { force: forceLayout, hierarchical: hierarchicalLayout, radial: radialLayout } as const;
