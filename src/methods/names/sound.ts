type Rule = readonly [pattern: RegExp, sound: string];

/**
 * Spanish letters that are said alike in Mexico, in the order they are applied. Vowels stay, so that it is an exact
 * test: Ximénez, Giménez and Jiménez are one, Juan and Joan are not. The idea of spelling out sounds by ordered rules
 * is that of Metaphone (Philips 1990) and of its Spanish adaptations; the table is ours.
 */
const spanishRules: readonly Rule[] = [
  [/ph/g, 'f'],
  [/ch/g, 'C'],
  [/sh/g, 'C'],
  [/ll/g, 'y'],
  [/tz/g, 's'],
  [/qu(?=[ei])/g, 'k'],
  [/gu(?=[ei])/g, 'G'],
  [/c(?=[eiy])/g, 's'],
  [/g(?=[eiy])/g, 'j'],
  [/x(?=[aeiou])/g, 'j'],
  [/h/g, ''],
  [/[cq]/g, 'k'],
  [/[zx]/g, 's'],
  [/[vw]/g, 'b'],
  [/y(?=[^aeiou]|$)/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/**
 * English sounds as a skeleton of consonants, with a vowel only at the head: Smith and Smyth are one, and so are
 * Nooristani and Nuristani. A short form of Metaphone (Philips 1990); loose, so it is a hint and never proof.
 */
const englishRules: readonly Rule[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^x/, 's'],
  [/^wh/, 'w'],
  [/mb$/, 'm'],
  [/ph/g, 'f'],
  [/sch|sh|tch|ch/g, 'X'],
  [/th/g, 'T'],
  [/dg(?=[eiy])/g, 'j'],
  [/gh(?=[^aeiouy]|$)/g, ''],
  [/gh/g, 'g'],
  [/kh/g, 'k'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/tz/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/[vw]/g, 'f'],
  [/^[aeiouy]+/, 'A'],
  [/[aeiouyh]/g, ''],
  [/(.)\1+/g, '$1'],
];

const latin = /^[a-z]+$/;

/** How a folded word sounds in Spanish, vowels kept; '' when it is not written in a to z. */
export function spanishSound(word: string): string {
  return latin.test(word) ? applyRules(word, spanishRules) : '';
}

/** The consonants of a folded word as English says them; '' when it is not written in a to z. */
export function englishSkeleton(word: string): string {
  return latin.test(word) ? applyRules(word, englishRules) : '';
}

function applyRules(word: string, rules: readonly Rule[]): string {
  let sound = word;
  for (const [pattern, replacement] of rules) sound = sound.replace(pattern, replacement);
  return sound;
}
