import type { CustomerRecord } from '../shapes.ts';

/** A record as it is typed. */
export interface CorrectWords {
  name: string;
  kind: CustomerRecord['kind'];
  birthDate: string;
  countries: string;
  addresses: string;
  reason: string;
}

export const wordsOf = (record: CustomerRecord): CorrectWords => ({
  name: record.name,
  kind: record.kind,
  birthDate: record.birthDate ?? '',
  countries: record.countries.join(', '),
  addresses: record.addresses.join('\n'),
  reason: '',
});

const parts = (text: string, by: RegExp): string[] =>
  text
    .split(by)
    .map((one) => one.trim())
    .filter(Boolean);

/** What is sent, and which fields are to be mended before. A company has no date of birth. */
export function correctionOf(words: CorrectWords): { correction: object; wrong: ('countries' | 'reason')[] } {
  const countries = parts(words.countries.toLowerCase(), /[,;\s]+/);
  return {
    correction: {
      name: words.name.trim(),
      kind: words.kind,
      birthDate: words.kind === 'organization' ? null : words.birthDate.trim() || null,
      countries,
      addresses: parts(words.addresses, /\n/),
      reason: words.reason.trim(),
    },
    wrong: [
      ...(countries.every((one) => /^[a-z]{2}$/.test(one)) ? [] : (['countries'] as const)),
      ...(words.reason.trim().length < 3 ? (['reason'] as const) : []),
    ],
  };
}
