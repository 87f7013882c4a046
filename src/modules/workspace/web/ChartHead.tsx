import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChartNetwork, Download, Save } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Problem } from '#ui/api/problem.ts';
import { Button } from '#ui/controls/Button.tsx';
import { useCommand } from '#ui/commands/registry.tsx';
import { Menu } from '#ui/overlay/Menu.tsx';
import { useToast } from '#ui/overlay/Toast.tsx';
import { useProblemText } from '#ui/state/problem-text.ts';
import { useFormat } from '#ui/text/language.tsx';
import css from './chart.module.css';
import { useChartText } from './text.ts';
import type { Desk } from './use-desk.ts';

interface ChartHeadProps {
  desk: Desk;
  title: string;
  onTitle: (title: string) => void;
  onPicture: () => void;
}

/** Name of the chart, how much it holds, whether it is saved, and how to take it along. */
export function ChartHead({ desk, title, onTitle, onPicture }: ChartHeadProps): ReactNode {
  const text = useChartText();
  const [typed, setTyped] = useState(title);
  const renamed = typed.trim() !== '' && typed.trim() !== title;
  const { save, saving } = useSave(desk, renamed ? typed.trim() : undefined, (next) => {
    onTitle(next);
    setTyped(next);
  });
  const clean = !desk.draft.dirty && !renamed;
  return (
    <div className={css['head']}>
      <h1 className="visually-hidden">{title}</h1>
      <input
        className={css['title']}
        value={typed}
        aria-label={text('title')}
        maxLength={200}
        size={Math.max(12, typed.length)}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Counts desk={desk} clean={clean} />
      <AskButton />
      <Menu
        trigger={
          <Button look="quiet" icon={<Download size={14} />}>
            {text('export')}
          </Button>
        }
        entries={[
          { label: text('exportPicture'), run: onPicture },
          ...(['ftm', 'csv', 'graphml'] as const).map((one) => ({
            label: text(`export_${one}`),
            href: `/api/export/${one}?chart=${encodeURIComponent(desk.chart.id)}`,
          })),
        ]}
      />
      <Button
        look={clean ? 'plain' : 'main'}
        icon={<Save size={14} />}
        disabled={saving || (clean ? text('nothingToSave') : undefined)}
        onClick={() => void save()}
      >
        {text('save')}
      </Button>
    </div>
  );
}

/** Opens and closes the questions that can be asked of the chart. */
function AskButton(): ReactNode {
  const text = useChartText();
  const navigate = useNavigate();
  const { ask } = useSearch({ strict: false }) as { ask?: string };
  const turn = (): void =>
    void navigate({
      to: '.',
      search: (before: object) => ({
        ...before,
        ask: ask === undefined ? 'connects' : undefined,
        by: undefined,
        ends: undefined,
        tab: undefined,
      }),
      replace: true,
    });
  useCommand({ id: 'chart.analyse', title: text('analyse'), key: 'a', icon: <ChartNetwork size={16} />, run: turn });
  return (
    <Button look="quiet" icon={<ChartNetwork size={14} />} aria-pressed={ask !== undefined} onClick={turn}>
      {text('analyse')}
    </Button>
  );
}

function Counts({ desk, clean }: { desk: Desk; clean: boolean }): ReactNode {
  const text = useChartText();
  const format = useFormat();
  const { draft, picture, links } = desk;
  const keeping = { clean: 'draftKept', kept: 'draftKept', waiting: 'draftWaiting', failed: 'draftFailed' } as const;
  const status = clean ? text('savedAt', { time: savedTime(draft.savedAt, format) }) : text(keeping[draft.kept]);
  return (
    <span className={css['counts']}>
      {text('entitiesCount', { n: picture.model.scene.nodes.length })} · {text('linksCount', { n: links.length })} ·{' '}
      {status}
    </span>
  );
}

/** Saves the chart for everybody in the case, under another title if one was typed. */
function useSave(desk: Desk, title: string | undefined, onSaved: (title: string) => void) {
  const text = useChartText();
  const toast = useToast();
  const words = useProblemText();
  const [saving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    setSaving(true);
    const answer = await desk.draft.save(title);
    setSaving(false);
    if (answer instanceof Problem) {
      toast({ title: words(answer).title, detail: words(answer).way, tone: 'bad' });
      return;
    }
    onSaved(answer.title);
    toast({ title: text('savedToast', { title: answer.title }) });
  };
  useCommand({
    id: 'chart.save',
    title: text('save'),
    key: 'mod+s',
    whileTyping: true,
    icon: <Save size={16} />,
    run: () => void save(),
  });
  return { save, saving };
}

/** The hour when it was today, else the day too. */
const savedTime = (at: number, format: ReturnType<typeof useFormat>): string =>
  format.day(at) === format.day(Date.now()) ? format.time(at) : format.instant(at);
