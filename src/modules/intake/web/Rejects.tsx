import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { problemFrom, type Problem } from '#ui/api/problem.ts';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { Table, type Column } from '#ui/table/Table.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { ImportView } from '../shapes.ts';
import { isAtWork } from './progress.view.ts';
import { rejectsFrom, type RejectRow } from './rejects.view.ts';

/** Above this the file is for a spreadsheet, not for a page. */
const most = 20_000;

/** The rejects of an import that has ended; undefined while it is at work, or where they are too many for a page. */
export function useRejects(view: ImportView): UseQueryResult<RejectRow[], Problem> | undefined {
  const shown = !isAtWork(view) && view.rejects <= most;
  const rejects = useQuery<RejectRow[], Problem>({
    queryKey: ['import-rejects', view.id, view.rejects],
    enabled: shown && view.rejects > 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const answer = await fetch(`/api/imports/${view.id}/rejects.csv`, { signal, credentials: 'same-origin' });
      if (!answer.ok) throw problemFrom(answer.status, await answer.json().catch(() => undefined));
      return rejectsFrom(await answer.text());
    },
  });
  return shown ? rejects : undefined;
}

/** The rejects as a table. */
export function Rejects({ view }: { view: ImportView }): ReactNode {
  const text = useText(messages);
  const rejects = useRejects(view);
  const columns = useMemo(
    (): Column<RejectRow>[] => [
      { id: 'at', title: text('rejectPlace'), value: (row) => `${row.file}:${row.line}`, width: 160, grow: 1 },
      { id: 'field', title: text('rejectField'), value: (row) => row.field, width: 110 },
      { id: 'found', title: text('rejectFound'), value: (row) => row.found, width: 170, grow: 2 },
      { id: 'expected', title: text('rejectExpected'), value: (row) => row.expected, width: 220, grow: 3 },
    ],
    [text],
  );
  if (!rejects) return null;
  if (rejects.isPending) return <Loading rows={3} />;
  if (rejects.isError) return <ErrorState error={rejects.error} retry={() => void rejects.refetch()} />;
  return (
    <Table
      label={text('rejects')}
      rows={rejects.data}
      columns={columns}
      idOf={(row) => String(row.id)}
      maxHeight={420}
    />
  );
}
