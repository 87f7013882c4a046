import { useCommand } from '#ui/commands/registry.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from './messages.ts';
import { reasonField } from './PairPane.tsx';
import type { QueueState } from './use-queue.ts';

/** The keys of the queue. */
export function useQueueKeys(state: QueueState, mayWrite: boolean): void {
  const text = useText(messages);
  const decides = mayWrite && state.pair !== undefined;
  const next = (): void => state.step(1);
  const before = (): void => state.step(-1);
  const write = (): void => document.querySelector<HTMLElement>(`#${reasonField} textarea`)?.focus();
  useCommand({ id: 'merge.next', title: text('next'), key: 'j', run: next });
  useCommand({ id: 'merge.before', title: text('before'), key: 'k', run: before });
  useCommand({ id: 'merge.down', title: text('next'), key: 'ArrowDown', unlisted: true, run: next });
  useCommand({ id: 'merge.up', title: text('before'), key: 'ArrowUp', unlisted: true, run: before });
  useCommand(decides && { id: 'merge.same', title: text('same'), key: 's', run: () => state.judge('same') });
  useCommand(
    decides && { id: 'merge.different', title: text('different'), key: 'd', run: () => state.judge('different') },
  );
  useCommand(decides && { id: 'merge.unsure', title: text('unsure'), key: 'u', run: () => state.judge('unsure') });
  useCommand(decides && { id: 'merge.reason', title: text('editReason'), key: 'r', run: write });
  useCommand(mayWrite && { id: 'merge.undo', title: text('undoKey'), key: 'z', run: state.undo });
}
