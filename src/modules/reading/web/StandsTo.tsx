import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { GradeMark } from '#ui/marks/Marks.tsx';
import { useText } from '#ui/text/language.tsx';
import type { Standing } from '../shapes.ts';
import { messages } from './messages.ts';
import css from './card.module.css';

const says = { confirms: 'standsConfirms', contradicts: 'standsContradicts', changes: 'standsChanges' } as const;

/** The facts that a suggestion confirms, contradicts or changes, each with its grade and report. */
export function StandsTo({ standing }: { standing: Standing }): ReactNode {
  const text = useText(messages);
  if (standing.state === 'new' || standing.against.length === 0) return null;
  return (
    <section className={css['against']} data-state={standing.state}>
      <h3>{text(says[standing.state])}</h3>
      <ul>
        {standing.against.map((fact) => (
          <li key={fact.statement}>
            <Link to="/entities/$id" params={{ id: fact.entity }}>
              {fact.says}
            </Link>
            <GradeMark grade={fact.grade} />
            <Link to="/reports/$id" params={{ id: fact.report.id }} search={{ sel: fact.statement }}>
              {fact.report.title}
            </Link>
            {fact.sameOrigin ? <small>{text('againstSameOrigin')}</small> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
