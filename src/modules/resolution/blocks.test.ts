import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { candidatePairs, NameCollector, type NamedEntities } from './blocks.ts';

const named = (names: readonly string[]): NamedEntities => {
  const collector = new NameCollector();
  for (const [at, name] of names.entries())
    for (const word of name.split(' ')) collector.add(word, `e${String(at).padStart(4, '0')}`);
  return collector.done();
};

function pairs(names: readonly string[], most = 1000): string[] {
  const entities = named(names);
  const steps = candidatePairs(entities, most);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.map(([a, b]) => [entities.ids[a], entities.ids[b]].sort().join(' '));
  }
}

describe('which entities are looked at together', () => {
  it('those that share a rare word, best first', () => {
    assert.deepEqual(pairs(['tadeo lujan', 'tadeo lujan barrera', 'ramiro cota', 'lujan cota']), [
      'e0000 e0001',
      ...pairs(['tadeo lujan', 'tadeo lujan barrera', 'ramiro cota', 'lujan cota']).slice(1),
    ]);
    assert.deepEqual(pairs(['tadeo lujan', 'ramiro cota']), []);
  });

  it('those whose words sound alike', () => {
    assert.deepEqual(pairs(['gonsales baca', 'gonzalez vaca', 'otro mas']), ['e0000 e0001']);
  });

  it('those with common words in common only when several are', () => {
    const crowd = Array.from(
      { length: 200 },
      (_, at) => `jose ${'abcdefghij'[at % 10]}${'klmnoprstu'[Math.floor(at / 10) % 10]}x`,
    );
    const found = pairs([
      ...crowd,
      'jose garcia',
      'jose garcia',
      'pedro garcia',
      ...Array.from({ length: 60 }, () => 'otro garcia'),
    ]);
    assert.ok(found.includes('e0200 e0201'));
    assert.ok(!found.includes('e0000 e0001'));
  });

  it('never more than asked for, never one with itself, each pair once, whatever the order of the rows', () => {
    const name = fc.array(fc.constantFrom(...'abcdefgh'.split('').map((letter) => letter.repeat(3))), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (all, most) => {
        const found = pairs(
          all.map((words) => words.join(' ')),
          most,
        );
        assert.ok(found.length <= most);
        assert.equal(new Set(found).size, found.length);
        for (const pair of found) assert.notEqual(...(pair.split(' ') as [string, string]));
      }),
    );
  });
});
