import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';
import { faults } from './faults.ts';
import { before, found, wordSet } from './shape.ts';
import type { Cue, CuedRule, Fault, Found, LoneRule, Page } from './shape.ts';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A rule of the form that is broken. Areas not yet given out are not one: numbers change faster than tables. */
function phoneFault(phone: PhoneNumber): Fault | null {
  const national = phone.nationalNumber;
  if (phone.countryCallingCode === '1' || phone.countryCallingCode === '52') {
    if (national.length !== 10) return faults.length(national.length, 10, 'digits');
    if (phone.countryCallingCode === '1' && !/^[2-9]\d\d[2-9]/.test(national)) return faults.area(national.slice(0, 3));
    return null;
  }
  return phone.isPossible() ? null : faults.length(national.length, 'another number of', 'digits');
}

/** Mexican numbers lost the 1 after +52 in 2019, and 01, 044 and 045 before the area. */
const mobileOne = /^\+521(?=\d{10}$)/;
const trunk = /^(?:01|044|045)(?=\d{10}$)/;

function international(match: RegExpExecArray): Found | null {
  let written = match[0];
  let worst: Found | null = null;
  // What follows after a blank may be another number.
  for (let tries = 0; tries < 4; tries++) {
    const number = `+${digitsOf(written)}`.replace(mobileOne, '+52');
    const phone = parsePhoneNumberFromString(number);
    if (phone === undefined) {
      if (digitsOf(written).length < 8) break;
      worst ??= found('phone', match, number, faults.callingCode(number.slice(0, 4)), written.length);
    } else {
      const fault = phoneFault(phone);
      const here = found('phone', match, phone.number, fault, written.length);
      if (fault === null) return here;
      worst ??= here;
    }
    const cut = written.search(/ [ (]?\d+$/);
    if (cut < 8) break;
    written = written.slice(0, cut);
  }
  return worst;
}

export const lonePhone: LoneRule = {
  shape: /(?<![\w+])\(?\+ ?\d(?:[ ()./-]{0,3}\d){7,16}(?![\w%]|[.,]\d)/g,
  read: international,
};

const mexican = /m[eé]xic|tamaulipas|lada\b|chihuahua|sonora|nuevo le[oó]n|coahuila|sinaloa|jalisco|baja california/i;
const northern =
  /\bU\.? ?S\.?(?![a-z])|\bEE\. ?UU|estados unidos|estadounidense|united states|american|texas|california(?! sur)|arizona|new mexico/i;

function homes(page: Page, at: number, written: string): [CountryCode, CountryCode] {
  const digits = digitsOf(written);
  if (trunk.test(digits) || /^\(?\d{2}\)?[ .-]\d{4}[ .-]\d{4}$/.test(written)) return ['MX', 'US'];
  if (digits.length === 11 && digits.startsWith('1')) return ['US', 'MX'];
  const around = page.text.slice(Math.max(0, at - 80), at + 60);
  const [south, north] = [mexican.test(around), northern.test(around)];
  const here = south === north ? page.language === 'es' : south;
  return here ? ['MX', 'US'] : ['US', 'MX'];
}

/** In: a national number of ten digits, with its prefix if any. Out: E.164 in the country where there is such a number. */
function national(match: RegExpExecArray, page: Page): Found {
  const countries = homes(page, match.index, match[0]);
  const digits = digitsOf(match[0]).replace(trunk, '');
  const phones = countries.flatMap((country) => parsePhoneNumberFromString(digits, country) ?? []);
  const best = phones.find((phone) => phone.isValid()) ?? phones[0];
  return best === undefined
    ? found('phone', match, digits, faults.length(digits.length, 10, 'digits'))
    : found('phone', match, best.number, phoneFault(best));
}

const ten =
  '(?:(?:\\+?1|01|044|045)[ .-]{0,2})?(?:\\(\\d{2,3}\\)[ .-]{0,2}|\\d{2,3}[ .-]{1,2}|\\d{2,3}/)\\d{3,4}(?: ?[.-] ?| )?\\d{2}[ .-]?\\d{2}';
/** Groups as people write them: 3-3-4 and 3-3-2-2, 2-4-4 and 2-4-2-2. */
const grouped =
  /^(?:(?:\+?1|01|044|045)[ .-]{0,2})?(?:\(?\d{3}\)?[ ./-]{0,2}\d{3}|\(?\d{2}\)?[ .-]{0,2}\d{4})(?: ?[.-] ?| )?\d{2}[ .-]?\d{2}$/;
const twoDigitArea = /^(?:(?:01|044|045)[ .-]?)?\(?(?:55|56|33|81)\)?[ .-]/;

/** What says before groups of digits that they are an amount. */
const sum = /(?:[\d$€£]|\b(?:USD|MXN|EUR|GBP|US\$|MN)) ?$/;

export const loneNational: LoneRule = {
  shape: new RegExp(
    `(?<![\\w$€£#%:=]|[\\w.,/+-][.,/+-]|[\\d+-] |\\w-|\\d,)${ten}(?![\\w%°]|[.,:/-]\\d| ?[-/] ?\\d| \\d{2,3}\\b)`,
    'g',
  ),
  read(match, page) {
    const written = match[0];
    if (!grouped.test(written)) return null;
    const digits = digitsOf(written).replace(trunk, '');
    const core = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
    if (core.length !== 10 || /^[01]/.test(core)) return null;
    // Two digits of area alone are less telling: dates and parts are grouped so too.
    if (!written.includes('(') && !/\d{3}[ ./-]{1,2}\d{3}[ .-]/.test(written) && !twoDigitArea.test(written))
      return null;
    if (/\d{3} \d{3}/.test(written) && sum.test(before(page, match.index, 6))) return null;
    const result = national(match, page);
    return result.fault === null ? result : null;
  },
};

/** Short public lines of Mexico and the United States. */
const shortLines = wordSet(
  '020 030 031 040 050 060 061 065 066 068 070 071 072 073 074 075 076 078 079 080 086 088 089',
  '211 311 411 511 611 711 811 911 988',
);

/** Words after which only a full number counts, for they announce other things too. */
const vague = wordSet('number numero line linea call called calls calling llamar llama llamo llamada llamadas contact');

const date = /^(?:(?:19|20)\d\d-\d\d-\d\d|\d\d?[.-]\d\d?[.-](?:19|20)\d\d)(?!\d)/;
const numberOf =
  /(?:^|[^\p{L}])(?:the|a|his|her|their|this|that|from|el|al|un|su|este|ese|del|los|con|mobile|cell)\s$/iu;

/** "the number 956…", but not "case number 956…". */
const ownNumber = (page: Page, { word, start }: Cue): boolean =>
  !/^n[uú]m/.test(word) || numberOf.test(before(page, start, 10));

export const cuedPhone: CuedRule = {
  shape: /\(?\d(?:[ ().-]{0,3}\d){6,13}(?![\w%]|[.,/]\d)/y,
  fillers: wordSet(
    'phone telephone telefonico telefonica telefono cell celular mobile movil office oficina home casa fax whatsapp',
    'emergency emergencias anonymous anonima contacto contact to from using at his her su local gratuito toll free',
    'mexican mexicano us hotline tip direct directo conmutador fijo dispatch signal telegram text',
  ),
  read(match, page, cue) {
    const digits = digitsOf(match[0]).replace(trunk, '');
    const written = match[0];
    if (date.test(written)) return null;
    const weak = vague.has(cue.word);
    if (grouped.test(written) || digits.length === 10 || (digits.length === 11 && digits.startsWith('1'))) {
      if (weak && (digits.startsWith('0') || !ownNumber(page, cue))) return null;
      const result = national(match, page);
      return weak && result.fault !== null ? null : result;
    }
    if (weak || digits.length > 12) return null;
    if (/^52\d{10}$/.test(digits)) return found('phone', match, `+${digits}`);
    if (/^\d{3,4}[ .-]?\d{2}[ .-]?\d{2}$/.test(written)) return found('phone', match, digits, faults.noArea());
    return /\d[ ().-]+\d{4,8}$/.test(written) || /^\d{8,9}$/.test(written)
      ? found('phone', match, digits, faults.length(digits.length, 10, 'digits'))
      : null;
  },
};

const callWord =
  '(?:l[ií]nea|line|hotline|tel[eé]fonos?|phone|dial(?:ed|ing)?|call(?:s|ed|ing)?|llam(?:e|ar|a|ó|aron|ada|adas|ando)|marc(?:ar|a|ando|ó|aron|que)|emergenc\\w+|denunci\\w+|reported|report|reporte)';
const linking =
  '(?: (?:an[oó]nim[ao]s?|anonymous|emergency|tip|de|del|the|to|of|number|n[uú]mero|en|al|el|a|through|via|on|emergencias?|telef[oó]nico|realizada|recibida|gratuita)){0,5}';
const others = '(?::? \\d{3}(?:,| y| e| o| u| or| and)){0,3}';
const announced = new RegExp(
  `(?:\\b${callWord}${linking}|\\bn[uú]meros|\\b(?:al|en el|v[ií]a|through)(?: (?:tel[eé]fono|n[uú]mero))?)${others}:? ["“«(]?$`,
  'i',
);
const announcedZero = /(?:\b(?:el|al|del|line|the|number)|n[uú]mero|l[ií]nea|tel\.?|phone):? ["“«(]?$/i;
const range = /\d (?:al|to|-) $|\b(?:art[ií]culos?|articles?|km|folios?|p[aá]ginas?|pages?)\b.{0,20}$/i;

/** "denuncia anónima recibida en el 089", "called 911". */
export const loneShortLine: LoneRule = {
  shape:
    /(?<![\w.,$€#/-])(?:0[2-8]\d|[2-9]11|988)(?![\w%°]|[.,:/-]\d| (?:a\.m|p\.m|hrs|horas|hours|kil|kg|pesos|d[oó]lares|d[ií]as|people|personas)\b)/g,
  read(match, page) {
    const value = match[0];
    const previous = before(page, match.index, 70);
    if (!shortLines.has(value) || range.test(previous)) return null;
    const told = value.startsWith('0')
      ? announcedZero.test(previous) || announced.test(previous)
      : announced.test(previous);
    const callsIt = /^ (?:calls?|emergency|dispatch|operator|hotline)\b/i.test(
      page.text.slice(match.index + 3, match.index + 16),
    );
    return told || (value === '911' && callsIt) ? found('phone', match, value) : null;
  },
};
