import type { EventWord } from '../reading/types.ts';
import { table } from '../table.ts';

/** What a doing must be about to be an event of its kind. */
export type Need =
  | 'persons'
  | 'goods'
  | 'hidden goods'
  | 'shown goods'
  | 'left held'
  | 'gave up'
  | 'bodies'
  | 'shipment'
  | 'voyage'
  | 'supplied'
  | 'asked forces'
  | 'custody'
  | 'spoken'
  | 'repelled'
  | 'found goods'
  | 'forces'
  | 'more forces'
  | 'promised forces'
  | 'money'
  | 'given'
  | 'payment noun'
  | 'itemised'
  | 'campaign'
  | 'stake'
  | 'put aboard'
  | 'promised money'
  | 'struck off'
  | 'pact'
  | 'received'
  | 'arrived forces'
  | 'enrolled'
  | 'served'
  | 'caught with'
  | 'seen together'
  | 'licence'
  | 'information'
  | 'handover'
  | 'answer'
  | 'notice'
  | 'listing'
  | 'terror words'
  | 'accounts'
  | 'punished'
  | 'amount'
  | 'groups'
  | 'others named'
  | 'dead'
  | 'none';

export interface Rule {
  kind: EventWord;
  need: Need;
  /** The grammatical subject is the one it is done to: "three soldiers died". */
  subjectSuffers: boolean;
}

type Lines = readonly (readonly [kind: EventWord, need: Need, lemmas: string])[];

const lines: Lines = [
  [
    'Killing',
    'persons',
    'kill neutralise neutralize neutralizar murder assassinate slay massacre shoot shoot_dead gun_down execute behead lynch slaughter massacre matar asesinar abatir ejecutar ultimar acribillar victimar masacrar',
  ],
  ['Killing', 'dead', 'leave dejar'],
  ['Killing', 'bodies', 'find discover locate recover uncover hallar encontrar localizar descubrir ubicar recuperar'],
  [
    'Arrest',
    'persons',
    'arrest detain capture recapture rearrest apprehend nab catch round_up pick_up detener arrestar capturar recapturar aprehender apresar',
  ],
  ['Arrest', 'gave up', 'surrender entregar'],
  [
    'Seizure',
    'goods',
    'seize confiscate impound decomisar incautar confiscar asegurar embargar aprehender intervenir ocupar',
  ],
  [
    'Seizure',
    'found goods',
    'net yield turn_up arrojar discover find recover intercept locate uncover detect hallar encontrar localizar descubrir ubicar interceptar recuperar detectar desmantelar destruir dismantle destroy',
  ],
  ['Seizure', 'hidden goods', 'lie hide conceal stash viajar ocultar esconder'],
  ['Seizure', 'shown goods', 'reveal show expose contain revelar contener'],
  ['Seizure', 'caught with', 'arrest detain catch capture detener arrestar capturar aprehender'],
  ['Arrest', 'left held', 'leave result dejar saldar culminar resultar arrojar derivar'],
  ['Arrest', 'persons', 'take_custody'],
  ['Seizure', 'goods', 'take_custody'],
  ['Transfer', 'itemised', 'dispersar transferir enviar depositar pagar remitir transfer wire send pay remit'],
  [
    'Transfer',
    'money',
    'dispersar transfer wire deposit pay hand send go remit receive give credit withdraw transferir depositar enviar remitir pagar recibir girar triangular abonar acreditar retirar move bribe sobornar financiar finance fund take entregar collect accept cobrar launder lavar blanquear',
  ],
  [
    'Transfer',
    'information',
    'share provide supply pass furnish give relay send exchange pass_on deliver compartir proporcionar suministrar facilitar aportar entregar enviar remitir transferir intercambiar',
  ],
  [
    'Transfer',
    'given',
    'pay give deliver hand send supply provide transfer ship sell deposit carry entregar pagar depositar enviar suministrar surtir proveer abastecer vender ceder transferir remitir bribe sobornar',
  ],
  ['Transfer', 'campaign', 'finance fund bankroll sponsor financiar patrocinar fondear'],
  ['Transfer', 'stake', 'buy acquire purchase adquirir comprar'],
  ['Transfer', 'payment noun', 'pay send transfer deliver pagar enviar transferir entregar'],
  [
    'Transfer',
    'received',
    'receive import importar obtain acquire buy collect accept take get recibir obtener adquirir comprar cobrar',
  ],
  [
    'Transfer',
    'handover',
    'hand_over turn_over expel deport repatriate transfer deliver surrender expulsar deportar repatriar entregar trasladar transferir hand poner quedar exchange intercambiar',
  ],
  [
    'Transfer',
    'shipment',
    'send ship export sell vender hand_over turn_over deliver transport carry load unload discharge smuggle exportar embarcar transportar descargar enviar entregar fly ferry offload supply move trasladar',
  ],
  ['Transfer', 'put aboard', 'put place'],
  ['Transfer', 'voyage', 'due bind'],
  ['Transfer', 'supplied', 'refuel resupply repostar reabastecer'],
  ['Transfer', 'answer', 'respond answer responder contestar atender'],
  ['Transfer', 'notice', 'tell notify inform alert notificar avisar informar'],
  [
    'Deployment',
    'forces',
    'deploy mobilise mobilize dispatch send move assign station redeploy add position reassign desplegar movilizar enviar destinar asignar mandar trasladar desplazar fly rush ferry install instalar order use',
  ],
  ['Deployment', 'arrived forces', 'arrive arribar llegar'],
  ['Deployment', 'asked forces', 'request call_for pedir solicitar'],
  ['Deployment', 'promised forces', 'promise pledge offer prometer ofrecer'],
  ['Transfer', 'promised money', 'pledge promise prometer comprometer'],
  [
    'Deployment',
    'more forces',
    'increase step_up intensify reinforce expand reforzar incrementar aumentar redoblar intensificar',
  ],
  [
    'Designation',
    'listing',
    'designate classify list sanction blacklist designar clasificar catalogar sancionar incluir enlistar add agregar anadir incorporar inscribir place put impose',
  ],
  ['Designation', 'enrolled', 'figurar'],
  ['Designation', 'terror words', 'name declare label brand categorise categorize declarar denominar nombrar'],
  ['Penalty', 'accounts', 'freeze block restrict suspend seize congelar bloquear restringir embargar'],
  ['Penalty', 'punished', 'sentence convict jail imprison penalise penalize sentenciar condenar inhabilitar'],
  ['Penalty', 'custody', 'imponer dictar decretar ordenar fijar impose remand order hand get receive give recibir'],
  ['Penalty', 'none', 'plead_guilty find_guilty'],
  ['Penalty', 'licence', 'revoke suspend revocar cancelar suspender'],
  ['Penalty', 'struck off', 'dar'],
  ['Penalty', 'served', 'serve cumplir purgar'],
  ['Penalty', 'amount', 'fine tariff forfeit penalise penalize multar penalizar arancelar'],
  [
    'Clash',
    'groups',
    'exchange_fire trade_fire fight clash battle attack enfrentar chocar combatir pelear agredir atacar emboscar ambush',
  ],
  ['Clash', 'repelled', 'repel repeler'],
  ['Meeting', 'pact', 'sign conclude firmar suscribir'],
  ['Meeting', 'spoken', 'speak talk hablar conversar platicar'],
  ['Meeting', 'others named', 'meet host sit_down dine reunir dialogar entrevistar cenar desayunar call llamar'],
  ['Meeting', 'seen together', 'photograph see fotografiar ver'],
  ['Extradition', 'persons', 'extradite extraditar'],
];

