import { wordAt } from '../dates/parts.ts';
import type { Piece } from '../dates/scan.ts';
import type { TextDate } from '../reading/types.ts';
import { stops } from './nouns.ts';

/** The year in which a programme, group or agreement began, and the words around it as positions. */
export interface Beginning {
  value: number;
  first: number;
  /** End of what began. */
  what: number;
  last: number;
  number: [number, number];
}

const began: ReadonlySet<string> = new Set(
  (
    'launched established founded created started began formed signed enacted introduced initiated inaugurated instituted ' +
    'lanzada lanzado creada creado fundada fundado iniciada iniciado establecida establecido firmada firmado promulgada promulgado ' +
    'inicio comenzo instaurada instaurado'
  ).split(' '),
);
const agreements: ReadonlySet<string> = new Set(
  'agreement initiative programme program plan treaty accord partnership pact operation campaign acuerdo iniciativa programa convenio tratado'.split(
    ' ',
  ),
);

/** "the Merida Initiative, launched in 2008", "a 2007-2021 security agreement": years that figures are made of. */
export function beginnings(pieces: readonly Piece[], dates: readonly TextDate[]): Beginning[] {
  const out: Beginning[] = [];
  let at = 0;
  for (const date of dates) {
    const value = Number(/^\d{4}/.exec(date.text)?.[0] ?? NaN);
    if (Number.isNaN(value) || date.basis !== 'stated' || !(date.precision === 'year' || date.precision === 'interval'))
      continue;
    while (at < pieces.length && (pieces[at]?.start ?? 0) < date.start) at += 1;
    const found = date.precision === 'year' ? verbBefore(pieces, at) : nounAfter(pieces, at);
    if (found === null) continue;
    out.push({ value, ...found, number: [date.start, date.end] });
  }
  return out;
}

function verbBefore(pieces: readonly Piece[], at: number): Omit<Beginning, 'value' | 'number'> | null {
  if (wordAt(pieces, at - 1) !== 'in' && wordAt(pieces, at - 1) !== 'en') return null;
  let verb = at - 2;
  if (!began.has(wordAt(pieces, verb))) return null;
  while (
    ['was', 'were', 'been', 'first', 'had', 'fue', ',', 'which', 'que', 'se', 'is'].includes(wordAt(pieces, verb - 1))
  )
    verb -= 1;
  let first = verb;
  while (first > 0 && verb - first < 5) {
    const piece = pieces[first - 1];
    if (piece === undefined || piece.kind !== 'word' || (pieces[first]?.gap ?? 0) > 2) break;
    const joins =
      (piece.word === 'of' || piece.word === 'de' || piece.word === 'del') && pieces[first - 2]?.capital === true;
    if (stops.has(piece.word) && !joins) break;
    first -= 1;
  }
  return first === verb ? null : { first, what: verb, last: at + 1 };
}

function nounAfter(pieces: readonly Piece[], at: number): Omit<Beginning, 'value' | 'number'> | null {
  for (let next = at + 3; next < at + 7; next += 1) {
    if (pieces[next]?.kind !== 'word' || stops.has(wordAt(pieces, next))) return null;
    if (agreements.has(wordAt(pieces, next))) return { first: at, what: next + 1, last: next + 1 };
  }
  return null;
}
