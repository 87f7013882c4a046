import { clip, type FieldProblem } from '#vocabulary/refusal.ts';
import type { ChartDraft, ChartNode, ChartPatch, ChartState, ChartStep } from './shapes.ts';

/** Steps kept each way. */
export const stepLimit = 100;
/** Nodes one chart may hold; the screen groups long before. */
export const nodeLimit = 50_000;
const linkLimit = 200_000;
const reportLimit = 5_000;
/** Coordinates are bounded so that no picture gets lost in rounding. */
const reach = 1_000_000;

export const emptyState: ChartState = {
  nodes: [],
  hiddenLinks: [],
  without: [],
  layout: 'force',
  sizeBy: 'constant',
  colourBy: 'kind',
};

export const draftOf = (state: ChartState): ChartDraft => ({ state: tidy(state), past: [], future: [] });

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort(byText);

/** The one form of a state: nodes by id, the last of a repeated id; sets sorted. */
export function tidy(state: ChartState): ChartState {
  const nodes = new Map(state.nodes.map((node) => [node.id, node]));
  return {
    ...state,
    nodes: [...nodes.values()].sort((a, b) => byText(a.id, b.id)),
    hiddenLinks: sorted(state.hiddenLinks),
    without: sorted(state.without),
  };
}

/** Takes away, adds, moves, hides and shows, in this order. What does not apply (a stranger moved, a known node added) is passed over. */
export function apply(state: ChartState, patch: ChartPatch): ChartState {
  const nodes = new Map(state.nodes.map((node) => [node.id, node]));
  for (const id of patch.remove ?? []) nodes.delete(id);
  for (const node of patch.add ?? []) if (!nodes.has(node.id)) nodes.set(node.id, node);
  for (const node of patch.move ?? []) if (nodes.has(node.id)) nodes.set(node.id, node);
  const hidden = new Set(state.hiddenLinks);
  for (const id of patch.hideLinks ?? []) hidden.add(id);
  for (const id of patch.showLinks ?? []) hidden.delete(id);
  return tidy({ ...state, ...patch.set, nodes: [...nodes.values()], hiddenLinks: [...hidden] });
}

/** The patch that leads from apply(state, patch) back to state. */
export function inverse(state: ChartState, patch: ChartPatch): ChartPatch {
  const before = new Map(state.nodes.map((node) => [node.id, node]));
  const after = new Map(apply(state, patch).nodes.map((node) => [node.id, node]));
  const hidden = new Set(state.hiddenLinks);
  const back: ChartPatch = {};
  const gone = [...before.values()].filter((node) => !after.has(node.id));
  const come = [...after.keys()].filter((id) => !before.has(id));
  const changed = [...before.values()].filter((node) => after.has(node.id) && after.get(node.id) !== node);
  if (come.length > 0) back.remove = come;
  if (gone.length > 0) back.add = gone;
  if (changed.length > 0) back.move = changed;
  const shown = new Set(patch.showLinks ?? []);
  const newlyHidden = sorted(patch.hideLinks ?? []).filter((id) => !hidden.has(id) && !shown.has(id));
  const newlyShown = sorted(patch.showLinks ?? []).filter((id) => hidden.has(id));
  if (newlyHidden.length > 0) back.showLinks = newlyHidden;
  if (newlyShown.length > 0) back.hideLinks = newlyShown;
  if (patch.set) {
    const keys = Object.keys(patch.set) as (keyof NonNullable<ChartPatch['set']>)[];
    back.set = Object.fromEntries(keys.map((key) => [key, state[key]]));
  }
  return back;
}

const isEmpty = (patch: ChartPatch): boolean =>
  Object.values(patch).every((value) => value === undefined || Object.keys(value).length === 0);

/** One more step, after which there is nothing to redo; a patch that changes nothing leaves no step. */
export function act(draft: ChartDraft, what: string, count: number, patch: ChartPatch): ChartDraft {
  if (isEmpty(patch)) return draft;
  const state = apply(draft.state, patch);
  const step: ChartStep = { what, count, forward: patch, backward: inverse(draft.state, patch) };
  if (isEmpty(step.backward)) return draft;
  return { state, past: [...draft.past, step].slice(-stepLimit), future: [] };
}

/** One step back, or the same draft when there is none. */
export function undo(draft: ChartDraft): ChartDraft {
  const step = draft.past.at(-1);
  if (!step) return draft;
  return {
    state: apply(draft.state, step.backward),
    past: draft.past.slice(0, -1),
    future: [...draft.future, step].slice(-stepLimit),
  };
}

/** One step forward again. The last of `future` is the next. */
export function redo(draft: ChartDraft): ChartDraft {
  const step = draft.future.at(-1);
  if (!step) return draft;
  return {
    state: apply(draft.state, step.forward),
    past: [...draft.past, step].slice(-stepLimit),
    future: draft.future.slice(0, -1),
  };
}

/** What the viewer may see of what a chart refers to. */
export interface Seen {
  entities: ReadonlySet<string>;
  links: ReadonlySet<string>;
  reports: ReadonlySet<string>;
}

