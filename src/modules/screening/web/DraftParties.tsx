import type { ReactNode } from 'react';
import type { DraftParty, Missing } from '#methods/reporting/draft.ts';
import { Check } from '#ui/controls/Field.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { Section } from '#ui/layout/Page.tsx';
import { useText } from '#ui/text/language.tsx';
import { noParty } from '../draft-fields.ts';
import type { DraftPlace, DraftView, PartyWords } from '../draft-shapes.ts';
import css from './drafts.module.css';
import { messages } from './drafts.messages.ts';
import { groupsOf, partyWay, whatIn, withParty } from './draft.view.ts';
import { GroupFields, WordField } from './DraftFields.tsx';
import type { Writing } from './use-draft.ts';

interface PartyFieldsProps {
  title: string;
  place: DraftPlace;
  party: DraftParty | undefined;
  words: PartyWords;
  missing: readonly Missing[];
  under: string;
  onChange: (change: Partial<PartyWords>) => void;
  /** Whose client he is: of a customer it is known. */
  client: boolean | null;
  children?: ReactNode;
}

const whats = ['person', 'entity'] as const;

/** One party: as the record names him, and what a person has to say of him for the unit. */
export function PartyFields({
  title,
  place,
  party,
  words,
  missing,
  under,
  onChange,
  client,
  children,
}: PartyFieldsProps): ReactNode {
  const text = useText(messages);
  const what = whatIn(party);
  const isClient = client ?? words.isClient;
  return (
    <div className={css['party']} role="group" aria-label={`${title} ${place.name}`}>
      <h4>
        {title} {place.name}
      </h4>
      <div className={css['grid']}>
        <Select
          label={text('what')}
          value={what}
          onChange={(next) => onChange({ what: next })}
          options={whats.map((one) => ({ value: one, label: text(`what-${one}`) }))}
        />
        {children}
      </div>
      {client === null ? (
        <Check label={text('isClient')} checked={words.isClient} onChange={(on) => onChange({ isClient: on })} />
      ) : null}
      {groupsOf(what, place.hasAccount, isClient).map((group) => (
        <GroupFields
          key={group}
          group={group}
          under={under}
          missing={missing}
          fields={words.fields}
          onChange={(fields) => onChange({ fields })}
          party={party}
          isClient={isClient}
          folded={group === 'address'}
        />
      ))}
    </div>
  );
}

/** Parties of an activity: customers, and where no transaction is reported those of the payments. */
export function Parties({ view, writing }: { view: DraftView; writing: Writing }): ReactNode {
  const text = useText(messages);
  const { words, change } = writing;
  if (view.parties.length === 0) return null;
  return (
    <Section title={text('parties')}>
      {view.parties.map((place, at) => {
        const own = words.parties[place.key] ?? noParty;
        const made = view.draft.parties[at];
        const set = (next: Partial<PartyWords>): void => change((before) => withParty(before, place.key, next));
        const under = partyWay(at);
        return (
          <div key={place.key} className={css['card']}>
            <PartyFields
              title=""
              place={place}
              party={made?.party}
              words={own}
              missing={view.missing}
              under={under}
              onChange={set}
              client={made?.isClient ?? false}
            >
              <WordField
                label={text('partyReason')}
                value={own.reason}
                onChange={(reason) => set({ reason })}
                missing={view.missing.find(({ field }) => field === `${under}/reason`)}
                known={made?.reason ?? ''}
              />
            </PartyFields>
          </div>
        );
      })}
    </Section>
  );
}
