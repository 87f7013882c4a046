import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { groupOf } from '#ui/marks/KindGlyph.tsx';
import type { ReportView } from '../shapes.ts';
import css from './sources.module.css';
import { markClass, segments, trimmed } from './spans.view.ts';

interface ReportTextProps {
  report: ReportView;
  now: [number, number] | null;
  onFact: (id: string) => void;
  /** Offsets of the words marked by the reader, or null when there are none. */
  onMark: ((span: [number, number] | null) => void) | null;
}

/** The text as it came, with what is cited from it. Values are text nodes: nothing in them is ever run. */
export function ReportText({ report, now, onFact, onMark }: ReportTextProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const facts = useMemo(() => new Map(report.facts.map((fact) => [fact.id, fact])), [report.facts]);
  const cut = useMemo(() => {
    const spans = report.facts.flatMap(({ id, span }) => (span ? [{ id, span }] : []));
    return segments(report.text.length, spans, now);
  }, [report, now]);
  useEffect(() => {
    const first = box.current?.querySelector('[data-now]');
    first?.scrollIntoView({ block: 'center' });
  }, [now]);
  useMarking(box, report.text, onMark);
  return (
    <div className={css['text']} ref={box} lang={report.language ?? undefined}>
      {cut.map((segment) => {
        const words = report.text.slice(segment.start, segment.end);
        const fact = facts.get(segment.facts[0] ?? '');
        const mark = segment.now ? { 'data-now': '' } : {};
        const nowClass = segment.now ? css['now'] : '';
        if (!fact)
          return segment.now ? (
            <span key={segment.start} className={nowClass} {...mark}>
              {words}
            </span>
          ) : (
            words
          );
        const colour = markClass(fact, groupOf);
        return (
          <mark
            key={segment.start}
            className={`${css[colour] ?? colour} ${nowClass}`}
            {...mark}
            onClick={() => onFact(fact.id)}
          >
            {words}
          </mark>
        );
      })}
    </div>
  );
}

/** Follows the browser's selection inside the text and turns it into offsets. */
function useMarking(
  box: React.RefObject<HTMLDivElement | null>,
  text: string,
  onMark: ReportTextProps['onMark'],
): void {
  useEffect(() => {
    if (!onMark) return undefined;
    const look = (): void => {
      const selection = window.getSelection();
      const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      // Words marked elsewhere (in the dialog that records them) leave the mark as it is.
      if (!range || !box.current?.contains(range.commonAncestorContainer)) return;
      const before = document.createRange();
      before.selectNodeContents(box.current);
      before.setEnd(range.startContainer, range.startOffset);
      const start = before.toString().length;
      onMark(trimmed(text, start, start + range.toString().length));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [box, text, onMark]);
}
