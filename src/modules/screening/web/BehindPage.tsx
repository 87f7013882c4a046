import { Link } from '@tanstack/react-router';
import { Building2, CircleAlert, CircleHelp, ListChecks, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from '#ui/controls/Button.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page, Section } from '#ui/layout/Page.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages as shared } from '../messages.ts';
import type { Behind } from '../shapes.ts';
import css from './behind.module.css';
import { markOf, sumOf, sumText, undecidedHits } from './behind.view.ts';
import { messages } from './companies.messages.ts';
import { Papers, Ultimate, Ways } from './BehindParts.tsx';
import { OwnerTree } from './OwnerTree.tsx';
import { useBehind } from './screening.query.ts';
import { usePercent } from './use-percent.ts';

type Assessed = NonNullable<Behind['confirmed']>;

/** Who is behind a company: the sum of the rule, the owners as a tree, the ways that make it so, and the papers. */
export function BehindPage({ id }: { id: string }): ReactNode {
  const text = useText(messages);
  const words = useText(shared);
  const found = useBehind(id);
  const data = found.data;
  const name = data?.names[data.company] ?? id;
  useCrumbs([
    { label: text('screening'), to: '/screening' },
    { label: text('companies'), to: '/screening/companies' },
    { label: text('behind') },
  ]);
  const mark = markOf(data?.hits[id]);
  return (
    <Page
      title={data ? name : text('behind')}
      help={data ? [text('behind'), data.company === name ? '' : data.company].filter(Boolean).join(' · ') : undefined}
      mark={
        mark ? (
          <Badge tone={mark.state === 'confirmed' ? 'bad' : 'warn'}>{words(`hit-${mark.state}`)}</Badge>
        ) : undefined
      }
      wide
    >
      {found.isPending ? <Loading /> : null}
      {found.isError && found.error.status === 404 ? (
        <Empty
          icon={Building2}
          title={text('noneBehind')}
          actions={
            <Link to="/screening" className={buttonClass('main')}>
              {text('toDesk')}
            </Link>
          }
        >
          {text('noneBehindHelp')}
        </Empty>
      ) : null}
      {found.isError && found.error.status !== 404 ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : null}
      {data ? <Company data={data} /> : null}
    </Page>
  );
}

function Company({ data }: { data: Behind }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const shown = data.undecided ?? data.confirmed;
  return (
    <>
      <Findings data={data} />
      <div className={css['two']}>
        <div>
          <Section title={text('tree')} note={text('treeHelp')}>
            <OwnerTree data={data} />
          </Section>
          <Papers data={data} />
        </div>
        <div>
          {shown ? <Ways of={shown} names={data.names} company={data.company} /> : null}
          <Ultimate data={data} />
          <Section title={text('rule')}>
            <p>{data.rule.says[language]}</p>
            <p className={css['cite']}>
              {data.rule.citation}. {text('notAdvice')}
            </p>
          </Section>
        </div>
      </div>
    </>
  );
}

/** What is known by confirmed hits, and what it would be with those nobody decided yet. */
function Findings({ data }: { data: Behind }): ReactNode {
  const text = useText(messages);
  const [first] = undecidedHits(data.hits);
  return (
    <Section title={text('owned')}>
      {data.confirmed ? <Finding of={data.confirmed} sure /> : null}
      {data.undecided ? <Finding of={data.undecided} sure={false} hit={first} /> : null}
      {data.confirmed === null ? (
        <div className={css['finding']} data-tone={data.undecided ? 'plain' : 'ok'} role="status">
          {data.undecided ? null : <ShieldCheck size={16} aria-hidden />}
          <p className={data.undecided ? css['dim'] : ''}>
            {text(data.undecided ? 'nobodyConfirmed' : 'nobodyListed')}
          </p>
        </div>
      ) : null}
    </Section>
  );
}

function Finding({ of, sure, hit }: { of: Assessed; sure: boolean; hit?: string | undefined }): ReactNode {
  const text = useText(messages);
  const percent = usePercent();
  const sum = sumOf(of);
  const tone = sum.reaches || of.listed ? (sure ? 'bad' : 'warn') : sure ? 'warn' : 'plain';
  const Icon = sure ? CircleAlert : CircleHelp;
  return (
    <div className={css['finding']} data-tone={tone} role="status">
      <Icon size={18} aria-hidden />
      <div>
        <p className={css['sum']}>{text(sum.reaches ? 'half' : 'below', { sum: sumText(sum, percent) })}</p>
        <p>{text(sure ? 'confirmedSays' : 'undecidedSays')}</p>
        {of.listed ? <p>{text('itself')}</p> : null}
        {of.readingsDiffer && of.economicPercent !== null ? (
          <p>
            {text('economic', { percent: percent(of.economicPercent) })} {text('differ')}
          </p>
        ) : null}
        {of.heldPercent === undefined ? null : <p>{text('over', { percent: percent(of.heldPercent) })}</p>}
        {hit ? (
          <Link to="/screening/hits" search={{ state: 'all', sel: hit }} className={buttonClass('plain')}>
            <ListChecks size={14} aria-hidden />
            {text('decideThese')}
          </Link>
        ) : null}
      </div>
    </div>
  );
}
