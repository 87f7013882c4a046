import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { random } from '#methods/random.ts';

const syllables = 'ma ri lo ca de na so te ra mi lu pe go sa ne da fi ro ba ta va le no ce gu ze ju ti cha lla'.split(
  ' ',
);

function word(at: number): string {
  let text = '';
  for (let rest = at + 31; rest > 0; rest = Math.floor(rest / syllables.length)) text += syllables[rest % 30];
  return text;
}

type Draw = () => number;
const whole = (draw: Draw, below: number): number => Math.floor(draw() * below);
/** Few names are common and many are rare. */
const common = (draw: Draw, below: number): number => Math.floor(below * draw() ** 2.5);
const padded = (value: number, length: number): string => String(value).padStart(length, '0');

export const columns = [
  'id',
  'cluster',
  'nombre',
  'apellido_paterno',
  'apellido_materno',
  'fecha_nacimiento',
  'calle',
  'numero',
  'ciudad',
  'codigo_postal',
  'telefono',
  'correo',
] as const;

type Person = string[];

/** One person as the registry of an ideal world has him. One in six lives with the person before him: same house, surname, telephone. */
function personOf(at: number): Person {
  const draw = random(at * 7919 + 5);
  const house = random((at % 6 === 5 ? at - 1 : at) * 104_729 + 3);
  const paternal = word(2000 + common(house, 9000));
  const given = word(common(draw, 700)) + (draw() < 0.4 ? ` ${word(common(draw, 700))}` : '');
  const maternal = word(2000 + common(draw, 9000));
  const born = `${1940 + whole(draw, 68)}-${padded(1 + whole(draw, 12), 2)}-${padded(1 + whole(draw, 28), 2)}`;
  const city = whole(house, 120);
  const postcode = padded(10_000 + city * 300 + whole(house, 60), 5);
  const user = `${given.split(' ', 1)[0]}.${paternal}${draw() < 0.6 ? whole(draw, 100) : ''}`;
  return [
    given,
    paternal,
    maternal,
    born,
    `${word(500 + common(house, 4000))} ${word(40_000 + common(house, 900))}`,
    String(1 + whole(house, 300)),
    word(30_000 + city),
    postcode,
    `55${padded(whole(house, 100_000_000), 8)}`,
    `${user}@${word(60_000 + common(draw, 200))}.mx`,
  ];
}

const alphabet = 'abcdefghijlmnoprstuvz';

function misprinted(text: string, draw: Draw): string {
  const at = whole(draw, text.length);
  const digit = /\d/.test(text[at] ?? '');
  const letter = digit ? String(whole(draw, 10)) : (alphabet[whole(draw, alphabet.length)] ?? 'a');
  switch (whole(draw, 4)) {
    case 0:
      return text.slice(0, at) + letter + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + letter + text.slice(at);
    case 2:
      return text.length < 3 ? text : text.slice(0, at) + text.slice(at + 1);
    default:
      return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  }
}

/** Shares of fields that are missing in a record, by their place. */
const missing = [0.03, 0.02, 0.2, 0.05, 0.15, 0.15, 0.1, 0.1, 0.3, 0.35];

/** The person as some clerk has written him: misprints, gaps, names in each other's place, moved, another number. */
function copyOf(person: Person, draw: Draw, other: Person): Person {
  const copy = person.map((value, at) => {
    if (draw() < (missing[at] ?? 0)) return '';
    return value !== '' && draw() < 0.1 ? misprinted(value, draw) : value;
  });
  if (draw() < 0.04) [copy[0], copy[1]] = [copy[1] ?? '', copy[0] ?? ''];
  if (draw() < 0.1) copy[0] = (copy[0] ?? '').split(' ', 1)[0] ?? '';
  if (draw() < 0.12) copy.splice(4, 4, ...other.slice(4, 8));
  if (draw() < 0.1) copy[8] = other[8] ?? '';
  return copy;
}

/** Writes a CSV of so many records of invented people, about 1.4 for each person; `cluster` tells who is who. Gives the number of people. */
export async function writePeople(path: string, records: number, seed = 1): Promise<number> {
  const file = createWriteStream(path);
  const draw = random(seed);
  const rows: string[] = [`${columns.join(',')}\n`];
  let [written, person] = [0, 0];
  for (; written < records; person += 1) {
    const at = person + seed * 10_000_000;
    const original = personOf(at);
    const copies = draw() < 0.75 ? 1 : 1 + Math.ceil(-Math.log(1 - draw()) * 1.2);
    for (let copy = 0; copy < Math.min(copies, 8) && written < records; copy += 1) {
      const cells = copyOf(original, draw, personOf(at + 5_000_003));
      rows.push(`${written},p${person},${cells.join(',')}\n`);
      written += 1;
    }
    if (rows.length > 5000 && !file.write(rows.splice(0).join(''))) await once(file, 'drain');
  }
  file.end(rows.join(''));
  await once(file, 'finish');
  return person;
}
