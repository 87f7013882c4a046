import type { ButtonHTMLAttributes, ReactElement, ReactNode, Ref } from 'react';
import { Keys } from '../commands/Keys.tsx';
import { Tooltip } from '../overlay/Tooltip.tsx';
import css from './controls.module.css';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'>;

export interface ButtonProps extends Native {
  look?: 'plain' | 'main' | 'quiet' | 'danger';
  icon?: ReactNode;
  /** Its key, shown beside the words. */
  keys?: string;
  /** Why it may not be used now; true while it is at work. A disabled button stays reachable, so that its reason is. */
  disabled?: string | boolean | undefined;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  look = 'plain',
  icon,
  keys,
  disabled,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps): ReactNode {
  const off = disabled !== undefined && disabled !== false && disabled !== '';
  const names = [css['button'], look === 'plain' ? '' : css[look], className ?? ''].filter(Boolean).join(' ');
  const button = (
    <button
      type="button"
      {...rest}
      className={names}
      {...(off ? { 'aria-disabled': true } : {})}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon}
      {children}
      {keys ? <Keys keys={keys} /> : null}
    </button>
  );
  return off && typeof disabled === 'string' ? <Tooltip text={disabled}>{button}</Tooltip> : button;
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'look'> {
  label: string;
  icon: ReactElement;
  pressed?: boolean;
}

/** A button that is only an icon: its words are in the tooltip and for the screen reader. */
export function IconButton({
  label,
  icon,
  disabled,
  pressed,
  keys,
  className,
  onClick,
  ...rest
}: IconButtonProps): ReactNode {
  const off = disabled !== undefined && disabled !== false && disabled !== '';
  return (
    <Tooltip
      text={
        <>
          {typeof disabled === 'string' && disabled !== '' ? disabled : label} {keys ? <Keys keys={keys} /> : null}
        </>
      }
    >
      <button
        type="button"
        {...rest}
        className={`${css['button']} ${css['quiet']} ${css['icon']} ${className ?? ''}`}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(off ? { 'aria-disabled': true } : {})}
        onClick={(event) => {
          if (off) event.preventDefault();
          else onClick?.(event);
        }}
      >
        {icon}
      </button>
    </Tooltip>
  );
}

/** Class names of a button for a link that looks like one. */
export const buttonClass = (look: 'plain' | 'main' | 'quiet' = 'plain'): string =>
  [css['button'], look === 'plain' ? '' : css[look]].filter(Boolean).join(' ');
