import type { Stance, TextDate } from '#methods/text/reading/types.ts';
import type { NewStatement } from '#modules/statements/index.ts';
import { checkValue, fitsRange, isA, propertyOf } from '#vocabulary/kinds.ts';
import type { Text } from '#vocabulary/kinds.ts';
import type { EntityBody, Span } from '../drafts.ts';
import { judgements } from '../mapping.ts';
import type { ReadReport, SuggestionRow } from '../queries.ts';
import { refusals, type RefusalRule } from '../says.ts';
import type { SuggestionEdit } from '../shapes.ts';
import type { Measured } from './measured.ts';

/** A thing of the store as far as an acceptance must know it. */
export interface Settled {
  entity: string;
  kind: string;
  /** A person under any of the ids judged to be the same. */
  person: boolean;
}

/** What an acceptance rests on, read once. */
export interface Ground {
  report: ReadReport;
  handling: number;
  rows: ReadonlyMap<string, SuggestionRow>;
  edits: Readonly<Record<string, SuggestionEdit>>;
  dates: readonly TextDate[];
  /** Entity suggestions that are accepted, before or by this act, by id. */
  settled: Map<string, Settled>;
  /** Entities of the store that an edit names, by id. */
  known: ReadonlyMap<string, Settled>;
  /** Known names and aliases of those, as they stand. */
  namesOf(entity: string): readonly string[];
  /** A link of this kind between these ends that the caller sees already. */
  linkBetween(kind: string, from: string, to: string): string | undefined;
  /** The figure of this report that already counts the same thing, or is about to. */
  series: Map<string, Settled>;
  /** A link of this kind between these ends, whichever of several. */
  joins(link: string, kind: string, from: string, to: string): boolean;
  /** Entities that name a person, so that no place may be added to them; this act adds its own. */
  namesPerson: Set<string>;
  /** Entities that have a place, so that no person may be added to them; this act adds its own. */
  placed: Set<string>;
  measured: Measured;
  newId(): string;
}

/** What accepting one suggestion records. */
export interface Outcome {
  statements: NewStatement[];
  made: Settled;
  notes: Text[];
}

export interface Refused {
  rule: RefusalRule;
  says: Text;
}

export const refusedBy = (rule: RefusalRule, value = ''): Refused => ({
  rule,
  says: { en: refusals[rule].en.replace('{value}', value), es: refusals[rule].es.replace('{value}', value) },
});

export const isRefused = (piece: object): piece is Refused => 'rule' in piece;

/** The speaker in words: the name of an entity of the text, or the role as it stands. */
export function speakerOf(ground: Ground, said: Pick<Stance, 'speaker'>): string | null {
  if (said.speaker === null) return null;
  const entity = ground.rows.get(said.speaker);
  return entity?.what === 'entity' ? (entity.body as EntityBody).name : said.speaker;
}

export type How = Pick<NewStatement, 'speaker' | 'modality' | 'denied' | 'basis' | 'spanStart' | 'spanEnd'>;

/** How something is said, on every statement it becomes; an edit wins. */
export function howSaid(ground: Ground, stance: Stance, edit: SuggestionEdit, [start, end]: Span): How {
  const modality = edit.modality ?? stance.modality;
  return {
    spanStart: start,
    spanEnd: end,
    speaker: edit.speaker === undefined ? speakerOf(ground, stance) : edit.speaker?.trim() || null,
    modality,
    denied: edit.denied ?? stance.denied,
    basis: judgements.has(modality) ? 'assessment' : 'fact',
  };
}

export const statement = (
  ground: Ground,
  to: Pick<Settled, 'entity' | 'kind'>,
  property: string,
  value: string,
  more: Partial<NewStatement>,
): NewStatement => ({
  entity: to.entity,
  kind: to.kind,
  property,
  value,
  report: ground.report.id,
  handling: ground.handling,
  grade: ground.report.grade,
  ...more,
});

/** The value as the vocabulary writes it; undefined where it does not fit. */
export function fitted(kind: string, property: string, value: string): string | undefined {
  const known = propertyOf(kind, property);
  const checked = known && known.type !== 'entity' ? checkValue(known, value) : undefined;
  return typeof checked === 'string' ? checked : undefined;
}

/** Of some properties the first in which this thing may stand. */
export const roomFor = (kind: string, properties: readonly string[], thing: Settled): string | undefined =>
  properties.find((name) => {
    const property = propertyOf(kind, name);
    return property !== undefined && fitsRange(property, thing.kind) && !(thing.person && property.place);
  });

/** The thing that a reference means: a suggestion accepted, or an entity that an edit names. */
export const settledAt = (ground: Ground, id: string | null | undefined): Settled | undefined =>
  id === null || id === undefined ? undefined : (ground.settled.get(id) ?? ground.known.get(id));

export const isPersonKind = (kind: string): boolean => isA(kind, 'Person');
