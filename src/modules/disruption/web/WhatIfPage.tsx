import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FlaskConical, Waypoints } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useSession } from '#ui/api/session.tsx';
import { buttonClass } from '#ui/controls/Button.tsx';
import { useNarrow } from '#ui/layout/narrow.ts';
import { useBanner, useCrumbs } from '#ui/layout/place.tsx';
import { Page } from '#ui/layout/Page.tsx';
import { LabelBanner } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { PositionNetwork } from '../shapes.ts';
import { formatAsk, parseAsk } from './ask.view.ts';
import { Computed } from './Computed.tsx';
import { NetworkFields } from './NetworkFields.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { RunPane } from './RunPane.tsx';
import { useRun } from './use-run.ts';
import css from './what-if.module.css';
import { usePositions, type Ground } from './what-if.query.ts';

interface Asked {
  /** The chart; absent for the whole case. */
  sel?: string | undefined;
  whatif?: string | undefined;
  ties?: string | undefined;
  asOf?: string;
  on?: string;
}

/** What follows in the network when positions, roles or cells are taken away. The question stands in the address. */
export function WhatIfPage(): ReactNode {
  const text = useText(messages);
  const { looking } = useSession();
  const { sel, whatif: ask, ties, asOf, on } = useSearch({ strict: false }) as Asked;
  const navigate = useNavigate();
  const [turn, setTurn] = useState(0);
  const narrow = useNarrow();
  const answer = useRef<HTMLDivElement>(null);
  const ground: Ground = { chart: sel, within: ties === 'cell', asOf, on };
  const network = usePositions(ground, looking !== null);
  const run = useRun(looking === null ? undefined : ask, ground, turn);
  useCrumbs([{ label: text('title') }]);
  useBanner(network.data?.banner);
  const change = (next: Partial<Asked>): void =>
    void navigate({
      to: '.',
      search: (before: object) => ({ ...before, ...next }),
      replace: next.whatif === undefined,
    });
  return (
    <Page title={text('title')} help={text('help')} wide>
      {looking === null ? (
        <Empty icon={FlaskConical} title={text('noCase')}>
          {text('noCaseHelp')}
        </Empty>
      ) : (
        <div className={css['page']}>
          <div className={css['ask']}>
            <NetworkFields
              caseId={looking.case}
              chart={sel}
              within={ground.within}
              onChart={(chart) => change({ sel: chart, whatif: undefined })}
              onWithin={(within) => change({ ties: within ? 'cell' : undefined })}
            />
            {network.data && hasTies(network.data) ? (
              <QuestionForm
                key={sel ?? ''}
                network={network.data}
                asked={parseAsk(ask)}
                busy={run.state.is === 'running'}
                onRun={(question) => {
                  const next = formatAsk(question);
                  if (next === ask) setTurn(turn + 1);
                  else change({ whatif: next });
                  // Under the form, what it brings would stand out of sight.
                  if (narrow) answer.current?.scrollIntoView({ block: 'start' });
                }}
              />
            ) : null}
          </div>
          <div className={css['answer']} ref={answer}>
            {network.isPending ? <Loading /> : null}
            {network.isError ? <ErrorState error={network.error} retry={() => void network.refetch()} /> : null}
            {network.data ? (
              <>
                <div className={css['ground']}>
                  <Computed network={network.data} />
                  <LabelBanner banner={network.data.banner} />
                </div>
                {hasTies(network.data) ? <RunPane {...run} /> : <Nothing network={network.data} />}
              </>
            ) : null}
          </div>
        </div>
      )}
    </Page>
  );
}

const hasTies = (network: PositionNetwork): boolean => network.ties.length > 0;

function Nothing({ network }: { network: PositionNetwork }): ReactNode {
  const text = useText(messages);
  const [title, help] =
    network.positions.length === 0 ? (['noPeople', 'noPeopleHelp'] as const) : (['noTies', 'noTiesHelp'] as const);
  return (
    <Empty
      icon={Waypoints}
      title={text(title)}
      actions={
        <Link to="/charts" className={buttonClass()}>
          {text('openCharts')}
        </Link>
      }
    >
      {text(help)}
    </Empty>
  );
}
