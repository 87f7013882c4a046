import { Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../controls/Button.tsx';
import { messages } from '../messages.ts';
import { useLanguage, useText } from '../text/language.tsx';
import type { Language } from '../text/translate.ts';
import css from './look.module.css';
import { useTheme } from './theme.ts';

const names: Record<Language, string> = { es: 'Español', en: 'English' };

/** Language and theme, one click each. `onLanguage` may tell the node as well. */
export function LookSwitches({ onLanguage }: { onLanguage?: (language: Language) => void }): ReactNode {
  const text = useText(messages);
  const { language, setLanguage } = useLanguage();
  const [theme, setTheme] = useTheme();
  return (
    <div className={css['switches']}>
      <div className={css['language']} role="group" aria-label={text('language')}>
        {(['es', 'en'] as const).map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            title={names[one]}
            aria-pressed={language === one}
            onClick={() => {
              setLanguage(one);
              onLanguage?.(one);
            }}
          >
            {one.toUpperCase()}
          </button>
        ))}
      </div>
      <IconButton
        label={theme === 'dark' ? text('lightTheme') : text('darkTheme')}
        icon={theme === 'dark' ? <Sun size={16} /> : <Moon size={16} />}
        onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
      />
    </div>
  );
}
