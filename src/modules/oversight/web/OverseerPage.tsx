import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Check, ScrollText, X } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import { useSession } from '#ui/api/session.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page, Section } from '#ui/layout/Page.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { LedgerSummary } from '../shapes.ts';
import { ActionBars } from './ActionBars.tsx';
import { Events } from './Events.tsx';
import { addressOf, countActions, filterFrom, type LedgerFilter } from './ledger.view.ts';
import { NodeHealth } from './NodeHealth.tsx';
import css from './oversight.module.css';

/** The ledger for those who watch: every event, how often each thing was done, and the state of the node. */
export function OverseerPage(): ReactNode {
  const text = useText(messages);
  const me = useSession();
  useCrumbs([{ label: text('title') }]);
  return (
    <Page title={text('title')} help={text('help')} wide>
      {me.may.includes('ledger.read') ? (
        <Ledger />
      ) : (
        <Empty icon={ScrollText} title={text('notYours')}>
          {text('notYoursHelp')}
        </Empty>
      )}
      <div className={css['two']}>
        {me.may.includes('node.examine') ? <NodeHealth /> : null}
        {me.may.includes('ledger.read') ? <Rights /> : null}
      </div>
    </Page>
  );
}

function Ledger(): ReactNode {
  const navigate = useNavigate();
  const { kinds } = useSearch({ strict: false }) as { kinds?: string };
  const summary = useQuery<LedgerSummary, Problem>({
    queryKey: ['oversight', 'summary'],
    queryFn: ({ signal }) => api.get<LedgerSummary>('oversight/summary', { signal }),
  });
  const counted = useMemo(() => countActions(summary.data ?? { size: 0, counts: [] }), [summary.data]);
  const filter = useMemo(
    () =>
      filterFrom(
        kinds,
        counted.actions.map((one) => one.action),
      ),
    [kinds, counted],
  );
  const setFilter = (next: LedgerFilter): void =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, kinds: addressOf(next) }), replace: true });
  return (
    <>
      {summary.data ? (
        <Figures size={summary.data.size} refused={counted.refused} filter={filter} onChange={setFilter} />
      ) : null}
      <div className={css['ledger']}>
        {/* A kept filter is understood only once the actions are known. */}
        {summary.isPending ? (
          <Loading rows={10} />
        ) : (
          <Events filter={filter} onChange={setFilter} actions={counted.actions} />
        )}
        <aside>
          {summary.isError ? <ErrorState error={summary.error} retry={() => void summary.refetch()} /> : null}
          {summary.data ? <ActionBars actions={counted.actions} filter={filter} onChange={setFilter} /> : null}
        </aside>
      </div>
    </>
  );
}

interface FiguresProps {
  size: number;
  refused: number;
  filter: LedgerFilter;
  onChange: (filter: LedgerFilter) => void;
}

function Figures({ size, refused, filter, onChange }: FiguresProps): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const on = filter.outcome === 'refused';
  const { outcome: _, ...others } = filter;
  return (
    <div className={css['figures']}>
      <button type="button" onClick={() => onChange({})} title={text('showAll')}>
        <b>{format.number(size)}</b>
        {text('whole')}
      </button>
      <button
        type="button"
        aria-pressed={on}
        {...(refused > 0 ? { 'data-bad': '' } : {})}
        onClick={() => onChange(on ? others : { ...filter, outcome: 'refused' })}
      >
        <b>{format.number(refused)}</b>
        {text('refused')}
      </button>
    </div>
  );
}

const may = ['mayLedger', 'mayExamine', 'mayContent', 'mayExport'] as const;
const mayNot = ['mayNotLedger', 'mayNotWrite', 'mayNotImport', 'mayNotPeople'] as const;

/** What an overseer may and may not: so that he and everybody else know. */
function Rights(): ReactNode {
  const text = useText(messages);
  return (
    <Section title={text('rights')}>
      <div className={css['rights']}>
        <div>
          <h3>{text('may')}</h3>
          <ul>
            {may.map((key) => (
              <li key={key}>
                <Check size={14} aria-hidden />
                {text(key)}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{text('mayNot')}</h3>
          <ul data-not>
            {mayNot.map((key) => (
              <li key={key}>
                <X size={14} aria-hidden />
                {text(key)}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}
