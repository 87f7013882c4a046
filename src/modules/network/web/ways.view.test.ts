import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnOf } from './analyse.view.ts';
import { addressOf, answers, askOf, chosenBy, endsRefused } from './asking.view.ts';
import { charted, link, node } from './charted.testing.ts';
import { wayRows } from './ways.view.ts';
import { answer, type Ask, type Reply } from './work.ts';

/** a–b–c by firm links, a–c by one that is alleged by a single report of low grade; d alone. */
const doubtful = { origins: 1, grades: ['E5'], modality: 'alleged', reports: ['r2'] };
const chart = charted('abcd', [link('a', 'b'), link('c', 'b'), link('a', 'c', doubtful)]);
const drawn = drawnOf(chart);
const asked = (by: 'steps' | 'doubt', ends: [string, string]): Extract<Ask, { what: 'ways' }> => ({
  what: 'ways',
  by,
  ends,
  k: 5,
  drawn,
  plan: { loss: 0.1, draws: 2, seed: 1, first: 5 },
});
const told = (ask: Ask): Reply[] => {
  const replies: Reply[] = [];
  answer(ask, (reply) => replies.push(reply));
  return replies;
};
const waysOf = (ask: Ask): Extract<Reply, { what: 'ways' }> => {
  const found = told(ask).find((one) => one.what === 'ways');
  assert.ok(found);
  return found;
};

test('by steps the direct tie comes first, by doubt the firm way round; each with what it rests on', () => {
  for (const [by, ways] of [
    ['steps', ['ac', 'abc']],
    ['doubt', ['abc', 'ac']],
  ] as const) {
    const found = waysOf(asked(by, ['a', 'c']));
    const rows = wayRows(chart, found.ids, found.ways.paths);
    assert.deepEqual(
      rows.map((row) => row.nodes.map((node) => node.id).join('')),
      ways,
    );
    const direct = rows.find((row) => row.ties.length === 1);
    assert.equal(direct?.doubts, 3);
    assert.deepEqual(
      direct?.ties[0]?.reports.map((one) => one.title),
      ['Acta'],
    );
    assert.deepEqual(
      rows.map((row) => row.ties.length - row.nodes.length),
      [-1, -1],
    );
  }
});

test('the ways come at once, how firm they are afterwards; two of no way have nothing to try', () => {
  assert.deepEqual(
    told(asked('steps', ['a', 'c'])).map((one) => one.what),
    ['ways', 'progress', 'progress', 'connected', 'done'],
  );
  assert.deepEqual(
    told(asked('steps', ['a', 'd'])).map((one) => one.what),
    ['ways', 'done'],
  );
});

test('what is chosen goes through the address and back; what is not chosen asks nothing', () => {
  const chosen = chosenBy(4, 'ways', { by: 'doubt', ends: 'a_c' });
  assert.deepEqual(addressOf(chosen, 'ways'), { by: 'doubt', ends: 'a_c' });
  assert.deepEqual(addressOf(chosen, 'groups'), { by: 'graph.communities.leiden', ends: undefined });
  assert.deepEqual(addressOf(chosenBy(4, 'change', { by: 'year' }), 'change'), { by: 'year', ends: undefined });
  assert.equal(chosenBy(4, 'ways', { by: 'graph.pagerank' }).way.ways, 'steps');
  const ask = askOf('ways', chosen, chart, drawn, 0);
  assert.deepEqual(ask?.what === 'ways' && ask.ends, ['a', 'c']);
  for (const ends of [undefined, 'a_a', 'a_gone'])
    assert.equal(askOf('ways', chosenBy(4, 'ways', { ends }), chart, drawn, 0), null, ends ?? 'none');
});

test('nobody’s whereabouts are sought: no way between whoever may be a person and a place', () => {
  const kinds = { p: 'Person', l: 'LegalEntity', o: 'Organization', s: 'Site', r: 'RealEstate', a: 'Address' };
  const shown = { ...chart, nodes: Object.entries(kinds).map(([id, kind]) => node(id, kind)) };
  for (const place of 'sra') {
    for (const person of 'pl')
      for (const ends of [
        [person, place],
        [place, person],
      ] as const)
        assert.equal(endsRefused(shown, ends), 'noWhereabouts', ends.join(''));
    assert.equal(endsRefused(shown, ['o', place]), null);
  }
  assert.equal(endsRefused(shown, ['p', 'o']), null);
  const asking = askOf('ways', chosenBy(6, 'ways', { ends: 'p_s' }), shown, drawnOf(shown), 0);
  assert.equal(asking, null);
});

test('an answer stands under its own question only, and about its own two', () => {
  const chosen = chosenBy(4, 'ways', { ends: 'a_c' });
  assert.equal(answers(asked('steps', ['a', 'c']), 'ways', chosen), true);
  assert.equal(answers(asked('steps', ['a', 'b']), 'ways', chosen), false);
  assert.equal(answers(asked('steps', ['a', 'c']), 'groups', chosen), false);
});
