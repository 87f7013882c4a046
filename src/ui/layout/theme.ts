import { useCallback, useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

const current = (): Theme => (document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light');

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** The theme of the screen and how to change it; canvases draw anew when it changes. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, current);
  const set = useCallback((next: Theme) => {
    document.documentElement.dataset['theme'] = next;
    try {
      localStorage.setItem('enlace.theme', next);
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  }, []);
  return [theme, set];
}
