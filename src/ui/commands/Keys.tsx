import type { ReactNode } from 'react';
import { printed } from './chord.ts';
import css from './commands.module.css';

/** A key as it stands on this keyboard. */
export function Keys({ keys }: { keys: string }): ReactNode {
  return <kbd className={css['kbd']}>{printed(keys, navigator.platform).join(' ')}</kbd>;
}
