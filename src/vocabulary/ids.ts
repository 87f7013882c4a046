/** Milliseconds since 1970 UTC. Injected everywhere, so that a replay gives the same store. */
export type Clock = () => number;
/** Gives a fresh id at each call. */
export type Ids = () => string;

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * UUIDv7 (RFC 9562 section 5.7) from a clock and a source of random bytes.
 * Within one millisecond the 12 bits of rand_a count upwards (method 1), so ids of one maker always rise.
 */
export function uuid7(clock: Clock, random: (length: number) => Uint8Array): Ids {
  let last = 0;
  let count = 0;
  return () => {
    const now = Math.max(clock(), last);
    if (now === last) count += 1;
    else count = (random(1)[0] ?? 0) & 0x7f;
    last = count > 0xfff ? now + 1 : now;
    if (count > 0xfff) count = 0;
    const b = new Uint8Array(16);
    const tail = random(8);
    let time = last;
    for (let i = 5; i >= 0; i--) {
      b[i] = time % 256;
      time = Math.floor(time / 256);
    }
    b[6] = 0x70 | (count >> 8);
    b[7] = count & 0xff;
    b.set(tail, 8);
    b[8] = 0x80 | ((b[8] ?? 0) & 0x3f);
    return format(b);
  };
}

function format(b: Uint8Array): string {
  let text = '';
  for (let i = 0; i < 16; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) text += '-';
    text += hex[b[i] ?? 0];
  }
  return text;
}

export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (text: string): boolean => uuidPattern.test(text);
