import { Link, useSearch } from '@tanstack/react-router';
import { ListChecks } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSession } from '#ui/api/session.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page, Section } from '#ui/layout/Page.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { ListOverview, ListVersion } from '../shapes.ts';
import { dateWords } from './change.view.ts';
import { ChangesOf } from './ChangesOf.tsx';
import css from './lists.module.css';
import { useLists } from './lists.query.ts';
import { LoadForm } from './LoadForm.tsx';

/** The lists of this node with their versions, what each version changed, and the form that loads the next. */
export function ListsPage(): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const lists = useLists();
  const { sel } = useSearch({ strict: false }) as { sel?: string };
  useCrumbs([{ label: text('title') }]);
  const chosen = lists.data?.lists.flatMap((list) => list.versions).find((version) => version.id === sel);
  return (
    <Page title={text('title')} help={text('help')} wide>
      {lists.isPending ? <Loading /> : null}
      {lists.isError ? <ErrorState error={lists.error} retry={() => void lists.refetch()} /> : null}
      {lists.data ? (
        <div className={css['two']}>
          <div>
            {lists.data.lists.length === 0 ? (
              <Empty icon={ListChecks} title={text('none')}>
                {text('noneHelp')}
              </Empty>
            ) : null}
            {lists.data.lists.map((list) => (
              <OneList key={list.list} list={list} chosen={sel} />
            ))}
            {chosen ? <ChangesOf key={chosen.id} version={chosen} /> : null}
          </div>
          <Section title={text('load')}>
            <p className={css['dim']}>{text('loadHelp')}</p>
            {me.may.includes('lists.load') ? <LoadForm /> : <p className={css['dim']}>{text('noLoad')}</p>}
          </Section>
        </div>
      ) : null}
    </Page>
  );
}

function OneList({ list, chosen }: { list: ListOverview; chosen: string | undefined }): ReactNode {
  const text = useText(messages);
  return (
    <section className={css['list']} aria-label={list.title}>
      <div className={css['line']}>
        <h2>{list.title}</h2>
        <Badge tone={list.official ? 'ok' : 'warn'}>{text(list.official ? 'official' : 'derived')}</Badge>
      </div>
      <p className={css['dim']}>{list.publisher}</p>
      <ul className={css['versions']}>
        {list.versions.map((version) => (
          <li key={version.id}>
            <Version version={version} inForce={version.id === list.version} chosen={version.id === chosen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Version({ version, inForce, chosen }: { version: ListVersion; inForce: boolean; chosen: boolean }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const { language } = useLanguage();
  const said = version.asOf
    ? text(version.asOfBy === 'loader' ? 'asOfLoader' : 'asOf', { date: dateWords(version.asOf, language) })
    : text('noAsOf');
  const more = [
    text('entries', { n: format.number(version.entries) }),
    version.delisted > 0 ? text('delisted', { n: format.number(version.delisted) }) : '',
    version.rejected > 0 ? text('rejected', { n: format.number(version.rejected) }) : '',
    text('loadedAt', { when: format.instant(version.loadedAt) }),
    version.loadedBy ? text('by', { name: version.loadedBy }) : '',
  ];
  return (
    <>
      <div className={css['line']}>
        <Link to="/lists" search={{ sel: version.id }} {...(chosen ? { 'aria-current': true } : {})}>
          {said}
        </Link>
        {inForce ? <Badge tone="accent">{text('inForce')}</Badge> : null}
      </div>
      <small>{more.filter(Boolean).join(' · ')}</small>
    </>
  );
}
