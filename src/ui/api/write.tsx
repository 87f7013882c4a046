import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, type ReactNode } from 'react';
import type { Done } from '#modules/statements/shapes.ts';
import { messages } from '../messages.ts';
import { useToast } from '../overlay/Toast.tsx';
import { useProblemText } from '../state/problem-text.ts';
import { useText } from '../text/language.tsx';
import { api } from './client.ts';
import { Problem } from './problem.ts';

/** Turns what a write answered ("what was done") into a sentence in the language of the screen. */
export type Say = (said: string) => string;
const SayContext = createContext<Say>((said) => said);

export function SayProvider({ say, children }: { say: Say; children: ReactNode }): ReactNode {
  return <SayContext value={say}>{children}</SayContext>;
}

export const useSay = (): Say => useContext(SayContext);

const isDone = (value: unknown): value is Done =>
  typeof value === 'object' && value !== null && 'act' in value && 'said' in value;

interface WriteOptions {
  /** What to say when the answer does not say it itself. */
  said?: string;
  /** Problems are shown by the form; the toast stays silent. */
  quiet?: boolean;
}

export type Write = <T>(write: () => Promise<T>, options?: WriteOptions) => Promise<T | Problem>;

/**
 * Runs a write: says in a toast what was done, with Undo where it can be undone, and fetches anew what is on the
 * screen. A problem comes back as a value (and as a toast, unless quiet).
 */
export function useWrite(): Write {
  const client = useQueryClient();
  const toast = useToast();
  const say = useSay();
  const text = useText(messages);
  const words = useProblemText();
  const { undo } = useUndo();
  return useCallback(
    async (write, options = {}) => {
      try {
        const answer = await write();
        await client.invalidateQueries();
        const said = options.said ?? (isDone(answer) ? say(answer.said) : undefined);
        if (said !== undefined) {
          toast({ title: said, ...(isDone(answer) ? { action: { label: text('undo'), run: undo } } : {}) });
        }
        return answer;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (!options.quiet) toast({ title: words(error).title, detail: words(error).way, tone: 'bad' });
        return error;
      }
    },
    [client, toast, say, text, words, undo],
  );
}

/** Undo and redo of this person's own acts; each says what it did. */
export function useUndo(): { undo: () => Promise<void>; redo: () => Promise<void> } {
  const client = useQueryClient();
  const toast = useToast();
  const say = useSay();
  const text = useText(messages);
  const words = useProblemText();
  const step = useCallback(
    async function go(path: 'undo' | 'redo'): Promise<void> {
      try {
        const done = await api.post<Done>(path);
        await client.invalidateQueries();
        const back = path === 'undo' ? 'redo' : 'undo';
        toast({
          title: text(path === 'undo' ? 'undone' : 'redone', { what: say(done.said) }),
          action: { label: text(back), run: () => go(back) },
        });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const nothing = error.status === 404 || error.status === 409;
        toast(
          nothing
            ? { title: text(path === 'undo' ? 'nothingToUndo' : 'nothingToRedo') }
            : { title: words(error).title, tone: 'bad' },
        );
      }
    },
    [client, toast, say, text, words],
  );
  const undo = useCallback(() => step('undo'), [step]);
  const redo = useCallback(() => step('redo'), [step]);
  return { undo, redo };
}
