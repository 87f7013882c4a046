import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * State of a form that outlives a reload, a lock and a wrong click, in this window only (sessionStorage).
 * Out: the value, a setter for some of its parts, and `clear` for when it was sent.
 */
export function useDraft<T extends object>(name: string, start: T): [T, (parts: Partial<T>) => void, () => void] {
  const key = `enlace.draft.${name}`;
  const [value, setValue] = useState<T>(() => ({ ...start, ...read<T>(key) }));
  const first = useRef(start);
  useEffect(() => {
    first.current = start;
  });
  useEffect(() => {
    // Only another form (another key) starts anew; `start` is its first value alone.
    setValue({ ...first.current, ...read<T>(key) });
  }, [key]);
  const set = useCallback(
    (parts: Partial<T>) =>
      setValue((before) => {
        const next = { ...before, ...parts };
        try {
          sessionStorage.setItem(key, JSON.stringify(next));
        } catch {
          // A full or forbidden storage costs only the safety net.
        }
        return next;
      }),
    [key],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(key);
    setValue(first.current);
  }, [key]);
  return [value, set, clear];
}

function read<T>(key: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}

/** Forgets every draft: on signing out, since the next person may be another. */
export function clearDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('enlace.')) sessionStorage.removeItem(key);
}
