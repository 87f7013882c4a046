import { monthNames } from '#vocabulary/time.ts';

const table = (...rows: readonly string[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, index) => row.split(' ').map((word): [string, number] => [word, index])));

/** Full names of months, folded; Spanish and English. */
export const fullMonths: ReadonlyMap<string, number> = new Map([
  ...[...monthNames.en, ...monthNames.es].map((name, index): [string, number] => [
    name.toLowerCase(),
    (index % 12) + 1,
  ]),
  ['setiembre', 9],
]);

/** Short names: only beside a day or a year. */
export const shortMonths: ReadonlyMap<string, number> = new Map(
  'jan/ene feb mar apr/abr may jun jul aug/ago sep/sept/set oct nov dec/dic'
    .split(' ')
    .flatMap((names, index) => names.split('/').map((name): [string, number] => [name, index + 1])),
);

/** English names that are also other words, so a capital and a preposition are asked for. */
export const doubtfulMonths: ReadonlySet<string> = new Set(['march', 'may', 'august']);

/** Monday is 0. */
export const weekdays: ReadonlyMap<string, number> = table(
  'monday mon lunes',
  'tuesday tue tues martes',
  'wednesday wed miercoles',
  'thursday thu thur thurs jueves',
  'friday fri viernes',
  'saturday sat sabado',
  'sunday sun domingo',
);
export const shortWeekdays: ReadonlySet<string> = new Set('mon tue tues wed thu thur thurs fri sat sun'.split(' '));

/** Small numbers in words, as they stand before "years ago" or a month. */
export const smallNumbers: ReadonlyMap<string, number> = new Map(
  (
    'a:1 an:1 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 fifteen:15 twenty:20 ' +
    'thirty:30 un:1 una:1 uno:1 primero:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 ' +
    'trece:13 catorce:14 quince:15 dieciseis:16 diecisiete:17 dieciocho:18 diecinueve:19 veinte:20 veintiuno:21 ' +
    'veintidos:22 veintitres:23 veinticuatro:24 veinticinco:25 veintiseis:26 veintisiete:27 veintiocho:28 ' +
    'veintinueve:29 treinta:30'
  )
    .split(' ')
    .map((entry): [string, number] => [entry.split(':')[0] ?? '', Number(entry.split(':')[1])]),
);

export type Span = 'day' | 'week' | 'month' | 'year' | 'decade' | 'hour';

export const spans: ReadonlyMap<string, Span> = new Map([
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['hora', 'hour'],
  ['horas', 'hour'],
  ['day', 'day'],
  ['days', 'day'],
  ['dia', 'day'],
  ['dias', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['semana', 'week'],
  ['semanas', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['mes', 'month'],
  ['meses', 'month'],
  ['year', 'year'],
  ['years', 'year'],
  ['ano', 'year'],
  ['anos', 'year'],
  ['decade', 'decade'],
  ['decades', 'decade'],
  ['decada', 'decade'],
  ['decadas', 'decade'],
]);

/** Words before a bare year or month that make it a date. */
export const leadingWords: ReadonlySet<string> = new Set(
  (
    'in since until till by from of during through throughout before after early late mid circa year around fiscal fy to spring ' +
    'summer autumn fall winter en desde hasta de del ano anos durante para hacia fines finales principios inicios mediados ' +
    'verano invierno primavera otono ejercicio termine acabe concluya finalice'
  ).split(' '),
);
export const articles: ReadonlySet<string> = new Set('the a an el la los las un una its their his'.split(' '));

/** Words that show, before a month and day without a year, that it is still to come. */
export const futureWords: ReadonlySet<string> = new Set(
  (
    'will due next scheduled upcoming shall expires plans planned coming celebrara llevara realizara proximo proxima ' +
    'iran vamos going prevista previsto agendada agendado sera seran tendra tendran vencera vence programada programado iniciara'
  ).split(' '),
);

/** Words that show that it is over. */
export const pastWords: ReadonlySet<string> = new Set(
  'last past since previous ago pasado pasada ultimo ultima desde anterior transcurrido'.split(' '),
);

/** Words between the two ends of an interval. */
export const through: ReadonlySet<string> = new Set(['-', 'to', 'through', 'until', 'thru', 'al', 'a', 'hasta']);
export const pairing: ReadonlySet<string> = new Set(['and', 'y', 'e']);
export const ordinalEndings: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'º', 'o', 'er', 'ro', '°']);
