/** A file with its name relative to the folder it came from. */
export interface Document {
  file: File;
  path: string;
}

/** More than this in one go are for several. */
export const mostDocuments = 5000;

const isHidden = (path: string): boolean =>
  path.split('/').some((part) => /^(\.|~\$|__MACOSX$|Thumbs\.db$)/i.test(part));

export interface Added {
  documents: Document[];
  /** Hidden and empty files, which are never meant. */
  leftOut: number;
}

/** Documents with more of them; one of the same relative name takes the other's place. In the order of the names. */
export function addDocuments(before: readonly Document[], more: readonly Document[]): Added {
  const good = more.filter(({ file, path }) => file.size > 0 && !isHidden(path));
  const byPath = new Map([...before, ...good].map((one) => [one.path, one]));
  const documents = [...byPath.values()].toSorted((a, b) =>
    a.path.localeCompare(b.path, 'en', { numeric: true, sensitivity: 'base' }),
  );
  return { documents, leftOut: more.length - good.length };
}

export const bytesOf = (documents: readonly Document[]): number =>
  documents.reduce((sum, { file }) => sum + file.size, 0);

const faultMarks = [
  ['held', /already held|already holds/i],
  ['locked', /encrypt|password|protected/i],
  ['damaged', /damaged|broken|breaks off|truncated|cannot be opened|opened:|corrupt/i],
  ['packed', /archive|unpack|zip|compressed/i],
  ['large', /more than \d|pages$|million pixels|too (large|many|big)|memory/i],
  ['slow', /not finished after|too long|time/i],
  ['type', /no known format/i],
  ['picture', /picture|image|scan|ocr/i],
  ['empty', /no text|no words|empty|nothing/i],
  ['type', /spreadsheet|presentation|table|format|video|audio/i],
] as const;

export type FaultWord = (typeof faultMarks)[number][0] | 'other';

/** Why a document was not read, as one of the words the screen has; told from what the node found. */
export const faultOf = (found: string): FaultWord => faultMarks.find(([, mark]) => mark.test(found))?.[0] ?? 'other';
