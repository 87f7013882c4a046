import { useState, type ReactNode } from 'react';
import { propertyOf } from '#vocabulary/kinds.ts';
import { api } from '#ui/api/client.ts';
import { fieldProblem, Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { useDraft } from '#ui/layout/draft.ts';
import { Form } from '#ui/layout/Page.tsx';
import { Dialog } from '#ui/overlay/Dialog.tsx';
import { ErrorState } from '#ui/state/States.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '#modules/statements/messages.ts';
import type { Done, EntityRef } from '#modules/statements/shapes.ts';
import { CitationFields, type Marked } from './CitationFields.tsx';
import { citationFrom, emptyCitation, properties, type CitationForm } from './form.view.ts';
import { ValueField, valueProblem } from './ValueField.tsx';

interface AddFactDialogProps {
  entity: EntityRef;
  onClose: () => void;
  marked?: Marked;
}

interface FactForm {
  property: string;
  value: string;
  entity: EntityRef | null;
  citation: CitationForm;
}

/** One more fact about an entity, with where it is said. */
export function AddFactDialog({ entity, onClose, marked }: AddFactDialogProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const write = useWrite();
  const start: FactForm = {
    property: '',
    value: marked?.text ?? '',
    entity: null,
    citation: { ...emptyCitation, report: marked?.report ?? '' },
  };
  const [form, set, clear] = useDraft<FactForm>(`fact.${entity.id}.${marked?.span.join('-') ?? ''}`, start);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  const property = propertyOf(entity.kind, form.property);
  const send = async (): Promise<void> => {
    setTried(true);
    if (!property || form.value.trim() === '' || form.citation.report === '' || valueProblem(property, form.value))
      return;
    const body = {
      entity: entity.id,
      property: form.property,
      value: form.value.trim(),
      citation: citationFrom(form.citation, marked?.span),
    };
    const answer = await write(() => api.post<Done>('statements', body), { quiet: true });
    if (answer instanceof Problem) return setProblem(answer);
    clear();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={text('addFact')}
      help={entity.caption}
      foot={
        <Button look="main" type="submit" form="add-fact">
          {text('add')}
        </Button>
      }
    >
      <Form id="add-fact" onSubmit={() => void send()}>
        <Select
          label={text('property')}
          value={form.property}
          options={properties(entity.kind, language).map((one) => ({ value: one.name, label: one.label[language] }))}
          onChange={(name) => set({ property: name })}
          error={tried && !property ? text('needed') : fieldProblem(problem, 'property')}
        />
        <ValueField
          property={property}
          value={form.value}
          entity={form.entity}
          onChange={(value, found) => set({ value, entity: found })}
          error={tried && form.value.trim() === '' ? text('needed') : fieldProblem(problem, 'value')}
        />
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
