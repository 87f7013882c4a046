import { currencyCodes } from '#vocabulary/money.ts';
import { unitCodes, unitOf } from '#vocabulary/quantity.ts';
import { isGlued, wordAt } from '../dates/parts.ts';
import { plain } from '../dates/scan.ts';
import type { Piece } from '../dates/scan.ts';

/** A unit or currency read at a place: its code, what to multiply by, and the position after it. */
export interface Measure {
  unit: string;
  factor: number;
  next: number;
}

const dimensions = new Set(['mass', 'volume', 'length', 'area']);

/** Units by the words they are called, one to three; "ton" says not which ton. */
const byWords: ReadonlyMap<string, string> = new Map([
  ...unitCodes.flatMap((code): [string, string][] => {
    const unit = unitOf(code);
    if (unit === undefined || !dimensions.has(unit.dimension)) return [];
    return unit.words.map((word) => [plain(word).replaceAll('-', ' '), code]);
  }),
  ['ton', 'ton'],
  ['tons', 'ton'],
  ['metric tonnes', 't'],
  ['toneladas metricas', 't'],
  ['tonelada metrica', 't'],
  ['mile', 'mi'],
  ['square miles', 'mi2'],
  ['square mile', 'mi2'],
  ['square feet', 'ft2'],
  ['square foot', 'ft2'],
  ['dwt', 'dwt'],
  ['knots', 'kn'],
  ['kts', 'kn'],
  ['kt', 'kn'],
  ['nudos', 'kn'],
  ['mph', 'mph'],
  ['kph', 'km/h'],
  ['kmh', 'km/h'],
]);
/** Too short to be believed after a number in words, or in capitals. */
const shortUnit = /^.{1,2}$/;
/** Short ones that texts also write in capitals. */
const inCapitals: ReadonlySet<string> = new Set(['l', 'kg', 'km', 'nm', 'lb', 'kt', 'ml', 'cm']);

/** Every unit of measure that is read, by its code. */
export const measureCodes: ReadonlySet<string> = new Set(byWords.values());

/** Whether a word names a unit of measure. */
export const isUnitWord = (word: string): boolean => byWords.has(word);

/** The unit of measure at a place. */
export function unitAt(pieces: readonly Piece[], at: number, afterDigits: boolean): Measure | null {
  const piece = pieces[at];
  if (piece === undefined || piece.kind !== 'word' || piece.gap === 3) return null;
  const two = pieces[at + 1]?.kind === 'word' ? byWords.get(`${piece.word} ${wordAt(pieces, at + 1)}`) : undefined;
  if (two !== undefined) return { unit: two, factor: 1, next: at + 2 };
  const one = byWords.get(piece.word);
  if (one === undefined) return null;
  if (piece.word === 'km' && wordAt(pieces, at + 1) === '/' && wordAt(pieces, at + 2) === 'h')
    return { unit: 'km/h', factor: 1, next: at + 3 };
  if (shortUnit.test(piece.word)) {
    if (!afterDigits || (piece.capital && !inCapitals.has(piece.word))) return null;
    if (isGlued(pieces, at + 1) && !['.', ',', ';', ')', ':', '/', '-'].includes(wordAt(pieces, at + 1))) return null;
  }
  if ((piece.word === 'pies' || piece.word === 'pie' || piece.word === 'foot') && wordAt(pieces, at + 1) === 'de')
    return null;
  return { unit: one, factor: 1, next: at + 1 };
}

/** "%", "percent", "por ciento", "percentage points". */
export function percentAt(pieces: readonly Piece[], at: number): Measure | null {
  const word = wordAt(pieces, at);
  const pair = `${word} ${wordAt(pieces, at + 1)}`;
  if (word === '%' || word === 'percent' || word === 'pct') return { unit: '%', factor: 1, next: at + 1 };
  if (pair === 'per cent' || pair === 'por ciento') return { unit: '%', factor: 1, next: at + 2 };
  if (pair === 'percentage points' || pair === 'puntos porcentuales')
    return { unit: 'percentage points', factor: 1, next: at + 2 };
  const shares = word === 'puntos' || word === 'points';
  return shares && percentBefore(pieces, at) ? { unit: '%', factor: 1, next: at + 1 } : null;
}

const pointsReach = 40;

/** Whether a percentage stands shortly before: then "20 puntos" is a part of it. */
function percentBefore(pieces: readonly Piece[], at: number): boolean {
  for (let left = at - 2; left > at - pointsReach; left -= 1) {
    const word = wordAt(pieces, left);
    if (word === '%' || word === 'percent' || word === 'cent' || word === 'ciento') return true;
  }
  return false;
}

