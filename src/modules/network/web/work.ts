import { communitiesBy, type GroupsBy } from './grouping.ts';
import { changing, type ChangeInput, type Period } from '#methods/graph/standing/change.ts';
import { firmness, type Firmness, type FirmnessPlan } from '#methods/graph/standing/firmness.ts';
import { rolesHold, type RoleHold, type RolesInput } from '#methods/graph/standing/roles.ts';
import { connectedUnderLoss, waysBetween, type Ways } from '#methods/graph/standing/ways.ts';
import { stability, type Stability } from '#methods/graph/standing/stability.ts';
import { modularity } from '#methods/graph/communities/modularity.ts';
import { sampledBetweenness } from '#methods/graph/kernels/betweenness.ts';
import { measures } from '#methods/graph/kernels/measures.ts';
import { network, type Network } from '#methods/graph/network.ts';
import { nodeCount, type Rows } from '#methods/graph/rows.ts';

/** What is drawn and not denied, each pair once, with what the best link between the two lacks. */
export interface Drawn {
  nodes: readonly string[];
  /** `doubts`: how many of a second origin, a grade of C3 or better, and plain assertion are missing. */
  ties: readonly { from: string; to: string; doubts: number }[];
}

export type Ask =
  | { what: 'ranking'; by: string; drawn: Drawn; plan: FirmnessPlan }
  | { what: 'groups'; by: GroupsBy; drawn: Drawn; plan: FirmnessPlan }
  | { what: 'ways'; by: WaysBy; ends: readonly [from: string, to: string]; k: number; drawn: Drawn; plan: FirmnessPlan }
  | { what: 'roles'; input: RolesInput }
  | { what: 'change'; input: ChangeInput };

/** A way is as long as its ties are many, or each tie as long as 1 and one more for every doubt. */
export type WaysBy = 'steps' | 'doubt';

/** What comes back, in this order, some more than once. Arrays go by `ids`. */
export type Reply =
  | {
      what: 'scores';
      ids: readonly string[];
      scores: Float64Array;
      /** Starting points, where estimated. */ from: number | null;
    }
  | { what: 'groups'; ids: readonly string[]; groups: Uint32Array; modularity: number }
  | { what: 'ways'; ids: readonly string[]; ways: Ways }
  /** Share of draws in which the two are still connected. */
  | { what: 'connected'; share: number }
  | { what: 'roles'; roles: RoleHold[] }
  | { what: 'periods'; periods: Period[] }
  | { what: 'progress'; done: number; of: number }
  | { what: 'firmness'; firmness: Firmness; estimated: boolean }
  | { what: 'stability'; stability: Stability }
  | { what: 'done' };

/** Above so many nodes shortest paths are first estimated, and tried under loss by estimates alone. */
export const manyNodes = 1500;
const pivots = 100;
const brokerage = 'graph.brokerage';

/** Works a question out, and tells what is known as soon as it is. */
export function answer(ask: Ask, tell: (reply: Reply) => void): void {
  if (ask.what === 'roles') tell({ what: 'roles', roles: rolesHold.run(ask.input) });
  else if (ask.what === 'change') tell({ what: 'periods', periods: changing.run(ask.input) });
  else if (ask.what === 'ways') connect(ask, tell);
  else if (ask.what === 'ranking') rank(ask.by, ask.drawn, ask.plan, tell);
  else group(ask.by, ask.drawn, ask.plan, tell);
  tell({ what: 'done' });
}

function rank(by: string, drawn: Drawn, plan: FirmnessPlan, tell: (reply: Reply) => void): void {
  const measure = measures.find((one) => one.id === by);
  if (!measure) throw new RangeError(`no measure ${by}`);
  const net = network(drawn.nodes, drawn.ties);
  const { ids } = net;
  const estimated = by === brokerage && nodeCount(net) > manyNodes;
  const estimate = (rows: Rows): Float64Array => sampledBetweenness(rows, pivots, plan.seed);
  if (estimated) tell({ what: 'scores', ids, scores: estimate(net), from: pivots });
  tell({ what: 'scores', ids, scores: measure.of(net), from: null });
  const of = estimated ? estimate : measure.of;
  const found = firmness(net, doubtsOf(net, drawn), of, plan, (done) =>
    tell({ what: 'progress', done, of: plan.draws }),
  );
  tell({ what: 'firmness', firmness: found, estimated });
}

function group(by: GroupsBy, drawn: Drawn, plan: FirmnessPlan, tell: (reply: Reply) => void): void {
  const net = network(drawn.nodes, drawn.ties);
  // One run each: what two runs find differently is doubt, too.
  const find = (rows: Rows): Uint32Array => communitiesBy(by, rows, plan.seed, 1);
  const show = (groups: Uint32Array): void =>
    tell({ what: 'groups', ids: net.ids, groups, modularity: modularity(net, groups) });
  if (nodeCount(net) > manyNodes) show(find(net));
  const groups = communitiesBy(by, net, plan.seed);
  show(groups);
  const found = stability(net, doubtsOf(net, drawn), groups, find, plan, (done) =>
    tell({ what: 'progress', done, of: plan.draws }),
  );
  tell({ what: 'stability', stability: found });
}

function connect(ask: Extract<Ask, { what: 'ways' }>, tell: (reply: Reply) => void): void {
  const net = network(ask.drawn.nodes, ask.drawn.ties);
  const doubts = countedDoubts(net, ask.drawn);
  const [from, to] = ask.ends.map((id) => net.ids.indexOf(id)) as [number, number];
  if (from < 0 || to < 0) throw new RangeError(`no position ${ask.ends[from < 0 ? 0 : 1]}`);
  const lengths = ask.by === 'doubt' ? Float64Array.from(doubts, (one) => 1 + one) : undefined;
  const ways = waysBetween(net, lengths, doubts.map(Math.sign), [from, to], ask.k);
  tell({ what: 'ways', ids: net.ids, ways });
  if (ways.paths.length === 0) return;
  const share = connectedUnderLoss(net, [from, to], ask.plan, (done) =>
    tell({ what: 'progress', done, of: ask.plan.draws }),
  );
  tell({ what: 'connected', share });
}

/** For each place in the targets of a network 1 where its tie is doubtful. */
const doubtsOf = (net: Network, drawn: Drawn): Uint8Array => countedDoubts(net, drawn).map(Math.sign);

/** For each place in the targets of a network the doubts of its tie. */
function countedDoubts(net: Network, { ties }: Drawn): Uint8Array {
  const at = new Map(net.ids.map((id, node) => [id, node]));
  const n = nodeCount(net);
  const pairs = new Map<number, number>();
  for (const { from, to, doubts } of ties) {
    const [a, b] = [at.get(from), at.get(to)];
    if (doubts === 0 || a === undefined || b === undefined) continue;
    pairs.set(a * n + b, doubts).set(b * n + a, doubts);
  }
  const found = new Uint8Array(net.targets.length);
  for (let node = 0; node < n; node++)
    for (let slot = net.offsets[node]!; slot < net.offsets[node + 1]!; slot++)
      found[slot] = pairs.get(node * n + net.targets[slot]!) ?? 0;
  return found;
}