/**
 * A saved state as a viewer may have it. Coordinates follow from everything the maker saw, so they come only to who
 * sees every node; else `placed` is false and each node stands at (0, 0), to be laid out anew.
 */
export function seenState(saved: ChartState, seen: Seen): { state: ChartState; placed: boolean } {
  const nodes = saved.nodes.filter((node) => seen.entities.has(node.id));
  const placed = nodes.length === saved.nodes.length;
  const state: ChartState = {
    ...saved,
    nodes: placed ? nodes : nodes.map(({ id }) => ({ id, x: 0, y: 0, pinned: false })),
    hiddenLinks: saved.hiddenLinks.filter((id) => seen.links.has(id)),
    without: saved.without.filter((id) => seen.reports.has(id)),
  };
  return { state: tidy(state), placed };
}

/** Saving over a chart of which one sees a part: what one does not see stays as it was. */
export function mergeSaved(saved: ChartState, given: ChartState, seen: Seen): ChartState {
  return tidy({
    ...given,
    nodes: [
      ...saved.nodes.filter((node) => !seen.entities.has(node.id)),
      ...given.nodes.filter((node) => seen.entities.has(node.id)),
    ],
    hiddenLinks: [...saved.hiddenLinks.filter((id) => !seen.links.has(id)), ...given.hiddenLinks],
    without: [...saved.without.filter((id) => !seen.reports.has(id)), ...given.without],
  });
}

/** A person's own draft after his rights changed: whatever he may not see any more leaves the state and every step. */
export function seenDraft(draft: ChartDraft, seen: Seen): ChartDraft {
  const ids = (list: string[] | undefined, of: ReadonlySet<string>): string[] =>
    (list ?? []).filter((id) => of.has(id));
  const nodes = (list: ChartNode[] | undefined): ChartNode[] =>
    (list ?? []).filter((node) => seen.entities.has(node.id));
  const patch = (one: ChartPatch): ChartPatch => ({
    ...(one.add ? { add: nodes(one.add) } : {}),
    ...(one.move ? { move: nodes(one.move) } : {}),
    ...(one.remove ? { remove: ids(one.remove, seen.entities) } : {}),
    ...(one.hideLinks ? { hideLinks: ids(one.hideLinks, seen.links) } : {}),
    ...(one.showLinks ? { showLinks: ids(one.showLinks, seen.links) } : {}),
    ...(one.set
      ? { set: one.set.without ? { ...one.set, without: ids(one.set.without, seen.reports) } : one.set }
      : {}),
  });
  const steps = (list: ChartStep[]): ChartStep[] =>
    list
      .map((step) => ({ ...step, forward: patch(step.forward), backward: patch(step.backward) }))
      .filter((step) => !isEmpty(step.forward));
  return {
    state: tidy({
      ...draft.state,
      nodes: nodes(draft.state.nodes),
      hiddenLinks: ids(draft.state.hiddenLinks, seen.links),
      without: ids(draft.state.without, seen.reports),
    }),
    past: steps(draft.past),
    future: steps(draft.future),
  };
}

/** A check that notes what is wrong and where, and gives the value back when it is right. */
class Reader {
  readonly problems: FieldProblem[] = [];

  private bad(field: string, found: unknown, expected: string): undefined {
    if (this.problems.length < 20) this.problems.push({ field, found: clip(found), expected });
    return undefined;
  }

  object(field: string, value: unknown): Record<string, unknown> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    this.bad(field, value, 'an object');
    return {};
  }

  list<T>(field: string, value: unknown, limit: number, each: (field: string, one: unknown) => T | undefined): T[] {
    if (!Array.isArray(value)) return this.bad(field, value, 'a list') ?? [];
    if (value.length > limit) return this.bad(field, `${value.length} entries`, `at most ${limit}`) ?? [];
    return value.map((one, i) => each(`${field}[${i}]`, one)).filter((one) => one !== undefined) as T[];
  }

  /** Ids are short and of few characters; a property drawn as a line is `<id>.<property>.<id>`. */
  id = (field: string, value: unknown): string | undefined =>
    typeof value === 'string' && /^[A-Za-z0-9][\w.:-]{0,199}$/.test(value) ? value : this.bad(field, value, 'an id');

  coordinate = (field: string, value: unknown): number | undefined =>
    typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= reach
      ? value
      : this.bad(field, value, `a number between −${reach} and ${reach}`);

  word<T extends string>(field: string, value: unknown, of: readonly T[]): T | undefined {
    return of.includes(value as T) ? (value as T) : this.bad(field, value, `one of ${of.join(', ')}`);
  }

  node = (field: string, value: unknown): ChartNode | undefined => {
    const given = this.object(field, value);
    const id = this.id(`${field}.id`, given['id']);
    const x = this.coordinate(`${field}.x`, given['x']);
    const y = this.coordinate(`${field}.y`, given['y']);
    const pinned = given['pinned'];
    if (typeof pinned !== 'boolean') this.bad(`${field}.pinned`, pinned, 'true or false');
    return id === undefined || x === undefined || y === undefined ? undefined : { id, x, y, pinned: pinned === true };
  };

  known(field: string, given: Record<string, unknown>, keys: readonly string[]): void {
    for (const key of Object.keys(given))
      if (!keys.includes(key)) this.bad(`${field}.${key}`, given[key], `one of ${keys.join(', ')}`);
  }
}

