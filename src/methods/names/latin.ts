import anyAscii from 'any-ascii';

/** What is longer is no word but data without spaces; its beginning says enough. */
export const longestKey = 32;

/**
 * A folded word in the letters a to z and digits, for comparison across scripts: Cyrillic, Greek, Arabic, Hebrew,
 * Chinese, Japanese, Korean and others by the any-ascii tables. Never empty; at most `longestKey` long.
 */
export function latinKey(word: string): string {
  const start = word.length > longestKey ? word.slice(0, longestKey) : word;
  if (isLatin(start)) return start;
  const key = anyAscii(start)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
  return key === '' ? `x${(start.codePointAt(0) ?? 0).toString(16)}` : key.slice(0, longestKey);
}

function isLatin(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 48 || code > 122 || (code > 57 && code < 97)) return false;
  }
  return true;
}
