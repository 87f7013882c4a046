import { Play } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { measures } from '#methods/disruption/measures.ts';
import { measureIds, recoveries } from '#methods/disruption/shapes.ts';
import { Button } from '#ui/controls/Button.tsx';
import { TextField } from '#ui/controls/Field.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { Form } from '#ui/layout/Page.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { limits } from '../limits.ts';
import { messages } from '../messages.ts';
import type { PositionNetwork, Question } from '../shapes.ts';
import { draftOf, formatAsk, questionOf, wholeIn, type Draft, type Removal } from './ask.view.ts';
import { namesOf, rolesHeld } from './network.view.ts';
import { TakenFields } from './TakenFields.tsx';
import css from './what-if.module.css';

interface QuestionFormProps {
  network: PositionNetwork;
  asked: Question | null;
  busy: boolean;
  onRun: (question: Question) => void;
}

/** What is taken away, the measure that goes with it, how the network recovers; the rest under "more". */
export function QuestionForm({ network, asked, busy, onRun }: QuestionFormProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const [draft, setDraft] = useState<Draft>(() => draftOf(asked, firstRemoval(network)));
  const [tried, setTried] = useState(false);
  const [known, setKnown] = useState(asked);
  const set = (some: Partial<Draft>): void => setDraft({ ...draft, ...some });
  // Another question in the address (going back) fills the form anew; the one just asked from it leaves it alone.
  if (!sameAsk(asked, known)) {
    setKnown(asked);
    if (asked && !sameAsk(asked, questionOf(draft))) setDraft(draftOf(asked, asked.removal));
  }
  const names = useMemo(
    () =>
      namesOf(network, {
        group: (n) => text('unnamedGroup', { n }),
        cell: (n) => text('unnamedCompany', { n }),
      }),
    [network, text],
  );
  const wrong = (name: 'weeks' | 'replicates' | 'seed'): string | undefined =>
    wholeIn(draft[name], limits[name]) === null ? text('numberError', limits[name]) : undefined;
  const run = (): void => {
    setTried(true);
    const question = questionOf(draft);
    if (!busy && question) onRun(question);
  };
  const field = (name: 'weeks' | 'replicates' | 'seed', help?: string): ReactNode => (
    <TextField
      label={text(name)}
      value={draft[name]}
      onChange={(value) => set({ [name]: value })}
      inputMode="numeric"
      error={wrong(name)}
      {...(help ? { help } : {})}
    />
  );
  const hidden = wrong('replicates') !== undefined || wrong('seed') !== undefined;
  return (
    <Form onSubmit={run}>
      <TakenFields
        network={network}
        names={names}
        removal={draft.removal}
        percent={draft.percent}
        onChange={(removal) => set({ removal })}
        onPercent={(percent) => set({ percent })}
      />
      <Select
        label={text('measure')}
        value={draft.measure}
        placeholder={text('chooseMeasure')}
        options={measureIds.map((id) => ({ value: id, label: measures[id].name[language] }))}
        onChange={(measure) => set({ measure })}
        help={text('measureHelp')}
        error={tried && draft.measure === '' ? text('needMeasure') : undefined}
      />
      <Select
        label={text('recovery')}
        value={draft.recovery}
        options={recoveries.map((id) => ({ value: id, label: text(`recovery-${id}`) }))}
        onChange={(recovery) => set({ recovery })}
        help={text('recoveryHelp')}
      />
      {field('weeks')}
      <details className={css['more']} {...(hidden ? { open: true } : {})}>
        <summary>{text('more')}</summary>
        {field('replicates', text('replicatesHelp'))}
        {field('seed', text('seedHelp'))}
      </details>
      <div>
        <Button type="submit" look="main" icon={<Play size={14} />} disabled={busy}>
          {text('run')}
        </Button>
      </div>
    </Form>
  );
}

const sameAsk = (a: Question | null, b: Question | null): boolean => (a && formatAsk(a)) === (b && formatAsk(b));

function firstRemoval(network: PositionNetwork): Removal {
  const [first] = rolesHeld(network);
  return first ? { what: 'role', role: first.role } : { what: 'brokers', share: 0.2 };
}
