import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ListedDate } from '#vocabulary/listed.ts';
import { compareDates } from './dates.ts';
import { identifierKey, keysOf, sameIdentifier, tellsOne } from './identifiers.ts';
import { nameCode, sameBirth, sameInitials } from './mexican-ids.ts';
import { addingUp, scoreEntry } from './score.ts';
import { subjectOf } from './subject-row.ts';

const day = (date: string, to: string | null = null, about = false): ListedDate => ({ date, to, about });

describe('dates of birth', () => {
  const pairs: readonly [string, ListedDate, string][] = [
    ['1971-03-08', day('1971-03-08'), 'same'],
    ['1971-03', day('1971-03-08'), 'partly'],
    ['1971', day('1971-03-08'), 'partly'],
    ['1971-08-03', day('1971-03-08'), 'swapped'],
    ['1971-03-09', day('1971-03-08'), 'slip'],
    ['1981-03-08', day('1971-03-08'), 'slip'],
    ['1971-03-29', day('1971-03-08'), 'near'],
    ['1972', day('1971-03-08'), 'near'],
    ['1971', day('1971', null, true), 'partly'],
    ['1973', day('1971', null, true), 'near'],
    ['1975', day('1971', null, true), 'differs'],
    ['1972', day('1971', '1973'), 'partly'],
    ['1965', day('1960', '1970'), 'near'],
    ['1980', day('1960', '1970'), 'differs'],
    ['1955-11-30', day('1971-03-08'), 'differs'],
    ['soon', day('1971-03-08'), 'unknown'],
  ];
  for (const [asked, listed, agreement] of pairs)
    it(`${asked} against ${JSON.stringify(listed)}: ${agreement}`, () =>
      assert.equal(compareDates(asked, [listed]).agreement, agreement));

  it('of several the one that agrees best counts', () => {
    const found = compareDates('1971-03-08', [day('1950'), day('1971-03-08'), day('1971')]);
    assert.deepEqual(found, { agreement: 'same', listed: '1971-03-08' });
  });
});

describe('identifiers in their normal form', () => {
  it('loses what stands around and between', () => {
    assert.equal(identifierKey('rfc', ' oeqb-710308 ab1 '), 'OEQB710308AB1');
    assert.equal(identifierKey('imo', 'IMO 9187629'), '9187629');
    assert.equal(identifierKey('bic', 'bvalmxmmxxx'), 'BVALMXMM');
    assert.equal(identifierKey('phone', '+52 (667) 555-0101'), '6675550101');
    assert.equal(identifierKey('website', 'https://www.Example.org/'), 'example.org');
  });

  it('of what everybody has is nothing', () => {
    for (const filler of ['XAXX010101000', 'XEXX-010101-000', '', '-', 'A'.repeat(1000)])
      assert.equal(identifierKey('rfc', filler), '', filler.slice(0, 20));
  });

  it('of fillers and short numbers tells no one bearer', () => {
    for (const key of ['0000000', '123456789', '4711']) assert.equal(tellsOne(key), false, key);
    assert.ok(tellsOne('G12345678'));
  });

  it('what nobody names is tried as all it may be', () => {
    assert.ok(keysOf({ type: 'unknown', value: 'BVALMXMM' }).includes('BVALMXMM'));
    assert.ok(keysOf({ type: 'unknown', value: 'IMO 9187629' }).includes('9187629'));
    assert.deepEqual(keysOf({ type: 'unknown', value: 'Maria' }), []);
  });

  it('are the same only where they may be', () => {
    const passport = { type: 'passport' as const, country: 'mx' };
    assert.ok(sameIdentifier({ type: 'passport' }, passport));
    assert.ok(sameIdentifier({ type: 'unknown', country: 'MX' }, passport));
    assert.ok(!sameIdentifier({ type: 'passport', country: 'FR' }, passport));
    assert.ok(!sameIdentifier({ type: 'imo' }, passport));
    assert.ok(sameIdentifier({ type: 'tax-id' }, { type: 'rfc', country: 'mx' }));
  });
});

