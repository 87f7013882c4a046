import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Eye, Handshake, Network, Scale, type LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import { listOf } from '#ui/api/list.ts';
import { clearDrafts } from '#ui/layout/draft.ts';
import { useWindowTitle } from '#ui/layout/Page.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { Door, Role } from '../shapes.ts';
import { Front } from './Front.tsx';
import css from './people.module.css';
import { roleKeys } from './roles.ts';

const icons: Partial<Record<Role, LucideIcon>> = {
  analyst: Network,
  liaison: Handshake,
  compliance: Scale,
  overseer: Eye,
};

/** The demonstration's doors: one click each. */
export function DoorsPage(): ReactNode {
  const text = useText(messages);
  const doors = useQuery({
    queryKey: ['doors'],
    queryFn: async ({ signal }) => listOf<Door>(await api.get<unknown>('doors', { signal, quiet: true }), 'doors'),
  });
  useWindowTitle(text('doorsTitle'));
  return (
    <Front>
      <h1>{text('doorsTitle')}</h1>
      <p className={css['lead']}>{text('doorsHelp')}</p>
      {doors.isPending ? <Loading rows={4} /> : null}
      {doors.isError ? <ErrorState error={doors.error} retry={() => void doors.refetch()} /> : null}
      <div className={css['doors']}>
        {doors.data?.map((door) => (
          <DoorCard key={door.name} door={door} />
        ))}
      </div>
    </Front>
  );
}

function DoorCard({ door }: { door: Door }): ReactNode {
  const text = useText(messages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [state, setState] = useState<'idle' | 'opening' | Error>('idle');
  const Icon = icons[door.role] ?? Eye;
  const words = roleKeys[door.role];
  const enter = async (): Promise<void> => {
    setState('opening');
    try {
      await api.post('session/door', { name: door.name }, { quiet: true });
      clearDrafts();
      client.clear();
      await navigate({ to: '/' });
    } catch (error) {
      setState(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <div>
      <button type="button" className={css['door']} aria-disabled={state === 'opening'} onClick={() => void enter()}>
        <Icon size={30} strokeWidth={1.5} aria-hidden />
        <b>
          {text(words.name)}
          <small>{state === 'opening' ? text('doorEntering') : door.display}</small>
        </b>
        <p>{text(words.sees)}</p>
        <em>
          {text('doorPurpose')} <span>{text(words.purpose)}</span>
        </em>
      </button>
      {state instanceof Error ? <ErrorState error={state} /> : null}
    </div>
  );
}
