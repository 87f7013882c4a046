import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act, draftOf, emptyState } from '../rules.ts';
import type { ChartState, GraphLink, GraphNode } from '../shapes.ts';
import {
  convexHull,
  growth,
  linkAt,
  nextTowards,
  nodeAt,
  nodesInside,
  toPixels,
  toUnits,
  type SceneNode,
  type View,
} from './canvas/scene.ts';
import { boxesOf, brokerNews, groupedScene, linesOf, modelOf, picked, selectionFrom, selectionText } from './view.ts';
import { broughtBy, bundles, hullsOf, linkWords, shownLinks, strokeOf, tiesOf, worldOf } from './world.ts';

const node = (id: string, kind = 'Person', origins = 2): GraphNode => ({
  id,
  kind,
  caption: id.toUpperCase(),
  facts: 3,
  origins,
  contradicted: id === 'c',
});
const link = (id: string, from: string, to: string, more: Partial<GraphLink> = {}): GraphLink => ({
  id,
  from,
  to,
  kind: 'UnknownLink',
  directed: false,
  caption: '',
  origins: 2,
  grades: ['B2'],
  firm: true,
  modality: 'asserted',
  denied: false,
  since: null,
  until: null,
  reports: ['r'],
  ...more,
});
const world = worldOf([
  {
    nodes: [node('a'), node('b'), node('c', 'Person', 1), node('g', 'Organization')],
    links: [
      link('1', 'a', 'b'),
      link('2', 'b', 'a', { directed: true, firm: false }),
      link('3', 'a', 'g', { kind: 'Membership', directed: true }),
      link('4', 'b', 'g', { kind: 'Membership', directed: true, modality: 'alleged' }),
      link('5', 'c', 'g', { kind: 'Leadership', directed: true }),
      link('6', 'c', 'a', { denied: true }),
    ],
    banner: 'TLP:AMBER',
    reports: [{ id: 'r', title: 'R', origin: 'o', links: 6 }],
  },
]);
const spots = (ids: string): ChartState => ({
  ...emptyState,
  nodes: [...ids].map((id, i) => ({ id, x: i * 100, y: 0, pinned: false })),
});

test('strokes follow what the rules of the screen say', () => {
  assert.deepEqual(world.links.map(strokeOf), ['solid', 'dashed', 'solid', 'dotted', 'solid', 'denied']);
});

test('parallel links are one line with a count, both arrows kept', () => {
  const all = bundles(shownLinks(world, spots('ab')));
  assert.equal(all.length, 1);
  assert.deepEqual([all[0]?.links.length, all[0]?.stroke, all[0]?.arrow], [2, 'solid', 2]);
});

test('what is denied has a line of its own beside what is affirmed', () => {
  const all = bundles([...world.links, link('7', 'a', 'c')]);
  assert.deepEqual(
    all.filter((one) => one.from === 'c' || one.to === 'c').map((one) => [one.id, one.stroke, one.aside]),
    [
      ['5', 'solid', 0],
      ['6', 'denied', 6],
      ['7', 'solid', 0],
    ],
  );
});

test('hidden links and links to what is not on the chart are not shown', () => {
  assert.deepEqual(
    shownLinks(world, { ...spots('abg'), hiddenLinks: ['1'] }).map((one) => one.id),
    ['2', '3', '4'],
  );
});

test('the hull of an organisation holds its members and leaders', () => {
  assert.deepEqual(hullsOf(world, world.links), [{ id: 'g', members: ['a', 'b', 'c', 'g'] }]);
});

test('in the hierarchy the leader stands over the organisation and the members under it', () => {
  const ties = tiesOf(world.links.filter((one) => one.to === 'g'));
  assert.deepEqual(
    ties.map((one) => `${one.from}>${one.to}`),
    ['g>a', 'g>b', 'c>g'],
  );
});

test('the model sizes by the measure chosen and marks what must be seen', () => {
  const state = { ...spots('abcg'), sizeBy: 'links' as const };
  const model = modelOf({
    world,
    state,
    lines: linesOf(world, shownLinks(world, state), 'en'),
    scores: null,
    asked: false,
    groups: null,
    fresh: new Set(['b']),
  });
  const by = new Map(model.scene.nodes.map((one) => [one.id, one]));
  assert.ok(by.get('a')!.radius > by.get('b')!.radius);
  assert.deepEqual([by.get('c')!.contradicted, by.get('c')!.single, by.get('b')!.fresh], [true, true, true]);
  assert.equal(model.scene.nodes.length, 4);
  assert.ok(boxesOf(world.nodes.values(), 4).get('a')!.height > boxesOf(world.nodes.values(), 4000).get('a')!.height);
});

test('a question asked of the chart sizes and colours in place of what the chart is set to', () => {
  const state = { ...spots('abcg'), sizeBy: 'links' as const };
  const lines = linesOf(world, shownLinks(world, state), 'en');
  const scores = new Map([['c', 1]]);
  const groups = new Map([
    ['a', 1],
    ['b', 0],
    ['c', 99],
  ]);
  const asked = { world, state, lines, scores, asked: true, groups, fresh: new Set<string>() };
  const by = new Map(modelOf(asked).scene.nodes.map((one) => [one.id, one]));
  assert.ok(by.get('c')!.radius > by.get('g')!.radius, 'by the scores, not by the links');
  assert.deepEqual(
    [...'abcg'].map((id) => by.get(id)!.colour),
    ['group', 'person', 'dim', 'dim'],
  );
});

