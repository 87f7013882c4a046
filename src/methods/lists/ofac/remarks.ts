import { clip } from '#vocabulary/refusal.ts';
import { codeOfCountry, countryOrWords } from '../countries.ts';
import { addBirthDate, listedDate } from '../dates.ts';
import { addIdentifier, addName, addOnce, type EntryDraft } from '../draft.ts';
import { identifierType } from '../identifier-types.ts';
import { fragmentsOf } from './fragments.ts';
import { labelOf } from './labels.ts';
import { numberIn, secondNumber } from './numbers.ts';

/** What is longer is kept among the remarks only, so that no hostile text can keep the patterns busy. */
const longestFragment = 2000;

/**
 * Reads the remarks of an SDN entry into it; the remarks themselves stay whole in `remarks`. `reject` is told of dates
 * that cannot be. Quoted names are weak aliases (OFAC's FAQ 122 and 123).
 */
export function takeRemarks(entry: EntryDraft, text: string, reject: (found: string, expected: string) => void): void {
  entry.remarks = text;
  for (const fragment of fragmentsOf(text)) if (fragment.length <= longestFragment) take(entry, fragment, reject);
}

function take(entry: EntryDraft, fragment: string, reject: (found: string, expected: string) => void): void {
  const bare = /^alt\. /i.test(fragment) ? fragment.slice(5) : fragment;
  const label = labelOf(bare);
  if (label === undefined) return;
  const rest = bare.slice(label.words.length).replace(/^[\s:#,-]+/, '');
  if (rest === '') return;
  switch (label.how) {
    case 'date':
      if (label.words === 'DOB') takeBirth(entry, rest, (expected) => reject(clip(fragment), expected));
      return;
    case 'birthplace':
      return addOnce(entry.birthPlaces, rest);
    case 'country':
      return addOnce(entry.countries, countryOrWords(rest));
    case 'gender':
      entry.gender = rest.toLowerCase();
      return;
    case 'weak':
      return takeWeak(entry, label.words, rest);
    case 'link':
      entry.links.push({ entry: null, name: rest, how: 'Linked To' });
      return;
    case 'party':
      entry.links.push({ entry: null, name: rest, how: label.words });
      return;
    case 'wallet':
      return addIdentifier(entry, 'crypto', rest.replace(/^\S{2,8} (?=\S{8,}$)/, ''));
    case 'text':
      if (titles.has(label.words)) entry.title ??= rest;
      return noNumbers.has(label.words) ? undefined : takeNumber(entry, label.words, rest);
    case 'number':
      return takeNumber(entry, label.words, rest);
    default:
  }
}

function takeBirth(entry: EntryDraft, text: string, reject: (expected: string) => void): void {
  const date = listedDate(text);
  if ('expected' in date) reject(date.expected);
  else addBirthDate(entry.birthDates, date);
}

function takeWeak(entry: EntryDraft, words: string, rest: string): void {
  const name = /^'(.+)'$/.exec(rest)?.[1];
  if (name !== undefined) addName(entry, name, words === 'f.k.a.' ? 'former' : 'alias', true);
}

const titles: ReadonlySet<string> = new Set(['Alternate Title', 'Title', 'Position']);
const noNumbers: ReadonlySet<string> = new Set([...titles, 'ethnicity', 'Aircraft Model', 'Equity Ticker']);

const numbered = /^(.+?)(?: \(([^()]*)\))?(?: issued .+?)?(?: expires .+?)?(?: \(([^()]*)\))?$/;

/** "Z0000001 (Mexico) issued 02 Mar 2015 expires 02 Mar 2025" of the label "Passport". */
function takeNumber(entry: EntryDraft, words: string, rest: string): void {
  const type = identifierType(words);
  if (type === null) return;
  if (type === 'website' || type === 'email' || type === 'phone') return addIdentifier(entry, type, rest);
  const [, value = '', country = '', after = ''] = numbered.exec(rest) ?? [];
  addIdentifier(entry, type, numberIn(type, value), codeOfCountry(country) ?? codeOfCountry(after));
  const second = secondNumber(value);
  if (second !== null) addIdentifier(entry, identifierType(second.words) ?? type, second.number);
}
