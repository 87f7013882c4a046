import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { selectionFrom, selectionText } from './view.ts';

export interface Selection {
  nodes: ReadonlySet<string>;
  /** A line of the chart; then no nodes are selected. */
  link: string | null;
}

export const nothingSelected: Selection = { nodes: new Set(), link: null };

/** What is selected, once for chart, table and inspector. A few entities stand in the address, so that a view can be sent. */
export function useSelection(): [Selection, (next: Selection) => void] {
  const navigate = useNavigate();
  const { sel } = useSearch({ strict: false }) as { sel?: string };
  const [selection, setSelection] = useState<Selection>(() => ({ nodes: new Set(selectionFrom(sel)), link: null }));
  const written = useRef(sel);
  useEffect(() => {
    if (sel === undefined || sel === written.current) return;
    written.current = sel;
    setSelection({ nodes: new Set(selectionFrom(sel)), link: null });
  }, [sel]);
  const select = useCallback(
    (next: Selection) => {
      setSelection(next);
      const text = selectionText([...next.nodes].sort());
      if (text === written.current) return;
      written.current = text;
      void navigate({ to: '.', search: (before: object) => ({ ...before, sel: text }), replace: true });
    },
    [navigate],
  );
  return [selection, select];
}
