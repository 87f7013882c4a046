import type { SpanishProperties } from './shape.ts';
import { spanishAssets } from './spanish-assets.ts';
import { spanishDocuments } from './spanish-documents.ts';
import { spanishLinks } from './spanish-links.ts';
import { spanishPeople } from './spanish-people.ts';

/** The Spanish of every property of FollowTheMoney, by the kind that declares it. */
export const spanishProperties: SpanishProperties = {
  ...spanishPeople,
  ...spanishLinks,
  ...spanishAssets,
  ...spanishDocuments,
};

/** Words that are the same in both languages. A test takes any other equality for a word that was forgotten. */
export const sameInBoth: ReadonlySet<string> = new Set(['Alias', 'Audio', 'IBAN', 'Video', 'Videos']);
