import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { Redo2, Undo2 } from 'lucide-react';
import type { Overlay } from '#modules/network/web/index.ts';
import { download } from '#ui/api/download.ts';
import { useSession } from '#ui/api/session.tsx';
import { useCommand } from '#ui/commands/registry.tsx';
import { Split } from '#ui/layout/Split.tsx';
import { Tabs } from '#ui/controls/Tabs.tsx';
import { Loading } from '#ui/state/States.tsx';
import { useFormat, useLanguage } from '#ui/text/language.tsx';
import type { ChartView } from '../shapes.ts';
import { ChartHead } from './ChartHead.tsx';
import { ChartPane, type CameraKeeper } from './ChartPane.tsx';
import { pictureWith } from './canvas/export-picture.ts';
import type { Stage } from './canvas/stage.ts';
import { ChartInspector } from './panels/ChartInspector.tsx';
import { ChartTable } from './panels/ChartTable.tsx';
import { useChartText } from './text.ts';
import { useDesk, type Desk } from './use-desk.ts';
import { useSteps } from './use-run.ts';

interface WorkspaceProps {
  chart: ChartView;
  title: string;
  onTitle: (title: string) => void;
}

/** One chart as picture and table, with the inspector of what is selected. */
export function Workspace({ chart, title, onTitle }: WorkspaceProps): ReactNode {
  const text = useChartText();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const desk = useDesk(chart, overlay);
  const stage = useRef<Stage | null>(null);
  const camera = useRef<CameraKeeper['current']>(null);
  const keepStage = useCallback((made: Stage | null) => {
    stage.current = made;
  }, []);
  const takePicture = usePictureExport(desk, stage, title);
  const navigate = useNavigate();
  const { tab, ask } = useSearch({ strict: false }) as { tab?: string; ask?: string };
  useUndoKeys(desk);
  const { model } = desk.picture;
  const shown = model.scene.nodes.map((node) => model.nodes.get(node.id)).filter((node) => node !== undefined);
  const inspector = (
    <ChartInspector
      selection={desk.selection}
      model={model}
      world={desk.world.shown}
      times={desk.times}
      onSelect={desk.select}
      onHideLinks={desk.actions.hideLinks}
    />
  );
  return (
    <Split
      sideLabel={text(ask === undefined ? 'inspector' : 'analyse')}
      sideWidth={ask === undefined ? 344 : 440}
      side={ask === undefined ? inspector : <Asked desk={desk} onOverlay={setOverlay} />}
    >
      <Tabs
        value={tab === 'table' ? 'table' : 'chart'}
        onChange={(next) =>
          void navigate({
            to: '.',
            search: (before: object) => ({ ...before, tab: next === 'chart' ? undefined : next }),
            replace: true,
          })
        }
        end={<ChartHead desk={desk} title={title} onTitle={onTitle} onPicture={takePicture} />}
        tabs={[
          { id: 'chart', label: text('chart'), panel: <ChartPane desk={desk} camera={camera} onStage={keepStage} /> },
          {
            id: 'table',
            label: text('table'),
            panel: (
              <ChartTable
                nodes={shown}
                links={desk.links}
                world={desk.world.shown}
                degrees={model.degrees}
                scores={desk.brokerage.scores}
                selection={desk.selection}
                onSelect={desk.select}
              />
            ),
          },
        ]}
      />
    </Split>
  );
}

const AnalysePanel = lazy(async () => ({ default: (await import('#modules/network/web/index.ts')).AnalysePanel }));

/** The questions that can be asked of what the chart shows. */
function Asked({ desk, onOverlay }: { desk: Desk; onOverlay: (overlay: Overlay | null) => void }): ReactNode {
  const navigate = useNavigate();
  const { draft, world, links, select, times } = desk;
  const { nodes: spots } = draft.state;
  const { nodes: known, reports } = world.shown;
  // Moving a node changes no answer.
  const ids = spots
    .map((node) => node.id)
    .filter((id) => known.has(id))
    .join(' ');
  const charted = useMemo(
    () => ({
      nodes: ids.split(' ').flatMap((id) => known.get(id) ?? []),
      links,
      reports: new Map(reports.map((one) => [one.id, one.title])),
    }),
    [ids, known, links, reports],
  );
  const choose = useCallback((nodes: readonly string[]) => select({ nodes: new Set(nodes), link: null }), [select]);
  return (
    <Suspense fallback={<Loading />}>
      <AnalysePanel
        charted={charted}
        times={times}
        selected={[...desk.selection.nodes]}
        onOverlay={onOverlay}
        onSelect={choose}
        onClose={() => {
          document.querySelector<HTMLElement>('[role=application]')?.focus();
          void navigate({
            to: '.',
            search: (before: object) => ({ ...before, ask: undefined, by: undefined, ends: undefined }),
            replace: true,
          });
        }}
      />
    </Suspense>
  );
}

/** Ctrl-Z belongs to the chart while it has steps; else to the shell, which undoes what was written. */
function useUndoKeys(desk: Desk): void {
  const text = useChartText();
  const { undo, redo } = useSteps(desk);
  const { past, future } = desk.draft.draft;
  useCommand(
    past.length > 0 && { id: 'chart.undo', title: text('undo'), key: 'mod+z', icon: <Undo2 size={16} />, run: undo },
  );
  useCommand(
    future.length > 0 && {
      id: 'chart.redo',
      title: text('redo'),
      key: 'mod+shift+z',
      icon: <Redo2 size={16} />,
      run: redo,
    },
  );
}

/** The picture as a file: it carries its label, the date, the case and who made it. */
function usePictureExport(desk: Desk, stage: { current: Stage | null }, title: string): () => void {
  const { account, looking } = useSession();
  const format = useFormat();
  const { language } = useLanguage();
  return () => {
    if (!stage.current) return;
    const now = Date.now();
    const line = [format.instant(now), looking?.caseTitle[language], account.display].filter(Boolean).join(' · ');
    const words = { banner: desk.world.shown.banner, title, line };
    void pictureWith(stage.current.snapshot(), words).then((blob) => download(blob, `enlace-${desk.chart.id}.png`));
  };
}
