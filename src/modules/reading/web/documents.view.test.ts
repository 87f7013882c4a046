import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from '../documents/says.ts';
import { alreadyHeld } from '../says.ts';
import { addDocuments, bytesOf, faultOf, type Document, type FaultWord } from './documents.view.ts';

const file = (path: string, size = 3): Document => ({ path, file: new File(['x'.repeat(size)], 'f') });
const paths = (documents: readonly Document[]): string[] => documents.map((one) => one.path);

test('hidden and empty files are left out and counted; the order is that of the names', () => {
  const added = addDocuments(
    [file('b/10.pdf')],
    [file('b/9.pdf'), file('b/.DS_Store'), file('.git/x'), file('b/~$a.docx'), file('b/empty.txt', 0)],
  );
  assert.deepEqual(paths(added.documents), ['b/9.pdf', 'b/10.pdf']);
  assert.equal(added.leftOut, 4);
  assert.equal(bytesOf(added.documents), 6);
});

test('the same relative name takes the other’s place, the same name elsewhere does not', () => {
  const { documents } = addDocuments([file('a/1.txt')], [file('a/1.txt', 5), file('b/1.txt')]);
  assert.deepEqual(
    documents.map((one) => [one.path, one.file.size]),
    [
      ['a/1.txt', 5],
      ['b/1.txt', 3],
    ],
  );
});

const expected: readonly [string, FaultWord][] = [
  [alreadyHeld.found, 'held'],
  [faults.password.found, 'locked'],
  [faults.noText.found, 'empty'],
  [faults.noOcr.found, 'picture'],
  [faults.notText.found, 'type'],
  [faults.tooLarge(50_000_000).found, 'large'],
  [faults.tooManyPages(9000, 500).found, 'large'],
  [faults.tooSlow(60).found, 'slow'],
  [faults.broken('PDF', 'no trailer').found, 'damaged'],
  [faults.cutOff('early end').found, 'damaged'],
  [faults.kind('an archive', { en: '', es: '' }, { en: '', es: '' }).found, 'packed'],
  ['something nobody thought of', 'other'],
];
for (const [found, word] of expected)
  test(`“${found}” is told as ${word}`, () => {
    assert.equal(faultOf(found), word);
  });
