const latin = /^[a-z]+$/;

/** Letters by their codes. */
const a = 97;
const b = 98;
const c = 99;
const d = 100;
const e = 101;
const f = 102;
const g = 103;
const h = 104;
const i = 105;
const j = 106;
const k = 107;
const l = 108;
const m = 109;
const n = 110;
const o = 111;
const p = 112;
const q = 113;
const r = 114;
const s = 115;
const t = 116;
const u = 117;
const v = 118;
const w = 119;
const x = 120;
const y = 121;
const z = 122;
/** Sounds of more than one letter: ch, hard gu, th. */
const hushed = 67;
const hardG = 71;
const dental = 84;
const head = 65;

const isVowel = (code: number): boolean => code === a || code === e || code === i || code === o || code === u;
const isFront = (code: number): boolean => code === e || code === i || code === y;

/** Filled by the two functions below; a word has at most twice as many sounds as letters. */
export const sounds = new Uint8Array(128);

/**
 * Spells out the sounds of letters `from` to `to` of folded text in a to z, as Spanish is said in Mexico, into `sounds`;
 * gives their number. Vowels stay, so that it is an exact test: Ximénez, Giménez and Jiménez are one, Juan and Joan are
 * not. The idea of spelling out sounds by rules is that of Metaphone (Philips 1990) and of its Spanish adaptations; the
 * rules are ours.
 */
export function spanishSounds(text: Uint8Array, from: number, to: number): number {
  let count = 0;
  let last = 0;
  for (let at = from; at < to; at += 1) {
    const code = text[at] ?? 0;
    const next = at + 1 < to ? (text[at + 1] ?? 0) : 0;
    let sound = code;
    if (code === h) continue;
    if (code === p && next === h) [sound, at] = [f, at + 1];
    else if ((code === c || code === s) && next === h) [sound, at] = [hushed, at + 1];
    else if (code === l && next === l) [sound, at] = [isVowel(afterSilent(text, at + 2, to)) ? y : i, at + 1];
    else if (code === t && next === z) [sound, at] = [s, at + 1];
    else if ((code === q || code === g) && next === u && isHard(text, at + 2, to))
      [sound, at] = [code === q ? k : hardG, at + 1];
    else if (code === c) sound = isFront(next) ? s : k;
    else if (code === g) sound = isFront(next) ? j : g;
    else if (code === q) sound = k;
    else if (code === x) sound = isVowel(next) ? j : s;
    else if (code === z) sound = s;
    else if (code === v || code === w) sound = b;
    else if (code === y) sound = isVowel(afterSilent(text, at + 1, to)) ? y : i;
    if (sound === last) continue;
    sounds[count] = sound;
    last = sound;
    count += 1;
  }
  return count;
}

function isHard(text: Uint8Array, at: number, to: number): boolean {
  return at < to && (text[at] === e || text[at] === i);
}

/** The next letter that is said. */
function afterSilent(text: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && text[at] === h) at += 1;
  return at < to ? (text[at] ?? 0) : 0;
}

/**
 * As `spanishSounds`, the consonants as English says them, with a vowel only at the head: Smith and Smyth are one, and
 * so are Nooristani and Nuristani. A short form of Metaphone (Philips 1990); loose, so it is a hint and never proof.
 */
export function englishSounds(text: Uint8Array, from: number, to: number): number {
  let count = 0;
  let last = 0;
  for (let at = startOfSound(text, from, to); at < to; at += 1) {
    const code = text[at] ?? 0;
    const next = at + 1 < to ? (text[at + 1] ?? 0) : 0;
    const third = at + 2 < to ? (text[at + 2] ?? 0) : 0;
    let sound = code;
    if (isVowel(code) || code === y) {
      if (at > from || count > 0) continue;
      sound = head;
    } else if ((code === h && (at > from || !isVowel(next))) || (code === b && at === to - 1 && text[at - 1] === m))
      continue;
    else if (code === s && next === c && third === h) [sound, at] = [hushed, at + 2];
    else if (code === t && next === c && third === h) [sound, at] = [hushed, at + 2];
    else if ((code === s || code === c) && next === h) [sound, at] = [hushed, at + 1];
    else if (code === p && next === h) [sound, at] = [f, at + 1];
    else if (code === t && next === h) [sound, at] = [dental, at + 1];
    else if (code === d && next === g && isFront(third)) [sound, at] = [j, at + 1];
    else if (code === g && next === h) {
      at += 1;
      if (!isVowel(third) && third !== y) continue;
    } else if ((code === k && next === h) || (code === c && next === k)) [sound, at] = [k, at + 1];
    else if (code === c) sound = isFront(next) ? s : k;
    else if (code === q) sound = k;
    else if (code === t && next === z) [sound, at] = [s, at + 1];
    else if (code === z) sound = s;
    else if (code === v || code === w) sound = f;
    else if (code === x && at === from) sound = s;
    else if (code === x) {
      if (last !== k) sounds[count++] = k;
      sound = s;
      last = k;
    }
    if (sound === last) continue;
    sounds[count] = sound;
    last = sound;
    count += 1;
  }
  return count;
}

/** Silent first letters: knight, gnome, pneu, wright, who; x said as s. */
function startOfSound(text: Uint8Array, from: number, to: number): number {
  if (to - from < 2) return from;
  const [first, second] = [text[from] ?? 0, text[from + 1] ?? 0];
  return ((first === k || first === g || first === p) && second === n) || (first === w && second === r)
    ? from + 1
    : from;
}

const letters = new Uint8Array(64);

/** How a folded word sounds in Spanish, vowels kept; '' when it is not written in a to z. */
export function spanishSound(word: string): string {
  return spelled(word, spanishSounds);
}

/** The consonants of a folded word as English says them; '' when it is not written in a to z. */
export function englishSkeleton(word: string): string {
  return spelled(word, englishSounds);
}

function spelled(word: string, sound: Sounding): string {
  if (!latin.test(word)) return '';
  const count = sound(letters, 0, lettersOf(word));
  let text = '';
  for (let at = 0; at < count; at += 1) text += String.fromCharCode(sounds[at] ?? 0);
  return text;
}

/** Puts the first letters of a word into `letters`; gives their number. */
function lettersOf(word: string): number {
  const length = Math.min(word.length, letters.length);
  for (let at = 0; at < length; at += 1) letters[at] = word.charCodeAt(at);
  return length;
}

type Sounding = (text: Uint8Array, from: number, to: number) => number;

const soundsBefore = new Uint8Array(sounds.length);

/** Whether two folded words have the same sounds, at least so many; false where one is not written in a to z. */
export function soundAlike(one: string, two: string, sound: Sounding, least: number): boolean {
  if (!latin.test(one) || !latin.test(two)) return false;
  const count = sound(letters, 0, lettersOf(one));
  if (count < least) return false;
  soundsBefore.set(sounds);
  if (sound(letters, 0, lettersOf(two)) !== count) return false;
  for (let at = 0; at < count; at += 1) if (sounds[at] !== soundsBefore[at]) return false;
  return true;
}