test('links read in words of both languages', () => {
  const leads = world.links[4]!;
  assert.deepEqual([linkWords(leads, 'en'), linkWords(leads, 'es')], ['leads', 'encabeza']);
  assert.equal(linkWords({ ...leads, caption: '25 %' }, 'es'), 'encabeza 25 %');
});

test('collapsing takes away what the expansion brought, and the picture is the one before', () => {
  const start = draftOf({ ...emptyState, nodes: [{ id: 'a', x: 0, y: 0, pinned: false }] });
  const grown = act(start, 'expanded', 2, { add: spots('bcg').nodes.slice(0, 2) });
  const brought = broughtBy('a', grown, world.links);
  assert.deepEqual(brought, ['b', 'c']);
  assert.deepEqual(act(grown, 'collapsed', 2, { remove: brought }).state, start.state);
  const pinned = act(grown, 'pinned', 1, { move: [{ id: 'b', x: 9, y: 9, pinned: true }] });
  assert.deepEqual(broughtBy('a', pinned, world.links), ['c']);
  assert.deepEqual(broughtBy('g', draftOf(spots('ag')), shownLinks(world, spots('ag'))), ['a']);
});

test('a crowd becomes groups with counts and bundled lines between them', () => {
  const state = spots('abcg');
  const model = modelOf({
    world,
    state,
    lines: linesOf(world, shownLinks(world, state), 'en'),
    scores: null,
    asked: false,
    groups: null,
    fresh: new Set(),
  });
  const scene = groupedScene(
    model,
    { single: ['g'], groups: [{ id: 'group:a', members: ['a', 'b', 'c'] }] },
    new Map([['group:a', { x: 5, y: 5 }]]),
    (n) => `${n}`,
  );
  assert.deepEqual(
    scene.nodes.map((one) => [one.id, one.label, one.crowd]),
    [
      ['g', 'G', false],
      ['group:a', '3', true],
    ],
  );
  assert.deepEqual(
    scene.links.map((one) => [one.from, one.to, one.count]),
    [['group:a', 'g', 3]],
  );
});

test('the news about the first positions', () => {
  const names = (id: string): string => id.toUpperCase();
  const ids = (text: string): { id: string }[] => [...text].map((id) => ({ id }));
  assert.equal(brokerNews([], null, names).key, 'brokersNone');
  assert.equal(brokerNews(ids('abc'), null, names).key, 'brokersTop');
  assert.equal(brokerNews(ids('abc'), ids('abcd'), names).key, 'brokersSame');
  assert.equal(brokerNews(ids('acb'), ids('abc'), names).key, 'brokersOrder');
  assert.deepEqual(brokerNews(ids('bac'), ids('abc'), names), {
    key: 'brokersChanged',
    top: ['B', 'A', 'C'],
    before: 'A',
    now: 'B',
  });
});

test('selection in the address and by click', () => {
  assert.deepEqual(selectionFrom(selectionText(['a', 'b'])), ['a', 'b']);
  assert.equal(selectionText([]), undefined);
  assert.deepEqual([...picked(new Set(['a', 'b']), 'b', true)], ['a']);
  assert.deepEqual([...picked(new Set(['a', 'b']), 'b', false)], ['b']);
});

const dot = (id: string, x: number, y: number): SceneNode => ({
  id,
  x,
  y,
  label: id,
  glyph: 'person',
  colour: 'person',
  radius: 14,
  contradicted: false,
  single: false,
  fresh: false,
  pinned: false,
  crowd: false,
  weight: 0,
});
const view: View = { scale: 0.5, dx: 300, dy: 200, width: 600, height: 400 };
const dots = [dot('a', 0, 0), dot('b', 100, 0), dot('c', 110, 80), dot('d', 0, -100)];

test('screen and chart agree on places, nodes and links', () => {
  const at = toPixels(view, 100, 80);
  assert.deepEqual(
    [at, toUnits(view, at.x, at.y)],
    [
      { x: 350, y: 160 },
      { x: 100, y: 80 },
    ],
  );
  assert.equal(nodeAt(dots, view, 301, 202), 'a');
  assert.equal(nodeAt(dots, view, 330, 240), null);
  const spot = (id: string): SceneNode | undefined => dots.find((one) => one.id === id);
  const lines = [{ id: 'l', from: 'a', to: 'b', stroke: 'solid' as const, arrow: 0, aside: 0, count: 1, caption: '' }];
  assert.equal(linkAt(lines, spot, view, 325, 203), 'l');
  assert.equal(linkAt(lines, spot, view, 325, 220), null);
  assert.deepEqual(
    nodesInside(dots, view, [
      { x: 290, y: 190 },
      { x: 360, y: 190 },
      { x: 360, y: 210 },
      { x: 290, y: 210 },
    ]),
    ['a', 'b'],
  );
  assert.ok(growth(0.01) < growth(1) && growth(100) <= 1.2);
});

test('arrows walk to the nearest node in their direction', () => {
  assert.equal(nextTowards(dots, dots[0]!, 'right'), 'b');
  assert.equal(nextTowards(dots, dots[0]!, 'down'), 'd');
  assert.equal(nextTowards(dots, dots[1]!, 'up'), 'c');
  assert.equal(nextTowards(dots, dots[0]!, 'left'), null);
});

test('the convex hull goes around', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 2, y: 0 },
    { x: 2, y: 2 },
    { x: 0, y: 2 },
    { x: 1, y: 1 },
  ];
  assert.equal(convexHull(square).length, 4);
});
