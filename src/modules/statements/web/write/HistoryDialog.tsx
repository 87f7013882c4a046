import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import { RangeText } from '#ui/marks/DateText.tsx';
import { GradeMark, ModalityMark } from '#ui/marks/Marks.tsx';
import { Dialog } from '#ui/overlay/Dialog.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '#modules/statements/messages.ts';
import type { StatementView } from '#modules/statements/shapes.ts';
import css from '../statements.module.css';

type Version = StatementView & { withdrawnAt: number | null; endReason: string | null };

/** Every version of a claim, the latest first. */
export function HistoryDialog({ claim, onClose }: { claim: string; onClose: () => void }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const versions = useQuery<Version[], Problem>({
    queryKey: ['claim', claim],
    queryFn: async ({ signal }) => (await api.get<{ versions: Version[] }>(`claims/${claim}`, { signal })).versions,
  });
  const ordered = versions.data?.toSorted((a, b) => a.recordedAt - b.recordedAt) ?? [];
  return (
    <Dialog open onClose={onClose} title={text('historyTitle')}>
      {versions.isPending ? <Loading rows={4} /> : null}
      {versions.isError ? <ErrorState error={versions.error} /> : null}
      {ordered
        .map((version, at) => (
          <div key={version.id} className={css['version']}>
            <header>
              <b>{text('version', { n: at + 1 })}</b>
              <small>{format.instant(version.recordedAt)}</small>
              <small>
                {version.withdrawnAt === null
                  ? text('current')
                  : text('withdrawnOn', { date: format.instant(version.withdrawnAt) })}
              </small>
            </header>
            <p>
              <span className={version.denied ? css['denied'] : ''}>{version.value}</span>{' '}
              <GradeMark grade={version.grade} />{' '}
              <ModalityMark modality={version.modality} denied={version.denied} basis={version.basis} />{' '}
              <RangeText from={version.validFrom} to={version.validTo} />
            </p>
            {version.endReason ? <small>{text('endReason', { reason: version.endReason })}</small> : null}
          </div>
        ))
        .toReversed()}
    </Dialog>
  );
}
