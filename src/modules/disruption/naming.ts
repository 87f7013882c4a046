import { fold } from '#methods/names/fold.ts';

const particles = new Set(['de', 'del', 'la', 'las', 'el', 'los', 'y', 'the', 'of', 'and']);
const wordsOf = (text: string): Set<string> =>
  new Set(
    fold(text)
      .split(' ')
      .filter((word) => word !== '' && !particles.has(word)),
  );

/**
 * Finds names of persons in those of organisations: a name whole, or two words of it ("Comercial Ibarra Sáenz").
 * In: the names. Out: for a caption, the places of the names that stand in it.
 */
export function nameFinder(names: readonly string[]): (caption: string) => number[] {
  const sizes: number[] = [];
  const byWord = new Map<string, number[]>();
  for (const [at, name] of names.entries()) {
    const words = wordsOf(name);
    sizes.push(words.size);
    for (const word of words) {
      const known = byWord.get(word);
      if (known) known.push(at);
      else byWord.set(word, [at]);
    }
  }
  // Many names share a word with many captions: lists of numbers, since a map for each caption takes seconds.
  const shared = new Uint32Array(names.length);
  return (caption) => {
    const lists = [...wordsOf(caption)].map((word) => byWord.get(word) ?? []);
    const found: number[] = [];
    for (const list of lists)
      for (const at of list) {
        shared[at]! += 1;
        // Each once: where its second word is met, or its only one.
        if (shared[at] === 2 || sizes[at] === 1) found.push(at);
      }
    for (const list of lists) for (const at of list) shared[at] = 0;
    return found;
  };
}

/** What is said of what somebody is called. */
interface Called {
  entity: string;
  property: string;
  value: string;
}

/** A name is whole; its parts make one together, in this order. */
const wholeNames: readonly string[] = ['name', 'alias', 'weakAlias', 'previousName', 'abbreviation'];
const nameParts: readonly string[] = ['firstName', 'secondName', 'middleName', 'fatherName', 'lastName', 'motherName'];
export const nameProperties: readonly string[] = [...wholeNames, ...nameParts];

/** Every name of some persons with the rows that make it; `headOf` says which ids are one person. */
export function namesOf<T extends Called>(
  rows: readonly T[],
  headOf: (id: string) => string,
): { name: string; rows: T[] }[] {
  const whole = rows
    .filter((row) => wholeNames.includes(row.property))
    .map((row) => ({ name: row.value, rows: [row] }));
  const parts = Map.groupBy(
    rows.filter((row) => nameParts.includes(row.property)),
    (row) => headOf(row.entity),
  );
  const named = new Set(whole.map((one) => headOf(one.rows[0]!.entity)));
  const joined = [...parts].flatMap(([head, own]) => {
    // A first name alone, beside a name that is whole, would withhold every name it stands in.
    if (named.has(head) && new Set(own.map((row) => row.property)).size === 1) return [];
    const inOrder = own.toSorted((a, b) => nameParts.indexOf(a.property) - nameParts.indexOf(b.property));
    return [{ name: inOrder.map((row) => row.value).join(' '), rows: inOrder }];
  });
  return [...whole, ...joined];
}
