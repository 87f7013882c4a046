/** What the node's readers take (readers/formats.ts), as far as a form must know it. */
export const formats = [
  { id: 'ftm', isList: false, mapped: false },
  { id: 'ftm-statements', isList: false, mapped: false },
  { id: 'ofac', isList: true, mapped: false },
  { id: 'csv', isList: false, mapped: true },
  { id: 'documents', isList: false, mapped: false },
] as const;
export type FormatId = (typeof formats)[number]['id'];

export const formatOf = (id: string): (typeof formats)[number] | undefined => formats.find((one) => one.id === id);

/** A file's name and, if it could be read, how its text begins (unpacked). */
export interface Beginning {
  name: string;
  head: string;
}

const ofacName = /^(sdn|alt|add)[^/\\]*\.csv(\.gz)?$/i;
const jsonName = /\.(json|jsonl|ndjson|ijson|ftm)(\.gz)?$/i;
const tableName = /\.(csv|tsv|txt)(\.gz)?$/i;

/** The format that fits every file, by how it begins and else by its name; undefined when they do not agree. */
export function recognise(files: readonly Beginning[]): FormatId | undefined {
  const found = new Set(files.map(formatOfOne));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function formatOfOne({ name, head }: Beginning): FormatId | undefined {
  const first =
    head
      .replace(/^\ufeff/, '')
      .split(/\r?\n/, 1)[0]
      ?.trim() ?? '';
  if (first.startsWith('{')) return 'ftm';
  const columns = new Set(first.toLowerCase().replaceAll('"', '').split(','));
  if (['prop', 'schema', 'value'].every((one) => columns.has(one))) return 'ftm-statements';
  if (ofacName.test(name) || /^\d+,".*-0-/.test(first)) return 'ofac';
  if (jsonName.test(name)) return 'ftm';
  return tableName.test(name) ? 'csv' : undefined;
}
