import { GroupsFault, type FileFault, type NamedText } from '#methods/dynamics/file-rows.ts';
import { readGroups } from '#methods/dynamics/read.ts';
import { populationOf, type Symmetrised } from '#methods/dynamics/relations.ts';
import type { Population } from '#methods/dynamics/model.ts';
import type { CaseGroups, CaseRelation } from '../shapes.ts';

/** Groups and relations as the model takes them, with what they carry. */
export interface Material {
  population: Population;
  symmetrised: Symmetrised;
  /** Documented sizes, where all groups have one. */
  sizes: Float64Array | null;
  /** The label of a node's own data; null for files of public data. */
  banner: string | null;
  /** Rows of files that were left out. */
  rejects: readonly FileFault[];
}

/** What of a case is left out of a computation, by id. */
export interface LeftOut {
  groups: ReadonlySet<string>;
  relations: ReadonlySet<string>;
}

const nameless =
  /sin (nombre|identificar)|no identificad|desconocid|an[oó]nim|unnamed|nameless|without (a )?name|unidentified|unknown/i;

/** Whether a caption is a name, and not what somebody wrote in place of one: "(outsiders, unnamed)", "armed men". */
export const isNamed = (caption: string): boolean =>
  /^[^\p{L}\p{N}([]*[\p{Lu}\p{Lo}\p{N}]/u.test(caption) && !nameless.test(caption);

/** Groups without a name, and relations that are over or that somebody denies, are left out until somebody takes them in. */
export const leftOutAtFirst = ({ groups, relations }: CaseGroups): LeftOut => ({
  groups: new Set(groups.filter(({ caption }) => !isNamed(caption)).map(({ id }) => id)),
  relations: new Set(relations.filter(({ denied, until }) => denied || until !== null).map(({ id }) => id)),
});

/** Whether a relation counts: itself and both its ends are in. */
export const counts = ({ id, source, target }: CaseRelation, left: LeftOut): boolean =>
  !left.relations.has(id) && !left.groups.has(source) && !left.groups.has(target);

/** The case's groups as material: the weight of a relation is the number of independent origins that say so. */
export function materialOf(found: CaseGroups, left: LeftOut): Material {
  const groups = found.groups.filter(({ id }) => !left.groups.has(id));
  const place = new Map(groups.map(({ id }, at) => [id, at]));
  const relations = found.relations
    .filter((relation) => counts(relation, left))
    .map(({ source, target, kind, origins }) => [
      { source: place.get(source)!, target: place.get(target)!, kind, weight: Math.max(1, origins) },
      { source: place.get(target)!, target: place.get(source)!, kind, weight: Math.max(1, origins) },
    ]);
  return {
    ...populationOf(
      groups.map(({ caption }) => caption),
      relations.flat(),
    ),
    sizes: null,
    banner: found.banner,
    rejects: [],
  };
}

/** Material of two files, or what is wrong with them. */
export function materialFrom(groups: NamedText, relations: NamedText): Material | FileFault {
  try {
    const { population, symmetrised, sizes, rejects } = readGroups(groups, relations);
    return { population, symmetrised, sizes, rejects, banner: null };
  } catch (error) {
    if (error instanceof GroupsFault) return error.at;
    throw error;
  }
}
