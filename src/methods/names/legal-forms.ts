import { edits } from './distance.ts';
import { hashOf, hashOn } from './hash.ts';
import { Sieve } from './sieve.ts';

/** Families of legal forms. Within one family the differences say nothing about identity. */
export type LegalForm = 'stock' | 'limited' | 'company' | 'partnership' | 'nonprofit';

/**
 * Legal forms as they are written, folded and without spaces: punctuation and spacing never matter, so "S.A. de C.V.",
 * "SA de CV" and "S A DE C V" are one entry.
 */
const forms: Readonly<Record<LegalForm, string>> = {
  stock:
    'sa sadecv sab sabdecv sapi sapidecv sapib sapibdecv saic saa sac sas sasdecv sau sociedadanonima ' +
    'sociedadanonimadecapitalvariable sociedadanonimapromotoradeinversion ' +
    'sociedadanonimapromotoradeinversiondecapitalvariable sociedadanonimabursatildecapitalvariable ' +
    'sociedadporaccionessimplificada sofom sofomenr sofomer sadecvsofomenr sociedadanonimacerrada ' +
    'plc publiclimitedcompany jsc ojsc cjsc pjsc pao oao zao ao jointstockcompany openjointstockcompany ' +
    'closedjointstockcompany publicjointstockcompany pjs ag akg aktiengesellschaft se nv naamlozevennootschap ab asa ' +
    'aktiebolag oyj spa tbk bhd berhad kk as ad anonimsirketi societeanonyme ' +
    'ао пао оао зао акционерноеобщество публичноеакционерноеобщество открытоеакционерноеобщество ' +
    'закрытоеакционерноеобщество ' +
    'aktsionernoeobshchestvo publichnoeaktsionernoeobshchestvo otkrytoeaktsionernoeobshchestvo ' +
    'zakrytoeaktsionernoeobshchestvo nepublichnoeaktsionernoeobshchestvo ' +
    'sociedadporaccionessimplificadadecapitalvariable sociedadanonimapromotoradeinversionbursatil',
  limited:
    'srl sderl sderldecv srldecv sderlmi sderldecvmi eirl ltda limitada sociedadlimitada sl slu ' +
    'sociedadderesponsabilidadlimitada sociedadderesponsabilidadlimitadadecapitalvariable ' +
    'llc ltd ltdco coltd limited limitedcompany limitedliabilitycompany privatelimited pvtltd ptyltd pteltd pte pty pvt ' +
    'lcc lllc dmcc fze fzco fzc fzllc wll gmbh gesellschaftmitbeschrankterhaftung bv sarl spzoo spzoosp spolkazoo doo ' +
    'eood ood sro kft oy sdnbhd pt societatecuraspunderelimitata societateacuraspunderelimitata ' +
    'societearesponsabilitelimitee limitedsirketi ltdsti societaaresponsabilitalimitata ' +
    'обществосограниченнойответственностью товариществосограниченнойответственностью тоо тов ооо ooo ' +
    'sociedadderesponsabilidadilimitada sociedadlimitadaunipersonal',
  company: 'corp corporation inc incorporated co company compania cia ciadecv',
  partnership:
    'sc scdecv scp snc senc senccdecv sencporadecv sociedadcivil sociedadennombrecolectivo sociedadencomandita lp llp ' +
    'limitedpartnership limitedliabilitypartnership kg gmbhcokg ohg kommanditgesellschaft spr sprderl sprderldecv ' +
    'sociedaddeproduccionrural sociedaddeproduccionruralderesponsabilidadlimitada sprderi ' +
    'sociedaddeproduccionruralderesponsabilidadilimitada scderl scderldecv sociedadcooperativa',
  nonprofit: 'ac abp iap asociacioncivil instituciondeasistenciaprivada ev stiftung ngo ong',
};

/** Forms of two or three letters that stand before the name as often as after it. */
const leading = new Set('ooo oao zao pao ao jsc ojsc pjsc pt srl llc ооо оао зао пао ао тоо тов'.split(' '));

