import type { Sort } from './units.ts';

/** Common nouns that stand for a name said before, with the article, and the sort of it. */
export const proxies: ReadonlyMap<string, Sort> = new Map<string, Sort>([
  ...'syndicate network crew militia clan pandilla cofradia hermandad group cartel gang organization organisation faction grupo banda organizacion faccion'
    .split(' ')
    .map((word) => [word, 'group'] as const),
  ...'company firm bank business importer exporter carrier cooperative broker trader manufacturer haulier cooperativa naviera pesquera comercializadora agencia empresa compania sociedad banco firma importadora exportadora transportista constructora planta conservera empacadora minera gasera aerolinea distribuidora inmobiliaria arrendadora gasolinera brokerage'
    .split(' ')
    .map((word) => [word, 'company'] as const),
  ...'agency bureau department ministry dependencia corporacion institucion fiscalia procuraduria ministerio aduana secretaria comision instituto comite embajada commission committee institute embassy office'
    .split(' ')
    .map((word) => [word, 'body'] as const),
  ...'vessel ship tanker trawler boat freighter yacht plane helicopter car van pickup pesquero carguero petrolero lancha yate avioneta helicoptero motonave auto vehicle vehiculo truck tractor aircraft drone buque barco tractocamion camion aeronave embarcacion camioneta lorry bus trailer minibus motorcycle barge launch dinghy skiff remolque autobus taxi motocicleta panga lanchon catamaran remolcador pipa'
    .split(' ')
    .map((word) => [word, 'vehicle'] as const),
  // Only where the noun stands in or beside the name itself: see `calledSo`.
  ...'hotel bodega rancho finca hacienda almacen terminal aserradero predio casino restaurante club laboratorio bar motel clinica warehouse ranch farm depot hangar yard refinery mill airstrip marina clinic restaurant'
    .split(' ')
    .map((word) => [word, 'facility'] as const),
  ['persona', 'person'],
  ...'imputado imputada inculpado procesado procesada'.split(' ').map((word) => [word, 'person'] as const),
  ...'detenidos imputados acusados sospechosos aprehendidos suspects detainees defendants arrestees'
    .split(' ')
    .map((word) => [word, 'person'] as const),
]);
/** Roles of a form that stand for the firm named after them: "el representante legal del consignatario". */
export const parties = new Set(
  'consignatario consignee shipper embarcador importador exportador importer exporter consignor customer client cliente ordenante destinatario remitente transportista'.split(
    ' ',
  ),
);
export const pointing = new Set([
  'los',
  'las',
  'the',
  'this',
  'that',
  'el',
  'la',
  'este',
  'esta',
  'dicho',
  'dicha',
  'esa',
  'ese',
  'del',
  'al',
  'citada',
  'citado',
  'propio',
  'propia',
  'mismo',
  'misma',
  'referido',
  'referida',
  'spy',
]);
/** Short for a body with that very word in its name. */
export const shorts = new Set(
  'fiscalia procuraduria ministerio aduana secretaria comision instituto comite embajada commission committee institute embassy office'.split(
    ' ',
  ),
);
export const isActorSort = (sort: Sort): boolean => sort === 'group' || sort === 'company' || sort === 'body';
