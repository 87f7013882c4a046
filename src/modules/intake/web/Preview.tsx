import type { UseQueryResult } from '@tanstack/react-query';
import { ArrowRight, TableProperties } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Problem } from '#ui/api/problem.ts';
import { KindGlyph, useKindLabel } from '#ui/marks/KindGlyph.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { propertyOf } from '#vocabulary/kinds.ts';
import { messages } from '../messages.ts';
import type { ImportPreview } from '../shapes.ts';
import css from './intake.module.css';

interface PreviewProps {
  preview: UseQueryResult<ImportPreview, Problem>;
  /** Files and format are there. */
  ready: boolean;
  /** A mapping is needed first. */
  unmapped: boolean;
}

/** The first rows as entities and facts, and what of them could not be taken. */
export function Preview({ preview, ready, unmapped }: PreviewProps): ReactNode {
  const text = useText(messages);
  const { data } = preview;
  if (!ready) return <Empty icon={TableProperties} title={text('previewEmpty')} />;
  if (preview.isError) return <ErrorState error={preview.error} retry={() => void preview.refetch()} />;
  if (!data) return <Loading />;
  const mapping = data.rejects.filter((one) => one.file === 'mapping');
  const rejects = data.rejects.filter((one) => one.file !== 'mapping');
  return (
    <div className={css['preview']} {...(preview.isFetching ? { 'aria-busy': true } : {})}>
      {mapping.length > 0 ? <RejectList title={text('mappingFaults')} rejects={mapping} /> : null}
      {rejects.length > 0 ? <RejectList title={text('rejectsMade', { n: rejects.length })} rejects={rejects} /> : null}
      {unmapped ? <Empty icon={TableProperties} title={text('previewMap')} /> : null}
      {!unmapped && data.rows.length === 0 && data.rejects.length === 0 ? (
        <Empty title={text('previewNothing')} />
      ) : null}
      {unmapped ? null : <Rows rows={data.rows} />}
    </div>
  );
}

/** Each as file:line field “found” → expected. */
function RejectList({ title, rejects }: { title: string; rejects: ImportPreview['rejects'] }): ReactNode {
  const text = useText(messages);
  return (
    <div className={css['rejects']}>
      <h3>{title}</h3>
      <ul>
        {rejects.map((one, at) => (
          <li key={at}>
            <code>{one.file === 'mapping' ? one.field : `${one.file}:${one.line} ${one.field}`}</code>{' '}
            {one.found === '' || one.found === 'nothing'
              ? text('rejectNothing')
              : text('rejectQuote', { found: one.found })}
            <ArrowRight size={12} role="img" aria-label={text('rejectExpected')} />
            {one.expected}
          </li>
        ))}
      </ul>
    </div>
  );
}

type PreviewRow = ImportPreview['rows'][number];
type PreviewEntity = PreviewRow['entities'][number];

function Rows({ rows }: { rows: readonly PreviewRow[] }): ReactNode {
  const text = useText(messages);
  const captions = new Map(rows.flatMap((row) => row.entities.map((one) => [one.key, one.caption] as const)));
  return (
    <ol className={css['rows']}>
      {rows.map((row, at) => (
        <li key={at}>
          <span className={css['rowLine']}>{text('line', { n: row.line })}</span>
          <ul>
            {row.entities.map((entity) => (
              <Entity key={entity.key} entity={entity} captions={captions} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Entity({ entity, captions }: { entity: PreviewEntity; captions: ReadonlyMap<string, string> }): ReactNode {
  const { language } = useLanguage();
  const kindLabel = useKindLabel();
  return (
    <li>
      <KindGlyph kind={entity.kind} size="small" />
      <div>
        <p>
          <b>{entity.caption || kindLabel(entity.kind)}</b>
          {entity.caption ? <small>{kindLabel(entity.kind)}</small> : null}
        </p>
        <dl>
          {entity.facts
            .filter((fact) => fact.value !== entity.caption)
            .map((fact) => {
              const property = propertyOf(entity.kind, fact.property);
              const value = property?.type === 'entity' ? captions.get(fact.value) || fact.value : fact.value;
              return (
                <div key={`${fact.property} ${fact.value}`}>
                  <dt>{property?.label[language] ?? fact.property}</dt>
                  <dd>{value}</dd>
                </div>
              );
            })}
        </dl>
      </div>
    </li>
  );
}
