import { Combobox as Base } from '@base-ui/react/combobox';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import overlay from '../overlay/overlay.module.css';
import css from './controls.module.css';
import { Field } from './Field.tsx';
import type { Option } from './Select.tsx';

interface ComboboxProps {
  label: string;
  /** The value of one of the options; null while none is chosen. */
  value: string | null;
  options: readonly Option[];
  onChange: (value: string | null) => void;
  placeholder: string;
  /** What is said where no option has what was typed. */
  none: string;
}

/** So many are shown at once; who looks for another types more of its name. */
const mostShown = 60;

/** One of many, found by typing a part of its name; accents and case do not matter. */
export function Combobox({ label, value, options, onChange, placeholder, none }: ComboboxProps): ReactNode {
  return (
    <Field label={label}>
      {(aria) => (
        <Base.Root
          items={options}
          value={options.find((one) => one.value === value) ?? null}
          onValueChange={(next) => onChange(next?.value ?? null)}
          limit={mostShown}
          autoHighlight
        >
          <Base.Input className={css['input']} placeholder={placeholder} {...aria} />
          <Base.Portal>
            <Base.Positioner sideOffset={4} className={overlay['positioner']}>
              <Base.Popup className={`${overlay['popup']} ${css['list']}`}>
                <Base.Empty className={css['noOption']}>{none}</Base.Empty>
                <Base.List>
                  {(option: Option) => (
                    <Base.Item key={option.value} value={option} className={css['option']}>
                      <span>
                        <Base.ItemIndicator>
                          <Check size={14} aria-hidden />
                        </Base.ItemIndicator>
                      </span>
                      <span>{option.label}</span>
                      {option.note ? <small>{option.note}</small> : null}
                    </Base.Item>
                  )}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  );
}
