/** A text, or its forms by number (`n`). Places are written `{name}`. */
export type Message = string | { readonly one: string; readonly other: string };
export type Language = 'en' | 'es';
/** One module's texts; Spanish has every key English has. */
export interface Catalogue {
  readonly en: Readonly<Record<string, Message>>;
  readonly es: Readonly<Record<string, Message>>;
}
export type KeyOf<C extends Catalogue> = keyof C['en'] & string;
export type Values = Readonly<Record<string, string | number>>;

/** Use as `satisfies Texts<typeof en>` on the Spanish half: a missing key does not compile. */
export type Texts<En> = { readonly [K in keyof En]: Message };

const plurals: Record<Language, Intl.PluralRules> = {
  en: new Intl.PluralRules('en'),
  es: new Intl.PluralRules('es'),
};

/** Fills a message's places; numbers are grouped as the language does; the form is chosen by `values.n`. */
export function fill(message: Message, language: Language, values: Values = {}): string {
  const n = Number(values['n'] ?? 0);
  const text =
    typeof message === 'string' ? message : plurals[language].select(n) === 'one' ? message.one : message.other;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value, language) : value;
  });
}

/** Mexican conventions: comma for thousands, point for decimals, as in English. */
export function formatNumber(value: number, language: Language, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale(language), options).format(value);
}

export const locale = (language: Language): string => (language === 'es' ? 'es-MX' : 'en-GB');

/** The places a message has, sorted; both languages must have the same. */
export function places(message: Message): string[] {
  const text = typeof message === 'string' ? message : `${message.one} ${message.other}`;
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}
