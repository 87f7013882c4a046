import { useMemo } from 'react';
import type { Charted } from './analyse.view.ts';

/** Names by id for what an answer speaks of. */
export function useNames(charted: Charted): (id: string) => string {
  return useMemo(() => {
    const known = new Map(charted.nodes.map((node) => [node.id, node.caption]));
    return (id) => known.get(id) ?? '';
  }, [charted]);
}
