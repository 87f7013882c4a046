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

/** A small case whose answer can be checked by hand: the pages of the methods show it, a test runs it. */
export interface Example<Input> {
  /** What is given and what comes out, in words. */
  says: Words;
  given: Input;
  /** What `run` gives, typed arrays as lists, numbers to six decimals. */
  gives: unknown;
}

/** One declared method: what it answers, what it takes, what it gives, and what it must not be read as. */
export interface Method<Input, Output> {
  id: string;
  title: Words;
  question: Words;
  /** As in the publication, in plain characters. */
  formula?: string;
  parameters: readonly Parameter[];
  run: (input: Input) => Output;
  caveats: readonly Words[];
  references: readonly string[];
  example?: Example<Input>;
}
