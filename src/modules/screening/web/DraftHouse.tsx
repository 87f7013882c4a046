import type { ReactNode } from 'react';
import { Select } from '#ui/controls/Select.tsx';
import { useText } from '#ui/text/language.tsx';
import type { DraftView } from '../draft-shapes.ts';
import css from './drafts.module.css';
import { messages } from './drafts.messages.ts';
import { missingOf } from './draft.view.ts';
import { GroupFields, WordField } from './DraftFields.tsx';
import type { Writing } from './use-draft.ts';

const plain = [
  ['entityId', 'rentity_id'],
  ['branch', 'rentity_branch'],
  ['reference', 'entity_reference'],
  ['fiuReference', 'fiu_ref_number'],
  ['localCurrency', 'currency_code_local'],
] as const;
const types = ['STR', 'SAR'] as const;
const languages = ['es', 'en'] as const;

/** Who reports to the unit, in whose name, and of what kind the report is. The next one begins with the same. */
export function DraftHouse({ view, writing: { words, change } }: { view: DraftView; writing: Writing }): ReactNode {
  const text = useText(messages);
  const set = (next: Partial<typeof words>): void => change((before) => ({ ...before, ...next }));
  const { missing } = view;
  return (
    <div className={css['stack']}>
      <div className={css['grid']}>
        <Select
          label={text('type')}
          value={words.type}
          onChange={(type) => set({ type })}
          options={types.map((one) => ({ value: one, label: text(`type-${one}`) }))}
        />
        <Select
          label={text('language')}
          value={words.language}
          onChange={(language) => set({ language })}
          options={languages.map((one) => ({ value: one, label: text(`language-${one}`) }))}
        />
        {plain.map(([key, element]) => (
          <WordField
            key={key}
            label={text(key)}
            value={words[key]}
            onChange={(value) => set({ [key]: value })}
            missing={missing.find(({ field }) => field === element)}
          />
        ))}
        <WordField
          label={text('date')}
          value={words.date}
          onChange={(date) => set({ date })}
          missing={missingOf(missing, /^submission_date$/)}
          known={view.draft.date ?? ''}
          help={text('dateHelp')}
        />
      </div>
      <GroupFields
        group="person"
        title={text('reporter')}
        under="reporting_person"
        missing={missing}
        fields={words.reporter}
        onChange={(reporter) => set({ reporter })}
        party={view.draft.reporter ?? undefined}
        isClient={false}
      />
      <GroupFields
        group="address"
        title={text('place')}
        under="location"
        missing={missing}
        fields={words.location}
        onChange={(location) => set({ location })}
        isClient={false}
        folded
      />
    </div>
  );
}
