import { useState, type ReactNode } from 'react';
import { Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { TextArea, TextField } from '#ui/controls/Field.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { Buttons, Form } from '#ui/layout/Page.tsx';
import { useText } from '#ui/text/language.tsx';
import type { CustomerRecord } from '../shapes.ts';
import css from './companies.module.css';
import { messages } from './companies.messages.ts';
import { correctionOf, wordsOf } from './correct.view.ts';
import { screeningActs } from './screening.query.ts';

const kinds = ['person', 'organization', 'vessel', 'aircraft', 'unknown'] as const;

/** Corrects what is held of a customer, with the reason. */
export function CorrectForm({ record, onEnd }: { record: CustomerRecord; onEnd: () => void }): ReactNode {
  const text = useText(messages);
  const write = useWrite();
  const [words, setWords] = useState(() => wordsOf(record));
  const [problem, setProblem] = useState<Problem>();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const made = correctionOf(words);
  const set =
    (key: keyof typeof words) =>
    (value: string): void =>
      setWords((before) => ({ ...before, [key]: value }));
  const wrong = (field: string) => problem?.fields.find((one) => one.field === field);
  const save = async (): Promise<void> => {
    setTried(true);
    if (busy || made.wrong.length > 0) return;
    setBusy(true);
    const answer = await write(() => screeningActs.correct(record.id, made.correction), {
      said: text('corrected'),
      quiet: true,
    });
    setBusy(false);
    if (answer instanceof Problem) setProblem(answer);
    else onEnd();
  };
  return (
    <section className={css['told']}>
      <h3>{text('correct')}</h3>
      <p>{text('correctHelp')}</p>
      <Form onSubmit={() => void save()}>
        <TextField label={text('name')} value={words.name} onChange={set('name')} error={wrong('name')} autoFocus />
        <Select
          label={text('kind')}
          value={words.kind}
          onChange={set('kind')}
          options={kinds.map((one) => ({ value: one, label: text(`kind-${one}`) }))}
        />
        {words.kind === 'organization' ? null : (
          <TextField
            label={text('birthDate')}
            value={words.birthDate}
            onChange={set('birthDate')}
            placeholder="1980-02-03"
            error={wrong('birthDate')}
            optional
          />
        )}
        <TextField
          label={text('countries')}
          value={words.countries}
          onChange={set('countries')}
          help={text('countriesHelp')}
          error={tried && made.wrong.includes('countries') ? text('needCountries') : wrong('countries')}
          optional
        />
        <TextArea
          label={text('addresses')}
          value={words.addresses}
          onChange={set('addresses')}
          help={text('addressesHelp')}
          error={wrong('addresses')}
          rows={2}
          optional
        />
        <TextField
          label={text('reason')}
          value={words.reason}
          onChange={set('reason')}
          help={text('reasonHelp')}
          error={tried && made.wrong.includes('reason') ? text('needReason') : wrong('reason')}
        />
        <Buttons>
          <Button onClick={onEnd}>{text('cancel')}</Button>
          <Button look="main" type="submit" disabled={busy}>
            {text('save')}
          </Button>
        </Buttons>
      </Form>
    </section>
  );
}
