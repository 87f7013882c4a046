import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState, type ReactNode } from 'react';
import { messages as people } from '#modules/people/messages.ts';
import { findEntities } from '#modules/search/web/index.ts';
import { api } from '#ui/api/client.ts';
import { useSession } from '#ui/api/session.tsx';
import { useUndo } from '#ui/api/write.tsx';
import { CommandPalette, type Found } from '#ui/commands/CommandPalette.tsx';
import { KeyList } from '#ui/commands/KeyList.tsx';
import { useCommand } from '#ui/commands/registry.tsx';
import { useTheme } from '#ui/layout/theme.ts';
import { KindGlyph, useKindLabel } from '#ui/marks/KindGlyph.tsx';
import { messages as kit } from '#ui/messages.ts';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from './messages.ts';

interface ActionsProps {
  choose: () => void;
  lock: () => void;
  signOut: () => void;
}

/** The commands of the shell and the two windows that list them all. */
export function Actions({ choose, lock, signOut }: ActionsProps): ReactNode {
  const me = useSession();
  const navigate = useNavigate();
  const [palette, setPalette] = useState(false);
  const [keys, setKeys] = useState(false);
  const words = useText(kit);
  const peopleText = useText(people);
  const mayLook = me.may.includes('content.read');
  const find = useFind();
  useCommand({
    id: 'palette',
    title: words('keyPalette'),
    key: 'mod+k',
    whileTyping: true,
    unlisted: true,
    run: () => setPalette((on) => !on),
  });
  useCommand({ id: 'keys', title: words('keyHelp'), key: '?', run: () => setKeys(true) });
  useCommand(mayLook && { id: 'looking', title: peopleText('lookingChange'), key: 'g p', run: choose });
  useCommand({ id: 'lock', title: peopleText('lockNow'), key: 'mod+alt+l', whileTyping: true, run: lock });
  useCommand({ id: 'sign-out', title: peopleText('signOut'), run: signOut });
  usePlaces();
  useQuestionPlaces();
  useReadingPlaces();
  useSwitches();
  const searchAll = useCallback((text: string) => void navigate({ to: '/search', state: { text } }), [navigate]);
  return (
    <>
      <CommandPalette
        open={palette}
        onClose={() => setPalette(false)}
        find={mayLook ? find : undefined}
        onSearchAll={mayLook ? searchAll : undefined}
      />
      <KeyList open={keys} onClose={() => setKeys(false)} />
    </>
  );
}

function useFind(): (text: string, signal: AbortSignal) => Promise<Found[]> {
  const navigate = useNavigate();
  const kindLabel = useKindLabel();
  return useCallback(
    async (text, signal) => {
      const hits = await findEntities(text, signal);
      return hits.map((hit) => ({
        id: hit.id,
        title: hit.caption,
        detail: [kindLabel(hit.kind), hit.matched === hit.caption ? '' : hit.matched, hit.detail]
          .filter(Boolean)
          .join(' · '),
        glyph: <KindGlyph kind={hit.kind} />,
        run: () => void navigate({ to: '/entities/$id', params: { id: hit.id } }),
      }));
    },
    [navigate, kindLabel],
  );
}

/** The pages that ask what the network means. */
function useQuestionPlaces(): void {
  const me = useSession();
  const text = useText(messages);
  const navigate = useNavigate();
  const may = me.may.includes('content.read');
  useCommand(
    may && { id: 'go.what-if', title: text('goWhatIf'), key: 'g w', run: () => void navigate({ to: '/what-if' }) },
  );
  useCommand(
    may && {
      id: 'go.strategies',
      title: text('goStrategies'),
      key: 'g s',
      run: () => void navigate({ to: '/strategies' }),
    },
  );
}

function usePlaces(): void {
  const me = useSession();
  const text = useText(messages);
  const navigate = useNavigate();
  const may = (rule: string): boolean => me.may.includes(rule);
  const looking = me.looking;
  useCommand(
    may('content.read') &&
      looking !== null && {
        id: 'go.case',
        title: text('goCase'),
        key: 'g c',
        run: () => void navigate({ to: '/cases/$id', params: { id: looking.case } }),
      },
  );
  useCommand(
    may('content.read') && {
      id: 'go.find',
      title: text('goFind'),
      key: 'g f',
      run: () => void navigate({ to: '/search' }),
    },
  );
  useCommand(
    may('content.read') && {
      id: 'go.charts',
      title: text('goCharts'),
      key: 'g g',
      run: () => void navigate({ to: '/charts' }),
    },
  );
  useCommand(
    may('content.read') && {
      id: 'go.reports',
      title: text('goReports'),
      key: 'g r',
      run: () => void navigate({ to: '/reports' }),
    },
  );
  useCommand(
    may('content.read') && {
      id: 'go.cases',
      title: text('goCases'),
      key: 'g a',
      run: () => void navigate({ to: '/cases' }),
    },
  );
  useCommand(
    may('content.write') && {
      id: 'go.imports',
      title: text('goImports'),
      key: 'g i',
      run: () => void navigate({ to: '/imports' }),
    },
  );
  useCommand(
    may('content.write') && {
      id: 'report.new',
      title: text('newReport'),
      key: 'n r',
      run: () => void navigate({ to: '/reports/new' }),
    },
  );
  useCommand(
    may('content.write') && {
      id: 'import.new',
      title: text('newImport'),
      key: 'n i',
      run: () => void navigate({ to: '/imports/new' }),
    },
  );
  useCommand(
    may('ledger.read') && {
      id: 'go.ledger',
      title: text('goLedger'),
      key: 'g l',
      run: () => void navigate({ to: '/ledger' }),
    },
  );
  useCommand(
    may('people.manage') && {
      id: 'go.people',
      title: text('goPeople'),
      key: 'g u',
      run: () => void navigate({ to: '/people' }),
    },
  );
}

function useReadingPlaces(): void {
  const me = useSession();
  const text = useText(messages);
  const navigate = useNavigate();
  const may = (rule: string): boolean => me.may.includes(rule);
  useCommand(
    may('content.write') && {
      id: 'documents.read',
      title: text('readDocuments'),
      key: 'n d',
      run: () => void navigate({ to: '/documents' }),
    },
  );
  useCommand(
    may('content.read') && {
      id: 'go.accuracy',
      title: text('readerAccuracy'),
      run: () => void navigate({ to: '/reading/accuracy' }),
    },
  );
  useCommand(
    may('content.read') && {
      id: 'go.identities',
      title: text('goIdentities'),
      key: 'g e',
      run: () => void navigate({ to: '/identities' }),
    },
  );
}

function useSwitches(): void {
  const me = useSession();
  const text = useText(messages);
  const words = useText(kit);
  const { undo, redo } = useUndo();
  const [theme, setTheme] = useTheme();
  const { language, setLanguage } = useLanguage();
  const writes = me.may.includes('content.write');
  useCommand(writes && { id: 'undo', title: words('undo'), key: 'mod+z', run: () => void undo() });
  useCommand(writes && { id: 'redo', title: words('redo'), key: 'mod+shift+z', run: () => void redo() });
  useCommand({
    id: 'theme',
    title: text('themeSwitch'),
    key: 't',
    words: 'theme tema',
    run: () => setTheme(theme === 'dark' ? 'light' : 'dark'),
  });
  useCommand({
    id: 'language',
    title: text('languageSwitch'),
    words: 'idioma language',
    run: () => {
      const next = language === 'es' ? 'en' : 'es';
      setLanguage(next);
      void api.put('me/language', { language: next }).catch(() => undefined);
    },
  });
}
