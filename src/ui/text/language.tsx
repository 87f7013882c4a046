import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import {
  fill,
  formatNumber,
  locale,
  type Catalogue,
  type KeyOf,
  type Language,
  type Message,
  type Values,
} from './translate.ts';

interface LanguageState {
  language: Language;
  setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageState>({ language: 'en', setLanguage: () => undefined });

/** Holds the language of the screen; it is remembered in this browser and set on <html lang>. */
export function LanguageProvider({ children }: { children: ReactNode }): ReactNode {
  const [language, setState] = useState<Language>(() => (document.documentElement.lang === 'es' ? 'es' : 'en'));
  const setLanguage = useCallback((next: Language) => {
    setState(next);
    try {
      localStorage.setItem('enlace.language', next);
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export const useLanguage = (): LanguageState => useContext(LanguageContext);

export type Translate<C extends Catalogue> = (key: KeyOf<C>, values?: Values) => string;

/** In: one module's messages. Out: a function from key and values to the text in the language of the screen. */
export function useText<C extends Catalogue & { es: Record<keyof C['en'], Message> }>(messages: C): Translate<C> {
  const { language } = useLanguage();
  return useCallback(
    (key, values) => {
      const message = messages[language][key] ?? messages.en[key];
      return message === undefined ? key : fill(message, language, values);
    },
    [messages, language],
  );
}

export interface Format {
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** Day of an instant in milliseconds, such as "14 Mar 2027". */
  day: (instant: number) => string;
  /** Day and hour of an instant. */
  instant: (instant: number) => string;
  time: (instant: number) => string;
  bytes: (bytes: number) => string;
  /** "3 minutes ago" is never used: exact times only; this gives a length such as "2 min 5 s". */
  duration: (milliseconds: number) => string;
}

export function useFormat(): Format {
  const { language } = useLanguage();
  return useMemo(() => {
    const where = locale(language);
    const day = new Intl.DateTimeFormat(where, { day: 'numeric', month: 'short', year: 'numeric' });
    const both = new Intl.DateTimeFormat(where, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
    const time = new Intl.DateTimeFormat(where, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    return {
      number: (value, options) => formatNumber(value, language, options),
      day: (instant) => day.format(instant),
      instant: (instant) => both.format(instant),
      time: (instant) => time.format(instant),
      bytes: (bytes) => formatBytes(bytes, language),
      duration: formatDuration,
    };
  }, [language]);
}

function formatBytes(bytes: number, language: Language): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatNumber(value, language, { maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0 })} ${units[unit]}`;
}

function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
