import type { NodeContext } from '#access/context.ts';
import type { Discipline } from '#modules/sources/shapes.ts';
import type { Job } from '#storage/jobs.ts';
import type { InputFile } from './draft.ts';

/** What an import job was asked to do; kept with the job. */
export interface ImportPlan {
  format: string;
  files: { name: string; bytes: number; sha256: string }[];
  case: string;
  source: string;
  handling: number;
  grade: string;
  report: string;
  /** Imprecise date of the list version or of the files. */
  dated: string | null;
  mapping: unknown;
  /** Of documents alone: discipline and language of the reports to be made, and whether a file already held is taken again. */
  discipline?: Discipline;
  language?: 'en' | 'es' | null;
  again?: boolean;
}

export const planOf = (job: Job): ImportPlan => job.input as unknown as ImportPlan;

/** The kept originals as a reader takes them; `read` is told the bytes as they pass. */
export const inputFiles = (
  node: NodeContext,
  id: string,
  files: readonly { name: string }[],
  read: (bytes: number) => void,
): InputFile[] =>
  files.map(({ name }, at) => ({
    name,
    async *bytes() {
      for await (const chunk of node.originals.open(`${id}.${at}`)) {
        read(chunk.length);
        yield chunk;
      }
    },
  }));
