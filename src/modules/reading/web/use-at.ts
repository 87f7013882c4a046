import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { spanFrom } from '#modules/sources/web/index.ts';
import { filterFrom, type Filter } from './list.view.ts';

/** Where one is in a reading; all of it stands in the address, so that it can be sent to a colleague. */
export interface At {
  /** The suggestion at hand. */
  sel: string | undefined;
  /** A piece of the text to show. */
  span: [number, number] | null;
  list: boolean;
  filter: Filter;
  choose: (id: string | undefined) => void;
  showSpan: (span: readonly [number, number]) => void;
  setList: (list: boolean) => void;
  setFilter: (filter: Filter) => void;
}

export function useAt(): At {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const { sel, at, tab, what, kinds, state, standing } = search;
  const change = useCallback(
    (parts: Record<string, string | undefined>) =>
      void navigate({ to: '.', search: (before: object) => ({ ...before, ...parts }), replace: true }),
    [navigate],
  );
  return useMemo(
    () => ({
      sel,
      span: spanFrom(at),
      list: tab === 'all',
      filter: filterFrom({ what, kinds, state, standing }),
      choose: (id) => change({ sel: id, at: undefined }),
      showSpan: (span) => change({ at: span.join('-') }),
      setList: (list) => change({ tab: list ? 'all' : undefined }),
      setFilter: (filter) =>
        change({ what: filter.what, kinds: filter.kind, state: filter.state, standing: filter.standing }),
    }),
    [sel, at, tab, what, kinds, state, standing, change],
  );
}
