import { Link } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatDate, isExpected, parseDate } from '#vocabulary/time.ts';
import { Badge, OriginDots, type Tone } from '#ui/marks/Marks.tsx';
import { DateText } from '#ui/marks/DateText.tsx';
import { KindGlyph, useKindLabel } from '#ui/marks/KindGlyph.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import type { Language } from '#ui/text/translate.ts';
import { messages } from '../messages.ts';
import type { EntityHit, ReportHit } from '../shapes.ts';
import { cutAtMarks } from './results.view.ts';
import css from './search.module.css';

interface LineProps<H> {
  hit: H;
  on: boolean;
  onOver: () => void;
}

const bands = {
  exact: { key: 'bandExact', tone: 'ok' },
  strong: { key: 'bandStrong', tone: 'accent' },
  possible: { key: 'bandPossible', tone: 'plain' },
  weak: { key: 'bandWeak', tone: 'plain' },
} as const satisfies Record<EntityHit['band'], { key: string; tone: Tone }>;

/** An entity found: what it is, under which name, why, and what rests on it. */
export function EntityLine({ hit, on, onOver }: LineProps<EntityHit>): ReactNode {
  const text = useText(messages);
  const kindLabel = useKindLabel();
  const why = useWhy();
  const { language } = useLanguage();
  const band = bands[hit.band];
  return (
    <li {...(on ? { 'data-on': '' } : {})} onPointerMove={onOver}>
      <KindGlyph kind={hit.kind} />
      <div>
        <Link to="/entities/$id" params={{ id: hit.id }} className={css['name']}>
          {hit.caption || kindLabel(hit.kind)}
          {hit.matched !== hit.caption && hit.matched !== '' ? (
            <small>{text('matched', { name: hit.matched })}</small>
          ) : null}
        </Link>
        <p>{[kindLabel(hit.kind), datesInWords(hit.detail, language)].filter(Boolean).join(' · ')}</p>
        {hit.reasons.length > 0 ? <p className={css['why']}>{hit.reasons.map(why).join(' · ')}</p> : null}
      </div>
      <div className={css['end']}>
        <Badge tone={band.tone}>{text(band.key)}</Badge>
        <span>{text('facts', { n: hit.facts })}</span>
        <OriginDots origins={hit.origins} />
      </div>
    </li>
  );
}

/** A report found, with the words around the first match. */
export function ReportLine({ hit, on, onOver }: LineProps<ReportHit>): ReactNode {
  const first = hit.marks[0];
  return (
    <li {...(on ? { 'data-on': '' } : {})} onPointerMove={onOver}>
      <FileText size={20} strokeWidth={1.6} aria-hidden />
      <div>
        <Link
          to="/reports/$id"
          params={{ id: hit.id }}
          search={{ at: `${hit.at}-${hit.at + (first ? first[1] - first[0] : 1)}` }}
          className={css['name']}
        >
          {hit.title}
        </Link>
        <p>
          {cutAtMarks(hit.snippet, hit.marks).map((piece, index) =>
            piece.marked ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
          )}
        </p>
      </div>
      <div className={css['end']}>
        <span>{hit.source}</span>
        {hit.date ? <DateText date={hit.date} /> : null}
      </div>
    </li>
  );
}

/** A reason in words; one the texts do not know is shown by its key. */
function useWhy(): (reason: { key: string; value: string }) => string {
  const text = useText(messages);
  return ({ key, value }) => {
    const name = `why-${key}`;
    return name in messages.en ? text(name as keyof typeof messages.en, { value }) : text('whyOther', { key, value });
  };
}

/** Dates that stand inside a line of words, to their precision and in this language. */
function datesInWords(line: string, language: Language): string {
  return line.replace(/(?<![\d-])\d{4}-\d{2}(-\d{2})?(?![\d-])/g, (date) => {
    const known = parseDate(date);
    return isExpected(known) ? date : formatDate(known, language);
  });
}
