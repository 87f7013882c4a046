import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import type { Times } from '#modules/statements/index.ts';
import { isId } from '#vocabulary/ids.ts';
import { invalid, type Refusal } from '#vocabulary/refusal.ts';
import { dateOf } from '#vocabulary/time.ts';
import { gather } from './gather.ts';
import { entitiesOfCase, entitiesOfChart } from './queries.ts';
import { drawnFrom, networkOf } from './rules.ts';
import type { PositionNetwork, Question } from './shapes.ts';

/** The most entities whose links are read for one network. */
const mostEntities = 20_000;
/** The most positions a page can work with. */
const mostPositions = 2000;

export interface Asked {
  chart?: string | undefined;
  case?: string | undefined;
  /** Doubtful ties between those of one small cell. */
  within?: boolean | undefined;
  /** What is going to be taken away: it stands in the ledger. Absent while one only looks at what there is. */
  question?: Question | undefined;
}

/** The positions of the case, or of one of its charts, as they stand on a day: today, unless another is asked. */
export async function positions(
  node: NodeContext,
  caller: Caller,
  asked: Asked,
  times: Times,
): Promise<PositionNetwork | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  const looking = caller.looking?.case ?? '';
  if (asked.case !== undefined && asked.case !== looking) return { refused: 'not-found' };
  const { chart } = asked;
  if (chart !== undefined && !isId(chart)) return { refused: 'not-found' };
  const on = times.on ?? dateOf(times.asOf ?? node.store.clock());
  return node.store.read(
    caller.sight,
    async (db) => {
      const ids = await (chart === undefined
        ? entitiesOfCase(db, looking, times.asOf)
        : entitiesOfChart(db, chart, looking));
      if (ids === undefined) return { refused: 'not-found' };
      // A chart is as it stands today whatever day is asked.
      const today = chart === undefined && times.asOf !== null ? await entitiesOfCase(db, looking, null) : ids;
      const most = Math.max(ids.length, today.length);
      if (most > mostEntities) return invalid('case', `${most} entities`, `at most ${mostEntities}; ask for a chart`);
      const { banner, ...gathered } = await gather(node, db, { before: ids, today }, { ...times, on });
      const drawn = drawnFrom(gathered, asked.within ?? false);
      if (drawn.kept.length > mostPositions)
        return invalid('case', `${drawn.kept.length} positions`, `at most ${mostPositions}; ask for a chart`);
      const network = networkOf(drawn);
      const lacking = asked.question && unitLacking(asked.question, network);
      return lacking ?? { ...network, banner, on };
    },
    {
      action: 'what-if.ask',
      outcome: 'done',
      payload: {
        ...(chart === undefined ? { case: looking } : { chart }),
        ...(times.asOf === null ? {} : { asOf: times.asOf }),
        ...(times.on === null ? {} : { on: times.on }),
        ...(asked.within === undefined ? {} : { within: asked.within }),
        ...(asked.question ? { question: asked.question } : {}),
      },
    },
  );
}

/** A group or cell that is not in the network is asked for in vain, hidden or not. */
function unitLacking(
  { removal }: Question,
  { groups, cells }: Pick<PositionNetwork, 'groups' | 'cells'>,
): Refusal | undefined {
  if (!('unit' in removal) || [...groups, ...cells].some((one) => one.key === removal.unit)) return undefined;
  return invalid('question.removal.unit', removal.unit, 'a group or cell of this network');
}
