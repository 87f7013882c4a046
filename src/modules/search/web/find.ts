import { api } from '#ui/api/client.ts';
import type { EntityHit, SearchAnswer } from '../shapes.ts';

/** The first few entities of that name: for the palette and for picking. The text goes in the body, never in an address. */
export async function findEntities(
  text: string,
  signal?: AbortSignal,
  kinds?: readonly string[],
): Promise<EntityHit[]> {
  const answer = await api.post<SearchAnswer>('search', { text, limit: 8, ...(kinds ? { kinds } : {}) }, { signal });
  return answer.entities;
}
