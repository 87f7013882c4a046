import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import { useSession } from '#ui/api/session.tsx';
import { IconButton } from '#ui/controls/Button.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './cases.module.css';

interface StripItem {
  title: string | { en: string; es: string };
  /** `page` is a place of the application, `text`, with the state its list shows, `id`. */
  go: { to: 'entity' | 'report' | 'reading' | 'chart' | 'search' | 'page'; id?: string; text?: string };
}

const key = 'enlace.strip.hidden';

/** Three things to try behind a door of the demonstration; hidden for good with one click in this window. */
export function TryStrip(): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const { language } = useLanguage();
  const go = useGo();
  const [hidden, setHidden] = useState(() => sessionStorage.getItem(key) === me.account.id);
  const strip = useQuery({
    queryKey: ['strip', me.account.id],
    queryFn: ({ signal }) => api.get<{ items: StripItem[] }>('doors/strip', { signal, quiet: true }),
    retry: false,
    staleTime: Infinity,
  });
  const items = strip.data?.items ?? [];
  if (hidden || items.length === 0) return null;
  const hide = (): void => {
    sessionStorage.setItem(key, me.account.id);
    setHidden(true);
  };
  return (
    <section className={css['strip']} aria-label={text('tryTitle')}>
      <b>{text('tryTitle')}</b>
      <ol>
        {items.map((item, at) => (
          <li key={at}>
            <button
              type="button"
              onClick={(event) => {
                // What it leads to is read next: the keys are for that page, not for this button.
                event.currentTarget.closest('main')?.focus({ preventScroll: true });
                go(item.go);
              }}
            >
              <span>{at + 1}</span>
              {typeof item.title === 'string' ? item.title : item.title[language]}
            </button>
          </li>
        ))}
      </ol>
      <IconButton label={text('hideStrip')} icon={<X size={14} />} onClick={hide} />
    </section>
  );
}

function useGo(): (go: StripItem['go']) => void {
  const navigate = useNavigate();
  return ({ to, id, text }) => {
    if (to === 'search') void navigate({ to: '/search', state: { text: text ?? '' } });
    else if (to === 'page') void navigate({ to: text as '/screening', search: id ? { state: id } : {} });
    else if (id && to === 'entity') void navigate({ to: '/entities/$id', params: { id } });
    else if (id && to === 'report') void navigate({ to: '/reports/$id', params: { id } });
    else if (id && to === 'reading') void navigate({ to: '/reports/$id/reading', params: { id } });
    else if (id) void navigate({ to: '/charts/$id', params: { id } });
  };
}
