import { useQueryClient } from '@tanstack/react-query';
import { Navigate, Outlet, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { TryStrip } from '#modules/cases/web/index.ts';
import { LockScreen, LookingDialog, useInactivity } from '#modules/people/web/index.ts';
import type { Me } from '#modules/people/shapes.ts';
import { api, setAnswers } from '#ui/api/client.ts';
import { SessionProvider, useMe } from '#ui/api/session.tsx';
import { clearDrafts } from '#ui/layout/draft.ts';
import { PlaceProvider } from '#ui/layout/place.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { Actions } from './Actions.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { messages } from './messages.ts';
import { Rail } from './Rail.tsx';
import css from './shell.module.css';

/** Everything around a page, once it is known who is looking. */
export function Shell(): ReactNode {
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [choosing, setChoosing] = useState(false);
  useEffect(() => {
    setAnswers({
      signedOut: () => void client.invalidateQueries({ queryKey: ['me'] }),
      locked: () => void client.invalidateQueries({ queryKey: ['me'] }),
      purposeNeeded: () => setChoosing(true),
    });
  }, [client]);
  const signOut = useCallback(async () => {
    await api.remove('session', { quiet: true }).catch(() => undefined);
    clearDrafts();
    client.clear();
    await navigate({ to: '/door' });
  }, [client, navigate]);
  if (me.isPending) return <Waiting />;
  if (me.isError) return <ErrorState error={me.error} retry={() => void me.refetch()} />;
  if (me.data === null) return <Navigate to="/door" />;
  if (me.data.locked) return <LockScreen me={me.data} onSignOut={() => void signOut()} />;
  return (
    <SessionProvider me={me.data}>
      <PlaceProvider>
        <Inside me={me.data} choosing={choosing} setChoosing={setChoosing} signOut={signOut} />
      </PlaceProvider>
    </SessionProvider>
  );
}

export const Waiting = (): ReactNode => (
  <div className={css['waiting']}>
    <Loading rows={3} />
  </div>
);

interface InsideProps {
  me: Me;
  choosing: boolean;
  setChoosing: (choosing: boolean) => void;
  signOut: () => Promise<void>;
}

function Inside({ me, choosing, setChoosing, signOut }: InsideProps): ReactNode {
  const text = useText(messages);
  const client = useQueryClient();
  const lock = useCallback(async () => {
    await api.post('session/lock', {}, { quiet: true }).catch(() => undefined);
    await client.invalidateQueries({ queryKey: ['me'] });
  }, [client]);
  useInactivity(me.lockAfterSeconds, () => void lock());
  const mustChoose = me.looking === null && me.may.includes('content.read');
  return (
    <div className={css['shell']}>
      <a className={css['skip']} href="#page">
        {text('skip')}
      </a>
      <Actions choose={() => setChoosing(true)} lock={() => void lock()} signOut={() => void signOut()} />
      <Header />
      <div className={css['middle']}>
        <Rail />
        <main className={css['main']} id="page" tabIndex={-1}>
          {me.door ? <TryStrip /> : null}
          <Outlet />
        </main>
      </div>
      <Footer />
      <LookingDialog open={choosing || mustChoose} onClose={() => setChoosing(false)} />
    </div>
  );
}
