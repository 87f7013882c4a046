import { Fragment, memo, useEffect, useMemo, useRef, type MouseEvent, type ReactNode } from 'react';
import { trimmed } from '#modules/sources/web/index.ts';
import { useText } from '#ui/text/language.tsx';
import type { Suggestion } from '../shapes.ts';
import { drawnAs, lookOf, looksOf, marksOf, type Look } from './looks.view.ts';
import { messages } from './messages.ts';
import { MoreText } from './MoreText.tsx';
import css from './reading.module.css';
import type { More } from './reading.query.ts';
import { clicked, linesOf, paragraphAt, paragraphsOf, type Mark, type Paragraph, type Piece } from './text.view.ts';
import type { Together } from './windows.view.ts';

interface ReaderTextProps {
  text: string;
  view: Together;
  more: More | null;
  suggestions: readonly Suggestion[];
  chosen: string | undefined;
  span: [number, number] | null;
  onChoose: (id: string) => void;
  /** Offsets of words marked with the pointer; null where nothing may be made of them. */
  onMark: ((span: [number, number] | null) => void) | null;
}

/** The text with everything that was found in it. Its words are text nodes: nothing in them is ever run. */
export function ReaderText(props: ReaderTextProps): ReactNode {
  const { text, view, more, suggestions, chosen, span, onChoose, onMark } = props;
  const box = useRef<HTMLDivElement>(null);
  // Decisions change the suggestions but not where they stand: the text is cut again only when that changes.
  const marks = useMemo(() => JSON.stringify(marksOf(view)), [view]);
  const paragraphs = useMemo(() => paragraphsOf(text, JSON.parse(marks) as Mark[]), [text, marks]);
  const looks = useMemo(() => looksOf(suggestions), [suggestions]);
  const words = useText(messages);
  const later = more ? paragraphAt(paragraphs, view.window[1]) : -1;
  useMarking(box, text, onMark);
  useIntoView(box, chosen, span);
  const click = (event: MouseEvent<HTMLDivElement>): void => {
    if (!(window.getSelection()?.isCollapsed ?? true)) return;
    const ids = (event.target as HTMLElement).closest<HTMLElement>('mark')?.dataset['ids']?.split(' ');
    const next = ids && clicked(ids, chosen);
    if (next !== undefined) onChoose(next);
  };
  return (
    <div className={css['text']} ref={box} lang={languageOf(view)} onClick={click}>
      {paragraphs.map((paragraph, at) => (
        <Fragment key={paragraph.start}>
          {more && at === later ? <MoreText more={more} says={words('moreLater')} /> : null}
          <Part
            text={text}
            paragraph={paragraph}
            looks={looks}
            chosen={chosen}
            span={span}
            drawn={drawnAs(paragraph, looks, chosen, span)}
          />
        </Fragment>
      ))}
    </div>
  );
}

const languageOf = (view: Together): string | undefined =>
  view.language === null || view.language === 'other' ? undefined : view.language;

/** Of a line of the text, in CSS pixels. */
const lineHeight = 25.8;

interface PartProps {
  text: string;
  paragraph: Paragraph;
  looks: ReadonlyMap<string, Look>;
  chosen: string | undefined;
  span: [number, number] | null;
  drawn: string;
}

const Part = memo(
  function Part({ text, paragraph, looks, chosen, span }: PartProps): ReactNode {
    const { pieces } = paragraph;
    const over = (piece: Piece | undefined): boolean =>
      piece !== undefined &&
      ((chosen !== undefined && piece.ids.includes(chosen)) ||
        (span !== null && span[0] < piece.end && span[1] > piece.start));
    return (
      <p
        data-start={paragraph.start}
        style={{ containIntrinsicBlockSize: `auto ${linesOf(text, paragraph) * lineHeight}px` }}
        {...(paragraph.joined ? { 'data-joined': '' } : {})}
      >
        {pieces.map((piece, at) => {
          const words = text.slice(piece.start, piece.end);
          const now = over(piece);
          const plain = piece.ids.length === 0 && !piece.date && !piece.furniture && !piece.unsure;
          if (plain && !now) return words;
          const edge = now
            ? { 'data-now': `${over(pieces[at - 1]) ? '' : 'first'} ${over(pieces[at + 1]) ? '' : 'last'}` }
            : {};
          const names = [
            piece.date ? css['dated'] : '',
            piece.furniture ? css['furniture'] : '',
            piece.unsure ? css['unsure'] : '',
          ];
          const look = lookOf(piece.ids, looks);
          if (!look)
            return (
              <span key={piece.start} className={names.filter(Boolean).join(' ')} {...edge}>
                {words}
              </span>
            );
          const colour = css[look.colour] ?? look.colour;
          return (
            <mark
              key={piece.start}
              className={[colour, look.wide ? css['wide'] : '', ...names].filter(Boolean).join(' ')}
              data-ids={piece.ids.join(' ')}
              data-state={look.state}
              {...edge}
            >
              {words}
            </mark>
          );
        })}
      </p>
    );
  },
  (before, after) => before.text === after.text && before.paragraph === after.paragraph && before.drawn === after.drawn,
);

/** Brings what is at hand into sight, unless some of it is. */
function useIntoView(
  box: React.RefObject<HTMLDivElement | null>,
  chosen: string | undefined,
  span: [number, number] | null,
): void {
  useEffect(() => {
    const frame = box.current?.closest('[data-scroll]');
    const go = (): void => {
      const marks = [...(box.current?.querySelectorAll('[data-now]') ?? [])];
      const seen = frame?.getBoundingClientRect();
      const first = marks[0];
      if (!first || !seen) return;
      const inSight = marks.some((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= seen.top + 8 && bottom <= seen.bottom - 60;
      });
      if (!inSight) first.scrollIntoView({ block: 'center' });
    };
    go();
    // What is far away is drawn only once it comes near, and is then higher than was thought.
    const again = requestAnimationFrame(() => requestAnimationFrame(go));
    return () => cancelAnimationFrame(again);
  }, [box, chosen, span]);
}

/** Follows the browser's selection inside the text and turns it into offsets. */
function useMarking(
  box: React.RefObject<HTMLDivElement | null>,
  text: string,
  onMark: ReaderTextProps['onMark'],
): void {
  useEffect(() => {
    if (!onMark) return undefined;
    const look = (): void => {
      const selection = window.getSelection();
      const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      // Words marked elsewhere (in the dialog that records them) leave the mark as it is.
      if (!range || !box.current?.contains(range.commonAncestorContainer)) return;
      const start = offsetOf(range.startContainer, range.startOffset);
      const end = offsetOf(range.endContainer, range.endOffset);
      if (start !== null && end !== null) onMark(trimmed(text, start, end));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [box, text, onMark]);
}

/** Where a point of the page lies in the text. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-start]');
  if (!paragraph) return null;
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return Number(paragraph.dataset['start']) + before.toString().length;
}
