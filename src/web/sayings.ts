import { messages as intake } from '#modules/intake/messages.ts';
import { messages as reading } from '#modules/reading/messages.ts';
import { messages as resolution } from '#modules/resolution/messages.ts';
import { messages as sources } from '#modules/sources/messages.ts';
import { messages as statements } from '#modules/statements/messages.ts';
import { fill, type Catalogue, type Language } from '#ui/text/translate.ts';

const catalogues: readonly Catalogue[] = [statements, sources, resolution, intake, reading];

/** What was done, from the key a write answers ("fact-added"), looked up in the modules that write. */
export function sayDone(said: string, language: Language): string {
  for (const catalogue of catalogues) {
    const message = catalogue[language][said];
    if (message !== undefined) return fill(message, language);
  }
  return said;
}
