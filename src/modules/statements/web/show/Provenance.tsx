import { Link } from '@tanstack/react-router';
import type { HTMLAttributes, ReactElement, ReactNode, Ref } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { DateText, RangeText } from '#ui/marks/DateText.tsx';
import { gradeWords, GradeMark, LabelBanner, modalityWord, OriginDots } from '#ui/marks/Marks.tsx';
import { messages as kit } from '#ui/messages.ts';
import { HoverCard } from '#ui/overlay/Tooltip.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '#modules/statements/messages.ts';
import type { StatementView } from '#modules/statements/shapes.ts';
import { bestStatement, distinct } from '../entity.view.ts';
import css from '../statements.module.css';
import { useGround } from './ground.tsx';

/** What hovering adds to a link (events, ref) passes through. */
interface SentenceLinkProps extends HTMLAttributes<HTMLElement> {
  statement: StatementView;
  ref?: Ref<HTMLAnchorElement & HTMLSpanElement>;
}

/** Where a statement stands: its report, at its sentence when it has one. */
export function SentenceLink({ statement, children, ...rest }: SentenceLinkProps): ReactNode {
  const { reports } = useGround();
  const report = reports[statement.report];
  if (!report) return <span {...rest}>{children}</span>;
  return (
    <Link
      {...rest}
      to="/reports/$id"
      params={{ id: report.id }}
      search={{ sel: statement.id, ...(statement.span ? { at: statement.span.join('-') } : {}) }}
    >
      {children}
    </Link>
  );
}

interface MarksProps {
  statements: readonly StatementView[];
  origins: number;
}

/** Grade, origins and label of a value. Hover or focus shows everyone who says so; one click opens the sentence. */
export function ProvenanceMarks({ statements, origins }: MarksProps): ReactNode {
  const { handlings } = useGround();
  const best = bestStatement(statements);
  if (!best) return null;
  const banner = handlings[best.handling]?.banner;
  const inside = (
    <SentenceLink statement={best} className={css['marks']}>
      <GradeMark grade={best.grade} plain />
      <OriginDots origins={origins} />
      {banner ? <LabelBanner banner={banner} small /> : null}
    </SentenceLink>
  );
  return <HoverCard card={<ProvenanceCard statements={statements} />}>{inside as ReactElement}</HoverCard>;
}

export function ProvenanceCard({ statements }: { statements: readonly StatementView[] }): ReactNode {
  const text = useText(messages);
  return (
    <div className={css['card']}>
      <h3>{text('provenance')}</h3>
      {distinct(statements).map((statement) => (
        <Said key={statement.id} statement={statement} />
      ))}
    </div>
  );
}

/** One statement with all it carries. */
export function Said({ statement, acts }: { statement: StatementView; acts?: boolean }): ReactNode {
  const text = useText(messages);
  const words = useText(kit);
  const format = useFormat();
  const { reports, handlings, act, history } = useGround();
  const report = reports[statement.report];
  const handling = handlings[statement.handling];
  const rows: [string, ReactNode][] = [
    [text('source'), report?.source],
    [
      text('report'),
      report ? (
        <>
          {report.title}
          {report.date ? (
            <>
              {' '}
              · <DateText date={report.date} />
            </>
          ) : null}
        </>
      ) : null,
    ],
    [text('speaker'), statement.speaker],
    [text('grade'), gradeWords(statement.grade, words)],
    [
      text('modality'),
      [
        statement.denied ? words('denied') : '',
        modalityWord(statement.modality, words),
        text(statement.basis === 'fact' ? 'basisFact' : 'basisAssessment'),
      ]
        .filter(Boolean)
        .join(' · '),
    ],
    [
      text('valid'),
      statement.validFrom || statement.validTo ? <RangeText from={statement.validFrom} to={statement.validTo} /> : null,
    ],
    [
      text('seen'),
      statement.firstSeen || statement.lastSeen ? (
        <RangeText from={statement.firstSeen} to={statement.lastSeen} />
      ) : null,
    ],
    [text('original'), statement.original],
    [text('locator'), statement.locator],
    [text('label'), handling ? <LabelBanner banner={handling.banner} /> : null],
    [text('authority'), handling?.authorities.map((one) => one.title).join(' · ')],
    [text('recorded'), format.instant(statement.recordedAt)],
  ];
  return (
    <div className={css['said']}>
      <dl>
        {rows.map(([name, value]) =>
          value ? (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <div className={css['saidEnd']}>
        <SentenceLink statement={statement}>{text(statement.span ? 'openSentence' : 'openReport')}</SentenceLink>
        {acts && act ? (
          <>
            <Button onClick={() => act.correct(statement)}>{text('correct')}</Button>
            <Button onClick={() => act.withdraw(statement)}>{text('withdraw')}</Button>
          </>
        ) : null}
        {acts ? (
          <Button look="quiet" onClick={() => history(statement)}>
            {text('history')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
