import type { Done, EntityRef, ReportRef } from '#modules/statements/shapes.ts';
import type { Identifier, SumCheck, TextDate, TextEvent, TextLink, Figure } from '#methods/text/reading/types.ts';
import type { Modality, Qualifier } from '#vocabulary/statement.ts';

/** What a machine proposes from a text. It becomes statements only when a person accepts it. */
export type SuggestionWhat = 'entity' | 'link' | 'event' | 'figure' | 'identifier';

/** A known entity that the suggested one may be, within what this viewer may see. */
export interface Candidate {
  entity: EntityRef;
  band: 'exact' | 'strong' | 'possible';
  /** Why, in words: each reason of the comparison of names, or the identifier they share. */
  reasons: { en: string; es: string }[];
}

/** How a suggestion stands to what the viewer's node holds already. */
export interface Standing {
  state: 'new' | 'confirms' | 'contradicts' | 'changes';
  /** The facts it stands to, with their words: "1,420 lb", grade, report. */
  against: { statement: string; entity: string; says: string; grade: string; report: ReportRef; sameOrigin: boolean }[];
}

interface SuggestionBase {
  id: string;
  by: 'reader' | 'extractor';
  /** Kind in the vocabulary ("Site", "Seizure"), and as the reader named it. */
  kind: string;
  readKind: string;
  /** Ranges of the text: all mentions of an entity, else the one piece that says so. In order. */
  spans: [start: number, end: number][];
  state: 'open' | 'accepted' | 'rejected';
  /** Entity, link or event that the acceptance made or joined. */
  made: EntityRef | null;
  standing: Standing;
}

export interface EntitySuggestion extends SuggestionBase {
  what: 'entity';
  name: string;
  aliases: string[];
  candidates: Candidate[];
}

export interface LinkSuggestion extends SuggestionBase {
  what: 'link';
  /** Ids of entity suggestions. */
  from: string;
  to: string;
  body: Omit<TextLink, 'from' | 'to' | 'kind'>;
}

export interface EventSuggestion extends SuggestionBase {
  what: 'event';
  /** Place, actors, patients and substance are ids of entity suggestions. */
  /** `placeLeftOut`: the text names a place, but a person stands on the event. */
  body: Omit<TextEvent, 'kind'> & { placeLeftOut?: true };
}

export interface FigureSuggestion extends SuggestionBase {
  what: 'figure';
  body: Figure;
}

export interface IdentifierSuggestion extends SuggestionBase {
  what: 'identifier';
  /** Id of the entity suggestion it stands beside, or null. */
  of: string | null;
  body: Identifier;
}

export type Suggestion = EntitySuggestion | LinkSuggestion | EventSuggestion | FigureSuggestion | IdentifierSuggestion;

/** The same words in another report this viewer may see: one origin, not two. */
export interface OriginFinding {
  span: [start: number, end: number];
  report: ReportRef;
  /** Where they stand there. */
  there: [start: number, end: number];
  kind: 'quotation' | 'near-copy';
  /** To whom each report gives the words, where they differ: attribution drift. */
  speakers: { here: string | null; there: string | null };
  /** Already counted as one origin. */
  joined: boolean;
}

/** How many suggestions a whole report has, whatever of it is shown. */
export interface ReadingTotals {
  all: number;
  open: number;
  accepted: number;
  rejected: number;
  kinds: { what: SuggestionWhat; kind: string; n: number; open: number }[];
}

/**
 * GET /api/reports/:id/reading?from=: all of a report, or of one with very many suggestions a window by where they begin.
 * The entities that those of a window speak of come with it wherever they begin, each with the mentions that lie in the window
 * and its first: windows are put together by id. Origins and sums come with the first window.
 */
export interface ReadingView {
  report: string;
  /** Null when the text has not been read yet. */
  readAt: number | null;
  /** Somebody said that its review is finished. */
  finishedAt: number | null;
  language: 'en' | 'es' | 'other' | null;
  suggestions: Suggestion[];
  totals: ReadingTotals;
  /** The characters of the text that this answer is about. */
  window: [start: number, end: number];
  /** What `from` is for the window after this one; null where nothing comes after. */
  next: string | null;
  origins: OriginFinding[];
  /** How many findings more there are with a report than are shown. */
  originsLeft: { report: ReportRef; n: number }[];
  sums: SumCheck[];
  dates: TextDate[];
  furniture: [start: number, end: number][];
  /** Words of a scan of which the machine was not sure. */
  unsure: [start: number, end: number][];
  /** The optional extractor: off, forbidden by the label (with the reason), or ready. */
  extractor: {
    state: 'off' | 'forbidden' | 'ready';
    reason: { en: string; es: string } | null;
    /** Only in the answer to a reading by the extractor: what of the text it left unread, what of its answer was left out. */
    notes?: { en: string; es: string }[];
  };
}

/** What a person changes before accepting. Left out is as suggested. */
export interface SuggestionEdit {
  /** A known entity that this is, or null for a new one. */
  is?: string | null;
  kind?: string;
  name?: string;
  from?: string;
  to?: string;
  date?: string | null;
  place?: string | null;
  quantity?: number | null;
  unit?: string | null;
  modality?: Modality;
  denied?: boolean;
  speaker?: string | null;
  qualifier?: Qualifier | null;
  value?: string;
}

/** Body of POST /api/reports/:id/suggestions/accept; …/reject takes `ids` and `reason`. */
export interface AcceptSuggestions {
  ids: string[];
  edits?: Record<string, SuggestionEdit>;
}

/** GET /api/reading/accuracy: on reports whose review this person finished. */
export interface Accuracy {
  reports: number;
  kinds: {
    what: SuggestionWhat;
    kind: string;
    suggested: number;
    accepted: number;
    rejected: number;
    /** Made by hand on those reports where the reader had suggested nothing. */
    missed: number;
    /** accepted / (accepted + rejected), accepted / (accepted + missed); null without any. */
    precision: number | null;
    recall: number | null;
  }[];
}

/** Answer to accepting: one act for the whole batch. */
export interface Accepted extends Done {
  /** Suggestions accepted along: open ends of a link or event, the event of a figure, the figures of an event. */
  taken: string[];
  /** What was left out or added, in words. */
  notes: { id: string; says: { en: string; es: string } }[];
  /** Left open, each with why. Where nothing at all could be accepted the whole answer is a refusal. */
  refused: { id: string; rule: string; says: { en: string; es: string } }[];
}
