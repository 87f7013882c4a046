import { useQuery } from '@tanstack/react-query';
import { Briefcase } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import { listOf } from '#ui/api/list.ts';
import { fieldProblem, Problem } from '#ui/api/problem.ts';
import { useForget, useSession } from '#ui/api/session.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { TextArea } from '#ui/controls/Field.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { purposeWord } from '#ui/label/LabelEditor.tsx';
import { useDraft } from '#ui/layout/draft.ts';
import { Form } from '#ui/layout/Page.tsx';
import { Dialog } from '#ui/overlay/Dialog.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { CaseSummary } from '../shapes.ts';
import { choose, formOf, missing, possibleAuthorities, type LookingForm } from './looking.view.ts';
import css from './people.module.css';

interface LookingDialogProps {
  open: boolean;
  onClose: () => void;
  /** Shown by the shell when a purpose must be chosen before anything else. */
  fixed?: boolean;
}

/** Case, purpose, authority and justification, chosen before one looks. */
export function LookingDialog({ open, onClose, fixed }: LookingDialogProps): ReactNode {
  const text = useText(messages);
  const [busy, setBusy] = useState(false);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      fixed={fixed ?? false}
      title={text('lookingTitle')}
      help={text('lookingHelp')}
      foot={
        <Button look="main" type="submit" form="looking" disabled={busy}>
          {text('lookingStart')}
        </Button>
      }
    >
      {open ? <LookingForm onDone={onClose} setBusy={setBusy} /> : null}
    </Dialog>
  );
}

function LookingForm({ onDone, setBusy }: { onDone: () => void; setBusy: (busy: boolean) => void }): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const forget = useForget();
  const cases = useQuery({
    queryKey: ['cases'],
    queryFn: async ({ signal }) => listOf<CaseSummary>(await api.get<unknown>('cases', { signal }), 'cases'),
  });
  const [draft, setDraft, clear] = useDraft<LookingForm>('looking', formOf(me.looking));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  const form = useMemo(() => choose(draft, {}, cases.data ?? []), [draft, cases.data]);
  if (cases.isPending) return <Loading rows={4} />;
  if (cases.isError) return <ErrorState error={cases.error} retry={() => void cases.refetch()} />;
  if (cases.data.length === 0) {
    return (
      <Empty icon={Briefcase} title={text('noCases')}>
        {text('noCasesHelp')}
      </Empty>
    );
  }
  const send = async (): Promise<void> => {
    setTried(true);
    if (missing(form).length > 0) return;
    setBusy(true);
    setProblem(null);
    try {
      await api.put('session/looking', form);
      clear();
      await forget();
      onDone();
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem({ status: 500, title: String(error) }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form id="looking" onSubmit={() => void send()}>
      <Choices
        cases={cases.data}
        form={form}
        set={(parts) => setDraft(choose(form, parts, cases.data))}
        problem={problem}
        tried={tried}
      />
      {problem && problem.fields.length === 0 ? <ErrorState error={problem} /> : null}
    </Form>
  );
}

interface ChoicesProps {
  cases: readonly CaseSummary[];
  form: LookingForm;
  set: (parts: Partial<LookingForm>) => void;
  problem: Problem | null;
  tried: boolean;
}

function Choices({ cases, form, set, problem, tried }: ChoicesProps): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const { language } = useLanguage();
  const found = cases.find((one) => one.id === form.case);
  const authorities = possibleAuthorities(found, form.purpose);
  const error = (name: keyof LookingForm): string | ReturnType<typeof fieldProblem> =>
    tried && form[name].trim() === '' ? text('needed') : fieldProblem(problem, name);
  return (
    <>
      <Select
        label={text('case')}
        value={form.case}
        options={cases.map((one) => ({ value: one.id, label: one.title[language] || one.title.en }))}
        onChange={(id) => set({ case: id })}
        error={error('case')}
      />
      <Select
        label={text('purpose')}
        value={form.purpose}
        options={(found?.purposes ?? []).map((one) => ({ value: one, label: purposeWord(one, language) }))}
        onChange={(purpose) => set({ purpose })}
        error={error('purpose')}
      />
      {found && form.purpose !== '' && authorities.length === 0 ? (
        <p className={css['note']}>{text('noAuthority')}</p>
      ) : (
        <Select
          label={text('authority')}
          value={form.authority}
          options={authorities.map((one) => ({
            value: one.id,
            label: one.title,
            note: [
              one.instrument,
              one.until === null ? text('authorityOpen') : text('authorityUntil', { date: format.day(one.until) }),
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
          onChange={(authority) => set({ authority })}
          error={error('authority')}
        />
      )}
      <TextArea
        label={text('justification')}
        help={text('justificationHelp')}
        value={form.justification}
        onChange={(justification) => set({ justification })}
        rows={2}
        error={error('justification')}
      />
    </>
  );
}
