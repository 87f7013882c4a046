import assert from 'node:assert/strict';
import { test } from 'node:test';
import { random } from '#methods/random.ts';
import { openResolver } from './resolver.ts';
import type { ResolveRecord } from './shapes.ts';
import { suggestPairs } from './suggest.ts';

const syllables = 'ma ri lo ca de na so te ra mi lu pe go sa'.split(' ');

function person(id: string, at: number): ResolveRecord {
  const draw = random(at + 1);
  const word = (): string => [1, 2, 3].map(() => syllables[Math.floor(draw() * syllables.length)] ?? '').join('');
  const [given, surname, street] = [word(), word(), word()];
  const values = {
    given,
    surname,
    dob: `19${50 + Math.floor(draw() * 50)}-0${1 + Math.floor(draw() * 9)}-1${Math.floor(draw() * 10)}`,
    address: `${street} ${Math.floor(draw() * 900)}`,
    phone: `55${Math.floor(draw() * 90_000_000 + 10_000_000)}`,
  };
  return { id, values };
}

const people = (count: number): ResolveRecord[] => Array.from({ length: count }, (_, at) => person(`p${at}`, at));
const learned = suggestPairs(people(600).concat(Array.from({ length: 150 }, (_, at) => person(`d${at}`, at)))).model;

for (const count of [0, 40, 4000])
  test(`among ${count} records, a new one finds its like and is found by the next`, () => {
    const resolver = openResolver(learned, people(count));
    assert.equal(resolver.size, count);
    assert.deepEqual(resolver.add(person('new', 90_001)), []);
    const { surname = '', ...rest } = person('', 90_001).values;
    const found = resolver.add({ id: 'newer', values: { ...rest, surname: `${surname}x`, phone: '' } });
    assert.deepEqual(
      found.map(({ left, right, band }) => [left, right, band]),
      [['new', 'newer', 'strong']],
    );
    if (count > 0) assert.equal(resolver.add(person('again', count - 1))[0]?.left, `p${count - 1}`);
    assert.equal(resolver.size, count + (count > 0 ? 3 : 2));
  });

test('it grows from nothing past the size at which it begins to keep an index', () => {
  const resolver = openResolver(learned);
  for (const one of people(2500)) assert.deepEqual(resolver.add(one), []);
  for (const at of [0, 1400, 1600, 2499]) assert.equal(resolver.add(person('x', at))[0]?.left, `p${at}`);
});

test('the same pair comes to the same weight as in the whole', () => {
  const all = people(300).concat(person('twin', 7));
  const whole = suggestPairs(all, { weights: learned }).pairs.find(({ right }) => right === 'twin');
  const one = openResolver(learned, all.slice(0, -1)).add(all.at(-1) as ResolveRecord)[0];
  assert.ok(whole && one);
  assert.ok(Math.abs(whole.weight - one.weight) < 3, `${JSON.stringify(whole)} ${JSON.stringify(one)}`);
});
