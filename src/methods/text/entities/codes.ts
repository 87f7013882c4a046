import type { EntityWord, Identifier, Token } from '../reading/types.ts';
import { aircraftNames, designation, makes, nameMakes, vehicleNouns, wordMakes } from './lexicon/vehicles.ts';
import { shipAt } from './ships.ts';
import { isCapital, type Span } from './span.ts';

const aircraftNoun = (word: string): boolean =>
  vehicleNouns.get(word) === 'Airplane' || word === 'spy' || word === 'surveillance' || aircraftNames.has(word);
const year = /^(?:19|20)\d{2}$/;

/** Vehicles, vessels and aircraft: by make and model, by a ship's mark, by designation, by the identifier beside them. */
export function vehiclesIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  identifierAt: (at: number) => Identifier | undefined,
): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < to; at += 1) {
    const span =
      shipAt(tokens, at, to) ??
      aircraft(tokens, at, to) ??
      made(tokens, at, to) ??
      identified(tokens, at, to, identifierAt) ??
      drones(tokens, at);
    if (!span) continue;
    spans.push(span);
    at = span.last - 1;
  }
  return spans;
}

/** "U-2 spy planes", "RC-135 Rivet Joints", "MQ-9 Reaper": told by a noun or a known name near a designation. */
function aircraft(tokens: readonly Token[], at: number, to: number): Span | undefined {
  if (!designation.test(tokens[at]?.text ?? '')) return undefined;
  let last = at + 1;
  while (last < to && last - at < 4 && isCapital(tokens[last])) last += 1;
  let noun = last;
  while (noun < to && noun - last < 2 && aircraftNoun(tokens[noun]?.folded ?? '')) noun += 1;
  const named = tokens.slice(at + 1, last).some((token) => aircraftNames.has(token.folded));
  const listed =
    /^(?:,|and|y|or)$/.test(tokens[last]?.folded ?? '') &&
    tokens.slice(last, Math.min(last + 12, to)).some((token) => vehicleNouns.get(token.folded) === 'Airplane');
  if (!named && noun === last && !listed) return undefined;
  return { first: at, last: noun, kind: 'Airplane', key: `craft:${tokens[at]?.folded}`, strength: 3 };
}

/** "2019 Freightliner Cascadia", "camioneta Nissan NP300", "tractocamión International". */
function made(tokens: readonly Token[], at: number, to: number): Span | undefined {
  const token = tokens[at];
  if (!isCapital(token)) return undefined;
  const word = token?.folded ?? '';
  const noun = vehicleNouns.get(tokens[at - 1]?.folded ?? '');
  const marked = /^(?:marca|make|brand)$/.test(tokens[at - 1]?.folded ?? '') || noun !== undefined;
  if (!(makes.has(word) || (wordMakes.has(word) && marked))) return undefined;
  let last = at + 1;
  while (
    last < to &&
    last - at < 4 &&
    (isCapital(tokens[last]) ||
      (tokens[last]?.shape === 'mixed' && /\d/.test(tokens[last]?.text ?? '')) ||
      /^[A-Z]?-?\d{2,4}$/.test(tokens[last]?.text ?? '')) &&
    !year.test(tokens[last]?.text ?? '') &&
    !/^(?:VIN|NIV|Texas|Mexican)$/.test(tokens[last]?.text ?? '')
  )
    last += 1;
  const bare = last === at + 1;
  if (bare && noun === undefined) return undefined;
  // "jueza Mercedes Tolosa", "Ford Motor": a make that is also a name needs the noun, the year or a number.
  const numbered =
    tokens.slice(at + 1, last).some((one) => /\d/.test(one.text)) || year.test(tokens[at - 1]?.text ?? '');
  if (nameMakes.has(word) && !marked && !numbered) return undefined;
  const dated = year.test(tokens[at - 1]?.text ?? '');
  const first = dated ? at - 1 : noun !== undefined && (bare || wordMakes.has(word)) ? at - 1 : at;
  return { first, last, kind: noun ?? 'Vehicle', key: null, strength: 3 };
}

/** A noun of a vehicle with its own number: "container VLHU 718264-9", "The trailer carried Texas plate FXT-0042". */
function identified(
  tokens: readonly Token[],
  at: number,
  to: number,
  identifierAt: (at: number) => Identifier | undefined,
): Span | undefined {
  const own = identifierAt(at);
  if (own?.type === 'container') {
    let last = at + 1;
    while (last < to && (tokens[last]?.start ?? 0) < own.end) last += 1;
    const noun = /^(?:container|contenedor)$/.test(tokens[at - 1]?.folded ?? '');
    return { first: noun ? at - 1 : at, last, kind: 'Vehicle', key: `container:${own.value}`, strength: 3 };
  }
  const kind = vehicleNouns.get(tokens[at]?.folded ?? '');
  if (kind !== 'Vehicle' || isCapital(tokens[at + 1]) || /^(?:container|contenedor)$/.test(tokens[at]?.folded ?? ''))
    return undefined;
  for (let next = at + 1; next < Math.min(to, at + 8); next += 1) {
    if (makes.has(tokens[next]?.folded ?? '') || (vehicleNouns.has(tokens[next]?.folded ?? '') && next > at + 1))
      return undefined;
    const found = identifierAt(next);
    if (found && (found.type === 'plate' || found.type === 'vin'))
      return { first: at, last: at + 1, kind, key: `${found.type}:${found.value}`, strength: 2, common: true };
    if (/^[;.]$/.test(tokens[next]?.text ?? '')) return undefined;
  }
  return undefined;
}

const drones = (tokens: readonly Token[], at: number): Span | undefined =>
  /^(?:drones|drons)$/.test(tokens[at]?.folded ?? '')
    ? { first: at, last: at + 1, kind: 'Airplane' satisfies EntityWord, key: 'craft:drones', strength: 1, common: true }
    : undefined;
