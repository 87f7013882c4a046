import { useNavigate, useSearch } from '@tanstack/react-router';
import { CircleHelp, X } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton } from '#ui/controls/Button.tsx';
import { Empty } from '#ui/state/States.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import type { AsOf } from '#ui/layout/as-of.ts';
import { latest } from '#vocabulary/time.ts';
import { messages } from '../messages.ts';
import { questions, type Question } from '../questions.ts';
import css from './analyse.module.css';
import { drawnOf, type Charted } from './analyse.view.ts';
import { addressOf, answers, askOf, chosenBy, type Address, type Chosen } from './asking.view.ts';
import { ChangeAnswer } from './ChangeAnswer.tsx';
import { Ends } from './Ends.tsx';
import { GroupsAnswer } from './GroupsAnswer.tsx';
import { MethodNotes } from './MethodNotes.tsx';
import type { Overlay } from './overlay.ts';
import { Parameters } from './Parameters.tsx';
import { RankingAnswer } from './RankingAnswer.tsx';
import { RolesAnswer } from './RolesAnswer.tsx';
import { useWork, type Answer } from './use-work.ts';
import { methodOf } from './ways.ts';
import { WaysAnswer } from './WaysAnswer.tsx';
import { WorkBar } from './WorkBar.tsx';

interface AnalysePanelProps {
  charted: Charted;
  times: AsOf;
  /** Ids of what is selected on the picture. */
  selected: readonly string[];
  onOverlay: (overlay: Overlay | null) => void;
  onSelect: (ids: readonly string[]) => void;
  onClose: () => void;
}

const isQuestion = (text: string | undefined): text is Question => questions.some((one) => one.id === text);

/** A question asked of the chart: chosen, worked out beside the page, shown on the picture and as a table, with how firm it is. */
export function AnalysePanel({ charted, times, selected, onOverlay, onSelect, onClose }: AnalysePanelProps): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const { ask: asked, ...address } = useSearch({ strict: false }) as Address & { ask?: string };
  const question = isQuestion(asked) ? asked : 'connects';
  const [chosen, setChosen] = useState<Chosen>(() => chosenBy(charted.nodes.length, question, address));
  const turn = useTurn();
  const choose = (next: Chosen): void => {
    setChosen(next);
    turn(question, next);
  };
  const { answer, run, stop } = useWork();
  const drawn = useMemo(() => drawnOf(charted), [charted]);
  const asking = (): ReturnType<typeof askOf> =>
    askOf(question, chosen, charted, drawn, times.asOf === undefined ? Date.now() : latest(times.asOf));
  const ask = (): void => {
    const next = asking();
    if (next) run(next);
    else stop();
  };
  const begin = useEffectEvent(ask);
  // The question runs when it is chosen, and anew when the chart or a parameter changes.
  useEffect(() => {
    if (drawn.ties.length === 0) return undefined;
    const timer = setTimeout(begin, 0);
    return () => clearTimeout(timer);
  }, [question, chosen, drawn]);
  useEffect(() => () => onOverlay(null), [onOverlay, question]);
  if (drawn.ties.length === 0) return <Nothing onClose={onClose} />;
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  const shown = answer && answers(answer.ask, question, chosen) ? answer : null;
  return (
    <div className={css['panel']} onKeyDown={leave}>
      <Head onClose={onClose} />
      <p className={css['dim']}>
        {text('help', { nodes: format.number(charted.nodes.length), ties: format.number(drawn.ties.length) })}
      </p>
      <div className={css['questions']} role="group" aria-label={text('questions')}>
        {questions.map(({ id }) => (
          <button key={id} type="button" aria-pressed={id === question} onClick={() => turn(id, chosen)}>
            {text(`ask_${id}`)}
          </button>
        ))}
      </div>
      {question === 'ways' ? <Ends {...{ charted, chosen, selected }} onChange={choose} /> : null}
      <Parameters question={question} chosen={chosen} onChange={choose} />
      {asking() === null ? null : <WorkBar answer={answer} onRun={ask} onStop={stop} />}
      {shown ? <Shown answer={shown} {...{ charted, chosen, selected, onOverlay, onSelect }} /> : null}
      <MethodNotes method={methodOf(question, chosen.way[question])} />
      <p className={css['dim']}>{text('seen', { when: times.asOf ?? text('today') })}</p>
    </div>
  );
}

/** Puts a question and how it is asked into the address. */
function useTurn(): (question: Question, chosen: Chosen) => void {
  const navigate = useNavigate();
  return (question, chosen) =>
    void navigate({
      to: '.',
      search: (before: object) => ({ ...before, ask: question, ...addressOf(chosen, question) }),
      replace: true,
    });
}

function Nothing({ onClose }: Pick<AnalysePanelProps, 'onClose'>): ReactNode {
  const text = useText(messages);
  return (
    <div className={css['panel']}>
      <Head onClose={onClose} />
      <Empty icon={CircleHelp} title={text('nothing')}>
        {text('nothingHelp')}
      </Empty>
    </div>
  );
}

function Head({ onClose }: Pick<AnalysePanelProps, 'onClose'>): ReactNode {
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

interface ShownProps extends Pick<AnalysePanelProps, 'charted' | 'selected' | 'onOverlay' | 'onSelect'> {
  answer: Answer;
  chosen: Chosen;
}

function Shown({ answer, charted, chosen, selected, onOverlay, onSelect }: ShownProps): ReactNode {
  const { ask } = answer;
  switch (ask.what) {
    case 'ranking': {
      const one = selected.length === 1 ? (selected[0] ?? null) : null;
      return <RankingAnswer {...{ answer, charted, plan: ask.plan, selected: one, onOverlay, onSelect }} />;
    }
    case 'ways':
      return <WaysAnswer key={ask.ends.join(' ')} {...{ answer, charted, ask, onOverlay, onSelect }} />;
    case 'groups':
      return <GroupsAnswer {...{ answer, charted, plan: ask.plan, onOverlay, onSelect }} />;
    case 'roles':
      return <RolesAnswer {...{ answer, roles: ask.input.roles, onSelect }} />;
    default:
      return <ChangeAnswer {...{ answer, charted, step: chosen.step, onOverlay, onSelect }} />;
  }
}
