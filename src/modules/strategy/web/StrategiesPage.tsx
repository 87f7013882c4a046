import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { Signpost } from 'lucide-react';
import { useSession } from '#ui/api/session.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { useAsOf } from '#ui/layout/as-of.ts';
import { Page } from '#ui/layout/Page.tsx';
import { useBanner, useCrumbs } from '#ui/layout/place.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { CaseGroups } from '../shapes.ts';
import { FilesPart, type Files } from './FilesPart.tsx';
import { GroupsPart } from './GroupsPart.tsx';
import { leftOutAtFirst, materialOf, type LeftOut, type Material } from './material.view.ts';
import { SourceChoice, type Source } from './SourceChoice.tsx';
import { useCaseGroups } from './strategy.query.ts';
import { publishedFirst, type First } from './study.view.ts';
import { StudyParts } from './StudyParts.tsx';
import css from './strategies.module.css';

/** The population model on the groups of the case, or on two files of public data. */
export function StrategiesPage(): ReactNode {
  const text = useText(messages);
  const { looking } = useSession();
  const times = useAsOf();
  const found = useCaseGroups(times);
  const [source, setSource] = useState<Source>('case');
  const [files, setFiles] = useState<Files>({ groups: null, relations: null });
  useCrumbs([{ label: text('title') }]);
  useBanner(source === 'case' ? found.data?.banner : undefined);
  const choice = <SourceChoice source={source} onChange={setSource} />;
  return (
    <Page title={text('title')} help={text('help')} wide>
      {looking === null ? <Empty icon={Signpost} title={text('noPurpose')} /> : null}
      {looking !== null && source === 'case' && found.isPending ? <Loading /> : null}
      {source === 'case' && found.isError ? (
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      ) : null}
      {looking !== null && source === 'case' && found.data ? (
        <OfCase
          key={JSON.stringify([looking.case, times])}
          found={found.data}
          choice={choice}
          onFiles={() => setSource('files')}
        />
      ) : null}
      {source === 'files' ? <OfFiles files={files} onChange={setFiles} choice={choice} /> : null}
    </Page>
  );
}

interface OfCaseProps {
  found: CaseGroups;
  choice: ReactNode;
  onFiles: () => void;
}

/** A fictional or live case holds no sizes: a round number, to which the rates are scaled. */
const membersOfCase = 10_000;

function OfCase({ found, choice, onFiles }: OfCaseProps): ReactNode {
  const text = useText(messages);
  const [left, setLeft] = useState<LeftOut>(() => leftOutAtFirst(found));
  const material = useMemo(() => materialOf(found, left), [found, left]);
  const [first] = useState(() => ({ members: membersOfCase, reference: new Date().getFullYear() }));
  if (found.groups.length === 0)
    return (
      <Empty icon={Signpost} title={text('noGroups')} actions={<Button onClick={onFiles}>{text('fromFiles')}</Button>}>
        {text('noGroupsHelp')}
      </Empty>
    );
  return (
    <Study
      material={material}
      first={first}
      groups={<GroupsPart found={found} left={left} onChange={setLeft} choice={choice} />}
    />
  );
}

interface OfFilesProps {
  files: Files;
  onChange: (files: Files) => void;
  choice: ReactNode;
}

function OfFiles({ files, onChange, choice }: OfFilesProps): ReactNode {
  const [material, setMaterial] = useState<Material | null>(null);
  return (
    <Study
      material={material}
      first={publishedFirst}
      groups={
        <FilesPart files={files} onChange={onChange} onMaterial={setMaterial} material={material} choice={choice} />
      }
    />
  );
}

interface StudyProps {
  material: Material | null;
  first: First;
  groups: ReactNode;
}

function Study({ material, first, groups }: StudyProps): ReactNode {
  const held = useDeferredValue(material);
  return (
    <div className={css['page']}>
      <StudyParts material={held} first={first} groups={groups} />
    </div>
  );
}
