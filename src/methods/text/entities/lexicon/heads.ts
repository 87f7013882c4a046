import type { EntityWord } from '#methods/text/reading/types.ts';

/** Words that tell what a name in capitals is of. `first`: at its beginning ("Secretaría de …", "Port of …"); `last`: at its end. */
const table: readonly [kind: EntityWord, where: 'first' | 'last' | 'any', words: string][] = [
  [
    'PublicBody',
    'any',
    'agency administration department ministry bureau commission committee council court tribunal police sheriff customs ' +
      'congress senate parliament embassy consulate treasury directorate attorney prosecutor prosecutors authority subcommittee ' +
      'secretaria secretariado fiscalia procuraduria ministerio comision comite consejo corte juzgado tribunal policia aduana ' +
      'aduanas congreso senado camara embajada consulado subsecretaria subprocuraduria ayuntamiento coordinacion defensoria ' +
      'contraloria auditoria gobierno alcaldia gubernatura gendarmeria inspectorate registry registro',
  ],
  [
    'PublicBody',
    'first',
    'departamento administracion oficina unidad instituto servicio direccion agencia office unit institute service inspector',
  ],
  ['PublicBody', 'last', 'office unit service patrol government protection investigations enforcement marshals'],
  [
    'MilitaryUnit',
    'any',
    'command brigade battalion regiment squadron fleet infantry comando brigada batallon regimiento escuadron flotilla ' +
      'infanteria ejercito armada',
  ],
  ['MilitaryUnit', 'last', 'army navy corps guard division force forces'],
  ['MilitaryUnit', 'first', 'guardia fuerza fuerzas zona sector division cuerpo'],
  [
    'Organization',
    'any',
    'cartel cartels gang clan mafia faction syndicate federation union association foundation university college church party ' +
      'movement network brotherhood carteles banda celula federacion asociacion fundacion universidad ' +
      'colegio iglesia partido movimiento frente sindicato mara pandilla cofradia hermandad gente sociedad compania clica alianza alliance ' +
      ' faccion organizacion organization triad camorra',
  ],
  [
    'Organization',
    'first',
    'center centre centro grupo group comite familia diario periodico semanario barrio colectivo red observatorio',
  ],
  [
    'Organization',
    'last',
    'center centre institute group news times post journal tribune herald press gazette network review society league project courier daily chronicle observer crew boys kings crips bloods outlaws angels think-tank family brothers',
  ],
  [
    'Company',
    'any',
    'bank banco holdings holding trading transportes autotransportes comercializadora distribuidora importadora exportadora ' +
      'constructora inmobiliaria industries enterprises airlines aerolineas chemicals logistics logistica forwarders forwarding freight ' +
      'cooperativa pesquera minera siderurgica cementera hotelera denizcilik gmbh financiera farmaceutica ferreteria fletes maquiladora congeladora empacadora agropecuaria fruticola citricola horticola avicola vinicola agroindustrial hermanos ventures ' +
      'partners capital imports exports motors pharma pharmaceuticals foods produce quimicos quimica insumos naviera trucking ' +
      'hauling carriers warehousing brokers brokerage consultores asesores bancorp savings credit fintech exchange servicios',
  ],
  [
    'Company',
    'first',
    'despachos despacho almacenes refacciones refaccionaria gasolinera gruas taller talleres materiales productos alimentos maderas aceros plasticos textiles cambios divisas remesas giros abarrotes perforaciones combustibles energeticos citricos frutas carnes mariscos construcciones edificaciones urbanizaciones inversiones desarrolladora promotora operadora proveedora suministros maquinaria importaciones exportaciones balneario fletera refrigerados lacteos agroproductos bodegas almacenadora farmacia farmacias clinica restaurante mueblera papelera llantera autopartes empresa grupo-industrial corporativo',
  ],
  [
    'Company',
    'last',
    'company corporation lines shipping transport services-company solutions supplies supply farms seafood fisheries mining properties realty investments remittances garage services management abogados asociados consultants advisors solutions systems technologies',
  ],
  [
    'Facility',
    'any',
    'bridge airport airfield airstrip warehouse prison jail penitentiary checkpoint hospital hotel motel shipyard refinery puente ' +
      'aeropuerto aeropista bodega penal carcel reclusorio garita hospital hotel astillero refineria muelle almacen cereso cefereso ' +
      'recinto estadio stadium',
  ],
  ['Facility', 'first', 'fort campo rancho base terminal puerto-interior plaza parque'],
  ['Facility', 'last', 'port terminal base ranch station dock pier yard plant crossing compound airbase depot mall'],
  [
    'Place',
    'any',
    'river valley mountains county district distrito province peninsula island gulf desert ocean sea rio valle sierra municipio estado provincia ' +
      'isla golfo desierto mar pozo bahia bay ejido colonia fraccionamiento comunidad colony neighborhood barranca strait canal',
  ],
  [
    'Place',
    'first',
    'city town state port puerto estero playa laguna arroyo ciudad pueblo villa san santa santo lake lago mount cerro costa boca',
  ],
  [
    'Place',
    'last',
    'city town state coast border frontier territory region corridor heights beach springs falls hills creek',
  ],
  ['Programme', 'any', 'initiative programme program iniciativa programa operacion operativo estrategia strategy'],
  ['Programme', 'first', 'operation plan proyecto'],
  ['Programme', 'last', 'plan scheme'],
  [
    'LegalInstrument',
    'any',
    'act law statute code constitution treaty convention ley codigo constitucion tratado convenio convencion decreto ' +
      'reglamento accord protocol protocolo resolution resolucion proclamation proclama ordinance',
  ],
  ['LegalInstrument', 'first', 'section articulo norma acuerdo seccion article title order'],
  ['LegalInstrument', 'last', 'agreement amendment order'],
];

const maps = {
  first: new Map<string, EntityWord>(),
  last: new Map<string, EntityWord>(),
  any: new Map<string, EntityWord>(),
};
for (const [kind, where, list] of table)
  for (const word of list.split(' ')) if (!maps[where].has(word)) maps[where].set(word, kind);

/** Kind told by a folded word at the beginning, the end or anywhere in a name. */
export const headAt = (where: 'first' | 'last' | 'any', word: string): EntityWord | undefined => maps[where].get(word);

/** Kinds whose names go on over "and", as in "Bureau of Alcohol, Tobacco and Firearms". */
export const goesOverAnd = (word: string): boolean => {
  const kind = maps.any.get(word) ?? maps.first.get(word);
  return (
    kind === 'PublicBody' ||
    kind === 'LegalInstrument' ||
    (kind === 'Organization' &&
      /^(?:center|centre|centro|foundation|fundacion|association|asociacion|university|universidad|observatorio)$/.test(
        word,
      ))
  );
};
