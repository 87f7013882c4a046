import type { ReactNode } from 'react';
import { gradeScales } from '#vocabulary/grade.ts';
import { messages } from '../messages.ts';
import { useText } from '../text/language.tsx';
import css from './controls.module.css';
import type { FieldError } from './Field.tsx';
import { Select } from './Select.tsx';

interface GradeFieldsProps {
  /** "B2", or empty. */
  grade: string;
  onChange: (grade: string) => void;
  /** What an empty grade means; without it one must be chosen. */
  empty?: string;
  error?: FieldError;
}

const admiralty = gradeScales[0];

/** Reliability of the source and credibility of the information, apart, in words. */
export function GradeFields({ grade, onChange, empty, error }: GradeFieldsProps): ReactNode {
  const text = useText(messages);
  const reliability = grade[0] ?? '';
  const credibility = grade[1] ?? '';
  const none = empty ? [{ value: 'none', label: empty }] : [];
  const set = (r: string, c: string): void => onChange(r === 'none' || c === 'none' ? '' : `${r || 'F'}${c || '6'}`);
  return (
    <div className={css['pair']}>
      <Select
        label={text('reliability')}
        value={reliability || (empty ? 'none' : '')}
        options={[
          ...none,
          ...(admiralty?.reliability ?? []).map((one) => ({
            value: one,
            label: `${one} · ${text(`rel${one as 'A'}`)}`,
          })),
        ]}
        onChange={(r) => set(r, credibility)}
        error={error}
      />
      <Select
        label={text('credibility')}
        value={credibility || (empty ? 'none' : '')}
        options={[
          ...none,
          ...(admiralty?.credibility ?? []).map((one) => ({
            value: one,
            label: `${one} · ${text(`cred${one as '1'}`)}`,
          })),
        ]}
        onChange={(c) => set(reliability, c)}
      />
    </div>
  );
}
