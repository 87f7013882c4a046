import type { EntityHit, SearchAnswer } from '#modules/search/shapes.ts';
import { isId } from '#vocabulary/ids.ts';
import type { NodeClient } from './client.ts';
import { Fault, wrongLine } from './fault.ts';
import { columns, count, warn } from './terminal.ts';

export interface Times {
  asOf?: string;
  on?: string;
}

/** The options of a command that can look back, as the routes name them. */
export const timesOf = (options: Times): Times => ({
  ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  ...(options.on === undefined ? {} : { on: options.on }),
});

export const queryText = (query: Record<string, string | undefined> | Times): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};

/** The id of an entity by id or by name. A name must mean one entity: one that agrees exactly, or the only strong one. */
export async function entityId(node: NodeClient, named: string, times: Times = {}): Promise<string> {
  if (isId(named)) return named;
  const { entities } = await node.post<SearchAnswer>('search', { text: named, limit: 20, ...times });
  if (entities.length === 0) {
    const line = wrongLine({
      at: named,
      found: 'not found',
      expected: 'an id, or a name of something you may see in this case',
    });
    throw new Fault(line, { answer: { refused: 'not-found', reason: line } });
  }
  const exact = entities.filter((one) => one.band === 'exact');
  const [first, second] =
    exact.length > 0
      ? exact
      : entities.filter((one) => one.band === 'strong').length === 1 && entities.length === 1
        ? entities
        : [];
  if (first && !second) {
    if (entities.length > 1)
      warn(
        `${named}: taken as ${first.caption} (${first.id}); ${count(entities.length - 1, 'other name')} like it: enlace query search`,
      );
    return first.id;
  }
  const candidates = exact.length > 1 ? exact : entities;
  const line = wrongLine({
    at: named,
    found: `${count(candidates.length, 'candidate')}`,
    expected: 'an id, or a name that means one of them',
  });
  throw new Fault(line, { answer: { refused: 'ambiguous', reason: line, candidates }, shown: hitRows(candidates) });
}

/** Hits as columns: id, kind, name, how well it agrees, what tells it apart. */
export const hitRows = (hits: readonly EntityHit[]): string =>
  columns(
    hits.map((one) => [
      one.id,
      one.kind,
      one.caption === one.matched ? one.caption : `${one.caption} (${one.matched})`,
      `${one.band} ${one.score.toFixed(2)}`,
      one.detail,
    ]),
  );
