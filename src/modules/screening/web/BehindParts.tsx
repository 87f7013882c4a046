import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Section } from '#ui/layout/Page.tsx';
import { DateText } from '#ui/marks/DateText.tsx';
import { useText } from '#ui/text/language.tsx';
import type { Behind } from '../shapes.ts';
import css from './behind.module.css';
import { messages } from './companies.messages.ts';
import { usePercent } from './use-percent.ts';

type Assessed = NonNullable<Behind['confirmed']>;
type Way = Assessed['paths'][number];
type Names = Behind['names'];

/** The ways from listed owners down to the company, each with what it counts. */
export function Ways({ of, names, company }: { of: Assessed; names: Names; company: string }): ReactNode {
  const text = useText(messages);
  const circle = of.circle;
  return (
    <Section title={text('ways')} note={text('waysHelp')}>
      <ol className={css['ways']}>
        {of.paths.map((way) => (
          <WayDown key={[way.owner, ...way.through].join(' > ')} way={way} names={names} company={company} />
        ))}
      </ol>
      {of.morePaths > 0 ? <p className={css['dim']}>{text('moreWays', { n: of.morePaths })}</p> : null}
      {circle ? (
        <p className={css['dim']}>
          {text('circleOf', {
            n: circle.size,
            names:
              circle.members.map((one) => names[one] ?? one).join(', ') +
              (circle.size > circle.members.length ? '…' : ''),
          })}
        </p>
      ) : null}
    </Section>
  );
}

function WayDown({ way, names, company }: { way: Way; names: Names; company: string }): ReactNode {
  const text = useText(messages);
  const percent = usePercent();
  const called = (id: string): string => names[id] ?? id;
  const steps = [way.owner, ...way.through, company];
  return (
    <li>
      <span className={css['way']}>
        {steps.map((step, at) => (
          <span key={`${at} ${step}`} className={css['way']}>
            {at > 0 ? (
              <b>
                <ArrowRight size={12} aria-hidden /> {percent(way.held[at - 1] ?? 0)}
              </b>
            ) : null}
            <span>{called(step)}</span>
          </span>
        ))}
      </span>
      <small className={css['dim']}>
        {[
          way.percent > 0
            ? text('passes', { percent: percent(way.percent) })
            : text('multiplied', { percent: percent(way.economicPercent) }),
          way.stopsAt === undefined ? '' : text('stops', { name: called(way.stopsAt) }),
          way.circle ? text('wayCircle') : '',
          way.skipped === undefined ? '' : text('skipped', { n: way.skipped }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </li>
  );
}

/** Who owns it in the end, largest first, and what belongs to nobody known. */
export function Ultimate({ data }: { data: Behind }): ReactNode {
  const text = useText(messages);
  const percent = usePercent();
  const rest = data.unaccounted;
  return (
    <Section title={text('ultimate')} note={text('ultimateHelp')}>
      {data.ultimate === null ? <p>{text('noUltimate')}</p> : null}
      <ul className={css['ends']}>
        {(data.ultimate ?? []).map((owner) => (
          <li key={owner.id}>
            <span>{data.names[owner.id] ?? owner.id}</span>
            <b title={owner.exact ? `${owner.exact} %` : undefined}>{percent(owner.percent)}</b>
          </li>
        ))}
        {rest !== null && rest !== 0 ? (
          <li>
            <span className={css['dim']}>{text(rest > 0 ? 'unaccounted' : 'tooMuch')}</span>
            <b>{percent(Math.abs(rest))}</b>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}

/** The holdings as each paper states them, with its day. */
export function Papers({ data }: { data: Behind }): ReactNode {
  const text = useText(messages);
  const called = (id: string): string => data.names[id] ?? id;
  return (
    <Section title={text('sources')}>
      <ul className={css['papers']}>
        {data.holdings.map((row) => (
          <li key={`${row.owner} ${row.owned} ${row.source} ${row.asOf ?? ''} ${row.percent}`}>
            <span>
              {called(row.owner)} <ArrowRight size={12} aria-label={text('of')} /> {called(row.owned)}
            </span>
            <span className={css['percent']}>
              {row.percent}
              {'\u00a0%'}
            </span>
            <small>
              {row.source || '—'} · {row.asOf ? <DateText date={row.asOf} /> : text('noDate')}
            </small>
          </li>
        ))}
      </ul>
      {data.moreHoldings > 0 ? <p className={css['dim']}>{text('moreHoldings', { n: data.moreHoldings })}</p> : null}
    </Section>
  );
}
