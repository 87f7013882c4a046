import { Link } from '@tanstack/react-router';
import { BookOpenText, Gauge } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  isAtWork,
  stateTones,
  useImports,
  useNoStrayDrops,
  useRemembered,
  useSources,
} from '#modules/intake/web/index.ts';
import { messages as intake } from '#modules/intake/messages.ts';
import type { ImportView } from '#modules/intake/shapes.ts';
import { useSession } from '#ui/api/session.tsx';
import { buttonClass } from '#ui/controls/Button.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page, Section } from '#ui/layout/Page.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import css from './documents.module.css';
import { messages } from './documents.messages.ts';
import { NewDocumentsForm } from './NewDocumentsForm.tsx';

/** Documents in: what is to be read, and what was read before. */
export function DocumentsPage(): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const writes = me.may.includes('content.write');
  const remembered = useRemembered();
  const sources = useSources();
  useCrumbs([{ label: text('readDocuments') }]);
  useNoStrayDrops();
  const failed = remembered.isError ? remembered : sources.isError ? sources : null;
  return (
    <Page
      title={text('readDocuments')}
      help={text('documentsHelp')}
      wide
      actions={
        <Link to="/reading/accuracy" className={buttonClass('quiet')}>
          <Gauge size={14} aria-hidden />
          {text('accuracy')}
        </Link>
      }
    >
      {writes ? null : <Empty icon={BookOpenText} title={text('noWrite')} />}
      {writes && failed ? <ErrorState error={failed.error} retry={() => void failed.refetch()} /> : null}
      {writes && !failed && !(remembered.data && sources.data) ? <Loading /> : null}
      {writes && me.looking && remembered.data && sources.data ? (
        <div className={css['two']}>
          <NewDocumentsForm
            key={me.looking.case}
            caseId={me.looking.case}
            remembered={remembered.data}
            sources={sources.data}
          />
          <Earlier />
        </div>
      ) : null}
    </Page>
  );
}

/** What one had read in this case, the latest first. */
function Earlier(): ReactNode {
  const text = useText(messages);
  const imports = useImports();
  const before = imports.data?.filter((one) => one.format === 'documents') ?? [];
  return (
    <Section title={text('earlier')}>
      {imports.isPending ? <Loading rows={3} /> : null}
      {imports.isError ? <ErrorState error={imports.error} retry={() => void imports.refetch()} /> : null}
      {imports.data && before.length === 0 ? <p className={css['dim']}>{text('noEarlier')}</p> : null}
      <ul className={css['jobs']}>
        {before.map((view) => (
          <li key={view.id}>
            <Job view={view} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Job({ view }: { view: ImportView }): ReactNode {
  const text = useText(messages);
  const words = useText(intake);
  const format = useFormat();
  const { documents } = view;
  return (
    <>
      <Link to="/documents/$id" params={{ id: view.id }} title={view.files.slice(0, 40).join('\n')}>
        {view.files[0]}
        {view.files.length > 1 ? ` + ${format.number(view.files.length - 1)}` : ''}
      </Link>
      <Badge tone={stateTones[view.state]}>{words(`state-${view.state}`)}</Badge>
      <small>
        {[
          view.startedAt === null ? '' : format.instant(view.startedAt),
          isAtWork(view) ? text('jobFiles', { done: view.rows, all: Math.max(view.files.length, view.rows) }) : '',
          documents ? text('jobSuggestions', { n: documents.suggestions }) : '',
          documents && documents.failed > 0 ? text('jobFailed', { n: documents.failed }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>
  );
}
