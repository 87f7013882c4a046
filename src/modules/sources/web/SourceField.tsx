import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Done } from '#modules/statements/shapes.ts';
import type { Label } from '#vocabulary/label.ts';
import { api } from '#ui/api/client.ts';
import { fieldProblem, Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { TextField, type FieldError } from '#ui/controls/Field.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { Buttons, Row } from '#ui/layout/Page.tsx';
import { messages as kit } from '#ui/messages.ts';
import { ErrorState } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { useSources } from './sources.query.ts';
import css from './sources.module.css';

interface SourceFieldProps {
  value: string;
  onChange: (source: string) => void;
  error?: FieldError;
  /** A new source stands under what is chosen for the report. */
  label: Label;
  authority: string;
}

/** The source, or a new one made on the spot. */
export function SourceField({ value, onChange, error, label, authority }: SourceFieldProps): ReactNode {
  const text = useText(messages);
  const sources = useSources();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <div className={css['withButton']}>
        <Select
          label={text('source')}
          value={sources.data?.some((one) => one.id === value) ? value : ''}
          options={(sources.data ?? []).map((one) => ({
            value: one.id,
            label: one.name,
            note: [kindWord(one.kind, text), one.reliability].filter(Boolean).join(' · '),
          }))}
          onChange={onChange}
          error={error}
        />
        <Button icon={<Plus size={14} />} onClick={() => setAdding(true)}>
          {text('addSource')}
        </Button>
      </div>
      {adding ? (
        <NewSource
          label={label}
          authority={authority}
          onDone={(id) => {
            setAdding(false);
            if (id) onChange(id);
          }}
        />
      ) : null}
    </>
  );
}

const kinds = ['agency', 'outlet', 'person', 'registry', 'list', 'bank', 'analyst'] as const;
type Kind = (typeof kinds)[number];
const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

const kindWord = (kind: string, text: (key: `kind-${Kind}`) => string): string =>
  kinds.includes(kind as Kind) ? text(`kind-${kind as Kind}`) : kind;

interface NewSourceProps {
  label: Label;
  authority: string;
  onDone: (id: string | null) => void;
}

function NewSource({ label, authority, onDone }: NewSourceProps): ReactNode {
  const text = useText(messages);
  const words = useText(kit);
  const write = useWrite();
  const [form, setForm] = useState({
    name: '',
    kind: 'agency' as Kind,
    reliability: '' as '' | (typeof reliabilities)[number],
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const add = async (): Promise<void> => {
    const body = { name: form.name.trim(), kind: form.kind, reliability: form.reliability || null, label, authority };
    const answer = await write(() => api.post<Done>('sources', body), { quiet: true });
    if (answer instanceof Problem) return setProblem(answer);
    onDone(answer.ids[0] ?? null);
  };
  return (
    <div className={css['inset']}>
      <h3>{text('addSource')}</h3>
      <Row>
        <TextField
          label={text('sourceName')}
          help={form.kind === 'person' ? text('sourceNameHelp') : undefined}
          value={form.name}
          onChange={(name) => setForm({ ...form, name })}
          error={fieldProblem(problem, 'name')}
          autoFocus
        />
        <Select<Kind>
          label={text('sourceKind')}
          value={form.kind}
          options={kinds.map((kind) => ({ value: kind, label: text(`kind-${kind}`) }))}
          onChange={(kind) => setForm({ ...form, kind })}
        />
        <Select<(typeof reliabilities)[number]>
          label={text('usualReliability')}
          value={form.reliability}
          optional
          options={reliabilities.map((one) => ({ value: one, label: one, note: words(`rel${one}`) }))}
          onChange={(reliability) => setForm({ ...form, reliability })}
          error={fieldProblem(problem, 'reliability')}
        />
      </Row>
      {problem && !fieldProblem(problem, 'name') ? <ErrorState error={problem} /> : null}
      <Buttons>
        <Button look="quiet" onClick={() => onDone(null)}>
          {words('cancel')}
        </Button>
        <Button onClick={() => void add()}>{text('add')}</Button>
      </Buttons>
    </div>
  );
}
