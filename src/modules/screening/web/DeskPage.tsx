import { Link, useNavigate } from '@tanstack/react-router';
import { Banknote, Building2, FilePenLine, ListChecks, SearchCheck, ShieldCheck, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSession } from '#ui/api/session.tsx';
import { useWrite } from '#ui/api/write.tsx';
import { Problem } from '#ui/api/problem.ts';
import { Button, buttonClass } from '#ui/controls/Button.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page, Section } from '#ui/layout/Page.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import { messages as shared } from '../messages.ts';
import { waitsOf } from './desk.view.ts';
import { AsOf } from './AsOf.tsx';
import css from './desk.module.css';
import { messages } from './desk.messages.ts';
import { HouseRule } from './HouseRule.tsx';
import { RunForm } from './RunForm.tsx';
import { RunList } from './RunList.tsx';
import { screeningActs, useDesk } from './screening.query.ts';
import type { Desk } from '../shapes.ts';

/** What waits for the compliance officer, what it stands on, and the files to be screened next. */
export function DeskPage(): ReactNode {
  const text = useText(messages);
  const words = useText(shared);
  const desk = useDesk();
  useCrumbs([{ label: text('title') }]);
  return (
    <Page
      title={text('title')}
      help={text('help')}
      wide
      actions={
        <>
          <Link to="/screening/hits" className={buttonClass('quiet')}>
            <SearchCheck size={14} aria-hidden />
            {words('hits')}
          </Link>
          <Link to="/screening/payments" className={buttonClass('quiet')}>
            <Banknote size={14} aria-hidden />
            {words('payments')}
          </Link>
          <Link to="/screening/customers" className={buttonClass('quiet')}>
            <Users size={14} aria-hidden />
            {text('seeCustomers')}
          </Link>
          <Link to="/screening/companies" className={buttonClass('quiet')}>
            <Building2 size={14} aria-hidden />
            {text('seeCompanies')}
          </Link>
          <Link to="/screening/drafts" className={buttonClass('quiet')}>
            <FilePenLine size={14} aria-hidden />
            {text('seeDrafts')}
          </Link>
          <Link to="/screening/completeness" className={buttonClass('quiet')}>
            <ShieldCheck size={14} aria-hidden />
            {text('seeCompleteness')}
          </Link>
        </>
      }
    >
      {desk.isPending ? <Loading /> : null}
      {desk.isError ? <ErrorState error={desk.error} retry={() => void desk.refetch()} /> : null}
      {desk.data ? <AtWork desk={desk.data} /> : null}
    </Page>
  );
}

function AtWork({ desk }: { desk: Desk }): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const decides = me.may.includes('screening.decide');
  return (
    <>
      {desk.notReady === null ? <Waiting desk={desk} /> : null}
      <Changed desk={desk} decides={decides} />
      <div className={css['two']}>
        <div>
          <Lists desk={desk} />
          <Section title={text('runs')}>
            <RunList runs={desk.runs} />
          </Section>
        </div>
        <div>
          {decides && desk.notReady === null ? <RunForm /> : null}
          {decides ? null : <p className={css['dim']}>{text('noDecide')}</p>}
          <HouseRule profile={desk.profile} profiles={desk.profiles} decides={decides} />
        </div>
      </div>
    </>
  );
}

function Waiting({ desk }: { desk: Desk }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const waits = waitsOf(desk);
  return (
    <Section title={text('waiting')}>
      {waits.length === 0 ? <p className={css['dim']}>{text('nothingWaits')}</p> : null}
      <div className={css['counts']}>
        {waits.map(({ what, count, tone, hours }) => {
          const inside = (
            <>
              <b>{format.number(count)}</b>
              <span>{text(what, { n: count })}</span>
              {hours === undefined ? null : (
                <small>{hours === 0 ? text('oldestNew') : text('oldest', { n: hours })}</small>
              )}
            </>
          );
          return what === 'held' ? (
            <Link key={what} to="/screening/payments" className={css['count'] ?? ''} data-tone={tone}>
              {inside}
            </Link>
          ) : (
            <Link
              key={what}
              to="/screening/hits"
              search={{ state: what }}
              className={css['count'] ?? ''}
              data-tone={tone}
            >
              {inside}
            </Link>
          );
        })}
      </div>
    </Section>
  );
}

/** What was screened with older lists, and the two ways to bring it up to date. */
function Changed({ desk: { behind }, decides }: { desk: Desk; decides: boolean }): ReactNode {
  const text = useText(messages);
  const write = useWrite();
  const navigate = useNavigate();
  if (behind.customers + behind.payments === 0) return null;
  const what = [
    behind.customers > 0 ? text('customersN', { n: behind.customers }) : '',
    behind.payments > 0 ? text('paymentsN', { n: behind.payments }) : '',
  ]
    .filter(Boolean)
    .join(', ');
  const run = async (act: () => ReturnType<typeof screeningActs.rescreen>): Promise<void> => {
    const started = await write(act);
    if (!(started instanceof Problem)) await navigate({ to: '/screening/runs/$id', params: { id: started.id } });
  };
  return (
    <section className={css['changed']} aria-label={text('changed')}>
      <h2>{text('changed')}</h2>
      <p>{text('changedHelp', { what })}</p>
      {decides ? (
        <div className={css['buttons']}>
          {behind.customers > 0 ? (
            <Button look="main" onClick={() => void run(screeningActs.rescreen)}>
              {text('rescreen')}
            </Button>
          ) : null}
          {behind.payments > 0 ? (
            <Button onClick={() => void run(screeningActs.lookBack)}>{text('lookBack')}</Button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

function Lists({ desk }: { desk: Desk }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const words = desk.notReady;
  const { language } = useLanguage();
  return (
    <Section
      title={text('lists')}
      actions={
        <Link to="/lists" className={buttonClass('quiet')}>
          <ListChecks size={14} aria-hidden />
          {text('loadLists')}
        </Link>
      }
    >
      {words ? <Empty icon={ListChecks} title={words[language]} /> : null}
      <ul className={css['plain']}>
        {desk.lists.map((list) => (
          <li key={list.list}>
            <div className={css['line']}>
              <b>{list.title}</b>
              <Badge tone={list.official ? 'ok' : 'warn'}>{text(list.official ? 'official' : 'derived')}</Badge>
            </div>
            <small>
              {list.publisher} · <AsOf date={list.asOf} /> · {format.number(list.entries)}{' '}
              {text('entries').toLowerCase()}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
