import { unitOf, wordAt, type Ground } from './ground.ts';

/** "P's partner", "his business partner": a tie to P, not to a firm. */
export function ofPerson(ground: Ground, office: number): boolean {
  let at = office - 1;
  while (at > office - 3 && /^(?:business|longtime|former|criminal|old)$/.test(wordAt(ground, at))) at -= 1;
  return (
    /^(?:his|her)$/.test(wordAt(ground, at)) ||
    (wordAt(ground, at) === "'s" && unitOf(ground, at - 1)?.sort === 'person')
  );
}

/** "Killed by members of G": others than the one named are the members. */
export function ofOthers(ground: Ground, office: number, first: number): boolean {
  for (let at = office - 1; at >= first && at > office - 4; at -= 1) {
    if (/^(?:by|por|with|con|against|contra|to)$/.test(wordAt(ground, at))) return true;
    if (ground.unitAt[at]! >= 0 || ground.tokens[at]!.shape === 'mark') return false;
  }
  return false;
}
