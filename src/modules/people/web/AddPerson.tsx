import { useState, type ReactNode } from 'react';
import { classifications } from '#vocabulary/purpose.ts';
import { api } from '#ui/api/client.ts';
import { useKnown } from '#ui/api/known.ts';
import { fieldProblem, Problem } from '#ui/api/problem.ts';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { ChipField, TextField, type FieldError } from '#ui/controls/Field.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { useDraft } from '#ui/layout/draft.ts';
import { Form, Row } from '#ui/layout/Page.tsx';
import { Dialog } from '#ui/overlay/Dialog.tsx';
import { ErrorState } from '#ui/state/States.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { Role } from '../shapes.ts';
import { roleKeys } from './roles.ts';

interface PersonForm {
  name: string;
  display: string;
  role: Role | '';
  unit: string;
  language: 'en' | 'es';
  clearances: string[];
  compartments: string[];
}

const start: PersonForm = {
  name: '',
  display: '',
  role: '',
  unit: '',
  language: 'es',
  clearances: [],
  compartments: [],
};

/** What can be told before asking the node, by field. */
function wrongWith(
  form: PersonForm,
  password: string,
): Record<string, 'needed' | 'nameHelp' | 'passwordShort' | 'passwordNamed'> {
  const name = form.name.trim();
  return {
    ...(form.display.trim() === '' ? { display: 'needed' } : {}),
    ...(/^[a-z][a-z0-9.-]{1,39}$/.test(name) ? {} : { name: name === '' ? 'needed' : 'nameHelp' }),
    ...(form.role === '' ? { role: 'needed' } : {}),
    ...(form.unit === '' ? { unit: 'needed' } : {}),
    ...(password.length < 12 ? { password: password === '' ? 'needed' : 'passwordShort' } : {}),
    ...(password.length >= 12 && name !== '' && password.toLowerCase().includes(name)
      ? { password: 'passwordNamed' }
      : {}),
  };
}

/** A new account. The password is never kept as a draft. */
export function AddPerson({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const text = useText(messages);
  const write = useWrite();
  const [form, set, clear] = useDraft<PersonForm>('person', start);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  const wrong = wrongWith(form, password);
  const send = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    const answer = await write(() => api.post('people', { ...form, password }), {
      quiet: true,
      said: text('personAdded', { name: form.display }),
    });
    if (answer instanceof Problem) return setProblem(answer);
    clear();
    setPassword('');
    setProblem(null);
    setTried(false);
    onClose();
  };
  const error = (field: string): FieldError => {
    const key = tried ? wrong[field] : undefined;
    return key ? text(key) : fieldProblem(problem, field);
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={text('addPerson')}
      foot={
        <Button look="main" type="submit" form="person">
          {text('addPerson')}
        </Button>
      }
    >
      <Form id="person" onSubmit={() => void send()}>
        <Row>
          <TextField
            label={text('display')}
            value={form.display}
            onChange={(display) => set({ display })}
            error={error('display')}
          />
          <TextField
            label={text('name')}
            help={text('nameHelp')}
            value={form.name}
            onChange={(name) => set({ name })}
            error={error('name')}
          />
        </Row>
        <Place form={form} set={set} error={error} />
        <TextField
          label={text('password')}
          help={text('passwordHelp')}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={error('password')}
        />
        <Reach form={form} set={set} />
        {problem && problem.fields.length === 0 ? <ErrorState error={problem} /> : null}
      </Form>
    </Dialog>
  );
}

interface PartProps {
  form: PersonForm;
  set: (parts: Partial<PersonForm>) => void;
}

/** Role, unit and language. */
function Place({ form, set, error }: PartProps & { error: (field: string) => FieldError }): ReactNode {
  const text = useText(messages);
  const known = useKnown().data;
  return (
    <Row>
      <Select<Role>
        label={text('role')}
        value={form.role}
        options={(Object.keys(roleKeys) as Role[]).map((role) => ({ value: role, label: text(roleKeys[role].name) }))}
        onChange={(role) => set({ role })}
        error={error('role')}
      />
      <Select
        label={text('unit')}
        value={form.unit}
        options={(known?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
        onChange={(unit) => set({ unit })}
        error={error('unit')}
      />
      <Select<'en' | 'es'>
        label={text('language')}
        value={form.language}
        options={[
          { value: 'es', label: text('spanish') },
          { value: 'en', label: text('english') },
        ]}
        onChange={(next) => set({ language: next })}
      />
    </Row>
  );
}

/** What the person may read beyond what is open to his unit. */
function Reach({ form, set }: PartProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const known = useKnown().data;
  return (
    <>
      <ChipField
        label={text('clearances')}
        options={Object.entries(classifications).map(([value, words]) => ({ value, label: words[language] }))}
        chosen={form.clearances}
        onChange={(clearances) => set({ clearances })}
      />
      {known && known.compartments.length > 0 ? (
        <ChipField
          label={text('compartments')}
          options={known.compartments.map((one) => ({ value: one.id, label: one.name }))}
          chosen={form.compartments}
          onChange={(compartments) => set({ compartments })}
        />
      ) : null}
    </>
  );
}
