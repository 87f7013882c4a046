import { convert, formatQuantity, qualifierLabels, unitOf } from '#vocabulary/quantity.ts';
import type { Qualifier } from '#vocabulary/statement.ts';
import { formatNumber, type Language } from '#ui/text/translate.ts';

interface Word {
  one: string;
  other: string;
}

/** "singular/plural" of each language, or one word for both. */
const word = (text: string): Word => {
  const [one = '', other = one] = text.split('/');
  return { one, other };
};
const table = (
  rows: Readonly<Record<string, readonly [en: string, es: string]>>,
): ReadonlyMap<string, Record<Language, Word>> =>
  new Map(Object.entries(rows).map(([code, [en, es]]) => [code, { en: word(en), es: word(es) }]));

/** What the reader measures in beside the vocabulary's units. "ton" is the text's own, which does not say which of three. */
const measured = table({
  ton: ['ton/tons', 'tonelada/toneladas'],
  mi2: ['square mile/square miles', 'milla cuadrada/millas cuadradas'],
  ft2: ['ft²', 'ft²'],
  dwt: ['dwt', 'TPM'],
  kn: ['knot/knots', 'nudo/nudos'],
  'km/h': ['km/h', 'km/h'],
  mph: ['mph', 'mph'],
  '%': ['%', '%'],
  'percentage points': ['percentage point/percentage points', 'punto porcentual/puntos porcentuales'],
  times: ['time/times', 'vez/veces'],
  years: ['year/years', 'año/años'],
  months: ['month/months', 'mes/meses'],
  weeks: ['week/weeks', 'semana/semanas'],
  days: ['day/days', 'día/días'],
  hours: ['hour/hours', 'hora/horas'],
});

/** What the reader counts. Other nouns it counts stand as in the text. */
const counted = table({
  people: ['person/people', 'persona/personas'],
  deaths: ['death/deaths', 'muerte/muertes'],
  injured: ['injured person/injured', 'persona herida/personas heridas'],
  arrests: ['arrest/arrests', 'detención/detenciones'],
  troops: ['soldier/troops', 'militar/militares'],
  officers: ['officer/officers', 'agente/agentes'],
  vehicles: ['vehicle/vehicles', 'vehículo/vehículos'],
  aircraft: ['aircraft', 'aeronave/aeronaves'],
  vessels: ['vessel/vessels', 'embarcación/embarcaciones'],
  flights: ['flight/flights', 'vuelo/vuelos'],
  containers: ['container/containers', 'contenedor/contenedores'],
  packages: ['package/packages', 'paquete/paquetes'],
  bags: ['bag/bags', 'bolsa/bolsas'],
  boxes: ['box/boxes', 'caja/cajas'],
  bottles: ['bottle/bottles', 'botella/botellas'],
  drums: ['drum/drums', 'tambo/tambos'],
  pallets: ['pallet/pallets', 'tarima/tarimas'],
  tablets: ['tablet/tablets', 'tableta/tabletas'],
  doses: ['dose/doses', 'dosis'],
  plants: ['plant/plants', 'planta/plantas'],
  firearms: ['firearm/firearms', 'arma/armas'],
  rounds: ['round/rounds', 'cartucho/cartuchos'],
  magazines: ['magazine/magazines', 'cargador/cargadores'],
  grenades: ['grenade/grenades', 'granada/granadas'],
  deposits: ['deposit/deposits', 'depósito/depósitos'],
  wires: ['transfer/transfers', 'transferencia/transferencias'],
  transactions: ['transaction/transactions', 'operación/operaciones'],
  accounts: ['account/accounts', 'cuenta/cuentas'],
  companies: ['company/companies', 'empresa/empresas'],
  groups: ['group/groups', 'grupo/grupos'],
  properties: ['property/properties', 'inmueble/inmuebles'],
  laboratories: ['laboratory/laboratories', 'laboratorio/laboratorios'],
  tunnels: ['tunnel/tunnels', 'túnel/túneles'],
  countries: ['country/countries', 'país/países'],
  states: ['state/states', 'estado/estados'],
  municipalities: ['municipality/municipalities', 'municipio/municipios'],
  ports: ['port/ports', 'puerto/puertos'],
  branches: ['branch/branches', 'sucursal/sucursales'],
  attacks: ['attack/attacks', 'ataque/ataques'],
  seizures: ['seizure/seizures', 'aseguramiento/aseguramientos'],
  operations: ['operation/operations', 'operativo/operativos'],
  charges: ['charge/charges', 'cargo/cargos'],
  shipments: ['shipment/shipments', 'envío/envíos'],
  kidnappings: ['kidnapping/kidnappings', 'secuestro/secuestros'],
  cases: ['case/cases', 'caso/casos'],
  animals: ['animal/animals', 'animal/animales'],
  devices: ['device/devices', 'dispositivo/dispositivos'],
  visas: ['permit/permits', 'permiso/permisos'],
  airstrips: ['airstrip/airstrips', 'pista/pistas'],
  hectares: ['hectare/hectares', 'hectárea/hectáreas'],
  antidotes: ['antidote/antidotes', 'antídoto/antídotos'],
  messages: ['message/messages', 'mensaje/mensajes'],
  calls: ['call/calls', 'llamada/llamadas'],
  meetings: ['meeting/meetings', 'reunión/reuniones'],
  trips: ['trip/trips', 'viaje/viajes'],
  bases: ['base/bases', 'base/bases'],
  helmets: ['helmet/helmets', 'casco/cascos'],
  taps: ['tap/taps', 'toma/tomas'],
  wells: ['well/wells', 'pozo/pozos'],
  encounters: ['encounter/encounters', 'encuentro/encuentros'],
  documents: ['document/documents', 'documento/documentos'],
  shares: ['share/shares', 'acción/acciones'],
  jobs: ['job/jobs', 'empleo/empleos'],
  votes: ['vote/votes', 'voto/votos'],
  graves: ['grave/graves', 'fosa/fosas'],
  camps: ['camp/camps', 'campamento/campamentos'],
  shots: ['shot/shots', 'disparo/disparos'],
  plots: ['plot/plots', 'plantío/plantíos'],
  scales: ['scale/scales', 'báscula/básculas'],
  vests: ['vest/vests', 'chaleco/chalecos'],
  checkpoints: ['checkpoint/checkpoints', 'retén/retenes'],
  blockades: ['blockade/blockades', 'bloqueo/bloqueos'],
  cameras: ['camera/cameras', 'cámara/cámaras'],
  engines: ['engine/engines', 'motor/motores'],
  units: ['unit/units', 'unidad/unidades'],
});