/** Currency words; where nothing more is said, "pesos" and "$" are those of the document. */
const currencyWords: ReadonlyMap<string, string> = new Map(
  (
    'dollar:USD dollars:USD dolar:USD dolares:USD usd:USD euro:EUR euros:EUR eur:EUR mxn:MXN yuan:CNY yuanes:CNY renminbi:CNY ' +
    'lempiras:HNL quetzales:GTQ colones:CRC soles:PEN bolivares:VES reais:BRL rubles:RUB rupees:INR gbp:GBP cad:CAD ' +
    'bitcoin:BTC bitcoins:BTC btc:BTC eth:ETH ethereum:ETH monero:XMR xmr:XMR tether:USDT usdt:USDT usdc:USDC tron:TRX trx:TRX litecoin:LTC ltc:LTC ' +
    'guaranies:PYG bolivianos:BOB cordobas:NIO balboas:PAB gourdes:HTG dirhams:AED liras:TRY lira:TRY rand:ZAR reales:BRL lempira:HNL quetzal:GTQ ruble:RUB roubles:RUB rublos:RUB rupias:INR francos:CHF francs:CHF ' +
    'krona:SEK kronor:SEK kroner:NOK naira:NGN baht:THB shekels:ILS cop:COP cny:CNY gtq:GTQ hnl:HNL brl:BRL jpy:JPY chf:CHF yen:JPY yenes:JPY mdd:USD mdp:MXN mn:MXN'
  )
    .split(' ')
    .map((entry): [string, string] => [entry.split(':')[0] ?? '', entry.split(':')[1] ?? '']),
);
const nationalities: ReadonlyMap<string, string> = new Map(
  (
    'mexicanos:MXN mexican:MXN colombianos:COP colombian:COP argentinos:ARS argentine:ARS chilenos:CLP chilean:CLP ' +
    'dominicanos:DOP dominican:DOP estadounidenses:USD americanos:USD canadienses:CAD canadian:CAD australian:AUD ' +
    'filipinos:PHP philippine:PHP cubanos:CUP'
  )
    .split(' ')
    .map((entry): [string, string] => [entry.slice(0, -4), entry.slice(-3)]),
);

/** Prefixes of "$" that say whose. */
const dollarOf: Readonly<Record<string, string>> = {
  us: 'USD',
  mx: 'MXN',
  mex: 'MXN',
  c: 'CAD',
  ca: 'CAD',
  a: 'AUD',
  au: 'AUD',
  nz: 'NZD',
  hk: 'HKD',
  r: 'BRL',
  rd: 'DOP',
  col: 'COP',
  s: '',
};

export interface Prefix {
  /** Null where "$" does not say whose it is. */
  unit: string | null;
  first: number;
}

/** The currency sign or code before a number, and where it begins. */
export function currencyBefore(pieces: readonly Piece[], at: number): Prefix | null {
  const sign = pieces[at - 1];
  if (sign === undefined || (pieces[at]?.gap ?? 3) > 1) return null;
  if (sign.word === '€') return { unit: 'EUR', first: at - 1 };
  if (sign.word === '£') return { unit: 'GBP', first: at - 1 };
  if (sign.word === '$') {
    const named = pieces[at - 2];
    const code = named === undefined ? undefined : currencyCode(named, at - 2, pieces);
    if (code !== undefined) return { unit: code, first: at - 2 };
    const whose = named !== undefined && isGlued(pieces, at - 1) ? dollarOf[named.word] : undefined;
    if (whose) return { unit: whose, first: at - 2 };
    const initials = named?.word === '.' && wordAt(pieces, at - 3) === 's' && wordAt(pieces, at - 5) === 'u';
    return initials && isGlued(pieces, at - 1) ? { unit: 'USD', first: at - 5 } : { unit: null, first: at - 1 };
  }
  if (
    sign.word === '/' &&
    wordAt(pieces, at - 2) === 's' &&
    isGlued(pieces, at - 1) &&
    pieces[at - 2]?.capital === true
  )
    return { unit: 'PEN', first: at - 2 };
  const code = currencyCode(sign, at - 1, pieces);
  return code === undefined ? null : { unit: code, first: at - 1 };
}

/** Virtual currencies, by the codes that exchanges use. */
const virtual: ReadonlySet<string> = new Set(['BTC', 'ETH', 'XMR', 'USDT', 'USDC', 'TRX', 'LTC']);
const commonCodes = new Set(
  'USD MXN EUR GBP CAD COP CNY GTQ HNL PEN BRL ARS CLP CRC DOP JPY CHF AUD VES PAB BOB PYG UYU NIO INR RUB AED HKD'.split(
    ' ',
  ),
);

