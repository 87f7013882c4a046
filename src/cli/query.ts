import type { Command } from 'commander';
import type { SearchAnswer } from '#modules/search/shapes.ts';
import type { EntityView } from '#modules/statements/shapes.ts';
import type { Expansion, NeighbourCounts } from '#modules/workspace/shapes.ts';
import { connect } from './client.ts';
import { entityId, hitRows, queryText, timesOf, type Times } from './entity.ts';
import { lookUnder } from './looking.ts';
import { underPurpose, whole, type OnNode } from './options.ts';
import { entityText } from './query-text.ts';
import { columns, count, print } from './terminal.ts';

interface QueryOptions extends OnNode, Times {
  kind?: string[];
  limit?: string;
}

const lookingBack = (command: Command): Command =>
  underPurpose(command)
    .option('--as-of <date>', 'as it was known at the end of that day')
    .option('--on <date>', 'what was true on that date');
const kinds = (command: Command): Command =>
  command
    .option('--kind <kind>', 'only of this kind; may be repeated', (one: string, before: string[] = []) => [
      ...before,
      one,
    ])
    .option('--limit <n>', 'how many at most');

/** `enlace query entity|neighbours|search`: the answers of the routes. */
export function queryCommands(program: Command): void {
  const query = program.command('query').description('ask a node: an entity, its neighbours, a search');
  lookingBack(query.command('entity <name-or-id>').description('everything you may know of an entity')).action(
    queryEntity,
  );
  kinds(lookingBack(query.command('neighbours <name-or-id>').description('what an entity is linked to'))).action(
    queryNeighbours,
  );
  kinds(
    lookingBack(
      query.command('search <text...>').description('find entities by name or identifier, and reports by their words'),
    ),
  ).action(querySearch);
}

async function queryEntity(named: string, options: QueryOptions): Promise<void> {
  const node = connect(options);
  await lookUnder(node, options);
  const times = timesOf(options);
  const id = await entityId(node, named, times);
  const view = (await (await node.open(`entities/${id}${queryText(times)}`, {}, named)).json()) as EntityView;
  print(options.json, view, () => entityText(view));
}

async function queryNeighbours(named: string, options: QueryOptions): Promise<void> {
  const limit = options.limit === undefined ? {} : { limit: whole('--limit', options.limit, 1, 2000) };
  const node = connect(options);
  await lookUnder(node, options);
  const times = timesOf(options);
  const entity = await entityId(node, named, times);
  const counts = await node.post<NeighbourCounts>('graph/neighbours', { entity, ...times });
  const expansion = await node.post<Expansion>('graph/expand', {
    entity,
    ...(options.kind ? { kinds: options.kind } : {}),
    ...limit,
    ...times,
  });
  print(options.json, { ...counts, ...expansion }, () => neighboursText(counts, expansion));
}

function neighboursText(counts: NeighbourCounts, { entities, graph, more }: Expansion): string {
  const nodes = new Map(graph.nodes.map((one) => [one.id, one]));
  const rows = entities.flatMap((id) => {
    const one = nodes.get(id);
    const through = graph.links
      .filter((link) => link.from === id || link.to === id)
      .map((link) => `${link.kind}${link.caption ? ` ${link.caption}` : ''}${link.denied ? ' (denied)' : ''}`);
    return one ? [[id, one.kind, one.caption, [...new Set(through)].join(', ')]] : [];
  });
  return [
    graph.banner,
    counts.kinds.map((one) => `${one.kind} ${one.count}`).join(' · ') || 'no neighbour',
    ...(rows.length > 0 ? [columns(rows)] : []),
    ...(more > 0 ? [`and ${count(more, 'more', 'more')}: --limit`] : []),
  ].join('\n');
}

async function querySearch(words: string[], options: QueryOptions): Promise<void> {
  const limit = options.limit === undefined ? {} : { limit: whole('--limit', options.limit, 1, 100) };
  const node = connect(options);
  await lookUnder(node, options);
  const answer = await node.post<SearchAnswer>('search', {
    text: words.join(' '),
    ...(options.kind ? { kinds: options.kind } : {}),
    ...limit,
    ...timesOf(options),
  });
  print(options.json, answer, () => searchText(answer));
}

function searchText({ entities, reports }: SearchAnswer): string {
  const parts: string[] = [];
  if (entities.length > 0) parts.push(hitRows(entities));
  if (reports.length > 0) parts.push(columns(reports.map((one) => [one.id, one.date ?? '', one.title, one.snippet])));
  return parts.join('\n\n') || 'nothing found';
}
