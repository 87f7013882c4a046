import { disruptionRecovery } from './disruption/declared.ts';
import { population } from './dynamics/declared.ts';
import { leidenCommunities, louvainCommunities } from './graph/communities/declared.ts';
import { grouping } from './graph/groups.ts';
import { paths } from './graph/kernels/declared-paths.ts';
import { projection, signedBalance } from './graph/kernels/declared-modes.ts';
import { cohesion, cutPoints } from './graph/kernels/declared-whole.ts';
import { measures } from './graph/kernels/measures.ts';
import { forceLayout, hierarchicalLayout, radialLayout } from './graph/layouts.ts';
import type { Example, Method } from './graph/method.ts';
import { dismantling, keyPositions } from './graph/removal/declared.ts';
import { changing } from './graph/standing/change.ts';
import { rolesHold } from './graph/standing/roles.ts';
import { ownershipBehind, ownershipScreening } from './ownership/declared.ts';

/** A method of any input; its example is given to its own `run`. */
export type Declared = Omit<Method<never, unknown>, 'example'> & { example?: Example<unknown> };

/** Every declared method, in the order of its pages. Whatever is listed here has a page, and its example is a test. */
export const declared: readonly Declared[] = [
  ...measures,
  cohesion,
  cutPoints,
  paths,
  projection,
  signedBalance,
  leidenCommunities,
  louvainCommunities,
  keyPositions,
  dismantling,
  rolesHold,
  changing,
  grouping,
  forceLayout,
  hierarchicalLayout,
  radialLayout,
  disruptionRecovery,
  population,
  ownershipScreening,
  ownershipBehind,
];
