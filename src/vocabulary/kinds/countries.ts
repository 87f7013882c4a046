import { foreignTypes } from './ftm-model.ts';

/** Spanish of the codes that are not ISO 3166-1, which Intl does not know. */
const spanish: Readonly<Record<string, string>> = {
  'az-nk': 'Artsaj',
  'cn-xz': 'Tíbet',
  cp: 'Isla Clipperton',
  cq: 'Sark',
  cshh: 'Checoslovaquia',
  csxx: 'Serbia y Montenegro',
  'cy-trnc': 'Chipre del Norte',
  dd: 'Alemania Oriental',
  'gb-nir': 'Irlanda del Norte',
  'gb-sct': 'Escocia',
  'gb-wls': 'Gales',
  'ge-ab': 'Abjasia (Georgia ocupada)',
  'iq-kr': 'Kurdistán',
  'md-pmr': 'Transnistria',
  'pk-km': 'Cachemira',
  'so-som': 'Somalilandia',
  suhh: 'Unión Soviética',
  'ua-cri': 'Crimea (Ucrania ocupada)',
  'ua-dpr': 'Donetsk (Ucrania ocupada)',
  'ua-lpr': 'Lugansk (Ucrania ocupada)',
  'x-so': 'Osetia del Sur (Georgia ocupada)',
  yucs: 'Yugoslavia',
  zr: 'Zaire',
  zz: 'Mundial',
};

/** What lists call countries, beside the names of the model and of Intl. */
const otherNames: Readonly<Record<string, string>> = {
  'bahamas, the': 'bs',
  burma: 'mm',
  'cape verde': 'cv',
  'congo, democratic republic of the': 'cd',
  'congo, republic of the': 'cg',
  'cote d ivoire': 'ci',
  'czech republic': 'cz',
  'east timor': 'tl',
  'estados unidos mexicanos': 'mx',
  eua: 'us',
  'gambia, the': 'gm',
  'great britain': 'gb',
  holland: 'nl',
  'ivory coast': 'ci',
  'korea, north': 'kp',
  'korea, south': 'kr',
  macau: 'mo',
  'macedonia, the former yugoslav republic of': 'mk',
  palestinian: 'ps',
  'region: gaza': 'ps',
  swaziland: 'sz',
  turkey: 'tr',
  uk: 'gb',
  'united states': 'us',
  'united states of america': 'us',
  usa: 'us',
  ussr: 'suhh',
  'virgin islands, british': 'vg',
  'virgin islands, u.s.': 'vi',
  'west bank': 'ps',
};

const inEnglish = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const inSpanish = new Intl.DisplayNames('es-MX', { type: 'region', fallback: 'none' });

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’'.]/g, '').replace(/\s+/g, ' ').trim();

/** Intl reads withdrawn codes as their successors, so those of our own table are not asked of it. */
const ofIntl = (names: Intl.DisplayNames, code: string): string | undefined =>
  /^[a-z]{2}$/.test(code) && spanish[code] === undefined ? names.of(code.toUpperCase()) : undefined;

function byNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [code, english] of foreignTypes.country) names.set(fold(english), code);
  for (const code of foreignTypes.country.keys()) {
    for (const name of [spanish[code], ofIntl(inEnglish, code), ofIntl(inSpanish, code)]) {
      if (name !== undefined && !names.has(fold(name))) names.set(fold(name), code);
    }
  }
  for (const [name, code] of Object.entries(otherNames)) names.set(fold(name), code);
  return names;
}
const codes = byNames();

/** The model's code ("mx", "suhh") of a code in any case or of a name in English or Spanish; undefined for others. */
export function countryCode(text: string): string | undefined {
  const code = text.trim().toLowerCase();
  return foreignTypes.country.has(code) ? code : codes.get(fold(text));
}

/** A country's name for people; undefined for a code the model does not have. */
export function countryName(code: string, language: 'en' | 'es'): string | undefined {
  const english = foreignTypes.country.get(code);
  if (english === undefined || language === 'en') return english;
  return spanish[code] ?? ofIntl(inSpanish, code) ?? english;
}
