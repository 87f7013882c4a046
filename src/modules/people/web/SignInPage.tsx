import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import { Problem } from '#ui/api/problem.ts';
import { Button } from '#ui/controls/Button.tsx';
import { TextField } from '#ui/controls/Field.tsx';
import { Form, useWindowTitle } from '#ui/layout/Page.tsx';
import { ErrorState } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { Front } from './Front.tsx';
import css from './people.module.css';

/** Name and password. The error never says which of the two was wrong. */
export function SignInPage(): ReactNode {
  const text = useText(messages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useWindowTitle(text('signIn'));
  const wrong = problem !== null && (problem.rule === 'sign-in' || problem.status === 401);
  const send = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await api.post('session', { name: name.trim(), password }, { quiet: true });
      client.clear();
      await navigate({ to: '/' });
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem({ status: 500, title: String(error) }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Front>
      <div className={css['panel']} style={{ margin: '0 auto' }}>
        <div className={css['card']}>
          <div>
            <h1>{text('signIn')}</h1>
            <p>{text('signInHelp')}</p>
          </div>
          <Form onSubmit={() => void send()}>
            <TextField label={text('name')} value={name} onChange={setName} autoComplete="username" autoFocus />
            <TextField
              label={text('password')}
              type="password"
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
              error={wrong ? text('signInWrong') : undefined}
            />
            <Button look="main" type="submit" disabled={busy}>
              {text('signIn')}
            </Button>
          </Form>
          {problem && !wrong ? <ErrorState error={problem} /> : null}
        </div>
      </div>
    </Front>
  );
}
