import { useEffect, useState, type ReactNode } from 'react';
import { ProgressBar } from '#ui/state/States.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { ImportView } from '../shapes.ts';
import { useNow } from './import.query.ts';
import { filesInWords, isAtWork, lengthOf, shareOf, timeLeft, type Look } from './progress.view.ts';

/** What an import at work is doing, how much is done, how long it took and may still take. */
export function ImportBar({
  view,
  named,
  actions,
}: {
  view: ImportView;
  named?: boolean;
  actions?: ReactNode;
}): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const now = useNow(isAtWork(view));
  const share = shareOf(view);
  const left = useTimeLeft(view, share);
  const length = lengthOf(view, now);
  const phase = `phase-${view.phase}`;
  const what = phase in messages.en ? text(phase as 'phase-reading') : view.phase;
  const parts = [
    view.bytes > 0 &&
      text('bytesOf', { read: format.bytes(Math.min(view.bytes, view.bytesRead)), all: format.bytes(view.bytes) }),
    text('rowsRead', { n: view.rows }),
    text('statementsMade', { n: view.statements }),
    view.rejects > 0 && text('rejectsMade', { n: view.rejects }),
    length !== undefined && text('soFar', { time: format.duration(length) }),
    left !== undefined && text('left', { time: format.duration(left) }),
  ];
  return (
    <ProgressBar
      what={named ? `${filesInWords(view.files)} · ${what}` : what}
      share={share}
      detail={parts.filter(Boolean).join(' · ')}
      actions={actions}
    />
  );
}

/** Time left by the speed since this page began to look. */
function useTimeLeft(view: ImportView, share: number | undefined): number | undefined {
  const [looks, setLooks] = useState<Look[]>([]);
  const known = view.state === 'running' ? share : undefined;
  useEffect(() => {
    if (known === undefined) return setLooks([]);
    const last = { at: Date.now(), share: known };
    return setLooks(([first]) => (first && first.share <= known ? [first, last] : [last]));
  }, [known]);
  return timeLeft(looks[0], looks[1]);
}
