import { Menu as Base } from '@base-ui/react/menu';
import { Popover as BasePopover } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { Keys } from '../commands/Keys.tsx';
import css from './overlay.module.css';

export interface MenuEntry {
  label: string;
  icon?: ReactNode;
  key?: string;
  run?: () => void;
  /** An entry that may not be used says why. */
  disabled?: string | undefined;
  /** Draws a line above. */
  apart?: boolean;
  href?: string;
}

export function Menu({
  trigger,
  entries,
  heading,
}: {
  trigger: ReactElement;
  entries: MenuEntry[];
  heading?: ReactNode;
}): ReactNode {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className={css['positioner']}>
          <Base.Popup className={`${css['popup']} ${css['menu']}`}>
            {heading ? <div className={css['heading']}>{heading}</div> : null}
            {entries.map((entry) => (
              <Entry key={entry.label} entry={entry} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }): ReactNode {
  const inside = (
    <>
      {entry.icon}
      <span>
        {entry.label}
        {entry.disabled ? <small>{entry.disabled}</small> : null}
      </span>
      {entry.key ? <Keys keys={entry.key} /> : null}
    </>
  );
  return (
    <>
      {entry.apart ? <Base.Separator className={css['separator']} /> : null}
      {entry.href ? (
        <Base.LinkItem className={css['item']} href={entry.href} download>
          {inside}
        </Base.LinkItem>
      ) : (
        <Base.Item className={css['item']} disabled={entry.disabled !== undefined} onClick={() => entry.run?.()}>
          {inside}
        </Base.Item>
      )}
    </>
  );
}

interface PopoverProps {
  trigger: ReactElement;
  title: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}

/** A small panel that stays open while one works in it. */
export function Popover({ trigger, title, open, onOpenChange, children }: PopoverProps): ReactNode {
  const controlled = open === undefined ? {} : { open };
  return (
    <BasePopover.Root {...controlled} onOpenChange={(next) => onOpenChange?.(next)}>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner sideOffset={6} align="end" className={css['positioner']}>
          <BasePopover.Popup className={`${css['popup']} ${css['card']}`}>
            <BasePopover.Title className="visually-hidden">{title}</BasePopover.Title>
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
