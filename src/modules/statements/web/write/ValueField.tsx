import type { ReactNode } from 'react';
import { EntityPicker } from '#modules/search/web/index.ts';
import { checkValue, type Property } from '#vocabulary/kinds.ts';
import { TextArea, TextField, type FieldError } from '#ui/controls/Field.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '#modules/statements/messages.ts';
import type { EntityRef } from '#modules/statements/shapes.ts';

interface ValueFieldProps {
  property: Property | undefined;
  value: string;
  entity: EntityRef | null;
  onChange: (value: string, entity: EntityRef | null) => void;
  error?: FieldError;
  label?: string;
  autoFocus?: boolean;
}

/** The field a property asks for: a line, a text, or an entity to search for. Says at once what does not fit. */
export function ValueField({ property, value, entity, onChange, error, label, autoFocus }: ValueFieldProps): ReactNode {
  const text = useText(messages);
  const name = label ?? text('value');
  if (property?.type === 'entity') {
    return (
      <EntityPicker
        label={name}
        value={entity}
        kind={property.range}
        onChange={(found) => onChange(found?.id ?? '', found)}
        error={error}
      />
    );
  }
  const set = (next: string): void => onChange(next, null);
  if (property?.type === 'text' || property?.type === 'html') {
    return <TextArea label={name} value={value} onChange={set} error={error} />;
  }
  return (
    <TextField
      label={name}
      value={value}
      onChange={set}
      error={error ?? valueProblem(property, value)}
      autoFocus={autoFocus}
    />
  );
}

/** What is wrong with a value of this property; undefined when nothing is, or nothing was typed. */
export function valueProblem(property: Property | undefined, value: string): FieldError {
  if (!property || value.trim() === '' || property.type === 'entity') return undefined;
  const checked = checkValue(property, value);
  return typeof checked === 'string' ? undefined : { field: property.name, found: value, expected: checked.expected };
}
