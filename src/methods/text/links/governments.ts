import type { Ground } from './ground.ts';
import { countryOf, namesOf } from './nations.ts';

/** Bodies of the text looked up by what offices need: governments by country, administrations by name, departments by words. */
export interface Bodies {
  governmentOf(code: string): number | null;
  /** An entity one of whose folded names passes the test. */
  named(test: (name: string) => boolean): number | null;
}

const governmentWords =
  /^(?:government|gobierno|federal government|gobierno federal|administration) (?:of|de|del|de la)(?: the)? (.+)$|^(.+) (?:government|federal government)$|^gobierno (?:federal )?(.+)$/;

export function bodiesOf(ground: Ground): Bodies {
  const { entities } = ground.scene;
  const bodies = entities.flatMap((entity, at) =>
    entity.kind === 'PublicBody' || entity.kind === 'Organization' ? [{ at, names: namesOf(entity) }] : [],
  );
  const governments = new Map<string, number>();
  for (const { at, names } of bodies) {
    for (const name of names) {
      const parts = governmentWords.exec(name);
      const code = parts && countryOf(parts[1] ?? parts[2] ?? parts[3] ?? '');
      if (code && !governments.has(code)) governments.set(code, at);
    }
  }
  return {
    governmentOf: (code) => governments.get(code) ?? null,
    named: (test) => bodies.find(({ names }) => names.some(test))?.at ?? null,
  };
}
