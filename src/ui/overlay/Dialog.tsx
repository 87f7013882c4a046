import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { messages } from '../messages.ts';
import { useText } from '../text/language.tsx';
import css from './overlay.module.css';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  help?: ReactNode;
  wide?: boolean;
  /** A dialog that must be answered has no way to close it. */
  fixed?: boolean;
  foot?: ReactNode;
  children: ReactNode;
}

/** A question over the page. Focus stays inside and returns to where it was. */
export function Dialog({ open, onClose, title, help, wide, fixed, foot, children }: DialogProps): ReactNode {
  const text = useText(messages);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => !next && !fixed && onClose()}
      disablePointerDismissal={fixed ?? false}
    >
      <Base.Portal>
        <Base.Backdrop className={css['backdrop']} />
        <Base.Popup className={`${css['dialog']} ${wide ? css['wide'] : ''}`}>
          <div className={css['head']}>
            <div className={css['headText']}>
              <Base.Title>{title}</Base.Title>
              {help ? <Base.Description>{help}</Base.Description> : null}
            </div>
          </div>
          <div className={css['body']}>{children}</div>
          {foot ? <div className={css['foot']}>{foot}</div> : null}
          {fixed ? null : (
            <Base.Close className={css['close']} aria-label={text('close')}>
              <X size={16} aria-hidden />
            </Base.Close>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
