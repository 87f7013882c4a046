import type { Bands } from '#methods/disruption/shapes.ts';

/** In: a difference, after less before. Out: what it is called, with the bands as they are said then (a loss without its sign). */
export function changeOf(bands: Bands): { word: 'loses' | 'gains' | 'stays' | 'differs'; bands: Bands } {
  const { p10, p50, p90 } = bands;
  if (p10 === 0 && p90 === 0) return { word: 'stays', bands };
  if (p90 <= 0) return { word: 'loses', bands: { p10: 0 - p90, p50: 0 - p50, p90: 0 - p10 } };
  return { word: p10 >= 0 ? 'gains' : 'differs', bands };
}
