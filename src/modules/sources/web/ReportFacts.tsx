import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { FactRow } from '#modules/statements/web/index.ts';
import { kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { KindGlyph, useKindLabel } from '#ui/marks/KindGlyph.tsx';
import { Empty } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
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
    box.current?.querySelector('[data-on]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className={css['side']} ref={box}>
      <p className={css['count']}>{text('factsOf', { n: report.facts.length })}</p>
      {groups.length === 0 ? <Empty title={text('noFacts')} /> : null}
      {groups.map((group) => (
        <Group key={group.id} group={group} report={report} chosen={chosen} onChoose={onChoose} />
      ))}
      <Reports title={text('cites')} reports={report.cites} />
      <Reports title={text('sameOrigin')} help={text('sameOriginHelp')} reports={report.sameOrigin} />
    </div>
  );
}

function Group({ group, report, chosen, onChoose }: { group: EntityFacts } & ReportFactsProps): ReactNode {
  const kindLabel = useKindLabel();
  const isLink = kindOf(group.kind)?.link !== undefined;
  const caption = group.caption || kindLabel(group.kind);
  return (
    <section className={css['group']}>
      <h2>
        <KindGlyph kind={group.kind} size="small" />
        {isLink ? (
          kindLabel(group.kind)
        ) : (
          <Link to="/entities/$id" params={{ id: group.id }}>
            {caption}
          </Link>
        )}
      </h2>
      {group.facts.map((fact) => {
        const isEntity = propertyOf(group.kind, fact.property)?.type === 'entity';
        const named = isEntity ? report.entities.find((one) => one.id === fact.value) : undefined;
        return (
          <div
            key={fact.id}
            className={css['fact']}
            {...(fact.id === chosen ? { 'data-on': '' } : {})}
            onClick={() => onChoose(fact.id, fact.span)}
          >
            <FactRow
              kind={group.kind}
              property={fact.property}
              value={{
                value: fact.value,
                ...(named ? { entity: named } : {}),
                statements: [fact],
                origins: 1,
                denied: fact.denied,
                preferred: false,
              }}
            />
          </div>
        );
      })}
    </section>
  );
}

function Reports({ title, help, reports }: { title: string; help?: string; reports: readonly { id: string; title: string }[] }): ReactNode {
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
