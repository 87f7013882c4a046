import { useSyncExternalStore } from 'react';

const wide = '(min-width: 901px)';

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(wide);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Whether the window is too narrow for panes side by side. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => !window.matchMedia(wide).matches);
