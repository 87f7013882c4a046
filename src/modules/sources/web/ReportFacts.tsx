import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { FactRow } from '#modules/statements/web/index.ts';
import { kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { KindGlyph, useKindLabel } from '#ui/marks/KindGlyph.tsx';
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
    box.current?.querySelector('[data-on]')?.scrollIntoView({ block: 'nearest' });
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
  const link = kindOf(group.kind)?.link;
  const sourceEnd = group.facts.find((fact) => fact.property === link?.source);
  const whole = sourceEnd && group.facts.some((fact) => fact.property === link?.target);
  // A link reads as one line between its ends; the provenance of the first end stands for it.
  const rows = whole ? group.facts.filter((fact) => fact.property !== link?.source && fact.property !== link?.target) : group.facts;
  return (
    <section className={css['group']}>
      {whole && link ? (
        <LinkHead group={group} report={report} chosen={chosen} onChoose={onChoose} />
      ) : (
        <h2>
          <KindGlyph kind={group.kind} size="small" />
          {link ? (
            kindLabel(group.kind)
          ) : (
            <Link to="/entities/$id" params={{ id: group.id }}>
              {group.caption || kindLabel(group.kind)}
            </Link>
          )}
        </h2>
      )}
      {rows.map((fact) => (
        <Row key={fact.id} kind={group.kind} fact={fact} report={report} chosen={chosen} onChoose={onChoose} />
      ))}
    </section>
  );
}

type Fact = EntityFacts['facts'][number];

function Row({ kind, fact, report, chosen, onChoose }: { kind: string; fact: Fact } & ReportFactsProps): ReactNode {
  const named = propertyOf(kind, fact.property)?.type === 'entity' ? report.entities.find((one) => one.id === fact.value) : undefined;
  return (
    <div className={css['fact']} {...(fact.id === chosen ? { 'data-on': '' } : {})} onClick={() => onChoose(fact.id, fact.span)}>
      <FactRow
        kind={kind}
        property={fact.property}
        value={{ value: fact.value, ...(named ? { entity: named } : {}), statements: [fact], origins: 1, denied: fact.denied, preferred: false }}
      />
    </div>
  );
}

/** "Irene Valdovinos Prado  directs  Transportes Alazán", as a row whose value is the other end. */
function LinkHead({ group, report, chosen, onChoose }: { group: EntityFacts } & ReportFactsProps): ReactNode {
  const { language } = useLanguage();
  const link = kindOf(group.kind)?.link;
  const source = group.facts.find((fact) => fact.property === link?.source);
  const target = group.facts.find((fact) => fact.property === link?.target);
  if (!link || !source || !target) return null;
  const [from, to] = [source, target].map((fact) => report.entities.find((one) => one.id === fact.value));
  const on = source.id === chosen || target.id === chosen;
  return (
    <div className={css['fact']} {...(on ? { 'data-on': '' } : {})} onClick={() => onChoose(target.id, target.span)}>
      <h2>
        {from ? <KindGlyph kind={from.kind} size="small" /> : null}
        <span>
          {from ? (
            <Link to="/entities/$id" params={{ id: from.id }}>
              {from.caption}
            </Link>
          ) : null}{' '}
          <i>{link.label[language]}</i>
        </span>
      </h2>
      <FactRow
        kind={group.kind}
        property={target.property}
        unnamed
        value={{ value: target.value, ...(to ? { entity: to } : {}), statements: [target], origins: 1, denied: target.denied, preferred: false }}
      />
    </div>
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