function currencyCode(piece: Piece, at: number, pieces: readonly Piece[]): string | undefined {
  if (piece.kind !== 'word' || !piece.capital || piece.word.length < 3 || piece.word.length > 4) return undefined;
  const code = piece.word.toUpperCase();
  if (virtual.has(code)) return code;
  return commonCodes.has(code) && currencyCodes.has(code) && wordAt(pieces, at - 1) !== '-' ? code : undefined;
}

const million = 1_000_000;

/** The currency after a number: "dólares estadounidenses", "M.N.", "de pesos", "mdd". */
export function currencyAfter(pieces: readonly Piece[], at: number, pesos: string): Measure | null {
  const of = wordAt(pieces, at) === 'de' || wordAt(pieces, at) === 'of' ? 1 : 0;
  const first = wordAt(pieces, at + of);
  if ((pieces[at + of]?.gap ?? 3) === 3) return null;
  if (first === 'm' && wordAt(pieces, at + 1) === '.' && wordAt(pieces, at + 2) === 'n') {
    const dot = wordAt(pieces, at + 3) === '.' && isGlued(pieces, at + 3) ? 1 : 0;
    return { unit: 'MXN', factor: 1, next: at + 3 + dot };
  }
  if (first === 'u' && wordAt(pieces, at + of + 2) === 's' && /^dollars?$/.test(wordAt(pieces, at + of + 4)))
    return { unit: 'USD', factor: 1, next: at + of + 5 };
  if (first === 'us' && /^dollars?$/.test(wordAt(pieces, at + of + 1)))
    return { unit: 'USD', factor: 1, next: at + of + 2 };
  const whose = nationalities.get(first);
  if (whose !== undefined && /^(?:dollars?|pesos?)$/.test(wordAt(pieces, at + of + 1)))
    return { unit: whose, factor: 1, next: at + of + 2 };
  if (
    (first === 'pounds' && wordAt(pieces, at + 1) === 'sterling') ||
    (first === 'libras' && wordAt(pieces, at + of + 1).startsWith('esterlinas'))
  )
    return { unit: 'GBP', factor: 1, next: at + of + 2 };
  const pounds = (first === 'pounds' || first === 'libras') && isPaid(pieces, at) ? 'GBP' : undefined;
  const unit = /^pesos?$/.test(first) ? pesos : (pounds ?? currencyWords.get(first));
  if (unit === undefined) return null;
  if (first === 'mn' && pieces[at + of]?.capital !== true) return null;
  const named = nationalities.get(wordAt(pieces, at + of + 1));
  const next = named === undefined ? at + of + 1 : at + of + 2;
  return {
    unit: named ?? unit,
    factor: first === 'mdd' || first === 'mdp' ? million : 1,
    next: afterNational(pieces, next),
  };
}

const paying: ReadonlySet<string> = new Set(
  'for paid pay worth cost costs bought sold raised laundered spent fined owed invested pago pagaron multa valor costo vendio lavo'.split(
    ' ',
  ),
);
const payingReach = 8;

/** Whether "3.4 million pounds" is money: a large sum that is paid, and of nothing. */
function isPaid(pieces: readonly Piece[], at: number): boolean {
  if (!wordAt(pieces, at - 1).startsWith('mill') && wordAt(pieces, at - 1) !== 'thousand') return false;
  if (/^(?:of|de)$/.test(wordAt(pieces, at + 1))) return false;
  for (let left = at - 2; left > at - payingReach; left -= 1) if (paying.has(wordAt(pieces, left))) return true;
  return false;
}

/** The "M.N." that a peso amount in words or digits ends with. */
function afterNational(pieces: readonly Piece[], at: number): number {
  if (wordAt(pieces, at) !== 'm' || wordAt(pieces, at + 1) !== '.' || wordAt(pieces, at + 2) !== 'n') return at;
  return wordAt(pieces, at + 3) === '.' && isGlued(pieces, at + 3) ? at + 4 : at + 3;
}

const glued: Readonly<Record<string, number>> = {
  k: 1000,
  m: million,
  mn: million,
  mm: million,
  bn: 1000 * million,
  b: 1000 * million,
};

/** "$5.9m", "$3bn", and "10k": a scale in one letter, right after the digits. */
export function letterScale(pieces: readonly Piece[], at: number, money: boolean): number | null {
  const piece = pieces[at];
  if (piece === undefined || !isGlued(pieces, at) || (isGlued(pieces, at + 1) && pieces[at + 1]?.kind !== 'mark'))
    return null;
  const scale = glued[piece.word];
  return scale !== undefined && (money || piece.word === 'k') ? scale : null;
}
