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
  const keys = new Map<string, Set<string>>();
  for (const { title, key } of useCommands()) if (key) keys.set(title, (keys.get(title) ?? new Set()).add(key));
  return (
    <Dialog open={open} onClose={onClose} title={text('keys')} help={text('keysHelp')} wide>
      <dl className={css['list']}>
        {[...keys].map(([title, each]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {[...each].map((key) => (
                <Keys key={key} keys={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
