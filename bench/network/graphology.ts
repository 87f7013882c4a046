/** graphology-metrics on the same edges, from a folder of its own: node graphology.ts FOLDER EDGES NODES. Prints processor seconds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Graph {
  addNode(node: number): void;
  mergeEdge(from: number, to: number): void;
}

const [folder = '', edges = '', nodes = ''] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));
const { UndirectedGraph } = require('graphology') as { UndirectedGraph: new () => Graph };
const betweenness = require('graphology-metrics/centrality/betweenness') as (graph: Graph) => unknown;

const graph = new UndirectedGraph();
for (let node = 0; node < Number(nodes); node++) graph.addNode(node);
const bytes = readFileSync(edges);
for (let at = 0; at < bytes.length; at += 8) {
  const [from, to] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
  if (from !== to) graph.mergeEdge(from, to);
}
const before = process.cpuUsage();
betweenness(graph);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1e6);
