import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Beginning } from './formats.view.ts';

const none: File[] = [];

/**
 * The files chosen for an import. They outlive a lock and a look at another page, but not a reload (a browser gives no
 * file twice) nor signing out, which empties the cache they are in.
 */
export function useFiles(): [File[], (files: File[]) => void] {
  const client = useQueryClient();
  const queryKey = ['import-files'];
  const held = useQuery<File[]>({
    queryKey,
    queryFn: () => none,
    enabled: false,
    initialData: none,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return [held.data, (files) => void client.setQueryData(queryKey, files)];
}

/** Chosen files with more of them; one of the same name takes the other's place, since rows are cited by file name. */
export const addFiles = (before: readonly File[], more: Iterable<File>): File[] => {
  const byName = new Map(before.map((file) => [file.name, file]));
  for (const file of more) byName.set(file.name, file);
  return [...byName.values()];
};

/** What tells one version of a file from another. */
export const keyOf = (file: File): string => `${file.name} ${file.size} ${file.lastModified}`;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** How a file begins, unpacked if it is gzipped; an unreadable one gives an empty text. */
export async function beginningOf(file: File): Promise<Beginning> {
  try {
    const start = new Uint8Array(await file.slice(0, 65_536).arrayBuffer());
    const bytes = isGzip(start) ? await firstUnpacked(start) : start;
    return { name: file.name, head: new TextDecoder().decode(bytes.subarray(0, 4096)) };
  } catch {
    return { name: file.name, head: '' };
  }
}

async function firstUnpacked(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const { value } = await reader.read();
  void reader.cancel().catch(() => undefined);
  return value ?? new Uint8Array();
}

const plainSample = 1_000_000;
const packedSample = 8_000_000;

/** Enough of a file for its first rows: whole lines of a plain one, more of a packed one, whose end is never reached. */
export async function sampleOf(file: File): Promise<Blob> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (isGzip(start)) return file.size > packedSample ? file.slice(0, packedSample) : file;
  if (file.size <= plainSample) return file;
  const bytes = new Uint8Array(await file.slice(0, plainSample).arrayBuffer());
  const end = bytes.lastIndexOf(10);
  return new Blob([end > 0 ? bytes.subarray(0, end + 1) : bytes]);
}
