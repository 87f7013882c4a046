import { useMemo, useState, type ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { Section } from '#ui/layout/Page.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { Table, type Column } from '#ui/table/Table.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { EntryChange, ListVersion } from '../shapes.ts';
import { dateWords, detailOf } from './change.view.ts';
import css from './lists.module.css';
import { useChanges } from './lists.query.ts';

const kinds = ['added', 'removed', 'renamed', 'changed'] as const;

/** What a version changed against the one before it, entry by entry. */
export function ChangesOf({ version }: { version: ListVersion }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const { language } = useLanguage();
  const [kind, setKind] = useState<EntryChange['change'] | undefined>();
  const changes = useChanges(version.list, version.id, kind);
  const columns = useMemo(
    (): Column<EntryChange>[] => [
      { id: 'entry', title: text('entry'), value: (row) => row.entry, width: 110 },
      { id: 'name', title: text('name'), value: (row) => row.name, width: 240, grow: 2 },
      { id: 'change', title: text('change'), value: (row) => text(row.change), width: 130 },
      {
        id: 'detail',
        title: text('detail'),
        value: (row) => detailOf(row, (name) => text('nowCalled', { name })),
        width: 260,
        grow: 3,
      },
    ],
    [text],
  );
  const data = changes.data;
  return (
    <Section
      title={text('changesOf', { title: version.title })}
      note={data?.from?.asOf ? text('from', { date: dateWords(data.from.asOf, language) }) : undefined}
    >
      {changes.isPending ? <Loading rows={3} /> : null}
      {changes.isError ? <ErrorState error={changes.error} retry={() => void changes.refetch()} /> : null}
      {data && data.from === null ? <p className={css['dim']}>{text('first')}</p> : null}
      {data?.from ? (
        <>
          <div className={css['filters']}>
            <Button look={kind === undefined ? 'main' : 'plain'} onClick={() => setKind(undefined)}>
              {text('all')}
            </Button>
            {kinds
              .filter((one) => data.counts[one] > 0)
              .map((one) => (
                <Button key={one} look={kind === one ? 'main' : 'plain'} onClick={() => setKind(one)}>
                  {text(one)} {format.number(data.counts[one])}
                </Button>
              ))}
          </div>
          {data.changes.length === 0 ? (
            <p className={css['dim']}>{text('noChanges')}</p>
          ) : (
            <Table
              label={text('changes')}
              rows={data.changes}
              columns={columns}
              idOf={(row) => `${row.change} ${row.entry}`}
              maxHeight={480}
            />
          )}
        </>
      ) : null}
    </Section>
  );
}
