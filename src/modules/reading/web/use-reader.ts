import { useMemo, useState } from 'react';
import type { Suggestion, SuggestionEdit } from '../shapes.ts';
import { choiceOf, editsFor, type Choices } from './choice.view.ts';
import { nextOpen, openAlike, stepFrom } from './list.view.ts';
import type { At } from './use-at.ts';
import type { Deciding } from './use-deciding.ts';

interface ReaderGiven {
  /** Every suggestion in order, and those the filter lets through. */
  all: readonly Suggestion[];
  list: readonly Suggestion[];
  sel: string | undefined;
  at: At;
  deciding: Deciding;
  refused: string | undefined;
}

/** The suggestion at hand and everything one can do with it. */
export interface ReaderState {
  current: Suggestion | undefined;
  named: ReadonlyMap<string, Suggestion>;
  deciding: Deciding;
  editing: boolean;
  setEditing: (editing: boolean) => void;
  step: (by: 1 | -1) => void;
  toNextOpen: () => void;
  accept: (edit?: SuggestionEdit) => void;
  reject: () => void;
  /** What another person accepted takes a reason. */
  reopen: (reason?: string) => void;
  undo: () => void;
  choice: string | null;
  choose: (entity: string | null) => void;
  /** Open ones of the kind at hand, asked about before they are accepted together; null while nothing is asked. */
  asking: readonly Suggestion[] | null;
  ask: () => void;
  answer: (yes: boolean) => void;
}

export function useReader({ all, list, sel, at, deciding, refused }: ReaderGiven): ReaderState {
  const named = useMemo(() => new Map(all.map((one) => [one.id, one])), [all]);
  const [choices, setChoices] = useState<Choices>(new Map());
  const [editingId, setEditingId] = useState<string | null>(null);
  const asking = useAsking(list, named);
  const current = sel === undefined ? undefined : named.get(sel);
  const may = refused === undefined && current !== undefined;
  const open = may && current.state === 'open';
  const editing = editingId !== null && editingId === sel;

  const go = (id: string | undefined): void => {
    if (id === undefined) return;
    setEditingId(null);
    asking.drop();
    deciding.quiet();
    at.choose(id);
  };
  /** Decides at once on the screen and goes on; where the node refuses, comes back. What was typed waits for the answer. */
  const decide = (ids: readonly string[], act: () => Promise<boolean>): void => {
    const here = sel;
    const next = nextOpen(
      list.filter((one) => !ids.includes(one.id) || one.id === here),
      here,
    );
    if (!editing) at.choose(next ?? here);
    void act().then((well) => {
      if (!well) return at.choose(here);
      if (!editing) return undefined;
      setEditingId(null);
      return at.choose(next ?? here);
    });
  };
  const acceptAll = (ids: readonly string[], typed: Record<string, SuggestionEdit> = {}): void =>
    decide(ids, () => deciding.accept(sel ?? '', ids, editsFor(ids, named, choices, typed)));
  return {
    current,
    named,
    deciding,
    editing,
    setEditing: (on) => {
      deciding.quiet();
      setEditingId(on && open ? (sel ?? null) : null);
    },
    step: (by) => go(stepFrom(list, sel, by)),
    toNextOpen: () => go(nextOpen(list, sel)),
    accept: (edit) => {
      if (open) acceptAll([current.id], edit ? { [current.id]: edit } : {});
    },
    reject: () => {
      if (open) decide([current.id], () => deciding.reject(current.id));
    },
    reopen: (reason) => {
      if (may && current.state !== 'open') void deciding.reopen(current.id, reason);
    },
    undo: () => void deciding.takeBack().then((back) => (back === undefined ? undefined : at.choose(back))),
    choice: current ? choiceOf(current, choices) : null,
    choose: (entity) => {
      if (current) setChoices((before) => new Map([...before, [current.id, entity]]));
    },
    asking: asking.alike,
    ask: () => {
      if (may) asking.ask(current);
    },
    answer: (yes) => {
      const ids = yes ? (asking.alike ?? []).map((one) => one.id) : [];
      asking.drop();
      if (ids.length > 0) acceptAll(ids);
    },
  };
}

interface Asking {
  alike: Suggestion[] | null;
  ask: (like: Suggestion) => void;
  drop: () => void;
}

/** As many as the node decides in one act. */
const mostAtOnce = 5000;

/** The question whether all open ones of a kind are accepted together. */
function useAsking(list: readonly Suggestion[], named: ReadonlyMap<string, Suggestion>): Asking {
  const [id, setId] = useState<string | null>(null);
  const like = id === null ? undefined : named.get(id);
  return {
    alike: like ? openAlike(list, like).slice(0, mostAtOnce) : null,
    ask: ({ id: asked }) => setId(asked),
    drop: () => setId(null),
  };
}
