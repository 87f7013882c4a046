import type { Suggestion, SuggestionEdit } from '../shapes.ts';

/** For which known entity a suggested one is taken; null is a new one. What is not in it follows `preset`. */
export type Choices = ReadonlyMap<string, string | null>;

/** The one known entity whose name or identifier is exactly the same; anything less is for a person to choose. */
export function preset(one: Suggestion): string | null {
  if (one.what !== 'entity') return null;
  const exact = one.candidates.filter((candidate) => candidate.band === 'exact');
  return exact.length === 1 ? (exact[0]?.entity.id ?? null) : null;
}

export function choiceOf(one: Suggestion, choices: Choices): string | null {
  const chosen = choices.get(one.id);
  return chosen === undefined ? preset(one) : chosen;
}

/** Ids of the entity suggestions that a suggestion stands on. */
export function endsOf(one: Suggestion): string[] {
  switch (one.what) {
    case 'link':
      return [one.from, one.to];
    case 'event':
      return [one.body.place, one.body.substance, ...one.body.actors, ...one.body.patients].flatMap((id) => id ?? []);
    case 'identifier':
      return one.of === null ? [] : [one.of];
    default:
      return [];
  }
}

/** The edits of an acceptance: what was typed, and for each entity taken along which known one it is. */
export function editsFor(
  ids: readonly string[],
  named: ReadonlyMap<string, Suggestion>,
  choices: Choices,
  typed: Readonly<Record<string, SuggestionEdit>> = {},
): Record<string, SuggestionEdit> | undefined {
  const edits: Record<string, SuggestionEdit> = { ...typed };
  const asked = ids.flatMap((id) => named.get(id) ?? []);
  for (const one of [...asked, ...asked.flatMap(endsOf).flatMap((id) => named.get(id) ?? [])]) {
    const is = one.what === 'entity' && one.state === 'open' ? choiceOf(one, choices) : null;
    if (is !== null && typed[one.id]?.is === undefined) edits[one.id] = { ...edits[one.id], is };
  }
  return Object.keys(edits).length > 0 ? edits : undefined;
}
