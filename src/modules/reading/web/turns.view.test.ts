import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { turns } from './turns.view.ts';

/** A node that answers when told to, and what it was asked in order. */
function slowNode() {
  const asked: string[] = [];
  const waiting: ((well: boolean) => void)[] = [];
  return {
    asked,
    ask: (what: string) => () => {
      asked.push(what);
      return new Promise<string>((done, fail) =>
        waiting.push((well) => (well ? done(what) : fail(new Error(`${what} refused`)))),
      );
    },
    /** Answers what it was asked longest ago, and lets everything go on that waited for it. */
    answer: async (well: boolean) => {
      await new Promise(setImmediate);
      waiting.shift()?.(well);
      await new Promise(setImmediate);
    },
  };
}

describe('decisions and their way back', () => {
  test('undo waits for the decision under way, and takes that one back', async () => {
    const node = slowNode();
    const { decide, takeBack } = turns();
    void decide('x', node.ask('accept x'));
    const back = takeBack(node.ask('undo'));
    await node.answer(true);
    assert.deepEqual(node.asked, ['accept x', 'undo']);
    await node.answer(true);
    assert.equal(await back, 'x');
  });
  test('the node is asked one thing at a time, in the order of the keys', async () => {
    const node = slowNode();
    const { decide, takeBack } = turns();
    void decide('x', node.ask('accept x'));
    void decide('y', node.ask('reject y'));
    const first = takeBack(node.ask('undo'));
    const second = takeBack(node.ask('undo'));
    await node.answer(true);
    assert.deepEqual(node.asked, ['accept x', 'reject y']);
    for (let turn = 0; turn < 3; turn += 1) await node.answer(true);
    assert.deepEqual(node.asked, ['accept x', 'reject y', 'undo', 'undo']);
    assert.deepEqual([await first, await second], ['y', 'x']);
  });
  test('where the node refused what was to be taken back, nothing older goes', async () => {
    const node = slowNode();
    const { decide, takeBack } = turns();
    void decide('x', node.ask('accept x'));
    const refused = assert.rejects(decide('y', node.ask('accept y')), /refused/);
    const back = takeBack(node.ask('undo'));
    await node.answer(true);
    await node.answer(false);
    await refused;
    assert.equal(await back, undefined);
    assert.deepEqual(node.asked, ['accept x', 'accept y']);
    void takeBack(node.ask('undo'));
    await node.answer(true);
    assert.deepEqual(node.asked, ['accept x', 'accept y', 'undo']);
  });
  test('who has gone on to decide something else is not brought back', async () => {
    const node = slowNode();
    const { decide, takeBack } = turns();
    void decide('x', node.ask('accept x'));
    const back = takeBack(node.ask('undo'));
    void decide('y', node.ask('accept y'));
    for (let turn = 0; turn < 3; turn += 1) await node.answer(true);
    assert.equal(await back, undefined);
  });
  test('what was done elsewhere can be taken back too', async () => {
    const node = slowNode();
    const back = turns().takeBack(node.ask('undo'));
    await node.answer(true);
    await node.answer(true);
    assert.equal(await back, undefined);
    assert.deepEqual(node.asked, ['undo']);
  });
});
