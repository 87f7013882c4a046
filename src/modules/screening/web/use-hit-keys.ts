import { useCommand } from '#ui/commands/registry.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from './hits.messages.ts';
import type { DecidingHits, Word } from './use-deciding-hits.ts';
import type { HitsAt } from './use-hits.ts';

export const keyOfWord: Readonly<Record<Word, string>> = {
  dismiss: 'd',
  confirm: 'c',
  escalate: 'e',
  reopen: 'o',
  agree: 'y',
  disagree: 'n',
};

/** The keys of the hits. */
export function useHitKeys(at: HitsAt, deciding: DecidingHits, mayDecide: boolean): void {
  const text = useText(messages);
  const next = (): void => at.step(1);
  const before = (): void => at.step(-1);
  useCommand({ id: 'hits.next', title: text('next'), key: 'j', run: next });
  useCommand({ id: 'hits.before', title: text('before'), key: 'k', run: before });
  const free = deciding.word === null;
  useCommand(free && { id: 'hits.down', title: text('next'), key: 'ArrowDown', unlisted: true, run: next });
  useCommand(free && { id: 'hits.up', title: text('before'), key: 'ArrowUp', unlisted: true, run: before });
  const can = (word: Word): boolean => deciding.offers.some((one) => one.word === word && one.disabled === undefined);
  const command = (word: Word): Parameters<typeof useCommand>[0] =>
    can(word) && { id: `hits.${word}`, title: text(word), key: keyOfWord[word], run: () => deciding.ask(word) };
  useCommand(command('dismiss'));
  useCommand(command('confirm'));
  useCommand(command('escalate'));
  useCommand(command('reopen'));
  useCommand(command('agree'));
  useCommand(command('disagree'));
  const { at: current } = at;
  useCommand(
    mayDecide &&
      current !== undefined && {
        id: 'hits.pick',
        title: text('pickThis'),
        key: 'x',
        run: () => at.toggle(current),
      },
  );
  useCommand(mayDecide && { id: 'hits.back', title: text('takeBack'), key: 'z', run: deciding.takeBack });
  useCommand(
    mayDecide && {
      id: 'hits.back-too',
      title: text('takeBack'),
      key: 'mod+z',
      unlisted: true,
      run: deciding.takeBack,
    },
  );
}
