import { clip } from '#vocabulary/refusal.ts';
import type { PaymentFault } from './message.ts';

/** More would say nothing new, and a hostile file could make millions. */
const most = 40;

export const faultAt = (line: number, column: number, found: string, expected: string): PaymentFault => ({
  line,
  column,
  found: clip(visible(found)),
  expected,
});

export const isFull = (faults: readonly PaymentFault[]): boolean => faults.length >= most;

/** Adds a fault unless the message has enough of them. */
export function addFault(to: PaymentFault[], fault: PaymentFault): void {
  if (!isFull(to)) to.push(fault);
}

const visible = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim() || 'nothing';
