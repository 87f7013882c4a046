import { bare, before, found, wordSet } from './shape.ts';
import type { CuedRule } from './shape.ts';

/** States and countries that issue plates: they stand between the word and the plate. */
const issuers = wordSet(
  'aguascalientes baja california sur campeche chiapas chihuahua coahuila colima durango guanajuato guerrero hidalgo',
  'jalisco mexico michoacan morelos nayarit nuevo leon oaxaca puebla queretaro quintana roo sinaloa sonora tabasco',
  'tamaulipas tlaxcala veracruz yucatan zacatecas cdmx ciudad distrito',
  'alabama alaska arizona arkansas colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa',
  'kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska',
  'nevada new hampshire jersey york north carolina dakota ohio oklahoma oregon pennsylvania rhode island south',
  'tennessee texas utah vermont virginia washington west wisconsin wyoming',
  'mexican mexicana mexicanas american americana americanas estadounidense estadounidenses texana texanas guatemala',
  'mexicano mexicanos americano estadounidense guatemalan guatemaltecas canada ontario quebec honduras salvador colombia espana',
);

const notPlates = wordSet(
  'usd mxn eur gbp vin niv imo iban clabe rfc curp usc cfr fr no kg lb am pm model modelo nom ctr',
);

/** In Mexico the serial number of a weapon is its matrícula. */
const weapon =
  /\b(?:armas?|fusil(?:es)?|pistolas?|rifles?|rev[oó]lver(?:es)?|escopetas?|carabinas?|subfusil(?:es)?|calibre)\b/i;

/** Words for other things as well, after which figures alone are no plate. */
const looseWords = wordSet('tag tags lp lps');

export const cuedPlate: CuedRule = {
  shape:
    /(?:[A-Z0-9]{1,8}(?:-[A-Z0-9]{1,5}){1,3}|[A-Z]{1,4} \d{2,5}(?: [A-Z]{1,2}(?= ?[,.;)]))?|\d{1,4} [A-Z]{2,4}(?: \d{1,3})?|[A-Z0-9]{4,9})(?![\p{L}\d]|[-/][\p{L}\d]|[.,:]\d)/uy,
  fillers: new Set([
    ...issuers,
    ...wordSet(
      'license licence registration bearing circulacion federal federales estatal estatales publico publica servicio',
      'vehicle vehiculares traseras delanteras rear front trasera delantera extranjeras foreign temporary temporales',
      'estado state issued by from expedidas expedida with con tag tags plate plates placa placas carga transporte',
      'sobrepuestas nacionales identificacion vigentes apocrifas clonadas falsas robadas false fake stolen cloned lp',
      'reading marked tx ca az nm mx us usa ny fl ok la ga nc sc va il co ut nv wa',
      'numbered as identificado identificada display displaying displayed',
    ),
  ]),
  read(match, page, cue) {
    if (cue.word.startsWith('matr') && weapon.test(before(page, cue.start, 80))) return null;
    const value = bare(match[0]);
    const word = /^[A-Z]+/.exec(match[0])?.[0].toLowerCase() ?? '';
    if (notPlates.has(word) || value.length < 4 || value.length > 10) return null;
    const digits = value.replace(/\D/g, '').length;
    if (digits === 0) {
      // Aircraft alone are registered in letters: "matrícula XB-NVO".
      return cue.word.startsWith('matr') && /^[A-Z]{1,2}-[A-Z]{3,4}$/.test(match[0])
        ? found('plate', match, value)
        : null;
    }
    if (digits === value.length) {
      // A number alone may be a year or a count; a date is not a plate at all.
      if (/^\d{4}-\d\d-\d\d$/.test(match[0]) || (value.length < 5 && !cue.qualified)) return null;
      if ((value.length === 4 && /^(?:19|20)/.test(value)) || looseWords.has(cue.word)) return null;
    }
    return digits < 2 && value.length < 6 ? null : found('plate', match, value);
  },
};

export const cuedPassport: CuedRule = {
  shape: /(?=[A-Z]{0,3}[ -]?[A-Z0-9]*\d{3})[A-Z]{0,3}[ -]?[A-Z0-9]{5,12}(?![\p{L}\d]|[-/][\p{L}\d]|[.,:]\d)/uy,
  fillers: new Set([
    ...issuers,
    ...wordSet(
      'card book expedido issued emitido by por united states kingdom estados unidos british britanico espanol spanish',
      'colombian colombiano honduran hondureno salvadoran salvadoreno guatemalteco chinese chino venezuelan venezolano',
      'canadian canadiense ordinario diplomatico diplomatic holder titular valido vigente bearing with con china',
      'ecuadorian ecuatoriano peruvian peruano cuban cubano brazilian brasileno indian turkish iranian lebanese russian',
      'ecuador peru venezuela cuba brasil brazil us usa',
    ),
  ]),
  read(match) {
    const value = bare(match[0]);
    const digits = value.replace(/\D/g, '').length;
    return digits < 5 || value.length > 12 || /^\d{4}$/.test(value) ? null : found('passport', match, value);
  },
};
