import type { Text } from './shape.ts';

export interface Unit {
  /** One word, as stored: "short-ton". */
  code: string;
  /** Units of one dimension convert into each other. A counted thing is a dimension of its own. */
  dimension: string;
  /** How many base units it is (kg, l, m, m2, one), as an exact decimal over a whole number. */
  factor: readonly [string, number];
  label: Text;
  plural: Text;
  /** Beside the label, what texts call it, in lower case. */
  words: readonly string[];
}

type Row = readonly [code: string, factor: string, over: number, en: string, es: string, words: string];

/** "en: singular/plural". Factors: NIST Handbook 44 (2024) appendix C, exact by definition. */
const measures: Readonly<Record<string, readonly Row[]>> = {
  mass: [
    ['kg', '1', 1, 'kg', 'kg', 'kilo kilos kilogram kilograms kilogramo kilogramos kgs'],
    ['g', '0.001', 1, 'g', 'g', 'gram grams gramo gramos gr grs'],
    ['mg', '0.000001', 1, 'mg', 'mg', 'milligram milligrams miligramo miligramos'],
    ['t', '1000', 1, 't', 't', 'tonne tonnes tonelada toneladas metric-ton metric-tons'],
    ['lb', '0.45359237', 1, 'lb', 'lb', 'lbs pound pounds libra libras'],
    ['oz', '0.45359237', 16, 'oz', 'oz', 'ounce ounces onza onzas'],
    ['ozt', '0.0311034768', 1, 'troy oz', 'onza troy/onzas troy', 'troy-ounce troy-ounces onza-troy onzas-troy'],
    [
      'short-ton',
      '907.18474',
      1,
      'short ton/short tons',
      'tonelada corta/toneladas cortas',
      'us-ton us-tons short-tons',
    ],
    [
      'long-ton',
      '1016.0469088',
      1,
      'long ton/long tons',
      'tonelada larga/toneladas largas',
      'imperial-ton imperial-tons long-tons',
    ],
  ],
  volume: [
    ['l', '1', 1, 'l', 'l', 'litre litres liter liters litro litros lt lts'],
    ['ml', '0.001', 1, 'ml', 'ml', 'millilitre millilitres milliliter milliliters mililitro mililitros'],
    ['m3', '1000', 1, 'm³', 'm³', 'cubic-metre cubic-metres metro-cúbico metros-cúbicos'],
    [
      'gal',
      '3.785411784',
      1,
      'US gal',
      'gal EE. UU.',
      'gallon gallons galón galon galones us-gallon us-gallons us-gal',
    ],
    ['fl-oz', '0.0295735295625', 1, 'US fl oz', 'oz líquida/oz líquidas', 'fluid-ounce fluid-ounces us-fl-oz'],
    ['bbl', '158.987294928', 1, 'barrel/barrels', 'barril/barriles', 'barrel barrels barril barriles'],
  ],
  length: [
    ['m', '1', 1, 'm', 'm', 'metre metres meter meters metro metros'],
    ['km', '1000', 1, 'km', 'km', 'kilometre kilometres kilometer kilometers kilómetro kilómetros kms'],
    ['cm', '0.01', 1, 'cm', 'cm', 'centimetre centimetres centimeter centimeters centímetro centímetros'],
    ['mi', '1609.344', 1, 'mile/miles', 'milla/millas', 'miles'],
    ['nmi', '1852', 1, 'nautical mile/nautical miles', 'milla náutica/millas náuticas', 'nm'],
    ['ft', '0.3048', 1, 'ft', 'ft', 'foot feet pie pies'],
  ],
  area: [
    ['m2', '1', 1, 'm²', 'm²', 'square-metre square-metres square-meter square-meters metro-cuadrado metros-cuadrados'],
    ['ha', '10000', 1, 'ha', 'ha', 'hectare hectares hectárea hectáreas'],
    ['km2', '1000000', 1, 'km²', 'km²', 'square-kilometre square-kilometres kilómetro-cuadrado kilómetros-cuadrados'],
    ['acre', '4046.8564224', 1, 'acre/acres', 'acre/acres', ''],
  ],
};

/** Things that are counted. Each stands for itself: a bottle is not a tablet. */
const counted: readonly (readonly [code: string, en: string, es: string, words: string])[] = [
  ['unit', 'unit/units', 'unidad/unidades', 'piece pieces pieza piezas item items'],
  ['tablet', 'tablet/tablets', 'tableta/tabletas', 'pill pills pastilla pastillas comprimido comprimidos'],
  ['capsule', 'capsule/capsules', 'cápsula/cápsulas', ''],
  ['dose', 'dose/doses', 'dosis/dosis', ''],
  ['bottle', 'bottle/bottles', 'botella/botellas', 'frasco frascos'],
  ['vial', 'vial/vials', 'ampolleta/ampolletas', 'ampoule ampoules ámpula ámpulas viales'],
  ['drum', 'drum/drums', 'tambo/tambos', 'tambor tambores'],
  ['package', 'package/packages', 'paquete/paquetes', 'packet packets brick bricks ladrillo ladrillos'],
  ['bag', 'bag/bags', 'bolsa/bolsas', 'sack sacks costal costales'],
  ['box', 'box/boxes', 'caja/cajas', ''],
  ['plant', 'plant/plants', 'planta/plantas', 'mata matas'],
  ['firearm', 'firearm/firearms', 'arma de fuego/armas de fuego', 'weapon weapons gun guns arma armas'],
  ['magazine', 'magazine/magazines', 'cargador/cargadores', ''],
  ['round', 'round/rounds', 'cartucho/cartuchos', 'cartridge cartridges'],
  ['vehicle', 'vehicle/vehicles', 'vehículo/vehículos', ''],
  ['container', 'container/containers', 'contenedor/contenedores', 'teu'],
  ['animal', 'head of livestock', 'cabeza de ganado/cabezas de ganado', 'head cabezas'],
];

function unit(
  code: string,
  dimension: string,
  factor: readonly [string, number],
  names: readonly [string, string],
  words: string,
): Unit {
  const [en, enPlural = en] = names[0].split('/') as [string, string?];
  const [es, esPlural = es] = names[1].split('/') as [string, string?];
  const spoken = [code, en, enPlural, es, esPlural].map((word) => word.toLowerCase());
  return {
    code,
    dimension,
    factor,
    label: { en, es },
    plural: { en: enPlural, es: esPlural },
    words: [
      ...new Set([...spoken, ...words.split(' ').map((word) => word.replaceAll('-', ' ')), ...words.split(' ')]),
    ].filter((word) => word !== ''),
  };
}

export const units: ReadonlyMap<string, Unit> = new Map(
  [
    ...Object.entries(measures).flatMap(([dimension, rows]) =>
      rows.map(([code, factor, over, en, es, words]) => unit(code, dimension, [factor, over], [en, es], words)),
    ),
    ...counted.map(([code, en, es, words]) => unit(code, code, ['1', 1], [en, es], words)),
  ].map((one) => [one.code, one]),
);
