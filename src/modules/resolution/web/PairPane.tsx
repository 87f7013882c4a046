import { ChevronLeft, ChevronRight, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '#ui/controls/Button.tsx';
import { TextArea } from '#ui/controls/Field.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { ErrorState } from '#ui/state/States.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import type { MergePair, MergeReason } from '../shapes.ts';
import { Comparison } from './Comparison.tsx';
import { messages } from './messages.ts';
import { bandTones } from './PairList.tsx';
import css from './queue.module.css';
import { reasonFor, sentence } from './queue.view.ts';
import type { QueueState } from './use-queue.ts';

interface PairPaneProps {
  state: QueueState;
  pair: MergePair;
  mayWrite: boolean;
}

const verdicts = [
  { verdict: 'same', keys: 's' },
  { verdict: 'different', keys: 'd' },
  { verdict: 'unsure', keys: 'u' },
] as const;

/** Id of the field into which the reason is written, for the key that leads there. */
export const reasonField = 'merge-reason';

/** The pair at hand: side by side, what speaks for and against, and the three answers. */
export function PairPane({ state, pair, mayWrite }: PairPaneProps): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const { language } = useLanguage();
  const joins = [pair.a, pair.b].toSorted((x, y) => x.statements + x.links - y.statements - y.links)[0] ?? pair.b;
  const refused = mayWrite ? undefined : text('noWrite');
  return (
    <section className={css['pane']} aria-label={`${pair.a.caption} / ${pair.b.caption}`}>
      <div className={css['top']}>
        <Badge tone={bandTones[pair.band]}>{text(`band-${pair.band}`)}</Badge>
        <span className={css['note']}>
          {text('joins', {
            statements: text('statements', { n: joins.statements }),
            links: text('links', { n: joins.links }),
          })}
        </span>
        <span className={css['steps']}>
          <IconButton
            label={text('before')}
            keys="k"
            icon={<ChevronLeft size={16} />}
            disabled={state.at === 0}
            onClick={() => state.step(-1)}
          />
          <span>{text('place', { at: state.at + 1, n: state.pairs.length })}</span>
          <IconButton
            label={text('next')}
            keys="j"
            icon={<ChevronRight size={16} />}
            disabled={state.at === state.pairs.length - 1}
            onClick={() => state.step(1)}
          />
        </span>
      </div>
      {pair.unsure ? (
        <p className={css['before']}>
          {text('unsureBefore', {
            by: pair.unsure.by,
            date: format.day(pair.unsure.at),
            reason: pair.unsure.reason,
          })}
        </p>
      ) : null}
      <Comparison a={pair.a} b={pair.b} linked />
      <div className={css['reasons']}>
        <Reasons title={text('for')} reasons={pair.reasons.filter(({ bits }) => bits > 0)} kind={pair.a.kind} />
        <Reasons
          title={text('against')}
          reasons={pair.reasons.filter(({ bits }) => bits < 0).toReversed()}
          kind={pair.a.kind}
          none={text('nothingAgainst')}
        />
      </div>
      {state.problem ? <ErrorState error={state.problem} /> : null}
      {mayWrite ? (
        <div id={reasonField}>
          <TextArea
            label={text('reason')}
            help={text('reasonHelp')}
            rows={2}
            value={state.reason ?? ''}
            placeholder={reasonFor('same', pair, text, language)}
            onChange={(reason) => state.setReason(reason === '' ? null : reason)}
          />
        </div>
      ) : null}
      <div className={css['answers']}>
        {verdicts.map(({ verdict, keys }) => (
          <Button
            key={verdict}
            look={verdict === 'same' ? 'main' : 'plain'}
            keys={keys}
            disabled={refused}
            onClick={() => state.judge(verdict)}
          >
            {text(verdict)}
          </Button>
        ))}
      </div>
    </section>
  );
}

interface ReasonsProps {
  title: string;
  reasons: readonly MergeReason[];
  kind: string;
  none?: string;
}

function Reasons({ title, reasons, kind, none }: ReasonsProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  return (
    <div>
      <h2>{title}</h2>
      {reasons.length === 0 && none ? <p className={css['note']}>{none}</p> : null}
      <ul>
        {reasons.map((reason) => (
          <li key={`${reason.key}${reason.a}`} data-for={reason.bits > 0}>
            {reason.bits > 0 ? <Plus size={13} aria-hidden /> : <Minus size={13} aria-hidden />}
            <div>
              {sentence(reason, kind, text, language)}
              {reason.says.length > 0 ? (
                <span className={css['says']}>{reason.says.map((one) => one[language]).join('; ')}</span>
              ) : null}
            </div>
            <span className={css['weight']} data-weight={reason.weight}>
              {text(`weight-${reason.weight}`)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
