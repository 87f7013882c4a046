import type { ReactNode } from 'react';
import { Check } from '#ui/controls/Field.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './what-if.module.css';
import { useCharts } from './what-if.query.ts';

interface NetworkFieldsProps {
  caseId: string;
  chart: string | undefined;
  within: boolean;
  onChart: (chart: string | undefined) => void;
  onWithin: (within: boolean) => void;
}

/** Which network: the whole case, or one of its charts; and whether standing in one cell counts as a tie. */
export function NetworkFields({ caseId, chart, within, onChart, onWithin }: NetworkFieldsProps): ReactNode {
  const text = useText(messages);
  const charts = useCharts(caseId).data?.charts ?? [];
  return (
    <div className={css['fields']}>
      <Select
        label={text('network')}
        value={chart ?? 'case'}
        options={[
          { value: 'case', label: text('wholeCase') },
          ...charts.map((one) => ({ value: one.id, label: text('chartOf', { title: one.title }) })),
        ]}
        onChange={(next) => onChart(next === 'case' ? undefined : next)}
      />
      <div>
        <Check label={text('within')} checked={within} onChange={onWithin} />
        <p className={css['help']}>{text('withinHelp')}</p>
      </div>
    </div>
  );
}
