import { phraseTable } from './phrases.ts';
import { table } from '../table.ts';

/** What a post makes of the person at the body. */
export type Tie = 'Leadership' | 'Employment' | 'Membership' | 'Control';

export interface Office {
  tie: Tie;
  /** Leads at the top only: "regional director", "chief of operations" are posts under it. */
  head?: true;
  /** Of companies alone, so that without a name the last company is meant. */
  firm?: true;
  /** At a criminal group it is membership. */
  rank?: true;
}

const rows = (office: Office, words: string): [string, Office][] =>
  words.split(';').map((word) => [word.trim(), office]);

/** Offices in both languages, folded; English compounds may stand before the name ("CIA paramilitary officer"). */
export const offices = phraseTable<Office>([
  ...rows(
    { tie: 'Leadership', head: true },
    'director|directora; directors; chief; head|heads; chairman|chairwoman|chairperson|chair; president|presidenta|presidente; ceo; chief executive officer?; ' +
      'commander|comandante; secretary|secretario|secretaria; minister|ministro|ministra; commissioner|comisionado|comisionada; administrator; ' +
      'superintendent; attorney general; prosecutor general; u.s. attorney; united states attorney; fiscal general|especial?; procurador|procuradora general?; titular|titulares; ' +
      'governor|gobernador|gobernadora; prime minister; primer ministro; premier; chancellor; canciller; jefe|jefa|jefes; director|directora general; ' +
      'presidente|presidenta municipal; rector|rectora; dean; executive director; coordinador|coordinadora general; expresidente|expresidenta; exdirector|exdirectora; comisario|comisaria general?; vicepresidente|vicepresidenta; exsecretario|exsecretaria; exfiscal',
  ),
  ...rows(
    { tie: 'Leadership' },
    'leader|leaders; top leader; founder|founders; cofounder|cofounders; co-founder|co-founders; boss|bosses; kingpin|kingpins; capo|capos; drug lord; ringleader|ringleaders; plaza boss; faction leader; cell leader; ' +
      'lider|lideres; fundador|fundadora|fundadores; cofundador|cofundadora|cofundadores; cabecilla|cabecillas; dirigente|dirigentes; maximo lider; jefe de plaza|sicarios|celula; exlider',
  ),
  ...rows(
    { tie: 'Leadership', firm: true },
    'sole signatory|director; director|manager of record; general manager; nominee director; sole manager|administrator; signatory|signatories; authorized|authorised signatory|signer; administrador|administradora unico|unica; representante legal; legal representative; managing director|partner; director general; gerente general; apoderado|apoderada general',
  ),
  ...rows(
    { tie: 'Employment' },
    'planner|scheduler|gatekeeper|receptionist|driver|porter|caretaker|deckhand|seaman|sailor|machinist|carpenter|electrician|plumber|builder|architect|steward|nurse|doctor|pharmacist|veterinarian|surveyor|appraiser|valuer|forwarder|foreman|supervisor|clerk|bookkeeper|cashier|teller|engineer|technician|mechanic|guard|watchman|docker|stevedore|auditor|trader|salesman|interpreter|instructor|lecturer|teacher|scientist|curator|editor|columnist|photographer|intern; crane|forklift|truck operator|driver; writer|writers|reporter|reporters|correspondent|correspondents|journalist|journalists; staff writer|reporter; magistrate; judge; communications|press|liaison officer; shift|warehouse|terminal|branch|office|account manager; relationship manager; manager|managers; chief compliance|financial|operating|legal|information|technology|risk|security officer;  officer|officers; compliance officer; agent|agents; special agent; agent in charge; analyst|analysts; researcher|researchers; spokesman|spokeswoman|spokesperson; attorney|attorneys; lawyer; counsel; general counsel; ' +
      'official|officials; employee|employees; worker; consultant; professor; fellow; scholar; accountant; chief accountant|engineer|economist|analyst|investigator|scientist|spokesman|spokeswoman|pilot|mechanic|adviser|inspector|clerk|counsel|prosecutor; treasurer; dispatcher; inspector; investigator; detective; prosecutor; ambassador; envoy; adviser|advisor; aide; clerk; broker; driver; pilot; captain; colonel; general; lieutenant colonel; major; sergeant; admiral; vice admiral; operative; attache; ' +
      'expert; economist; historian; chief of staff|operations|station|party; station chief; deputy|assistant|associate|regional|acting director|secretary|administrator|commissioner|chief|attorney general; special agent in charge; vice president; undersecretary; negotiator; sheriff; ' +
      'jefe|jefa|encargado|encargada|responsable de patio|patios|turno|almacen|almacenes|bodega|compras|ventas|mantenimiento|trafico|embarques|taller|cuadrilla|cubierta|maquinas|muelle|sistemas; ' +
      'redactor|redactora|reportero|reportera|reporteros|corresponsal|corresponsales|periodista|periodistas|columnista|editor|editora|fotografo|fotografa; estibador|estibadora|ingeniero|ingeniera|vigilante|cajero|cajera|ejecutivo|ejecutiva|auditor|auditora|notario|notaria|mecanico|despachador|guardia|velador|conserje|jardinero|recepcionista|capturista|repartidor|repartidora|chofer|conductor|conductora|montacarguista|tripulante|marinero|pescador|arquitecto|arquitecta|ingeniera|administrativo|almacenista|bodeguero|planificador|planificadora|supervisor|supervisora|docente|catedratico|catedratica|interprete|magistrado|magistrada|juez|jueza|medico forense?; operador|operadora de grua|montacargas; director|directora de comunicacion|operaciones|finanzas|seguridad|logistica|investigacion; jefe|jefa de gabinete|prensa|operaciones|turno|almacen|compras|aduanas; gerente|gerentes; oficial|oficiales; agente|agentes; analista|analistas; investigador|investigadora|investigadores; vocero|vocera; portavoz; abogado|abogada; funcionario|funcionaria|funcionarios|funcionarias; empleado|empleada|empleados; trabajador|trabajadora; consultor|consultora; profesor|profesora; academico|academica; contador|contadora; contralor|contralora; tesorero|tesorera; inspector|inspectora; perito|perita; fiscal; embajador|embajadora; asesor|asesora; subdirector|subdirectora; subsecretario|subsecretaria; coordinador|coordinadora; encargado|encargada; delegado|delegada; general; coronel; capitan; teniente; almirante; vicealmirante; contraalmirante; sargento; elemento; comandante regional; director|directora adjunto|adjunta|regional|operativo|operativa; jefe|jefa de estado|departamento|unidad|area|grupo mayor?; oficial de cumplimiento; secretario|secretaria particular|tecnico|tecnica; chofer; piloto; exagente; excapitan; exteniente; exgeneral; excoronel; exsargento; exmarino; exmilitar; exsoldado; exdelegado|exdelegada; exregidor; excontralor; excomandante; expolicia|exagente|excomandante ministerial|federal|estatal|judicial|municipal; expolicia; exoficial; exmando; exasesor|exasesora; exescolta; exsubsecretario; exsubdirector; extesorero; exgerente; exempleado|exempleada; excontador|excontadora; exelemento; exfuncionario|exfuncionaria; vista aduanal; agente aduanal',
  ),
  ...rows(
    { tie: 'Employment', rank: true },
    'paymaster|paymasters; quartermaster; logistics|finance|security|intelligence|operations chief|coordinator|boss; airstrip|transport|logistics coordinator; chief chemist|cook|accountant|launderer|enforcer|lieutenant|negotiator|bodyguard|hitman|operator|financier|recruiter|smuggler; financial operator|operators; money launderer|launderers; financier|financiers; fixer|fixers; moneyman; bagman; emissary; recruiter; chemist|cook; armourer; plaza chief; bodyguard|bodyguards; lieutenant|lieutenants; enforcer|enforcers; hitman|hitmen; gunman|gunmen; trafficker|traffickers; trafficking coordinator; operator|operators; financiero|financiera; escolta|escoltas; enlace; reclutador|reclutadora; jefe|jefa de sicarios|escoltas|finanzas|seguridad; jefe|jefa|responsable|encargado|encargada de la|las|los? finanzas|logistica|nomina|cobros|halcones|operaciones; operador|operadora|operadores financiero|financiera|financieros|logistico|logistica?; lavador|lavadora; sicario|sicarios; lugarteniente|lugartenientes; narcotraficante|narcotraficantes; halcon|halcones; distribuidor|distribuidora; proveedor|proveedora; brazo derecho; right-hand man; second-in-command; second in command; number two; segundo al mando; segundo de abordo; cocinero|cocineros; mensajero|mensajera; courier|couriers',
  ),
  ...rows(
    { tie: 'Membership' },
    'member|members; founding member; affiliate|affiliates; associate|associates; rep; sen; representative; congressman|congresswoman; senator; enlisted|rank-and-file member|members; militant|militants; integrante|integrantes; miembro|miembros; militante|militantes; exintegrante|exintegrantes; exmiembro; diputado|diputada; senador|senadora; regidor|regidora; socio|socia fundador|fundadora; operative|operatives of; veteran',
  ),
  ...rows(
    { tie: 'Control', firm: true },
    'owner|owners; co-owner|co-owners; shareholder|shareholders; majority shareholder; partner|partners; beneficial owner|owners; proprietor; dueno|duena|duenos; propietario|propietaria|propietarios; socio|socia|socios; accionista|accionistas; apoderado|apoderada legal?; beneficiario|beneficiaria final|controlador; socio|socia mayoritario|mayoritaria; prestanombres; testaferro; front man',
  ),
]);

