import { useMemo, useState, type ReactNode } from 'react';
import { EntityPicker } from '#modules/search/web/index.ts';
import { propertyOf, type Property } from '#vocabulary/kinds.ts';
import { api } from '#ui/api/client.ts';
import { fieldProblem, Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { TextField } from '#ui/controls/Field.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { useDraft } from '#ui/layout/draft.ts';
import { Form, Row } from '#ui/layout/Page.tsx';
import { Dialog } from '#ui/overlay/Dialog.tsx';
import { ErrorState } from '#ui/state/States.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '#modules/statements/messages.ts';
import type { Done, EntityRef } from '#modules/statements/shapes.ts';
import { CitationFields, type Marked } from './CitationFields.tsx';
import { citationFrom, emptyCitation, linkBody, linkWays, type CitationForm } from './form.view.ts';
import { valueProblem } from './ValueField.tsx';

interface AddLinkDialogProps {
  entity: EntityRef;
  onClose: () => void;
  marked?: Marked;
}

interface LinkForm {
  way: string;
  other: EntityRef | null;
  facts: Record<string, string>;
  citation: CitationForm;
}

/** What one is asked beside the two ends, by what the kind of link has. */
const asked = ['percentage', 'role', 'amount', 'summary'] as const;

/** A link from this entity to another, read from its side. */
export function AddLinkDialog({ entity, onClose, marked }: AddLinkDialogProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const write = useWrite();
  const start: LinkForm = {
    way: '',
    other: null,
    facts: {},
    citation: { ...emptyCitation, report: marked?.report ?? '' },
  };
  const [form, set, clear] = useDraft<LinkForm>(`link.${entity.id}.${marked?.span.join('-') ?? ''}`, start);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  const ways = useMemo(() => linkWays(entity.kind, language), [entity.kind, language]);
  const way = ways.find((one) => one.id === form.way);
  const fields = way ? asked.flatMap((name) => propertyOf(way.kind, name) ?? []) : [];
  const wrong = fields.some((field) => valueProblem(field, form.facts[field.name] ?? ''));
  const send = async (): Promise<void> => {
    setTried(true);
    if (!way || !form.other || form.citation.report === '' || wrong) return;
    const body = linkBody(entity, way, form.other, form.facts, citationFrom(form.citation, marked?.span));
    const answer = await write(() => api.post<Done>('links', body), { quiet: true });
    if (answer instanceof Problem) return setProblem(answer);
    clear();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={text('addLink')}
      help={entity.caption}
      foot={
        <Button look="main" type="submit" form="add-link">
          {text('add')}
        </Button>
      }
    >
      <Form id="add-link" onSubmit={() => void send()}>
        <Select
          label={`${entity.caption}…`}
          value={form.way}
          options={ways.map((one) => ({ value: one.id, label: one.words, note: one.kindWords }))}
          onChange={(id) => set({ way: id })}
          error={tried && !way ? text('needed') : fieldProblem(problem, 'kind')}
        />
        <EntityPicker
          label={text('other')}
          value={form.other}
          onChange={(other) => set({ other })}
          kind={way?.other}
          without={entity.id}
          error={
            tried && !form.other ? text('needed') : (fieldProblem(problem, 'target') ?? fieldProblem(problem, 'source'))
          }
        />
        <LinkFacts fields={fields} facts={form.facts} onChange={(facts) => set({ facts })} />
        <CitationFields
          form={form.citation}
          set={(parts) => set({ citation: { ...form.citation, ...parts } })}
          problem={problem}
          marked={marked}
          missing={tried}
        />
        {problem && problem.fields.length === 0 ? <ErrorState error={problem} /> : null}
      </Form>
    </Dialog>
  );
}

interface LinkFactsProps {
  fields: readonly Property[];
  facts: Record<string, string>;
  onChange: (facts: Record<string, string>) => void;
}

/** Share, role, amount: what this kind of link can say beside its ends. */
function LinkFacts({ fields, facts, onChange }: LinkFactsProps): ReactNode {
  const { language } = useLanguage();
  if (fields.length === 0) return null;
  return (
    <Row>
      {fields.map((field) => (
        <TextField
          key={field.name}
          label={field.label[language]}
          optional
          value={facts[field.name] ?? ''}
          onChange={(value) => onChange({ ...facts, [field.name]: value })}
          error={valueProblem(field, facts[field.name] ?? '')}
        />
      ))}
    </Row>
  );
}
