import { PreviewCard } from '@base-ui/react/preview-card';
import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { messages } from '../messages.ts';
import { useText } from '../text/language.tsx';
import css from './overlay.module.css';

/** A few words about a control, shown on hover and on focus. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactElement }): ReactNode {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className={css['positioner']}>
          <Base.Popup className={`${css['popup']} ${css['tip']}`}>{text}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface HoverCardProps {
  /** What is shown; it may hold links. */
  card: ReactNode;
  /** What is hovered: rendered as given, as a link or a button so that the keyboard reaches it. */
  children: ReactElement;
}

/** More about something, a hover or a focus away: provenance lives here. */
export function HoverCard({ card, children }: HoverCardProps): ReactNode {
  const text = useText(messages);
  return (
    <PreviewCard.Root>
      <PreviewCard.Trigger delay={250} closeDelay={150} render={children} />
      <PreviewCard.Portal>
        <PreviewCard.Positioner sideOffset={6} className={css['positioner']}>
          <PreviewCard.Popup className={`${css['popup']} ${css['card']}`} role="region" aria-label={text('details')}>
            {card}
          </PreviewCard.Popup>
        </PreviewCard.Positioner>
      </PreviewCard.Portal>
    </PreviewCard.Root>
  );
}
