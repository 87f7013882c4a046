import type { ReactNode } from 'react';
import type { SourceView } from '#modules/sources/shapes.ts';
import { fieldProblem, type Problem } from '#ui/api/problem.ts';
import { TextField, type FieldError } from '#ui/controls/Field.tsx';
import { GradeFields } from '#ui/controls/GradeFields.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { LabelEditor } from '#ui/label/LabelEditor.tsx';
import { Row } from '#ui/layout/Page.tsx';
import { messages as kit } from '#ui/messages.ts';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages as people } from '#modules/people/messages.ts';
import { messages } from '../messages.ts';
import { datedProblem, newSource, type ImportForm, type Lack, type Ready } from './form.view.ts';
import { useAuthorities } from './import.query.ts';
import css from './intake.module.css';

interface StandsFieldsProps {
  ready: Ready;
  set: (parts: Partial<ImportForm>) => void;
  sources: readonly SourceView[];
  isList: boolean;
  /** What an empty date means, where that is not today. */
  datedHelp?: string;
  lacks: readonly Lack[];
  problem: Problem | null;
}

/** Where the files come from, and under which grade, authority and label their statements will stand. */
export function StandsFields(props: StandsFieldsProps): ReactNode {
  const { ready, set, sources, isList, datedHelp, lacks, problem } = props;
  const text = useText(messages);
  const error = (field: Lack): FieldError => (lacks.includes(field) ? text('needed') : fieldProblem(problem, field));
  return (
    <>
      <Row>
        <Select
          label={text('source')}
          value={ready.source}
          options={[
            ...sources.map((one) => ({ value: one.id, label: one.name })),
            { value: newSource, label: text('sourceNew') },
          ]}
          onChange={(source) => set({ source })}
          help={isList ? text('sourceList') : undefined}
          error={ready.source === newSource ? undefined : error('source')}
        />
        {ready.source === newSource ? (
          <TextField
            label={text('sourceName')}
            help={isList ? undefined : text('sourceNameHelp')}
            value={ready.sourceName}
            onChange={(sourceName) => set({ source: newSource, sourceName })}
            maxLength={200}
            error={error('source')}
          />
        ) : null}
        <TextField
          label={text(isList ? 'datedList' : 'dated')}
          help={datedHelp ?? text('datedHelp')}
          optional
          value={ready.dated}
          onChange={(dated) => set({ dated })}
          error={datedProblem(ready.dated) ?? fieldProblem(problem, 'dated')}
        />
      </Row>
      <GradeFields grade={ready.grade} onChange={(grade) => set({ grade })} error={error('grade')} />
      <AuthorityField value={ready.authority} onChange={(authority) => set({ authority })} error={error('authority')} />
      <LabelPart ready={ready} set={set} problem={problem} />
    </>
  );
}

interface AuthorityFieldProps {
  value: string;
  onChange: (authority: string) => void;
  error: FieldError;
}

function AuthorityField({ value, onChange, error }: AuthorityFieldProps): ReactNode {
  const text = useText(messages);
  const words = useText(people);
  const format = useFormat();
  const authorities = useAuthorities();
  if (authorities.isSuccess && authorities.data.length === 0)
    return <p className={css['note']}>{text('noAuthority')}</p>;
  return (
    <Select
      label={text('authority')}
      value={authorities.data?.some((one) => one.id === value) ? value : ''}
      options={(authorities.data ?? []).map((one) => ({
        value: one.id,
        label: one.title,
        note: [
          one.instrument,
          one.until === null ? words('authorityOpen') : words('authorityUntil', { date: format.day(one.until) }),
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
      onChange={onChange}
      error={error}
    />
  );
}

function LabelPart({ ready, set, problem }: Pick<StandsFieldsProps, 'ready' | 'set' | 'problem'>): ReactNode {
  const text = useText(messages);
  const words = useText(kit);
  const wrong = problem?.fields.filter((one) => one.field === 'label' || one.field.startsWith('label.')) ?? [];
  return (
    <div className={css['labelPart']} role="group" aria-label={text('label')}>
      <p>
        <b>{text('label')}</b> <small>{text('labelHelp')}</small>
      </p>
      <LabelEditor value={ready.label} onChange={(label) => set({ label })} />
      {wrong.map((one) => (
        <p key={one.field} className={css['error']} role="alert">
          {words('foundExpected', { found: one.found, expected: one.expected })}
        </p>
      ))}
    </div>
  );
}
