import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type ReactNode } from 'react';
import { FileDrop, addFiles } from '#modules/intake/web/index.ts';
import { api } from '#ui/api/client.ts';
import { fieldProblem, Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Button, buttonClass } from '#ui/controls/Button.tsx';
import { TextField } from '#ui/controls/Field.tsx';
import { useToast } from '#ui/overlay/Toast.tsx';
import { Form } from '#ui/layout/Page.tsx';
import { ErrorState } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { LoadedLists } from '../shapes.ts';
import css from './lists.module.css';

/** List files as their publishers give them; loaded whole or not at all. */
export function LoadForm(): ReactNode {
  const text = useText(messages);
  const write = useWrite();
  const toast = useToast();
  const navigate = useNavigate();
  const [files, setFiles] = useState<File[]>([]);
  const [asOf, setAsOf] = useState('');
  const [mapping, setMapping] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (): Promise<void> => {
    setTried(true);
    setProblem(null);
    if (files.length === 0 || busy) return;
    setBusy(true);
    const form = new FormData();
    if (mapping) form.set('mapping', await mapping.text());
    if (asOf !== '') form.set('asOf', asOf);
    for (const file of files) form.append('files', file, file.name);
    const loaded = await write(() => api.post<LoadedLists>('lists', form), { quiet: true });
    setBusy(false);
    if (loaded instanceof Problem) return setProblem(loaded);
    setFiles([]);
    setMapping(null);
    setAsOf('');
    setTried(false);
    const { versions } = loaded;
    const again = versions.length > 0 && versions.every((one) => one.repeated);
    toast({ title: again ? text('repeated') : text('loaded', { n: versions.length }) });
    const [first] = versions;
    if (first) await navigate({ to: '/lists', search: { sel: first.id } });
  };
  return (
    <Form id="load-lists" onSubmit={() => void send()}>
      <div className={css['form']}>
        <FileDrop
          files={files}
          onChange={(next) => {
            setFiles(addFiles([], next));
            setProblem(null);
          }}
          error={tried && files.length === 0 ? text('noFiles') : undefined}
        />
        <TextField
          label={text('date')}
          value={asOf}
          onChange={setAsOf}
          placeholder="2026-11-20"
          optional
          error={problem ? fieldProblem(problem, 'asOf') : undefined}
        />
        <MappingField file={mapping} onChange={setMapping} />
        {problem ? <Faults problem={problem} /> : null}
        <div>
          <Button look="main" type="submit" disabled={busy}>
            {busy ? text('sending') : text('send')}
          </Button>
        </div>
      </div>
    </Form>
  );
}

/** How the columns of a list of another layout are to be read: a file of its own. */
function MappingField({ file, onChange }: { file: File | null; onChange: (file: File | null) => void }): ReactNode {
  const text = useText(messages);
  const id = useId();
  return (
    <div className={css['mapping']}>
      <div>
        <b>{text('mapping')}</b> <small>{text('mappingOptional')}</small>
      </div>
      <div className={css['line']}>
        {file ? <span>{file.name}</span> : null}
        {file ? (
          <Button look="quiet" onClick={() => onChange(null)}>
            {text('mappingOut')}
          </Button>
        ) : (
          <label className={`${buttonClass()} ${css['choose']}`}>
            {text('mappingChoose')}
            <input
              type="file"
              className="visually-hidden"
              accept=".json,application/json"
              aria-describedby={`${id}-help`}
              onChange={(event) => onChange(event.target.files?.[0] ?? null)}
            />
          </label>
        )}
      </div>
      <small id={`${id}-help`}>{text('mappingHelp')}</small>
    </div>
  );
}

/** Why the files were not taken: each fault once, with file and line; what is no fault of a file as any other problem. */
function Faults({ problem }: { problem: Problem }): ReactNode {
  const text = useText(messages);
  const faults = problem.fields.filter((one) => one.field !== 'asOf');
  if (faults.length === 0) return problem.fields.length > 0 ? null : <ErrorState error={problem} />;
  return (
    <div role="alert" className={css['faults']}>
      <b>{text('notTaken')}</b>
      <ul>
        {faults.map((one) => (
          <li key={`${one.field} ${one.found}`}>
            <b>{one.field}</b>
            <span>{text('fault', { found: one.found, expected: one.expected })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
