import { useState, type ReactNode } from 'react';
import type { Property } from '#vocabulary/kinds.ts';
import { api } from '#ui/api/client.ts';
import { fieldProblem, Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { TextArea, TextField } from '#ui/controls/Field.tsx';
import { useDraft } from '#ui/layout/draft.ts';
import { Form } from '#ui/layout/Page.tsx';
import { Dialog } from '#ui/overlay/Dialog.tsx';
import { ErrorState } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '#modules/statements/messages.ts';
import type { Done, StatementView } from '#modules/statements/shapes.ts';
import { ClaimFields } from './CitationFields.tsx';
import { correctionOf, correctionStart, type CorrectionForm } from './correction.view.ts';

interface CorrectDialogProps {
  statement: StatementView;
  onClose: () => void;
  /** Kept for values that are entities: those are corrected by withdrawing. */
  property?: Property;
}

/** Another version of the same claim: value, grade, modality, dates, speaker. */
export function CorrectDialog({ statement, onClose, property }: CorrectDialogProps): ReactNode {
  const text = useText(messages);
  const write = useWrite();
  const [form, set, clear] = useDraft<CorrectionForm>(`correct.${statement.id}`, correctionStart(statement));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  const change = correctionOf(statement, form);
  const send = async (): Promise<void> => {
    setTried(true);
    if (form.reason.trim() === '' || Object.keys(change).length === 0) return;
    const body = { ...change, reason: form.reason.trim() };
    const answer = await write(() => api.post<Done>(`statements/${statement.id}/correct`, body), { quiet: true });
    if (answer instanceof Problem) return setProblem(answer);
    clear();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={text('correctTitle')}
      help={text('correctHelp')}
      foot={
        <Button look="main" type="submit" form="correct">
          {text('correct')}
        </Button>
      }
    >
      <Form id="correct" onSubmit={() => void send()}>
        {property?.type === 'entity' ? null : (
          <TextField
            label={text('value')}
            value={form.value}
            onChange={(value) => set({ value })}
            error={tried && Object.keys(change).length === 0 ? text('nothingChanged') : fieldProblem(problem, 'value')}
          />
        )}
        <ClaimFields form={form} set={set} problem={problem} />
        <TextArea
          label={text('reason')}
          help={text('reasonHelp')}
          rows={2}
          value={form.reason}
          onChange={(reason) => set({ reason })}
          error={tried && form.reason.trim() === '' ? text('needed') : fieldProblem(problem, 'reason')}
        />
        {problem && problem.fields.length === 0 ? <ErrorState error={problem} /> : null}
      </Form>
    </Dialog>
  );
}
