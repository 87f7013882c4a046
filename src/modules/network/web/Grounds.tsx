import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { GradeMark, OriginDots } from '#ui/marks/Marks.tsx';
import { useLanguage } from '#ui/text/language.tsx';
import { kindOf } from '#vocabulary/kinds.ts';
import type { GraphLink } from '#modules/workspace/shapes.ts';
import type { TieRow } from './analyse.view.ts';

/** On what a tie rests: its origins, what its links say, their grades, and the reports that say so. */
export function Grounds({ tie }: { tie: TieRow }): ReactNode {
  const { language } = useLanguage();
  const grades = [...new Set(tie.links.flatMap((link) => link.grades))].sort();
  return (
    <>
      <OriginDots origins={tie.origins} />
      <small>
        {tie.links.map((link) => wordsOf(link, language)).join('; ')}{' '}
        {grades.map((grade) => (
          <GradeMark key={grade} grade={grade} />
        ))}
        {tie.reports.map(({ id: report, title }) => (
          <Link key={report} to="/reports/$id" params={{ id: report }}>
            {title}
          </Link>
        ))}
      </small>
    </>
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
