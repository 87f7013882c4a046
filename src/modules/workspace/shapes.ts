import type { EntityRef } from '#modules/statements/shapes.ts';

/** POST /api/graph {entities, asOf?, on?, without?: reportIds[]}: nodes in the order asked, links sorted by id. */
export interface GraphView {
  nodes: GraphNode[];
  links: GraphLink[];
  /** The join of all labels shown. */
  banner: string;
  /** Reports behind the links shown, with how many links rest on each; what one may leave out ("without"). */
  reports: { id: string; title: string; origin: string; links: number }[];
}

export interface GraphNode extends EntityRef {
  facts: number;
  origins: number;
  contradicted: boolean;
}

/** A link entity between two nodes, or an entity-valued property of a node drawn as a line. */
export interface GraphLink {
  /** Link entity id, or `<node id>.<property>.<other id>` for a property. */
  id: string;
  kind: string;
  from: string;
  to: string;
  directed: boolean;
  /** Such as "25 %" or a role; may be empty. */
  caption: string;
  origins: number;
  /** As received, each once; of those who deny it only where nobody affirms it. */
  grades: string[];
  firm: boolean;
  modality: string;
  denied: boolean;
  /** When it held, as far as it is said: first and last date, null where open or not said. */
  since: string | null;
  until: string | null;
  /** Ids of the reports it rests on. */
  reports: string[];
}

/** POST /api/graph/neighbours {entity, asOf?, on?} */
export interface NeighbourCounts {
  entity: string;
  /** By kind of link (or of the joining entity), with how many neighbours each brings. */
  kinds: { kind: string; count: number }[];
}

/** POST /api/graph/expand {entity, kinds?, limit?} → neighbours, most links first, ties by id. */
export interface Expansion {
  entities: string[];
  graph: GraphView;
  /** Neighbours that did not fit in `limit`. */
  more: number;
}

export interface ChartNode {
  id: string;
  x: number;
  y: number;
  pinned: boolean;
}

export interface ChartState {
  nodes: ChartNode[];
  /** Links taken off the picture. */
  hiddenLinks: string[];
  /** Reports left out of the count ("drop the report three others copied"). */
  without: string[];
  layout: 'force' | 'hierarchical' | 'radial';
  sizeBy: 'constant' | 'links' | 'brokerage';
  colourBy: 'kind' | 'origins';
}

/** One step of work on a chart, with its way back. Only ids and coordinates. */
export interface ChartStep {
  /** Message key ("expanded", "removed", "moved", "laidOut" …) and a count for the sentence. */
  what: string;
  count: number;
  forward: ChartPatch;
  backward: ChartPatch;
}

export interface ChartPatch {
  add?: ChartNode[];
  remove?: string[];
  move?: ChartNode[];
  hideLinks?: string[];
  showLinks?: string[];
  set?: Partial<Pick<ChartState, 'without' | 'layout' | 'sizeBy' | 'colourBy'>>;
}

/** PUT /api/charts/:id/draft: this person's own unsaved work, with up to 100 steps each way. */
export interface ChartDraft {
  state: ChartState;
  past: ChartStep[];
  future: ChartStep[];
}

export interface ChartSummary {
  id: string;
  case: string;
  title: string;
  by: string;
  savedAt: number;
  entities: number;
}

/** GET /api/charts/:id. Coordinates come only to those who see everything the maker saw; else `placed` is false and the picture is laid out anew. */
export interface ChartView extends ChartSummary {
  state: ChartState;
  placed: boolean;
  draft: ChartDraft | null;
}
