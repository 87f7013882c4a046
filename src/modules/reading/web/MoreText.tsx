import { ArrowDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { useProblemText } from '#ui/state/problem-text.ts';
import { useText } from '#ui/text/language.tsx';
import { messages } from './messages.ts';
import css from './reading.module.css';
import type { More } from './reading.query.ts';

/** The way to the next part of a text in which more was found than is sent at once. */
export function MoreText({ more, says, main }: { more: More; says: string; main?: boolean }): ReactNode {
  const text = useText(messages);
  const words = useProblemText();
  return (
    <div className={css['more']}>
      <p>{says}</p>
      {more.problem ? <p role="alert">{text('moreFailed', { why: words(more.problem).title })}</p> : null}
      <Button
        look={main ? 'main' : 'plain'}
        icon={<ArrowDown size={14} />}
        disabled={more.busy}
        onClick={() => more.fetch()}
      >
        {text(more.busy ? 'moreBusy' : 'moreText')}
      </Button>
    </div>
  );
}
