import { useNavigate, useSearch } from '@tanstack/react-router';
import { CircleHelp, FlaskConical, Square } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { Tabs } from '#ui/controls/Tabs.tsx';
import { Empty, ErrorState, ProgressBar } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { Brief } from './Brief.tsx';
import { Result } from './Result.tsx';
import type { Finished, RunState } from './use-run.ts';
import css from './what-if.module.css';

/** Where a run stands: nothing asked yet, at work, stopped, or done. */
export function RunPane({ state, stop }: { state: RunState; stop: () => void }): ReactNode {
  const text = useText(messages);
  switch (state.is) {
    case 'idle':
      return (
        <Empty icon={FlaskConical} title={text('askFirst')}>
          {text('askFirstHelp')}
        </Empty>
      );
    case 'unfit':
      return (
        <Empty icon={CircleHelp} title={text('unfit')}>
          {text('unfitHelp')}
        </Empty>
      );
    case 'failed':
      return <ErrorState error={state.error} />;
    case 'stopped':
      return (
        <Empty icon={Square} title={text('stopped', { done: state.done, all: state.all })}>
          {text('stoppedEarly')}
        </Empty>
      );
    case 'running':
      return (
        <div className={css['running']}>
          <ProgressBar
            what={text('running')}
            share={state.done / state.all}
            detail={state.done === 0 ? text('preparing') : text('runDetail', { done: state.done, all: state.all })}
            actions={
              <Button icon={<Square size={13} />} onClick={stop}>
                {text('stop')}
              </Button>
            }
          />
        </div>
      );
    case 'done':
      return <Done finished={state.finished} />;
  }
}

function Done({ finished }: { finished: Finished }): ReactNode {
  const text = useText(messages);
  const navigate = useNavigate();
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  return (
    <Tabs
      value={tab === 'brief' ? 'brief' : 'result'}
      onChange={(next) =>
        void navigate({
          to: '.',
          search: (before: object) => ({ ...before, tab: next === 'result' ? undefined : next }),
          replace: true,
        })
      }
      tabs={[
        { id: 'result', label: text('result'), panel: <Result finished={finished} /> },
        { id: 'brief', label: text('brief'), panel: <Brief finished={finished} /> },
      ]}
    />
  );
}
