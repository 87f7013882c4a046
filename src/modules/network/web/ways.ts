import { leidenCommunities, louvainCommunities } from '#methods/graph/communities/declared.ts';
import { measures } from '#methods/graph/kernels/measures.ts';
import { paths } from '#methods/graph/kernels/declared-paths.ts';
import type { Method } from '#methods/graph/method.ts';
import { changing } from '#methods/graph/standing/change.ts';
import { rolesHold } from '#methods/graph/standing/roles.ts';
import type { Question } from '../questions.ts';

export type Declared = Pick<Method<never, unknown>, 'id' | 'title' | 'question' | 'formula' | 'caveats' | 'references'>;

const ways: readonly Declared[] = [...measures, leidenCommunities, louvainCommunities];

/** What is declared of the method that answers a question in a way; null where there is none, as for connected parts. */
export function methodOf(question: Question, way: string): Declared | null {
  if (question === 'ways') return paths;
  if (question === 'roles') return rolesHold;
  if (question === 'change') return changing;
  return ways.find((one) => one.id === way) ?? null;
}
