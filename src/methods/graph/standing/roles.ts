import type { Method } from '../method.ts';
import type { GraphInput } from '../measure.ts';
import { network } from '../network.ts';
import { random, shuffle } from '#methods/random.ts';
import { remaining } from '../removal/fragmentation.ts';
import { nodeCount, type Rows } from '../rows.ts';

export interface RolesInput extends GraphInput {
  /** Documented roles by node id; a node may have several. */
  roles: Readonly<Record<string, readonly string[]>>;
  /** Draws of as many positions at random, to compare with. */
  draws: number;
  seed: number;
}

/** What is left when everybody who holds a role is gone. */
export interface RoleHold {
  role: string;
  positions: number;
  /** Of the pairs that could reach each other before, the share that no longer can. */
  cut: number;
  /** The same for as many positions drawn at random: the tenth, the middle and the ninetieth of a hundred. */
  random: { p10: number; p50: number; p90: number };
}

/** Pairs of nodes that reach each other when some are gone. */
const reachingPairs = (rows: Rows, gone: Uint8Array): number =>
  remaining(rows, gone).reduce((pairs, size) => pairs + (size * (size - 1)) / 2, 0);

/** The share of reaching pairs that go with `gone`; 0 where none reach each other. */
function cutBy(rows: Rows, gone: Uint8Array, before: number): number {
  return before === 0 ? 0 : 1 - reachingPairs(rows, gone) / before;
}

function drawnAtRandom(n: number, count: number, next: () => number): Uint8Array {
  const nodes = Uint32Array.from({ length: n }, (_, node) => node);
  shuffle(nodes, next);
  const gone = new Uint8Array(n);
  for (const node of nodes.subarray(0, count)) gone[node] = 1;
  return gone;
}

function hold({ nodes, ties, roles, draws, seed }: RolesInput): RoleHold[] {
  const net = network(nodes, ties);
  const n = nodeCount(net);
  const before = reachingPairs(net, new Uint8Array(n));
  const at = new Map(net.ids.map((id, node) => [id, node]));
  const held = new Map<string, Uint8Array>();
  for (const [id, names] of Object.entries(roles)) {
    const node = at.get(id);
    if (node === undefined) continue;
    for (const role of names) {
      if (!held.has(role)) held.set(role, new Uint8Array(n));
      held.get(role)![node] = 1;
    }
  }
  return [...held]
    .map(([role, gone]): RoleHold => {
      const positions = gone.reduce((sum, one) => sum + one, 0);
      // The stream follows the number drawn, so that two roles of one size are set against the same draws.
      const cuts = Float64Array.from({ length: draws }, (_, draw) =>
        cutBy(net, drawnAtRandom(n, positions, random(seed, positions * draws + draw)), before),
      ).sort();
      const share = (of: number): number => cuts[Math.round(of * (draws - 1))] ?? 0;
      return {
        role,
        positions,
        cut: cutBy(net, gone, before),
        random: { p10: share(0.1), p50: share(0.5), p90: share(0.9) },
      };
    })
    .sort((a, b) => b.cut - a.cut || a.positions - b.positions || (a.role < b.role ? -1 : 1));
}

export const rolesHold: Method<RolesInput, RoleHold[]> = {
  id: 'graph.roles',
  title: { en: 'Roles that hold it together', es: 'Funciones que la sostienen' },
  question: {
    en: 'How far would the documented network fall apart without all the positions of one role?',
    es: '¿Cuánto se desharía la red documentada sin todas las posiciones de una función?',
  },
  formula: 'cut = 1 − Σ_k s_k(s_k−1) after / Σ_k s_k(s_k−1) before, over the sizes s_k of the components',
  parameters: [
    {
      id: 'draws',
      label: { en: 'Random draws', es: 'Sorteos al azar' },
      type: 'number',
      default: 200,
      min: 20,
      max: 2000,
    },
    { id: 'seed', label: { en: 'Seed', es: 'Semilla' }, type: 'number', default: 1, min: 0 },
  ],
  run: hold,
  caveats: [
    {
      en: 'It counts what is documented: a role that is written down more often looks weightier. Set it against as many positions drawn at random, which stand beside it.',
      es: 'Cuenta lo documentado: una función que se anota más parece pesar más. Compárese con otras tantas posiciones al azar, que están al lado.',
    },
    {
      en: 'It says nothing of what follows: organisations refill positions. For that, ask What if.',
      es: 'No dice qué sigue: las organizaciones vuelven a cubrir posiciones. Para eso está ¿Qué pasa si?',
    },
  ],
  references: [
    'S. P. Borgatti, Identifying sets of key players in a social network, Computational & Mathematical Organization Theory 12 (2006)',
  ],
  example: {
    says: {
      en: 'A broker joins two pairs. Without the role “broker” the ten reaching pairs become two: 80 % are cut.',
      es: 'Un intermediario une dos pares. Sin la función «enlace» los diez pares que se alcanzan quedan en dos: se corta el 80 %.',
    },
    given: {
      nodes: ['a', 'b', 'm', 'x', 'y'],
      ties: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'm' },
        { from: 'm', to: 'x' },
        { from: 'x', to: 'y' },
      ],
      roles: { m: ['broker'] },
      draws: 1,
      seed: 3,
    },
    gives: [{ role: 'broker', positions: 1, cut: 0.8, random: { p10: 0.4, p50: 0.4, p90: 0.4 } }],
  },
};
