import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measures } from '#methods/graph/kernels/measures.ts';
import { questions } from '../questions.ts';
import {
  datedTies,
  doubtsOf,
  drawnOf,
  namedAfter,
  neighboursBy,
  periodName,
  rankedRows,
  relationsOf,
  reportsBehind,
  rolesOf,
  startsBefore,
  tiesOf,
} from './analyse.view.ts';
import { charted, link, node } from './charted.testing.ts';
import { answer, manyNodes, type Ask, type Reply } from './work.ts';

test('every way of a question that ranks is a declared measure', () => {
  const known = new Set(measures.map((one) => one.id));
  for (const { id, ways } of questions)
    if (id === 'connects' || id === 'middle') for (const way of ways) assert.ok(known.has(way), way);
});

test('a pair is one tie, as doubtful as its best link; what is denied or only planned is none', () => {
  const { ties } = drawnOf(
    charted('abcd', [
      link('b', 'a', { origins: 1 }),
      link('a', 'b'),
      link('b', 'c', { modality: 'alleged', grades: ['D4'] }),
      link('c', 'd', { denied: true }),
      link('a', 'd', { modality: 'planned' }),
    ]),
  );
  assert.deepEqual(ties, [
    { from: 'a', to: 'b', doubts: 0 },
    { from: 'b', to: 'c', doubts: 2 },
  ]);
});

test('a doubt is what a link lacks; grades are read on their own scale, and what cannot be judged is lacking', () => {
  const rows: [Partial<Parameters<typeof doubtsOf>[0]>, number][] = [
    [{}, 0],
    [{ origins: 1 }, 1],
    [{ grades: ['D4', 'C3'] }, 0],
    [{ grades: ['F6'] }, 1],
    [{ grades: ['europol:B3'] }, 0],
    [{ grades: ['europol:C3'] }, 1],
    [{ grades: [] }, 1],
    [{ origins: 1, grades: ['E5'], modality: 'alleged' }, 3],
  ];
  for (const [given, doubts] of rows) assert.equal(doubtsOf(link('a', 'b', given)), doubts, JSON.stringify(given));
});

test('roles are what links say of their holders, in the words of one table; a bare membership says none', () => {
  const links = [
    link('a', 'g', { kind: 'Membership', caption: ' Finanzas ' }),
    link('a', 'g', { kind: 'Leadership' }),
    link('b', 'g', { kind: 'Membership' }),
    link('c', 'g', { kind: 'Employment' }),
    link('d', 'g', { kind: 'Membership', caption: 'chofer', denied: true }),
  ];
  assert.deepEqual(rolesOf(charted('abcdg', links)), { a: ['finance', 'leader'] });
});

test('dates are as wide as they are vague', () => {
  const [tie] = datedTies(charted('ab', [link('a', 'b', { since: '2024', until: '2025-03' })]));
  assert.deepEqual(tie, {
    from: 'a',
    to: 'b',
    since: Date.UTC(2024, 0, 1),
    until: Date.UTC(2025, 3, 1) - 1,
  });
  assert.deepEqual(
    relationsOf(charted('ab', [link('a', 'b', { kind: 'Rivalry' }), link('a', 'b', { kind: 'Alliance' })])).map(
      (one) => one.kind,
    ),
    ['rival', 'ally'],
  );
});

test('periods in words', () => {
  const at = Date.UTC(2026, 2, 1);
  assert.deepEqual(
    (['year', 'quarter', 'month'] as const).map((step) => [periodName(at, step, 'en'), periodName(at, step, 'es')]),
    [
      ['2026', '2026'],
      ['Q1 2026', 'T1 2026'],
      ['Mar 2026', 'mar 2026'],
    ],
  );
});

test('a group bears the name of its best known organisation, or member', () => {
  const nodes = new Map(
    [node('a', 'Person', 9), node('g', 'Organization', 2), node('h', 'Organization', 5)].map((one) => [one.id, one]),
  );
  assert.equal(namedAfter(['a', 'g', 'h'], nodes), 'H');
  assert.equal(namedAfter(['a'], nodes), 'A');
  assert.equal(namedAfter([], nodes), '');
});

test('neighbours are counted once, and what lies before the periods is noticed', () => {
  const links = [link('a', 'b', { since: '2010' }), link('b', 'a', { since: '2024' }), link('b', 'c')];
  assert.deepEqual(neighboursBy(links), new Map(Object.entries({ a: 1, b: 2, c: 1 })));
  assert.equal(startsBefore({ links }, [{ since: Date.UTC(2016, 0, 1) }]), true);
  assert.equal(startsBefore({ links }, [{ since: Date.UTC(2010, 0, 1) }]), false);
});

test('rows: first places first, nothing that scores nothing, with the reports behind each', () => {
  const shown = charted('abc', [link('a', 'b', { reports: ['r1', 'r2'] }), link('b', 'c', { reports: ['r2'] })]);
  const rows = rankedRows(
    new Map(shown.nodes.map((one) => [one.id, one])),
    reportsBehind(shown),
    ['a', 'b', 'c'],
    [0, 1, 0.5],
    [3, 1, 2],
    null,
  );
  assert.deepEqual(
    rows.map((row) => [row.id, row.place, row.reports]),
    [
      ['b', 1, 2],
      ['c', 2, 1],
    ],
  );
});

test('behind a position stand its ties, each with the reports that say so', () => {
  const rows = tiesOf(
    charted('abc', [
      link('a', 'b', { origins: 1, reports: ['r1'] }),
      link('b', 'a', { origins: 1, reports: ['r2'] }),
      link('a', 'c', { origins: 3 }),
      link('b', 'c'),
    ]),
    'a',
  );
  assert.deepEqual(
    rows.map(({ other, origins, reports }) => [other.id, origins, reports.map((one) => one.title)]),
    [
      ['c', 3, ['Cable']],
      ['b', 1, ['Acta', 'Cable']],
    ],
  );
});

const told = (ask: Ask): Reply[] => {
  const replies: Reply[] = [];
  answer(ask, (reply) => replies.push(reply));
  return replies;
};
const plan = { loss: 0.1, draws: 3, seed: 1, first: 5 };

test('an answer comes at once, how firm it is afterwards', () => {
  const drawn = drawnOf(charted('abc', [link('a', 'b'), link('b', 'c', { origins: 1 })]));
  assert.deepEqual(
    told({ what: 'ranking', by: 'graph.brokerage', drawn, plan }).map((one) => one.what),
    ['scores', 'progress', 'progress', 'progress', 'firmness', 'done'],
  );
  assert.deepEqual(
    told({ what: 'groups', by: 'graph.communities.leiden', drawn, plan }).map((one) => one.what),
    ['groups', 'progress', 'progress', 'progress', 'stability', 'done'],
  );
});

test('a large chart is told an estimate first, then the exact scores', () => {
  const ids = Array.from({ length: manyNodes + 10 }, (_, at) => `n${at}`);
  const links = ids.slice(1).map((id, at) => link(ids[at >> 1]!, id));
  const drawn = drawnOf({ nodes: ids.map((id) => node(id)), links });
  const scores = told({ what: 'ranking', by: 'graph.brokerage', drawn, plan: { ...plan, draws: 1 } }).filter(
    (one) => one.what === 'scores',
  );
  assert.deepEqual(
    scores.map((one) => one.from),
    [100, null],
  );
});

test('an unknown way is refused, not guessed', () => {
  assert.throws(() => told({ what: 'ranking', by: 'x', drawn: { nodes: [], ties: [] }, plan }), /no measure x/);
});
