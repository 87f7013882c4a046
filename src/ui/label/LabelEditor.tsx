import { useMemo, useState, type ReactNode } from 'react';
import { banner, openLabel, parseLabel, tlps, uses, type Label, type Tlp, type Use } from '#vocabulary/label.ts';
import { classifications, purposes } from '#vocabulary/purpose.ts';
import type { FieldProblem } from '#vocabulary/refusal.ts';
import { useKnown, type Known } from '../api/known.ts';
import { Button } from '../controls/Button.tsx';
import { Check, Chips, TextField, type FieldError } from '../controls/Field.tsx';
import { Select } from '../controls/Select.tsx';
import { Row } from '../layout/Page.tsx';
import { LabelBanner } from '../marks/Marks.tsx';
import { messages } from '../messages.ts';
import { useLanguage, useText } from '../text/language.tsx';
import css from './label.module.css';

interface LabelEditorProps {
  value: Label;
  onChange: (label: Label) => void;
}

const nothingKnown: Known = {
  parties: [],
  classifications: [],
  compartments: [],
  purposes: [],
  authorities: [],
  units: [],
};

/** What is wrong with a label against the words of this node; an empty list when nothing is. */
export function labelProblems(label: Label, known: Known): FieldProblem[] {
  const parsed = parseLabel(label, {
    parties: new Set(known.parties.map((one) => one.id)),
    classifications: new Set(known.classifications),
    compartments: new Set(known.compartments.map((one) => one.id)),
    purposes: new Set(known.purposes),
  });
  return Array.isArray(parsed) ? parsed : [];
}

/** Every condition of a label, with the line it will give and what is wrong with it, at once. */
export function LabelEditor({ value, onChange }: LabelEditorProps): ReactNode {
  const text = useText(messages);
  const known = useKnown().data ?? nothingKnown;
  const [more, setMore] = useState(hasMore(value));
  const problems = useMemo(() => (known === nothingKnown ? [] : labelProblems(value, known)), [value, known]);
  const problem = (field: keyof Label): FieldError => problems.find((one) => one.field === `label.${field}`);
  const set = (parts: Partial<Label>): void => onChange({ ...value, ...parts });
  return (
    <div className={css['editor']}>
      <div className={css['computed']}>
        <LabelBanner banner={banner(value)} />
        <small>{text('labelComputed')}</small>
      </div>
      <Row>
        <Select<Tlp>
          label={text('labelTlp')}
          value={value.tlp}
          options={tlps.map((tlp) => ({ value: tlp, label: `TLP:${tlp}` }))}
          onChange={(tlp) => set({ tlp })}
        />
        <Words
          label={text('labelRecipients')}
          help={text('labelRecipientsHelp')}
          words={value.recipients ?? []}
          separator=","
          error={problem('recipients')}
          onChange={(words) => set({ recipients: words.length > 0 ? words : null })}
        />
      </Row>
      <SetOrAny
        label={text('labelParties')}
        any={text('labelAnyParty')}
        options={known.parties.map((party) => ({ value: party.id, label: party.name }))}
        value={value.parties}
        error={problem('parties')}
        onChange={(parties) => set({ parties })}
      />
      <Several
        label={text('labelClassifications')}
        options={useClassifications(known)}
        value={value.classifications}
        onChange={(classes) => set({ classifications: classes })}
      />
      {more ? (
        <MoreConditions value={value} set={set} known={known} problem={problem} />
      ) : (
        <div>
          <Button look="quiet" onClick={() => setMore(true)}>
            {text('labelMore')}
          </Button>
        </div>
      )}
    </div>
  );
}

const hasMore = (label: Label): boolean =>
  label.compartments.length > 0 ||
  label.purposes !== null ||
  label.originators.length > 0 ||
  label.uses !== null ||
  label.hops !== null ||
  label.expires !== null ||
  label.caveats.length > 0;

const useWords = {
  lead: 'useLead',
  evidence: 'useEvidence',
  prevention: 'usePrevention',
  strategic: 'useStrategic',
} as const;

interface MoreProps {
  value: Label;
  set: (parts: Partial<Label>) => void;
  known: Known;
  problem: (field: keyof Label) => FieldError;
}

