import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { messages } from '../messages.ts';
import overlay from '../overlay/overlay.module.css';
import { useText } from '../text/language.tsx';
import css from './controls.module.css';
import { Field, type FieldError } from './Field.tsx';

export interface Option<V extends string = string> {
  value: V;
  label: string;
  /** A second, quieter line. */
  note?: string;
}

interface SelectProps<V extends string> {
  label: string;
  value: V | '';
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  help?: ReactNode;
  error?: FieldError;
  optional?: boolean;
  placeholder?: string;
  /** The label is only for the screen reader. */
  bare?: boolean;
}

/** One of a list. Typing jumps to an entry. */
export function Select<V extends string>(props: SelectProps<V>): ReactNode {
  const { label, value, options, onChange, help, error, optional, placeholder, bare } = props;
  const text = useText(messages);
  const control = (aria: object): ReactNode => (
    <Base.Root
      value={value === '' ? null : value}
      onValueChange={(next) => {
        if (next !== null) onChange(next as V);
      }}
      items={options.map((one) => ({ value: one.value, label: one.label }))}
    >
      <Base.Trigger className={`${css['input']} ${css['select']}`} {...aria}>
        <Base.Value placeholder={placeholder ?? text('choose')} />
        <ChevronDown size={14} aria-hidden />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className={overlay['positioner']}>
          <Base.Popup className={`${overlay['popup']} ${css['list']}`}>
            {options.map((option) => (
              <Base.Item key={option.value} value={option.value} className={css['option']}>
                <span>
                  <Base.ItemIndicator>
                    <Check size={14} aria-hidden />
                  </Base.ItemIndicator>
                </span>
                <Base.ItemText>{option.label}</Base.ItemText>
                {option.note ? <small>{option.note}</small> : null}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
  if (bare) return control({ 'aria-label': label });
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {control}
    </Field>
  );
}
