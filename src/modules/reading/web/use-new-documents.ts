import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import {
  emptyMapping,
  fieldsOf,
  lacking,
  sourceChosen,
  sourcesFor,
  type ImportForm,
  type Lack,
  type Ready,
  type Remembered,
} from '#modules/intake/web/index.ts';
import type { ImportView } from '#modules/intake/shapes.ts';
import type { Discipline, SourceView } from '#modules/sources/shapes.ts';
import { api } from '#ui/api/client.ts';
import { useKnown } from '#ui/api/known.ts';
import { Problem } from '#ui/api/problem.ts';
import { labelProblems, startLabel } from '#ui/label/LabelEditor.tsx';
import { useDraft } from '#ui/layout/draft.ts';
import { mostDocuments, type Document } from './documents.view.ts';

export interface DocumentsForm extends ImportForm {
  discipline: Discipline;
  language: 'en' | 'es' | '';
  again: boolean;
}

export interface NewDocumentsGiven {
  caseId: string;
  remembered: Remembered;
  sources: readonly SourceView[];
}

const startOf = (remembered: Remembered): DocumentsForm => ({
  format: 'documents',
  source: '',
  sourceName: '',
  grade: remembered.grade,
  label: remembered.label ?? startLabel,
  authority: remembered.authority,
  dated: '',
  mapping: emptyMapping,
  files: 0,
  discipline: 'open',
  language: '',
  again: false,
});

export interface NewDocuments {
  form: DocumentsForm;
  set: (parts: Partial<DocumentsForm>) => void;
  documents: readonly Document[];
  choose: (documents: Document[]) => void;
  discard: () => void;
  ready: Ready;
  fitting: SourceView[];
  lacks: readonly (Lack | 'many')[];
  busy: boolean;
  problem: Problem | null;
  send: () => Promise<void>;
  stop: () => void;
}

/** What is chosen and typed for reading documents, and its sending. */
export function useNewDocuments({ caseId, remembered, sources }: NewDocumentsGiven): NewDocuments {
  const navigate = useNavigate();
  const client = useQueryClient();
  const known = useKnown().data;
  const [form, set, clear] = useDraft<DocumentsForm>(`documents.${caseId}`, startOf(remembered));
  const [documents, setDocuments] = useDocuments();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const abort = useRef<AbortController | null>(null);
  const fitting = sourcesFor(sources, false);
  const { source, name } = sourceChosen(form, fitting, remembered.source, false);
  const ready: Ready = { ...form, case: caseId, format: 'documents', source, sourceName: name };
  const lacks = [...lacking(ready, documents.length), ...(documents.length > mostDocuments ? (['many'] as const) : [])];
  const send = async (): Promise<void> => {
    setTried(true);
    setProblem(null);
    if (busy || lacks.length > 0 || (known && labelProblems(ready.label, known).length > 0)) return;
    abort.current = new AbortController();
    setBusy(true);
    try {
      const view = await api.post<ImportView>('imports', bodyOf(ready, form, documents), {
        signal: abort.current.signal,
      });
      setDocuments([]);
      clear();
      await client.invalidateQueries({
        predicate: ({ queryKey: [about] }) => about === 'imports' || about === 'import-defaults' || about === 'sources',
      });
      await navigate({ to: '/documents/$id', params: { id: view.id } });
    } catch (error) {
      if (error instanceof Problem) setProblem(error);
      else if (!(error instanceof DOMException)) throw error;
    } finally {
      setBusy(false);
    }
  };
  return {
    form,
    set,
    documents,
    choose: (chosen) => {
      setDocuments(chosen);
      set({ files: chosen.length });
    },
    discard: () => {
      clear();
      setDocuments([]);
      setTried(false);
      setProblem(null);
    },
    ready,
    fitting,
    lacks: tried ? lacks : lacks.filter((one) => one === 'many'),
    busy,
    problem,
    send,
    stop: () => abort.current?.abort(),
  };
}

function bodyOf(ready: Ready, form: DocumentsForm, documents: readonly Document[]): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fieldsOf(ready))) body.set(name, value);
  body.set('discipline', form.discipline);
  if (form.language !== '') body.set('language', form.language);
  if (form.again) body.set('again', 'true');
  for (const { file, path } of documents) body.append('files', file, path);
  return body;
}

const none: Document[] = [];

/** The chosen documents outlive a lock and a look at another page, not a reload or signing out. */
function useDocuments(): [Document[], (documents: Document[]) => void] {
  const client = useQueryClient();
  const queryKey = ['reading-documents'];
  const held = useQuery<Document[]>({
    queryKey,
    queryFn: () => none,
    enabled: false,
    initialData: none,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return [held.data, (documents) => void client.setQueryData(queryKey, documents)];
}
