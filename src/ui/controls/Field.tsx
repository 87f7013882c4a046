import { CircleAlert } from 'lucide-react';
import { useId, type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes } from 'react';
import type { FieldProblem } from '#vocabulary/refusal.ts';
import { messages } from '../messages.ts';
import { useText } from '../text/language.tsx';
import css from './controls.module.css';

/** What is wrong: words of our own, or what the node found and expected. */
export type FieldError = string | FieldProblem | undefined;

export interface FieldAria {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

interface FieldProps {
  label: string;
  help?: ReactNode;
  error?: FieldError;
  optional?: boolean | undefined;
  children: (aria: FieldAria) => ReactNode;
}

/** A label, one control, and beside it what was found and what is expected. */
export function Field({ label, help, error, optional, children }: FieldProps): ReactNode {
  const id = useId();
  const text = useText(messages);
  const said = useFieldError(error);
  const describes = [help ? `${id}-help` : '', said ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={css['field']}>
      <label className={css['fieldLabel']} htmlFor={id} id={`${id}-label`}>
        {label}
        {optional ? <small>{text('optional')}</small> : null}
      </label>
      {children({
        id,
        ...(describes ? { 'aria-describedby': describes } : {}),
        ...(said ? { 'aria-invalid': true as const } : {}),
      })}
      {help ? (
        <p className={css['help']} id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      {said ? (
        <p className={css['error']} id={`${id}-error`} role="alert">
          <CircleAlert size={13} aria-hidden />
          <span>{said}</span>
        </p>
      ) : null}
    </div>
  );
}

function useFieldError(error: FieldError): string | undefined {
  const text = useText(messages);
  if (error === undefined || error === '') return undefined;
  if (typeof error === 'string') return error;
  if (error.found === '' || error.found === 'nothing' || error.found === 'null') {
    return text('expectedOnly', { expected: error.expected });
  }
  return text('foundExpected', { found: error.found, expected: error.expected });
}

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: ReactNode;
  error?: FieldError;
  optional?: boolean;
  ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, value, onChange, help, error, optional, ref, ...rest }: TextFieldProps): ReactNode {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {(aria) => (
        <input
          autoComplete="off"
          {...rest}
          {...aria}
          ref={ref}
          className={css['input']}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: ReactNode;
  error?: FieldError;
  optional?: boolean;
}

export function TextArea({ label, value, onChange, help, error, optional, ...rest }: TextAreaProps): ReactNode {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {(aria) => (
        <textarea
          {...rest}
          {...aria}
          className={css['input']}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface CheckProps {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Check({ label, checked, onChange }: CheckProps): ReactNode {
  return (
    <label className={css['check']}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

interface ChipsProps {
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Several of a few: pressed or not. */
export function Chips({ label, options, chosen, onChange }: ChipsProps): ReactNode {
  return (
    <div className={css['chips']} role="group" aria-label={label}>
      {options.map((option) => {
        const on = chosen.includes(option.value);
        return (
          <button
            key={option.value}
            type="button"
            className={css['chip']}
            aria-pressed={on}
            onClick={() => onChange(on ? chosen.filter((one) => one !== option.value) : [...chosen, option.value])}
          >
            {option.label}
          </button>
        );
      })}
    </div>
  );
}

/** Chips under a visible label. */
export function ChipField(props: ChipsProps): ReactNode {
  return (
    <div className={css['field']}>
      <span className={css['fieldLabel']} aria-hidden>
        {props.label}
      </span>
      <Chips {...props} />
    </div>
  );
}
