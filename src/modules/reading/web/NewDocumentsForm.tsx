import { BookOpenText } from 'lucide-react';
import type { ReactNode } from 'react';
import { StandsFields } from '#modules/intake/web/index.ts';
import { messages as sourceWords } from '#modules/sources/messages.ts';
import { disciplines, type Discipline } from '#modules/sources/shapes.ts';
import { fieldProblem } from '#ui/api/problem.ts';
import { Button } from '#ui/controls/Button.tsx';
import { Check } from '#ui/controls/Field.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { Buttons, Form, Row, Section } from '#ui/layout/Page.tsx';
import { messages as kit } from '#ui/messages.ts';
import { ErrorState, ProgressBar } from '#ui/state/States.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import css from './documents.module.css';
import { messages } from './documents.messages.ts';
import { bytesOf, mostDocuments } from './documents.view.ts';
import { DocumentDrop } from './DocumentDrop.tsx';
import { useNewDocuments, type NewDocuments, type NewDocumentsGiven } from './use-new-documents.ts';

/** Documents, under what they stand, and how they are read; asked once, remembered for the next time. */
export function NewDocumentsForm(props: NewDocumentsGiven): ReactNode {
  const text = useText(messages);
  const words = useText(kit);
  const made = useNewDocuments(props);
  const { lacks, documents, form, problem } = made;
  const wrong = fieldProblem(problem, 'files');
  const error = lacks.includes('many')
    ? text('tooMany', { n: mostDocuments })
    : lacks.includes('files')
      ? text('needFiles')
      : wrong && words('foundExpected', { found: wrong.found, expected: wrong.expected });
  return (
    <Form id="documents" onSubmit={() => void made.send()}>
      <DocumentDrop documents={documents} onChange={made.choose} error={error} />
      {documents.length === 0 && form.files > 0 ? <p className={css['note']}>{text('filesAgain')}</p> : null}
      <Section title={text('stands')}>
        <div className={css['part']}>
          <StandsFields
            ready={made.ready}
            set={made.set}
            sources={made.fitting}
            isList={false}
            datedHelp={text('datedHelp')}
            lacks={lacks.flatMap((one) => (one === 'many' ? [] : [one]))}
            problem={problem}
          />
        </div>
      </Section>
      <Section title={text('options')}>
        <Options made={made} />
      </Section>
      <Ending made={made} />
    </Form>
  );
}

const told = 'told';

function Options({ made: { form, set, problem } }: { made: NewDocuments }): ReactNode {
  const text = useText(messages);
  const words = useText(sourceWords);
  return (
    <div className={css['part']}>
      <Row>
        <Select<Discipline>
          label={text('discipline')}
          value={form.discipline}
          options={disciplines.map((one) => ({ value: one, label: words(`disc-${one}`) }))}
          onChange={(discipline) => set({ discipline })}
          error={fieldProblem(problem, 'discipline')}
        />
        <Select<'en' | 'es' | typeof told>
          label={text('language')}
          value={form.language || told}
          options={[
            { value: told, label: text('languageTold') },
            { value: 'es', label: text('spanish') },
            { value: 'en', label: text('english') },
          ]}
          onChange={(language) => set({ language: language === told ? '' : language })}
          error={fieldProblem(problem, 'language')}
        />
      </Row>
      <Check label={text('again')} checked={form.again} onChange={(again) => set({ again })} />
    </div>
  );
}

/** Read, or the bar of what is being sent. */
function Ending({ made }: { made: NewDocuments }): ReactNode {
  const text = useText(messages);
  const words = useText(kit);
  const format = useFormat();
  const { problem, busy, documents, lacks } = made;
  const besides = problem && problem.fields.length === 0 ? problem : null;
  return (
    <div className={css['ending']}>
      {besides ? <ErrorState error={besides} /> : null}
      {busy ? (
        <ProgressBar
          what={text('sending')}
          share={undefined}
          detail={text('sendingDetail', { size: format.bytes(bytesOf(documents)) })}
          actions={<Button onClick={made.stop}>{words('stop')}</Button>}
        />
      ) : (
        <Buttons>
          {lacks.length > 0 || problem ? <span className={css['error']}>{text('openIssues')}</span> : null}
          <Button look="quiet" onClick={made.discard}>
            {text('clearAll')}
          </Button>
          <Button look="main" type="submit" icon={<BookOpenText size={14} />}>
            {text('start')}
          </Button>
        </Buttons>
      )}
    </div>
  );
}
