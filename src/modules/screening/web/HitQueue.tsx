import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import type { HitSummary } from '../shapes.ts';
import { messages } from './hits.messages.ts';
import css from './hits.module.css';
import { HitMarks, Score } from './HitMarks.tsx';
import type { HitsAt } from './use-hits.ts';
import { roleWords } from './words.view.ts';

const pageSize = 100;

/** What waits, due first; the one at hand is marked and kept in sight. Several are chosen by their boxes. */
export function HitQueue({ at, mayDecide }: { at: HitsAt; mayDecide: boolean }): ReactNode {
  const text = useText(messages);
  const list = useRef<HTMLUListElement>(null);
  const { hits, chosen } = at;
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at.at, hits.length]);
  const next = at.list.data?.next ?? null;
  return (
    <div className={css['side']}>
      {mayDecide && chosen.size > 0 ? (
        <div className={css['several']} role="status">
          <b>{text('chosen', { n: chosen.size })}</b>
          <Button look="quiet" onClick={() => at.setChosen(new Set(hits.map((hit) => hit.id)))}>
            {text('chooseAll', { n: hits.length })}
          </Button>
          <Button look="quiet" onClick={() => at.setChosen(new Set())}>
            {text('clear')}
          </Button>
        </div>
      ) : null}
      {hits.length === 0 ? <p className={css['note']}>{text('emptyState')}</p> : null}
      <ul ref={list} className={css['list']} aria-label={text('queue')} hidden={hits.length === 0}>
        {hits.map((hit) => (
          <li key={hit.id} {...(chosen.has(hit.id) ? { 'data-chosen': '' } : {})}>
            {mayDecide ? (
              <input
                type="checkbox"
                aria-label={text('pick', { name: `${hit.subject.name} / ${hit.listedName}` })}
                checked={chosen.has(hit.id)}
                onChange={() => at.toggle(hit.id)}
              />
            ) : null}
            <button
              type="button"
              {...(hit.id === at.at ? { 'aria-current': 'true' as const } : {})}
              onClick={() => at.choose(hit.id)}
            >
              <HitLine hit={hit} />
            </button>
          </li>
        ))}
      </ul>
      {!at.alone && (at.offset > 0 || next !== null) ? (
        <div className={css['paging']}>
          {at.offset > 0 ? <Button onClick={() => at.page(0)}>{text('first')}</Button> : null}
          {next === null ? null : <Button onClick={() => at.page(next)}>{text('more', { n: pageSize })}</Button>}
        </div>
      ) : null}
    </div>
  );
}

/** One hit in a line or two: who was asked, who is listed, how near, how it stands. */
export function HitLine({ hit }: { hit: HitSummary }): ReactNode {
  const from = useFrom();
  return (
    <>
      <span className={css['names']}>
        <b title={hit.subject.name}>{hit.subject.name}</b>
        <span title={hit.listedName}>{hit.listedName}</span>
      </span>
      <span className={css['line']}>
        <Score hit={hit} />
        <HitMarks hit={hit} plain />
        <span>{from(hit)}</span>
      </span>
    </>
  );
}

/** Where it was asked, in words: "Debtor of payment MSG-1". */
export function useFrom(): (hit: HitSummary) => string {
  const text = useText(messages);
  const { language } = useLanguage();
  return ({ subject: { what, ref, role } }) =>
    what === 'party' ? text('party', { ref, role: roleWords(role ?? 'other-party')[language] }) : text(what, { ref });
}
