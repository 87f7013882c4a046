import type { Words } from './shapes.ts';

interface ReasonText {
  /** In a hit; {value} is what it is about, as it stood: asked / listed. */
  says: Words;
  /** In the guide: what it is, and which way it moves the score. */
  means: Words;
  /** It speaks of a pair of words, and stands in the side by side. */
  pair?: true;
}

/** Every reason a score may have. */
export const reasonTexts: Readonly<Record<string, ReasonText>> = {
  same: {
    says: { en: 'same word: {value}', es: 'misma palabra: {value}' },
    means: {
      en: 'Both names have this word. A rare word weighs more than a common one.',
      es: 'Ambos nombres tienen esta palabra. Una palabra rara pesa más que una común.',
    },
    pair: true,
  },
  accent: {
    says: { en: 'differs by accent alone: {value}', es: 'difiere sólo por el acento: {value}' },
    means: {
      en: 'The same word without its accents, as payment systems write it. Counts almost as the same word.',
      es: 'La misma palabra sin acentos, como la escriben los sistemas de pago. Cuenta casi como la misma palabra.',
    },
    pair: true,
  },
  sound: {
    says: { en: 'sounds the same: {value}', es: 'suena igual: {value}' },
    means: {
      en: 'Written otherwise, said alike in Spanish or English. Counts less than the same word.',
      es: 'Se escribe de otro modo y se pronuncia igual en español o en inglés. Cuenta menos que la misma palabra.',
    },
    pair: true,
  },
  letter: {
    says: { en: 'one letter differs: {value}', es: 'difiere una letra: {value}' },
    means: {
      en: 'One letter wrong, missing, too many or swapped. The shorter the word, the less it counts.',
      es: 'Una letra errada, de menos, de más o cambiada de lugar. Cuanto más corta la palabra, menos cuenta.',
    },
    pair: true,
  },
  letters: {
    says: { en: 'some letters differ: {value}', es: 'difieren algunas letras: {value}' },
    means: {
      en: 'Several letters differ, and the words are still close.',
      es: 'Difieren varias letras y las palabras siguen siendo cercanas.',
    },
    pair: true,
  },
  short: {
    says: { en: 'a short or familiar form: {value}', es: 'forma breve o familiar: {value}' },
    means: {
      en: 'A known short or familiar form of the same name: Pepe for José, Ma. for María.',
      es: 'Forma breve o familiar conocida del mismo nombre: Pepe por José, Ma. por María.',
    },
    pair: true,
  },
  initial: {
    says: { en: 'an initial: {value}', es: 'una inicial: {value}' },
    means: {
      en: 'One side has only the first letter. It does not speak against, and says little for.',
      es: 'De un lado sólo está la primera letra. No habla en contra y poco dice a favor.',
    },
    pair: true,
  },
  cut: {
    says: { en: 'cut by the length of the field: {value}', es: 'cortado por el largo del campo: {value}' },
    means: {
      en: 'The message ends where the field was full (often 35 characters), in the middle of this word. What follows is missing, not different.',
      es: 'El mensaje termina donde se llenó el campo (a menudo 35 caracteres), a media palabra. Lo que sigue falta; no es distinto.',
    },
    pair: true,
  },
  joined: {
    says: { en: 'written as one or apart: {value}', es: 'escrito junto o separado: {value}' },
    means: {
      en: 'Two words on one side are one word on the other.',
      es: 'Dos palabras de un lado son una sola del otro.',
    },
    pair: true,
  },
  acronym: {
    says: { en: 'an acronym: {value}', es: 'sigla: {value}' },
    means: {
      en: 'One side has the first letters of the words of the other. Short acronyms count little.',
      es: 'Un lado tiene las iniciales de las palabras del otro. Las siglas cortas cuentan poco.',
    },
    pair: true,
  },
  order: {
    says: { en: 'in another order: {value}', es: 'en otro orden: {value}' },
    means: {
      en: 'The same words in another order, beyond surname before given name. Takes a little away.',
      es: 'Las mismas palabras en otro orden, más allá de apellido antes del nombre. Resta un poco.',
    },
  },
  different: {
    says: { en: 'these words speak against it: {value}', es: 'estas palabras hablan en contra: {value}' },
    means: {
      en: 'Words in the same place of both names that are not alike: another given name, another surname.',
      es: 'Palabras en el mismo lugar de ambos nombres que no se parecen: otro nombre de pila, otro apellido.',
    },
    pair: true,
  },
  'second-surname': {
    says: { en: 'second surname missing on one side: {value}', es: 'falta de un lado el segundo apellido: {value}' },
    means: {
      en: 'One side gives the paternal surname alone, as is usual. Takes little away.',
      es: 'Un lado da sólo el apellido paterno, como es usual. Resta poco.',
    },
    pair: true,
  },
  'only-asked': {
    says: { en: 'not in the listed name: {value}', es: 'no está en el nombre listado: {value}' },
    means: {
      en: 'A word of what was screened that the listed name does not have.',
      es: 'Una palabra de lo cotejado que el nombre listado no tiene.',
    },
    pair: true,
  },
  'only-listed': {
    says: { en: 'only in the listed name: {value}', es: 'sólo en el nombre listado: {value}' },
    means: {
      en: 'A word of the listed name that is not in what was screened.',
      es: 'Una palabra del nombre listado que no está en lo cotejado.',
    },
    pair: true,
  },
  'small-words': {
    says: { en: 'particles or titles: {value}', es: 'partículas o títulos: {value}' },
    means: {
      en: 'Particles and titles (de la, bin, Dr.) are on one side only. Almost nothing.',
      es: 'Partículas y títulos (de la, bin, Dr.) están de un solo lado. Casi nada.',
    },
  },
  'legal-form': {
    says: { en: 'legal form: {value}', es: 'forma jurídica: {value}' },
    means: {
      en: 'The legal forms agree or differ (S.A. de C.V., LLC). Never enough for a hit by itself.',
      es: 'Las formas jurídicas coinciden o difieren (S.A. de C.V., LLC). Por sí sola nunca basta para una coincidencia.',
    },
  },
  anchor: {
    says: { en: 'rests on too little: {value}', es: 'se apoya en muy poco: {value}' },
    means: {
      en: 'What agrees is one short or common word, or given names alone. The score is held down.',
      es: 'Lo que coincide es una palabra corta o común, o sólo nombres de pila. El puntaje se limita.',
    },
  },
  identifier: {
    says: { en: 'the same identifier: {value}', es: 'el mismo identificador: {value}' },
    means: {
      en: 'A number of the same kind is equal, and the name agrees. The strongest reason there is.',
      es: 'Un número de la misma clase es igual y el nombre concuerda. La razón más fuerte que hay.',
    },
  },
  'identifier-only': {
    says: {
      en: 'the same identifier under another name: {value}',
      es: 'el mismo identificador con otro nombre: {value}',
    },
    means: {
      en: 'A number is equal and the name is another: a shared or mistaken number, or somebody under another name.',
      es: 'Un número es igual y el nombre es otro: un número compartido o errado, o alguien con otro nombre.',
    },
  },
  'birth-date': {
    says: { en: 'same date of birth: {value}', es: 'misma fecha de nacimiento: {value}' },
    means: { en: 'The whole date agrees. Lifts the score.', es: 'Coincide la fecha completa. Eleva el puntaje.' },
  },
  'birth-year': {
    says: { en: 'same year of birth: {value}', es: 'mismo año de nacimiento: {value}' },
    means: {
      en: 'As far as both sides know, the date agrees: the year, or year and month.',
      es: 'Hasta donde ambos lados saben, la fecha coincide: el año, o el año y el mes.',
    },
  },
  'birth-near': {
    says: { en: 'dates of birth close to one another: {value}', es: 'fechas de nacimiento cercanas: {value}' },
    means: {
      en: 'A slip of a digit, or a year next to a date said to be about.',
      es: 'Un dígito errado, o un año junto a una fecha que se dice aproximada.',
    },
  },
  'birth-swapped': {
    says: { en: 'day and month changed places: {value}', es: 'día y mes intercambiados: {value}' },
    means: {
      en: 'Day and month stand the other way round, as between Mexico and the United States.',
      es: 'Día y mes están al revés, como entre México y Estados Unidos.',
    },
  },
  'birth-differs': {
    says: { en: 'another date of birth: {value}', es: 'otra fecha de nacimiento: {value}' },
    means: {
      en: 'The dates differ. Takes away, but never hides a full name that agrees.',
      es: 'Las fechas difieren. Resta, pero nunca oculta un nombre completo que coincide.',
    },
  },
  country: {
    says: { en: 'same country: {value}', es: 'mismo país: {value}' },
    means: {
      en: 'A country of both sides is the same. Lifts a little.',
      es: 'Ambos lados tienen un país en común. Eleva un poco.',
    },
  },
  'country-differs': {
    says: { en: 'another country: {value}', es: 'otro país: {value}' },
    means: {
      en: 'Both sides give countries and none is the same. Takes very little away.',
      es: 'Ambos lados dan países y ninguno es igual. Resta muy poco.',
    },
  },
  'kind-differs': {
    says: { en: 'another kind of thing: {value}', es: 'otra clase de cosa: {value}' },
    means: {
      en: 'A person against a vessel, a company against a person.',
      es: 'Una persona contra un buque, una empresa contra una persona.',
    },
  },
  'weak-alias': {
    says: { en: 'the publisher calls this alias weak: {value}', es: 'quien publica llama débil a este alias: {value}' },
    means: {
      en: 'Only a weak alias or a nickname agrees. The score is held down until something else agrees too.',
      es: 'Sólo coincide un alias débil o un apodo. El puntaje se limita hasta que coincida algo más.',
    },
  },
  'rfc-agrees': {
    says: {
      en: 'RFC or CURP fits name and birth: {value}',
      es: 'RFC o CURP concuerda con nombre y nacimiento: {value}',
    },
    means: {
      en: 'The letters and the date that an RFC or CURP is made of fit the name and birth of the other side.',
      es: 'Las letras y la fecha con que se forma un RFC o CURP concuerdan con el nombre y el nacimiento del otro lado.',
    },
  },
  'rfc-differs': {
    says: { en: 'RFC or CURP does not fit: {value}', es: 'RFC o CURP no concuerda: {value}' },
    means: {
      en: 'The letters or the date of the RFC or CURP are another’s.',
      es: 'Las letras o la fecha del RFC o CURP son de otro.',
    },
  },
  address: {
    says: { en: 'same address: {value}', es: 'mismo domicilio: {value}' },
    means: { en: 'Street and number agree. Lifts a little.', es: 'Coinciden calle y número. Eleva un poco.' },
  },
  capped: {
    says: { en: 'held below what so little shows: {value}', es: 'limitado por lo poco que muestra: {value}' },
    means: {
      en: 'The score is held down: what speaks against is strong, or only the beginning of a very long name was read.',
      es: 'El puntaje se limita: lo que habla en contra es fuerte, o sólo se leyó el principio de un nombre muy largo.',
    },
  },
};

/** A reason in words; one we have no words for stands as it is. */
export function reasonWords(key: string, value: string): Words {
  const says = reasonTexts[key]?.says ?? { en: `${key}: {value}`, es: `${key}: {value}` };
  const filled = (text: string): string => text.replace('{value}', () => value);
  return { en: filled(says.en), es: filled(says.es) };
}

export const isPair = (key: string): boolean => reasonTexts[key]?.pair === true;
