import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The documents are never part of the project; they stand beside it where these tests run.
const shared = new URL('../../../shared/', import.meta.url);
const folder = new URL('seeds/', shared);

export const sharedPath = (name: string): string => fileURLToPath(new URL(name, shared));

export const noSeeds = ['seeds', 'seeds/gold', 'seeds/more', 'tools/score-extraction.mjs', 'data/docs'].every((name) =>
  existsSync(new URL(name, shared)),
)
  ? false
  : 'the seed documents are not beside the repository';

/** Paths of the five documents, in order. */
export const seedPaths = (): string[] =>
  readdirSync(folder)
    .filter((name) => /^\d{3}_.*\.txt$/.test(name))
    .sort()
    .map((name) => fileURLToPath(new URL(name, folder)));

/** Their texts, by their numbers 0 to 4. */
export const seedTexts = (): string[] => seedPaths().map((path) => readFileSync(path, 'utf8'));
