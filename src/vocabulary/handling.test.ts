import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { handlingKey, joinHandlings, openHandling, type Handling } from './handling.ts';
import { openLabel, type Label } from './label.ts';

const made = (label: Partial<Label>, ...authorities: string[]): Handling => ({
  label: { ...openLabel, ...label },
  authorities,
});

describe('a handling', () => {
  it('stands on all authorities of what it is joined from, each once', () => {
    assert.deepEqual(
      joinHandlings(made({}, 'b', 'c'), made({ tlp: 'GREEN' }, 'a', 'b')),
      made({ tlp: 'GREEN' }, 'a', 'b', 'c'),
    );
    assert.deepEqual(joinHandlings(openHandling, made({}, 'a')), made({}, 'a'));
  });

  it('has one key, whatever the order in which its parts were written', () => {
    const backwards = Object.fromEntries(Object.entries(openLabel).reverse()) as unknown as Label;
    assert.equal(handlingKey({ label: backwards, authorities: ['a'] }), handlingKey(made({}, 'a')));
  });

  it('has another key when any part differs, and never the key of another by a trick of quoting', () => {
    const others = [
      made({}),
      made({}, 'a'),
      made({}, 'a', 'b'),
      made({}, 'a,b'),
      made({}, 'a","b'),
      made({ parties: [] }, 'a'),
      made({ parties: ['NORTH'] }, 'a'),
      made({ recipients: ['NORTH'] }, 'a'),
      made({ hops: 0 }, 'a'),
      made({ expires: 0 }, 'a'),
      made({ caveats: ['x', 'y'] }, 'a'),
      made({ caveats: ['x,y'] }, 'a'),
      made({ tlp: 'GREEN' }, 'a'),
    ];
    assert.equal(new Set(others.map(handlingKey)).size, others.length);
  });
});
