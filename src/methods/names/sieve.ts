const slots = 1 << 16;

/** Tells of nearly every word that it is not among some few thousand, by its length and four of its letters alone. */
export class Sieve {
  private readonly marks = new Uint8Array(slots);

  add(word: string): void {
    this.marks[slotOf(word)] = 1;
  }

  /** False where the word was never added; true where it may have been. */
  may(word: string): boolean {
    return this.marks[slotOf(word)] === 1;
  }
}

function slotOf(word: string): number {
  const { length } = word;
  let hash = length;
  for (let at = 0; at < 3 && at < length; at += 1) hash = Math.imul(hash, 0x01000193) ^ word.charCodeAt(at);
  if (length > 3) hash = Math.imul(hash, 0x01000193) ^ word.charCodeAt(length - 1);
  return (hash ^ (hash >>> 15)) & (slots - 1);
}
