import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useRef, type ReactNode } from 'react';
import { Redo2, Undo2 } from 'lucide-react';
import { useSession } from '#ui/api/session.tsx';
import { useCommand } from '#ui/commands/registry.tsx';
import { Split } from '#ui/layout/Split.tsx';
import { Tabs } from '#ui/controls/Tabs.tsx';
import { useFormat, useLanguage } from '#ui/text/language.tsx';
import type { ChartView } from '../shapes.ts';
import { ChartHead } from './ChartHead.tsx';
import { ChartPane, type CameraKeeper } from './ChartPane.tsx';
import { download, pictureWith } from './canvas/export-picture.ts';
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
  const desk = useDesk(chart);
  const stage = useRef<Stage | null>(null);
  const camera = useRef<CameraKeeper['current']>(null);
  const keepStage = useCallback((made: Stage | null) => {
    stage.current = made;
  }, []);
  const takePicture = usePictureExport(desk, stage, title);
  const navigate = useNavigate();
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  useUndoKeys(desk);
  const { model } = desk.picture;
  const shown = model.scene.nodes.map((node) => model.nodes.get(node.id)).filter((node) => node !== undefined);
  return (
    <Split
      sideLabel={text('inspector')}
      side={
        <ChartInspector
          selection={desk.selection}
          model={model}
          world={desk.world.shown}
          times={desk.times}
          onSelect={desk.select}
          onHideLinks={desk.actions.hideLinks}
        />
      }
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
