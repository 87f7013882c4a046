import type { ClauseVerb } from './clause.ts';
import type { VerbGroup } from './verb-group.ts';
import { decideEnglish } from './decide-english.ts';
import { decideSpanish } from './decide-spanish.ts';
import { englishParticles } from './verbs-english.ts';
import { tag } from './words.ts';
import { formsAt, type Tagged } from './tags.ts';

/** Verb groups of a sentence in order; the tags of its tokens are settled on the way. */
export function verbGroups(tagged: Tagged, first: number, last: number): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let previous: VerbGroup | null = null;
  const decide = tagged.language === 'en' ? decideEnglish : decideSpanish;
  for (let at = first; at < last; at += 1) {
    if (tagged.tags[at] !== tag.form) continue;
    const forms = formsAt(tagged, at);
    const decision =
      forms.length === 0 || !mayBeVerb(tagged, at, first) ? null : decide(tagged, at, first, last, forms, previous);
    if (decision === null) {
      tagged.tags[at] = tag.nominal;
      continue;
    }
    const { form, kind, passive } = decision;
    tagged.tags[at] = kind === 'finite' ? tag.verb : kind === 'noun' ? tag.nominal : tag.loose;
    const group: VerbGroup = {
      at,
      first: decision.first,
      last: at,
      lemma: form.lemma,
      form: kind,
      passive,
      plain: form.plain,
      tense: form.tense,
      se: decision.se ?? false,
    };
    groups.push(group);
    if (kind !== 'noun') previous = group;
    if (kind === 'finite' && handing.has(group.lemma)) describes(tagged, at + 1);
  }
  for (const group of groups) {
    if (tagged.language === 'en') addParticle(tagged, group, last);
    addIdiom(tagged, group);
  }
  return groups;
}

const handing = new Set(
  'pass share provide give send supply relay receive obtain seize furnish deliver recover compartir'.split(' '),
);

/** "Passed tracking data to": after such verbs a word in -ing before a noun says what kind of thing it is. */
function describes({ tokens, tags, language }: Tagged, at: number): void {
  const open = tags[at] === tag.loose || tags[at] === tag.form;
  if (language === 'en' && open && tags[at + 1] === tag.nominal && tokens[at]?.folded.endsWith('ing'))
    tags[at] = tag.nominal;
}

/** Capitals inside a sentence are names, not verbs. */
function mayBeVerb({ tokens, tags }: Tagged, at: number, first: number): boolean {
  const shape = tokens[at]?.shape;
  if (shape === 'lower') return true;
  const before = tags[at - 1];
  return shape === 'title' && (at === first || before === tag.quote || before === tag.stop);
}

const particleWindow = 8;
const particlesOf = new Map<string, { lemma: string; particle: string }[]>();
for (const [lemma, verb, particle] of englishParticles)
  particlesOf.set(verb, [...(particlesOf.get(verb) ?? []), { lemma, particle }]);

/** Joins "hand … over" and the like, the particle at once or after a short object. */
function addParticle({ tokens, tags }: Tagged, group: VerbGroup, end: number): void {
  const own = group.form === 'noun' ? undefined : particlesOf.get(group.lemma);
  if (own === undefined) return;
  for (let at = group.at + 1; at < end && at <= group.at + particleWindow; at += 1) {
    const code = tags[at];
    if (code === tag.verb || code === tag.stop || code === tag.comma || code === tag.neg) return;
    const found = own.find(({ particle }) => tokens[at]?.folded === particle);
    if (found === undefined) continue;
    const near = at === group.at + 1;
    if (
      !near &&
      found.particle !== 'over' &&
      found.particle !== 'down' &&
      found.particle !== 'custody' &&
      found.particle !== 'guilty'
    )
      continue;
    group.lemma = found.lemma;
    if (near) group.last = at;
    else tags[at] = tag.adv;
    return;
  }
}

/** "lost their lives", "perdieron la vida", "privar de la vida": the words, and the verb they amount to. */
function addIdiom({ tokens }: Tagged, group: VerbGroup): void {
  const idiom = idioms.get(group.lemma);
  if (idiom === undefined || group.form === 'noun') return;
  for (let at = group.at + 1; at <= group.at + 3; at += 1) {
    if (!idiom.words.has(tokens[at]?.folded ?? '')) continue;
    group.lemma = idiom.lemma;
    group.last = at;
    return;
  }
}

const idioms: ReadonlyMap<string, { words: ReadonlySet<string>; lemma: string }> = new Map([
  ['turn', { words: new Set(['himself', 'herself', 'themselves']), lemma: 'surrender' }],
  ['give', { words: new Set(['himself', 'herself', 'themselves']), lemma: 'surrender' }],
  ['place', { words: new Set(['arrest']), lemma: 'arrest' }],
  ['put', { words: new Set(['arrest']), lemma: 'arrest' }],
  ['stab', { words: new Set(['death']), lemma: 'kill' }],
  ['beat', { words: new Set(['death']), lemma: 'kill' }],
  ['lose', { words: new Set(['life', 'lives']), lemma: 'die' }],
  ['perder', { words: new Set(['vida', 'vidas']), lemma: 'morir' }],
  ['declarar', { words: new Set(['culpable', 'culpables']), lemma: 'plead guilty' }],
  ['privar', { words: new Set(['vida']), lemma: 'asesinar' }],
]);

export const verbOf = (tagged: Tagged, group: VerbGroup): ClauseVerb => ({
  lemma: group.lemma,
  language: tagged.language,
  form: group.form,
  tense: tenseOf(tagged, group),
  start: tagged.tokens[group.at]?.start ?? 0,
  end: tagged.tokens[group.last]?.end ?? 0,
  first: group.first,
  last: group.last,
});

const perfect = new Set('have has had ha han haya hayan habia habian'.split(' '));
const presentBe = new Set('is are am es son'.split(' '));

function tenseOf({ tags, tokens }: Tagged, group: VerbGroup): ClauseVerb['tense'] {
  if (group.form !== 'finite') return 'other';
  let modal = false;
  let be = false;
  let aux = false;
  for (let at = group.first; at < group.at; at += 1) {
    const word = tokens[at]?.folded ?? '';
    if (perfect.has(word)) return 'perfect';
    if (tags[at] === tag.modal) modal = true;
    if (tags[at] === tag.aux) aux = true;
    if (presentBe.has(word)) be = true;
  }
  if (modal) return 'other';
  if (group.tense === 'third' || (group.tense === 'base' && !aux) || (be && group.passive)) return 'present';
  return group.tense === 'past' || group.tense === 'participle' ? 'past' : 'other';
}
