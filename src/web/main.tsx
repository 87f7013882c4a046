import '#ui/look/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useCallback, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from '#ui/api/problem.ts';
import { SayProvider } from '#ui/api/write.tsx';
import { CommandProvider } from '#ui/commands/registry.tsx';
import { ToastProvider } from '#ui/overlay/Toast.tsx';
import { LanguageProvider, useLanguage } from '#ui/text/language.tsx';
import { router } from './router.tsx';
import { sayDone } from './sayings.ts';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; only a node that did not answer is asked again.
      retry: (count, error) => error instanceof Problem && error.status === 0 && count < 2,
    },
  },
});

function Saying({ children }: { children: ReactNode }): ReactNode {
  const { language } = useLanguage();
  const say = useCallback((said: string) => sayDone(said, language), [language]);
  return <SayProvider say={say}>{children}</SayProvider>;
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={client}>
        <LanguageProvider>
          <Saying>
            <Tooltip.Provider delay={350}>
              <ToastProvider>
                <CommandProvider>
                  <RouterProvider router={router} />
                </CommandProvider>
              </ToastProvider>
            </Tooltip.Provider>
          </Saying>
        </LanguageProvider>
      </QueryClientProvider>
    </CSPProvider>
  </StrictMode>,
);
