import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { OriginDots } from '#ui/marks/Marks.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { kindOf } from '#vocabulary/kinds.ts';
import type { GraphLink } from '#modules/workspace/shapes.ts';
import { messages } from '../messages.ts';
import css from './analyse.module.css';
import { tiesOf, type Charted } from './analyse.view.ts';

const mostShown = 30;

/** On what the place of one position rests: its ties, with origins and the reports that say so. */
export function Behind({ charted, id }: { charted: Charted; id: string }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const ties = useMemo(() => tiesOf(charted, id), [charted, id]);
  const name = charted.nodes.find((node) => node.id === id)?.caption;
  if (name === undefined || ties.length === 0) return null;
  return (
    <section>
      <h3>{text('behind', { name })}</h3>
      <ul className={css['behind']}>
        {ties.slice(0, mostShown).map((tie) => (
          <li key={tie.other.id}>
            <span>{tie.other.caption}</span>
            <OriginDots origins={tie.origins} />
            <small>
              {tie.links.map((link) => wordsOf(link, language)).join('; ')}
              {tie.reports.map(({ id: report, title }) => (
                <Link key={report} to="/reports/$id" params={{ id: report }}>
                  {title}
                </Link>
              ))}
            </small>
          </li>
        ))}
      </ul>
      {ties.length > mostShown ? (
        <p className={css['dim']}>{text('behindMore', { n: ties.length - mostShown })}</p>
      ) : null}
    </section>
  );
}

/** What a link says, with its caption and, where it is not plainly said, how. */
const wordsOf = (link: GraphLink, language: 'en' | 'es'): string =>
  [
    kindOf(link.kind)?.link?.label[language] ?? kindOf(link.kind)?.label[language] ?? '',
    link.caption,
    link.modality === 'asserted' ? '' : '(?)',
  ]
    .filter(Boolean)
    .join(' ');
