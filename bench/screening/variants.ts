import { hashOf, pick, seeded } from './random.ts';
import { companySlips, slips, sounds } from './slips.ts';

/** A listed name to be varied. `countries` are ISO 3166-1 alpha-2. */
export interface Original {
  entry: string;
  kind: string;
  name: string;
  countries: readonly string[];
}

/** A way somebody may write a listed name, and how it was made. */
export interface Variant {
  entry: string;
  kind: string;
  name: string;
  listed: string;
  how: string;
  half: 'dev' | 'unseen';
}

/** A person's name in its parts, as a list writes it: "SURNAME SURNAME, Given Given". */
interface Person {
  surnames: readonly string[];
  given: readonly string[];
}

type Random = () => number;
type Way<T> = readonly [how: string, make: (name: T, random: Random) => string | null];

const spanishSpeaking = new Set('mx es co ve ar pe cl ec gt hn sv ni cr pa do cu bo py uy pr gq'.split(' '));
const spanishWords = new Set(
  `garcia hernandez lopez martinez gonzalez rodriguez perez sanchez ramirez flores torres gomez diaz cruz morales reyes
  gutierrez ortiz chavez ramos ruiz mendoza alvarez jimenez castillo vasquez vazquez romero moreno herrera medina aguilar
  vargas guzman mendez salazar soto delgado rojas contreras fuentes rios leon luis jose juan maria jesus miguel angel
  carlos jorge francisco antonio alejandro guadalupe rosa elena teresa javier fernando sergio arturo rafael ramon raul
  comercializadora inmobiliaria constructora transportes servicios agricola ganadera distribuidora importadora
  exportadora inversiones grupo asesores minera pesquera restaurante hacienda`.split(/\s+/),
);
const particles = new Set('de del la las los y e'.split(' '));
const accents = new Map(
  `garcia García|hernandez Hernández|lopez López|martinez Martínez|gonzalez González|rodriguez Rodríguez|perez Pérez
  |sanchez Sánchez|ramirez Ramírez|gomez Gómez|diaz Díaz|gutierrez Gutiérrez|chavez Chávez|alvarez Álvarez|jimenez Jiménez
  |vasquez Vásquez|vazquez Vázquez|guzman Guzmán|mendez Méndez|rios Ríos|leon León|jose José|maria María|jesus Jesús
  |angel Ángel|martin Martín|ramon Ramón|raul Raúl|nunez Núñez|pena Peña|munoz Muñoz|ibanez Ibáñez|joaquin Joaquín
  |agricola Agrícola|valdes Valdés|felix Félix|hector Héctor|ruben Rubén|oscar Óscar|cesar César|sofia Sofía`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);
