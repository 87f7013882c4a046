import { CircleStop, Download, Play, Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import { Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Button, buttonClass } from '#ui/controls/Button.tsx';
import { Dialog } from '#ui/overlay/Dialog.tsx';
import { ErrorState } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { ImportView } from '../shapes.ts';
import css from './intake.module.css';
import { isList, waysOf } from './progress.view.ts';

/** Stop, resume, take back, download rejects: whatever the state of the import allows. */
export function ImportActions({ view }: { view: ImportView }): ReactNode {
  const text = useText(messages);
  const steer = useSteer(view.id);
  const [undoing, setUndoing] = useState(false);
  const ways = waysOf(view);
  return (
    <>
      {view.rejects > 0 ? (
        <a className={buttonClass()} href={`/api/imports/${view.id}/rejects.csv`} download={`rejects-${view.id}.csv`}>
          <Download size={14} aria-hidden />
          {text('downloadRejects')}
        </a>
      ) : null}
      {ways.undo ? (
        <Button icon={<Undo2 size={14} />} onClick={() => setUndoing(true)}>
          {text('undo')}
        </Button>
      ) : null}
      {ways.resume ? (
        <Button
          look="main"
          icon={<Play size={14} />}
          title={text('resumeHelp')}
          disabled={steer.busy}
          onClick={steer.resume}
        >
          {text('resume')}
        </Button>
      ) : null}
      {undoing ? <UndoDialog view={view} onClose={() => setUndoing(false)} /> : null}
    </>
  );
}

/** Stop, beside the bar of what is at work. */
export function StopButton({ id }: { id: string }): ReactNode {
  const text = useText(messages);
  const { stop, asked, busy } = useSteer(id);
  return (
    <Button icon={<CircleStop size={14} />} disabled={busy || asked} onClick={stop}>
      {text(asked ? 'stopping' : 'stop')}
    </Button>
  );
}

interface Steer {
  stop: () => void;
  resume: () => void;
  busy: boolean;
  /** Stop was asked; the batch at work is still being finished. */
  asked: boolean;
}

function useSteer(id: string): Steer {
  const text = useText(messages);
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const steer = async (way: 'stop' | 'resume'): Promise<void> => {
    setBusy(true);
    const said = text(way === 'stop' ? 'stopped' : 'resumed');
    const answer = await write(() => api.post<ImportView>(`imports/${id}/${way}`), { said });
    setBusy(false);
    setAsked(way === 'stop' && !(answer instanceof Problem));
  };
  return { stop: () => void steer('stop'), resume: () => void steer('resume'), busy, asked };
}

/** Says what taking back does, before it does it. */
function UndoDialog({ view, onClose }: { view: ImportView; onClose: () => void }): ReactNode {
  const text = useText(messages);
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (): Promise<void> => {
    setBusy(true);
    const answer = await write(() => api.post<ImportView>(`imports/${view.id}/undo`), {
      said: text('undone'),
      quiet: true,
    });
    setBusy(false);
    if (answer instanceof Problem) setProblem(answer);
    else onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={text('undoTitle')}
      help={view.files.join(', ')}
      foot={
        <>
          <Button onClick={onClose}>{text('keepIt')}</Button>
          <Button look="danger" icon={<Undo2 size={14} />} disabled={busy} onClick={() => void send()}>
            {text('undoYes')}
          </Button>
        </>
      }
    >
      <ul className={css['effects']}>
        {view.documents ? (
          <li>{text('undoReports', { n: view.documents.read })}</li>
        ) : (
          <li>{text('undoFacts', { n: isList(view) ? view.opened : view.statements })}</li>
        )}
        {isList(view) ? <li>{text('undoList')}</li> : null}
        <li>{text('undoKept')}</li>
        <li>{text('undoReleased')}</li>
      </ul>
      {problem ? <ErrorState error={problem} /> : null}
    </Dialog>
  );
}
