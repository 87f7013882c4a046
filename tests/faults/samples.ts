/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const given = [
  'Amparo',
  'Bruno',
  'Celia',
  'Darío',
  'Elvira',
  'Fermín',
  'Greta',
  'Hilario',
  'Inés',
  'Jacinto',
  'Lidia',
  'Matías',
];
const families = [
  'Arizaga',
  'Bustos',
  'Carrasco',
  'Dueñas',
  'Escamilla',
  'Fregoso',
  'Galindo',
  'Huerta',
  'Izquierdo',
  'Jurado',
  'Lozano',
  'Mireles',
  'Nava',
  'Olvera',
  'Quiroga',
];

/** Lines of FollowTheMoney entities: persons, companies and who owns them. Every 97th line has a value that can't be taken. */
export function madeEntities(count: number, seed = 7): string {
  const next = random(seed);
  const pick = (words: readonly string[]): string => words[Math.floor(next() * words.length)] ?? '';
  const lines: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const person = {
      name: [`${pick(given)} ${pick(families)} ${pick(families)}`],
      birthDate: [`19${50 + (at % 49)}-0${1 + (at % 9)}-1${at % 9}`],
      nationality: ['mx'],
      position: [`titular ${at}`],
    };
    const company = {
      name: [`Transportes ${pick(families)} ${at} SA de CV`],
      country: ['mx'],
      registrationNumber: [`FME-${100_000 + at}`],
      incorporationDate: at % 97 === 0 ? ['31/02/2020'] : ['2020'],
    };
    lines.push(JSON.stringify({ id: `p-${at}`, schema: 'Person', properties: person }));
    lines.push(JSON.stringify({ id: `c-${at}`, schema: 'Company', properties: company }));
    lines.push(
      JSON.stringify({
        id: `o-${at}`,
        schema: 'Ownership',
        properties: {
          owner: [`p-${at}`],
          asset: [`c-${Math.floor(next() * (at + 1))}`],
          percentage: [`${1 + (at % 99)}`],
        },
      }),
    );
  }
  return `${lines.join('\n')}\n`;
}

export interface MadeList {
  sdn: string;
  alt: string;
}

const blanks = ['-0- ', '-0- ', '-0- ', '-0- ', '-0- ', '-0- '];

/** A list in OFAC's form. The second version drops every 40th entry, adds as many, and changes a programme of others. */
export function madeList(count: number, version: 1 | 2): MadeList {
  const sdn: string[] = [];
  const alt: string[] = [];
  const last = version === 1 ? count : count + Math.ceil(count / 40);
  for (let at = 0; at < last; at += 1) {
    if (version === 2 && at < count && at % 40 === 0) continue;
    const number = 70_000 + at;
    const family = families[at % families.length] ?? '';
    const programme = version === 2 && at % 50 === 1 ? 'SDNTK] [ILLICIT-DRUGS-EO14059' : 'SDNTK';
    const company = at % 3 === 0;
    const name = company
      ? `FLETES ${family.toUpperCase()} ${at}`
      : `${family.toUpperCase()} ${at}, ${(given[at % given.length] ?? '').toUpperCase()}`;
    const remarks = company
      ? `Tax ID No. FLE${100_000 + at}AB1 (Mexico); Organization Established Date 0${1 + (at % 9)} Mar 2011.`
      : `DOB 1${at % 9} Mar 19${50 + (at % 49)}; POB Culiacan, Sinaloa, Mexico; nationality Mexico; Linked To: FLETES ${(families[(at - (at % 3)) % families.length] ?? '').toUpperCase()} ${at - (at % 3)}.`;
    sdn.push(
      [
        number,
        `"${name}"`,
        company ? '-0- ' : '"individual"',
        `"${programme}"`,
        '-0- ',
        ...blanks,
        `"${remarks}"`,
      ].join(','),
    );
    alt.push([number, 500_000 + at, '"aka"', `"EL ${family.toUpperCase()} ${at}"`, '-0- '].join(','));
    if (at % 60 === 0) alt.push([9_000_000 + at, 600_000 + at, '"aka"', '"NOBODY ON THE LIST"', '-0- '].join(','));
  }
  return { sdn: `${sdn.join('\r\n')}\r\n`, alt: `${alt.join('\r\n')}\r\n` };
}
