import type { PaymentSummary, PaymentView } from '../shapes.ts';

/** A decimal text in groups of three, to its last digit: no rounding of money. */
export function grouped(amount: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\..*)?$/.exec(amount) ?? [];
  return whole === '' ? amount : `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest}`;
}

export interface Stretch<T> {
  text: string;
  /** The hits whose words these are; the strongest first. */
  hits: T[];
}

/** A text in stretches by the hits that stand in it (UTF-16, end exclusive); hits may overlap. */
export function stretches<T extends { start: number; end: number; score: number }>(
  text: string,
  hits: readonly T[],
): Stretch<T>[] {
  const inside = hits.filter((hit) => hit.end > hit.start && hit.start < text.length);
  const cuts = [...new Set([0, text.length, ...inside.flatMap((hit) => [hit.start, Math.min(hit.end, text.length)])])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? 0;
    return {
      text: text.slice(start, end),
      hits: inside.filter((hit) => hit.start < end && hit.end > start).toSorted((a, b) => b.score - a.score),
    };
  });
}

/** Why a payment is held, the first thing to do first; empty where it is not held. */
export function heldBecause(payment: PaymentSummary): ('heldHits' | 'heldFaults' | 'heldReady')[] {
  if (payment.state !== 'held') return [];
  return [
    ...(payment.openHits > 0 ? (['heldHits'] as const) : payment.hits > 0 ? (['heldReady'] as const) : []),
    ...(payment.faults > 0 ? (['heldFaults'] as const) : []),
  ];
}

/** The hit of a payment to open first: the strongest that nobody has decided. */
export function firstToDecide(payment: Pick<PaymentView, 'parties' | 'texts'>): string | undefined {
  return [...payment.parties, ...payment.texts]
    .flatMap((one): { id: string; state: string; score: number }[] => one.hits)
    .filter((hit) => hit.state === 'open' || hit.state === 'escalated')
    .toSorted((a, b) => b.score - a.score)[0]?.id;
}

/** Parties with hits first, else as the message has them. */
export const inOrder = (parties: PaymentView['parties']): PaymentView['parties'] =>
  parties.toSorted((a, b) => Number(b.hits.length > 0) - Number(a.hits.length > 0));
