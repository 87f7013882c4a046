import type { ReactNode } from 'react';
import { DateText } from '#ui/marks/DateText.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import type { HitView } from '../shapes.ts';
import { messages } from './hits.messages.ts';
import css from './hit.module.css';

/** What the listing means, in whose law, with its sources; and the list that says so. */
export function Programmes({ hit }: { hit: HitView }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const list = hit.listInForce;
  return (
    <section className={css['part']}>
      <h2>{text('programmes')}</h2>
      <ul className={css['programmes']}>
        {hit.programmesMean.map((one) => (
          <li key={one.code}>
            <h3>
              {one.title[language]}
              {one.title[language] === one.code ? null : <Badge>{one.code}</Badge>}
            </h3>
            <p>{one.means[language]}</p>
            <p className={css['note']}>{text('lawOf', { of: one.of[language] })}</p>
            {one.citations.length > 0 ? (
              <ul className={css['citations']}>
                {one.citations.map((cite) => (
                  <li key={`${cite.says} ${cite.where}`}>
                    <Citation says={cite.says} where={cite.where} />
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
      <p className={css['note']}>
        {text('noEffect')} {text('programmesHelp')}
      </p>
      <h2>{text('list')}</h2>
      <div className={css['listOf']}>
        <b>{list.title || hit.list}</b>
        <Badge tone={list.official ? 'ok' : 'warn'}>{text(list.official ? 'official' : 'derived')}</Badge>
        <span>
          {list.publisher}
          {list.publisher === '' ? '' : ' · '}
          {list.asOf ? <AsOf date={list.asOf} /> : text('noAsOf')} · {text('entryNo', { entry: hit.entry })}
        </span>
        {list.digest === '' ? null : (
          <small title={list.digest}>
            {text('digest')} {list.digest}
          </small>
        )}
      </div>
    </section>
  );
}

function AsOf({ date }: { date: string }): ReactNode {
  const text = useText(messages);
  const [before = '', after = ''] = text('asOf', { date: '|' }).split('|');
  return (
    <>
      {before}
      <DateText date={date.slice(0, 10)} />
      {after}
    </>
  );
}

/** What is cited and where; a source that is an address is named, not followed: nothing is asked of another machine. */
const Citation = ({ says, where }: { says: string; where: string }): ReactNode => (
  <>
    <span>{says}</span> <small>{where}</small>
  </>
);
