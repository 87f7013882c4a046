import { table } from '../table.ts';

/** What a token is good for in a sentence. Small numbers, for they lie in a byte array. */
export const tag = {
  nominal: 0,
  mention: 1,
  verb: 2,
  aux: 3,
  prep: 4,
  conj: 5,
  det: 6,
  pron: 7,
  rel: 8,
  sub: 9,
  adv: 10,
  comma: 11,
  stop: 12,
  quote: 13,
  open: 14,
  close: 15,
  to: 16,
  /** A participle, gerund or infinitive that is no finite verb. */
  loose: 17,
  neg: 18,
  modal: 19,
  poss: 20,
  num: 21,
  clitic: 22,
  /** A form of the verb table, not yet decided. */
  form: 23,
  dash: 24,
} as const;

type Lists = readonly (readonly [code: number, words: string])[];

const marks: Lists = [
  [tag.comma, ','],
  [tag.stop, '. ; : ? ! … ¿ ¡ •'],
  [tag.quote, '"'],
  [tag.open, '( ['],
  [tag.close, ') ]'],
  [tag.dash, '-'],
];

const english: Lists = [
  [tag.aux, 'am is are was were be been being have has had having do does did get gets got getting'],
  [tag.modal, 'will would can could may might shall should must cannot'],
  [tag.neg, 'not never neither nor'],
  [tag.to, 'to'],
  [
    tag.prep,
    `of in on at by from with without into onto for as over under between among amongst against after before during through
    throughout across along near inside outside within toward towards upon about around behind below above beyond since until
    till via per despite like unlike amid including according regarding concerning alongside off out up down`,
  ],
  [tag.conj, 'and or but & yet'],
  [
    tag.det,
    `the a an this these those his her its their our my your each every some any no all both several many few other another
    more most such half certain various additional`,
  ],
  [tag.pron, 'he she it they we i you him them us himself herself themselves itself there one ones'],
  [tag.rel, 'who whom which that whose'],
  [tag.sub, 'because while when where although though if unless whereas whether so how why what once'],
  [
    tag.adv,
    `also then later recently reportedly allegedly already now soon again twice still just only even ever early however
    meanwhile today yesterday tomorrow earlier too almost nearly together thus therefore instead perhaps maybe rather far
    here not-yet once-again overseas abroad longer further ago twice well`,
  ],
  [
    tag.num,
    `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens hundreds thousands`,
  ],
];

const spanish: Lists = [
  [
    tag.aux,
    `es son fue fueron era eran sera seran seria serian ser sido siendo sea sean fuera fueran esta estan estaba estaban estuvo
    estuvieron estar estado estando ha han habia habian habra habran habria habrian hubo haya hayan hay haber habiendo`,
  ],
  [
    tag.modal,
    'puede pueden podria podrian podra podran debe deben deberia deberian debera deberan poder suele suelen solia solian va van vamos voy iba iban',
  ],
  [tag.neg, 'no nunca tampoco jamas ni'],
  [
    tag.prep,
    `a al de del en con sin por para sobre desde hasta hacia entre contra segun tras durante mediante ante bajo incluidos
    incluidas incluido incluida`,
  ],
  [tag.conj, 'y e o u pero sino'],
  [
    tag.det,
    `el la los las un una unos unas este estos estas ese esa esos esas aquel aquella su sus dicho dicha dichos dichas cada otro
    otra otros otras varios varias algunos algunas algun alguna todos todas todo toda ambos ambas mas diversos diversas
    distintos distintas presunto presunta presuntos presuntas`,
  ],
  [tag.pron, 'ella ellos ellas usted ustedes nosotros esto eso ello quien'],
  [tag.rel, 'que quien quienes cual cuales cuyo cuya cuyos cuyas'],
  [tag.sub, 'cuando mientras porque aunque si donde como pues conforme'],
  [
    tag.adv,
    `tambien ya ahora hoy ayer despues luego asi asimismo aun todavia siempre solo solamente ademas entonces antes aqui alli
    ahi recien posteriormente presumiblemente presuntamente supuestamente respectivamente incluso`,
  ],
  [tag.clitic, 'se le les lo me nos te'],
  [
    tag.num,
    `dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve
    veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento doscientos trescientos quinientos mil millon
    millones decenas decena docena docenas cientos miles veintiuno veintidos veintitres veinticuatro veinticinco`,
  ],
];

const tableOf = (lists: Lists): ReadonlyMap<string, number> =>
  new Map(
    [...marks, ...lists].flatMap(([code, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map((word) => [word, code] as const),
    ),
  );

/** Small words and marks to their tag, folded. */
export const smallWords: Readonly<Record<'en' | 'es', ReadonlyMap<string, number>>> = {
  en: tableOf(english),
  es: tableOf(spanish),
};

/** Heads whose "of"-phrase says who or what is meant: "elementos de la Guardia Nacional", "a shipment of cocaine". */
export const carriers = table(`
custody disposicion custodia officers agents members gunmen hitmen fighters operatives militants soldiers troops officials elements marines sailors inspectors detectives prosecutors investigators police
emissaries envoys representatives emisarios enviados representantes dirigentes
group team squad unit contingent fleet number dozens hundreds thousands total majority part most some pair series
shipment load cargo consignment stash haul batch amount quantity packages package bundles bundle bricks brick kilos kilograms
kilogram kilo pounds pound grams gram tons ton tonnes tonne litres liters gallons barrels bags sacks drums doses tablets pills
elementos agentes integrantes miembros sicarios pistoleros operadores hombres personal efectivos oficiales militares marinos soldados policias fiscales funcionarios
autoridades peritos ministeriales grupo equipo convoy total mayoria parte serie decena decenas docena docenas cientos miles millones
cargamento embarque lote cantidad paquetes paquete bultos ladrillos kilos kilogramos kilogramo kilo gramos toneladas tonelada litros
litro costales bolsas tambos bidones dosis pastillas envoltorios
kg lb lbs g t l oz
`);

/** Nouns of time: beside a verb they say when, not whom. */
export const times = table(`
morning afternoon evening night week month year day weekend hour hours minutes days weeks months years
madrugada manana tarde noche dia semana mes ano hora horas minutos dias semanas meses anos mediodia veces ocasiones times occasions
`);

/** Verbs that take no object: alone after a noun their past is what it did. */
export const intransitive = table(`
die perish clash cooperate collaborate go respond belong serve work resign retire lie meet talk testify compete fight agree vote flow
plead call visit happen occur arrive rely persist remain stay spread flee escape travel come return rise fall grow walk drive fly live appear
morir fallecer perecer enfrentar reunir chocar cooperar colaborar pertenecer trabajar participar servir dialogar conversar
`);

/** Spanish verbs whose "se" is no passive: they met, they clashed, he joined. */
export const reflexive = table(
  'reunir enfrentar declarar unir aliar asociar comprometer entrevistar negar casar dirigir suceder entregar referir fusionar dedicar encontrar relacionar',
);

/** Verbs of saying: what stands after them, turned round, is who speaks. */
export const sayings = table(`
say announce state report claim assert confirm acknowledge admit allege argue insist note add warn testify explain describe comment
remark write post tweet stress emphasise emphasize reiterate conclude reveal disclose tell declare indicate suggest deny
decir anunciar afirmar asegurar declarar informar reportar senalar indicar manifestar confirmar reconocer admitir aclarar precisar
explicar detallar sostener expresar advertir denunciar agregar anadir subrayar destacar comentar mencionar referir revelar negar
`);
