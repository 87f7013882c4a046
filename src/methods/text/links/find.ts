import type { Clause } from '../clauses/clause.ts';
import type { Scene } from '../clauses/scene.ts';
import type { TextLink } from '../reading/types.ts';
import { addAdministrations, addBeside, addSignatures } from './beside.ts';
import { addBehind, addSharedPosts } from './behind.ts';
import { addClitics } from './clitics.ts';
import { addDeliveries } from './deliveries.ts';
import { addFamily } from './family.ts';
import { addFields, filledFields, rolesOf } from './fields.ts';
import { bodiesOf } from './governments.ts';
import { groundOf } from './ground.ts';
import { addHandovers } from './handovers.ts';
import { addHeirs } from './heirs.ts';
import { addHoldings } from './holdings.ts';
import { ledgerOf } from './ledger.ts';
import { addPairs } from './pairs.ts';
import { addPlaces } from './places.ts';
import { stanceReader } from './stance.ts';
import { addTitles } from './titles.ts';
import { addTies } from './triggers.ts';
import { addWhom } from './whom.ts';

/** The links a text tells of, each pair and kind once, in the order of the text. No link joins a person to a place. */
export function findLinks(scene: Scene, clauses: readonly Clause[]): TextLink[] {
  const ground = groundOf(scene, clauses);
  const ledger = ledgerOf(ground);
  const stances = stanceReader(ground);
  const filled = filledFields(ground);
  const roles = rolesOf(ground, filled);
  addTitles(ground, stances, bodiesOf(ground), roles, ledger);
  addBeside(ground, ledger);
  addSignatures(ground, ledger);
  addAdministrations(ground, ledger);
  addFamily(ground, stances, ledger);
  addFields(ground, filled, roles, ledger);
  addPlaces(ground, ledger);
  addTies(ground, stances, roles, ledger);
  addClitics(ground, stances, ledger);
  addBehind(ground, stances, ledger);
  addHeirs(ground, stances, ledger);
  addHandovers(ground, stances, ledger);
  addWhom(ground, stances, ledger);
  addSharedPosts(ground, ledger);
  addPairs(ground, stances, ledger);
  addHoldings(ground, stances, roles, ledger);
  addDeliveries(ground, stances, roles, ledger);
  return ledger.links();
}
