import { useCallback } from 'react';
import { useFormat } from '#ui/text/language.tsx';

/** "33.3333 %", with a space that does not break. */
export function usePercent(): (value: number) => string {
  const format = useFormat();
  return useCallback((value) => `${format.number(value, { maximumFractionDigits: 4 })}\u00a0%`, [format]);
}
