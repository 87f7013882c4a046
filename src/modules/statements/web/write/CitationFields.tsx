import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { ReportSummary } from '#modules/sources/shapes.ts';
import { modalities, qualifiers, type Modality, type Qualifier } from '#vocabulary/statement.ts';
import { api, query } from '#ui/api/client.ts';
import { listOf } from '#ui/api/list.ts';
import { fieldProblem, type Problem } from '#ui/api/problem.ts';
import { useSession } from '#ui/api/session.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { Check, TextField, type FieldError } from '#ui/controls/Field.tsx';
import { GradeFields } from '#ui/controls/GradeFields.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { Row } from '#ui/layout/Page.tsx';
import { modalityWord } from '#ui/marks/Marks.tsx';
import { messages as kit } from '#ui/messages.ts';
import { useText } from '#ui/text/language.tsx';
import { messages } from '#modules/statements/messages.ts';
import css from '../statements.module.css';
import type { CitationForm } from './form.view.ts';

/** A marked piece of a report: the citation is then known. */
export interface Marked {
  report: string;
  span: [number, number];
  text: string;
}

interface CitationFieldsProps {
  form: CitationForm;
  set: (parts: Partial<CitationForm>) => void;
  problem: Problem | null;
  marked?: Marked | undefined;
  missing: boolean;
}

/** Where something is said: the report, and what differs from it. */
export function CitationFields({ form, set, problem, marked, missing }: CitationFieldsProps): ReactNode {
  const text = useText(messages);
  const [more, setMore] = useState(false);
  return (
    <>
      {marked ? (
        <p className={css['quote']}>
          {text('citesSpan', { text: marked.text.length > 160 ? `${marked.text.slice(0, 159)}…` : marked.text })}
        </p>
      ) : (
        <ReportPicker
          value={form.report}
          onChange={(report) => set({ report })}
          error={missing && form.report === '' ? text('needed') : fieldProblem(problem, 'report')}
        />
      )}
      {more ? (
        <ClaimFields form={form} set={set} problem={problem} />
      ) : (
        <div>
          <Button look="quiet" icon={<ChevronRight size={14} />} onClick={() => setMore(true)}>
            {text('moreFields')}
          </Button>
        </div>
      )}
    </>
  );
}

type ClaimForm = Omit<CitationForm, 'report'>;

interface ClaimFieldsProps {
  form: ClaimForm;
  set: (parts: Partial<ClaimForm>) => void;
  problem: Problem | null;
}

/** Speaker, grade, modality, denied, qualifier and dates of a statement. */
export function ClaimFields({ form, set, problem }: ClaimFieldsProps): ReactNode {
  const text = useText(messages);
  const words = useText(kit);
  return (
    <>
      <Row>
        <TextField
          label={text('speaker')}
          help={text('speakerHelp')}
          optional
          value={form.speaker}
          onChange={(speaker) => set({ speaker })}
          error={fieldProblem(problem, 'speaker')}
        />
        <GradeFields
          grade={form.grade}
          onChange={(grade) => set({ grade })}
          empty={text('asReport')}
          error={fieldProblem(problem, 'grade')}
        />
      </Row>
      <Row>
        <Select<Modality>
          label={text('modality')}
          value={form.modality}
          options={modalities.map((one) => ({ value: one, label: modalityWord(one, words) }))}
          onChange={(modality) => set({ modality })}
        />
        <Select<'fact' | 'assessment'>
          label={text('basis')}
          value={form.basis}
          options={[
            { value: 'fact', label: text('basisFact') },
            { value: 'assessment', label: text('basisAssessment') },
          ]}
          onChange={(basis) => set({ basis })}
        />
        <Select<Qualifier | 'none'>
          label={text('qualifier')}
          value={form.qualifier || 'none'}
          options={[
            { value: 'none', label: text('qualNone') },
            ...qualifiers.map((one) => ({ value: one, label: text(`qual-${one}`) })),
          ]}
          onChange={(one) => set({ qualifier: one === 'none' ? '' : one })}
        />
      </Row>
      <Row>
        <TextField
          label={text('validFrom')}
          help={text('dateHelp')}
          optional
          value={form.validFrom}
          onChange={(validFrom) => set({ validFrom })}
          error={fieldProblem(problem, 'validFrom')}
        />
        <TextField
          label={text('validTo')}
          help={text('dateHelp')}
          optional
          value={form.validTo}
          onChange={(validTo) => set({ validTo })}
          error={fieldProblem(problem, 'validTo')}
        />
      </Row>
      <Check label={text('deniedCheck')} checked={form.denied} onChange={(denied) => set({ denied })} />
    </>
  );
}

interface ReportPickerProps {
  value: string;
  onChange: (report: string) => void;
  error?: FieldError;
}

/** One of the reports of the case, the latest first. */
function ReportPicker({ value, onChange, error }: ReportPickerProps): ReactNode {
  const text = useText(messages);
  const { looking } = useSession();
  const reports = useQuery({
    queryKey: ['reports', looking?.case],
    enabled: looking !== null,
    queryFn: async ({ signal }) =>
      listOf<ReportSummary>(await api.get<unknown>(`reports${query({ case: looking?.case })}`, { signal }), 'reports'),
  });
  const options = useMemo(
    () =>
      (reports.data ?? [])
        .filter((one) => !one.withdrawn)
        .toSorted((a, b) => b.receivedAt - a.receivedAt)
        .map((one) => ({
          value: one.id,
          label: one.title,
          note: [one.source.name, one.date, one.grade].filter(Boolean).join(' · '),
        })),
    [reports.data],
  );
  if (reports.isSuccess && options.length === 0) return <p className={css['quote']}>{text('noReports')}</p>;
  return <Select label={text('chooseReport')} value={value} options={options} onChange={onChange} error={error} />;
}
