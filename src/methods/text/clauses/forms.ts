import { englishNouns, englishVerbs, plainEnglishVerbs } from './verbs-english.ts';
import { plainSpanishVerbs, spanishIrregular, spanishNouns, spanishVerbs } from './verbs-spanish.ts';

export type Tense = 'base' | 'third' | 'past' | 'participle' | 'gerund' | 'noun';

/** What an inflected form may be. */
export interface VerbForm {
  lemma: string;
  tense: Tense;
  /** Only a boundary between doings; no clause is made of it. */
  plain: boolean;
  /** Spanish: the last letter the word must be written with, for "decomiso" is a noun and "decomisó" a verb. */
  accent: string | null;
}

export type FormTable = ReadonlyMap<string, readonly VerbForm[]>;

const words = (text: string): string[] => text.trim().split(/\s+/);

class Table {
  readonly forms = new Map<string, VerbForm[]>();
  add(word: string, lemma: string, tense: Tense, plain: boolean, accent: string | null = null): void {
    const own = this.forms.get(word);
    if (own === undefined) this.forms.set(word, [{ lemma, tense, plain, accent }]);
    else if (!own.some((form) => form.tense === tense && (form.lemma === lemma || plain)))
      own.push({ lemma, tense, plain, accent });
  }
}

const vowel = /[aeiou]$/;
const withS = (word: string): string => {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /[^aeiou]o$/.test(word) ? `${word}es` : `${word}s`;
};

function addEnglish(table: Table, entry: string, plain: boolean): void {
  const [bare = '', past, participle] = entry.split('_');
  const doubled = bare.endsWith('+');
  const lemma = doubled ? bare.slice(0, -1) : bare;
  const stem = doubled ? lemma + (lemma.at(-1) ?? '') : lemma;
  const put = (word: string, tense: Tense): void => table.add(word, lemma, tense, plain);
  put(lemma, 'base');
  put(lemma === 'have' ? 'has' : withS(lemma), 'third');
  put(
    lemma.endsWith('ie')
      ? `${lemma.slice(0, -2)}ying`
      : /[^eoy]e$/.test(stem)
        ? `${stem.slice(0, -1)}ing`
        : `${stem}ing`,
    'gerund',
  );
  const regular = stem.endsWith('e') ? `${stem}d` : /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
  put(past ?? regular, 'past');
  put(participle ?? past ?? regular, 'participle');
}

/** English forms: inflected word to what it may be. */
export const englishForms: FormTable = (() => {
  const table = new Table();
  for (const entry of words(englishVerbs)) addEnglish(table, entry, false);
  for (const entry of words(englishNouns)) {
    const [noun = '', lemma = ''] = entry.split(':');
    table.add(noun, lemma, 'noun', false);
    table.add(withS(noun), lemma, 'noun', false);
  }
  for (const entry of words(plainEnglishVerbs)) addEnglish(table, entry, true);
  return table.forms;
})();

interface Endings {
  present: readonly string[];
  past: readonly string[];
  other: readonly string[];
  participle: string;
  gerund: string;
}

const spanishEndings: Readonly<Record<'ar' | 'er' | 'ir', Endings>> = {
  ar: {
    present: ['a', 'an', 'e', 'en'],
    past: ['aron', 'aba', 'aban', 'ase', 'aran', 'asen'],
    other: ['aran', 'aria', 'arian'],
    participle: 'ad',
    gerund: 'ando',
  },
  er: {
    present: ['e', 'en', 'a', 'an'],
    past: ['ieron', 'ia', 'ian', 'iera', 'ieran', 'iese', 'iesen'],
    other: ['eran', 'eria', 'erian'],
    participle: 'id',
    gerund: 'iendo',
  },
  ir: {
    present: ['e', 'en', 'a', 'an'],
    past: ['ieron', 'ia', 'ian', 'iera', 'ieran', 'iese', 'iesen'],
    other: ['iran', 'iria', 'irian'],
    participle: 'id',
    gerund: 'iendo',
  },
};

/** Before "e" the letter that keeps the sound of the stem. */
const soft = (stem: string): string =>
  stem.endsWith('c')
    ? `${stem.slice(0, -1)}qu`
    : stem.endsWith('g')
      ? `${stem}u`
      : stem.endsWith('z')
        ? `${stem.slice(0, -1)}c`
        : stem;

function addSpanish(table: Table, entry: string, plain: boolean): void {
  const [infinitive = '', changed, strong] = entry.split(':');
  const kind = infinitive.slice(-2) as 'ar' | 'er' | 'ir';
  const endings = spanishEndings[kind];
  if (endings === undefined) return;
  const stem = infinitive.slice(0, -2);
  const put = (word: string, tense: Tense, accent: string | null = null): void =>
    table.add(word, infinitive, tense, plain, accent);
  put(infinitive, 'base');
  for (const pronoun of ['se', 'lo', 'la', 'los', 'las', 'le', 'les']) put(`${infinitive}${pronoun}`, 'base');
  for (const present of new Set([stem, changed ?? stem])) {
    for (const ending of endings.present) {
      const base = kind === 'ar' && ending.startsWith('e') ? soft(present) : present;
      put(base + ending, kind === 'ar' && ending.startsWith('e') ? 'past' : 'third');
    }
  }
  const past = strong ?? stem;
  if (strong === undefined || vowel.test(strong) || kind === 'ar') {
    if (kind === 'ar') put(`${stem}o`, 'past', 'ó');
    else put(`${past}${vowel.test(past) ? 'yo' : 'io'}`, 'past', 'ó');
  }
  const strongStem = strong !== undefined && /(?:uv|us|ij|uj|is)$/.test(strong);
  if (strongStem)
    for (const ending of ['o', strong.endsWith('j') ? 'eron' : 'ieron', 'iera', 'ieran']) put(strong + ending, 'past');
  if (strong !== undefined && !strongStem && kind !== 'ar') {
    put(`${strong}io`, 'past', 'ó');
    for (const ending of ['ieron', 'iera', 'ieran']) put(strong + ending, 'past');
    put(`${strong}iendo`, 'gerund');
  }
  const plainPast = vowel.test(stem) && kind !== 'ar' ? ['yeron', 'ia', 'ian', 'yera', 'yeran'] : endings.past;
  for (const ending of plainPast) put(stem + ending, 'past');
  put(`${infinitive}a`, 'past', kind === 'ar' ? null : 'á');
  for (const ending of endings.other) put(stem + ending, 'past');
  for (const ending of ['o', 'a', 'os', 'as']) put(stem + endings.participle + ending, 'participle');
  put(stem + (vowel.test(stem) && kind !== 'ar' ? 'yendo' : endings.gerund), 'gerund');
}

const pluralOf = (noun: string): string => (vowel.test(noun) ? `${noun}s` : `${noun}es`);

/** Spanish forms, folded. */
export const spanishForms: FormTable = (() => {
  const table = new Table();
  for (const [lemma, finite, participles, gerund] of spanishIrregular) {
    for (const word of words(finite)) if (word) table.add(word, lemma, 'past', false);
    for (const word of words(participles)) if (word) table.add(word, lemma, 'participle', false);
    if (gerund) table.add(gerund, lemma, 'gerund', false);
  }
  for (const entry of words(spanishVerbs)) addSpanish(table, entry, false);
  for (const entry of words(spanishNouns)) {
    const [noun = '', lemma = ''] = entry.split(':');
    table.add(noun, lemma, 'noun', false);
    table.add(pluralOf(noun), lemma, 'noun', false);
  }
  for (const entry of words(plainSpanishVerbs)) addSpanish(table, entry, true);
  return table.forms;
})();
