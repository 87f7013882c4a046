import { FileText } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { Section } from '#ui/layout/Page.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { BandCharts } from './BandCharts.tsx';
import { shownWords, useRows, yearsOf, type Finished } from './finished.ts';
import { ResultTable } from './ResultTable.tsx';
import { shown, type Shown } from './result.view.ts';
import { Sentences } from './Sentences.tsx';
import { useTakings } from './use-takings.ts';
import { Believed } from './Believed.tsx';
import { Cautions } from './Cautions.tsx';
import css from './strategies.module.css';

/** Bands, sentences, table and assumptions, and what can be taken away. */
export function Results({ finished, onBrief }: { finished: Finished; onBrief: () => void }): ReactNode {
  const text = useText(messages);
  const [measure, setMeasure] = useState<Shown>('members');
  const charts = useRef<HTMLDivElement>(null);
  const { rows, nameOf, factorsOf } = useRows(finished);
  const years = yearsOf(finished);
  const take = useTakings(finished, { rows, nameOf, factorsOf, years, measure, charts });
  const { leftOut } = finished.computed.ranges;
  return (
    <>
      <Cautions cautions={finished.job.cautions} />
      <Section
        title={text('results')}
        actions={
          <fieldset className={css['either']}>
            <legend className="visually-hidden">{text('measure')}</legend>
            {shown.map((one) => (
              <label key={one}>
                <input type="radio" name="measure" checked={measure === one} onChange={() => setMeasure(one)} />
                {text(shownWords[one])}
              </label>
            ))}
          </fieldset>
        }
      >
        <div ref={charts}>
          <BandCharts
            rows={rows}
            nameOf={nameOf}
            weeks={finished.computed.ranges.weeks}
            years={years}
            measure={measure}
          />
        </div>
        <p className={css['quiet']}>
          {text('bandKey')} {leftOut > 0 ? text('leftOut', { n: leftOut }) : null}
        </p>
      </Section>
      <Sentences finished={finished} />
      <Section title={text('table')} note={text('tableNote')}>
        <ResultTable rows={rows} nameOf={nameOf} factorsOf={factorsOf} years={years} />
      </Section>
      <Section title={text('export')}>
        <div className={css['buttons']}>
          {take.map(({ id, label, run }) => (
            <Button key={id} onClick={run}>
              {label}
            </Button>
          ))}
          <Button look="main" icon={<FileText size={14} />} onClick={onBrief}>
            {text('brief')}
          </Button>
        </div>
      </Section>
      <Believed finished={finished} />
    </>
  );
}
