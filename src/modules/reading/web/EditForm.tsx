import { Check as CheckIcon } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { isPlace } from '#vocabulary/places.ts';
import { qualifierLabels } from '#vocabulary/quantity.ts';
import { qualifiers, type Modality, type Qualifier } from '#vocabulary/statement.ts';
import { fieldProblem } from '#ui/api/problem.ts';
import { useCommand } from '#ui/commands/registry.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { Check, TextField, type FieldError } from '#ui/controls/Field.tsx';
import { Select, type Option } from '#ui/controls/Select.tsx';
import { Form } from '#ui/layout/Page.tsx';
import { messages as kit } from '#ui/messages.ts';
import { Refused } from '#ui/state/Refused.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import type { Suggestion } from '../shapes.ts';
import type { CardActs } from './card-acts.ts';
import { kindText, modalityText } from './card.view.ts';
import {
  dateHint,
  editOf,
  faultsOf,
  fieldsFor,
  formOf,
  kindsFor,
  modalityChoices,
  type EditField,
  type EditForm as Typed,
} from './edit.view.ts';
import { messages } from './messages.ts';
import css from './card.module.css';
import { unitWords } from './units.view.ts';

interface EditFormProps {
  one: Suggestion;
  named: ReadonlyMap<string, Suggestion>;
  acts: CardActs;
}

/** The suggestion as fields; what is changed goes with its acceptance. */
export function EditForm({ one, named, acts }: EditFormProps): ReactNode {
  const text = useText(messages);
  const words = useText(kit);
  const nameOf = (id: string): string => {
    const found = named.get(id);
    return found?.what === 'entity' ? found.name : id;
  };
  const [form, setForm] = useState<Typed>(() => formOf(one, nameOf));
  const [tried, setTried] = useState(false);
  const faults = faultsOf(form, one.what);
  const send = (): void => {
    setTried(true);
    if (Object.keys(faults).length === 0) acts.accept(editOf(form, one, nameOf));
  };
  const error = (field: EditField): FieldError => {
    const fault = faults[field];
    return tried && fault ? text(fault) : fieldProblem(acts.problem, field);
  };
  const set = (parts: Partial<Typed>): void => setForm((before) => ({ ...before, ...parts }));
  const leave = (): void => acts.setEditing(false);
  useCommand({
    id: 'reading.leave',
    title: words('cancel'),
    key: 'Escape',
    unlisted: true,
    whileTyping: true,
    run: leave,
  });
  useCommand({
    id: 'reading.send',
    title: text('acceptEdited'),
    key: 'mod+Enter',
    unlisted: true,
    whileTyping: true,
    run: send,
  });
  const besides = acts.problem && acts.problem.fields.length === 0 ? acts.problem : null;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input:not([aria-hidden]), [role="combobox"]')?.focus(), []);
  return (
    <div className={css['edit']} ref={box}>
      <Form onSubmit={send}>
        {groupsOf(fieldsFor[one.what]).map((group) => (
          <div key={group.join()} className={css['fields']}>
            {group.map((field) => (
              <OneField key={field} field={field} one={one} named={named} form={form} set={set} error={error(field)} />
            ))}
          </div>
        ))}
        {besides ? <Refused problem={besides} messages={messages} /> : null}
        <div className={css['buttons']}>
          <Button look="main" type="submit" icon={<CheckIcon size={14} />} disabled={acts.refused}>
            {text('acceptEdited')}
          </Button>
          <Button look="quiet" keys="Escape" onClick={leave}>
            {words('cancel')}
          </Button>
        </div>
      </Form>
    </div>
  );
}

/** Fields that stand beside each other. */
const together: readonly (readonly EditField[])[] = [
  ['quantity', 'unit'],
  ['modality', 'qualifier'],
];

function groupsOf(fields: readonly EditField[]): EditField[][] {
  const groups: EditField[][] = [];
  for (const field of fields) {
    const pair = together.find((one) => one.includes(field));
    const before = pair && groups.find((group) => group.some((other) => pair.includes(other)));
    if (before) before.push(field);
    else groups.push([field]);
  }
  return groups;
}

interface OneFieldProps extends Omit<EditFormProps, 'acts'> {
  field: EditField;
  form: Typed;
  set: (parts: Partial<Typed>) => void;
  error: FieldError;
}

const labels = {
  kind: 'fieldKind',
  name: 'fieldName',
  from: 'fieldFrom',
  to: 'fieldTo',
  date: 'fieldDate',
  place: 'fieldPlace',
  quantity: 'fieldQuantity',
  unit: 'fieldUnit',
  modality: 'fieldModality',
  denied: 'fieldDenied',
  speaker: 'fieldSpeaker',
  qualifier: 'fieldQualifier',
  value: 'fieldValue',
} as const satisfies Record<EditField, string>;

const labelOf = (field: EditField, one: Suggestion): (typeof labels)[EditField] | 'fieldOf' | 'fieldCounts' =>
  field === 'from' && one.what === 'identifier'
    ? 'fieldOf'
    : field === 'name' && one.what === 'figure'
      ? 'fieldCounts'
      : labels[field];

function OneField({ field, one, named, form, set, error }: OneFieldProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const label = text(labelOf(field, one));
  const options = useOptions(field, one, named);
  if (field === 'denied') return <Check label={label} checked={form.denied} onChange={(denied) => set({ denied })} />;
  if (options) {
    return (
      <Select
        label={label}
        value={form[field] === '' ? nothing : form[field]}
        options={options}
        onChange={(value) => set({ [field]: value === nothing ? '' : value })}
        error={error}
      />
    );
  }
  const help =
    field === 'date'
      ? dateHint(form.date, language)
      : field === 'unit'
        ? (unitWords(form.unit.trim(), language)?.other ?? '')
        : '';
  return (
    <TextField
      label={label}
      value={form[field]}
      onChange={(value) => set({ [field]: value })}
      error={error}
      {...(help && help !== form[field] ? { help } : {})}
      {...(field === 'quantity' ? { inputMode: 'decimal' as const } : {})}
    />
  );
}

const nothing = '-';

/** The choices of a field; null where one types. */
function useOptions(field: EditField, one: Suggestion, named: ReadonlyMap<string, Suggestion>): Option[] | null {
  const text = useText(messages);
  const { language } = useLanguage();
  const entities = (fits: (kind: string) => boolean): Option[] =>
    [...named.values()].flatMap((other) =>
      other.what === 'entity' && other.state !== 'rejected' && fits(other.kind)
        ? [{ value: other.id, label: other.name, note: kindText(other.kind, language) }]
        : [],
    );
  switch (field) {
    case 'kind':
      return [...new Set([one.kind, ...kindsFor[one.what]])].map((kind) => ({
        value: kind,
        label: kindText(kind, language),
      }));
    case 'from':
    case 'to':
      return one.what === 'link'
        ? entities(() => true)
        : [{ value: nothing, label: text('none') }, ...entities(() => true)];
    case 'place':
      return [{ value: nothing, label: text('placeNone') }, ...entities(isPlace)];
    case 'modality':
      return modalityChoices.map((value: Modality) => ({ value, label: modalityText(value, language) }));
    case 'qualifier':
      return [
        { value: nothing, label: text('none') },
        ...qualifiers.map((value: Qualifier) => ({ value, label: qualifierLabels[value][language] })),
      ];
    default:
      return null;
  }
}
