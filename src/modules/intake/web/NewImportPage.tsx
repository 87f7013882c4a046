import { useCrumbs } from '#ui/layout/place.tsx';
import { useEffect, type ReactNode } from 'react';
import { FileUp } from 'lucide-react';
import { useSession } from '#ui/api/session.tsx';
import { Page } from '#ui/layout/Page.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { useRemembered, useSources } from './import.query.ts';
import { NewImport } from './NewImport.tsx';

/** A new import, with what one last chose filled in. */
export function NewImportPage(): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const writes = me.may.includes('content.write');
  const remembered = useRemembered();
  const sources = useSources();
  useCrumbs([{ label: text('imports'), to: '/imports' }, { label: text('newImport') }]);
  useNoStrayDrops();
  const failed = remembered.isError ? remembered : sources.isError ? sources : null;
  return (
    <Page title={text('newImport')} wide>
      {writes ? null : <Empty icon={FileUp} title={text('noWrite')} />}
      {writes && failed ? <ErrorState error={failed.error} retry={() => void failed.refetch()} /> : null}
      {writes && !failed && !(remembered.data && sources.data) ? <Loading /> : null}
      {writes && me.looking && remembered.data && sources.data ? (
        <NewImport key={me.looking.case} caseId={me.looking.case} remembered={remembered.data} sources={sources.data} />
      ) : null}
    </Page>
  );
}

/** A file dropped beside its place must not make the browser leave the page. */
export function useNoStrayDrops(): void {
  useEffect(() => {
    const hold = (event: DragEvent): void => event.preventDefault();
    window.addEventListener('dragover', hold);
    window.addEventListener('drop', hold);
    return () => {
      window.removeEventListener('dragover', hold);
      window.removeEventListener('drop', hold);
    };
  }, []);
}
