import { useState, type ReactNode } from 'react';
import { EntityPicker } from '#modules/search/web/index.ts';
import type { Done, EntityRef } from '#modules/statements/shapes.ts';
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
import { messages } from '../messages.ts';
import { Comparison } from './Comparison.tsx';
import css from './resolution.module.css';

const verdicts = ['same', 'different', 'unsure'] as const;
type Verdict = (typeof verdicts)[number];

interface JudgeDialogProps {
  entity: EntityRef;
  /** The other one, when it is known already. */
  other?: EntityRef;
  onClose: () => void;
}

interface JudgeForm {
  other: EntityRef | null;
  verdict: Verdict | '';
  reason: string;
}

/** Two entities side by side, and a person's decision about them. */
export function JudgeDialog({ entity, other, onClose }: JudgeDialogProps): ReactNode {
  const text = useText(messages);
  const write = useWrite();
  const [form, set, clear] = useDraft<JudgeForm>(`judge.${entity.id}.${other?.id ?? ''}`, {
    other: other ?? null,
    verdict: '',
    reason: '',
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  const send = async (): Promise<void> => {
    setTried(true);
    if (!form.other || form.verdict === '' || form.reason.trim() === '') return;
    const body = { a: entity.id, b: form.other.id, verdict: form.verdict, reason: form.reason.trim() };
    const answer = await write(() => api.post<Done>('judgements', body), { quiet: true });
    if (answer instanceof Problem) return setProblem(answer);
    clear();
    onClose();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={text('title')}
      help={text('help')}
      foot={
        <Button look="main" type="submit" form="judge">
          {text('record')}
        </Button>
      }
    >
      <Form id="judge" onSubmit={() => void send()}>
        <EntityPicker
          label={text('other')}
          value={form.other}
          onChange={(found) => set({ other: found })}
          without={entity.id}
          error={tried && !form.other ? text('needed') : fieldProblem(problem, 'b')}
        />
        {form.other ? <Comparison a={entity} b={form.other} /> : null}
        <fieldset className={css['fieldset']}>
          <legend>{text('verdict')}</legend>
          <div className={css['verdicts']}>
            {verdicts.map((verdict) => (
              <label key={verdict}>
                <input
                  type="radio"
                  name="verdict"
                  checked={form.verdict === verdict}
                  onChange={() => set({ verdict })}
                />
                {text(verdict)}
              </label>
            ))}
          </div>
          {tried && form.verdict === '' ? <p className={css['error']}>{text('needed')}</p> : null}
        </fieldset>
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
