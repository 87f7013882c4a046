import { programmesOfUnitedStates } from './programmes-us.ts';
import { programmesElsewhere, wholeLists } from './programmes-elsewhere.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeMeaning } from './shapes.ts';

const table: readonly Programme[] = [...programmesOfUnitedStates, ...programmesElsewhere];

const known = new Map(table.flatMap((one) => one.codes.map((code) => [code.toUpperCase(), one] as const)));

const meaning = (code: string, { title, means, of, citations }: Omit<Programme, 'codes'>): ProgrammeMeaning => ({
  code,
  title,
  means,
  of,
  citations: [...citations],
});

/**
 * What programmes mean in the law of who made them, in the order given. A code that is not in the tables is given for what
 * it is: a name of the publisher's. With a list, what being on it means stands at the end.
 */
export function meaningOf(programmes: readonly string[], list?: string): ProgrammeMeaning[] {
  const each = programmes.map((code) => meaning(code, known.get(code.toUpperCase()) ?? unknownProgramme(code)));
  const whole =
    list === undefined ? undefined : wholeLists.find((one) => one.codes.some((code) => list.startsWith(code)));
  return whole ? [...each, meaning(list ?? '', whole)] : each;
}

const unknownProgramme = (code: string): Omit<Programme, 'codes'> => ({
  title: { en: code, es: code },
  means: {
    en: 'A programme of the publisher of this list. What follows from it is to be looked up there.',
    es: 'Un programa de quien publica esta lista. Lo que de él se sigue debe consultarse allí.',
  },
  of: { en: 'the publisher of the list', es: 'quien publica la lista' },
  citations: [],
});
