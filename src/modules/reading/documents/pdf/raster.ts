import { limits } from '../limits.ts';

/** Six numbers of an affine map: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A picture as pdf.js decodes it: 1 bit grey, RGB or RGBA; or a mask, where 0 bits are ink. */
export interface Bitmap {
  width: number;
  height: number;
  kind: 'bits' | 'rgb' | 'rgba' | 'mask';
  data: Uint8Array | Uint8ClampedArray;
}

/** A picture and where it stands: its unit square to points of the page. */
export interface Placed {
  bitmap: Bitmap;
  place: Matrix;
}

export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** Share of the page a picture covers. */
export const areaOf = ({ place }: Placed, width: number, height: number): number =>
  Math.abs(place[0] * place[3] - place[1] * place[2]) / Math.max(width * height, 1);

/** Dots per point: those of the sharpest picture, between 100 and 300 dpi; a page beyond the limit gets fewer. */
export function scaleOf(pictures: readonly Placed[], width: number, height: number): number {
  const sharpest = Math.max(
    ...pictures.map(({ bitmap, place }) => bitmap.width / Math.max(Math.hypot(place[0], place[1]), 1)),
  );
  const wanted = Math.min(Math.max(sharpest, 100 / 72), 300 / 72);
  return Math.min(wanted, Math.sqrt(limits.pixels / 4 / Math.max(width * height, 1)));
}

/** Paints the pictures of a page, one over the other, as a grey PGM file: the simplest that Tesseract reads. */
export function paint(pictures: readonly Placed[], width: number, height: number, scale: number): Buffer {
  const across = Math.max(Math.ceil(width * scale), 1);
  const down = Math.max(Math.ceil(height * scale), 1);
  const head = Buffer.from(`P5\n${across} ${down}\n255\n`);
  const file = Buffer.alloc(head.length + across * down, 255);
  head.copy(file);
  const page = file.subarray(head.length);
  for (const { bitmap, place } of pictures)
    paintOne(page, across, down, bitmap, times([scale, 0, 0, scale, 0, 0], place));
  return file;
}

function paintOne(page: Buffer, across: number, down: number, bitmap: Bitmap, place: Matrix): void {
  const [a, b, c, d, e, f] = place;
  const whole = a * d - b * c;
  if (Math.abs(whole) < 1e-6) return;
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const from = { x: Math.max(Math.floor(Math.min(...xs)), 0), y: Math.max(Math.floor(Math.min(...ys)), 0) };
  const to = { x: Math.min(Math.ceil(Math.max(...xs)), across), y: Math.min(Math.ceil(Math.max(...ys)), down) };
  // Several dots of the picture under one of the page are averaged, or thin strokes would break.
  const n = Math.min(Math.max(Math.ceil(bitmap.width / Math.max(Math.hypot(a, b), 1)), 1), 3);
  for (let y = from.y; y < to.y; y += 1)
    for (let x = from.x; x < to.x; x += 1) {
      let sum = 0;
      let hits = 0;
      const under = page[y * across + x] ?? 255;
      for (let k = 0; k < n * n; k += 1) {
        const px = x + ((k % n) + 0.5) / n - e;
        const py = y + (Math.floor(k / n) + 0.5) / n - f;
        const u = (d * px - c * py) / whole;
        const v = (a * py - b * px) / whole;
        if (u < 0 || u >= 1 || v < 0 || v >= 1) continue;
        hits += 1;
        sum += greyAt(bitmap, Math.floor(u * bitmap.width), Math.floor((1 - v) * bitmap.height), under);
      }
      if (hits > 0) page[y * across + x] = sum / hits;
    }
}

/** Grey of a dot as it shows over what lies under it. */
function greyAt({ width, height, kind, data }: Bitmap, x: number, given: number, under: number): number {
  const y = Math.min(given, height - 1);
  if (kind === 'bits' || kind === 'mask') {
    const bit = ((data[y * ((width + 7) >> 3) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
    return kind === 'bits' ? bit * 255 : bit === 0 ? 0 : under;
  }
  const size = kind === 'rgb' ? 3 : 4;
  const at = (y * width + x) * size;
  const grey = 0.3 * (data[at] ?? 255) + 0.59 * (data[at + 1] ?? 255) + 0.11 * (data[at + 2] ?? 255);
  const cover = kind === 'rgba' ? (data[at + 3] ?? 255) / 255 : 1;
  return grey * cover + under * (1 - cover);
}
