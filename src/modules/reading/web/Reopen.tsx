import { RotateCcw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { TextField } from '#ui/controls/Field.tsx';
import { useDraft } from '#ui/layout/draft.ts';
import { Form } from '#ui/layout/Page.tsx';
import { useText } from '#ui/text/language.tsx';
import type { Suggestion } from '../shapes.ts';
import type { CardActs } from './card-acts.ts';
import css from './card.module.css';
import { messages } from './messages.ts';

/** Opens what was decided again. The node asks for a reason where another person accepted it: only then is there a field. */
export function Reopen({ one, acts }: { one: Suggestion; acts: CardActs }): ReactNode {
  const text = useText(messages);
  if (acts.problem?.rule === 'decided-by-another') return <WithReason one={one} acts={acts} />;
  return (
    <div className={css['buttons']}>
      <Button icon={<RotateCcw size={14} />} disabled={acts.refused} onClick={() => acts.reopen()}>
        {text('reopen')}
      </Button>
    </div>
  );
}

function WithReason({ one, acts }: { one: Suggestion; acts: CardActs }): ReactNode {
  const text = useText(messages);
  const [form, set] = useDraft(`reopen.${one.id}`, { reason: '' });
  const [tried, setTried] = useState(false);
  const reason = form.reason.trim();
  const send = (): void => {
    setTried(true);
    if (reason !== '') acts.reopen(reason);
  };
  return (
    <div className={css['edit']}>
      <Form onSubmit={send}>
        <TextField
          label={text('reason')}
          value={form.reason}
          onChange={(value) => set({ reason: value })}
          autoFocus
          error={tried && reason === '' ? text('needReason') : undefined}
        />
        <div className={css['buttons']}>
          <Button type="submit" icon={<RotateCcw size={14} />} disabled={acts.refused}>
            {text('reopen')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
