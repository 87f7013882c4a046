import type { ReactNode } from 'react';
import { steps } from '#methods/graph/standing/periods.ts';
import { Select, type Option } from '#ui/controls/Select.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { questions, type Question } from '../questions.ts';
import css from './analyse.module.css';
import type { Chosen } from './asking.view.ts';
import { methodOf } from './ways.ts';

interface ParametersProps {
  question: Question;
  chosen: Chosen;
  onChange: (next: Chosen) => void;
}

const losses = [0.05, 0.1, 0.2, 0.3] as const;
const counts = [1, 3, 5, 10] as const;
const undatedWays = ['never', 'always'] as const;

/** The parameters of a question: the way first, the rest under "Parameters". */
export function Parameters({ question, chosen, onChange }: ParametersProps): ReactNode {
  const text = useText(messages);
  const ways = useWays(question);
  const set = (more: Partial<Chosen>): void => onChange({ ...chosen, ...more });
  return (
    <div className={css[question === 'ways' ? 'halves' : 'parameters']}>
      {ways.length > 0 ? (
        <Select
          label={text('by')}
          value={chosen.way[question]}
          options={ways}
          onChange={(way) => set({ way: { ...chosen.way, [question]: way } })}
        />
      ) : null}
      {question === 'ways' ? (
        <Select
          label={text('most')}
          value={String(chosen.most)}
          options={counts.map((most) => ({ value: String(most), label: String(most) }))}
          onChange={(most) => set({ most: Number(most) })}
        />
      ) : null}
      {question === 'change' ? (
        <>
          <Select
            label={text('step')}
            value={chosen.step}
            options={steps.map((step) => ({ value: step, label: text(`step_${step}`) }))}
            onChange={(step) => set({ step })}
          />
          <Select
            label={text('undated')}
            value={chosen.undated}
            options={undatedWays.map((way) => ({ value: way, label: text(`undated_${way}`) }))}
            onChange={(undated) => set({ undated })}
          />
        </>
      ) : null}
      {ways.length > 0 ? <Trials chosen={chosen} set={set} /> : null}
    </div>
  );
}

function Trials({ chosen, set }: { chosen: Chosen; set: (more: Partial<Chosen>) => void }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const percent = (share: number): string => format.number(share, { style: 'percent' });
  const draws = [...new Set([20, 60, 200, 1000, chosen.draws])].sort((a, b) => a - b);
  return (
    <details className={css['more']}>
      <summary>{text('more')}</summary>
      <div className={css['parameters']}>
        <Select
          label={text('loss')}
          value={String(chosen.loss)}
          options={losses.map((loss) => ({ value: String(loss), label: percent(loss) }))}
          onChange={(loss) => set({ loss: Number(loss) })}
        />
        <Select
          label={text('draws')}
          value={String(chosen.draws)}
          options={draws.map((count) => ({ value: String(count), label: format.number(count) }))}
          onChange={(count) => set({ draws: Number(count) })}
        />
        <Select
          label={text('seed')}
          value={String(chosen.seed)}
          options={[1, 2, 3, 4, 5].map((seed) => ({ value: String(seed), label: String(seed) }))}
          onChange={(seed) => set({ seed: Number(seed) })}
        />
      </div>
    </details>
  );
}

function useWays(question: Question): Option[] {
  const { language } = useLanguage();
  const text = useText(messages);
  const ways: readonly string[] = questions.find((one) => one.id === question)?.ways ?? [];
  return ways.map((way) => ({
    value: way,
    label:
      way === 'steps' || way === 'doubt'
        ? text(`way_${way}`)
        : (methodOf(question, way)?.title[language] ?? text('connectedParts')),
  }));
}
