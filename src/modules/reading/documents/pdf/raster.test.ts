import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaOf, type Bitmap, paint, scaleOf } from './raster.ts';

/** Dots of a page as rows of digits 0 (black) to 9 (white). */
const rows = (file: Buffer): string[] => {
  const [, across = 0, down = 0] = /^P5\n(\d+) (\d+)\n255\n/.exec(file.toString('latin1'))?.map(Number) ?? [];
  const dots = file.subarray(file.length - across * down);
  return Array.from({ length: down }, (_, y) =>
    Array.from(dots.subarray(y * across, (y + 1) * across), (dot) => Math.round(dot / 28.33)).join(''),
  );
};

const bits: Bitmap = { width: 2, height: 2, kind: 'bits', data: Uint8Array.of(0b01000000, 0b11000000) };
const mask: Bitmap = { width: 2, height: 2, kind: 'mask', data: Uint8Array.of(0b01000000, 0b11000000) };
const grey: Bitmap = { width: 1, height: 1, kind: 'rgb', data: Uint8Array.of(142, 142, 142) };
const half: Bitmap = { width: 1, height: 1, kind: 'rgba', data: Uint8Array.of(0, 0, 0, 128) };
const dark: Bitmap = { width: 1, height: 1, kind: 'rgb', data: Uint8Array.of(0, 0, 0) };
/** The unit square, y upward, onto the whole of a page of 2 by 2. */
const upright = [2, 0, 0, -2, 0, 2] as const;

test('a picture stands on the page as it is placed', () => {
  assert.deepEqual(rows(paint([{ bitmap: bits, place: upright }], 2, 2, 1)), ['09', '99']);
  assert.deepEqual(rows(paint([{ bitmap: bits, place: upright }], 2, 2, 2)), ['0099', '0099', '9999', '9999']);
});

test('a picture on its side and one upside down', () => {
  assert.deepEqual(rows(paint([{ bitmap: bits, place: [0, 2, 2, 0, 0, 0] }], 2, 2, 1)), ['90', '99']);
  assert.deepEqual(rows(paint([{ bitmap: bits, place: [-2, 0, 0, 2, 2, 0] }], 2, 2, 1)), ['99', '90']);
});

test('what lies under a mask or shines through stays', () => {
  assert.deepEqual(
    rows(
      paint(
        [
          { bitmap: grey, place: upright },
          { bitmap: mask, place: upright },
        ],
        2,
        2,
        1,
      ),
    ),
    ['05', '55'],
  );
  assert.deepEqual(rows(paint([{ bitmap: half, place: upright }], 2, 2, 1)), ['44', '44']);
});

test('strips make one page, and what is off the page is not painted', () => {
  const strips = [
    { bitmap: dark, place: [2, 0, 0, -1, 0, 1] as const },
    { bitmap: grey, place: [2, 0, 0, -1, 0, 2] as const },
    { bitmap: dark, place: [2, 0, 0, -2, 5, 9] as const },
  ];
  assert.deepEqual(rows(paint(strips, 2, 2, 1)), ['00', '55']);
});

test('thin strokes of a fine picture are averaged, not lost', () => {
  const fine: Bitmap = { width: 6, height: 6, kind: 'bits', data: Uint8Array.from({ length: 6 }, () => 0b10110100) };
  for (const row of rows(paint([{ bitmap: fine, place: upright }], 2, 2, 1))) assert.match(row, /^[1-8]{2}$/);
});

test('scale and share of the page', () => {
  const wide: Bitmap = { ...bits, width: 1190, height: 1684 };
  const placed = { bitmap: wide, place: [595, 0, 0, -842, 0, 842] as const };
  assert.equal(scaleOf([placed], 595, 842), 2);
  assert.equal(areaOf(placed, 595, 842), 1);
  assert.ok(scaleOf([placed], 20_000, 20_000) < 0.3);
});
