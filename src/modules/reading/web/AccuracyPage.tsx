import { Link } from '@tanstack/react-router';
import { Gauge } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useCrumbs } from '#ui/layout/place.tsx';
import { buttonClass } from '#ui/controls/Button.tsx';
import { Page, Section } from '#ui/layout/Page.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { Table, type Column } from '#ui/table/Table.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import type { Accuracy } from '../shapes.ts';
import { isFew, totalOf, weakest, type KindAccuracy } from './accuracy.view.ts';
import { kindText } from './card.view.ts';
import css from './documents.module.css';
import { messages } from './documents.messages.ts';
import { whats } from './list.view.ts';
import { messages as reader } from './messages.ts';
import { useAccuracy } from './reading.query.ts';

/** How well the reader did on the reports one has reviewed to the end. */
export function AccuracyPage(): ReactNode {
  const text = useText(messages);
  const accuracy = useAccuracy();
  useCrumbs([{ label: text('readDocuments'), to: '/documents' }, { label: text('accuracy') }]);
  return (
    <Page title={text('accuracy')} help={text('accuracyHelp')}>
      {accuracy.isPending ? <Loading /> : null}
      {accuracy.isError ? <ErrorState error={accuracy.error} retry={() => void accuracy.refetch()} /> : null}
      {accuracy.data?.reports === 0 ? (
        <Empty
          icon={Gauge}
          title={text('accuracyNone')}
          actions={
            <Link to="/reports" className={buttonClass('main')}>
              {text('toReports')}
            </Link>
          }
        >
          {text('accuracyNoneHelp')}
        </Empty>
      ) : null}
      {accuracy.data && accuracy.data.reports > 0 ? <Counted accuracy={accuracy.data} /> : null}
    </Page>
  );
}

function Counted({ accuracy }: { accuracy: Accuracy }): ReactNode {
  const text = useText(messages);
  const columns = useColumns();
  const weak = weakest(accuracy);
  return (
    <>
      <Totals accuracy={accuracy} />
      <Section title={text('checkFirst')}>
        <p className={css['dim']}>{text('checkFirstHelp')}</p>
        {weak.length === 0 ? <p>{text('checkNone')}</p> : null}
        <ul className={css['weak']}>
          {weak.map(({ kind, what, n }) => (
            <li key={`${what}${kind.what}${kind.kind}`}>
              <KindWord kind={kind} />: {text(what === 'wrong' ? 'checkWrong' : 'checkMissed', { n })}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={text('byKind')} note={text('accuracyReports', { n: accuracy.reports })}>
        <Table
          label={text('accuracy')}
          rows={accuracy.kinds}
          columns={columns}
          idOf={(row) => `${row.what} ${row.kind}`}
          maxHeight={520}
        />
      </Section>
    </>
  );
}

function KindWord({ kind }: { kind: KindAccuracy }): ReactNode {
  const { language } = useLanguage();
  return <b>{kindText(kind.kind, language)}</b>;
}

/** Each sort of suggestion in one figure. */
function Totals({ accuracy }: { accuracy: Accuracy }): ReactNode {
  const text = useText(messages);
  const words = useText(reader);
  const percent = usePercent();
  return (
    <dl className={css['totals']}>
      {whats.map((what) => {
        const kinds = accuracy.kinds.filter((one) => one.what === what);
        const total = totalOf(kinds);
        return kinds.length === 0 ? null : (
          <div key={what}>
            <dt>{words(`whats-${what}`)}</dt>
            <dd>
              <span>
                <b>{percent(total.precision)}</b> {text('precision').toLowerCase()}
              </span>
              <span>
                <b>{percent(total.recall)}</b> {text('recall').toLowerCase()}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function usePercent(): (share: number | null) => string {
  const format = useFormat();
  return (share) => (share === null ? '—' : `${format.number(Math.round(share * 100))} %`);
}

const counts = ['suggested', 'accepted', 'rejected', 'missed'] as const;
const titles = { suggested: 'suggested', accepted: 'acceptedN', rejected: 'rejectedN', missed: 'missed' } as const;

function useColumns(): Column<KindAccuracy>[] {
  const text = useText(messages);
  const words = useText(reader);
  const { language } = useLanguage();
  const percent = usePercent();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'kind',
        title: text('kind'),
        value: (row) => kindText(row.kind, language),
        show: (row) => (
          <>
            {kindText(row.kind, language)}{' '}
            {isFew(row) ? (
              <span title={text('fewHelp')}>
                <Badge>{text('few')}</Badge>
              </span>
            ) : null}
          </>
        ),
        width: 170,
        grow: 2,
      },
      { id: 'what', title: text('sortOf'), value: (row) => words(`what-${row.what}`), width: 110 },
      ...counts.map((id): Column<KindAccuracy> => ({
        id,
        title: text(titles[id]),
        value: (row) => row[id],
        show: (row) => format.number(row[id]),
        width: 100,
        number: true,
      })),
      ...(['precision', 'recall'] as const).map((id): Column<KindAccuracy> => ({
        id,
        title: text(id),
        value: (row) => row[id] ?? -1,
        show: (row) => percent(row[id]),
        width: 95,
        number: true,
      })),
    ],
    [text, words, language, percent, format],
  );
}
