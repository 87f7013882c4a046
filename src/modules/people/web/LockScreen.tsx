import { useQueryClient } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import { Problem } from '#ui/api/problem.ts';
import { Button } from '#ui/controls/Button.tsx';
import { TextField } from '#ui/controls/Field.tsx';
import { Form } from '#ui/layout/Page.tsx';
import { useHush } from '#ui/overlay/Toast.tsx';
import { ErrorState } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { Me } from '../shapes.ts';
import css from './people.module.css';

/** Covers everything until the person says who he is again; what lies under it is not drawn. */
export function LockScreen({ me, onSignOut }: { me: Me; onSignOut: () => void }): ReactNode {
  const text = useText(messages);
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const hush = useHush();
  useEffect(hush, [hush]);
  const unlock = async (): Promise<void> => {
    try {
      await api.post('session/unlock', me.demo ? {} : { password }, { quiet: true });
      await client.invalidateQueries();
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem({ status: 500, title: String(error) }));
    }
  };
  const wrong = problem?.rule === 'sign-in';
  return (
    <main className={css['shade']}>
      <div className={css['card']}>
        <Lock size={22} aria-hidden />
        <div>
          <h1>{text('lockedTitle')}</h1>
          <p>
            {me.account.display}. {text('lockedHelp')}
          </p>
        </div>
        <Form onSubmit={() => void unlock()}>
          {me.demo ? null : (
            <TextField
              label={text('password')}
              type="password"
              autoFocus
              autoComplete="current-password"
              value={password}
              onChange={setPassword}
              error={wrong ? text('passwordWrong') : undefined}
            />
          )}
          <Button look="main" type="submit" autoFocus={me.demo}>
            {text('unlock')}
          </Button>
          <Button look="quiet" onClick={onSignOut}>
            {text('notYou')}
          </Button>
        </Form>
        {problem && !wrong ? <ErrorState error={problem} /> : null}
      </div>
    </main>
  );
}

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls `lock` after that many seconds without a sign of life. */
export function useInactivity(seconds: number, lock: () => void): void {
  const act = useRef(lock);
  useEffect(() => {
    act.current = lock;
  });
  useEffect(() => {
    if (seconds <= 0) return undefined;
    let last = Date.now();
    const alive = (): void => {
      last = Date.now();
    };
    for (const sign of signs) window.addEventListener(sign, alive, { passive: true, capture: true });
    const watch = setInterval(() => {
      if (Date.now() - last >= seconds * 1000) act.current();
    }, 5000);
    return () => {
      clearInterval(watch);
      for (const sign of signs) window.removeEventListener(sign, alive, { capture: true });
    };
  }, [seconds]);
}
