import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatGrade, gradeScales, isFirm, parseGrade } from './grade.ts';

describe('grades', () => {
  for (const [text, expected] of [
    ['B2', { scale: 'admiralty', mark: 'B2' }],
    ['b2', { scale: 'admiralty', mark: 'B2' }],
    ['admiralty:F6', { scale: 'admiralty', mark: 'F6' }],
    ['europol:X4', { scale: 'europol', mark: 'X4' }],
    ['3x5x2:1A', { scale: '3x5x2', mark: '1A' }],
    ['G1', undefined],
    ['B7', undefined],
    ['2B', undefined],
    ['X4', undefined],
    ['B', undefined],
    ['B22', undefined],
    ['', undefined],
    ['nato:B2', undefined],
    ['europol:D1', undefined],
    ['a:b:B2', undefined],
  ] as const) {
    it(`${text || 'nothing'} is ${expected ? `${expected.mark} of ${expected.scale}` : 'no grade'}`, () =>
      assert.deepEqual(parseGrade(text), expected));
  }

  it('are written as they were received', () => {
    for (const scale of gradeScales) {
      for (const reliability of scale.reliability) {
        for (const credibility of scale.credibility) {
          const grade = { scale: scale.id, mark: `${reliability}${credibility}` };
          assert.deepEqual(parseGrade(formatGrade(grade)), grade);
        }
      }
    }
  });

  it('are firm at C3 or better, and on no scale where they say "cannot be judged"', () => {
    const firmOf = (id: string): string[] => {
      const scale = gradeScales.find((one) => one.id === id);
      return (scale?.reliability ?? [])
        .flatMap((r) => (scale?.credibility ?? []).map((c) => `${r}${c}`))
        .filter((mark) => isFirm({ scale: id, mark }));
    };
    assert.deepEqual(firmOf('admiralty'), ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3']);
    for (const { id, unknown } of gradeScales)
      assert.deepEqual(
        firmOf(id).filter((mark) => unknown.some((one) => mark.includes(one))),
        [],
      );
    assert.equal(isFirm({ scale: 'nato', mark: 'A1' }), false);
  });
});
