/** A text of the screens in both languages. */
export interface Words {
  en: string;
  es: string;
}

export interface Parameter {
  id: string;
  label: Words;
  type: 'number' | 'choice' | 'entity';
  default: number | string | null;
  min?: number;
  max?: number;
  choices?: readonly string[];
}

/** One declared method: what it answers, what it takes, what it gives, and what it must not be read as. */
export interface Method<Input, Output> {
  id: string;
  title: Words;
  question: Words;
  parameters: readonly Parameter[];
  run: (input: Input) => Output;
  caveats: readonly Words[];
  references: readonly string[];
}
