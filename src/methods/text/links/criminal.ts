import type { Ground } from './ground.ts';
import { namesOf } from './nations.ts';
import { criminal } from './offices.ts';

/** "Los Tordos", as gangs are called and hardly anything else. */
const plural = /^L[oa]s\s/;

/** Whether a group is one of organised crime, by a word of its names. */
export function isCriminal(ground: Ground, entity: number): boolean {
  const own = ground.scene.entities[entity];
  return (
    own?.kind === 'Organization' &&
    (plural.test(own.name) || namesOf(own).some((name) => name.split(/[\s-]+/).some((word) => criminal.has(word))))
  );
}
