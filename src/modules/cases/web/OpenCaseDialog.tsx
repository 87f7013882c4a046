import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import { useKnown } from '#ui/api/known.ts';
import { fieldProblem, Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { Chips, TextField } from '#ui/controls/Field.tsx';
import { purposeWord } from '#ui/label/LabelEditor.tsx';
import { useDraft } from '#ui/layout/draft.ts';
import { Form, Row } from '#ui/layout/Page.tsx';
import { Dialog } from '#ui/overlay/Dialog.tsx';
import { ErrorState } from '#ui/state/States.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './cases.module.css';

const start = { en: '', es: '', purposes: [] as string[], authorities: [] as string[], members: '' };

/** A new case with its people, purposes and authorities. */
export function OpenCaseDialog({ onClose }: { onClose: () => void }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const known = useKnown().data;
  const write = useWrite();
  const navigate = useNavigate();
  const [form, set, clear] = useDraft('case', start);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  const untitled = form.en.trim() === '' && form.es.trim() === '';
  const send = async (): Promise<void> => {
    setTried(true);
    if (untitled || form.purposes.length === 0 || form.authorities.length === 0) return;
    const body = {
      title: { en: form.en.trim(), es: form.es.trim() },
      purposes: form.purposes,
      authorities: form.authorities,
      members: form.members
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    };
    const answer = await write(() => api.post<{ id: string }>('cases', body), { quiet: true, said: text('opened') });
    if (answer instanceof Problem) return setProblem(answer);
    clear();
    onClose();
    await navigate({ to: '/cases/$id', params: { id: answer.id } });
  };
  const part = (
    field: 'purposes' | 'authorities',
    label: string,
    options: { value: string; label: string }[],
  ): ReactNode => (
    <div className={css['chips']}>
      <span>{label}</span>
      <Chips label={label} options={options} chosen={form[field]} onChange={(chosen) => set({ [field]: chosen })} />
      {tried && form[field].length === 0 ? <p className={css['error']}>{text('needed')}</p> : null}
    </div>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={text('openCase')}
      help={text('casesHelp')}
      foot={
        <Button look="main" type="submit" form="case">
          {text('openCase')}
        </Button>
      }
    >
      <Form id="case" onSubmit={() => void send()}>
        <Row>
          <TextField
            label={text('titleEs')}
            value={form.es}
            onChange={(es) => set({ es })}
            error={tried && untitled ? text('needed') : fieldProblem(problem, 'title')}
          />
          <TextField label={text('title')} value={form.en} onChange={(en) => set({ en })} />
        </Row>
        {part(
          'purposes',
          text('choosePurposes'),
          (known?.purposes ?? []).map((one) => ({ value: one, label: purposeWord(one, language) })),
        )}
        {part(
          'authorities',
          text('chooseAuthorities'),
          (known?.authorities ?? []).map((one) => ({ value: one.id, label: one.title })),
        )}
        <TextField
          label={text('membersField')}
          help={text('membersHelp')}
          optional
          value={form.members}
          onChange={(members) => set({ members })}
          error={fieldProblem(problem, 'members')}
        />
        {problem && problem.fields.length === 0 ? <ErrorState error={problem} /> : null}
      </Form>
    </Dialog>
  );
}