/** Words beside an office that make it a post under the head of the body. */
export const lesser = table(
  'deputy assistant associate regional sub field sector station district local acting-deputy vice undersecretary adjunto adjunta regional subdirector operativo operativa tecnico municipal branch program programme project section division bureau unit staff policy research communications operations logistics press',
);
/** Words beside an office or a tie that put it in the past. */
export const past = table(
  'former formerly ex ex- then-former retired late one-time onetime previous previously past exjefe antiguo antigua otrora entonces then retirado retirada fallecido anterior anteriormente extinto',
);
/** Words beside an office that make it hearsay. */
export const hedges = table(
  'alleged suspected reputed accused purported reported senalado senalada senalados presunto presunta presuntos presuntas supuesto supuesta supuestos probable',
);
/** Words of a promise of an office. */
export const future = table(
  'nominee nominated designate incoming candidate elect nominado nominada propuesto propuesta electo electa designado aspirante',
);
/** Criminal groups, told by a word in the name. */
export const criminal = table(
  'cartel cartels gang gangs mafia clan banda bandas pandilla faction cell celula zetas familia maras salvatrucha tren syndicate cjng cds ms-13 chapitos mayos templarios organizacion organization crime crimen',
);
/** Bodies that are many, or have no head of their own to be called so by a bare title. */
export const collective = table(
  'authorities autoridades forces fuerzas agencies agencias units unidades officials cartels carteles groups grupos services servicios troops tropas administration community comunidad government gobierno police policia banks media',
);
