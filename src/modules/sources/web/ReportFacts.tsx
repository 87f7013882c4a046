import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { EntityRef, ValueView } from '#modules/statements/shapes.ts';
import { FactRow } from '#modules/statements/web/index.ts';
import { kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { KindGlyph, useKindLabel } from '#ui/marks/KindGlyph.tsx';
import { valueText } from '#ui/marks/value-text.ts';
import { Empty } from '#ui/state/States.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { ReportView } from '../shapes.ts';
import css from './sources.module.css';
import { byEntity, type EntityFacts } from './spans.view.ts';

interface ReportFactsProps {
  report: ReportView;
  chosen?: string | undefined;
  onChoose: (id: string, span: [number, number] | null) => void;
}

/** What is recorded from a report, under the thing it is about. */
export function ReportFacts({ report, chosen, onChoose }: ReportFactsProps): ReactNode {
  const text = useText(messages);
  const groups = useMemo(() => byEntity(report), [report]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className={css['side']} ref={box}>
      <Reports title={text('sameOrigin')} help={text('sameOriginHelp')} reports={report.sameOrigin} />
      <Reports title={text('cites')} reports={report.cites} />
      {groups.length === 0 ? <Empty title={text('noFacts')} /> : null}
      {groups.map((group) => (
        <Group key={group.id} group={group} report={report} chosen={chosen} onChoose={onChoose} />
      ))}
    </div>
  );
}

function Group({ group, report, chosen, onChoose }: { group: EntityFacts } & ReportFactsProps): ReactNode {
  const kindLabel = useKindLabel();
  const { language } = useLanguage();
  const row = (fact: Fact, on: boolean, shown: ReactNode): ReactNode => (
    <div
      key={fact.id}
      className={css['fact']}
      {...(on ? { 'data-chosen': '' } : {})}
      onClick={() => onChoose(fact.id, fact.span)}
    >
      {shown}
    </div>
  );
  const named = (id: string): EntityRef | undefined => report.entities.find((one) => one.id === id);
  return (
    <section className={css['group']}>
      <h2>
        <KindGlyph kind={group.kind} size="small" />
        {kindOf(group.kind)?.link ? (
          kindLabel(group.kind)
        ) : (
          <Link to="/entities/$id" params={{ id: group.id }}>
            {group.caption || kindLabel(group.kind)}
          </Link>
        )}
      </h2>
      {group.facts.map((fact) => {
        const isEntity = propertyOf(group.kind, fact.property)?.type === 'entity';
        const value = valueOf(fact, isEntity ? named(fact.value) : undefined);
        return row(fact, fact.id === chosen, <FactRow kind={group.kind} property={fact.property} value={value} />);
      })}
      {group.links.map(({ id, kind, target, others }) => (
        <div key={id}>
          {row(
            target,
            [target, ...others].some((fact) => fact.id === chosen),
            <FactRow
              kind={kind}
              property={target.property}
              value={valueOf(target, named(target.value))}
              label={kindOf(kind)?.link?.label[language] ?? kindLabel(kind)}
              after={others
                .filter((fact) => propertyOf(kind, fact.property)?.type !== 'date')
                .map((fact) => `, ${valueText(fact.value, propertyOf(kind, fact.property), language)}`)}
            />,
          )}
        </div>
      ))}
    </section>
  );
}

type Fact = EntityFacts['facts'][number];

const valueOf = (fact: Fact, entity: EntityRef | undefined): ValueView => ({
  value: fact.value,
  ...(entity ? { entity } : {}),
  statements: [fact],
  origins: 1,
  denied: fact.denied,
  preferred: false,
});

function Reports({
  title,
  help,
  reports,
}: {
  title: string;
  help?: string;
  reports: readonly { id: string; title: string }[];
}): ReactNode {
  if (reports.length === 0) return null;
  return (
    <div className={css['note']}>
      <b>{title}</b>
      {help ? <p>{help}</p> : null}
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <Link to="/reports/$id" params={{ id: report.id }}>
              {report.title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