const formOf = new Map<string, LegalForm>();
/** Everything a legal form may begin with, its words written as one. */
export const formBeginnings = new Set<string>();
/** Their hashes, which tell of nearly every run of words that it is none. */
const beginningHashes = new Set<number>();
const firstWords = new Sieve();
for (const [family, list] of Object.entries(forms))
  for (const form of list.split(' ')) addForm(form, family as LegalForm);

function addForm(form: string, family: LegalForm): void {
  formOf.set(form, family);
  for (let length = 1; length <= form.length; length += 1) {
    const beginning = form.slice(0, length);
    formBeginnings.add(beginning);
    beginningHashes.add(hashOf(beginning));
    firstWords.add(beginning);
  }
}

/**
 * Russian "limited liability company" in Latin letters, which has as many spellings as there are ways to transliterate
 * its adjective and its noun.
 */
const russianLimited = ['obshchestvo', 'obschestvo', 'obshestvo'].flatMap((society) =>
  ['ogranichennoi', 'ogranichennoy', 'ogranichennoj', 'ogranichenoi', 'ogranichenoy'].flatMap((limited) =>
    [
      'otvetstvennostyu',
      'otvetstvennostiu',
      'otvetstvennostju',
      'otvetstvennost',
      'otvetstvenostyu',
      'otvestvennostyu',
    ].map((liability) => `${society}s${limited}${liability}`),
  ),
);
for (const form of russianLimited) addForm(form, 'limited');

/** Single long words, which are recognised with one letter wrong. */
export const longForms = [...formOf.keys()].filter((form) =>
  /^(?:aktienges|corporation|incorpor|kommandit)/.test(form),
);

/** The longer words of which legal forms are made: one of them misspelt is still one of them. */
const legalWords =
  `limited limitada sociedad anonima corporation incorporated responsabilidad produccion variable company compania
  aktiengesellschaft gesellschaft liability partnership cooperativa asociacion joint stock public private capital
  obshchestvo ogranichennoi otvetstvennostyu aktsionernoe publichnoe otkrytoe zakrytoe`.split(/\s+/);

const shortestLegalWord = 5;
const legalByLength = Map.groupBy(legalWords, ({ length }) => length);

/** Whether a word may be a word of a legal form, a letter wrong. */
export function mayBeLegal(word: string): boolean {
  if (word.length < shortestLegalWord) return false;
  const head = word.charCodeAt(0);
  const tail = word.charCodeAt(word.length - 1);
  for (let length = word.length - 1; length <= word.length + 1; length += 1)
    for (const one of legalByLength.get(length) ?? [])
      // One slip leaves the first letter or the last.
      if ((one.charCodeAt(0) === head || one.charCodeAt(length - 1) === tail) && edits(one, word, 1) <= 1) return true;
  return false;
}

/** A run of words, by index, that together are a legal form; `to` is exclusive. */
export interface LegalRun {
  from: number;
  to: number;
  form: LegalForm;
}

/**
 * The legal forms among the folded words of a name. A form of up to three letters counts only at the end of the name,
 * or at its head where the form is one that goes there, and not when it is the whole name.
 */
export function legalRuns(words: readonly string[]): LegalRun[] {
  const found: LegalRun[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const run = longestForm(words, from);
    if (run !== null && !(run.to - run.from === words.length && words.join('').length <= 3)) {
      found.push(run);
      from = run.to - 1;
    }
  }
  if (found.length === 0) return found;
  let end = words.length;
  return found
    .toReversed()
    .filter((run) => {
      const squashed = words.slice(run.from, run.to).join('');
      const kept = squashed.length > 3 || run.to === end || (run.from === 0 && leading.has(squashed));
      if (kept && run.to === end) end = run.from;
      return kept;
    })
    .toReversed();
}

function longestForm(words: readonly string[], from: number): LegalRun | null {
  if (!firstWords.may(words[from] ?? '')) return null;
  let hash = 0;
  let squashed = '';
  let run: LegalRun | null = null;
  for (let to = from + 1; to <= words.length; to += 1) {
    const word = words[to - 1] ?? '';
    hash = hashOn(hash, word);
    if (!beginningHashes.has(hash)) break;
    squashed += word;
    if (!formBeginnings.has(squashed)) break;
    const form = formOf.get(squashed);
    if (form !== undefined) run = { from, to, form };
  }
  return run;
}
