import { useMemo, useState, type ReactNode } from 'react';
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
import type { Done } from '#modules/statements/shapes.ts';
import { CitationFields, type Marked } from './CitationFields.tsx';
import { citationFrom, emptyCitation, entityKinds, nameFrom, namingProperty, type CitationForm } from './form.view.ts';
import { ValueField, valueProblem } from './ValueField.tsx';

interface AddEntityDialogProps {
  onClose: () => void;
  /** Called with the new entity's id. */
  onAdded?: (id: string) => void;
  marked?: Marked;
  /** The marked words say something of somebody; they are no name. */
  unnamed?: boolean;
}

interface EntityForm {
  kind: string;
  name: string;
  citation: CitationForm;
}

/** A new entity: its kind, what it is called, and where that is said. */
export function AddEntityDialog({ onClose, onAdded, marked, unnamed = false }: AddEntityDialogProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const write = useWrite();
  const start: EntityForm = {
    kind: '',
    name: unnamed ? '' : nameFrom(marked?.text ?? ''),
    citation: { ...emptyCitation, report: marked?.report ?? '' },
  };
  const [form, set, clear] = useDraft<EntityForm>(
    `entity.${marked?.report ?? ''}.${marked?.span.join('-') ?? ''}`,
    start,
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  const kinds = useMemo(() => entityKinds(language), [language]);
  const naming = form.kind === '' ? undefined : propertyOf(form.kind, namingProperty(form.kind));
  const send = async (): Promise<void> => {
    setTried(true);
    if (!naming || form.name.trim() === '' || form.citation.report === '' || valueProblem(naming, form.name)) return;
    const body = {
      kind: form.kind,
      facts: [{ property: naming.name, value: form.name.trim() }],
      citation: citationFrom(form.citation, marked?.span),
    };
    const answer = await write(() => api.post<Done>('entities', body), { quiet: true });
    if (answer instanceof Problem) return setProblem(answer);
    clear();
    onClose();
    if (answer.ids[0]) onAdded?.(answer.ids[0]);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={text('addEntity')}
      foot={
        <Button look="main" type="submit" form="add-entity">
          {text('add')}
        </Button>
      }
    >
      <Form id="add-entity" onSubmit={() => void send()}>
        <Select
          label={text('kind')}
          value={form.kind}
          options={kinds}
          onChange={(kind) => set({ kind })}
          error={tried && form.kind === '' ? text('needed') : fieldProblem(problem, 'kind')}
        />
        <ValueField
          property={naming}
          label={naming?.label[language] ?? text('name')}
          value={form.name}
          entity={null}
          autoFocus={marked !== undefined && start.name === ''}
          onChange={(name) => set({ name })}
          error={tried && form.name.trim() === '' ? text('needed') : fieldProblem(problem, 'value')}
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
