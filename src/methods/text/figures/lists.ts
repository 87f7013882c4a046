import type { Figure, SumCheck } from '../reading/types.ts';

const counted: ReadonlySet<string> = new Set([
  'people',
  'arrests',
  'deaths',
  'companies',
  'countries',
  'states',
  'municipalities',
  'troops',
  'officers',
]);
const lastLink = /,?\s+(?:y|e|and|&)\s+(?=[\p{Lu}"“«])/u;
const longest = 600;

/** The names of a list, or null where an item is no name, so that nothing can be counted. */
function namesOf(list: string): string[] | null {
  const semicolons = list.includes(';');
  const items = list.split(semicolons ? ';' : ',').flatMap((item) => item.split(lastLink));
  const names = items.map((item) => item.trim().replace(/^(?:y|e|and|&)\s+/u, '')).filter((item) => item !== '');
  return names.every((name) => /^["“«]?\p{Lu}/u.test(name)) ? names : null;
}

/** "four people: A, B, C and D": the count against the names that follow its colon. */
export function listChecks(text: string, figures: readonly Figure[]): SumCheck[] {
  return figures.flatMap((figure) => {
    const start = figure.number[0];
    const colon = figure.number[1];
    if (text[colon] !== ':' || !counted.has(figure.unit) || figure.value > 30 || figure.end - colon > longest)
      return [];
    const list = text.slice(colon + 1, figure.end).replace(/\.\s*$/, '');
    const names = namesOf(list);
    if (names === null || names.length < 2) return [];
    const agrees = names.length === figure.value;
    const said = text.slice(start, colon).replace(/\s+/g, ' ');
    const count = String(names.length);
    return [
      {
        quote: text.slice(start, figure.end),
        start,
        end: figure.end,
        agrees,
        says: agrees
          ? { en: `the text says ${said} and names ${count}`, es: `el texto dice ${said} y nombra ${count}` }
          : { en: `the text says ${said} but names ${count}`, es: `el texto dice ${said}, pero nombra ${count}` },
      },
    ];
  });
}
