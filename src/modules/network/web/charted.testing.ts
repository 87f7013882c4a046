import type { GraphLink, GraphNode } from '#modules/workspace/shapes.ts';
import type { Charted } from './analyse.view.ts';

/** A link of which one may be sure, but for what is said otherwise. */
export const link = (from: string, to: string, more: Partial<GraphLink> = {}): GraphLink => ({
  id: `${from}-${to}`,
  kind: 'UnknownLink',
  from,
  to,
  directed: false,
  caption: '',
  origins: 2,
  grades: ['B2'],
  firm: true,
  modality: 'asserted',
  denied: false,
  since: null,
  until: null,
  reports: ['r1'],
  ...more,
});

export const node = (id: string, kind = 'Person', facts = 1): GraphNode => ({
  id,
  kind,
  caption: id.toUpperCase(),
  facts,
  origins: 1,
  contradicted: false,
});

/** A chart of persons named by one letter each. */
export const charted = (nodes: string, links: GraphLink[]): Charted => ({
  nodes: [...nodes].map((id) => node(id)),
  links,
  reports: new Map([
    ['r1', 'Cable'],
    ['r2', 'Acta'],
  ]),
});
