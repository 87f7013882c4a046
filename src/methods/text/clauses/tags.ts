import type { Token } from '../reading/types.ts';
import { englishForms, spanishForms, type FormTable, type VerbForm } from './forms.ts';
import type { Scene } from './scene.ts';
import { smallWords, tag } from './words.ts';

/** A scene with a tag for each token; deciding the verbs refines the tags. */
export interface Tagged {
  scene: Scene;
  language: 'en' | 'es';
  tokens: readonly Token[];
  tags: Uint8Array;
  forms: FormTable;
}

const apostropheNot = new Set(
  'didn doesn don isn wasn weren hasn haven hadn won wouldn couldn can shouldn aren needn mustn'.split(' '),
);

/** Tags every token by lists and endings, in one pass. Null for a text in another language. */
export function tagScene(scene: Scene): Tagged | null {
  const { language, tokens } = scene.document;
  if (language === 'other') return null;
  const small = smallWords[language];
  const forms = language === 'en' ? englishForms : spanishForms;
  const tags = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    tags[at] = scene.mentionAt[at] !== -1 ? tag.mention : tagOf(token, small, forms, language);
    if (token.text === '.' && tags[at] !== tag.mention && shortens(tokens, at)) tags[at] = tag.nominal;
    if (at > 0 && tags[at] === tag.num && language === 'en' && roughly.has(tokens[at - 1]?.folded ?? ''))
      tags[at - 1] = tag.adv;
    if (
      at > 0 &&
      measuring.has(tokens[at - 1]?.folded ?? '') &&
      measured.has(`${tokens[at - 1]?.folded} ${token.folded}`) &&
      isNumber(tokens[at + 1], small)
    ) {
      tags[at - 1] = tags[at] = tag.adv;
      // "No less than $3 million" denies nothing.
      if (tokens[at - 2]?.folded === 'no') tags[at - 2] = tag.adv;
    }
    if (
      language === 'en' &&
      token.folded === "'" &&
      tokens[at + 1]?.folded === 't' &&
      at > 0 &&
      apostropheNot.has(tokens[at - 1]?.folded ?? '')
    ) {
      tags[at - 1] = tag.aux;
      tags[at] = tag.neg;
    } else if (token.folded === 't' && at > 0 && tags[at - 1] === tag.neg && tokens[at - 1]?.folded === "'")
      tags[at] = tag.neg;
  }
  if (language === 'en') unknownVerbs(tokens, tags);
  datesAside(scene, tags);
  timesAside(scene, tags);
  twofold(tokens, tags);
  return { scene, language, tokens, tags, forms };
}

/** "at least", "más de": they say how sure a number is and govern nothing. */
const measured = new Set([
  'at least',
  'at most',
  'more than',
  'less than',
  'fewer than',
  'as many',
  'up to',
  'al menos',
  'mas de',
  'menos de',
  'cerca de',
  'alrededor de',
]);

/** Their first words, so that two words are put together only where they may be one of them. */
const measuring = new Set([...measured].map((two) => two.split(' ')[0] ?? ''));

const isNumber = (token: Token | undefined, small: ReadonlyMap<string, number>): boolean =>
  token !== undefined &&
  (token.shape === 'number' || token.text === '$' || token.folded === 'a' || small.get(token.folded) === tag.num);

/** The point of "Ms.", "Gral." and the like, after which the sentence goes on. */
function shortens(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  return (
    before?.shape === 'title' &&
    before.text.length <= 5 &&
    before.end === tokens[at]?.start &&
    next?.sentence === before.sentence
  );
}

const roughly = new Set(['about', 'around', 'over', 'under', 'some', 'nearly', 'almost', 'roughly']);

/** A word in -s between a noun and an article is a verb, whichever it is: "a lord reflects a pattern". */
function unknownVerbs(tokens: readonly Token[], tags: Uint8Array): void {
  for (let at = 1; at + 1 < tokens.length; at += 1) {
    const token = tokens[at];
    if (tags[at] !== tag.nominal || token?.shape !== 'lower' || !/[^s]s$/.test(token.folded)) continue;
    if ((tags[at - 1] === tag.nominal || tags[at - 1] === tag.mention) && tags[at + 1] === tag.det) tags[at] = tag.verb;
  }
}

/** Dates stand beside a doing as adverbs do, with their article and the words of their clock time. */
function datesAside({ dates, document: { tokens } }: Scene, tags: Uint8Array): void {
  let at = 0;
  for (const date of dates) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= date.start) at += 1;
    if (at > 0 && tags[at - 1] === tag.det && tokens[at - 1]?.folded !== 'a') {
      const before = tokens[at - 1]?.folded ?? '';
      if (/^(?:el|la|los|este|esta|this)$/.test(before)) tags[at - 1] = tag.adv;
    }
    // "A judge on Tuesday sentenced": what stands between subject and verb parts them no more than an adverb.
    if (at > 0 && date.end - date.start < 30 && /^(?:on|in|en)$/.test(tokens[at - 1]?.text ?? ''))
      tags[at - 1] = tag.adv;
    for (; at < tokens.length && (tokens[at]?.start ?? 0) < date.end; at += 1) tags[at] = tag.adv;
  }
}

