import { useCommand } from '#ui/commands/registry.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from './messages.ts';
import type { At } from './use-at.ts';
import type { ReaderState } from './use-reader.ts';

/** The keys of the reader. `mark` is null where nothing may be decided. */
export function useReaderKeys(reader: ReaderState, at: At, mark: (() => void) | null): void {
  const text = useText(messages);
  const idle = !reader.editing;
  const writes = mark !== null && idle;
  const next = (): void => reader.step(1);
  const before = (): void => reader.step(-1);
  useCommand({ id: 'reading.next', title: text('keyNext'), key: 'j', run: next });
  useCommand({ id: 'reading.before', title: text('keyBefore'), key: 'k', run: before });
  useCommand(idle && { id: 'reading.down', title: text('keyNext'), key: 'ArrowDown', unlisted: true, run: next });
  useCommand(idle && { id: 'reading.up', title: text('keyBefore'), key: 'ArrowUp', unlisted: true, run: before });
  useCommand({ id: 'reading.next-open', title: text('keyNextOpen'), key: 'n', run: reader.toNextOpen });
  useCommand({ id: 'reading.list', title: text('keyList'), key: 's', run: () => at.setList(!at.list) });
  useCommand(writes && { id: 'reading.accept', title: text('accept'), key: 'a', run: () => reader.accept() });
  useCommand(writes && { id: 'reading.edit', title: text('edit'), key: 'e', run: () => reader.setEditing(true) });
  useCommand(writes && { id: 'reading.reject', title: text('reject'), key: 'r', run: reader.reject });
  useCommand(writes && { id: 'reading.undo', title: text('undoKey'), key: 'z', unlisted: true, run: reader.undo });
  useCommand(
    writes && { id: 'reading.undo-too', title: text('undoKey'), key: 'mod+z', unlisted: true, run: reader.undo },
  );
  useCommand(writes && { id: 'reading.all', title: text('keyAcceptAll'), key: 'shift+a', run: reader.ask });
  useCommand(mark !== null && idle && { id: 'reading.mark', title: text('keyMark'), key: 'm', run: mark });
}
