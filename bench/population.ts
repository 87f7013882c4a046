import { entityIdOf } from '#modules/intake/index.ts';
import type { NewStatement } from '#modules/statements/index.ts';
import { seeded } from './bed.ts';

const syllables = 'ma ri lo ca de na so te ra mi lu pe go sa ne da fi ro ba ta va le no ce gu ze ju ti cha lla'.split(
  ' ',
);

/** Invented words that read like surnames; the same number always gives the same word. */
export function inventedName(at: number): string {
  let word = '';
  for (let rest = at + 31; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export interface Population {
  /** In batches, each entity whole. */
  batches(size: number): Generator<NewStatement[]>;
  entity(at: number): string;
  entities: number;
  nameOf(at: number): string;
}

/** People and companies with about nine facts each, and links whose ends are skewed: few have many. */
export function population(statements: number, handlings: readonly number[], report: string): Population {
  const entities = Math.floor(statements / 12);
  const links = Math.floor((statements - entities * 8.5) / 5);
  const entity = (at: number): string => entityIdOf('bench', `e${at}`);
  const common = (spread: number, random: () => number): number => Math.floor(spread * random() ** 2.2);
  const nameOf = (at: number): string => {
    const random = seeded(at * 7919 + 1);
    return `${inventedName(common(900, random))} ${inventedName(1000 + common(24_000, random))} ${inventedName(1000 + common(24_000, random))}`;
  };
  function* one(at: number): Generator<NewStatement> {
    const random = seeded(at * 7919 + 2);
    const handling = handlings[Math.floor(random() ** 2 * handlings.length)] ?? 0;
    const fact = (kind: string, property: string, value: string): NewStatement => ({
      entity: entity(at),
      kind,
      property,
      value,
      report,
      grade: 'B2',
      handling,
    });
    const kind = random() < 0.7 ? 'Person' : 'Company';
    yield fact(kind, 'name', nameOf(at));
    if (random() < 0.5) yield fact(kind, 'alias', nameOf(at + entities));
    yield fact(kind, 'country', random() < 0.5 ? 'mx' : 'us');
    yield fact(
      kind,
      kind === 'Person' ? 'birthDate' : 'incorporationDate',
      `${1950 + Math.floor(random() * 50)}-0${1 + Math.floor(random() * 9)}`,
    );
    for (let more = 0; more < 5; more += 1)
      yield fact(kind, 'notes', `invented fact ${more} of entity ${at}, ${Math.floor(random() * 1e9)}`);
  }
  function* link(at: number): Generator<NewStatement> {
    const random = seeded(at * 104_729 + 3);
    const id = entityIdOf('bench', `l${at}`);
    const handling = handlings[Math.floor(random() ** 2 * handlings.length)] ?? 0;
    const fact = (property: string, value: string): NewStatement => ({
      entity: id,
      kind: 'Ownership',
      property,
      value,
      report,
      grade: 'B2',
      handling,
    });
    yield fact('owner', entity(common(entities, random)));
    yield fact('asset', entity(Math.floor(random() * entities)));
    yield fact('percentage', String(1 + Math.floor(random() * 99)));
    yield fact('startDate', `20${10 + Math.floor(random() * 15)}`);
    yield fact('role', 'titular');
  }
  return {
    entities,
    entity,
    nameOf,
    *batches(size) {
      let batch: NewStatement[] = [];
      for (let at = 0; at < entities + links; at += 1) {
        for (const made of at < entities ? one(at) : link(at - entities)) batch.push(made);
        if (batch.length >= size) {
          yield batch;
          batch = [];
        }
      }
      if (batch.length > 0) yield batch;
    },
  };
}