/** "por la tarde", "in the morning", "el año pasado": when it was, which parts a verb and its object no more than an adverb. */
function timesAside({ document: { tokens } }: Scene, tags: Uint8Array): void {
  for (let at = 2; at < tokens.length; at += 1) {
    const word = tokens[at]?.folded ?? '';
    const first = dayTimes.has(word) ? at - 2 : word === 'pasado' || word === 'pasada' ? at - 2 : -1;
    if (first < 0 || tags[at - 1] === tag.mention) continue;
    const opens = tokens[first]?.folded ?? '';
    const middle = tokens[at - 1]?.folded ?? '';
    const fits = dayTimes.has(word)
      ? /^(?:por|en|durante|in|during)$/.test(opens) && /^(?:la|the)$/.test(middle)
      : /^(?:el|la)$/.test(opens) && /^(?:ano|mes|semana)$/.test(middle);
    if (fits) tags.fill(tag.adv, first, at + 1);
  }
}

/** Words that are two things: "not yet" joins nothing, "has yet to" denies, and "esta" before a noun is no "está". */
function twofold(tokens: readonly Token[], tags: Uint8Array): void {
  for (let at = 1; at < tokens.length; at += 1) {
    const word = tokens[at]?.folded;
    if (word === 'yet' && tags[at] === tag.conj) {
      if (tags[at - 1] === tag.neg) tags[at] = tag.adv;
      else if (tags[at - 1] === tag.aux && tags[at + 1] === tag.to) tags[at] = tag.neg;
    } else if (word === 'esta' && tags[at] === tag.aux && tokens[at]?.text === 'esta') {
      const after = tags[at + 1];
      if (tags[at - 1] === tag.prep && (after === tag.nominal || after === tag.mention)) tags[at] = tag.det;
    } else if (nominative.has(word ?? '') && tags[at - 1] === tag.prep && subordinate.has(tokens[at - 1]?.folded ?? ''))
      tags[at - 1] = tag.sub;
    else if (including.has(word ?? '') && tags[at - 1] === tag.aux) tags[at] = tag.form;
    else if (word === 'vez' && tokens[at - 2]?.folded === 'a' && /^(?:su|la)$/.test(tokens[at - 1]?.folded ?? ''))
      tags.fill(tag.adv, at - 2, at + 1);
  }
}

/** "Until he was murdered": before a subject these open a clause and govern nothing. */
const subordinate = new Set(['until', 'till', 'before', 'after', 'since']);
const nominative = new Set(['he', 'she', 'they', 'we']);

/** After an auxiliary the participle, elsewhere a preposition: "fue incluido en la lista". */
const including = new Set(['incluido', 'incluida', 'incluidos', 'incluidas']);

const dayTimes = new Set('tarde manana noche madrugada mananas noches tardes morning afternoon evening'.split(' '));

function tagOf(token: Token, small: ReadonlyMap<string, number>, forms: FormTable, language: 'en' | 'es'): number {
  if (token.text === 'sí') return tag.adv;
  // With their accent they stand alone: "cuando éstos mataron".
  if (language === 'es' && /^(?:é[st]|aqué)/iu.test(token.text)) return tag.pron;
  const known = small.get(token.folded);
  if (known !== undefined) return known;
  if (token.shape === 'mark') return token.folded === "'s" || token.folded === "'" ? tag.poss : tag.nominal;
  if (token.shape === 'number') return tag.num;
  if (forms.has(token.folded) || compound(token, forms) !== null) return tag.form;
  return token.shape === 'lower'
    ? language === 'en'
      ? englishEnding(token.folded)
      : spanishEnding(token)
    : tag.nominal;
}

function englishEnding(word: string): number {
  if (word.length < 5) return tag.nominal;
  if (word.endsWith('ly')) return tag.adv;
  return word.endsWith('ing') || word.endsWith('ed') ? tag.loose : tag.nominal;
}

function spanishEnding({ text, folded }: Token): number {
  if (folded.length < 5) return tag.nominal;
  if (folded.endsWith('mente')) return tag.adv;
  if (text.endsWith('ó') || /(?:aron|ieron|aban|arían|erían|irían)$/.test(text)) return tag.verb;
  return /(?:ando|iendo)$/.test(folded) ? tag.loose : tag.nominal;
}

/** "torture-murder" is a murder. */
function compound({ folded }: Token, forms: FormTable): readonly VerbForm[] | null {
  const hyphen = folded.lastIndexOf('-');
  const nouns = hyphen > 0 ? forms.get(folded.slice(hyphen + 1))?.filter((form) => form.tense === 'noun') : undefined;
  return nouns !== undefined && nouns.length > 0 ? nouns : null;
}

/** The forms a token may be, with the accents that Spanish asks for. */
export function formsAt({ tokens, forms }: Tagged, at: number): readonly VerbForm[] {
  const token = tokens[at];
  if (token === undefined) return [];
  const found = forms.get(token.folded) ?? compound(token, forms) ?? [];
  return found.some((form) => form.accent !== null) && token.shape !== 'upper'
    ? found.filter((form) => form.accent === null || token.text.endsWith(form.accent))
    : found;
}
