import { steps, type Step } from '#methods/graph/standing/periods.ts';
import { isA } from '#vocabulary/kinds.ts';
import { isPlace } from '#vocabulary/places.ts';
import { questions, type Question } from '../questions.ts';
import { datedTies, drawsFor, rolesOf, type Charted } from './analyse.view.ts';
import type { GroupsBy } from './grouping.ts';
import type { Ask, Drawn, WaysBy } from './work.ts';

/** What a person has set; kept while he goes from question to question. */
export interface Chosen {
  way: Record<Exclude<Question, 'groups' | 'ways'>, string> & { groups: GroupsBy; ways: WaysBy };
  /** The two that are asked about; null where not chosen yet. */
  ends: readonly [from: string | null, to: string | null];
  /** How many ways between them. */
  most: number;
  loss: number;
  draws: number;
  seed: number;
  step: Step;
  undated: 'always' | 'never';
}

/** What of the choices stands in the address, so that an answer can be sent to a colleague. */
export interface Address {
  /** The way, or the period. */
  by?: string | undefined;
  ends?: string | undefined;
}

const firstChoice = (nodes: number): Chosen => ({
  way: {
    connects: 'graph.brokerage',
    middle: 'graph.degree',
    ways: 'steps',
    groups: 'graph.communities.leiden',
    roles: '',
    change: '',
  },
  ends: [null, null],
  most: 5,
  loss: 0.1,
  draws: drawsFor(nodes),
  seed: 1,
  step: 'quarter',
  undated: 'never',
});

/** The choices with which a question opens: those of the address, and the usual ones for so many nodes. */
export function chosenBy(nodes: number, question: Question, { by, ends }: Address): Chosen {
  const chosen = firstChoice(nodes);
  const [from, to] = ends?.split('_') ?? [];
  if (from !== undefined && to !== undefined) chosen.ends = [from, to];
  if (by === undefined) return chosen;
  const step = steps.find((one) => one === by);
  if (question === 'change') return step ? { ...chosen, step } : chosen;
  const ways: readonly string[] = questions.find((one) => one.id === question)?.ways ?? [];
  return ways.includes(by) ? { ...chosen, way: { ...chosen.way, [question]: by } } : chosen;
}

export function addressOf({ way, step, ends }: Chosen, question: Question): Address {
  const [from, to] = ends;
  return {
    by: (question === 'change' ? step : way[question]) || undefined,
    ends: question === 'ways' && from !== null && to !== null ? `${from}_${to}` : undefined,
  };
}

/** Why nothing is asked about the two that are chosen; null where all is well. A way from a person to a place would narrow down where he is. */
export function endsRefused(
  { nodes }: Charted,
  [from, to]: Chosen['ends'],
): 'chooseTwo' | 'sameTwice' | 'noWhereabouts' | null {
  const [a, b] = [from, to].map((end) => nodes.find((node) => node.id === end)?.kind);
  if (a === undefined || b === undefined) return 'chooseTwo';
  if (from === to) return 'sameTwice';
  return (mayBePerson(a) && isPlace(b)) || (mayBePerson(b) && isPlace(a)) ? 'noWhereabouts' : null;
}

const mayBePerson = (kind: string): boolean => isA(kind, 'Person') || isA('Person', kind);

/** What is to be worked out, as of an instant; null where a choice is still missing or refused. */
export function askOf(question: Question, chosen: Chosen, charted: Charted, drawn: Drawn, end: number): Ask | null {
  const { loss, draws, seed, step, undated, way } = chosen;
  const plan = { loss, draws, seed, first: 5 };
  switch (question) {
    case 'ways': {
      const [from, to] = chosen.ends;
      if (from === null || to === null || endsRefused(charted, chosen.ends) !== null) return null;
      return { what: 'ways', by: way.ways, ends: [from, to], k: chosen.most, drawn, plan };
    }
    case 'groups':
      return { what: 'groups', by: way.groups, drawn, plan };
    case 'roles':
      return { what: 'roles', input: { ...drawn, roles: rolesOf(charted), draws: 200, seed } };
    case 'change': {
      const input = {
        nodes: drawn.nodes,
        ties: datedTies(charted),
        step,
        undated,
        by: 'brokerage' as const,
        seed,
        end,
      };
      return { what: 'change', input };
    }
    default:
      return { what: 'ranking', by: way[question], drawn, plan };
  }
}

const families = {
  connects: 'ranking',
  middle: 'ranking',
  ways: 'ways',
  groups: 'groups',
  roles: 'roles',
  change: 'change',
} as const;

/** Whether an answer belongs under a question as it is chosen now: another question's does not, nor one about two others. */
export const answers = (ask: Ask, question: Question, { ends }: Chosen): boolean =>
  ask.what === families[question] && (ask.what !== 'ways' || ask.ends.every((end, at) => end === ends[at]));
