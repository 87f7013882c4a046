import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router';
import { SearchX, Telescope } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import { useSession } from '#ui/api/session.tsx';
import { useCommand, useRunCommand } from '#ui/commands/registry.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { Chips } from '#ui/controls/Field.tsx';
import { purposeWord } from '#ui/label/LabelEditor.tsx';
import { useAsOf } from '#ui/layout/as-of.ts';
import { useCrumbs } from '#ui/layout/place.tsx';
import { useWindowTitle } from '#ui/layout/Page.tsx';
import { groupOf } from '#ui/marks/KindGlyph.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { SearchAnswer } from '../shapes.ts';
import { EntityLine, ReportLine } from './ResultLine.tsx';
import { groupCounts, resultsOf, type Result } from './results.view.ts';
import css from './search.module.css';

const key = 'enlace.search';

/** What was asked last in this window: kept out of the address, because it may be a name. */
function useAsked(): [string, (text: string) => void] {
  const given = useRouterState({ select: (state) => state.location.state.text });
  const [asked, setAsked] = useState(() => given ?? sessionStorage.getItem(key) ?? '');
  useEffect(() => {
    if (given !== undefined) setAsked(given);
  }, [given]);
  useEffect(() => sessionStorage.setItem(key, asked), [asked]);
  return [asked, setAsked];
}

export function SearchPage(): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const [asked, setAsked] = useAsked();
  const times = useAsOf();
  useWindowTitle(text('title'));
  useCrumbs([{ label: text('title') }]);
  const answer = useQuery({
    queryKey: ['search', me.looking?.case, me.looking?.purpose, asked, times],
    queryFn: ({ signal }) => api.post<SearchAnswer>('search', { text: asked, limit: 60, ...times }, { signal }),
    enabled: asked.trim().length > 1 && me.looking !== null,
    placeholderData: keepPreviousData,
  });
  return (
    <div className={css['page']}>
      <div className={css['inner']}>
        <h1 className="visually-hidden">{text('title')}</h1>
        <SearchBox asked={asked} onAsk={setAsked} />
        <Under />
        {asked.trim().length < 2 ? (
          <Empty icon={Telescope} title={text('start')}>
            {text('startHelp')}
          </Empty>
        ) : null}
        {answer.isError ? <ErrorState error={answer.error} retry={() => void answer.refetch()} /> : null}
        {answer.isLoading ? <Loading /> : null}
        {answer.data && asked.trim().length > 1 ? <Answer answer={answer.data} /> : null}
      </div>
    </div>
  );
}

function SearchBox({ asked, onAsk }: { asked: string; onAsk: (text: string) => void }): ReactNode {
  const text = useText(messages);
  const [typed, setTyped] = useState(asked);
  const box = useRef<HTMLInputElement>(null);
  const run = useRunCommand();
  useEffect(() => setTyped(asked), [asked]);
  useCommand({
    id: 'search.focus',
    title: text('placeholder'),
    key: '/',
    unlisted: true,
    run: () => box.current?.select(),
  });
  return (
    <form
      className={css['box']}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        // Asked already: Enter opens the line the arrows stand on.
        if (typed.trim() !== '' && typed.trim() === asked.trim()) run('search.open');
        else onAsk(typed.trim());
      }}
    >
      <input
        ref={box}
        type="search"
        autoFocus
        aria-label={text('title')}
        placeholder={text('placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button look="main" type="submit">
        {text('find')}
      </Button>
    </form>
  );
}

/** The purpose stands under the box before any result. */
function Under(): ReactNode {
  const text = useText(messages);
  const { looking } = useSession();
  const run = useRunCommand();
  const { language } = useLanguage();
  return (
    <p className={css['under']}>
      {looking ? (
        <>
          {text('under')} <b>{purposeWord(looking.purpose, language)}</b> · <b>{looking.authorityTitle}</b> ·{' '}
          {looking.justification}
        </>
      ) : (
        text('purposeFirst')
      )}
      <button type="button" onClick={() => run('looking')}>
        {text('change')}
      </button>
    </p>
  );
}

function Answer({ answer }: { answer: SearchAnswer }): ReactNode {
  const text = useText(messages);
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { kinds?: string };
  const chosen = useMemo(() => (search.kinds ?? '').split(',').filter(Boolean), [search.kinds]);
  const results = useMemo(() => resultsOf(answer, chosen, groupOf), [answer, chosen]);
  const all = answer.entities.length + answer.reports.length;
  const setChosen = (kinds: string[]): void =>
    void navigate({
      to: '.',
      search: (before: object) => ({ ...before, kinds: kinds.join(',') || undefined }),
      replace: true,
    });
  if (all === 0) {
    return (
      <Empty icon={SearchX} title={text('nothing')}>
        {text('nothingHelp')}
      </Empty>
    );
  }
  return (
    <>
      <div className={css['filters']}>
        <Chips
          label={text('filterKinds')}
          options={groupCounts(answer, groupOf).map((one) => ({
            value: one.group,
            label: `${text(`group-${one.group}`)} ${one.count}`,
          }))}
          chosen={chosen}
          onChange={setChosen}
        />
        <span>{text('keysHelp')}</span>
      </div>
      {results.length === 0 ? (
        <Empty
          title={text('without', { n: all })}
          actions={<Button onClick={() => setChosen([])}>{text('showAll')}</Button>}
        />
      ) : (
        <Results results={results} />
      )}
    </>
  );
}

function Results({ results }: { results: readonly Result[] }): ReactNode {
  const text = useText(messages);
  const navigate = useNavigate();
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => setAt(0), [results]);
  const open = (result: Result | undefined): void => {
    if (result?.type === 'entity') void navigate({ to: '/entities/$id', params: { id: result.hit.id } });
    if (result?.type === 'report') {
      const first = result.hit.marks[0];
      const end = result.hit.at + (first ? first[1] - first[0] : 1);
      void navigate({ to: '/reports/$id', params: { id: result.hit.id }, search: { at: `${result.hit.at}-${end}` } });
    }
  };
  const move = (step: number): void => {
    const next = Math.max(0, Math.min(results.length - 1, at + step));
    setAt(next);
    list.current?.querySelectorAll('li')[next]?.scrollIntoView({ block: 'nearest' });
  };
  useCommand({
    id: 'search.down',
    title: '↓',
    key: 'ArrowDown',
    unlisted: true,
    whileTyping: true,
    run: () => move(1),
  });
  useCommand({ id: 'search.up', title: '↑', key: 'ArrowUp', unlisted: true, whileTyping: true, run: () => move(-1) });
  useCommand({
    id: 'search.open',
    title: '↵',
    key: 'mod+Enter',
    unlisted: true,
    whileTyping: true,
    run: () => open(results[at]),
  });
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') open(results[at]);
  };
  return (
    <div ref={list} onKeyDown={press}>
      {(['entity', 'report'] as const).map((type) => {
        const found = results.flatMap((result, index) => (result.type === type ? [{ result, index }] : []));
        if (found.length === 0) return null;
        return (
          <section key={type}>
            <h2 className={css['heading']}>{text(type === 'entity' ? 'entities' : 'reports', { n: found.length })}</h2>
            <ul className={css['results']}>
              {found.map(({ result, index }) => (
                <FoundLine key={result.hit.id} result={result} on={index === at} onOver={() => setAt(index)} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function FoundLine({ result, on, onOver }: { result: Result; on: boolean; onOver: () => void }): ReactNode {
  return result.type === 'entity' ? (
    <EntityLine hit={result.hit} on={on} onOver={onOver} />
  ) : (
    <ReportLine hit={result.hit} on={on} onOver={onOver} />
  );
}
