import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useCallback, type ReactNode } from 'react';
import { messages } from '../messages.ts';
import { useText } from '../text/language.tsx';
import css from './overlay.module.css';

export interface ToastGiven {
  title: string;
  detail?: string;
  tone?: 'plain' | 'bad';
  action?: { label: string; run: () => void | Promise<void> };
}

/** Says something for eight seconds, with one thing to do about it. Bad news stays until dismissed. */
export function useToast(): (toast: ToastGiven) => void {
  const { add, close } = Toast.useToastManager();
  return useCallback(
    (given) => {
      const bad = given.tone === 'bad';
      // What was done last replaces what was done before; bad news stays beside it.
      const id = add({
        ...(bad ? {} : { id: 'said' }),
        title: capitalised(given.title),
        description: given.detail ?? null,
        type: given.tone ?? 'plain',
        timeout: bad ? 0 : 8000,
        priority: bad ? 'high' : 'low',
        // Said even when empty: a toast that replaces another would otherwise keep its button.
        actionProps: given.action
          ? {
              children: given.action.label,
              onClick: () => {
                close(id);
                void given.action?.run();
              },
            }
          : {},
      });
    },
    [add, close],
  );
}

/** Takes away whatever is being said: nothing of the work stays over a locked screen. */
export function useHush(): () => void {
  const { close } = Toast.useToastManager();
  return useCallback(() => close(), [close]);
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export function ToastProvider({ children }: { children: ReactNode }): ReactNode {
  return (
    <Toast.Provider limit={4}>
      {children}
      <Toasts />
    </Toast.Provider>
  );
}

function Toasts(): ReactNode {
  const { toasts } = Toast.useToastManager();
  const text = useText(messages);
  return (
    <Toast.Portal>
      <Toast.Viewport className={css['toasts']} aria-label={text('notifications')}>
        {toasts.map((toast) => (
          <Toast.Root key={toast.id} toast={toast} className={css['toast']}>
            <div>
              <Toast.Title />
              <Toast.Description render={<small />} />
            </div>
            <Toast.Action />
            <Toast.Close aria-label={text('close')} className={css['dismiss']}>
              <X size={14} />
            </Toast.Close>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  );
}
