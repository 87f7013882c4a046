import { chosenNames, type Bounds } from '#methods/dynamics/parameters.ts';
import { usage } from './fault.ts';

const pattern = /^\s*(\w+)\s*=\s*(\d+\.?\d*|\.\d+)\s*\.\.\s*(\d+\.?\d*|\.\d+)\s*$/;
const most = 10;

/** Reads `incapacitation=0.5..2,members=0.8..1.2`: factors of the central values between which to sample. */
export function boundsOf(texts: readonly string[]): Partial<Bounds> {
  const bounds: Partial<Bounds> = {};
  for (const part of texts.flatMap((text) => text.split(','))) {
    const [, name, low, high] = pattern.exec(part) ?? [];
    const known = chosenNames.find((one) => one === name);
    // Without members or deaths there would be nothing left to fit to.
    const least = known === 'members' || known === 'casualties' ? 0.01 : 0;
    if (known === undefined || Number(low) < least || Number(low) > Number(high) || Number(high) > most)
      throw usage(
        '--bounds',
        part,
        `${known ?? chosenNames.join(', ')} as ${known ?? 'members'}=LOW..HIGH with ${least} ≤ LOW ≤ HIGH ≤ ${most}`,
      );
    bounds[known] = [Number(low), Number(high)];
  }
  return bounds;
}
