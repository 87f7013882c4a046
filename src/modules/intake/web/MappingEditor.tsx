import { CircleAlert, Download, FolderOpen, Plus, X } from 'lucide-react';
import { useId, useMemo, useState, type ReactNode } from 'react';
import type { FieldProblem } from '#vocabulary/refusal.ts';
import { propertyOf } from '#vocabulary/kinds.ts';
import { Button, buttonClass, IconButton } from '#ui/controls/Button.tsx';
import { Check, Chips } from '#ui/controls/Field.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { Row } from '#ui/layout/Page.tsx';
import { KindGlyph } from '#ui/marks/KindGlyph.tsx';
import { messages as kit } from '#ui/messages.ts';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { ImportPreview } from '../shapes.ts';
import css from './intake.module.css';
import {
  columnsNamed,
  draftOf,
  endAt,
  endsOf,
  entitiesFor,
  isOpen,
  kindsFor,
  mappingOf,
  titleOf,
  withEnd,
  withEntity,
  withoutEntity,
  type EntityDraft,
  type MappingDraft,
} from './mapping.view.ts';
import { PropertyRow } from './PropertyRow.tsx';

type ColumnSample = ImportPreview['columns'][number];

interface MappingEditorProps {
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
  columns: readonly ColumnSample[];
  /** Marks what is still open. */
  tried: boolean;
  /** The node cannot read it as it is; why stands beside the form. */
  unread: boolean;
}

/** What the columns of a table mean: entities, the links between them, and where each property comes from. */
export function MappingEditor({ draft, onChange, columns, tried, unread }: MappingEditorProps): ReactNode {
  const text = useText(messages);
  const named = useMemo(() => withNamed(columns, draft), [columns, draft]);
  const replace = (entity: EntityDraft): void =>
    onChange({ ...draft, entities: draft.entities.map((one) => (one.name === entity.name ? entity : one)) });
  return (
    <div className={css['mapping']}>
      <p className={css['dim']}>{text(draft.entities.length === 0 ? 'mappingEmpty' : 'mappingHelp')}</p>
      {draft.entities.map((entity) => (
        <EntityCard
          key={entity.name}
          entity={entity}
          draft={draft}
          columns={named}
          open={tried && isOpen(entity)}
          onChange={replace}
          onRemove={() => onChange(withoutEntity(draft, entity.name))}
        />
      ))}
      {unread ? (
        <p className={css['error']} role="alert">
          <CircleAlert size={13} aria-hidden />
          <span>{text('mappingUnread')}</span>
        </p>
      ) : null}
      <Adding draft={draft} onChange={onChange} columns={columns} />
      <MappingFile draft={draft} onChange={onChange} />
    </div>
  );
}

/** The file's columns, and those a loaded mapping names though the file is not there. */
function withNamed(columns: readonly ColumnSample[], draft: MappingDraft): ColumnSample[] {
  const there = columns.filter((one) => one.name !== '');
  const names = new Set(there.map((one) => one.name));
  return [
    ...there,
    ...columnsNamed(draft)
      .filter((one) => !names.has(one))
      .map((name) => ({ name, samples: [] })),
  ];
}

interface EntityCardProps {
  entity: EntityDraft;
  draft: MappingDraft;
  columns: readonly ColumnSample[];
  open: boolean;
  onChange: (entity: EntityDraft) => void;
  onRemove: () => void;
}

function EntityCard({ entity, draft, columns, open, onChange, onRemove }: EntityCardProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const ends = endsOf(entity.kind);
  const rows = entity.rows.flatMap((row, at) => (ends.includes(row.property) ? [] : [{ row, at }]));
  const title = titleOf(entity, language);
  const kept = (['space', 'grade', 'modality', 'speaker'] as const).filter((name) => entity.rest[name] !== undefined);
  return (
    <fieldset className={css['entity']}>
      <legend className="visually-hidden">{title}</legend>
      <div className={css['entityHead']}>
        <KindGlyph kind={entity.kind} size="small" />
        <b>{title}</b>
        <IconButton label={text('removeEntity', { name: title })} icon={<X size={14} />} onClick={onRemove} />
      </div>
      {ends.length > 0 ? <Ends entity={entity} draft={draft} onChange={onChange} /> : null}
      <Keys entity={entity} columns={columns} onChange={onChange} />
      {rows.map(({ row, at }) => (
        <PropertyRow
          key={at}
          row={row}
          entity={entity}
          draft={draft}
          columns={columns}
          onChange={(next) => onChange({ ...entity, rows: entity.rows.with(at, next) })}
          onRemove={() => onChange({ ...entity, rows: entity.rows.toSpliced(at, 1) })}
        />
      ))}
      <div className={css['entityFoot']}>
        <Button
          look="quiet"
          icon={<Plus size={14} />}
          onClick={() => onChange({ ...entity, rows: [...entity.rows, { property: '', value: null }] })}
        >
          {text('addProperty')}
        </Button>
        {ends.length > 0 ? <Validity entity={entity} columns={columns} onChange={onChange} /> : null}
      </div>
      {kept.length > 0 ? <p className={css['dim']}>{text('alsoSet', { names: kept.join(', ') })}</p> : null}
      {open ? (
        <p className={css['error']} role="alert">
          <CircleAlert size={13} aria-hidden />
          <span>{text('mappingIncomplete')}</span>
        </p>
      ) : null}
    </fieldset>
  );
}

type PartProps = Pick<EntityCardProps, 'entity' | 'onChange'>;

