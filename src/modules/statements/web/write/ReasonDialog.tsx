import { useState, type ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import { fieldProblem, Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { TextArea } from '#ui/controls/Field.tsx';
import { useDraft } from '#ui/layout/draft.ts';
import { Form } from '#ui/layout/Page.tsx';
import { Dialog } from '#ui/overlay/Dialog.tsx';
import { ErrorState } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '#modules/statements/messages.ts';
import type { Done } from '#modules/statements/shapes.ts';

interface ReasonDialogProps {
  title: string;
  help: string;
  /** Word on the button. */
  action: string;
  /** Where {reason} is posted. */
  path: string;
  onClose: () => void;
  onDone?: () => void;
}

/** Something that needs a reason before it is done. */
export function ReasonDialog({ title, help, action, path, onClose, onDone }: ReasonDialogProps): ReactNode {
  const text = useText(messages);
  const write = useWrite();
  const [form, set, clear] = useDraft(`reason.${path}`, { reason: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  const send = async (): Promise<void> => {
    setTried(true);
    if (form.reason.trim() === '') return;
    const answer = await write(() => api.post<Done>(path, { reason: form.reason.trim() }), { quiet: true });
    if (answer instanceof Problem) return setProblem(answer);
    clear();
    onClose();
    onDone?.();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      help={help}
      foot={
        <Button look="main" type="submit" form="reason">
          {action}
        </Button>
      }
    >
      <Form id="reason" onSubmit={() => void send()}>
        <TextArea
          label={text('reason')}
          help={text('reasonHelp')}
          value={form.reason}
          onChange={(reason) => set({ reason })}
          autoFocus
          error={tried && form.reason.trim() === '' ? text('needed') : fieldProblem(problem, 'reason')}
        />
        {problem && problem.fields.length === 0 ? <ErrorState error={problem} /> : null}
      </Form>
    </Dialog>
  );
}
