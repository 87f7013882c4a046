import type { Route } from '#access/route.ts';
import { routes as cases } from '#modules/cases/index.ts';
import { routes as designations } from '#modules/designations/index.ts';
import { routes as disruption } from '#modules/disruption/index.ts';
import { routes as intake } from '#modules/intake/index.ts';
import { routes as oversight } from '#modules/oversight/index.ts';
import { routes as people } from '#modules/people/index.ts';
import { routes as reading } from '#modules/reading/index.ts';
import { routes as resolution } from '#modules/resolution/index.ts';
import { routes as screening } from '#modules/screening/index.ts';
import { routes as search } from '#modules/search/index.ts';
import { routes as sources } from '#modules/sources/index.ts';
import { routes as statements } from '#modules/statements/index.ts';
import { routes as strategy } from '#modules/strategy/index.ts';
import { routes as workspace } from '#modules/workspace/index.ts';

/** Every route of the node, module by module. Taking a line away takes the capability away. */
export const routes: readonly Route[] = [
  ...people,
  ...cases,
  ...sources,
  ...intake,
  ...designations,
  ...reading,
  ...statements,
  ...resolution,
  ...search,
  ...screening,
  ...workspace,
  ...strategy,
  ...disruption,
  ...oversight,
];
