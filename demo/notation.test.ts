import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseReportFile } from './notation.ts';

describe('the notation', () => {
  const file = (facts: string): string => `---\ntitle: x\n---\nText.\n\n## Facts\n\n${facts}`;
  it('reads a link with options and lines that stand on its quote', () => {
    const { blocks } = parseReportFile(
      file('own:a-b  person:a > company:b  «holds» {believed, from 2025-03, speaker: a clerk}\n  percentage = 25\n'),
      'x.md',
    );
    assert.deepEqual(blocks[0]?.ends, ['person:a', 'company:b']);
    assert.deepEqual(blocks[0]?.lines[0], {
      at: 9,
      property: 'percentage',
      value: '25',
      quote: 'holds',
      options: { modality: 'believed', validFrom: '2025-03', speaker: 'a clerk' },
    });
  });
  it('says file and line of what it cannot read', () => {
    assert.throws(
      () => parseReportFile(file('person:a\n  name {sworn}\n'), 'x.md'),
      /x\.md:9: found "sworn" in braces/,
    );
    assert.throws(() => parseReportFile(file('ghost:a\n'), 'x.md'), /x\.md:8: found "ghost:a"; expected a key/);
    assert.throws(() => parseReportFile(file('  name «Text»\n'), 'x.md'), /x\.md:8: found a fact before any entity/);
  });
});
