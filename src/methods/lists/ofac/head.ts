import type { ListHead } from '#vocabulary/listed.ts';

const titles: Readonly<Record<string, string>> = {
  'ofac-sdn': 'Specially Designated Nationals and Blocked Persons List',
  'ofac-non-sdn': 'Consolidated Non-SDN Lists',
};

export const titlesOf = (list: string): Pick<ListHead, 'list' | 'title' | 'publisher'> => ({
  list,
  title: titles[list] ?? list,
  publisher: 'Office of Foreign Assets Control, United States Department of the Treasury',
});
