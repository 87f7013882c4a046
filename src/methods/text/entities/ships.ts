import type { Token } from '../reading/types.ts';
import { shipMarks, vehicleNouns } from './lexicon/vehicles.ts';
import { isCapital, type Span } from './span.ts';

const describing = new Set(
  'menor pesquera pesquero mayor rapida carguero mercante tanque called named llamada llamado denominada denominado motor fishing support mother'.split(
    ' ',
  ),
);
const inside = new Set('de del la las los of the da do dos'.split(' '));

/** The name of a ship at a token: "MV Petrel Lacuna", "F/V DON EUSTAQUIO", "buque Estrella del Mar", "el pesquero «Alba»". */
export function shipAt(tokens: readonly Token[], at: number, to: number): Span | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const slashed = tokens[at + 1]?.text === '/' && tokens[at + 1]?.start === token.end;
  const mark = slashed ? `${token.text}/${tokens[at + 2]?.text ?? ''}` : token.text;
  const marked = shipMarks.has(mark);
  const noun = vehicleNouns.get(token.folded) === 'Vessel';
  if (!marked && !noun) return undefined;
  const described = noun && describing.has(tokens[at + 1]?.folded ?? '');
  // "A fishing boat, the Osprey": the name in apposition.
  const apposed =
    noun &&
    tokens[at + 1]?.text === ',' &&
    /^(?:the|el|la)$/.test(tokens[at + 2]?.text ?? '') &&
    [1, 2, 3].some((back) => /^(?:an?|una?)$/.test(tokens[at - back]?.folded ?? ''));
  const name = slashed || apposed ? at + 3 : described ? at + 2 : at + 1;
  const quoted = noun && /^["']$/.test(tokens[name]?.folded ?? '');
  const begin = quoted ? name + 1 : name;
  const last = endOfName(tokens, begin, to);
  if (last === begin) return undefined;
  return {
    first: marked ? at : begin,
    last,
    kind: 'Vessel',
    key: null,
    strength: marked || quoted || described || apposed ? 3 : 2,
  };
}

/** Up to five words in capitals, small words between them. */
function endOfName(tokens: readonly Token[], begin: number, to: number): number {
  let last = begin;
  const capital = (at: number): boolean => at < to && isCapital(tokens[at]);
  while (last - begin < 5 && capital(last)) {
    last += 1;
    let next = last;
    while (next - last < 2 && inside.has(tokens[next]?.text ?? '')) next += 1;
    if (next > last && capital(next)) last = next;
  }
  return last;
}
