import type { Tone } from '#ui/marks/Marks.tsx';
import type { PaymentState } from '../shapes.ts';

export const stateTones: Readonly<Record<PaymentState, Tone>> = {
  clear: 'plain',
  held: 'warn',
  released: 'ok',
  rejected: 'bad',
};
