import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { rejectsFrom, type RejectRow } from '#modules/intake/web/index.ts';
import { problemFrom, type Problem } from '#ui/api/problem.ts';
import { buttonClass } from '#ui/controls/Button.tsx';
import { Section } from '#ui/layout/Page.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { Table, type Column } from '#ui/table/Table.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import type { RunView } from '../shapes.ts';
import css from './desk.module.css';
import { messages } from './desk.messages.ts';

/** Above this the file is for a spreadsheet, not for a page. */
const most = 500;

/** Rows of a run that could not be taken, with their lines and what was expected; beyond the first, the file has them. */
export function Rejects({ view }: { view: RunView }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const where = `/api/screening/runs/${view.id}/rejects.csv`;
  const rejects = useQuery<RejectRow[], Problem>({
    queryKey: ['screening', 'rejects', view.id, view.rejects],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const answer = await fetch(where, { signal, credentials: 'same-origin' });
      if (!answer.ok) throw problemFrom(answer.status, await answer.json().catch(() => undefined));
      const rows = rejectsFrom(await answer.text());
      return rows.toSorted((one, other) => one.file.localeCompare(other.file) || one.line - other.line);
    },
  });
  const columns = useMemo(
    (): Column<RejectRow>[] => [
      { id: 'at', title: text('rejectPlace'), value: (row) => `${row.file}:${row.line}`, width: 160, grow: 1 },
      { id: 'field', title: text('rejectField'), value: (row) => row.field, width: 110 },
      { id: 'found', title: text('rejectFound'), value: (row) => row.found, width: 170, grow: 2 },
      { id: 'expected', title: text('rejectExpected'), value: (row) => row.expected, width: 220, grow: 3 },
    ],
    [text],
  );
  return (
    <Section
      title={text('rejects')}
      actions={
        <a className={buttonClass('quiet')} href={where} download="rejects.csv">
          <Download size={14} aria-hidden />
          {text('download')}
        </a>
      }
    >
      <p className={css['dim']}>
        <b>{text('runRejects', { n: view.rejects })}</b>. {text('rejectsHelp')}
        {view.rejects > most
          ? ` ${text('rejectsMore', { shown: format.number(most), n: format.number(view.rejects) })}`
          : ''}
      </p>
      {rejects.isPending ? <Loading rows={3} /> : null}
      {rejects.isError ? <ErrorState error={rejects.error} retry={() => void rejects.refetch()} /> : null}
      {rejects.data ? (
        <Table
          label={text('rejects')}
          rows={rejects.data.slice(0, most)}
          columns={columns}
          idOf={(row) => String(row.id)}
          maxHeight={420}
        />
      ) : null}
    </Section>
  );
}
