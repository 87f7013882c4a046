import { isCriminal } from './criminal.ts';
import type { FieldRoles } from './fields.ts';
import { unitOf, wordAt, type Ground } from './ground.ts';
import { namesOf } from './nations.ts';
import { collective, criminal, type Office } from './offices.ts';
import { table } from '../table.ts';
import type { Unit } from './units.ts';

/** An office named in a text, with what stands around it. */
export interface Post {
  office: Office;
  /** Tokens of the office words, then of all that belongs to the phrase. */
  first: number;
  last: number;
  from: number;
  to: number;
  body: number | null;
  former: boolean;
  coming: boolean;
  hedged: boolean;
  under: boolean;
  /** The title names a field of its own ("of State"), so that it is no bare "secretary". */
  topic: boolean;
}

export const ownWords = table('its their su sus whose cuyo cuya cuyos');
/** Titles that a text gives without the body once it has named it. */
const agencyHeads = table(
  'director directora chief commissioner comisionado comisionada administrator superintendent titular',
);
const businessHeads = table('chairman chairwoman ceo');

export const isBody = ({ sort }: Unit): boolean => sort === 'body' || sort === 'group' || sort === 'company';

/** The body a bare title means: for a clerk of the one who files, else the body last spoken of that has a head. */
export function bareBody(ground: Ground, roles: FieldRoles, post: Post, persons: readonly Unit[]): number | null {
  const person = persons[0]!;
  if (post.topic) return null;
  const owned = /^(?:his|her|their|su|sus)$/.test(wordAt(ground, post.first - 1));
  const firms = /^(?:apoderad|representante|accionista|propietari|duen)/.test(wordAt(ground, post.first));
  if (post.office.tie === 'Control' && owned && !firms) return null;
  // "Su chofer, P": of a person.
  if (/^sus?$/.test(wordAt(ground, post.from - 1)) && servants.has(wordAt(ground, post.first))) return null;
  if (ownWords.has(wordAt(ground, post.from - 1)) || ownWords.has(wordAt(ground, post.first - 1)))
    return ownerOf(ground, post);
  // "Socio del despacho Cedillo": of a firm that is not known.
  const of = post.office.tie === 'Control' && /^(?:de|del)$/.test(wordAt(ground, post.last + 1));
  if (of && ground.unitAt[post.last + 2]! < 0 && post.to === post.last) return null;
  if (post.office.firm) {
    const pointed = [1, 2, 3, 4].some((step) =>
      /^(?:esta|este|ella|which|whose|cuyo|cuya)$/.test(wordAt(ground, post.from - step)),
    );
    return (pointed ? null : roles.subject) ?? lastCompany(ground, person);
  }
  const near = person.first - post.last <= 2 && person.last > post.last;
  if (!near) return null;
  // "Assistant U.S. Attorneys A and B" in the paper of that office.
  if (/^attorneys?$/.test(wordAt(ground, post.last)) && roles.own && roles.agency !== null && post.from < post.first)
    return /attorney/i.test(ground.scene.entities[roles.agency]!.name) ? roles.agency : null;
  if (post.office.tie === 'Employment')
    return /compliance|cumplimiento/.test(wordAt(ground, post.first) + wordAt(ground, post.last)) ? roles.filer : null;
  const business = businessHeads.has(wordAt(ground, post.first));
  if (post.former || post.last > post.first || !(business || agencyHeads.has(wordAt(ground, post.first)))) return null;
  const { paragraph } = ground.sentences[person.sentence]!;
  for (let at = ground.unitAt[person.first]! - 1; at >= 0; at -= 1) {
    const unit = ground.units[at]!;
    if (person.first - unit.last > 80 || ground.sentences[unit.sentence]!.paragraph !== paragraph) return null;
    if (unit.sort === (business ? 'company' : 'body') && hasHead(ground, unit)) return unit.entity;
  }
  return null;
}

/** Whose "its leader, X", "cuyo director es X": the body last named in the sentence, else the first one of the sentence before. */
function ownerOf(ground: Ground, post: Post): number | null {
  const sentence = ground.tokens[post.first]!.sentence;
  // A gang has no legal representative.
  const fits = (unit: Unit): boolean => isBody(unit) && !(post.office.firm && isCriminal(ground, unit.entity));
  for (let at = post.first - 1; at >= ground.sentences[sentence]!.first && at > post.first - longReach; at -= 1) {
    const unit = unitOf(ground, at);
    if (unit !== null && fits(unit)) return unit.entity;
  }
  if (sentence === 0 || ground.sentences[sentence - 1]!.paragraph !== ground.sentences[sentence]!.paragraph)
    return null;
  const start = ground.firstUnit[sentence - 1]!;
  const before = ground.units
    .slice(start, Math.min(ground.firstUnit[sentence]!, start + longReach))
    // "Postulada por B", "citado por B": what B did to somebody is not what is spoken of.
    .filter((unit) => fits(unit) && ![1, 2].some((step) => wordAt(ground, unit.first - step) === 'por'));
  const group =
    post.office.head || post.office.tie !== 'Leadership' ? undefined : before.find(({ sort }) => sort === 'group');
  return (group ?? before[0])?.entity ?? null;
}

const longReach = 60;

const servants = table(
  'chofer escolta escoltas guardaespaldas abogado abogada abogados defensor defensora asistente conductor piloto mensajero',
);

/** The company last named before a person. */
function lastCompany(ground: Ground, person: Unit): number | null {
  for (let at = ground.unitAt[person.first]! - 1; at >= 0; at -= 1) {
    const unit = ground.units[at]!;
    if (person.first - unit.last > 80) return null;
    if (unit.sort === 'company') return unit.entity;
  }
  return null;
}

function hasHead(ground: Ground, unit: Unit): boolean {
  const words = namesOf(ground.scene.entities[unit.entity]!).flatMap((name) => name.split(/[\s-]+/));
  return !words.some((word) => criminal.has(word) || collective.has(word));
}
