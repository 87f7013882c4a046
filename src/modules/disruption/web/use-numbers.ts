import { useMemo } from 'react';
import type { Bands, NumberOf } from '#methods/disruption/shapes.ts';
import { useFormat } from '#ui/text/language.tsx';

const digits: Partial<Record<NumberOf, number>> = { efficiency: 3, visibility: 2 };

interface Numbers {
  one: (name: NumberOf, value: number) => string;
  bands: (name: NumberOf, bands: Bands) => { p10: string; p50: string; p90: string };
  share: (value: number) => string;
  axis: (value: number) => string;
}

/** Numbers of a run as they are written: positions whole, the rest to what it can bear. */
export function useNumbers(): Numbers {
  const format = useFormat();
  return useMemo(() => {
    const one = (name: NumberOf, value: number): string => {
      const many = digits[name] ?? 0;
      return format.number(value, { minimumFractionDigits: many, maximumFractionDigits: many });
    };
    return {
      one,
      bands: (name, { p10, p50, p90 }) => ({ p10: one(name, p10), p50: one(name, p50), p90: one(name, p90) }),
      share: (value) => format.number(value, { style: 'percent', maximumFractionDigits: 0 }),
      axis: (value) => format.number(value, { maximumSignificantDigits: 3 }),
    };
  }, [format]);
}