const shortened = new Map(
  'maria Ma.|jose J.|francisco Fco.|guadalupe Gpe.|guillermo Gmo.|antonio Ant.|fernando Fdo.'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const title = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[\s\-'.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const full = ({ surnames, given }: Person): string => [...given, ...surnames].join(' ');

/** Surnames with the small words before them: "DE LA CRUZ GARCIA" has two. */
function blocks(text: string): string[] {
  const found: string[] = [];
  let open = '';
  for (const word of words(text)) {
    open = open === '' ? word : `${open} ${word}`;
    if (particles.has(plain(word))) continue;
    found.push(open);
    open = '';
  }
  return open === '' ? found : [...found, open];
}

const mapWord = (person: Person, change: (word: string) => string | undefined): Person => ({
  surnames: person.surnames.map((block) =>
    words(block)
      .map((word) => change(word) ?? word)
      .join(' '),
  ),
  given: person.given.map((word) => change(word) ?? word),
});

const personWays: readonly Way<Person>[] = [
  ['given first', (person) => full(person)],
  ['surnames first', ({ surnames, given }) => [...surnames, ...given].join(' ')],
  ['surnames first, comma', ({ surnames, given }) => `${surnames.join(' ')}, ${given.join(' ')}`],
  [
    'second surname dropped',
    ({ surnames, given }) => (surnames.length < 2 ? null : full({ surnames: surnames.slice(0, 1), given })),
  ],
  [
    'second surname dropped, surname first',
    ({ surnames, given }) => (surnames.length < 2 ? null : `${surnames[0]} ${given.join(' ')}`),
  ],
  [
    'second given name dropped',
    ({ surnames, given }) => (given.length < 2 ? null : full({ surnames, given: given.slice(0, 1) })),
  ],
  [
    'surnames hyphened',
    ({ surnames, given }) => (surnames.length < 2 ? null : full({ surnames: [surnames.join('-')], given })),
  ],
  [
    'small words joined or dropped',
    ({ surnames, given }, random) => {
      if (surnames.every((block) => !block.includes(' '))) return null;
      const joined = random() < 0.5;
      const change = (block: string): string =>
        joined
          ? block.replaceAll(' ', '')
          : words(block)
              .filter((word) => !particles.has(plain(word)))
              .join(' ');
      return full({ surnames: surnames.map(change), given });
    },
  ],
  [
    'surnames joined',
    ({ surnames, given }) =>
      surnames.length < 2 ? null : full({ surnames: [surnames.join('').replaceAll(' ', '')], given }),
  ],
  [
    'initial of a given name',
    ({ surnames, given }) => {
      const at = given.length - 1;
      if ((given[at]?.length ?? 0) < 3 || (given.length < 2 && surnames.length < 2)) return null;
      return full({ surnames, given: given.map((word, place) => (place === at ? `${word[0]}.` : word)) });
    },
  ],
  [
    'short forms',
    (person) => {
      if (!person.given.some((word) => shortened.has(plain(word)))) return null;
      return full({ ...person, given: person.given.map((word) => shortened.get(plain(word)) ?? word) });
    },
  ],
  [
    'accents',
    (person) => {
      const made = mapWord(person, (word) => accents.get(plain(word)));
      return full(made) === full(person) ? null : full(made);
    },
  ],
  ['one slip', (person, random) => slips(full(person), 1, random)],
  ['two slips', (person, random) => slips(full(person), 2, random)],
  ['by ear', (person, random) => sounds(full(person), random)],
  ['upper case, 35 letters', (person) => (full(person).length <= 35 ? null : full(person).toUpperCase().slice(0, 35))],
  [
    'second surname dropped, one slip',
    ({ surnames, given }, random) =>
      surnames.length < 2 ? null : slips(full({ surnames: surnames.slice(0, 1), given }), 1, random),
  ],
  ['surnames first, by ear', ({ surnames, given }, random) => sounds([...surnames, ...given].join(' '), random)],
];

const companyWays: readonly Way<string>[] = [['as it is', (name) => title(name)], ...companySlips];

/** Whether a name is Spanish by its words, or by its country. */
function isSpanish({ name, countries }: Original): boolean {
  if (countries.some((one) => spanishSpeaking.has(one.toLowerCase()))) return true;
  const known = words(plain(name).replaceAll(/[,.]/g, ' ')).filter((word) => spanishWords.has(word));
  return known.length >= 2;
}

/** One word of a few letters says nothing of anybody. */
function saysEnough(name: string): boolean {
  const left = words(name.replaceAll(/[^\p{L}\p{N} ]/gu, ' ')).filter((word) => word.length > 1);
  return left.length > 1 || (left[0]?.length ?? 0) >= 9;
}

/** Variants of Spanish and Mexican names, one of each way that a name allows; the same for the same seed. */
export function variantsOf(originals: Iterable<Original>, seed = 4): Variant[] {
  const made: Variant[] = [];
  for (const original of originals) {
    if (!isSpanish(original)) continue;
    const random = seeded(hashOf(`${seed} ${original.entry} ${original.name}`));
    const half = hashOf(`half ${original.entry}`) % 2 === 0 ? 'dev' : 'unseen';
    const add = (how: string, name: string | null): void => {
      if (name === null || !saysEnough(name)) return;
      const { entry, kind } = original;
      made.push({ entry, kind, name: random() < 0.3 ? name.toUpperCase() : name, listed: original.name, how, half });
    };
    if (original.kind === 'person') {
      const [before, after, more] = original.name.split(',');
      if (before === undefined || after === undefined || more !== undefined) continue;
      const person = { surnames: blocks(title(before)), given: words(title(after)) };
      if (person.surnames.length > 3 || person.surnames.length === 0 || person.given.length === 0) continue;
      for (const [how, make] of personWays) add(`person: ${how}`, make(person, random));
    } else if (original.kind === 'organization') {
      for (const [how, make] of companyWays) add(`company: ${how}`, make(original.name, random));
    }
  }
  return made;
}

/** People who are on no list: common Spanish names put together at random, leaving out those that are listed. */
export function strangers(count: number, isListed: (name: string) => boolean, seed = 5): string[] {
  const random = seeded(seed);
  const made = new Set<string>();
  while (made.size < count) {
    const given = random() < 0.55 ? [pick(random, givenNames), pick(random, givenNames)] : [pick(random, givenNames)];
    const surnames = [pick(random, surnamesOf), pick(random, surnamesOf)];
    const name = [...given, ...surnames].join(' ');
    if (given[0] !== given[1] && !isListed(name)) made.add(name);
  }
  return [...made];
}

/** Companies that are on no list: what they do, somebody's surname or a made-up word, a legal form. */
export function strangerCompanies(count: number, isListed: (name: string) => boolean, seed = 6): string[] {
  const random = seeded(seed);
  const made = new Set<string>();
  while (made.size < count) {
    const own =
      random() < 0.5
        ? pick(random, surnamesOf)
        : title(`${pick(random, syllables)}${pick(random, syllables)}${pick(random, syllables)}`);
    const place = random() < 0.4 ? ` ${pick(random, places)}` : '';
    const name = `${pick(random, trades)} ${own}${place}`;
    if (!isListed(name)) made.add(random() < 0.8 ? `${name} ${pick(random, legalForms)}` : name);
  }
  return [...made];
}

const trades =
  words(`Comercializadora Inmobiliaria Constructora Transportes Servicios Agrícola Ganadera Distribuidora Importadora
  Exportadora Inversiones Grupo Asesores Minera Pesquera Restaurante Hacienda Ferretería Papelería Farmacia Taller Clínica`);
const syllables = words('ba ce di fo gu la me ni pro que ra se tri vo xa yu zel mar tec nor sol var');
const places = [
  'del Norte',
  'de Occidente',
  'del Bajío',
  'de Jalisco',
  'de Sinaloa',
  'del Pacífico',
  'de México',
  'del Sur',
];
const legalForms = ['SA de CV', 'S de RL de CV', 'SC', 'SPR de RL', 'SAPI de CV', 'S.A. de C.V.'];

const givenNames =
  words(`José Luis Juan María Guadalupe Francisco Jesús Miguel Ángel Carlos Manuel Jorge Alejandro Pedro
  Margarita Rosa Fernando Roberto Javier Ricardo Eduardo Raúl Daniel Rafael Martín Mario Sergio Arturo Ana Martha Patricia
  David Verónica Leticia Silvia Elena Laura Yolanda Gabriela Adriana Alicia Claudia Teresa Norma Víctor Óscar Enrique Héctor
  Alfredo Gerardo Armando Salvador Ramón Gustavo Ignacio Andrés Diego Emilio Rubén Felipe César Alberto Hugo Julio Joel
  Sofía Valentina Ximena Regina Camila Daniela Fernanda Andrea Mariana Paola Mónica Sandra Irma Lourdes Rocío Araceli`);
const surnamesOf =
  words(`Hernández García Martínez López González Rodríguez Pérez Sánchez Ramírez Flores Cruz Gómez Morales
  Vázquez Reyes Jiménez Torres Díaz Gutiérrez Ruiz Mendoza Aguilar Ortiz Moreno Castillo Romero Álvarez Méndez Chávez Rivera
  Juárez Ramos Domínguez Herrera Medina Castro Vargas Guzmán Velázquez Rojas Muñoz Fernández Salazar Santiago Contreras Luna
  Ortega Guerrero Estrada Bautista Ríos Vega Delgado Cortés Soto Ibarra Navarro Cervantes Sandoval Silva Espinoza Alvarado
  Carrillo Campos León Maldonado Valdez Rosas Mejía Acosta Salinas Molina Peña Cabrera Camacho Trejo Lara Solís Padilla Rangel
  Figueroa Orozco Ávila Márquez Pacheco Arellano Ochoa Barrera Zamora Villarreal Escobar Serrano Bravo Fuentes Mora Valencia`);
