/** Folds case and accents, so that "grafico" finds "Gráfico". */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/**
 * Items whose words all begin some word of the text, those whose text begins with the query first.
 * Equal ones keep their order.
 */
export function rank<T>(items: readonly T[], query: string, textOf: (item: T) => string): T[] {
  const asked = fold(query).split(/\s+/).filter(Boolean);
  if (asked.length === 0) return [...items];
  return items
    .map((item) => ({ item, text: fold(textOf(item)) }))
    .filter(({ text }) => asked.every((word) => text.split(/[^\p{L}\p{N}]+/u).some((one) => one.startsWith(word))))
    .map((one) => ({ ...one, first: one.text.startsWith(asked[0] ?? '') ? 0 : 1 }))
    .toSorted((a, b) => a.first - b.first)
    .map(({ item }) => item);
}
