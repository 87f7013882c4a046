import { cuedAccount, cuedBic, cuedClabe, cuedIban } from './banking.ts';
import { cuedCrypto } from './crypto.ts';
import { cuedContainer, cuedImo, cuedVin } from './freight.ts';
import { cuedPhone } from './phone.ts';
import { foldWord } from './plain.ts';
import { cuedPassport, cuedPlate } from './plate.ts';
import { cuedCurp, cuedRfc } from './registry.ts';
import { wordSet } from './shape.ts';
import type { Cue, CuedRule, Found, Page } from './shape.ts';

/** The words that announce an identifier, folded. */
const announcers: readonly [CuedRule, string][] = [
  [cuedPlate, 'plate plates placa placas matricula matriculas tag tags lp lps'],
  [cuedVin, 'vin vins niv nivs serie series serial chassis chasis'],
  [cuedImo, 'imo omi'],
  [cuedContainer, 'container containers contenedor contenedores'],
  [cuedPassport, 'passport passports pasaporte pasaportes'],
  [cuedClabe, 'clabe clabes'],
  [cuedIban, 'iban ibans'],
  [cuedBic, 'bic swift'],
  [cuedAccount, 'account accounts acct accts cuenta cuentas cta ctas a/c'],
  [cuedRfc, 'rfc registro'],
  [cuedCurp, 'curp'],
  [
    cuedCrypto,
    'bitcoin btc wallet wallets monedero monederos billetera ethereum ether eth usdt trx tron address direccion',
  ],
  [
    cuedPhone,
    `tel tels telefono telefonos telefonico telephone phone phones cell celular celulares mobile movil moviles whatsapp
     dispatch fax linea line hotline call called calls calling llamar llama llamo llamada llamadas numero number contact`,
  ],
];

const cues: ReadonlyMap<string, CuedRule> = new Map(
  announcers.flatMap(([rule, words]) => words.split(/\s+/).map((word): [string, CuedRule] => [word, rule])),
);

/** Words that may stand between any cue and its value, and those of them that say a number follows. */
const common = wordSet('of the de del la el los las su its is are was were es son era fue and y e al a en');
const qualifying = wordSet(
  'number numbers no nos num nums numero numeros nro code codigo id ending ends end termina terminan terminada terminadas',
  'terminacion terminaciones terminado digits digitos',
);

/** "R.F.C." is a word too. */
const words = /a\/c(?![\p{L}\d])|(?:\p{L}\.){3,4}(?!\p{L})|\p{L}{2,}/giu;
const gap = /[ \r\n]{0,4}(?:[:#=("'“«[°º/)\]-]|n\.?[°º]\.?){0,3}[ \r\n]{0,3}/iy;
const nextWord = /\p{L}{1,16}(?:\.(?= ?[\d:A-Z#]|\p{Ll}))?/uy;
const link = /(?: ?\([^()\n]{1,30}\))?[)"'”»\]]?(?: ?[,;/] ?(?:(?:y|e|and|or|o|u|&) )?| (?:y|e|and|or|o|u|&) )/y;
const mostWords = 8;

function at(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** Reads from after a cue, or after the link of a list, to the value; null where another word stands in between. */
function readValue(rule: CuedRule, page: Page, from: number, cue: Cue, most: number): Found | null {
  let position = from;
  let { qualified } = cue;
  for (let step = 0; step <= most; step++) {
    const space = at(gap, page.text, position)?.[0] ?? '';
    position += space.length;
    qualified ||= /[:#=°º]/.test(space);
    const match = at(rule.shape, page.text, position);
    const value = match && rule.read(match, page, { ...cue, qualified });
    if (value) return value;
    const word = at(nextWord, page.text, position)?.[0];
    if (word === undefined) return null;
    const folded = foldWord(word.replace(/\.$/, ''));
    if (qualifying.has(folded)) qualified = true;
    else if (!common.has(folded) && !rule.fillers.has(folded)) return null;
    position += word.length;
  }
  return null;
}

/** In: a page. Out: the identifiers that a word before them announces, with lists after one word. */
export function announced(page: Page): Found[] {
  const all: Found[] = [];
  const { text } = page;
  words.lastIndex = 0;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    const written = match[0];
    if (written.length > 14) continue;
    const word = foldWord(written.replaceAll('.', ''));
    const rule = cues.get(word);
    if (rule === undefined) continue;
    const after = words.lastIndex;
    const start = match.index;
    // "Tel. 956…", "ctas. 0962".
    const from = text.charAt(after) === '.' && written.length < 6 ? after + 1 : after;
    let value = readValue(rule, page, from, { word, start, qualified: false, listed: false }, mostWords);
    for (let listed = value; listed !== null; value = listed ?? value) {
      all.push(listed);
      const next: RegExpExecArray | null = at(link, text, listed.end);
      listed =
        next && readValue(rule, page, listed.end + next[0].length, { word, start, qualified: true, listed: true }, 2);
    }
    words.lastIndex = Math.max(after, value?.end ?? 0);
  }
  return all;
}
