import { Link, useNavigate } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useSession } from '#ui/api/session.tsx';
import { buttonClass } from '#ui/controls/Button.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page, Section } from '#ui/layout/Page.tsx';
import { Badge, type Tone } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { Table, type Column } from '#ui/table/Table.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { ImportView } from '../shapes.ts';
import { StopButton } from './ImportActions.tsx';
import { ImportBar } from './ImportBar.tsx';
import { useImports } from './import.query.ts';
import css from './intake.module.css';
import { filesInWords, isAtWork, lengthOf } from './progress.view.ts';

/** One's imports in this case: what is at work with its bar, what was before as a table. */
export function ImportListPage(): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const imports = useImports();
  useCrumbs([{ label: text('imports') }]);
  const atWork = imports.data?.filter(isAtWork) ?? [];
  const before = useMemo(() => imports.data?.filter((one) => !isAtWork(one)) ?? [], [imports.data]);
  const start = me.may.includes('content.write') ? (
    <Link to="/imports/new" className={buttonClass('main')}>
      <FileUp size={14} aria-hidden />
      {text('newImport')}
    </Link>
  ) : null;
  return (
    <Page title={text('imports')} help={text('importsHelp')} actions={start} wide>
      {imports.isPending ? <Loading /> : null}
      {imports.isError ? <ErrorState error={imports.error} retry={() => void imports.refetch()} /> : null}
      {imports.data?.length === 0 ? (
        <Empty icon={FileUp} title={text('none')}>
          {start ? text('noneHelp') : text('noWrite')}
        </Empty>
      ) : null}
      {atWork.length > 0 ? (
        <Section title={text('atWork')}>
          <ul className={css['atWork']}>
            {atWork.map((view) => (
              <li key={view.id}>
                <Link to="/imports/$id" params={{ id: view.id }}>
                  {filesInWords(view.files)}
                </Link>
                <ImportBar view={view} actions={<StopButton id={view.id} />} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {before.length > 0 && atWork.length > 0 ? <h2 className={css['before']}>{text('before')}</h2> : null}
      {before.length > 0 ? <Before imports={before} /> : null}
    </Page>
  );
}

export const stateTones: Readonly<Record<ImportView['state'], Tone>> = {
  queued: 'plain',
  running: 'accent',
  stopped: 'warn',
  done: 'ok',
  failed: 'bad',
  undone: 'plain',
};

function Before({ imports }: { imports: readonly ImportView[] }): ReactNode {
  const text = useText(messages);
  const navigate = useNavigate();
  const columns = useColumns();
  return (
    <Table
      label={text('imports')}
      rows={imports}
      columns={columns}
      idOf={(view) => view.id}
      onOpen={(view) => void navigate({ to: '/imports/$id', params: { id: view.id } })}
    />
  );
}

/** A format in words; one the texts do not know keeps its name. */
export function useFormatWord(): (format: string) => string {
  const text = useText(messages);
  return (format) => (`format-${format}` in messages.en ? text(`format-${format}` as 'format-ftm') : format);
}

function useColumns(): Column<ImportView>[] {
  const text = useText(messages);
  const formatWord = useFormatWord();
  const figures = useFigureColumns();
  return [
    {
      id: 'files',
      title: text('files'),
      value: (view) => filesInWords(view.files),
      // A link, so that the keyboard opens the row as the pointer does.
      show: (view) => (
        <Link to="/imports/$id" params={{ id: view.id }} title={view.files.join(', ')}>
          {filesInWords(view.files)}
        </Link>
      ),
      width: 220,
      grow: 2,
    },
    {
      id: 'state',
      title: text('state'),
      value: (view) => text(`state-${view.state}`),
      show: (view) => <Badge tone={stateTones[view.state]}>{text(`state-${view.state}`)}</Badge>,
      width: 110,
    },
    { id: 'format', title: text('format'), value: (view) => formatWord(view.format), width: 200 },
    ...figures,
  ];
}

const counts = [
  { id: 'rows' },
  { id: 'statements' },
  { id: 'rejects' },
  { id: 'opened', hidden: true },
  { id: 'repeated', hidden: true },
  { id: 'closed', hidden: true },
] as const satisfies readonly { id: keyof ImportView; hidden?: true }[];

function useFigureColumns(): Column<ImportView>[] {
  const text = useText(messages);
  const format = useFormat();
  return [
    ...counts.map(({ id, ...rest }): Column<ImportView> => ({
      id,
      title: text(id),
      value: (view) => view[id],
      show: (view) => format.number(view[id]),
      width: 104,
      number: true,
      ...rest,
    })),
    {
      id: 'size',
      title: text('size'),
      value: (view) => view.bytes,
      show: (view) => format.bytes(view.bytes),
      width: 90,
      number: true,
      hidden: true,
    },
    {
      id: 'took',
      title: text('took'),
      value: (view) => lengthOf(view, 0) ?? 0,
      show: (view) => format.duration(lengthOf(view, 0) ?? 0),
      width: 90,
      number: true,
      hidden: true,
    },
    {
      id: 'started',
      title: text('started'),
      value: (view) => view.startedAt ?? 0,
      show: (view) => (view.startedAt === null ? '' : format.instant(view.startedAt)),
      width: 160,
      number: true,
    },
  ];
}
