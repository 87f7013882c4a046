import type { Problem } from '#ui/api/problem.ts';
import type { SuggestionEdit } from '../shapes.ts';

/** What a card can do; the reader gives it. */
export interface CardActs {
  /** Why nothing may be decided here. */
  refused: string | undefined;
  accept: (edit?: SuggestionEdit) => void;
  reject: () => void;
  reopen: (reason?: string) => void;
  editing: boolean;
  setEditing: (editing: boolean) => void;
  problem: Problem | null;
  /** For which known entity this one is taken; null is a new one. */
  choice: string | null;
  choose: (entity: string | null) => void;
}
