import { checkValue, propertyOf } from '#vocabulary/kinds.ts';

// OFAC's spellings that the vocabulary does not know.
const spellings: Readonly<Record<string, string>> = {
  "democratic people's republic of korea": 'kp',
  'hong kong': 'hk',
  'man, isle of': 'im',
  'north macedonia, the republic of': 'mk',
  'the gambia': 'gm',
};

const country = propertyOf('Thing', 'country');

/** The code of a country as OFAC writes its name; nothing where that is not certain ("undetermined", "Region: Kafia Kingi"). */
export function countryCode(name: string): string | undefined {
  const bare = name
    .trim()
    .toLowerCase()
    .replace(/^st\. /, 'saint ')
    .replace(' & ', ' and ');
  // OFAC writes names out: what is as short as a code is something else.
  if (country === undefined || bare.length < 4) return undefined;
  const code = spellings[bare] ?? checkValue(country, bare);
  return typeof code === 'string' ? code : undefined;
}
