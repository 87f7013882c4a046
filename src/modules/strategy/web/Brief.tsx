import { ArrowLeft, Printer } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '#ui/controls/Button.tsx';
import { LabelBanner } from '#ui/marks/Marks.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { BandCharts } from './BandCharts.tsx';
import { Cautions } from './Cautions.tsx';
import { Believed } from './Believed.tsx';
import { ResultTable } from './ResultTable.tsx';
import { shownWords, useRows, yearsOf, type Finished } from './finished.ts';
import { Sentences } from './Sentences.tsx';
import { useLabelled, useMadeBy } from './use-takings.ts';
import css from './strategies.module.css';

/** A page for a reader: the result under its label, for the printer. */
export function Brief({ finished, onBack }: { finished: Finished; onBack: () => void }): ReactNode {
  const text = useText(messages);
  const labelled = useLabelled(finished);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.focus();
    top.current?.scrollIntoView();
  }, []);
  const print = async (): Promise<void> => {
    await labelled('brief');
    window.print();
  };
  return (
    <div className={css['brief']} ref={top} tabIndex={-1} role="region" aria-label={text('brief')}>
      <div className={css['briefHead']}>
        <Button icon={<ArrowLeft size={14} />} onClick={onBack}>
          {text('back')}
        </Button>
        <Button look="main" icon={<Printer size={14} />} onClick={() => void print()}>
          {text('print')}
        </Button>
      </div>
      <Sheet finished={finished} />
      {createPortal(
        <div className={css['paper']} data-paper="" aria-hidden>
          <Sheet finished={finished} />
        </div>,
        document.body,
      )}
    </div>
  );
}

function Sheet({ finished }: { finished: Finished }): ReactNode {
  const text = useText(messages);
  const madeBy = useMadeBy();
  const [made] = useState(madeBy);
  const { rows, nameOf, factorsOf } = useRows(finished);
  const years = yearsOf(finished);
  const label = <LabelBanner banner={finished.material.banner ?? text('publicData')} />;
  return (
    <article className={css['sheet']}>
      <div className={css['running']}>{label}</div>
      <div className={css['body']}>
        <h2>{text('briefTitle', { from: String(years.reference), to: String(years.end) })}</h2>
        <p className={css['quiet']}>{made}</p>
        <Cautions cautions={finished.job.cautions} />
        <p className={css['quiet']}>{text('groupsNote', { n: finished.material.population.groups.length })}</p>
        <Sentences finished={finished} />
        {(['members', 'weeklyDeaths'] as const).map((measure) => (
          <section key={measure}>
            <h3>{text(shownWords[measure])}</h3>
            <BandCharts
              rows={rows}
              nameOf={nameOf}
              weeks={finished.computed.ranges.weeks}
              years={years}
              measure={measure}
            />
          </section>
        ))}
        <p className={css['quiet']}>{text('bandKey')}</p>
        <ResultTable rows={rows} nameOf={nameOf} factorsOf={factorsOf} years={years} />
        <Believed finished={finished} />
      </div>
      <div className={`${css['running']} ${css['last']}`}>{label}</div>
    </article>
  );
}
