import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FileDrop, addFiles } from '#modules/intake/web/index.ts';
import { api } from '#ui/api/client.ts';
import { fieldProblem, Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { TextField } from '#ui/controls/Field.tsx';
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
  const navigate = useNavigate();
  const [files, setFiles] = useState<File[]>([]);
  const [asOf, setAsOf] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (): Promise<void> => {
    setTried(true);
    setProblem(null);
    if (files.length === 0 || busy) return;
    setBusy(true);
    const form = new FormData();
    if (asOf !== '') form.set('asOf', asOf);
    for (const file of files) form.append('files', file, file.name);
    const loaded = await write(() => api.post<LoadedLists>('lists', form), { quiet: true });
    setBusy(false);
    if (loaded instanceof Problem) return setProblem(loaded);
    setFiles([]);
    setAsOf('');
    setTried(false);
    const [first] = loaded.versions;
    if (first) await navigate({ to: '/lists', search: { sel: first.id } });
  };
  return (
    <Form id="load-lists" onSubmit={() => void send()}>
      <div className={css['form']}>
        <FileDrop
          files={files}
          onChange={(next) => setFiles(addFiles([], next))}
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
        {problem ? <ErrorState error={problem} /> : null}
        <div>
          <Button look="main" type="submit" disabled={busy}>
            {busy ? text('sending') : text('send')}
          </Button>
        </div>
      </div>
    </Form>
  );
}
