import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FileDrop, addFiles } from '#modules/intake/web/index.ts';
import { api } from '#ui/api/client.ts';
import { Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { Form, Section } from '#ui/layout/Page.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages as shared } from '../messages.ts';
import type { RunView } from '../shapes.ts';
import css from './desk.module.css';
import { messages } from './desk.messages.ts';
import { kindOfFiles, type FileKind } from './run.view.ts';

const kinds: readonly FileKind[] = ['customers', 'payments', 'holdings'];
const helps = { customers: 'whatCustomers', payments: 'whatPayments', holdings: 'whatHoldings' } as const;

/** Files of customers, payments or holdings, and what they are; then the run. */
export function RunForm(): ReactNode {
  const text = useText(messages);
  const words = useText(shared);
  const write = useWrite();
  const navigate = useNavigate();
  const [files, setFiles] = useState<File[]>([]);
  const [chosen, setChosen] = useState<FileKind | ''>('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const kind = chosen || kindOfFiles(files.map((file) => file.name));
  const send = async (): Promise<void> => {
    setTried(true);
    if (files.length === 0 || busy) return;
    setBusy(true);
    const form = new FormData();
    form.set('kind', kind);
    for (const file of files) form.append('files', file, file.name);
    const run = await write(() => api.post<RunView>('screening/runs', form));
    setBusy(false);
    if (!(run instanceof Problem)) await navigate({ to: '/screening/runs/$id', params: { id: run.id } });
  };
  return (
    <Section title={text('screenFiles')}>
      <Form id="screen-files" onSubmit={() => void send()}>
        <div className={css['form']}>
          <FileDrop
            files={files}
            onChange={(next) => setFiles(addFiles([], next))}
            error={tried && files.length === 0 ? text('noFiles') : undefined}
          />
          <Select
            label={text('what')}
            value={kind}
            onChange={setChosen}
            options={kinds.map((one) => ({ value: one, label: words(`kind-${one}`) }))}
            help={text(helps[kind])}
          />
          <div className={css['buttons']}>
            <Button look="main" type="submit" disabled={busy}>
              {busy ? text('sending') : text('start')}
            </Button>
          </div>
        </div>
      </Form>
    </Section>
  );
}