/** The two ends of a link, each one of the other entities. */
function Ends({ entity, draft, onChange }: PartProps & { draft: MappingDraft }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  return (
    <Row>
      {endsOf(entity.kind).map((end) => {
        const property = propertyOf(entity.kind, end);
        const fitting = property ? entitiesFor(draft, entity.name, property) : [];
        return (
          <Select
            key={end}
            label={property?.label[language] ?? end}
            value={endAt(entity, end)}
            options={fitting.map((one) => ({ value: one.name, label: titleOf(one, language) }))}
            onChange={(name) => onChange(withEnd(entity, end, name))}
            error={fitting.length === 0 ? text('linkNeedsEntities') : undefined}
          />
        );
      })}
    </Row>
  );
}

/** Which rows tell of the same entity. */
function Keys({ entity, columns, onChange }: PartProps & { columns: readonly ColumnSample[] }): ReactNode {
  const text = useText(messages);
  const id = useId();
  if (endsOf(entity.kind).length > 0 && !Array.isArray(entity.keys)) {
    return (
      <Check
        label={text('linkPerPair')}
        checked={entity.keys === 'ends'}
        onChange={(on) => onChange({ ...entity, keys: on ? 'ends' : 'row' })}
      />
    );
  }
  const chosen = Array.isArray(entity.keys) ? entity.keys : [];
  return (
    <div className={css['keys']} aria-describedby={id}>
      <span>{text('keys')}</span>
      <Chips
        label={text('keys')}
        options={columns.map((one) => ({ value: one.name, label: one.name }))}
        chosen={chosen}
        onChange={(names) => onChange({ ...entity, keys: names.length > 0 ? names : 'row' })}
      />
      <small id={id}>{text('keysHelp')}</small>
    </div>
  );
}

/** From and until when a link holds, by columns. */
function Validity({ entity, columns, onChange }: PartProps & { columns: readonly ColumnSample[] }): ReactNode {
  const text = useText(messages);
  return (
    <>
      {(['validFrom', 'validTo'] as const).map((end) => {
        const value = entity.rest[end]?.column ?? '';
        const options = [
          { value: 'none', label: `${text(end)}: ${text('nothingChosen')}` },
          ...columns.map((one) => ({ value: `c:${one.name}`, label: `${text(end)}: ${one.name}` })),
        ];
        const set = (next: string): void => {
          const { [end]: before, ...rest } = entity.rest;
          const column = next.slice(2);
          onChange({
            ...entity,
            rest:
              next === 'none' ? rest : { ...rest, [end]: { ...(before?.date ? { date: before.date } : {}), column } },
          });
        };
        return (
          <Select
            key={end}
            bare
            label={text(end)}
            value={value === '' ? 'none' : `c:${value}`}
            options={options}
            onChange={set}
          />
        );
      })}
    </>
  );
}

type AddingProps = Pick<MappingEditorProps, 'draft' | 'onChange' | 'columns'>;

function Adding({ draft, onChange, columns }: AddingProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const [things, links] = useMemo(() => [kindsFor(false, language), kindsFor(true, language)], [language]);
  const names = columns.map((one) => one.name).filter((one) => one !== '');
  const add = (kind: string): void => onChange(withEntity(draft, kind, names));
  return (
    <Row>
      <Select
        bare
        label={text('addEntity')}
        placeholder={`+ ${text('addEntity')}`}
        value=""
        options={things}
        onChange={add}
      />
      <Select
        bare
        label={text('addLink')}
        placeholder={`+ ${text('addLink')}`}
        value=""
        options={links}
        onChange={add}
      />
      <Select<'point' | 'comma'>
        bare
        label={text('decimal')}
        value={draft.decimal ?? 'point'}
        options={[
          { value: 'point', label: `${text('decimal')}: ${text('decimalPoint')}` },
          { value: 'comma', label: `${text('decimal')}: ${text('decimalComma')}` },
        ]}
        onChange={(decimal) => onChange({ ...draft, decimal })}
      />
    </Row>
  );
}

/** The mapping as a JSON file, out and in. */
function MappingFile({ draft, onChange }: Pick<MappingEditorProps, 'draft' | 'onChange'>): ReactNode {
  const text = useText(messages);
  const words = useText(kit);
  const id = useId();
  const [wrong, setWrong] = useState<FieldProblem | null>(null);
  const load = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const read = draftOf(
      await file
        .text()
        .then((json): unknown => JSON.parse(json.replace(/^\ufeff/, '')))
        .catch(() => undefined),
    );
    if (read) onChange(read);
    setWrong(read ? null : { field: 'map', found: file.name, expected: text('mappingExpected') });
  };
  const save = (): void => {
    const url = URL.createObjectURL(
      new Blob([JSON.stringify(mappingOf(draft), null, 2)], { type: 'application/json' }),
    );
    Object.assign(document.createElement('a'), { href: url, download: 'mapping.json' }).click();
    // The download has its own hold on the data once it has begun.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return (
    <div className={css['mappingFile']}>
      <label className={`${buttonClass('quiet')} ${css['load']}`}>
        <FolderOpen size={14} aria-hidden />
        {text('loadMapping')}
        <input
          type="file"
          accept=".json,application/json"
          className="visually-hidden"
          aria-describedby={wrong ? id : undefined}
          onChange={(event) => {
            void load(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      <Button
        look="quiet"
        icon={<Download size={14} />}
        disabled={draft.entities.length === 0 ? text('mappingEmpty') : false}
        onClick={save}
      >
        {text('saveMapping')}
      </Button>
      {wrong ? (
        <p className={css['error']} id={id} role="alert">
          <CircleAlert size={13} aria-hidden />
          <span>{words('foundExpected', { found: wrong.found, expected: wrong.expected })}</span>
        </p>
      ) : null}
    </div>
  );
}
