import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, Ellipsis, Gauge, RefreshCw, RotateCcw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useWrite } from '#ui/api/write.tsx';
import { Button, IconButton } from '#ui/controls/Button.tsx';
import { Menu } from '#ui/overlay/Menu.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import type { Suggestion } from '../shapes.ts';
import { messages as documents } from './documents.messages.ts';
import { messages } from './messages.ts';
import css from './reading.module.css';
import { readingActs } from './reading.query.ts';
import { countsIn, type Together } from './windows.view.ts';

interface ProgressProps {
  view: Together;
  all: readonly Suggestion[];
  refused: string | undefined;
}

/** How far the review is, its end, and what else can be done with a reading. */
export function Progress({ view, all, refused }: ProgressProps): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const counts = countsIn(view, all);
  return (
    <div className={css['progress']}>
      <span role="status">
        {[
          text('progress', { n: counts.all }),
          text('progressAccepted', { n: counts.accepted }),
          counts.rejected > 0 ? text('progressRejected', { n: counts.rejected }) : '',
          text('progressOpen', { n: counts.open }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {view.finishedAt === null ? null : (
        <span className={css['finished']}>
          <CircleCheck size={14} aria-hidden /> {text('finished', { date: format.day(view.finishedAt) })}
        </span>
      )}
      <span className={css['progressActs']}>
        <Ending view={view} open={counts.open} refused={refused} />
        <More view={view} refused={refused} />
      </span>
    </div>
  );
}

function Ending({ view, open, refused }: { view: Together; open: number; refused: string | undefined }): ReactNode {
  const text = useText(messages);
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const finished = view.finishedAt !== null;
  const send = async (): Promise<void> => {
    setBusy(true);
    const said = text(finished ? 'reopenedSaid' : 'finishedSaid');
    await write(() => readingActs.finish(view.report, !finished), { said });
    setBusy(false);
  };
  return finished ? (
    <Button look="quiet" icon={<RotateCcw size={14} />} disabled={refused ?? busy} onClick={() => void send()}>
      {text('reopenReview')}
    </Button>
  ) : (
    <Button
      look={open === 0 ? 'main' : 'plain'}
      icon={<CircleCheck size={14} />}
      disabled={refused ?? (open > 0 ? text('finishFirst', { n: open }) : busy)}
      onClick={() => void send()}
    >
      {text('finish')}
    </Button>
  );
}

function More({ view, refused }: Pick<ProgressProps, 'view' | 'refused'>): ReactNode {
  const text = useText(messages);
  const words = useText(documents);
  const navigate = useNavigate();
  const write = useWrite();
  return (
    <Menu
      heading={text('readAgainHelp')}
      trigger={<IconButton label={text('more')} icon={<Ellipsis size={16} />} />}
      entries={[
        {
          label: text('readAgain'),
          icon: <RefreshCw size={14} />,
          disabled: refused,
          run: () => void write(() => readingActs.read(view.report), { said: text('readDone') }),
        },
        {
          label: words('accuracy'),
          icon: <Gauge size={14} />,
          run: () => void navigate({ to: '/reading/accuracy' }),
          apart: true,
        },
      ]}
    />
  );
}
