import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SourceView } from '#modules/sources/shapes.ts';
import { api } from '#ui/api/client.ts';
import { useKnown } from '#ui/api/known.ts';
import { fieldProblem, Problem } from '#ui/api/problem.ts';
import { Button } from '#ui/controls/Button.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { labelProblems, startLabel } from '#ui/label/LabelEditor.tsx';
import { useDraft } from '#ui/layout/draft.ts';
import { Buttons, Form, Section } from '#ui/layout/Page.tsx';
import { messages as kit } from '#ui/messages.ts';
import { ErrorState, ProgressBar } from '#ui/state/States.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { ImportView } from '../shapes.ts';
import { FileDrop } from './FileDrop.tsx';
import { useFiles } from './files.ts';
import { fieldsOf, lacking, sourceChosen, sourcesFor, type ImportForm, type Lack, type Ready } from './form.view.ts';
import { formatOf, formats, type FormatId } from './formats.view.ts';
import type { Remembered } from './import.query.ts';
import css from './intake.module.css';
import { emptyMapping, isComplete, mappingOf } from './mapping.view.ts';
import { MappingEditor } from './MappingEditor.tsx';
import { Preview } from './Preview.tsx';
import { usePreview, useRecognised } from './preview.query.ts';
import { StandsFields } from './StandsFields.tsx';

interface NewImportProps {
  caseId: string;
  remembered: Remembered;
  sources: readonly SourceView[];
}

const startOf = (remembered: Remembered): ImportForm => ({
  format: '',
  source: '',
  sourceName: '',
  grade: remembered.grade,
  label: remembered.label ?? startLabel,
  authority: remembered.authority,
  dated: '',
  mapping: emptyMapping,
  files: 0,
});

/** Files, what they hold, under what they come in, and beside it their first rows as they would be imported. */
export function NewImport(props: NewImportProps): ReactNode {
  const text = useText(messages);
  const { form, set, clear, discard, round, files, choose, recognised, fitting, ready } = useForm(props);
  const { isList, mapped } = formatOf(ready.format) ?? { isList: false, mapped: false };
  const complete = mapped && isComplete(form.mapping);
  const preview = usePreview(files, ready.format, complete ? JSON.stringify(mappingOf(form.mapping)) : '');
  const unread = complete && !preview.isPlaceholderData && preview.data?.rejects.some((one) => one.file === 'mapping');
  const lacks = [...lacking(ready, files.length), ...(unread ? (['mapping'] as const) : [])];
  const sending = useSending(ready, files, lacks, clear);
  const told = { lacks: sending.tried ? lacks : [], problem: sending.problem };
  return (
    <div className={css['two']}>
      <Form id="import" onSubmit={() => void sending.send()}>
        <Section title={text('files')}>
          <div className={css['part']}>
            <FilesPart files={files} lost={files.length === 0 && form.files > 0} onChange={choose} {...told} />
            <FormatField
              format={ready.format}
              recognised={recognised}
              files={files.length}
              onChange={(format) => set({ format })}
              {...told}
            />
          </div>
        </Section>
        {mapped ? (
          <Section title={text('mapping')}>
            <MappingEditor
              draft={form.mapping}
              onChange={(mapping) => set({ mapping })}
              columns={preview.data?.columns ?? []}
              tried={sending.tried}
              unread={unread ?? false}
            />
          </Section>
        ) : null}
        <Section title={text('whereFrom')}>
          <div className={css['part']}>
            <StandsFields key={round} ready={ready} set={set} sources={fitting} isList={isList} {...told} />
          </div>
        </Section>
        <Ending sending={sending} lacks={told.lacks} files={files} onDiscard={discard} />
      </Form>
      <section className={css['beside']} aria-label={text('preview')} tabIndex={0}>
        <Section title={text('preview')} note={text('previewHelp')}>
          <Preview preview={preview} ready={files.length > 0 && ready.format !== ''} unmapped={mapped && !complete} />
        </Section>
      </section>
    </div>
  );
}

interface FormState {
  form: ImportForm;
  set: (parts: Partial<ImportForm>) => void;
  clear: () => void;
  discard: () => void;
  /** Counts what was discarded, so that fields with a memory of their own start anew. */
  round: number;
  files: File[];
  choose: (files: File[]) => void;
  recognised: FormatId | '';
  /** Sources that may stand for files of this format. */
  fitting: SourceView[];
  ready: Ready;
}

/** What is typed, chosen, recognised and remembered, put together. */
function useForm({ caseId, remembered, sources }: NewImportProps): FormState {
  const [form, set, clear] = useDraft<ImportForm>(`import.${caseId}`, startOf(remembered));
  const [files, setFiles] = useFiles();
  const [round, setRound] = useState(0);
  const recognised = useRecognised(files);
  // What was mapped stays in sight though a reload took the files.
  const format: FormatId | '' =
    form.format || recognised || (files.length === 0 && form.mapping.entities.length > 0 ? 'csv' : '');
  const isList = formatOf(format)?.isList ?? false;
  const fitting = sourcesFor(sources, isList);
  const { source, name } = sourceChosen(form, fitting, remembered.source, isList);
  const choose = (chosen: File[]): void => {
    setFiles(chosen);
    // A format chosen by hand belongs to these files, not to the next ones.
    set({ files: chosen.length, ...(chosen.length === 0 ? { format: '' } : {}) });
  };
  const discard = (): void => {
    clear();
    setFiles([]);
    setRound((before) => before + 1);
  };
  const ready = { ...form, case: caseId, format, source, sourceName: name };
  return { form, set, clear, discard, round, files, choose, recognised, fitting, ready };
}

