import type { Ground } from './ground.ts';
import { namesOf } from './nations.ts';
import { criminal } from './offices.ts';

/** Whether a group is one of organised crime, by a word of its names. */
export function isCriminal(ground: Ground, entity: number): boolean {
  const own = ground.scene.entities[entity];
  return (
    own?.kind === 'Organization' && namesOf(own).some((name) => name.split(/[\s-]+/).some((word) => criminal.has(word)))
  );
}