describe('RFC and CURP', () => {
  it('say initials and a date', () => {
    assert.deepEqual(nameCode('OEQB-710308-AB1'), { letters: 'OEQB', date: '710308' });
    for (const none of ['TXI990101AB1', 'XAXX010101000', 'OEQB711308AB1', '']) assert.equal(nameCode(none), null);
  });

  const code = { letters: 'OEQB', date: '710308' };
  it('agree with a date of birth, where it is given to the day', () => {
    assert.equal(sameBirth(code, '1971-03-08'), true);
    assert.equal(sameBirth(code, '1971-03-09'), false);
    assert.equal(sameBirth(code, '1971'), null);
  });

  const names: readonly [string, boolean | null][] = [
    ['OLMEDO QUIÑONES, Baltazar', true],
    ['OLMEDO QUIÑONES, José Baltazar', true],
    ['DE LA O QUIÑONES, Baltazar', true],
    ['OLMEDO, Baltazar', true],
    ['SALCEDO QUIÑONES, Baltazar', false],
    ['OLMEDO QUIÑONES, Norma', false],
    ['Baltazar Olmedo', null],
  ];
  for (const [name, same] of names) it(`${name}: ${same}`, () => assert.equal(sameInitials(code, name), same));
});

describe('a score', () => {
  const comparison = {
    score: 0.9,
    band: 'exact' as const,
    reasons: [{ key: 'same' as const, value: 'x', points: 0.9 }],
  };
  const known = { names: 'x / x', comparison, weakAlias: false, evidence: [], identifier: null };

  it('stays below 1, whatever agrees', () => {
    const evidence = Array.from({ length: 9 }, () => ({ key: 'country', value: '', weight: 0.9, lifts: true }));
    const { score } = scoreEntry({ ...known, evidence, identifier: { value: '', alone: 0.93 } });
    assert.ok(score < 1);
  });

  it('of an exact name never falls under review', () => {
    const evidence = [{ key: 'birth-differs', value: '', weight: -0.9, lifts: false }];
    const { score, band } = scoreEntry({ ...known, evidence });
    assert.equal(score, 0.7);
    assert.equal(band, 'possible');
  });

  it('of a weak alias is no more than possible until something lifts it', () => {
    assert.equal(scoreEntry({ ...known, weakAlias: true }).band, 'possible');
    const evidence = [{ key: 'birth-date', value: '', weight: 0.6, lifts: true }];
    assert.ok(scoreEntry({ ...known, weakAlias: true, evidence }).score > 0.85);
  });

  it('has points of four decimals that add up', () => {
    const points = addingUp(1, [{ points: 1 / 3 }, { points: 1 / 3 }, { points: 1 / 3 }]).map((one) => one.points);
    assert.deepEqual(points, [0.3334, 0.3333, 0.3333]);
  });
});

describe('a row of names', () => {
  const row = (cells: Record<string, string>): ReturnType<typeof subjectOf> =>
    subjectOf({ cell: (column) => cells[column] ?? '' });

  it('is a subject with all it says', () => {
    const read = row({
      name: 'Ana Solano',
      kind: 'Individual',
      birthDate: '8 Mar 1971',
      country: 'Mexico; US',
      rfc: 'SOAA710308AB1',
      address: 'Roble 1450',
    });
    assert.deepEqual(read, {
      notes: [],
      subject: {
        name: 'Ana Solano',
        kind: 'person',
        birthDate: '1971-03-08',
        countries: ['mx', 'us'],
        identifiers: [{ type: 'rfc', value: 'SOAA710308AB1' }],
        addresses: ['Roble 1450'],
      },
    });
  });

  it('tells what it could not read, and keeps the rest', () => {
    const read = row({ name: 'Ana Solano', kind: 'planet', birthDate: 'soon', country: 'Ruritania' });
    assert.ok('subject' in read);
    assert.deepEqual(
      read.notes.map(({ field }) => field),
      ['kind', 'birthDate', 'country'],
    );
    assert.deepEqual(read.subject, { name: 'Ana Solano' });
  });

  it('without a name is none, except by an identifier', () => {
    for (const name of ['', 'x', '🙂🙂', 'A'.repeat(2000)]) assert.ok('expected' in row({ name }), name.slice(0, 9));
    const read = row({ name: '', idNumber: 'G12345678' });
    assert.ok('subject' in read && read.notes[0]?.field === 'name');
  });

  it('with a name that says nothing is told apart', () => {
    const read = row({ name: 'SA de CV' });
    assert.ok('subject' in read && read.notes[0]?.field === 'name');
  });
});
