import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ListedEntry, ListedName } from '#vocabulary/listed.ts';
import { diffEntries } from './diff.ts';
import { startEntry } from './draft.ts';

const entry = (number: string, names: string[], more: Partial<ListedEntry> = {}): ListedEntry => ({
  ...startEntry('fic', number, 'organization'),
  names: names.map((name, at): ListedName => ({ name, type: at === 0 ? 'primary' : 'alias', weak: false })),
  ...more,
});

test('a rename is followed by the number, and the old name is known as an alias', () => {
  const [change, none] = diffEntries(
    [entry('1', ['LOS GAVILANES', 'CARTEL DEL PINO'], { programmes: ['SDNTK'] })],
    [entry('1', ['CARTEL DEL PINO', 'LOS GAVILANES', 'CDP'], { programmes: ['SDNTK', 'FTO', 'SDGT'] })],
  );
  assert.equal(none, undefined);
  assert.deepEqual(change, {
    change: 'renamed',
    entry: '1',
    formerEntry: null,
    name: 'CARTEL DEL PINO',
    formerName: 'LOS GAVILANES',
    nameWasAlias: true,
    formerNameIsAlias: true,
    aliasesAdded: ['CDP'],
    aliasesRemoved: [],
    programmesAdded: ['FTO', 'SDGT'],
    programmesRemoved: [],
    other: [],
  });
});

test('another number is followed where both bear both names, and only one pair does', () => {
  const moved = diffEntries([entry('1', ['UNO', 'DOS'])], [entry('9', ['DOS', 'UNO'])]);
  assert.deepEqual(
    moved.map(({ change, entry: now, formerEntry }) => [change, now, formerEntry]),
    [['renamed', '9', '1']],
  );
  const unsure = diffEntries([entry('1', ['UNO']), entry('2', ['UNO'])], [entry('9', ['UNO'])]);
  assert.deepEqual(
    unsure.map(({ change }) => change),
    ['added', 'removed', 'removed'],
  );
  const other = diffEntries([entry('1', ['UNO'])], [entry('9', ['UNO'], { kind: 'person' })]);
  assert.deepEqual(
    other.map(({ change }) => change),
    ['added', 'removed'],
  );
});

const cases: [what: string, before: ListedEntry, after: ListedEntry, expected: object | null][] = [
  ['case and blanks are no rename', entry('1', ['Uno Dos']), entry('1', ['UNO  DOS']), null],
  ['the order of aliases is no change', entry('1', ['A', 'B', 'C']), entry('1', ['A', 'C', 'B']), null],
  [
    'a programme taken away',
    entry('1', ['A'], { programmes: ['TCO'] }),
    entry('1', ['A']),
    { change: 'changed', programmesRemoved: ['TCO'] },
  ],
  [
    'other fields are named',
    entry('1', ['A']),
    entry('1', ['A'], { remarks: 'x', gender: 'male' }),
    { change: 'changed', other: ['gender', 'remarks'] },
  ],
  [
    'a weak alias that became a strong one',
    entry('1', ['A'], {
      names: [
        { name: 'A', type: 'primary', weak: false },
        { name: 'B', type: 'alias', weak: true },
      ],
    }),
    entry('1', ['A', 'B']),
    { change: 'changed', other: ['weak'] },
  ],
];
for (const [what, before, after, expected] of cases)
  test(what, () => {
    const [change] = diffEntries([before], [after]);
    if (expected === null) assert.equal(change, undefined);
    else assert.deepEqual({ ...change, ...expected }, change);
  });

test('what was added one way was removed the other way', () => {
  const entries = fc.uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 12 }),
      names: fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 3 }),
    }),
    { selector: (one) => one.number },
  );
  const made = (list: { number: number; names: string[] }[]): ListedEntry[] =>
    list.map(({ number, names }) => entry(String(number), [`N${number}`, ...names]));
  fc.assert(
    fc.property(entries, entries, (one, another) => {
      const [forth, back] = [diffEntries(made(one), made(another)), diffEntries(made(another), made(one))];
      const of = (changes: typeof forth, change: string): string[] =>
        changes
          .filter((each) => each.change === change)
          .map((each) => each.entry)
          .toSorted();
      assert.deepEqual(of(forth, 'added'), of(back, 'removed'));
      assert.deepEqual(of(forth, 'changed'), of(back, 'changed'));
      assert.deepEqual(diffEntries(made(one), made(one)), []);
    }),
  );
});
