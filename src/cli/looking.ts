import type { CaseSummary, Looking } from '#modules/people/shapes.ts';
import type { NodeClient } from './client.ts';
import { usage, wrong } from './fault.ts';

/** What a person states before he looks at content. */
export interface LookingOptions {
  case?: string;
  purpose?: string;
  authority?: string;
  justification?: string;
}

type Stated = Pick<Looking, 'case' | 'purpose' | 'authority' | 'justification'>;

/**
 * Puts the session under the case, purpose and authority that are stated, if it is not; what is not stated stays as it
 * is, or is the only one possible. `hint` is an authority to take where nothing else decides.
 */
export async function lookUnder(node: NodeClient, stated: LookingOptions, hint?: string): Promise<Stated> {
  const { looking } = await node.me();
  const asked = [stated.case, stated.purpose, stated.authority, stated.justification].some((one) => one !== undefined);
  if (looking && !asked) return looking;
  const { cases } = await node.get<{ cases: CaseSummary[] }>('cases');
  const file = caseOf(cases, stated.case ?? looking?.case);
  const purpose = only('--purpose', stated.purpose, looking?.purpose, file.purposes);
  const inForce = file.authorities.filter((one) => one.inForce && one.purposes.includes(purpose)).map((one) => one.id);
  const authority = only('--authority', stated.authority, looking?.authority ?? hint, inForce, hint);
  const justification = stated.justification ?? looking?.justification;
  if (!justification) throw usage('--justification', 'nothing', 'why you are looking, in a few words');
  const next = { case: file.id, purpose, authority, justification };
  if (
    looking &&
    looking.case === next.case &&
    looking.purpose === purpose &&
    looking.authority === authority &&
    looking.justification === justification
  )
    return looking;
  return node.put<Stated>('session/looking', next);
}

/** A case by id, or by its title in either language. */
export function caseOf(cases: readonly CaseSummary[], named: string | undefined): CaseSummary {
  if (cases.length === 0) throw wrong('--case', 'no case of yours', 'to be a member of one');
  const titles = cases.map((one) => one.title.en).join(', ');
  if (named === undefined) {
    const [first, second] = cases;
    if (first && !second) return first;
    throw usage('--case', 'nothing', `one of your cases: ${titles}`);
  }
  const folded = fold(named);
  const found = cases.filter(
    (one) => one.id === named || fold(one.title.en) === folded || fold(one.title.es) === folded,
  );
  const [first, second] = found;
  if (!first) throw wrong('--case', named, `one of your cases: ${titles}`);
  if (second) throw wrong('--case', named, `the id of one of: ${found.map((one) => one.id).join(', ')}`);
  return first;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** What was stated; else what stands, where it fits; else the only one that does. */
function only(
  option: string,
  stated: string | undefined,
  standing: string | undefined,
  possible: readonly string[],
  hint?: string,
): string {
  if (stated !== undefined) return stated;
  for (const one of [standing, hint]) if (one !== undefined && possible.includes(one)) return one;
  const [first, second] = possible;
  if (first !== undefined && second === undefined) return first;
  throw usage(
    option,
    'nothing',
    possible.length > 0 ? `one of ${possible.join(', ')}` : 'one that is in force for this case and purpose',
  );
}
