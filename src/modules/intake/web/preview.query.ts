import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import type { ImportPreview } from '../shapes.ts';
import { beginningOf, keyOf, sampleOf } from './files.ts';
import { recognise, type FormatId } from './formats.view.ts';

/** The format the files are in, by their names and first bytes; empty while that is not known. */
export function useRecognised(files: readonly File[]): FormatId | '' {
  const found = useQuery({
    queryKey: ['import-format', files.map(keyOf)],
    enabled: files.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => recognise(await Promise.all(files.map(beginningOf))) ?? ('' as const),
  });
  return files.length > 0 ? (found.data ?? '') : '';
}

/** The first rows of the files as the node would import them. `map` is the mapping as JSON, empty for none. */
export function usePreview(
  files: readonly File[],
  format: FormatId | '',
  map: string,
): UseQueryResult<ImportPreview, Problem> {
  const settled = useSettled(map);
  return useQuery<ImportPreview, Problem>({
    queryKey: ['import-preview', files.map(keyOf), format, settled],
    enabled: files.length > 0 && format !== '',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async ({ signal }) => {
      const body = new FormData();
      body.set('format', format);
      if (settled !== '') body.set('map', settled);
      for (const file of files) body.append('files', await sampleOf(file), file.name);
      return api.post<ImportPreview>('imports/preview', body, { signal });
    },
  });
}

/** A value once it has not changed for half a second. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const wait = setTimeout(() => setSettled(value), 500);
    return () => clearTimeout(wait);
  }, [value]);
  return settled;
}
