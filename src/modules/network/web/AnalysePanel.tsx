import { useNavigate, useSearch } from '@tanstack/react-router';
import { CircleHelp, X } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton } from '#ui/controls/Button.tsx';
import { Empty } from '#ui/state/States.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { steps } from '#methods/graph/standing/periods.ts';
import type { AsOf } from '#ui/layout/as-of.ts';
import { latest } from '#vocabulary/time.ts';
import { messages } from '../messages.ts';
import { questions, type Question } from '../questions.ts';
import css from './analyse.module.css';
import { datedTies, drawnOf, drawsFor, rolesOf, type Charted } from './analyse.view.ts';
import { ChangeAnswer } from './ChangeAnswer.tsx';
import { GroupsAnswer } from './GroupsAnswer.tsx';
import { MethodNotes } from './MethodNotes.tsx';
import type { Overlay } from './overlay.ts';
import { Parameters, type Chosen } from './Parameters.tsx';
import { RankingAnswer } from './RankingAnswer.tsx';
import { RolesAnswer } from './RolesAnswer.tsx';
import { useWork, type Answer } from './use-work.ts';
import { methodOf } from './ways.ts';
import { WorkBar } from './WorkBar.tsx';
import type { Ask, Drawn } from './work.ts';

interface AnalysePanelProps {
  charted: Charted;
  times: AsOf;
  selected: string | null;
  onOverlay: (overlay: Overlay | null) => void;
  onSelect: (ids: readonly string[]) => void;
  onClose: () => void;
}

const isQuestion = (text: string | undefined): text is Question => questions.some((one) => one.id === text);

/** A question asked of the chart: chosen, worked out beside the page, shown on the picture and as a table, with how firm it is. */
export function AnalysePanel({ charted, times, selected, onOverlay, onSelect, onClose }: AnalysePanelProps): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const { ask: asked, by } = useSearch({ strict: false }) as { ask?: string; by?: string };
  const question = isQuestion(asked) ? asked : 'connects';
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Chosen>(() => chosenBy(firstChoice(charted.nodes.length), question, by));
  const { answer, run, stop } = useWork();
  const drawn = useMemo(() => drawnOf(charted), [charted]);
  const ask = (): void =>
    run(askOf(question, chosen, charted, drawn, times.asOf === undefined ? Date.now() : latest(times.asOf)));
  const begin = useEffectEvent(ask);
  // The question runs when it is chosen, and anew when the chart or a parameter changes.
  useEffect(() => {
    if (drawn.ties.length === 0) return undefined;
    const timer = setTimeout(begin, 0);
    return () => clearTimeout(timer);
  }, [question, chosen, drawn]);
  useEffect(() => () => onOverlay(null), [onOverlay, question]);
  if (drawn.ties.length === 0)
    return (
      <div className={css['panel']}>
        <Head onClose={onClose} />
        <Empty icon={CircleHelp} title={text('nothing')}>
          {text('nothingHelp')}
        </Empty>
      </div>
    );
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div className={css['panel']} onKeyDown={leave}>
      <Head onClose={onClose} />
      <p className={css['dim']}>
        {text('help', { nodes: format.number(charted.nodes.length), ties: format.number(drawn.ties.length) })}
      </p>
      <div className={css['questions']} role="group" aria-label={text('questions')}>
        {questions.map(({ id }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === question}
            onClick={() =>
              void navigate({
                to: '.',
                search: (before: object) => ({ ...before, ask: id, by: byOf(chosen, id) }),
                replace: true,
              })
            }
          >
            {text(`ask_${id}`)}
          </button>
        ))}
      </div>
      <Parameters
        question={question}
        chosen={chosen}
        onChange={(next) => {
          setChosen(next);
          void navigate({
            to: '.',
            search: (before: object) => ({ ...before, ask: question, by: byOf(next, question) }),
            replace: true,
          });
        }}
      />
      <WorkBar answer={answer} onRun={ask} onStop={stop} />
      <Shown answer={matching(answer, question)} {...{ charted, chosen, selected, onOverlay, onSelect }} />
      <MethodNotes method={methodOf(question, chosen.way[question])} />
      <p className={css['dim']}>{text('seen', { when: times.asOf ?? text('today') })}</p>
    </div>
  );
}

function Head({ onClose }: { onClose: () => void }): ReactNode {
  const text = useText(messages);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={css['head']}>
      <h2 ref={title} tabIndex={-1}>
        {text('analyse')}
      </h2>
      <IconButton label={text('close')} icon={<X size={16} />} onClick={onClose} />
    </div>
  );
}

interface ShownProps {
  answer: Answer | null;
  charted: Charted;
  chosen: Chosen;
  selected: string | null;
  onOverlay: (overlay: Overlay | null) => void;
  onSelect: (ids: readonly string[]) => void;
}

function Shown({ answer, charted, chosen, selected, onOverlay, onSelect }: ShownProps): ReactNode {
  if (!answer) return null;
  const { ask } = answer;
  if (ask.what === 'ranking')
    return <RankingAnswer {...{ answer, charted, plan: ask.plan, selected, onOverlay, onSelect }} />;
  if (ask.what === 'groups') return <GroupsAnswer {...{ answer, charted, plan: ask.plan, onOverlay, onSelect }} />;
  if (ask.what === 'roles') return <RolesAnswer {...{ answer, roles: ask.input.roles, onSelect }} />;
  return <ChangeAnswer {...{ answer, charted, step: chosen.step, onOverlay, onSelect }} />;
}

const families = {
  connects: 'ranking',
  middle: 'ranking',
  groups: 'groups',
  roles: 'roles',
  change: 'change',
} as const;

/** An answer to another question is not shown under this one. */
const matching = (answer: Answer | null, question: Question): Answer | null =>
  answer?.ask.what === families[question] ? answer : null;

/** What of the choices stands in the address, so that an answer can be sent to a colleague: the way, or the period. */
const byOf = (chosen: Chosen, question: Question): string | undefined =>
  (question === 'change' ? chosen.step : chosen.way[question]) || undefined;

function chosenBy(chosen: Chosen, question: Question, by: string | undefined): Chosen {
  if (by === undefined) return chosen;
  const step = steps.find((one) => one === by);
  if (question === 'change') return step ? { ...chosen, step } : chosen;
  const ways: readonly string[] = questions.find((one) => one.id === question)?.ways ?? [];
  return ways.includes(by) ? { ...chosen, way: { ...chosen.way, [question]: by } } : chosen;
}

const firstChoice = (nodes: number): Chosen => ({
  way: {
    connects: 'graph.brokerage',
    middle: 'graph.degree',
    groups: 'graph.communities.leiden',
    roles: '',
    change: '',
  },
  loss: 0.1,
  draws: drawsFor(nodes),
  seed: 1,
  step: 'quarter',
  undated: 'never',
});

function askOf(question: Question, chosen: Chosen, charted: Charted, drawn: Drawn, end: number): Ask {
  const { loss, draws, seed, step, undated, way } = chosen;
  const plan = { loss, draws, seed, first: 5 };
  switch (question) {
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
