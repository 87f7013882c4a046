import { CheckCheck, ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ReportView } from '#modules/sources/shapes.ts';
import { useCommand } from '#ui/commands/registry.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { Tabs } from '#ui/controls/Tabs.tsx';
import { messages as kit } from '#ui/messages.ts';
import { Empty } from '#ui/state/States.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import type { Suggestion } from '../shapes.ts';
import { AllList } from './AllList.tsx';
import { Card } from './Card.tsx';
import { kindText } from './card.view.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { Findings } from './Findings.tsx';
import { isFiltered } from './list.view.ts';
import { messages } from './messages.ts';
import { MoreText } from './MoreText.tsx';
import css from './reading.module.css';
import type { More } from './reading.query.ts';
import { Lines } from './Lines.tsx';
import type { At } from './use-at.ts';
import type { Notice } from './use-deciding.ts';
import type { ReaderState } from './use-reader.ts';
import { countsIn, type Together } from './windows.view.ts';

interface SideProps {
  report: ReportView;
  view: Together;
  more: More | null;
  reader: ReaderState;
  at: At;
  all: readonly Suggestion[];
  list: readonly Suggestion[];
  refused: string | undefined;
}

/** The suggestion at hand with what comes next, or all of them. */
export function Side(props: SideProps): ReactNode {
  const { view, more, reader, at, all, list } = props;
  const text = useText(messages);
  const format = useFormat();
  if (all.length === 0)
    return (
      <div className={css['panel']}>
        <Empty title={text('nothingFound')}>{text('nothingFoundHelp')}</Empty>
        <Findings {...props} />
      </div>
    );
  return (
    <div className={css['whole']}>
      <Tabs
        value={at.list ? 'all' : 'decide'}
        onChange={(tab) => at.setList(tab === 'all')}
        end={<FilterMenu view={view} all={all} filter={at.filter} onChange={at.setFilter} />}
        tabs={[
          { id: 'decide', label: text('decide'), panel: at.list ? null : <Decide {...props} /> },
          {
            id: 'all',
            label: [
              text('all'),
              ...(isFiltered(at.filter) ? [format.number(list.length), '/'] : []),
              format.number(all.length),
            ].join(' '),
            panel: at.list ? (
              <>
                <AllList list={list} reader={reader} onChoose={at.choose} />
                {more ? <MoreText more={more} says={text('moreOf', { n: all.length, all: view.totals.all })} /> : null}
              </>
            ) : null,
          },
        ]}
      />
    </div>
  );
}

function Decide(props: SideProps): ReactNode {
  const { view, more, reader, at, all, list, refused } = props;
  const text = useText(messages);
  const { current, deciding } = reader;
  const place = current ? list.indexOf(current) : -1;
  const after = list.slice(place + 1, place + 6);
  const { open, all: found } = countsIn(view, all);
  const decided = !all.some((one) => one.state === 'open');
  return (
    <div className={css['panel']}>
      <div className={css['head']}>
        <b>{text('suggestion', { n: place + 1, all: list.length })}</b>
        <span>{refused ?? text('keysLine')}</span>
      </div>
      <Said notice={deciding.notice} />
      <AskAll reader={reader} partial={more !== null} />
      {open === 0 ? <Done view={view} /> : null}
      {more && decided ? <MoreText more={more} says={text('moreOpen', { n: open })} main /> : null}
      {current ? (
        <Card
          one={current}
          view={view}
          named={reader.named}
          acts={{
            ...reader,
            refused,
            problem: deciding.problem?.id === current.id ? deciding.problem.problem : null,
          }}
        />
      ) : (
        <Empty
          icon={ListFilter}
          title={text('filterNone')}
          actions={<Button onClick={() => at.setFilter({})}>{text('filterClear')}</Button>}
        />
      )}
      {after.length > 0 ? (
        <section className={css['block']}>
          <h3>{text('next')}</h3>
          <Lines list={after} named={reader.named} onChoose={at.choose} />
          {list.length > after.length + 1 ? (
            <Button look="quiet" keys="s" onClick={() => at.setList(true)}>
              {text('showAll', { n: list.length })}
            </Button>
          ) : null}
        </section>
      ) : null}
      {more && !decided ? <MoreText more={more} says={text('moreOf', { n: all.length, all: found })} /> : null}
      <Findings {...props} />
    </div>
  );
}

/** What the last acceptance took along, left out or left open. */
function Said({ notice }: { notice: Notice | null }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  if (!notice) return null;
  const lines = [
    notice.taken > 0 ? text('alsoTaken', { n: notice.taken }) : '',
    ...notice.notes.map((one) => one[language]),
    notice.refused.length > 0 ? text('leftOpen', { n: notice.refused.length }) : '',
    ...new Set(notice.refused.map((one) => one[language])),
  ].filter(Boolean);
  return (
    <div className={css['said']} role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** How many would be accepted together, in one line. */
function AskAll({ reader, partial }: { reader: ReaderState; partial: boolean }): ReactNode {
  const text = useText(messages);
  const words = useText(kit);
  const { language } = useLanguage();
  const { asking, answer } = reader;
  useCommand(
    asking !== null && {
      id: 'reading.yes',
      title: text('acceptAllYes'),
      key: 'Enter',
      unlisted: true,
      run: () => answer(true),
    },
  );
  useCommand(
    asking !== null && {
      id: 'reading.no',
      title: words('cancel'),
      key: 'Escape',
      unlisted: true,
      run: () => answer(false),
    },
  );
  if (asking === null) return null;
  const kind = kindText(asking[0]?.kind ?? '', language).toLowerCase();
  return (
    <div className={css['ask']} role="group" aria-label={text('keyAcceptAll')}>
      <p role="status">
        {asking.length === 0 ? text('acceptAllNone') : text('acceptAllAsk', { n: asking.length, kind })}
        {partial ? ` ${text('acceptAllHere')}` : ''}
      </p>
      {asking.length > 0 ? (
        <Button look="main" keys="Enter" icon={<CheckCheck size={14} />} onClick={() => answer(true)}>
          {text('acceptAllYes')}
        </Button>
      ) : null}
      <Button look="quiet" keys="Escape" onClick={() => answer(false)}>
        {words('cancel')}
      </Button>
    </div>
  );
}

function Done({ view }: { view: Together }): ReactNode {
  const text = useText(messages);
  return (
    <p className={css['allDone']}>
      <CheckCheck size={15} aria-hidden /> <b>{text('allDecided')}.</b>{' '}
      {text(view.finishedAt === null ? 'allDecidedHelp' : 'finishedHelp')}
    </p>
  );
}
