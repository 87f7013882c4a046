import { containerDigit, imoDigit, vinDigit } from './check-digits.ts';
import { faults } from './faults.ts';
import { bare, before, found, wordSet } from './shape.ts';
import type { CuedRule, Fault, Found, LoneRule } from './shape.ts';

function container(match: RegExpExecArray, cued: boolean): Found | null {
  const value = bare(match[0]);
  const category = value.charAt(3);
  if (!'UJZ'.includes(category)) return cued ? found('container', match, value, faults.category(category)) : null;
  const expected = containerDigit(value);
  const got = value.charAt(10);
  if (got === expected) return found('container', match, value);
  // U alone is common and unmistakable; J and Z also begin other numbers.
  if (!cued && (category !== 'U' || got === '')) return null;
  return found(
    'container',
    match,
    value,
    got === '' ? faults.noCheckDigit(expected) : faults.checkDigit(got, expected),
  );
}

export const loneContainer: LoneRule = {
  shape: /(?<![A-Za-z0-9])[A-Z]{3}[UJZ][ -]{0,2}\d{3}[ -]?\d{3}[ /-]{0,3}(?:\d|\[\d\]|\(\d\))(?![A-Za-z0-9]|[.,]\d)/g,
  read: (match) => container(match, false),
};

export const cuedContainer: CuedRule = {
  shape: /[A-Z]{4}[ -]{0,2}\d{3}[ -]?\d{3}(?:[ /-]{0,3}(?:\d|\[\d\]|\(\d\)))?(?![A-Za-z0-9]|[.,]\d)/y,
  fillers: wordSet('maritimo maritimos shipping refrigerated reefer iso intermodal tank dry'),
  read: (match) => container(match, true),
};

/** The word IMO belongs to the number, as it is written: "IMO 9074729". */
export const cuedImo: CuedRule = {
  shape: /\d{6,8}(?![A-Za-z0-9]|[.,-]\d)/y,
  fillers: wordSet('ship buque registro registration identification identificacion'),
  read(match, _page, cue) {
    const value = match[0];
    const start = cue.listed || match.index - cue.start > 24 ? match.index : cue.start;
    const at = { type: 'imo' as const, start, end: match.index + value.length, value };
    if (value.length !== 7) return { ...at, fault: faults.length(value.length, 7, 'digits') };
    const expected = imoDigit(value);
    return { ...at, fault: value.endsWith(expected) ? null : faults.checkDigit(value.charAt(6), expected) };
  },
};

/** North American makers (first character 1 to 5) must set the check digit; others need not. */
function vinFault(value: string): Fault | null {
  if (value.length !== 17) return faults.length(value.length, 17, 'characters');
  const bad = /[IOQ]/.exec(value)?.[0];
  if (bad !== undefined) return faults.letters(bad);
  if (!/^[1-5]/.test(value)) return null;
  const expected = vinDigit(value);
  return value.charAt(8) === expected ? null : faults.checkDigit(value.charAt(8), expected);
}

const vehicle =
  /\b(?:cami[oó]n\w*|tracto\w*|veh[ií]culo\w*|vehicle\w*|trucks?|tractor|trailer|semi|cars?|autos?|autom[oó]vil\w*|pickup|suv|van|sedan|motocicleta|motorcycle|remolque|chevrolet|ford|nissan|toyota|freightliner|kenworth|international|volvo|dodge|ram|gmc|jeep|honda|mazda|volkswagen)\b/i;

/** Letters and digits mixed as makers do: at least two letters, and the last four digits. */
const likeVin = /^(?=(?:\d*[A-Z]){2}).{13}\d{4}$/;

export const loneVin: LoneRule = {
  shape: /(?<![A-Za-z0-9])[A-HJ-NPR-Z0-9]{17}(?![A-Za-z0-9])/g,
  read(match, page) {
    const value = match[0];
    if (!likeVin.test(value)) return null;
    const checked = vinDigit(value) === value.charAt(8);
    if (!checked && !vehicle.test(before(page, match.index, 160))) return null;
    return found('vin', match, value, vinFault(value));
  },
};

const serial = /^seri|^chas/i;

export const cuedVin: CuedRule = {
  shape: /(?=[A-Z0-9 -]*\d)[A-Z0-9](?:[ -]?[A-Z0-9]){10,20}(?![A-Za-z0-9])/y,
  fillers: wordSet('serie serial series identificacion identification vehicular chasis chassis vin niv'),
  read(match, page, cue) {
    // Groups are joined only where they make 17; else the first run is what was meant.
    const value = bare(match[0]);
    const run = /^[A-Z0-9]+/.exec(match[0])?.[0] ?? '';
    const joined = value.length === 17;
    const read = joined ? value : run;
    if (!/[A-Z]/.test(read) || !/\d/.test(read)) return null;
    const named = serial.test(cue.word);
    // Weapons and machines have serial numbers too.
    if (named && read.length !== 17 && (read.length < 15 || !vehicle.test(before(page, cue.start, 120)))) return null;
    if (read.length < 14 || read.length > 20) return null;
    return found('vin', match, read, vinFault(read), joined ? match[0].length : run.length);
  },
};
