import { useMemo } from 'react';
import type { Bands, NumberOf } from '#methods/disruption/shapes.ts';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';

const digits: Partial<Record<NumberOf, number>> = { efficiency: 3, visibility: 2 };

export interface Numbers {
  one: (name: NumberOf, value: number) => string;
  /** Median and bounds; the median alone where they are written alike. */
  bands: (name: NumberOf, bands: Bands, signed?: 'signed') => string;
  share: (value: number) => string;
  axis: (value: number) => string;
}

/** Numbers of a run as they are written: positions whole, the rest to what it can bear. */
export function useNumbers(): Numbers {
  const format = useFormat();
  const text = useText(messages);
  return useMemo(() => {
    const one = (name: NumberOf, value: number, signDisplay: 'negative' | 'exceptZero' = 'negative'): string => {
      const many = digits[name] ?? 0;
      return format.number(value, { minimumFractionDigits: many, maximumFractionDigits: many, signDisplay });
    };
    return {
      one,
      bands: (name, bands, signed) => {
        const say = (value: number): string => one(name, value, signed ? 'exceptZero' : 'negative');
        const [p10, p50, p90] = [say(bands.p10), say(bands.p50), say(bands.p90)];
        return p10 === p90 ? p50 : text('atWeek', { p10, p50, p90 });
      },
      share: (value) => `${value > 0 && value < 0.01 ? '< 1' : format.number(Math.round(value * 100))}\u00a0%`,
      axis: (value) => format.number(value, { maximumSignificantDigits: 3 }),
    };
  }, [format, text]);
}
