import type { Tense, VerbForm } from './forms.ts';
import type { Decision, VerbGroup } from './verb-group.ts';
import type { Tagged } from './tags.ts';
import { reflexive, tag } from './words.ts';

const ser = new Set(
  'es son fue fueron era eran sera seran seria serian ser sido siendo sea sean fuera fueran esta estan estaba estaban estuvo estuvieron estar estado estando'.split(
    ' ',
  ),
);
/** Verbs that stand for "to be" before a participle. */
const outcome = new Set('quedar resultar permanecer encontrar'.split(' '));
const pronouns = new Set('se le les lo la los las'.split(' '));
const reach = 7;

interface Before {
  first: number;
  code: number;
  at: number;
  ser: boolean;
  sido: boolean;
  haber: boolean;
  modal: boolean;
  se: boolean;
  estar: boolean;
  /** "haber asesinado", "ser detenido". */
  infinitive: boolean;
}

function before({ tokens, tags }: Tagged, at: number, start: number, previous: VerbGroup | null): Before {
  const found: Before = {
    first: at,
    code: -1,
    at: at - 1,
    ser: false,
    sido: false,
    haber: false,
    modal: false,
    se: false,
    estar: false,
    infinitive: false,
  };
  let pos = at - 1;
  for (; pos >= start && pos >= at - reach; pos -= 1) {
    const code = tags[pos];
    const word = tokens[pos]?.folded ?? '';
    if (code === tag.aux) {
      if (ser.has(word)) found.ser = true;
      else found.haber = true;
      if (word.startsWith('est')) found.estar = true;
      if (word === 'sido') found.sido = true;
      if (word === 'haber' || word === 'ser' || word === 'estar') found.infinitive = true;
      found.first = pos;
    } else if (code === tag.modal) found.modal = (found.first = pos) >= 0;
    else if (
      code === tag.clitic ||
      (pronouns.has(word) &&
        pos === at - 1 &&
        code === tag.det &&
        tokens[at]?.shape === 'lower' &&
        isFiniteEnding(tokens[at]?.text ?? ''))
    ) {
      if (word === 'se') found.se = true;
      found.first = pos;
    } else if (code !== tag.adv && code !== tag.neg) break;
  }
  if (previous !== null && previous.at === pos && outcome.has(previous.lemma)) found.ser = true;
  found.code = pos >= start ? (tags[pos] ?? -1) : -1;
  found.at = pos;
  return found;
}

/** Endings that no noun or participle has, so that "la" before them is "her" and no article. */
const isFiniteEnding = (text: string): boolean => /(?:ó|aron|ieron|aban|ían)$/.test(text);

/** Decides what a Spanish form is where it stands. */
export function decideSpanish(
  tagged: Tagged,
  at: number,
  start: number,
  end: number,
  forms: readonly VerbForm[],
  previous: VerbGroup | null,
): Decision | null {
  const has = (tense: Tense): VerbForm | undefined => forms.find((form) => form.tense === tense);
  const left = before(tagged, at, start, previous);
  const { first, code } = left;
  const participle = has('participle');
  const noun = has('noun');
  const finite = has('past') ?? has('third');
  const gerund = has('gerund');
  const base = has('base');
  if (base) {
    const se = (tagged.tokens[at]?.folded ?? '').endsWith('se') || left.se;
    return {
      form: base,
      kind: left.modal ? 'finite' : 'infinitive',
      passive: se && !reflexive.has(base.lemma),
      first,
      se,
    };
  }
  if (participle) return decideParticiple(tagged, at, left, participle, noun, previous);
  if (gerund) return { form: gerund, kind: left.estar ? 'finite' : 'gerund', passive: false, first };
  const named = code === tag.det || code === tag.prep || code === tag.num;
  if (noun && (named || finite === undefined) && !left.se)
    return { form: noun, kind: 'noun', passive: true, first: at };
  if (finite === undefined || (named && !left.se && first === at)) return null;
  if (left.ser && first !== at && !left.se) return null;
  if (finite.tense === 'third' && (tagged.tokens[at - 1]?.folded ?? '') === 'de') return null;
  return { form: finite, kind: 'finite', passive: left.se && !reflexive.has(finite.lemma), first, se: left.se };
}

function decideParticiple(
  tagged: Tagged,
  at: number,
  left: Before,
  form: VerbForm,
  noun: VerbForm | undefined,
  previous: VerbGroup | null,
): Decision | null {
  const { code, first } = left;
  if (left.haber && !left.sido && !left.ser) {
    if (left.se && !reflexive.has(form.lemma)) return { form, kind: 'finite', passive: true, first, se: true };
    return { form, kind: left.infinitive && !left.modal ? 'infinitive' : 'finite', passive: false, first };
  }
  if (left.ser) return { form, kind: left.infinitive && !left.modal ? 'infinitive' : 'finite', passive: true, first };
  if (code === tag.det || code === tag.num || code === tag.prep)
    return noun && code !== tag.num ? { form: noun, kind: 'noun', passive: true, first: at } : null;
  if (code === tag.conj && previous !== null && previous.passive && previous.at >= at - 12)
    return { form, kind: previous.form, passive: true, first };
  return { form, kind: 'participle', passive: true, first };
}
