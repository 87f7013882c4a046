import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Check } from '#ui/controls/Field.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page, Section } from '#ui/layout/Page.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import type { DraftView } from '../draft-shapes.ts';
import { messages as shared } from '../messages.ts';
import css from './drafts.module.css';
import { messages } from './drafts.messages.ts';
import { missingOf } from './draft.view.ts';
import { WordField } from './DraftFields.tsx';
import { DraftHouse } from './DraftHouse.tsx';
import { Parties } from './DraftParties.tsx';
import { DraftSide } from './DraftSide.tsx';
import { Transactions } from './DraftTransactions.tsx';
import { Secret } from './DraftsPage.tsx';
import { useDraftView } from './drafts.query.ts';
import { useWriting, type Writing } from './use-draft.ts';

/** A report of suspicious activity: a person's reason, the facts with their records, and what the unit wants besides. */
export function DraftPage({ id }: { id: string }): ReactNode {
  const text = useText(messages);
  const draft = useDraftView(id);
  const [loads, setLoads] = useState(0);
  const view = draft.data;
  useCrumbs([
    { label: text('screening'), to: '/screening' },
    { label: text('drafts'), to: '/screening/drafts' },
    { label: text('draft') },
  ]);
  const anew = async (): Promise<void> => {
    await draft.refetch();
    setLoads((n) => n + 1);
  };
  return (
    <Page
      title={text('draft')}
      help={view?.words.reference}
      mark={
        view ? (
          <Badge tone={view.state === 'finished' ? 'ok' : 'plain'}>{text(`state-${view.state}`)}</Badge>
        ) : undefined
      }
      wide
    >
      {draft.isPending ? <Loading rows={8} /> : null}
      {draft.isError ? <ErrorState error={draft.error} retry={() => void draft.refetch()} /> : null}
      {view ? <Whole key={loads} view={view} onAnew={() => void anew()} /> : null}
    </Page>
  );
}

function Whole({ view, onAnew }: { view: DraftView; onAnew: () => void }): ReactNode {
  const text = useText(messages);
  const writing = useWriting(view);
  const closed = view.state === 'finished' || !view.mayWrite;
  return (
    <>
      <Secret />
      <div className={css['columns']}>
        <fieldset className={css['form']} disabled={closed} onBlur={() => void (closed || writing.save())}>
          <Why view={view} writing={writing} />
          <Facts view={view} writing={writing} />
          <Transactions view={view} writing={writing} />
          <Parties view={view} writing={writing} />
          <Section title={text('house')}>
            <DraftHouse view={view} writing={writing} />
          </Section>
        </fieldset>
        <DraftSide view={view} writing={writing} onAnew={onAnew} />
      </div>
    </>
  );
}

function Why({ view, writing: { words, change } }: { view: DraftView; writing: Writing }): ReactNode {
  const text = useText(messages);
  const set = (next: Partial<typeof words>): void => change((before) => ({ ...before, ...next }));
  const [indicators, setIndicators] = useState(() => words.indicators.join(', '));
  return (
    <Section title={text('why')}>
      <div className={css['stack']}>
        <WordField
          label={text('reason')}
          value={words.reason}
          onChange={(reason) => set({ reason })}
          missing={missingOf(view.missing, /^reason$/)}
          help={text('reasonHelp')}
          long={5}
        />
        <WordField
          label={text('action')}
          value={words.action}
          onChange={(action) => set({ action })}
          missing={missingOf(view.missing, /^action$/)}
          long={2}
        />
        <WordField
          label={text('indicators')}
          value={indicators}
          onChange={(value) => {
            setIndicators(value);
            set({ indicators: value.split(/[,;\s]+/).filter(Boolean) });
          }}
          missing={missingOf(view.missing, /^report_indicators|^indicator$/)}
          help={text('indicatorsHelp')}
        />
      </div>
    </Section>
  );
}

/** What the records give; a person may leave a fact out, and sees what he left out. */
function Facts({ view, writing: { words, change } }: { view: DraftView; writing: Writing }): ReactNode {
  const text = useText(messages);
  const all = useText(shared);
  const { draft, facts, hits } = view;
  const finished = view.state === 'finished';
  const shown = finished ? draft.facts.map((fact, at) => ({ ...fact, key: String(at) })) : facts;
  const take = (key: string, on: boolean): void =>
    change((before) => ({
      ...before,
      leftOut: on ? before.leftOut.filter((one) => one !== key) : [...before.leftOut, key],
    }));
  return (
    <Section title={text('facts')} note={text('factsHelp')}>
      {shown.length === 0 ? <p className={css['dim']}>{text('noFacts')}</p> : null}
      <ul className={css['facts']}>
        {shown.map(({ key, says, records }) => (
          <li key={key}>
            {finished ? (
              <p>{says}</p>
            ) : (
              <Check label={says} checked={!words.leftOut.includes(key)} onChange={(on) => take(key, on)} />
            )}
            <small>{records.join(' · ')}</small>
          </li>
        ))}
      </ul>
      {hits.length > 0 ? (
        <p className={css['hits']}>
          <span className={css['dim']}>{text('itsHits')}</span>
          {hits.map((hit) => (
            <Link key={hit.id} to="/screening/hits" search={{ state: 'all', sel: hit.id }}>
              {hit.listedName} ({all(`hit-${hit.state}`)})
            </Link>
          ))}
        </p>
      ) : null}
    </Section>
  );
}
