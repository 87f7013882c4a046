import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { Done } from '#modules/statements/shapes.ts';
import { isExpected, parseDate } from '#vocabulary/time.ts';
import { api } from '#ui/api/client.ts';
import { useKnown } from '#ui/api/known.ts';
import { fieldProblem, Problem } from '#ui/api/problem.ts';
import { useSession } from '#ui/api/session.tsx';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { TextArea, TextField, type FieldError } from '#ui/controls/Field.tsx';
import { GradeFields } from '#ui/controls/GradeFields.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { LabelEditor, labelProblems, startLabel } from '#ui/label/LabelEditor.tsx';
import { useDraft } from '#ui/layout/draft.ts';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Buttons, Form, Page, Row } from '#ui/layout/Page.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { disciplines, type Discipline } from '../shapes.ts';
import { AuthorityField } from './AuthorityField.tsx';
import { SourceField } from './SourceField.tsx';
import { useDefaults } from './sources.query.ts';
import css from './sources.module.css';

const start = {
  title: '',
  text: '',
  source: '',
  date: '',
  discipline: '' as Discipline | '',
  language: '' as 'en' | 'es' | '',
  grade: '',
  authority: '',
  label: startLabel,
  touched: false,
};
type ReportForm = typeof start;

/** A report typed by hand. */
export function NewReportPage(): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const navigate = useNavigate();
  const write = useWrite();
  const { language } = useLanguage();
  const known = useKnown().data;
  const [form, set, clear, waiting] = useReportDraft();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  useCrumbs([{ label: text('reports'), to: '/reports' }, { label: text('newTitle') }]);
  const wrongDate = form.date !== '' && isExpected(parseDate(form.date));
  const labelWrong = known !== undefined && labelProblems(form.label, known).length > 0;
  const needed = (['title', 'text', 'source', 'discipline', 'grade', 'authority'] as const).filter(
    (name) => form[name].trim() === '',
  );
  const send = async (): Promise<void> => {
    setTried(true);
    if (needed.length > 0 || wrongDate || labelWrong || !me.looking) return;
    const { touched: _touched, date, ...rest } = form;
    const body = {
      case: me.looking.case,
      ...rest,
      language: form.language || language,
      ...(date === '' ? {} : { date }),
    };
    const answer = await write(() => api.post<Done>('reports', body), { quiet: true });
    if (answer instanceof Problem) return setProblem(answer);
    clear();
    const [id] = answer.ids;
    await (id ? navigate({ to: '/reports/$id', params: { id } }) : navigate({ to: '/reports' }));
  };
  const error = (name: (typeof needed)[number] | 'date'): FieldError =>
    tried && needed.includes(name as 'title') ? text('needed') : fieldProblem(problem, name);
  // What this person chose last would else be filled in over what is chosen now.
  if (waiting) return <Loading rows={12} />;
  return (
    <Page title={text('newTitle')} help={text('newHelp')}>
      <div className={css['form']}>
        <Form onSubmit={() => void send()}>
          <TextField
            label={text('title')}
            value={form.title}
            onChange={(title) => set({ title })}
            error={error('title')}
            autoFocus
          />
          <SourceField
            value={form.source}
            onChange={(source) => set({ source })}
            error={error('source')}
            label={form.label}
            authority={form.authority}
          />
          <About form={form} set={set} error={error} wrongDate={wrongDate} />
          <TextArea
            label={text('text')}
            help={text('textHelp')}
            value={form.text}
            onChange={(given) => set({ text: given })}
            error={error('text')}
          />
          <AuthorityField
            value={form.authority}
            onChange={(authority) => set({ authority })}
            error={error('authority')}
          />
          <h2>{text('labelTitle')}</h2>
          <LabelEditor value={form.label} onChange={(label) => set({ label })} />
          {problem ? <ErrorState error={problem} /> : null}
          <Buttons>
            <span>{text('kept')}</span>
            <Button look="main" type="submit" disabled={me.looking ? undefined : text('choosePurpose')}>
              {text('save')}
            </Button>
          </Buttons>
        </Form>
      </div>
    </Page>
  );
}

interface AboutProps {
  form: ReportForm;
  set: (parts: Partial<ReportForm>) => void;
  error: (name: 'discipline' | 'grade' | 'date') => FieldError;
  wrongDate: boolean;
}

function About({ form, set, error, wrongDate }: AboutProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  return (
    <>
      <Row>
        <TextField
          label={text('date')}
          help={text('dateHelp')}
          optional
          value={form.date}
          onChange={(date) => set({ date })}
          error={wrongDate ? { field: 'date', found: form.date, expected: text('dateHelp') } : error('date')}
        />
        <Select<Discipline>
          label={text('discipline')}
          value={form.discipline}
          options={disciplines.map((one) => ({ value: one, label: text(`disc-${one}`) }))}
          onChange={(discipline) => set({ discipline })}
          error={error('discipline')}
        />
        <Select<'en' | 'es'>
          label={text('language')}
          value={form.language || language}
          options={[
            { value: 'es', label: text('spanish') },
            { value: 'en', label: text('english') },
          ]}
          onChange={(next) => set({ language: next })}
        />
      </Row>
      <GradeFields grade={form.grade} onChange={(grade) => set({ grade })} error={error('grade')} />
    </>
  );
}

/** The draft, first filled with what this person chose last; `waiting` while that is not known. */
function useReportDraft(): [ReportForm, (parts: Partial<ReportForm>) => void, () => void, waiting: boolean] {
  const [form, set, clear] = useDraft<ReportForm>('report', start);
  const { data: defaults, isLoading } = useDefaults();
  useEffect(() => {
    if (!defaults || form.touched) return;
    set({ source: defaults.source, authority: defaults.authority, label: defaults.label, touched: true });
  }, [defaults, form.touched, set]);
  return [form, set, clear, !form.touched && (isLoading || defaults !== undefined)];
}