/** Lemma to the kinds of event it may tell of, the first that fits is taken. */
export const rulesOf: ReadonlyMap<string, readonly Rule[]> = (() => {
  const rules = new Map<string, Rule[]>();
  for (const [kind, need, lemmas] of lines)
    for (const lemma of lemmas.split(' ').map((word) => word.replaceAll('_', ' ')))
      rules.set(lemma, [...(rules.get(lemma) ?? []), { kind, need, subjectSuffers: false }]);
  for (const lemma of ['die', 'perish', 'morir', 'fallecer', 'perecer'])
    rules.set(lemma, [{ kind: 'Killing', need: 'persons', subjectSuffers: true }]);
  rules.set('caer', [{ kind: 'Arrest', need: 'persons', subjectSuffers: true }]);
  return rules;
})();

/** Nouns of a fight; the others of the same lemma ("attacks") are too general alone. */
export const fightNouns = new Set(
  'firefight ambush confrontation shootout gunfight gunbattle clash skirmish crossfire clashes fighting shoot-out gun-battle combate combates choque choques enfrentamiento emboscada agresion tiroteo balacera refriega enfrentamientos'.split(
    ' ',
  ),
);

export const people = table(`
man men woman women person people suspect suspects member members operative operatives leader leaders boss bosses kingpin kingpins figure figures lord lords
trafficker traffickers smuggler smugglers gunman gunmen hitman hitmen soldier soldiers officer officers policeman policemen police agent agents marine
marines civilian civilians citizen citizens migrant migrants driver drivers passenger passengers crew official officials journalist journalists chief
commander commanders fugitive fugitives prisoner prisoners inmate inmates detainee detainees individuals individual drug-lord capo head heads brother
brothers son sons others gangsters guards guardsmen lieutenant lieutenants associates victims someone troops rancher farmer judge mayor prosecutor
boy boys girl girls defendants defendant troopers trooper deputies deputy ministers child children student students businessman owner accountant lawyer auditor inspector reporter activist candidate councillor councilman prosecutor guard warden sailors sailor fishermen crewmen crewmembers captain master adults adult minors teenagers employee employees manager worker workers councilwoman detectives recruits parties mediators delegates envoys emissaries nationals foreigners kidnappers hostages bodyguards
father mother uncle aunt cousin cousins nephew nephews niece wife widow husband sister sisters daughter daughters bodyguard pilot pilots lawyers doctor priest ranchers farmers mayors prosecutors
engineer teacher teachers singer accountants dealer dealers courier couriers mechanic broker brokers witness witnesses informant informants representative representatives peasants villagers
hombre hombres mujer mujeres persona personas sujeto sujetos sospechoso sospechosos integrante integrantes miembro miembros elemento elementos lider
lideres jefe jefes capo capos sicario sicarios soldado soldados policia policias agente agentes militar militares marino marinos civil civiles ciudadano
ciudadanos migrante migrantes conductor chofer pasajero pasajeros funcionario funcionarios periodista periodistas comandante comandantes profugo reo reos
interno internos individuo individuos presunto presuntos operador operadores traficante traficantes delincuentes delincuente agresor agresores pistolero
pistoleros hermano hermanos prisioneros prisionero rehenes rehen hijo hijos hija menor menores joven jovenes detenido detenidos victima victimas extranjeros alcalde fiscal juez
empresario estudiante estudiantes auditor inspector regidor regidora concejal edil candidato candidata activista abogado abogada taxista comerciante reportero tripulantes tripulante tripulacion marineros marinero pescadores pescador adultos adulto empleado empleados custodios emisarios primo prima esposo esposa padre madre tio sobrino guardias custodio escoltas hermana hermanas tia sobrina sobrinos cunado cunada suegro yerno viuda nieto abuelo piloto pilotos escolta contador contadora alcaldesa alcaldes diputado senador sacerdote medico
maestro maestra maestros campesino campesinos ganadero ganaderos agricultor agricultores productores transportista transportistas jornaleros vecinos pobladores comuneros ejidatario exalcalde expolicia
exmilitar primogenito ahijado compadre lugarteniente lugartenientes halcon halcones narcotraficante narcotraficantes magistrado testigo testigos informante cantante
cabecilla cabecillas imputado imputados probables acusado acusada acusados procesados procesado procesada condenados coacusado coacusados coimputado coimputados complice complices co-defendant co-defendants codefendant codefendants accomplice accomplices
`);

