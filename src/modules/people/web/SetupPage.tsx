import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import { fieldProblem, Problem } from '#ui/api/problem.ts';
import { Button } from '#ui/controls/Button.tsx';
import { TextField } from '#ui/controls/Field.tsx';
import { Form, useWindowTitle } from '#ui/layout/Page.tsx';
import { ErrorState } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { Front } from './Front.tsx';
import css from './people.module.css';

/** The first start without the demonstration: makes the administrator and signs him in. */
export function SetupPage(): ReactNode {
  const text = useText(messages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState({ name: '', display: '', password: '', again: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const set = (parts: Partial<typeof form>): void => setForm((before) => ({ ...before, ...parts }));
  const differ = form.again !== form.password;
  useWindowTitle(text('setupTitle'));
  const send = async (): Promise<void> => {
    setTried(true);
    if (differ || form.name === '' || form.password === '' || form.display === '') return;
    setBusy(true);
    try {
      const { name, display, password } = form;
      await api.post('setup', { name, display, password }, { quiet: true });
      await api.post('session', { name, password }, { quiet: true });
      client.clear();
      await navigate({ to: '/' });
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem({ status: 500, title: String(error) }));
    } finally {
      setBusy(false);
    }
  };
  const missing = (value: string): string | undefined => (tried && value === '' ? text('needed') : undefined);
  return (
    <Front>
      <div className={css['panel']} style={{ margin: '0 auto' }}>
        <div className={css['card']}>
          <div>
            <h1>{text('setupTitle')}</h1>
            <p>{text('setupHelp')}</p>
          </div>
          <Form onSubmit={() => void send()}>
            <TextField
              label={text('name')}
              help={text('nameHelp')}
              value={form.name}
              onChange={(name) => set({ name })}
              autoComplete="username"
              autoFocus
              error={missing(form.name) ?? fieldProblem(problem, 'name')}
            />
            <TextField
              label={text('display')}
              value={form.display}
              onChange={(display) => set({ display })}
              error={missing(form.display) ?? fieldProblem(problem, 'display')}
            />
            <TextField
              label={text('password')}
              help={text('passwordHelp')}
              type="password"
              value={form.password}
              onChange={(password) => set({ password })}
              autoComplete="new-password"
              error={missing(form.password) ?? fieldProblem(problem, 'password')}
            />
            <TextField
              label={text('passwordAgain')}
              type="password"
              value={form.again}
              onChange={(again) => set({ again })}
              autoComplete="new-password"
              error={tried && differ ? text('passwordsDiffer') : undefined}
            />
            <Button look="main" type="submit" disabled={busy}>
              {text('setupMake')}
            </Button>
          </Form>
          {problem && problem.fields.length === 0 ? <ErrorState error={problem} /> : null}
        </div>
      </div>
    </Front>
  );
}