function MoreConditions({ value, set, known, problem }: MoreProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  return (
    <>
      <Several
        label={text('labelCompartments')}
        options={known.compartments.map((one) => ({ value: one.id, label: one.name }))}
        value={value.compartments}
        onChange={(compartments) => set({ compartments })}
      />
      <SetOrAny
        label={text('labelPurposes')}
        any={text('labelAnyPurpose')}
        options={known.purposes.map((one) => ({ value: one, label: purposeWord(one, language) }))}
        value={value.purposes}
        onChange={(chosen) => set({ purposes: chosen })}
      />
      <Several
        label={text('labelOriginators')}
        options={known.parties.map((party) => ({ value: party.id, label: party.name }))}
        value={value.originators}
        onChange={(originators) => set({ originators })}
      />
      <SetOrAny<Use>
        label={text('labelUses')}
        any={text('labelAnyUse')}
        options={uses.map((use) => ({ value: use, label: text(useWords[use]) }))}
        value={value.uses}
        onChange={(chosen) => set({ uses: chosen })}
      />
      <Row>
        <TextField
          label={text('labelHops')}
          optional
          inputMode="numeric"
          placeholder={text('labelNoHops')}
          value={value.hops === null ? '' : String(value.hops)}
          error={problem('hops')}
          onChange={(hops) => set({ hops: /^\d+$/.test(hops) ? Number(hops) : null })}
        />
        <TextField
          label={text('labelExpires')}
          optional
          type="date"
          value={value.expires === null ? '' : new Date(value.expires).toISOString().slice(0, 10)}
          error={problem('expires')}
          onChange={(date) => set({ expires: date === '' ? null : Date.parse(`${date}T00:00:00Z`) })}
        />
      </Row>
      <Words
        label={text('labelCaveats')}
        help={text('labelCaveatsHelp')}
        words={value.caveats}
        separator=";"
        onChange={(caveats) => set({ caveats })}
      />
    </>
  );
}

/** A purpose in words. */
export const purposeWord = (purpose: string, language: 'en' | 'es'): string =>
  purpose in purposes ? purposes[purpose as keyof typeof purposes][language] : purpose;

function useClassifications(known: Known): { value: string; label: string }[] {
  const { language } = useLanguage();
  return known.classifications.map((one) => ({
    value: one,
    label: one in classifications ? classifications[one as keyof typeof classifications][language] : one,
  }));
}

interface SeveralProps<V extends string> {
  label: string;
  options: readonly { value: V; label: string }[];
  value: readonly V[];
  onChange: (chosen: V[]) => void;
}

function Several<V extends string>({ label, options, value, onChange }: SeveralProps<V>): ReactNode {
  const text = useText(messages);
  return (
    <div className={css['part']}>
      <span>{label}</span>
      {options.length > 0 ? (
        <Chips
          label={label}
          options={options}
          chosen={value}
          onChange={(chosen) => onChange((chosen as V[]).toSorted())}
        />
      ) : (
        <small>{text('none')}</small>
      )}
    </div>
  );
}

interface SetOrAnyProps<V extends string> extends Omit<SeveralProps<V>, 'value' | 'onChange'> {
  any: string;
  value: readonly V[] | null;
  error?: FieldError;
  onChange: (chosen: V[] | null) => void;
}

/** No condition at all, or exactly these. */
function SetOrAny<V extends string>({ label, any, options, value, error, onChange }: SetOrAnyProps<V>): ReactNode {
  const text = useText(messages);
  const words = error && typeof error !== 'string' ? text('expectedOnly', { expected: error.expected }) : error;
  return (
    <div className={css['part']}>
      <span>{label}</span>
      <Check label={any} checked={value === null} onChange={(on) => onChange(on ? null : [])} />
      {value === null ? null : (
        <Chips
          label={label}
          options={options}
          chosen={value}
          onChange={(chosen) => onChange((chosen as V[]).toSorted())}
        />
      )}
      {words ? (
        <small className={css['problem']} role="alert">
          {words}
        </small>
      ) : null}
    </div>
  );
}

interface WordsProps {
  label: string;
  help: string;
  words: readonly string[];
  separator: string;
  error?: FieldError;
  onChange: (words: string[]) => void;
}

/** A list typed as text; what is typed stays as typed until the list itself changes. */
function Words({ label, help, words, separator, error, onChange }: WordsProps): ReactNode {
  const [typed, setTyped] = useState(words.join(`${separator} `));
  const split = (given: string): string[] =>
    [...new Set(given.split(separator).map((word) => word.trim()))].filter((word) => word !== '').toSorted();
  return (
    <TextField
      label={label}
      help={help}
      optional
      value={typed}
      error={error}
      onChange={(given) => {
        setTyped(given);
        onChange(split(given));
      }}
    />
  );
}

export const startLabel: Label = { ...openLabel, tlp: 'AMBER' };
