import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Keyboard, Lock, LogOut, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { messages as people } from '#modules/people/messages.ts';
import { roleKeys } from '#modules/people/web/index.ts';
import { api } from '#ui/api/client.ts';
import { useSession } from '#ui/api/session.tsx';
import { useRunCommand } from '#ui/commands/registry.tsx';
import { Keys } from '#ui/commands/Keys.tsx';
import { LookSwitches } from '#ui/layout/LookSwitches.tsx';
import { usePlace } from '#ui/layout/place.tsx';
import { Wordmark } from '#ui/layout/Wordmark.tsx';
import { messages as kit } from '#ui/messages.ts';
import { Menu } from '#ui/overlay/Menu.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { AsOfControl } from './AsOfControl.tsx';
import { messages } from './messages.ts';
import css from './shell.module.css';

/** Wordmark, where one is, the palette, the two times, language, theme and who one is. */
export function Header(): ReactNode {
  const me = useSession();
  const run = useRunCommand();
  const text = useText(messages);
  const words = useText(kit);
  const client = useQueryClient();
  const tell = async (language: 'en' | 'es'): Promise<void> => {
    await api.put('me/language', { language }, { quiet: true }).catch(() => undefined);
    await client.invalidateQueries({ queryKey: ['me'] });
  };
  return (
    <header className={css['header']}>
      <Link to="/" className={css['home']} aria-label={`Enlace, ${text('home')}`}>
        <Wordmark />
      </Link>
      <Crumbs />
      <button type="button" className={css['palette']} onClick={() => run('palette')}>
        <span>{words('palette')}</span>
        <Keys keys="mod+k" />
      </button>
      <span className={css['space']} />
      {me.may.includes('content.read') ? <AsOfControl /> : null}
      <LookSwitches onLanguage={(language) => void tell(language)} />
      <Account />
    </header>
  );
}

function Crumbs(): ReactNode {
  const me = useSession();
  const text = useText(messages);
  const { language } = useLanguage();
  const { crumbs } = usePlace();
  const all = me.looking
    ? [{ label: me.looking.caseTitle[language], to: `/cases/${me.looking.case}` }, ...crumbs]
    : crumbs;
  return (
    <nav className={css['crumbs']} aria-label={text('home')}>
      <ol>
        {all.map((crumb, at) => (
          <li key={`${crumb.label}${at}`} {...(at === all.length - 1 ? { 'aria-current': 'page' as const } : {})}>
            {crumb.to && at < all.length - 1 ? <Link to={crumb.to}>{crumb.label}</Link> : crumb.label}
          </li>
        ))}
      </ol>
    </nav>
  );
}

const initials = (display: string): string =>
  display
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .filter((letter) => /\p{L}/u.test(letter))
    .slice(0, 2)
    .join('')
    .toUpperCase();

function Account(): ReactNode {
  const me = useSession();
  const run = useRunCommand();
  const text = useText(messages);
  const words = useText(people);
  const kitText = useText(kit);
  return (
    <Menu
      heading={`${me.account.display} · ${words(roleKeys[me.account.role].name)} · ${me.account.unitName}`}
      trigger={
        <button
          type="button"
          className={css['avatar']}
          aria-label={`${initials(me.account.display)} · ${text('me', { name: me.account.display })}`}
        >
          {initials(me.account.display)}
        </button>
      }
      entries={[
        ...(me.may.includes('content.read')
          ? [{ label: words('lookingChange'), icon: <RefreshCw size={14} />, key: 'g p', run: () => run('looking') }]
          : []),
        { label: kitText('keys'), icon: <Keyboard size={14} />, key: '?', run: () => run('keys') },
        { label: words('lockNow'), icon: <Lock size={14} />, key: 'mod+alt+l', run: () => run('lock'), apart: true },
        { label: words('signOut'), icon: <LogOut size={14} />, run: () => run('sign-out') },
      ]}
    />
  );
}
