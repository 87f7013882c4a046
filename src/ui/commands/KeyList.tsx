import type { ReactNode } from 'react';
import { messages } from '../messages.ts';
import { Dialog } from '../overlay/Dialog.tsx';
import { useText } from '../text/language.tsx';
import css from './commands.module.css';
import { Keys } from './Keys.tsx';
import { useCommands } from './registry.tsx';

/** Every action that has a key. */
export function KeyList({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const text = useText(messages);
  const commands = useCommands().filter((one) => one.key);
  return (
    <Dialog open={open} onClose={onClose} title={text('keys')} help={text('keysHelp')} wide>
      <dl className={css['list']}>
        {commands.map((command) => (
          <div key={command.id}>
            <dt>{command.title}</dt>
            <dd>
              <Keys keys={command.key ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