export const forces = table(`
gunmen fighters sicarios pistoleros
troops soldiers marines troopers deputies guards forces force personnel agents officers units unit brigade brigades battalion battalions division regiment squadron squadrons guardsmen
policemen police army navy cameras checkpoints ships ship destroyer destroyers frigate frigates gunboat gunboats tank tanks warship warships frigate vessel vessels boats aircraft planes plane drones drone helicopters helicopter jets
surveillance reinforcements team teams patrols patrol convoy members assets cutter cutters airmen sailors guard advisers advisors carrier vehicles
soldados tropas elementos efectivos agentes marinos infantes militares policias fuerzas fuerza personal unidades unidad brigada batallon batallones buque
buques fragata fragatas tanquetas aeronaves aeronave helicopteros helicoptero drones dron aviones avion patrullas patrulla lanchas guardias refuerzos fusileros vehiculos
contingente convoy embarcaciones patrulleros ejercito marina armada carabineros gendarmes camaras retenes filtros reten
`);

export const moreForces = table(`
patrols patrolling patrol flights flight troops personnel deployments overflights deployment forces checkpoints
patrullajes patrullaje vuelos recorridos operativos operativo efectivos elementos tropas sobrevuelos filtros
`);

export const information = table(`
intelligence data information evidence intel tip tips report reports records record lists list files file images imagery photographs documents coordinates
notice details footage intercepts note notes findings leads recordings samples numbers plates addresses
inteligencia datos informacion evidencia evidencias pruebas reporte reportes informe informes expediente expedientes registros lista listas imagenes
documentos documentacion fotografias coordenadas indicios archivos grabaciones muestras numeros placas domicilios
`);

export const requests = table(
  'request requests assistance solicitud solicitudes asistencia peticion peticiones requerimiento oficio letter query inquiry',
);
export const assets = table(`
account accounts assets property properties funds money cuenta cuentas activos bienes fondos recursos saldo saldos inmuebles dinero holdings wallets wallet
`);
export const listWords = table(
  'terrorist terrorists terrorista terroristas fto sdn kingpin kingpins blacklist ofac sanctions sanciones lista list narcoterroristas bloqueadas',
);
export const groupWords = table(`
cartel cartels gang gangs group groups organization organizations network networks faction factions companies company carteles cartel grupos grupo
organizaciones organizacion banda bandas bandos grupos pandilla pandillas celula civiles hombres gunmen troops soldiers forces police agents officers army navy marines marina guardia
convoy patrol elementos militares agentes policias policia ejercito patrulla soldados individuals people persons entities vessels personas empresas entidades buques
`);
export const callWords = table(
  'videollamada videoconferencia telefono telephone phone introductory video conference placed held made telefonica videollamada',
);

export const pronouns = table('it them him her he she they lo la los las le les');