interface Sending {
  send: () => Promise<void>;
  stop: () => void;
  busy: boolean;
  tried: boolean;
  problem: Problem | null;
}

/** Sends the form with its files; what was typed goes only once the node has taken them. */
function useSending(ready: Ready, files: readonly File[], lacks: readonly Lack[], clear: () => void): Sending {
  const navigate = useNavigate();
  const client = useQueryClient();
  const known = useKnown().data;
  const [, setFiles] = useFiles();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const stop = useRef<AbortController | null>(null);
  const toFirstWrong = useFirstWrong();
  const send = async (): Promise<void> => {
    setTried(true);
    setProblem(null);
    if (busy) return;
    if (lacks.length > 0 || (known && labelProblems(ready.label, known).length > 0)) return toFirstWrong();
    const body = new FormData();
    for (const [name, value] of Object.entries(fieldsOf(ready))) body.set(name, value);
    for (const file of files) body.append('files', file, file.name);
    stop.current = new AbortController();
    setBusy(true);
    try {
      const view = await api.post<ImportView>('imports', body, { signal: stop.current.signal });
      setFiles([]);
      clear();
      await client.invalidateQueries({
        predicate: ({ queryKey: [name] }) => name === 'imports' || name === 'import-defaults' || name === 'sources',
      });
      await navigate({ to: '/imports/$id', params: { id: view.id } });
    } catch (error) {
      if (error instanceof Problem) {
        setProblem(error);
        toFirstWrong();
      } else if (!(error instanceof DOMException)) throw error;
    } finally {
      setBusy(false);
    }
  };
  return { send, stop: () => stop.current?.abort(), busy, tried, problem };
}

/** Gives what puts the keyboard on the first field whose error stands beside it, once it does. */
function useFirstWrong(): () => void {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times > 0) document.querySelector<HTMLElement>('#import [aria-invalid="true"]')?.focus();
  }, [times]);
  return () => setTimes((before) => before + 1);
}

interface PartProps {
  lacks: readonly Lack[];
  problem: Problem | null;
}

interface FilesPartProps extends PartProps {
  files: readonly File[];
  /** Files had been chosen before the page was loaded anew. */
  lost: boolean;
  onChange: (files: File[]) => void;
}

function FilesPart({ files, lost, onChange, lacks, problem }: FilesPartProps): ReactNode {
  const text = useText(messages);
  const words = useText(kit);
  const wrong = fieldProblem(problem, 'files');
  const said = wrong && words('foundExpected', { found: wrong.found, expected: wrong.expected });
  return (
    <>
      <FileDrop files={files} onChange={onChange} error={lacks.includes('files') ? text('needFiles') : said} />
      {lost ? <p className={css['note']}>{text('filesAgain')}</p> : null}
    </>
  );
}

/** Documents have a page of their own. */
const tables = formats.flatMap(({ id }) => (id === 'documents' ? [] : [id]));

interface FormatFieldProps extends PartProps {
  format: FormatId | '';
  recognised: FormatId | '';
  files: number;
  onChange: (format: FormatId) => void;
}

function FormatField({ format, recognised, files, onChange, lacks, problem }: FormatFieldProps): ReactNode {
  const text = useText(messages);
  const help =
    files === 0
      ? undefined
      : format === ''
        ? text('notRecognised')
        : format === recognised
          ? text('recognised')
          : undefined;
  return (
    <Select<FormatId>
      label={text('format')}
      value={format}
      options={tables.map((id) => ({ value: id, label: text(`format-${id}`), note: text(`formatNote-${id}`) }))}
      onChange={onChange}
      help={help}
      error={lacks.includes('format') ? text('needed') : fieldProblem(problem, 'format')}
    />
  );
}

interface EndingProps {
  sending: Sending;
  lacks: readonly Lack[];
  files: readonly File[];
  onDiscard: () => void;
}

/** Start, or the bar of what is being sent. */
function Ending({ sending, lacks, files, onDiscard }: EndingProps): ReactNode {
  const text = useText(messages);
  const words = useText(kit);
  const format = useFormat();
  const { problem, busy } = sending;
  const besides = problem && !problem.fields.some((one) => beside.has(one.field.split('.')[0] ?? '')) ? problem : null;
  return (
    <div className={css['ending']}>
      {besides ? <ErrorState error={besides} /> : null}
      {busy ? (
        <ProgressBar
          what={text('starting')}
          share={undefined}
          detail={text('startingDetail', { size: format.bytes(files.reduce((sum, file) => sum + file.size, 0)) })}
          actions={<Button onClick={sending.stop}>{words('stop')}</Button>}
        />
      ) : (
        <Buttons>
          {lacks.length > 0 ? <span className={css['error']}>{text('openIssues')}</span> : null}
          <Button look="quiet" onClick={onDiscard}>
            {text('discard')}
          </Button>
          <Button look="main" type="submit">
            {text('start')}
          </Button>
        </Buttons>
      )}
    </div>
  );
}

/** Fields whose problem stands beside them. */
const beside = new Set(['files', 'format', 'source', 'grade', 'authority', 'dated', 'label']);
