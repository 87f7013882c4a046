/** The part of a keyboard event a chord is made of. */
export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/**
 * One press as a chord: "mod+k", "mod+shift+z", "?", "g". `mod` is Ctrl, or Command on Apple machines.
 * Shift counts only with a modifier, a letter or a named key: "?" is "?" on every keyboard.
 */
export function chordOf(event: Pressed): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const mod = event.ctrlKey || event.metaKey;
  const parts: string[] = [];
  if (mod) parts.push('mod');
  if (event.altKey) parts.push('alt');
  if (event.shiftKey && (mod || event.altKey || key.length > 1 || isLetter(key))) parts.push('shift');
  parts.push(key);
  return parts.join('+');
}

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/** What a run of presses means against the known keys, where "g c" is two presses one after the other. */
export function follow(
  keys: readonly string[],
  before: string,
  chord: string,
): { run: string | null; waiting: string } {
  const joined = before === '' ? chord : `${before} ${chord}`;
  if (keys.includes(joined)) return { run: joined, waiting: '' };
  if (keys.some((key) => key.startsWith(`${joined} `))) return { run: null, waiting: joined };
  return before === '' ? { run: null, waiting: '' } : follow(keys, '', chord);
}

const apple = /Mac|iPhone|iPad/;
const words: Record<string, string> = { Enter: '↵', Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', Delete: 'Del' };

/** The presses of a key as they are printed: "mod+k" is Ctrl K, or ⌘ K. */
export function printed(key: string, platform: string): string[] {
  const mod = apple.test(platform) ? '⌘' : 'Ctrl';
  return key.split(/[ +]/).map((part) => {
    if (part === 'mod') return mod;
    if (part === 'shift') return apple.test(platform) ? '⇧' : 'Shift';
    if (part === 'alt') return apple.test(platform) ? '⌥' : 'Alt';
    return words[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}