const layoutNames = ['force', 'hierarchical', 'radial'] as const;
const sizes = ['constant', 'links', 'brokerage'] as const;
const colours = ['kind', 'origins'] as const;

function readState(read: Reader, field: string, value: unknown): ChartState {
  const given = read.object(field, value);
  read.known(field, given, Object.keys(emptyState));
  return tidy({
    nodes: read.list(`${field}.nodes`, given['nodes'], nodeLimit, read.node),
    hiddenLinks: read.list(`${field}.hiddenLinks`, given['hiddenLinks'], linkLimit, read.id),
    without: read.list(`${field}.without`, given['without'], reportLimit, read.id),
    layout: read.word(`${field}.layout`, given['layout'], layoutNames) ?? 'force',
    sizeBy: read.word(`${field}.sizeBy`, given['sizeBy'], sizes) ?? 'constant',
    colourBy: read.word(`${field}.colourBy`, given['colourBy'], colours) ?? 'kind',
  });
}

function readPatch(read: Reader, field: string, value: unknown): ChartPatch {
  const given = read.object(field, value);
  read.known(field, given, ['add', 'remove', 'move', 'hideLinks', 'showLinks', 'set']);
  const patch: ChartPatch = {};
  if (given['add'] !== undefined) patch.add = read.list(`${field}.add`, given['add'], nodeLimit, read.node);
  if (given['move'] !== undefined) patch.move = read.list(`${field}.move`, given['move'], nodeLimit, read.node);
  if (given['remove'] !== undefined) patch.remove = read.list(`${field}.remove`, given['remove'], nodeLimit, read.id);
  if (given['hideLinks'] !== undefined)
    patch.hideLinks = read.list(`${field}.hideLinks`, given['hideLinks'], linkLimit, read.id);
  if (given['showLinks'] !== undefined)
    patch.showLinks = read.list(`${field}.showLinks`, given['showLinks'], linkLimit, read.id);
  if (given['set'] !== undefined) patch.set = readSet(read, `${field}.set`, given['set']);
  return patch;
}

function readSet(read: Reader, field: string, value: unknown): NonNullable<ChartPatch['set']> {
  const given = read.object(field, value);
  read.known(field, given, ['without', 'layout', 'sizeBy', 'colourBy']);
  const layout = given['layout'] === undefined ? undefined : read.word(`${field}.layout`, given['layout'], layoutNames);
  const sizeBy = given['sizeBy'] === undefined ? undefined : read.word(`${field}.sizeBy`, given['sizeBy'], sizes);
  const colourBy =
    given['colourBy'] === undefined ? undefined : read.word(`${field}.colourBy`, given['colourBy'], colours);
  return {
    ...(given['without'] === undefined
      ? {}
      : { without: read.list(`${field}.without`, given['without'], reportLimit, read.id) }),
    ...(layout ? { layout } : {}),
    ...(sizeBy ? { sizeBy } : {}),
    ...(colourBy ? { colourBy } : {}),
  };
}

function readStep(read: Reader, field: string, value: unknown): ChartStep | undefined {
  const given = read.object(field, value);
  read.known(field, given, ['what', 'count', 'forward', 'backward']);
  const what = read.word(`${field}.what`, given['what'], stepWords);
  const count = read.coordinate(`${field}.count`, given['count']) ?? 0;
  const forward = readPatch(read, `${field}.forward`, given['forward']);
  const backward = readPatch(read, `${field}.backward`, given['backward']);
  return what === undefined ? undefined : { what, count, forward, backward };
}

/** What a step may be: each is a message key, so a draft can carry no text of its own. */
export const stepWords = [
  'added',
  'expanded',
  'collapsed',
  'removed',
  'moved',
  'pinned',
  'unpinned',
  'laidOut',
  'linksHidden',
  'linksShown',
  'leftOut',
  'countedAgain',
  'sized',
  'coloured',
] as const;
export type StepWord = (typeof stepWords)[number];

/** In: JSON from a client. Out: the state in its one form, or what is wrong with it. */
export function parseState(input: unknown): ChartState | FieldProblem[] {
  const read = new Reader();
  const state = readState(read, 'state', input);
  return read.problems.length > 0 ? read.problems : state;
}

/** In: JSON from a client. Out: the draft in its one form, or what is wrong with it. */
export function parseDraft(input: unknown): ChartDraft | FieldProblem[] {
  const read = new Reader();
  const given = read.object('draft', input);
  read.known('draft', given, ['state', 'past', 'future']);
  const draft: ChartDraft = {
    state: readState(read, 'draft.state', given['state']),
    past: read.list('draft.past', given['past'], stepLimit, (field, one) => readStep(read, field, one)),
    future: read.list('draft.future', given['future'], stepLimit, (field, one) => readStep(read, field, one)),
  };
  return read.problems.length > 0 ? read.problems : draft;
}
