import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { ReportView } from '#modules/sources/shapes.ts';
import { Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import type { OriginFinding, Suggestion } from '../shapes.ts';
import { datesWithoutYear, dateText, groundText, headingOf, shortened } from './card.view.ts';
import { messages } from './messages.ts';
import css from './reading.module.css';
import { readingActs } from './reading.query.ts';
import type { At } from './use-at.ts';
import type { ReaderState } from './use-reader.ts';
import type { Together } from './windows.view.ts';

interface FindingsProps {
  report: ReportView;
  view: Together;
  reader: ReaderState;
  at: At;
  all: readonly Suggestion[];
  refused: string | undefined;
}

/** What concerns the whole text: same origins, contradictions, sums, dates without a year. */
export function Findings(props: FindingsProps): ReactNode {
  return (
    <div className={css['findings']}>
      <Origins {...props} />
      <Contradictions {...props} />
      <Sums {...props} />
      <Yearless {...props} />
      <Extractor {...props} />
    </div>
  );
}

function Origins({ view, report, at, reader, refused }: FindingsProps): ReactNode {
  const text = useText(messages);
  const write = useWrite();
  if (view.origins.length === 0) return null;
  const name = (speaker: string | null): string => {
    const one = speaker === null ? undefined : reader.named.get(speaker);
    return one?.what === 'entity' ? one.name : (speaker ?? text('nobody'));
  };
  const join = (origin: OriginFinding): void =>
    void write(() => readingActs.join(report.id, origin.report.id), { said: text('originJoined') });
  const first = new Map(view.origins.toReversed().map((origin) => [origin.report.id, origin]));
  return (
    <section className={css['note']}>
      <h3>{text('origins')}</h3>
      <ul>
        {view.origins.map((origin) => (
          <li key={`${origin.report.id}${origin.span[0]}`}>
            <button type="button" className={css['quote']} onClick={() => at.showSpan(origin.span)}>
              “{shortened(report.text.slice(...origin.span))}”
            </button>
            <p>
              {text(origin.kind === 'quotation' ? 'originQuotation' : 'originCopy')}{' '}
              <Link to="/reports/$id" params={{ id: origin.report.id }} search={{ at: origin.there.join('-') }}>
                {origin.report.title}
              </Link>
              . {text('originNoSupport')}
              {origin.speakers.here !== origin.speakers.there
                ? ` ${text('originSpeakers', { here: name(origin.speakers.here), there: name(origin.speakers.there) })}`
                : ''}
            </p>
            {first.get(origin.report.id) !== origin ? null : origin.joined ? (
              <small>{text('originJoined')}</small>
            ) : (
              <Button disabled={refused} onClick={() => join(origin)}>
                {text('originJoin')}
              </Button>
            )}
          </li>
        ))}
        {view.originsLeft.map((left) => (
          <li key={left.report.id}>
            <p>
              {text('originsMore', { n: left.n })}{' '}
              <Link to="/reports/$id" params={{ id: left.report.id }}>
                {left.report.title}
              </Link>
              .
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contradictions({ all, reader, at }: FindingsProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const found = all.filter((one) => one.standing.state === 'contradicts' && one.state !== 'rejected');
  if (found.length === 0) return null;
  return (
    <section className={css['note']} data-tone="bad">
      <h3>{text('contradictions')}</h3>
      <ul>
        {found.map((one) => (
          <li key={one.id}>
            <button type="button" className={css['quote']} onClick={() => at.choose(one.id)}>
              {headingOf(one, { language, named: reader.named })}
            </button>
            {one.standing.against.slice(0, 2).map((fact) => (
              <p key={fact.statement}>
                {text('saysThere', { report: fact.report.title, says: fact.says, grade: fact.grade })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sums({ view, at }: FindingsProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  if (view.sums.length === 0) return null;
  return (
    <section className={css['note']}>
      <h3>{text('sums')}</h3>
      <ul>
        {view.sums
          .toSorted((a, b) => Number(a.agrees) - Number(b.agrees))
          .map((sum) => (
            <li key={sum.start}>
              <button type="button" className={css['quote']} onClick={() => at.showSpan([sum.start, sum.end])}>
                {shortened(sum.quote)}
              </button>
              <p data-tone={sum.agrees ? 'ok' : 'bad'}>
                {text(sum.agrees ? 'sumAgrees' : 'sumDiffers')} {sum.says[language]}
              </p>
            </li>
          ))}
      </ul>
    </section>
  );
}

function Yearless({ view, at }: FindingsProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const dates = datesWithoutYear(view.dates);
  if (dates.length === 0) return null;
  return (
    <section className={css['note']}>
      <h3>{text('yearless')}</h3>
      <dl className={css['dates']}>
        {dates.map((date) => (
          <div key={date.start}>
            <dt>
              <button type="button" className={css['quote']} onClick={() => at.showSpan([date.start, date.end])}>
                {date.text}
              </button>
              {date.times > 1 ? <small> {text('times', { n: date.times })}</small> : null}
            </dt>
            <dd>
              {date.date === null ? text('yearlessUnknown') : dateText(date.date, language)}
              <small> {groundText(null, date.basis, language)}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The optional extractor is spoken of only where it may be asked, or is kept from a text by its label. */
function Extractor({ view, refused }: FindingsProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const [notes, setNotes] = useState<readonly { en: string; es: string }[]>([]);
  const { state, reason } = view.extractor;
  if (state === 'off') return null;
  if (state === 'forbidden')
    return <p className={css['quietly']}>{text('extractorForbidden', { reason: reason?.[language] ?? '' })}</p>;
  const ask = async (): Promise<void> => {
    setBusy(true);
    const answer = await write(() => readingActs.read(view.report, true), { said: text('extractorDone') });
    setBusy(false);
    if (!(answer instanceof Problem)) setNotes(answer.extractor.notes ?? []);
  };
  return (
    <section className={css['note']}>
      <h3>{text('extractor')}</h3>
      <p>{text('extractorHelp')}</p>
      <Button disabled={refused ?? busy} onClick={() => void ask()}>
        {text(busy ? 'extractorBusy' : 'extractorAsk')}
      </Button>
      <div role="status">
        {notes.map((note) => (
          <p key={note.en}>{note[language]}</p>
        ))}
      </div>
    </section>
  );
}
