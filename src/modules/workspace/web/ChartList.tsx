import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, Trash2, Waypoints } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { placeAround } from '#methods/graph/place.ts';
import { api, query } from '#ui/api/client.ts';
import { Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Button, IconButton } from '#ui/controls/Button.tsx';
import { TextField } from '#ui/controls/Field.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Buttons, Form, Page } from '#ui/layout/Page.tsx';
import { Dialog } from '#ui/overlay/Dialog.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { Table, type Column } from '#ui/table/Table.tsx';
import { useFormat } from '#ui/text/language.tsx';
import { act, draftOf } from '../rules.ts';
import type { ChartSummary, ChartView } from '../shapes.ts';
import { boxOf, selectionFrom } from './view.ts';
import { useChartText } from './text.ts';

/** Charts of a case. With entities in the address (`sel`), choosing a chart puts them on it. */
export function ChartList({ caseId }: { caseId: string }): ReactNode {
  const text = useChartText();
  const open = useOpenWith();
  const { bring } = open;
  const [making, setMaking] = useState(false);
  const [leaving, setLeaving] = useState<ChartSummary | null>(null);
  useCrumbs([{ label: text('charts') }]);
  const charts = useQuery<{ charts: ChartSummary[] }, Problem>({
    queryKey: ['charts', caseId],
    queryFn: ({ signal }) => api.get<{ charts: ChartSummary[] }>(`charts${query({ case: caseId })}`, { signal }),
  });
  const columns = useColumns(setLeaving);
  const make = (
    <Button look="main" icon={<Plus size={14} />} onClick={() => setMaking(true)}>
      {text('newChart')}
    </Button>
  );
  return (
    <Page
      title={text('charts')}
      wide
      actions={make}
      help={bring.length > 0 ? text('bringHelp', { n: bring.length }) : undefined}
    >
      {charts.isPending ? <Loading /> : null}
      {charts.isError ? <ErrorState error={charts.error} retry={() => void charts.refetch()} /> : null}
      {charts.data?.charts.length === 0 ? (
        <Empty icon={Waypoints} title={text('noCharts')} actions={make}>
          {text('noChartsHelp')}
        </Empty>
      ) : null}
      {charts.data && charts.data.charts.length > 0 ? (
        <Table
          label={text('charts')}
          rows={charts.data.charts}
          columns={columns}
          idOf={(chart) => chart.id}
          onOpen={(chart) => void open.open(chart.id)}
        />
      ) : null}
      <NewChart caseId={caseId} open={making} onClose={() => setMaking(false)} onMade={(id) => void open.open(id)} />
      <DeleteChart chart={leaving} onClose={() => setLeaving(null)} />
    </Page>
  );
}

function useColumns(onDelete: (chart: ChartSummary) => void): Column<ChartSummary>[] {
  const text = useChartText();
  const format = useFormat();
  const bin = (chart: ChartSummary): ReactNode => (
    <IconButton
      label={text('deleteChart', { title: chart.title })}
      icon={<Trash2 size={15} />}
      onClick={(event) => {
        event.stopPropagation();
        onDelete(chart);
      }}
    />
  );
  return [
    { id: 'title', title: text('title'), value: (chart) => chart.title, width: 260, grow: 2 },
    { id: 'entities', title: text('entities'), value: (chart) => chart.entities, width: 100, number: true },
    { id: 'by', title: text('by'), value: (chart) => chart.by, width: 160, grow: 1 },
    {
      id: 'saved',
      title: text('saved'),
      value: (chart) => chart.savedAt,
      show: (chart) => format.instant(chart.savedAt),
      width: 160,
    },
    { id: 'remove', title: text('actions'), value: () => '', width: 84, show: bin },
  ];
}

/** Opens a chart; entities that came along are put on it first, as one step that can be undone. */
function useOpenWith(): { bring: string[]; open: (id: string) => Promise<void> } {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { sel } = useSearch({ strict: false }) as { sel?: string };
  const bring = selectionFrom(sel);
  return {
    bring,
    async open(id) {
      if (bring.length > 0) {
        const chart = await api.get<ChartView>(`charts/${id}`);
        const draft = chart.draft ?? draftOf(chart.state);
        const there = new Set(draft.state.nodes.map((node) => node.id));
        const box = boxOf('', 14, false);
        const existing = draft.state.nodes.map((node) => ({ ...node, box: { width: 120, height: 54 } }));
        const fresh = bring.filter((one) => !there.has(one)).map((one) => ({ id: one, box: { ...box, width: 120 } }));
        const add = placeAround({ x: 0, y: 0 }, existing, fresh).map(({ id: one, x, y }) => ({
          id: one,
          x: Math.round(x),
          y: Math.round(y),
          pinned: false,
        }));
        await api.put(`charts/${id}/draft`, act(draft, 'added', add.length, { add }));
        client.removeQueries({ queryKey: ['chart', id] });
      }
      await navigate({ to: '/charts/$id', params: { id }, search: (before: object) => ({ ...before, sel }) });
    },
  };
}

function NewChart({
  caseId,
  open,
  onClose,
  onMade,
}: {
  caseId: string;
  open: boolean;
  onClose: () => void;
  onMade: (id: string) => void;
}): ReactNode {
  const text = useChartText();
  const write = useWrite();
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const make = async (): Promise<void> => {
    setTried(true);
    if (title.trim() === '') return;
    const answer = await write(() => api.post<{ id: string }>('charts', { case: caseId, title: title.trim() }));
    if (!(answer instanceof Problem)) onMade(answer.id);
  };
  return (
    <Dialog open={open} onClose={onClose} title={text('newChart')}>
      <Form onSubmit={() => void make()}>
        <TextField
          label={text('title')}
          value={title}
          onChange={setTitle}
          maxLength={200}
          error={tried && title.trim() === '' ? text('titleNeeded') : undefined}
        />
        <Buttons>
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button look="main" type="submit">
            {text('make')}
          </Button>
        </Buttons>
      </Form>
    </Dialog>
  );
}

function DeleteChart({ chart, onClose }: { chart: ChartSummary | null; onClose: () => void }): ReactNode {
  const text = useChartText();
  const write = useWrite();
  const remove = async (): Promise<void> => {
    if (!chart) return;
    await write(() => api.remove(`charts/${chart.id}`), { said: text('deletedToast', { title: chart.title }) });
    onClose();
  };
  return (
    <Dialog
      open={chart !== null}
      onClose={onClose}
      title={text('deleteChart', { title: chart?.title ?? '' })}
      foot={
        <>
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button look="danger" onClick={() => void remove()}>
            {text('deleteYes')}
          </Button>
        </>
      }
    >
      <p>{text('deleteHelp')}</p>
    </Dialog>
  );
}