/** The year in which something began stands as a figure too; it is no number of years. */
export const calendarYear = 'year';

/** A currency, or the price of a measure in one: "USD", "USDT", "USD/kg". */
export const isCurrency = (unit: string): boolean => /^[A-Z]{3,4}(\/\w+)?$/.test(unit);

/** Whether the unit says how much, so that what it is of is said beside it; else it is the noun that is counted. */
export const isMeasure = (unit: string): boolean =>
  isCurrency(unit) || unitOf(unit) !== undefined || measured.has(unit);

/** The words of a unit the reader gives; null where it gives a noun of the text. */
export function unitWords(unit: string, language: Language): Word | null {
  const known = unitOf(unit);
  if (known) return { one: known.label[language], other: known.plural[language] };
  return (measured.get(unit) ?? counted.get(unit))?.[language] ?? null;
}

/** A number with its unit in words: "1,240 lb", "USD 2,500,000", "1.5 tons", "12 %". */
export function amountText(value: number, unit: string, qualifier: Qualifier | null, language: Language): string {
  if (unit === calendarYear) return String(value);
  if (unitOf(unit)) return formatQuantity({ value: plainNumber(value), unit, qualifier }, language);
  const digits = formatNumber(value, language, { maximumFractionDigits: 6 });
  const words = unitWords(unit, language);
  const said = words ? (value === 1 ? words.one : words.other) : unit;
  const amount = isCurrency(unit) ? `${unit} ${digits}` : `${digits} ${said}`.trim();
  return qualifier === null ? amount : `${qualifierLabels[qualifier][language]} ${amount}`;
}

const plainNumber = (value: number): string => {
  const text = String(value);
  return /^\d+(\.\d+)?$/.test(text) ? text : value.toFixed(6).replace(/\.?0+$/, '');
};

/** A mass in kilograms beside the unit of the text; empty where the text has kilograms or no mass. */
export function kilogramsText(value: number, unit: string, language: Language): string {
  if (value < 0) return '';
  if (unit === 'ton')
    return `${kilograms(value, 'short-ton', language)}–${kilograms(value, 'long-ton', language)}\u00a0kg`;
  return unit === 'kg' || unitOf(unit)?.dimension !== 'mass' ? '' : `${kilograms(value, unit, language)}\u00a0kg`;
}

const kilograms = (value: number, unit: string, language: Language): string => {
  const found = convert({ value: plainNumber(value), unit, qualifier: null }, 'kg', 4);
  return formatNumber(Number(found?.value ?? 0), language, { maximumFractionDigits: 3 });
};
