import assert from 'node:assert/strict';
import { it } from 'node:test';
import { correctionOf, wordsOf, type CorrectWords } from './correct.view.ts';

const words: CorrectWords = {
  name: ' Ana Solís ',
  kind: 'person',
  birthDate: '1980-02-03',
  countries: 'MX, us',
  addresses: 'Calle 1\n\n Calle 2 ',
  reason: 'her passport',
};
const sent = {
  name: 'Ana Solís',
  kind: 'person',
  birthDate: '1980-02-03',
  countries: ['mx', 'us'],
  addresses: ['Calle 1', 'Calle 2'],
  reason: 'her passport',
};

const cases: [what: string, change: Partial<CorrectWords>, sent: object, wrong: string[]][] = [
  ['as typed', {}, sent, []],
  ['a company has no date of birth', { kind: 'organization' }, { ...sent, kind: 'organization', birthDate: null }, []],
  [
    'nothing held',
    { birthDate: ' ', countries: '', addresses: '' },
    { ...sent, birthDate: null, countries: [], addresses: [] },
    [],
  ],
  ['a country by its name', { countries: 'México' }, { ...sent, countries: ['méxico'] }, ['countries']],
  ['without a reason', { reason: ' ' }, { ...sent, reason: '' }, ['reason']],
];
for (const [what, change, correction, wrong] of cases)
  it(what, () => assert.deepEqual(correctionOf({ ...words, ...change }), { correction, wrong }));

it('a record is typed as it stands', () => {
  const { reason, ...record } = { ...sent, kind: 'person' as const };
  const typed = wordsOf({ ...record, id: '', ref: '', identifiers: [], addedAt: 0, changedAt: 0 });
  assert.deepEqual(correctionOf({ ...typed, reason }).correction, sent);
});
