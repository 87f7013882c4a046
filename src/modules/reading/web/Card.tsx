import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { Badge, type Tone } from '#ui/marks/Marks.tsx';
import { KindGlyph } from '#ui/marks/KindGlyph.tsx';
import { Refused } from '#ui/state/Refused.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import type { ReadingView, Standing, Suggestion } from '../shapes.ts';
import { Candidates } from './Candidates.tsx';
import type { CardActs } from './card-acts.ts';
import { chipOf, headingOf, rowsOf, sumsOf, type CardWords } from './card.view.ts';
import { colourOf } from './colour.view.ts';
import { EditForm } from './EditForm.tsx';
import { messages } from './messages.ts';
import css from './card.module.css';
import { Reopen } from './Reopen.tsx';
import { StandsTo } from './StandsTo.tsx';

/** One that was chosen from a finding further down, or that came back by undo, would stand above what is seen. */
function toTop(card: HTMLElement | null): void {
  for (let around = card?.parentElement; around; around = around.parentElement)
    if (around.scrollTop > 0) {
      around.scrollTop = 0;
      return;
    }
}

interface CardProps {
  one: Suggestion;
  view: ReadingView;
  named: ReadonlyMap<string, Suggestion>;
  acts: CardActs;
}

/** One suggestion with all that is known of it, and the three things one can do. */
export function Card({ one, view, named, acts }: CardProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const words: CardWords = { language, named };
  const heading = headingOf(one, words);
  const box = useRef<HTMLElement>(null);
  useEffect(() => toTop(box.current), [one.id, one.state]);
  return (
    <article className={css['card']} aria-label={heading} data-state={one.state} tabIndex={-1} ref={box}>
      <div className={css['cardTop']}>
        <Chip one={one} />
        {one.by === 'extractor' ? <Badge>{text('byExtractor')}</Badge> : null}
        <span className={css['marks']}>
          <StandingBadge standing={one.standing} />
          <StateBadge one={one} />
        </span>
      </div>
      <h2>{heading}</h2>
      {acts.editing ? (
        <EditForm key={one.id} one={one} named={named} acts={acts} />
      ) : (
        <>
          {acts.problem ? <Refused problem={acts.problem} messages={messages} /> : null}
          <Rows one={one} words={words} />
          {sumsOf(one, view.sums).map((sum) => (
            <p key={sum.start} className={css['sum']} data-agrees={sum.agrees}>
              <b>{text(sum.agrees ? 'sumAgrees' : 'sumDiffers')}</b> {sum.says[language]}
            </p>
          ))}
          <StandsTo standing={one.standing} />
          {one.what === 'entity' && one.state === 'open' ? (
            <Candidates one={one} chosen={acts.choice} onChoose={acts.choose} />
          ) : null}
          {one.made ? (
            <p className={css['made']}>
              {text('madeOf')} <KindGlyph kind={one.made.kind} size="small" />{' '}
              <Link to="/entities/$id" params={{ id: one.made.id }}>
                {one.made.caption || heading}
              </Link>
            </p>
          ) : null}
          <Buttons one={one} acts={acts} />
        </>
      )}
    </article>
  );
}

export function Chip({ one }: { one: Suggestion }): ReactNode {
  const { language } = useLanguage();
  const colour = colourOf(one);
  return <span className={`${css['chip']} ${css[colour] ?? colour}`}>{chipOf(one, language)}</span>;
}

const standingTones: Readonly<Record<Standing['state'], Tone>> = {
  new: 'plain',
  confirms: 'ok',
  contradicts: 'bad',
  changes: 'warn',
};

/** How it stands to what is recorded; what is new needs no mark. */
export function StandingBadge({ standing }: { standing: Standing }): ReactNode {
  const text = useText(messages);
  return standing.state === 'new' ? null : (
    <Badge tone={standingTones[standing.state]}>{text(`standing-${standing.state}`)}</Badge>
  );
}

function StateBadge({ one }: { one: Suggestion }): ReactNode {
  const text = useText(messages);
  if (one.state === 'open') return null;
  return <Badge tone={one.state === 'accepted' ? 'accent' : 'plain'}>{text(one.state)}</Badge>;
}

function Rows({ one, words }: { one: Suggestion; words: CardWords }): ReactNode {
  const text = useText(messages);
  const rows = rowsOf(one, words);
  if (rows.length === 0) return null;
  return (
    <dl className={css['rows']}>
      {rows.map((row) => (
        <div key={row.term}>
          <dt>{text(row.term)}</dt>
          <dd {...(row.tone ? { 'data-tone': row.tone } : {})}>
            {row.value} {row.note ? <i>{row.note}</i> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Buttons({ one, acts }: Pick<CardProps, 'one' | 'acts'>): ReactNode {
  const text = useText(messages);
  if (one.state !== 'open') return <Reopen one={one} acts={acts} />;
  return (
    <div className={css['buttons']}>
      <Button look="main" keys="a" disabled={acts.refused} onClick={() => acts.accept()}>
        {text('accept')}
      </Button>
      <Button keys="e" disabled={acts.refused} onClick={() => acts.setEditing(true)}>
        {text('edit')}
      </Button>
      <Button keys="r" disabled={acts.refused} onClick={acts.reject}>
        {text('reject')}
      </Button>
    </div>
  );
}
