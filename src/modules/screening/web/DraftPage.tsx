import { useState, type ReactNode } from 'react';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page, Section } from '#ui/layout/Page.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import type { DraftView } from '../draft-shapes.ts';
import css from './drafts.module.css';
import { messages } from './drafts.messages.ts';
import { missingOf } from './draft.view.ts';
import { WordField } from './DraftFields.tsx';
import { DraftHouse } from './DraftHouse.tsx';
import { Parties, Transactions } from './DraftParties.tsx';
import { DraftSide } from './DraftSide.tsx';
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
          <Facts view={view} />
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

function Facts({ view: { draft } }: { view: DraftView }): ReactNode {
  const text = useText(messages);
  return (
    <Section title={text('facts')} note={text('factsHelp')}>
      {draft.facts.length === 0 ? <p className={css['dim']}>{text('noFacts')}</p> : null}
      <ol className={css['facts']}>
        {draft.facts.map(({ says, records }) => (
          <li key={`${says} ${records.join()}`}>
            <p>{says}</p>
            <small>{records.join(' · ')}</small>
          </li>
        ))}
      </ol>
    </Section>
  );
}
