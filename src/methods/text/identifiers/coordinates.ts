import { faults } from './faults.ts';
import { before, found } from './shape.ts';
import type { Fault, Found, LoneRule, Page } from './shape.ts';

/*
 * Pairs of latitude and longitude. Pieces of the patterns: degrees, perhaps minutes and seconds; a letter or word of the
 * hemisphere; what stands between the two.
 */
const degree = '[°º˚]';
const minute = `['’‘′´\`]`;
const second = `(?:["”“″]|''|’’|′′|´´)`;
const part = '(\\d{1,2}(?:[.,]\\d{1,6})?)';
const angle = `(\\d{1,3})(?: ?${degree} ?|-| )(?:${part}(?: ?${minute} ?|-| )?(?:${part} ?${second}? ?)?)?`;
const decimal = `([+-]?\\d{1,3}[.,]\\d{2,12}) ?(?:${degree}|deg\\b)?`;
const north = '(?:(?:de )?lat(?:itude?|itud)?\\.? ?)?(N(?:orth|orte)?|S(?:outh|ur)?)\\b\\.?';
const west = '(?:(?:de )?long?(?:itude?|itud)?\\.? ?)?(W(?:est)?|O(?:este)?|E(?:ast|ste)?)\\b\\.?';
const between = '(?: ?[,;/:] ?| )(?:(?:y|and|by|con|por) )?(?:(?:la )?(?:longitude?|longitud) )?';

const pattern = (source: string): RegExp => new RegExp(source, 'gi');
const free = '(?<![\\p{L}\\d.,])'.replace('\\p{L}', 'A-Za-z');

interface Angle {
  /** Signed degrees as written in decimals, or reckoned. */
  text: string;
  sixty: boolean;
}

const negative = /^[swo]/i;

function decimalAngle(written: string, hemisphere: string | undefined): Angle {
  const plain = written.replace(',', '.').replace('+', '');
  const signed = hemisphere !== undefined && negative.test(hemisphere) ? `-${plain.replace('-', '')}` : plain;
  return { text: signed, sixty: false };
}

function sexagesimal(parts: (string | undefined)[], hemisphere: string | undefined): Angle {
  const [degrees = 0, minutes = 0, seconds = 0] = parts.map((written) => Number((written ?? '0').replace(',', '.')));
  const size = degrees + minutes / 60 + seconds / 3600;
  const text = String(Number(size.toFixed(6)));
  const sign = hemisphere !== undefined && negative.test(hemisphere) && size !== 0 ? '-' : '';
  return { text: `${sign}${text}`, sixty: minutes >= 60 || seconds >= 60 };
}

function pair(match: RegExpExecArray, latitude: Angle, longitude: Angle): Found {
  let fault: Fault | null = null;
  if (Math.abs(Number(latitude.text)) > 90) fault = faults.range('latitude', 90);
  else if (Math.abs(Number(longitude.text)) > 180) fault = faults.range('longitude', 180);
  else if (latitude.sixty || longitude.sixty) fault = faults.sixty();
  const end = match[0].trimEnd().replace(/\.$/, '').length;
  return found('coordinates', match, `${latitude.text},${longitude.text}`, fault, end);
}

const named = /coord|gps|latitud|\blat\b|geoloc|geograf|georref|posici[oó]n|position|ubicad|location/i;

/** "26.0664, -98.2056": four decimals, or three with their name, and no list of figures. */
function barePair(match: RegExpExecArray, page: Page): Found | null {
  const [latitude = '', longitude = ''] = [match[1], match[2]];
  const told = named.test(before(page, match.index, 60)) || /[°º˚]/.test(match[0]);
  const decimals = Math.min(...[latitude, longitude].map((written) => written.length - written.indexOf('.') - 1));
  const result = pair(match, decimalAngle(latitude, undefined), decimalAngle(longitude, undefined));
  if (told) return decimals >= 2 ? result : null;
  const size = (written: string): number => Math.abs(Number(written));
  if (decimals < 4 || size(latitude) < 1 || size(longitude) < 1 || result.fault !== null) return null;
  const listed =
    /\d[,;] ?$/.test(before(page, match.index, 3)) ||
    /^[,;] ?[+-]?\d/.test(page.text.slice(match.index + match[0].length, match.index + match[0].length + 4));
  return listed ? null : result;
}

export const loneCoordinates: LoneRule[] = [
  {
    shape:
      /(?<![A-Za-z\d.,$€£-])([+-]?\d{1,3}\.\d{2,12}) ?[°º˚]?(?: ?[,;/] ?| )([+-]?\d{1,3}\.\d{2,12})[°º˚]?(?![\d%A-Za-z°]|[.,]\d| ?[°º˚]? ?[NSEWO]\b)/g,
    read: barePair,
  },
  {
    shape: pattern(`${free}${decimal} ?${north}${between}${decimal} ?${west}`),
    read: (m) => pair(m, decimalAngle(m[1] ?? '', m[2]), decimalAngle(m[3] ?? '', m[4])),
  },
  {
    shape: pattern(`(?<![A-Za-z])(N|S)\\.? ?${decimal}${between}(W|O|E)\\.? ?${decimal}(?![\\d])`),
    read: (m) => pair(m, decimalAngle(m[2] ?? '', m[1]), decimalAngle(m[4] ?? '', m[3])),
  },
  {
    shape: pattern(
      `(?<![A-Za-z])lat(?:itude?|itud)?\\.?[:= ]{0,3}${decimal}(?: ?(N(?:orth|orte)?|S(?:outh|ur)?)\\b\\.?)?[,;/ ]{1,3}(?:(?:y|and) )?long?(?:itude?|itud)?\\.?[:= ]{0,3}${decimal}(?: ?(W(?:est)?|O(?:este)?|E(?:ast|ste)?)\\b)?(?![\\d])`,
    ),
    read: (m) => pair(m, decimalAngle(m[1] ?? '', m[2]), decimalAngle(m[3] ?? '', m[4])),
  },
  {
    shape: pattern(`${free}(?<!-)${angle} ?${north}${between}${angle} ?${west}`),
    read: (m) => sexagesimalPair(m, [m[1], m[2], m[3]], m[4], [m[5], m[6], m[7]], m[8]),
  },
  {
    shape: pattern(`(?<![A-Za-z])(N|S)\\.? ?${angle}${between}(W|O|E)\\.? ?${angle}(?![\\d])`),
    read: (m) => sexagesimalPair(m, [m[2], m[3], m[4]], m[1], [m[6], m[7], m[8]], m[5]),
  },
  {
    shape:
      /(?<![A-Za-z0-9])(\d\d)(\d\d)(\d\d(?:\.\d{1,4})?)?([NS])[ ,/-]{0,2}(\d{3})(\d\d)(\d\d(?:\.\d{1,4})?)?([EWO])\b/g,
    read: (m) => sexagesimalPair(m, [m[1], m[2], m[3]], m[4], [m[5], m[6], m[7]], m[8]),
  },
];

function sexagesimalPair(
  match: RegExpExecArray,
  latitude: (string | undefined)[],
  northSouth: string | undefined,
  longitude: (string | undefined)[],
  eastWest: string | undefined,
): Found | null {
  // Whole degrees say a region; without their sign they are not even that.
  const marked = /[°º˚]/.test(match[0]);
  if (!marked && (latitude[1] === undefined || longitude[1] === undefined)) return null;
  return pair(match, sexagesimal(latitude, northSouth), sexagesimal(longitude, eastWest));
}
