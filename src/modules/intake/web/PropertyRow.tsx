import { X } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { propertyOf, type Property } from '#vocabulary/kinds.ts';
import { IconButton } from '#ui/controls/Button.tsx';
import { Select, type Option } from '#ui/controls/Select.tsx';
import controls from '#ui/controls/controls.module.css';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { ValueSource } from '../readers/mapping.ts';
import css from './intake.module.css';
import {
  entitiesFor,
  propertiesFor,
  titleOf,
  type EntityDraft,
  type MappingDraft,
  type RowDraft,
} from './mapping.view.ts';
import type { ImportPreview } from '../shapes.ts';

type ColumnSample = ImportPreview['columns'][number];

interface PropertyRowProps {
  row: RowDraft;
  entity: EntityDraft;
  draft: MappingDraft;
  columns: readonly ColumnSample[];
  onChange: (row: RowDraft) => void;
  onRemove: () => void;
}

/** One property, and the column, text or entity its value comes from. */
export function PropertyRow({ row, entity, draft, columns, onChange, onRemove }: PropertyRowProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const properties = useMemo(() => propertiesFor(entity.kind, language), [entity.kind, language]);
  const property = propertyOf(entity.kind, row.property);
  const name = property?.label[language] ?? row.property;
  const origins = useOrigins(row.value, property, entity, draft, columns);
  const setProperty = (next: string): void => {
    const joins = propertyOf(entity.kind, next)?.type === 'entity';
    onChange({ property: next, value: joins === (row.value?.entity !== undefined) ? row.value : null });
  };
  return (
    <div className={css['property']}>
      <div className={css['what']}>
        <Select
          bare
          label={text('property')}
          placeholder={text('property')}
          value={row.property}
          options={[
            ...(property || row.property === '' ? [] : [{ value: row.property, label: row.property }]),
            ...properties.map((one) => ({ value: one.name, label: one.label[language] })),
          ]}
          onChange={setProperty}
        />
      </div>
      <div className={css['origin']}>
        <Select
          bare
          label={`${text('from')}: ${name}`}
          placeholder={text('from')}
          value={originOf(row.value)}
          options={origins}
          onChange={(origin) => onChange({ ...row, value: valueFrom(origin, row.value) })}
        />
      </div>
      {row.value ? (
        <Details value={row.value} property={property} name={name} onChange={(value) => onChange({ ...row, value })} />
      ) : null}
      <IconButton
        className={css['out'] ?? ''}
        label={text('removeProperty', { name })}
        icon={<X size={14} />}
        onClick={onRemove}
      />
    </div>
  );
}

const originOf = (value: ValueSource | null): string => {
  if (!value) return '';
  if (value.column !== undefined) return `c:${value.column}`;
  if (value.entity !== undefined) return `e:${value.entity}`;
  return value.literal === undefined ? 'joined' : 'text';
};

/** The value with another origin; how it is read stays. */
function valueFrom(origin: string, before: ValueSource | null): ValueSource {
  const { date, split, language } = before ?? {};
  const manner = { ...(date ? { date } : {}), ...(split ? { split } : {}), ...(language ? { language } : {}) };
  if (origin.startsWith('e:')) return { entity: origin.slice(2) };
  if (origin.startsWith('c:')) return { column: origin.slice(2), ...manner };
  return origin === 'joined' && before ? before : { literal: before?.literal ?? '' };
}

function useOrigins(
  value: ValueSource | null,
  property: Property | undefined,
  entity: EntityDraft,
  draft: MappingDraft,
  columns: readonly ColumnSample[],
): Option[] {
  const text = useText(messages);
  const { language } = useLanguage();
  if (property?.type === 'entity')
    return entitiesFor(draft, entity.name, property).map((one) => ({
      value: `e:${one.name}`,
      label: titleOf(one, language),
    }));
  return [
    ...(value?.columns ? [{ value: 'joined', label: value.columns.join(' + ') }] : []),
    ...columns.map((one) => ({
      value: `c:${one.name}`,
      label: one.name,
      ...(one.samples.length > 0 ? { note: one.samples.join(' · ') } : {}),
    })),
    { value: 'text', label: text('fixedText') },
  ];
}

interface DetailsProps {
  value: ValueSource;
  property: Property | undefined;
  name: string;
  onChange: (value: ValueSource) => void;
}

/** How a value is read: its fixed text, the order of its dates, what parts several. */
function Details({ value, property, name, onChange }: DetailsProps): ReactNode {
  const text = useText(messages);
  if (value.entity !== undefined) return null;
  if (value.literal !== undefined)
    return (
      <div className={css['details']}>
        <input
          className={controls['input']}
          aria-label={`${text('fixedTextValue')}: ${name}`}
          placeholder={text('fixedTextValue')}
          value={value.literal}
          onChange={(event) => onChange({ ...value, literal: event.target.value })}
        />
      </div>
    );
  if (property?.type === 'date') {
    const { date, ...rest } = value;
    return (
      <div className={css['details']}>
        <Select<'auto' | 'dmy' | 'mdy'>
          bare
          label={`${text('dateOrder')}: ${name}`}
          value={date ?? 'auto'}
          options={(['auto', 'dmy', 'mdy'] as const).map((one) => ({
            value: one,
            label: `${text('dateOrder')}: ${text(one === 'auto' ? 'dateAuto' : one === 'dmy' ? 'dateDmy' : 'dateMdy')}`,
          }))}
          onChange={(next) => onChange(next === 'auto' ? rest : { ...rest, date: next })}
        />
      </div>
    );
  }
  if (property?.type === 'number') return null;
  const { split, ...rest } = value;
  return (
    <input
      className={`${controls['input']} ${css['parted']}`}
      aria-label={`${text('partedBy')}: ${name}`}
      title={text('partedByHelp')}
      placeholder={text('partedBy')}
      maxLength={8}
      value={split ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? rest : { ...rest, split: event.target.value })}
    />
  );
}
