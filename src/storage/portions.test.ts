import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonOf, pieces, portions } from './portions.ts';

const gathered = async <T>(all: AsyncIterable<T[]>): Promise<T[][]> => {
  const out: T[][] = [];
  for await (const portion of all) out.push(portion);
  return out;
};

describe('a long list in portions', () => {
  it('is all there, in order', async () => {
    assert.deepEqual(await gathered(portions([1, 2, 3, 4, 5], 2)), [[1, 2], [3, 4], [5]]);
    assert.deepEqual(await gathered(portions([], 2)), []);
  });

  it('is cut sooner where its items are heavy', async () => {
    assert.deepEqual(await gathered(portions([1, 1, 9, 1, 1], 3, (item) => item)), [
      [1, 1, 9],
      [1, 1],
    ]);
  });

  it('lets others have their turn between two portions', async () => {
    const said: string[] = [];
    setImmediate(() => said.push('another'));
    for await (const [one] of portions(['first', 'second', 'third'], 1)) said.push(one ?? '');
    assert.ok(said.indexOf('another') < said.indexOf('third'), said.join(' '));
  });

  it('takes nothing that is not asked for yet', async () => {
    let taken = 0;
    const list = function* (): Generator<number> {
      for (; taken < 10;) yield (taken += 1);
    };
    for await (const portion of portions(list(), 3)) {
      assert.deepEqual(portion, [1, 2, 3]);
      break;
    }
    assert.equal(taken, 3);
  });

  it('is written as the JSON it is', async () => {
    for (const list of [[], [1], Array.from({ length: 12_001 }, (_, at) => ({ at }))])
      assert.equal(await jsonOf(list), JSON.stringify(list));
  });
});

it('a text in pieces is the text, and no word is cut that fits into a piece', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/)), fc.constantFrom(' ', '\n'), (words, between) => {
      const text = words.join(between);
      const cut = [...pieces(text, 10)];
      assert.equal(cut.join(''), text);
      assert.deepEqual(
        cut.flatMap((piece) => piece.split(between)).filter((word) => word !== ''),
        words,
      );
    }),
  );
  assert.deepEqual([...pieces('abcdefgh', 3)], ['abc', 'def', 'gh']);
});
