/** Every word here is folded. The tables are general knowledge; none is taken from a list that is screened against. */

function table(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Words that may appear or vanish and never carry a match. */
export const particles = table(`
  de del la las los el lo y e
  da do das dos di du des le les van von der den dem zu zur
  bin ben ibn bint abu ul ud al el
`);

/** Further such words in the names of organisations and things; in a person's name they may be syllables ("Kim Jong On"). */
export const organisationParticles = table('the of and for by at in on und et en a');

/** Forms of address, ranks and offices that stand before a person's name. */
export const titles = table(`
  mr mrs ms miss dr dra sr sra srta don dona lic ing arq mtro mtra prof gral gen cmdte comandante capt capitan
  cap col coronel tte sgto general president presidente presidenta gobernador senador diputado minister ministro sir
  lord lady dame monsieur madame mme herr frau sheikh shaikh sheik haji hajji hon rev ciudadano quien
`);

/** Marks before the name of a ship. */
export const shipMarks = table('mv mt ms ss my sv fv buque motonave');

/** Words that many organisations share, so that sharing one says little. */
export const commonOrganisationWords = table(`
  group grupo gruppe groupe holding holdings bank banco banque international internacional intl global mundial world
  national nacional mexico mexicana mexicano mexicanos american americana usa trading trade comercial comercializadora
  comercio importadora exportadora import export distribuidora services servicios service solutions soluciones systems
  sistemas industries industrias industrial industry enterprises empresa empresas investments inversiones investment
  inversion capital finance financial financiera financiero consulting consultores consultoria asesores asesoria
  construction construcciones constructora engineering ingenieria inmobiliaria inmuebles real estate desarrollos
  desarrolladora development developments transport transportes transporte logistics logistica logisticos energy
  energia technology tecnologia tecnologias technologies fund fondo management administradora operadora
  trust fideicomiso europe european europa asia asian africa african latin latinoamerica america americas
  organization organizacion association asociacion union cartel agency agencia center centro productos products
  central general corporacion corporativo state estado northern southern norte sur oriental east west north south
`);

/**
 * Among the most frequent surnames and given names of Mexico (general knowledge, not a count): where no frequencies
 * are given, sharing one of them says less.
 */
export const commonPersonWords = table(`
  hernandez garcia martinez lopez gonzalez rodriguez perez sanchez ramirez flores cruz gomez morales vazquez reyes
  jimenez torres diaz gutierrez ruiz mendoza aguilar ortiz moreno castillo romero alvarez mendez chavez rivera juarez
  ramos dominguez herrera medina castro vargas guzman velazquez rojas munoz fernandez salazar santiago contreras luna
  jose juan maria luis francisco guadalupe antonio jesus miguel carlos manuel jorge alejandro pedro margarita rosa
  fernando roberto javier ricardo eduardo raul daniel rafael martin mario sergio arturo ana martha patricia david
  john james robert michael william mary ali ahmed mohammed muhammad mohamed
`);

/** Short and familiar forms, and what they may stand for. */
export const shortForms: ReadonlyMap<string, readonly string[]> = new Map(
  `ma maria|fco francisco|gpe guadalupe|ant antonio|fca francisca|edo eduardo|rdo ricardo|mgl miguel|gab gabriel|jse jose|gmo guillermo|alej alejandro|fdo fernando|glz gonzalez|hdz hernandez
  mtz martinez|rdz rodriguez|gzz gonzalez|lpz lopez|prz perez|pepe jose|paco francisco|pancho francisco|chuy jesus
  chucho jesus|nacho ignacio|lupe guadalupe|lupita guadalupe|beto alberto roberto heriberto gilberto norberto humberto
  tono antonio|memo guillermo|quique enrique|kike enrique|lalo eduardo|nando fernando|rafa rafael|nico nicolas
  lencho lorenzo|goyo gregorio|chema jose|poncho alfonso|charly carlos|manolo manuel|concha concepcion
  chelo consuelo|tere teresa|paty patricia|lety leticia|bill william|billy william|bob robert|rob robert|dick richard
  rick richard|ben benjamin|joe joseph|mike michael|jim james|jack john|tom thomas|tony anthony antonio|alex alexander
  alejandro|dan daniel|dave david|ed edward|eddie edward|steve stephen steven|chris christopher christian|nick nicholas
  kate katherine|liz elizabeth|sam samuel|max maximilian|barry barack|moe mohammed
  intl international|int international|natl national|nal nacional|govt government|mfg manufacturing|svcs services
  srvcs services|svc service|grp group|gpo grupo|bros brothers|hnos hermanos|dept department|univ university|assn association
  org organization|comm commercial|tech technology|ind industries|constr construction|mgmt management|dev development
  const construcciones|com comercializadora|distr distribuidora|transp transportes|gral general|sta santa|sto santo st`
    .split(/[|\n]/)
    .map((line) => line.trim().split(/\s+/))
    .map(([short = '', ...long]) => [short, long]),
);

/** The short and familiar forms of each long one. */
export const longForms: ReadonlyMap<string, readonly string[]> = reversed(shortForms);

function reversed(forms: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [short, long] of forms) for (const one of long) found.set(one, [...(found.get(one) ?? []), short]);
  return found;
}

const units = [
  'zero one two three four five six seven eight nine ten',
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez',
];
const teens = [
  'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
];
const tens = [
  'twenty thirty forty fifty sixty seventy eighty ninety',
  'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
];
const ordinals = [
  'first second third fourth fifth sixth seventh eighth ninth tenth',
  '1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th',
  'primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo',
];

/** Numbers written as words, en and es, and what they are worth. Ordinals count as their number. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...values(units, (at) => at),
  ...values(teens, (at) => at + 11),
  ...values(tens, (at) => (at + 2) * 10),
  ...values(ordinals, (at) => at + 1),
  ['fourty', 40],
]);

/** The words of each number, by its digits. */
export const wordsOfNumber: ReadonlyMap<string, readonly string[]> = Map.groupBy(numberWords.keys(), (word) =>
  String(numberWords.get(word)),
);

function values(lists: readonly string[], worth: (at: number) => number): [string, number][] {
  return lists.flatMap((list) => list.split(' ').map((word, at): [string, number] => [word, worth(at)]));
}
