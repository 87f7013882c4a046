import { limits } from '../limits.ts';
import type { PdfPage } from './library.ts';
import { areaOf, type Bitmap, type Matrix, paint, type Placed, scaleOf, times } from './raster.ts';

type Ops = Record<string, number>;

/** An image as pdf.js hands it out. */
interface Decoded {
  width: number;
  height: number;
  kind?: number;
  data?: Uint8Array | Uint8ClampedArray;
  transform?: Matrix;
}

/** Share of the page that pictures have to cover for it to be a scan. */
const scanShare = 0.3;

/** A page of pictures as a file for the reader of pictures, or null when it has none of any size. */
export async function pictureOf(page: PdfPage, ops: Ops): Promise<{ file: Buffer; dpi: number } | null> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const pictures = await placedOn(page, ops, transform as unknown as Matrix);
  const area = pictures.reduce((sum, one) => sum + areaOf(one, width, height), 0);
  if (pictures.length === 0 || area < scanShare) return null;
  const scale = scaleOf(pictures, width, height);
  return { file: paint(pictures, width, height, scale), dpi: Math.round(scale * 72) };
}

/** Follows the drawing of the page and keeps what is painted where. */
async function placedOn(page: PdfPage, ops: Ops, start: Matrix): Promise<Placed[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const placed: Placed[] = [];
  const saved: Matrix[] = [];
  let place = start;
  let pixels = 0;
  const keep = (given: unknown, mask: boolean, moved: Matrix = place): void => {
    const image = imageOf(page, given);
    const bitmap = image && bitmapOf(image, mask);
    if (!bitmap) return;
    pixels += bitmap.width * bitmap.height;
    if (pixels <= limits.pixels) placed.push({ bitmap, place: moved });
  };
  for (const [at, op] of fnArray.entries()) {
    const args = (argsArray[at] ?? []) as unknown[];
    if (op === ops['save']) saved.push(place);
    else if (op === ops['restore']) place = saved.pop() ?? place;
    else if (op === ops['transform']) place = times(place, args as unknown as Matrix);
    else if (op === ops['paintFormXObjectBegin']) {
      saved.push(place);
      if (args[0]) place = times(place, args[0] as Matrix);
    } else if (op === ops['paintFormXObjectEnd']) place = saved.pop() ?? place;
    else if (op === ops['paintImageXObject'] || op === ops['paintInlineImageXObject']) keep(args[0], false);
    else if (op === ops['paintImageMaskXObject']) keep(args[0], true);
    else if (op === ops['paintImageMaskXObjectGroup'])
      for (const one of args[0] as Decoded[]) keep(one, true, one.transform ? times(place, one.transform) : place);
  }
  return placed;
}

function imageOf(page: PdfPage, given: unknown): Decoded | null {
  const id = typeof given === 'string' ? given : (given as { data?: unknown } | null)?.data;
  if (typeof id !== 'string') return given as Decoded | null;
  const store = id.startsWith('g_') ? page.commonObjs : page.objs;
  return store.has(id) ? (store.get(id) as Decoded | null) : null;
}

const kinds: Readonly<Record<number, Bitmap['kind']>> = { 1: 'bits', 2: 'rgb', 3: 'rgba' };

function bitmapOf({ width, height, kind, data }: Decoded, mask: boolean): Bitmap | null {
  const known = mask ? 'mask' : kinds[kind ?? 0];
  return data && known && width > 0 && height > 0 ? { width, height, kind: known, data } : null;
}
