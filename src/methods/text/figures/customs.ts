import type { TextLanguage } from '../reading/types.ts';
import type { Piece } from '../dates/scan.ts';
import type { Customs } from './drafted.ts';
import { customOf } from './numerals.ts';

/** Words that show a country, and what it calls a peso. */
const pesosOf: ReadonlyMap<string, string> = new Map([
  ...['mexico', 'mexicano', 'mexicana', 'mexicanos', 'mexican', 'cdmx', 'fgr', 'sedena', 'semar'].map(
    (word): [string, string] => [word, 'MXN'],
  ),
  ...['colombia', 'colombiano', 'colombiana', 'bogota', 'colombian'].map((word): [string, string] => [word, 'COP']),
  ...['argentina', 'argentino'].map((word): [string, string] => [word, 'ARS']),
  ...['chile', 'chileno', 'chilena'].map((word): [string, string] => [word, 'CLP']),
]);

/** How a document writes numbers and whose "$" and "pesos" it means: by its own numbers, its language, the country it names most. */
export function customsOf(pieces: readonly Piece[], language: TextLanguage): Customs {
  const spanish = language === 'es';
  const named = new Map<string, number>();
  for (const { kind, word } of pieces) {
    const code = kind === 'word' ? pesosOf.get(word) : undefined;
    if (code !== undefined) named.set(code, (named.get(code) ?? 0) + 1);
  }
  const pesos = [...named].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'MXN';
  const { custom, sure } = customOf(pieces, spanish);
  // Mexico writes a decimal point; elsewhere in Spanish a point stands between thousands.
  const settled = !sure && custom === 'comma' && named.has('MXN') ? 'point' : custom;
  return { custom: settled, spanish, dollar: spanish ? pesos : 'USD', pesos };
}
