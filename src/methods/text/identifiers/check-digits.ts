/*
 * Check digits of the identifiers. Each takes a value in capitals without separators, of the right length and letters
 * (the callers' patterns see to it), and gives the check digit it ought to have.
 */

const digitsAndLetters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function weighted(value: string, weight: (index: number) => number, worth: (letter: string) => number): number {
  let sum = 0;
  for (let i = 0; i < value.length; i++) sum += worth(value.charAt(i)) * weight(i);
  return sum;
}

/** CLABE (Banco de México): the first 17 digits, weights 3, 7, 1, each product modulo 10. */
export function clabeDigit(value: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (Number(value.charAt(i)) * ([3, 7, 1][i % 3] ?? 0)) % 10;
  return String((10 - (sum % 10)) % 10);
}

/** Letters of ISO 6346 count from 10 and leave out the multiples of 11. */
const containerWorth = new Map(digitsAndLetters.split('').map((letter, i) => [letter, i]));
for (let letter = 10, worth = 10; letter < 36; letter++, worth++) {
  if (worth % 11 === 0) worth++;
  containerWorth.set(digitsAndLetters.charAt(letter), worth);
}

/** ISO 6346: four letters and six digits, weights the powers of 2, modulo 11, 10 written as 0. */
export function containerDigit(value: string): string {
  const sum = weighted(
    value.slice(0, 10),
    (i) => 2 ** i,
    (letter) => containerWorth.get(letter) ?? 0,
  );
  return String((sum % 11) % 10);
}

/** IMO number of a ship: six digits, weights 7 to 2, the last digit of the sum. */
export function imoDigit(value: string): string {
  return String(weighted(value.slice(0, 6), (i) => 7 - i, Number) % 10);
}

const vinWorth = new Map(
  ['AJ', 'BKS', 'CLT', 'DMU', 'ENV', 'FW', 'GPX', 'HY', 'RZ'].flatMap((letters, i) =>
    [...letters].map((letter): [string, number] => [letter, i + 1]),
  ),
);
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** VIN (49 CFR 565): 17 characters, the ninth is the check digit, modulo 11, 10 written as X. */
export function vinDigit(value: string): string {
  const sum = weighted(
    value,
    (i) => vinWeights[i] ?? 0,
    (letter) => vinWorth.get(letter) ?? Number(letter),
  );
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

/** ISO 7064 modulo 97, 10: the two check digits of an IBAN. */
export function ibanDigits(value: string): string {
  const moved = `${value.slice(4)}${value.slice(0, 2)}00`;
  let rest = 0;
  for (const letter of moved) {
    const worth = digitsAndLetters.indexOf(letter);
    rest = (rest * (worth > 9 ? 100 : 10) + worth) % 97;
  }
  return String(98 - rest).padStart(2, '0');
}

const rfcAlphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';

/** RFC (SAT): 13 places, a company's with a blank before; weights 13 to 2, modulo 11, 10 written as A. */
export function rfcDigit(value: string): string {
  const rest =
    weighted(
      value.padStart(13).slice(0, 12),
      (i) => 13 - i,
      (letter) => rfcAlphabet.indexOf(letter),
    ) % 11;
  return rest === 0 ? '0' : rest === 1 ? 'A' : String(11 - rest);
}

const curpAlphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

/** CURP (RENAPO): 17 places, weights 18 to 2, modulo 10. */
export function curpDigit(value: string): string {
  const sum = weighted(
    value.slice(0, 17),
    (i) => 18 - i,
    (letter) => curpAlphabet.indexOf(letter),
  );
  return String((10 - (sum % 10)) % 10);
}

/** In: YYMMDD and the years of its century, or both centuries if not known. Out: whether there is such a day. */
export function isShortDate(digits: string, centuries: readonly number[] = [1900, 2000]): boolean {
  const [year, month, day] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return centuries.some((century) => {
    const leap = (century + year) % 4 === 0 && century + year !== 1900;
    const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
    return days !== undefined && day >= 1 && day <= days;
  });
}
