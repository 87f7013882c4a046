import { useQuery } from '@tanstack/react-query';
import { Check, Plus, Search } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import { Button } from '#ui/controls/Button.tsx';
import type { AsOf } from '#ui/layout/as-of.ts';
import { KindGlyph, useKindLabel } from '#ui/marks/KindGlyph.tsx';
import { ErrorState } from '#ui/state/States.tsx';
import type { EntityHit, SearchAnswer } from '#modules/search/shapes.ts';
import css from '../chart.module.css';
import { useChartText } from '../text.ts';

interface AddBoxProps {
  there: (id: string) => boolean;
  times: AsOf;
  onAdd: (hits: readonly EntityHit[]) => void;
}

/** Finds entities by name and puts them on the chart, one or all. */
export function AddBox({ there, times, onAdd }: AddBoxProps): ReactNode {
  const text = useChartText();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { asked, found } = useFound(typed, times);
  const hits = asked.length > 1 ? (found.data?.entities ?? []) : [];
  const fresh = hits.filter((hit) => !there(hit.id));
  const type = (next: string): void => {
    setTyped(next);
    setAt(0);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(hits.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter' && hits[at] && !there(hits[at].id)) onAdd([hits[at]]);
    else return;
    event.preventDefault();
  };
  return (
    <div className={css['addBox']}>
      <Field typed={typed} active={hits[at] ? `chart-add-${at}` : undefined} onType={type} onKeyDown={keys} />
      {found.isError ? <ErrorState error={found.error} /> : null}
      <ul id="chart-add-list" role="listbox" aria-label={text('addFound')}>
        {hits.map((hit, i) => (
          <Hit key={hit.id} hit={hit} index={i} active={i === at} there={there(hit.id)} onAdd={() => onAdd([hit])} />
        ))}
      </ul>
      {asked.length > 1 && found.isSuccess && hits.length === 0 ? (
        <p className={css['menuNote']}>{text('addNothing')}</p>
      ) : null}
      {fresh.length > 1 ? (
        <Button look="quiet" icon={<Plus size={14} />} onClick={() => onAdd(fresh)}>
          {text('addAll', { n: fresh.length })}
        </Button>
      ) : null}
    </div>
  );
}

/** What the node finds for what was typed, a moment after the last key. */
function useFound(typed: string, times: AsOf) {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), 180);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useQuery<SearchAnswer, Problem>({
    queryKey: ['search', 'chart', asked, times.asOf],
    queryFn: ({ signal }) =>
      api.post<SearchAnswer>(
        'search',
        { text: asked, limit: 12, ...(times.asOf ? { asOf: times.asOf } : {}) },
        { signal },
      ),
    enabled: asked.length > 1,
  });
  return { asked, found };
}

interface FieldProps {
  typed: string;
  active: string | undefined;
  onType: (typed: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Field({ typed, active, onType, onKeyDown }: FieldProps): ReactNode {
  const text = useChartText();
  return (
    <label className={css['addField']}>
      <Search size={15} aria-hidden />
      <span className="visually-hidden">{text('addSearch')}</span>
      <input
        autoFocus
        value={typed}
        placeholder={text('addSearch')}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded={active !== undefined}
        aria-controls="chart-add-list"
        aria-activedescendant={active}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}

interface HitProps {
  hit: EntityHit;
  index: number;
  active: boolean;
  there: boolean;
  onAdd: () => void;
}

function Hit({ hit, index, active, there, onAdd }: HitProps): ReactNode {
  const text = useChartText();
  const kindLabel = useKindLabel();
  return (
    <li
      id={`chart-add-${index}`}
      role="option"
      aria-selected={active}
      aria-disabled={there}
      className={css['hit']}
      {...(active ? { 'data-active': '' } : {})}
      onClick={() => !there && onAdd()}
    >
      <KindGlyph kind={hit.kind} size="small" />
      <span>
        {hit.caption}
        <small>
          {[kindLabel(hit.kind), hit.matched === hit.caption ? '' : hit.matched, hit.detail]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      {there ? <Check size={15} aria-label={text('alreadyThere')} /> : <Plus size={15} aria-hidden />}
    </li>
  );
}
