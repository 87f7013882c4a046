import type { ReactNode } from 'react';
import type { DraftParty, Missing } from '#methods/reporting/draft.ts';
import { TextArea, TextField } from '#ui/controls/Field.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import css from './drafts.module.css';
import { messages } from './drafts.messages.ts';
import { blanksOf, missingAt, valueIn, type Blank, type Group } from './draft.view.ts';

interface WordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What is missing or wrong here, as the report says. */
  missing?: Missing | undefined;
  help?: string;
  /** What the records say, where the person says nothing. */
  known?: string;
  long?: number;
}

/** A field of the report: what is missing is said quietly, what is wrong plainly. */
export function WordField({ label, value, onChange, missing, help, known, long }: WordFieldProps): ReactNode {
  const { language } = useLanguage();
  const says = missing?.says[language];
  const given = {
    label,
    value,
    onChange,
    ...(known ? { placeholder: known } : {}),
    ...(missing ? { 'data-missing': missing.field } : {}),
    ...(says !== undefined && value.trim() !== '' ? { error: says } : {}),
    help: says !== undefined && value.trim() === '' ? <span className={css['needed']}>{says}</span> : help,
  };
  return long ? <TextArea {...given} rows={long} /> : <TextField {...given} />;
}

interface GroupFieldsProps {
  group: Group;
  /** Where in the report: "transaction[1]/t_from". */
  under: string;
  missing: readonly Missing[];
  fields: Readonly<Record<string, string>>;
  onChange: (fields: Record<string, string>) => void;
  party?: DraftParty | undefined;
  isClient: boolean;
  title?: string;
  /** Nothing of it is wanted at first. */
  folded?: boolean;
}

/** The fields of one group of a party: those the unit wants in the open, the others folded. */
export function GroupFields(props: GroupFieldsProps): ReactNode {
  const { group, under, missing, fields, onChange, party, isClient, title, folded } = props;
  const text = useText(messages);
  const blanks = blanksOf(group);
  const isOpen = (blank: Blank): boolean =>
    blank.need === 'always' ||
    (blank.need === 'client' && isClient) ||
    Boolean(fields[blank.key]?.trim()) ||
    missingAt(missing, under, blank) !== undefined;
  const field = (blank: Blank): ReactNode => (
    <WordField
      key={blank.key}
      label={text(blank.label)}
      value={fields[blank.key] ?? ''}
      onChange={(value) => onChange({ ...fields, [blank.key]: value })}
      missing={missingAt(missing, under, blank)}
      known={valueIn(party, blank.key)}
    />
  );
  const open = blanks.filter((blank) => isOpen(blank));
  const others = blanks.filter((blank) => !isOpen(blank));
  return (
    <div className={css['group']} role="group" aria-label={title ?? text(`group-${group}`)}>
      {folded && open.length === 0 ? null : <span aria-hidden>{title ?? text(`group-${group}`)}</span>}
      {open.length > 0 ? <div className={css['grid']}>{open.map(field)}</div> : null}
      {others.length > 0 ? (
        <details className={css['more']}>
          <summary>{folded && open.length === 0 ? (title ?? text(`group-${group}`)) : text('more')}</summary>
          <div className={css['grid']}>{others.map(field)}</div>
        </details>
      ) : null}
    </div>
  );
}
