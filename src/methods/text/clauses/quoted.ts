import type { Clause } from './clause.ts';
import type { Scene } from './scene.ts';
import { quoteSpeakers, type Spoken } from './speakers.ts';
import { tagScene } from './tags.ts';

/** The quotations of a text whose speaker it tells, whether anything is taken from them or not. */
export function quotedIn(scene: Scene, clauses: readonly Clause[]): (Spoken & { speaker: string })[] {
  const tagged = tagScene(scene);
  const spoken = tagged === null ? [] : quoteSpeakers(tagged, clauses);
  return spoken.flatMap(({ start, end, speaker }) => (speaker === null ? [] : [{ start, end, speaker }]));
}
