import type { ReactNode } from 'react';
import { useKnown } from '#ui/api/known.ts';
import type { FieldError } from '#ui/controls/Field.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';

interface AuthorityFieldProps {
  value: string;
  onChange: (authority: string) => void;
  error?: FieldError;
}

/** The legal basis under which something is held. */
export function AuthorityField({ value, onChange, error }: AuthorityFieldProps): ReactNode {
  const text = useText(messages);
  const known = useKnown().data;
  return (
    <Select
      label={text('authority')}
      value={known?.authorities.some((one) => one.id === value) ? value : ''}
      options={(known?.authorities ?? []).map((one) => ({ value: one.id, label: one.title, note: one.instrument }))}
      onChange={onChange}
      error={error}
    />
  );
}
