import type { LinkWord } from '../reading/types.ts';
import { sortsOf, type Sort } from './units.ts';
import { phraseTable, type PhraseTable } from './phrases.ts';

/** What a phrase between two names says of them. */
export interface Tie {
  kind: LinkWord;
  /** Whether the link runs from the left name to the right one. */
  forward: boolean;
  left: ReadonlySet<Sort>;
  right: ReadonlySet<Sort>;
  /** A noun or an adjective: what stands before may be a possessor ("Mexico's alliance with"). */
  noun: boolean;
  /** Words allowed before the right name. */
  reach: number;
  /** The left name must stand right before the phrase. */
  close: boolean;
  former: boolean;
  weak: boolean;
  /** Where no right name is given the issuer of the document is meant. */
  issuer: boolean;
  /** Where no left name is given it is the issuer. */
  byIssuer: boolean;
  /** The left name may be the subject of the sentence before, though nothing points to it. */
  loose: boolean;
}

/**
 * Kind, direction (">" from left to right, "<" from right to left), what may stand left and right (person, group, body,
 * company m, country, place l, facility, vehicle, substance, programme), flags, then the phrases (phrases.ts).
 * Flags: n a noun, c close to the left name, f former, w allegedly, i the issuer of the document may
 * be meant on the right, j on the left, a the subject of the sentence before may be meant, digits
 * the words allowed before the right name.
 */
const table = `
Alliance > pgmbc pgmbc n | allied|aligned with|to; ally|allies of; alliance|alliances|pact|pacts|truce * with; in league with; 's ally|allies; its|their|his|her|main|close|longtime ally|allies; side|sides|sided with
Alliance > g g | con el respaldo|apoyo de|del; backing|support of; loyal|allegiance to; pledged|swore|sworn allegiance|loyalty|fealty to; leal|leales a|al; juro|juraron|jurado lealtad a|al
Alliance > g g | se apoya|apoyan|apoyo|apoyaron|recarga|recargan * en; ~lean|~rely heavily|now? on|upon; aliarse|asociarse|fusionarse con
Alliance > g g | bajo * amparo|proteccion|cobijo|ala|manto|bandera|siglas|paraguas de|del; de la mano de|del|con
Alliance > gp gp | struck|strikes|made|makes|cut|cuts|reached|reaches|sealed * deal|accord|agreement|understanding with
Alliance > gp gp | ~join|team|teamed forces|up with; made|make|makes peace with; merged|merge|merges|unite|united|unites with; backed by
Alliance > pgmbc pgmbc n | +aliad con|de|del|al|a; alianza|alianzas|pacto|pactos|tregua|acuerdo * con; en alianza con; se alio|aliaron|alia|alian * con|al; su|sus +aliad; ^pactar * con; hizo|hicieron las paces con; se fusiono|fusionaron con; respaldado|respaldada por
Rivalry > gp gp n | 's main|chief|old? rival|rivals|enemy|enemies is|are|include|includes; at war|odds with; war|wars|feud|feuds|dispute|disputes|conflict|rivalry|battle|battles|fight|fighting|struggle|clashes|violence * with|against; rival|rivals|enemy|enemies|foe|foes of|to; 's rival|rivals|enemy|enemies|nemesis; its|their|his|main|bitter|chief|the|longtime|sworn rival|rivals|enemies|enemy|nemesis; rival|rivals|enemy|enemies cartel|group|faction|gang|organization?
Rivalry > gp gp | ~fight|~battle|~challenge against|with?; fought|fights against|with?; ~clash with; ~compete|~contend with; vying|vies|vie * with; ~wage war * against|on; waged|waging * war * against|on
Rivalry > gp gp n | en guerra|disputa|pugna|conflicto con|contra; guerra|disputa|disputas|pugna|pugnas|conflicto|conflictos|rivalidad|lucha|pelea|enfrentamientos * con|contra; rival|rivales|enemigo|enemigos|enemiga|enemigas|antagonico|antagonica|adversario|adversaria de|del|a|al; su|sus|principal rival|rivales|enemigo|enemigos; rival|rivales; +enfrentad|+confrontad a|al|con
Rivalry > gp gp n | enemigo|enemiga|enemigos|enemigas|rival|rivales|adversario +jurad|+historic|acerrimo|acerrima|acerrimos|tradicional|tradicionales|directo|principal|principales de|del
Rivalry > gp gp n | rivalidad|rivalidades|enemistad|rencilla|diferencias con
Rivalry > gp gp | ~betray|~double-cross; fell|fall|falls|falling|fallen out with; turned|turns|turning against
Rivalry > gp gp | ~displace|~oust|~expel|~supplant; drove|drives|driven|pushed out; ^desplazar|^expulsar * a|al; arrebato|arrebataron * a|al; rompio|rompieron|roto hostilidades * con
Rivalry > gp gp | le|les disputa|disputan|pelea|pelean * a|al; ^disputar|^pelear * * con|contra|al|a; disputa|disputan|pelea|pelean * * con|contra|al|a; se enfrenta|enfrentan|enfrento|enfrentaron * a|al|con|contra; combate|combaten|combatio a|al|contra; rivaliza|rivalizan con; traiciono a|al
Succession > gbm gbm n 1 | formerly|previously|originally|once known|called|named? as?
Succession > gbm gbm n | splinter|offshoot|breakaway group|faction|cell|organization? of|from; successor|successors|heir|heirs to|of; remnant|remnants of; reincarnation|continuation of
Succession > gbm gbm | broke|split|splintered|separated|seceded|breaking|splitting|break|breaks away|off|apart? from|with; emerged|evolved|grew|born|arose|descended|spun|originated out|off? of|from|as?; replaced|replaces|succeeded|succeeds|absorbed|took; formed|founded|created by|from * members|remnants|defectors|deserters of|from
Succession > pg pg | took|taken|takes|taking over from; took|taken|takes|taking over * * from; inherited|inherits|inherit * from; tomo|tomaron * relevo de|del; heredo * de|del
Succession < p p a | replaced|succeeded|relieved by
Succession < p p | was|is|been|be relieved|replaced|succeeded by; +relevad|+sustituid|+reemplazad|+sucedid por
Succession > p p | sustituyo|relevo|reemplazo|sustituye|releva|sucedio en|desde * a|al; sustituyo|relevo|reemplazo ese|este|el mes|ano|dia? pasado? a|al
Succession > p p | ~succeed|~replace; succeeded|replaced; sustituyo|sucedio|relevo|reemplazo|sustituye|sucede|releva a|al; en sustitucion|lugar|reemplazo|relevo de|del
Succession > p p | sucedio|sustituyo|relevo|reemplazo|sucede|sustituye en el|la cargo|puesto|direccion|titularidad|mando|jefatura|liderazgo a|al
Succession > p p n 3 | 's predecessor; successor of|to; sucesor|sucesora de|del
Succession < p p n 3 | 's successor; predecessor of; antecesor|antecesora|predecesor|predecesora de|del
Succession < gbm gbm | renamed|rebranded|rechristened|reorganized|reconstituted itself? as|into?; changed|changes its name to; now|later|today known|called|operating as; became|morphed|evolved|transformed known? as|into; splintered|fragmented|split into
Succession > gbm gbm n 1 | antes|anteriormente|antiguamente|entonces|previamente +conocid|+llamad|+denominad? como?
Succession > gbm gbm n | escision|escisiones|desprendimiento|remanente|remanentes|reducto de|del; sucesor|sucesora|heredero|heredera|herederos de|del; celula|grupo|faccion escindido|escindida de|del
Membership > gbm gbm f | nacio|nacieron|surgio|surgieron|nacida|surgida * como una? celula|brazo|ala|faccion|grupo armado|armada|local|regional? de|del
Succession > gbm gbm | se? escindio|escindieron|separo|separaron|desprendio|desprendieron|escindido|escindida|desprendida|desprendido de|del; surgio|surgieron|nacio|nacieron|surgido|surgida|derivo|derivado|derivada|proviene|provienen|nacida * de|del; sustituyo|reemplazo a|al; sucedio a|al; formado|formada|fundado|fundada|creado|creada|integrado|integrada por * exintegrantes|desertores|disidentes|remanentes|miembros de|del
Succession < gbm gbm 1 | ahora como?
Succession < gbm gbm | cambio|cambiaron * nombre|denominacion|razon a|por|social?; rebautizado|rebautizada|renombrado|renombrada|denominado|denominada como?; ahora|hoy|despues conocido|conocida|conocidos|llamado|llamada como?; dio origen a|al; se convirtio|transformo en; se dividio|fragmento en
Membership > gbm gbmc n | armed|enforcement|military|financial wing|arm|branch of|for; wing|branch|cell|faction|factions|arm|unit|units|division|affiliate|component|chapter|agency|office|bureau|part|element|directorate|command|subgroup|gang|section of|within|under|in; 's armed|enforcement? wing|arm; subordinate|affiliated to|with
Membership > gbm gbm | ~belong|~report|~answer to; ~operate under; operates|operating within|under
Membership > gbm gbmc n | brazo armado|financiero|operativo? de|del; celula|celulas|faccion|facciones|grupo|ala|rama|division|filial|dependencia|organo|unidad|area|parte|estructura|integrante|miembro criminal|delictiva|operativa|armado|armada|local|desconcentrado? de|del; perteneciente|pertenecientes|adscrito|adscrita|adscritos|subordinado|subordinada|dependiente|afin|afines a|al|de|del; al servicio de|del
Membership > gbm gbm | pertenece|pertenecen|pertenecia a|al; depende|dependen de|del; forma|forman|formaba parte de|del
Membership < gbm gbm c n 5 | faction|factions|cell|cells|member|members|group|groups|agency|agencies|unit|units|arm|arms|wing|gang|gangs|component|components? such|like as?; such as; including; 's armed? wing|arm|faction|cell|unit|subsidiary; faccion|facciones|celula|celulas|grupo|grupos|dependencia|dependencias|fuerza|fuerzas como; incluida|incluido|incluidas|incluidos
Membership < gbm gbm c n 0 | como el|la|los|las
Membership < g g n 3 | faction|factions|wing|cell|cells|subgroup known|called as?; su|sus brazo|ala|faccion|celula armado|armada? ,?; faccion|facciones|celula ,|conocida|conocido|denominada|llamada como?
Succession > gbm gbm | +nacid|+surgid|nacio|surgio|nacieron|surgieron * como una? escision|desprendimiento|division|disidencia|remanente de|del
Membership > p g n | diputado|diputada|senador|senadora|regidor|regidora|alcalde|alcaldesa|candidato|candidata|legislador|legisladora|exdiputado|exalcalde|exsenador local|federal? por; +postulad por; +emanad|surgido de|del; militante|dirigente|simpatizante|afiliado|afiliada de|del|al
Financing > gpm p n | monthly|regular|weekly|cash|protection|secret|illicit payments|payment|bribes|stipend|stipends to
Membership > p g n | known|called as; collectively known as
Membership > p g n | +conocid|+llamad como
Membership > p g | llevaba|llevo|llevado|lleva|manejaba|manejo|maneja|manejado|administraba|administraba|administrado|cuidaba|supervisaba * finanzas|cuentas|dinero|contabilidad|logistica|nomina|compras|recursos|negocios|rutas de|del; kept|keeps|handled|handles|handling|managed|manages|ran * finances|books|accounts|accounting|payroll|logistics|money of|for
Membership > p g f | ~defect from; broke|broken|split|separated|parted away|ranks|ways? from|with; se separo|escindio|aparto|distancio|salio|deslindo|desprendio de|del; rompio con; ha|habia|habria|haya|tras|haber roto * con; deserto|desertaron de|del; abandono a|al?
Membership > p g | opera|operan|operaba|operaban|opero|operando para; operated|operates|operating for
Membership < g p | +manejad|+coordinad|+supervisad por; overseen|handled|coordinated by
Membership > p g | answers|answered|reports|reported|reporting to; responde|respondia|reporta a|al|ante; al servicio de|del
Membership > p gbm | belong|belongs|belonged|belonging to; joined|joins|joining; is|was|are|were * member|members|operative of; ranks of; pertenece|pertenecen|pertenecia|pertenecian|perteneciente|pertenecientes a|al; se unio|unieron|incorporo|integro|sumo * a|al; forma|formaba|forman|formaban parte de|del; milita|militaba en; ingreso|ingresaron a|al
Membership > p gbmc n | member|members|associate|associates|affiliate|recruit|follower of|with; integrante|integrantes|miembro|miembros|militante|militantes|exintegrante|exintegrantes|colaborador|colaboradora de|del
Membership > p gbm n w | linked|tied|connected|close to|with; cercano|cercana|allegado|allegada|proximo a|al; ties|links|connections|connection|relationship to|with; +vinculad|+ligad|+relacionad a|al|con; vinculo|vinculos|nexo|nexos|relacion * con
Membership < gbm p c n 6 | member|members|operative|operatives|associate|associates|affiliate|affiliates such|including|like|,|named as?; integrantes|miembros como|,
Employment > p p n | recibe|recibia|reciben|recibian|recibio|acata|acataba|seguia|sigue|obedece|obedecia instrucciones|ordenes +direct? de|del
Employment > p m | asesora|asesoraba|asesoro a|al
Employment > p p n | under|on|following orders|instructions from|of
Employment > p p | acts|acted|acting|serves|served|serving|works|worked|working as * for|to; fronts|fronted|fronting for
Employment > p p | answers|answered|answering|answerable|reports|reported|reporting directly? to; works|worked|working for; responde|respondia|reporta|reportaba a|al|ante; rinde|rendia cuentas a|al; trabaja|trabajaba para; ~represent; ~defend; representa|representaba|defiende|defendio a|al?
Employment > p pgmb n | on|in the? payroll of; en|de la nomina de|del; a sueldo de|del; cobra|cobran|cobraba|cobraban|cobro * nomina de|del
Employment > p m | keeps|kept|does|did|handles|handled * books|accounts|accounting|payroll of|for|at; lleva|llevaba * contabilidad|cuentas|libros|nomina de|del; takes|took * orders from; an|one? employee of; drives|drove|guards|guarded for
Employment > p bmg | ~work|~serve|~consult for|at|with|in|on; served|worked|working|serving as|there? * for|at|with; spent * * at|in|with|inside; employed|hired|recruited|retained|paid by|at; retired from; resigned|fired|dismissed|removed from; left the?; trabaja|trabajo|trabajaba|trabajan|trabajaban|laboraba|laboro|labora * en|para|como; empleado|empleada|contratado|contratada|adscrito|adscrita por|en|de|a|al; se desempeno|desempenaba|desempena * en; renuncio a|al; destituido|destituida de|del
Employment > p bmg | employed|hired|worked|works|working|served as * at|for|with|by|in; flew|flies|drove|drives|piloted for
Employment > g gb | ~work for; hired|employed|paid|contracted by; trabaja|trabajan|trabajaba|trabajaban para; al servicio de|del
Employment > pm gbm | acts|acted|acting|fronts|fronted|fronting|brokers|brokered for; acts|acted|acting|trades|traded on behalf of; actua|actuaba|actuo|opera|operaba|compra|compraba * por|en cuenta|nombre|encargo de|del
Employment > p pgbm | recruited|hired|employed|retained|paid * by; +reclutad|+contratad|+emplead por
Employment < gm g | hired|hires|employed|employs|contracted|recruited|recruits; contrato|contrataron|contrata|recluto|reclutaron a|al?
Employment < pg p | utilizaba|usaba|utilizo|uso|tenia|empleaba como prestanombres|testaferro|operador|operadora|chofer|enlace a|al?; used|uses|using * as front|frontman|nominee|courier
Employment < bm p | contrato|empleo|reclutaron|contrataron|nombro como * a|al
Employment < bm p | ~hire|~employ|~appoint|~recruit; contrato|nombro|designo|empleo a
Leadership > p m | set|sets|setting up; established|registered|incorporated|opened; abrio|registro|establecio
Leadership > p gb | ~control; controla|controlaba|controlo
Leadership > p gbm | ~share|took|takes|holds|held|has|assumed|seized * control|command|charge|reins|leadership of|over|at; comparte|comparten * control|mando de|del|a|al?
Leadership > p gbm | ~lead|~head|~command|~direct|~chair|~run|~oversee; led|ran|runs|oversaw|founded|founds|cofounded|co-founded|presides|heads over?; took|takes|assumed command|control|over|leadership|charge of?; lidera|lideraba|lidero|dirige|dirigia|dirigio|encabeza|encabezaba|encabezo|comanda|comandaba|preside|presidia|fundo|cofundo|creo|constituyo|constituyeron a|al?; al frente|mando|cargo de|del; asumio|asumieron|tomo|tomaron|heredo|heredaron|comparten|comparte * direccion|mando|control|liderazgo|titularidad de|del
Leadership < g p | answers|answer|answered|answering|reports|report|reported|reporting directly? to; take|takes|took * orders from
Leadership > p v n | captain|master|skipper|helmsman|commander of; commanding officer of; comandante de|del; capitan|patron|timonel|capitana de|del
Leadership < gbm p n | led|headed|commanded|run since|until|from * by; led|headed|commanded|founded|directed|chaired|run|ruled|cofounded|co-founded by; under * leadership|command|direction of; +liderad|+dirigid|+encabezad|+comandad|+fundad|+constituid|+presidid|+lideread * por; bajo * mando|liderazgo|direccion de|del; a cargo de; lo|la encabeza|lidera|dirige|preside|comanda|fundo|encabezaba|lideraba|dirigia|presidia|comandaba; al mando de
Control > p m | ~control; controla|controlaba|controlo|controlaban; ^manejar
Control > gmb mfv | runs|ran
Control > p fv | runs|ran
Control > pgmb m | has|have|had|holds|hold|held|acquired|acquires|owns|owned|controls|bought|took|takes|keeps * stake|stakes|shares|shareholding|interest|interests|share|%|percent|cent|percentage|equity|majority * in|of; posee|poseia|tiene|tenia|detenta|ostenta|adquirio|compro|controla|suscribio|conserva|mantiene * %|ciento|acciones|participacion|capital|partes|titulos * de|del|en; posee|poseia|tiene|tenia|detenta|ostenta|adquirio|compro|controla|conserva|mantiene * ciento de las|los|el|su acciones|capital|partes|titulos|participaciones social|sociales? de|del; posee|poseia|tiene|tenia|detenta|ostenta|adquirio|compro|controla|conserva|mantiene * % de las|los|el|su acciones|capital|partes|titulos|participaciones social|sociales? de|del; holder|holders of * shares|equity in|of; titular del * %|ciento de|del; ostenta * titularidad de|del
Control > pgmb mfv | co-own|co-owns|co-owned|co-owning; ~own|~operate|~lease|~rent|~manage|~charter|~acquire|~purchase; bought|buys; posee|poseia|adquirio|compro|renta|rentaba|rento|arrienda|arrendaba|arrendo|alquila|alquilaba|alquilo|administra|administraba|opera|operaba|operan
Control > gmb mfv n | owner|owners|co-owner|operator|operators|proprietor|shareholder|charterer|manager of|in; armador|armadora|naviera|fletador|arrendatario|arrendataria|permisionario|permisionaria|concesionario|concesionaria|propietario|propietaria registral|real? de|del; dueno|duena|duenos|propietario|propietaria|propietarios|operador|operadora|accionista|accionistas de|del
Control > pgmb m n | dueno|duena|duenos|propietario|propietaria|titular * %|ciento de|del
Control > p m n | propietario|propietaria|dueno|duena|beneficiario|beneficiaria|socio|socia|accionista real|final|efectivo|efectiva|controlador|unico|unica|principal|mayoritario|mayoritaria de|del
Control > p v n | owner|owners|operator|proprietor of; armador|titular de|del; dueno|duena|duenos|propietario|propietaria|propietarios|operador|operadora de|del
Control > gmb mlfv | ~control|~dominate|~rule|~administer; controls|controlled|dominates|governs|rules; has|have|had|took|takes|taken|seized|maintains|retains|retain|maintain|exerts|gained|holds|keeps * control of|over|within|in; ~hold sway over; in control of; ^controlar|^dominar|^gobernar a|al?; tiene|tienen|mantiene|mantienen|tomo|tomaron|ejerce|ejercen|asumio * control|dominio de|del|sobre|en
Control > bgm v 3 n a | use of; uso|empleo de
Control > bgm v 4 | ~operate|~use|~launch; flew|flies|flying|fly|uses|using|used; ~patrol with; fleet of
Control > bgm v 9 | ~deploy|~station|~dispatch|~mobilize; desplego|desplegaron|despliega|despliegan|desplegado|desplegada|utiliza|utilizan|utilizo|usa|usan|uso|opera|operan|opero|emplea|emplean|empleo|envio|enviaron|sobrevolo con?
Leadership < m p | +administrad por
Control < m p 2 | a nombre de|del
Control < f m | +concesionad|+arrendad|+adjudicad a|al
Control < fv pgmb | +administrad por
Control < m gmb | +administrad por
Control < m p c n 0 | empresa|sociedad|negocio|compania|firma|inmobiliaria|constructora|comercializadora|propiedad de|del
Control < fmv pgmb | owned|operated|controlled|leased|rented|managed|chartered|used|held|administered|registered|acquired|bought by|to; owned|held|run|managed and|or operated|managed|controlled|run by; property|subsidiary|unit|possession of; under * control of; belonging|belongs|belonged to; registered * name of; +arrendad|+rentad|+alquilad|+operad|+controlad|+utilizad|+usad|+adquirid|+comprad por; propiedad|posesion|filial|subsidiaria de|del; registrado|registrada|registrados|inscrito a|por * nombre? de; perteneciente|pertenece|pertenecen|pertenecia a|al; bajo * control|mando de|del
Control > m m n 3 | parent|holding|mother|owning company|firm|group of; empresa|sociedad|compania? matriz|controladora|tenedora de|del; casa matriz de|del
Control > m v n c | titular|armador|armadora|propietaria|operadora|fletadora de|del
Control < fmv pgmb | pertenece|pertenecen|pertenecia en un|una? * por? ciento|% a|al
Control < m pgmb | held|incorporated|titled|put|placed|registered in|under the? name|names of
Control < fmv pg | registered|incorporated|held|owned|acquired|bought|established|managed * by|through a|an|his|its|their nominee|nominees|frontman|straw|front|proxy|intermediary|figurehead|lawyer * for|of
Control < fmv pgmb | owned|held|controlled|managed|run on? paper|nominally|formally|jointly|wholly|partly|ultimately|indirectly|secretly by; majority-owned|part-owned|co-owned|wholly-owned|jointly-owned by
Control < fv pgmb | run by; in|under the name of; a nombre de|del; tasked|crewed|flown|sailed|deployed|dispatched|skippered by; +tripulad|+enviad|+desplegad por
Control < m pmgb | is|are|was|were|being|ownership split|divided|shared equally? between|among; se reparte|reparten|divide|dividen|distribuye|reparten entre
Control < l g | controlled|dominated|ruled|governed|held by; stronghold|bastion|territory|turf|fiefdom of; under * control|dominion of; +controlad|+dominad por; bastion|territorio|feudo|plaza de|del; bajo * control|dominio de|del
Control < mg pgm n | 's|its|their|sus|los majority? shareholders|owners|partners|accionistas|socios|duenos include|are|were|is|son|figuran|estan|eran; entre sus accionistas|socios|duenos figuran|estan|figura|esta
Membership < g gp n c | alliance|coalition|federation|umbrella|network|bloc includes|comprises|unites; includes|comprises|comprising; made up|composed|consisting of; alianza|coalicion|bloque que? incluye|integra|agrupa a?; agrupa|incluye a; +integrad|+compuest por
Membership < g p n | 's|its members|leaders|operatives include|are|were; sus integrantes|miembros son|figuran
Alliance > g g n w | ties|links|connections to|with; linked|tied|connected to|with; vinculos|nexos|lazos con; +vinculad|+ligad a|al|con
Control < m pgm n | whose|sole? owner|shareholder|shareholders is|are; cuyo|cuya|cuyos dueno|propietario|accionista|accionistas es|son
Supply > m pgmb | presta|prestaba|prestan|brinda|brindaba servicio|servicios * a|al
Supply > gm s n 5 | at|in|the? heart|center|centre|core of; main|major|leading|largest|key|primary|top|principal? supplier|source|producer|trafficker|exporter|distributor|manufacturer|smuggler|suppliers|producers|traffickers of; proveedor|productor|distribuidor|traficante|exportador|principal proveedora|productora? de; en el centro|corazon de|del; dedicado|dedicada|dedicados|dedicadas a|al * trafico|venta|produccion|trasiego|distribucion|elaboracion de; dominates|dominate|controls|control|controla|domina|controlan|dominan the|el|la? trade|trafficking|traffic|market|pipeline|trafico|mercado|trasiego|produccion in|of|de|del?
Supply > gm s 2 | introduce|introduces|introduced|brings|brought|bringing|transports|transported|transporting; introducir|introduce|introducia|introdujo|mueve|mueven|movia|mover|transporta|transportan|transportaba|cruza|cruzan|cruzaba|trasladaba|trasiega|trasiegan
Supply > gm s n 2 | 's; trafficking|smuggling|production|shipments of; trafico|trasiego|produccion|envios de
Supply < pgmbc gm | supplied|provided|furnished|stocked with * by; +abastecid|+surtid|+provist * de|con * por
Supply < pgmbc gm | ~obtain|~acquire|~procure|~purchase|gets|getting|got * * from; ^comprar|adquiria|adquirian|obtenia|obtenian|conseguia * * de|del|a|al|desde
Supply < gm p | buy|buys|bought|buying|get|gets|getting|obtain|obtains|obtained|source|sources|sourced * * from
Supply < gp m | ~rely|~depend heavily? on|upon; se abastece|abastecia|abastecian|surte|surtia|surtian|proveia * con|en
Supply < pgmbc gm | buy|buying|purchase|purchasing|import|source|obtain|procure|order|receive|receiving|acquire|bought|buys|purchased|purchases|sourced|sources|acquired|imported|obtained|procured|procures|ordered|received|receives * * from; compro|compra|adquirio|adquiere|importo|obtuvo|obtiene|recibio|recibe|recibia|comprar|comprarle|adquirir|obtener * * de|del|a|al|desde; supplied|sold|furnished|shipped|provided|delivered|sent by; +abastecid|+surtid|+suministrad|+vendid|+proveid|+enviad por
Supply > pgmbc pgmbc n | supplier|suppliers|vendor of? * to|for; source of * to|for; proveedor|proveedora|proveedores * de|del|para
Financing > pgmb gpm | ~launder|~move|~wash|~clean * million|billion|thousand * for; ~launder|~move * million|billion * on behalf of; lava|lavaba|lavo|mueve|movia * millones|mil * para
Financing > pgmbcr pgmbcr | ~fund|~finance|~bankroll|~bribe|~sponsor|~subsidize; paid|pays|pay|paying bribes to?; ~launder|~move|washed|washes * money|proceeds|funds|cash|profits|drug for|of|on * for?|behalf? of?; ^financiar|financiado|^patrocinar|^sobornar|fondea|fondeo * a|al|para|del|de?; pago|paga|pagaba|pagan|pagaron sobornos|cuotas|cuota|derecho * a|al; ^lavar|^mover * dinero|recursos|ganancias|fondos|activos de|del|para|al|a|por; lava|lavaba|lavo|lavar para|al; funding|financing|aid|payments|bribes|grants to|for; financiamiento|financiacion|sobornos|pagos|recursos a|al|para
Financing > pgmbcr pgmbcr n | apoyo|ayuda|respaldo|soporte|sosten financiero|economico|financiera|economica|material a|al|para; financial|material|monetary support|backing|assistance|aid to|for
Financing > pgmbcr pgmbcr n | prestamo|prestamos|credito|creditos|loan|loans from|de|del|by * to|a|al
Financing < pgmbcr pgmbcr | funded|financed|bankrolled|sponsored|subsidized|paid|bribed by; financially|secretly backed|supported by; money|funding|funds|financing|bribes|payments|cash|dollars from; taking|took|accepted|accepting|received|receiving|pocketed|collected $ * from; recibir|recibio|recibia|recibido|recibieron|recibian|aceptar * pesos|dolares|euros de|del; aceptar|aceptaba|acepto|recibir|recibia|recibio|recibian sobornos|dinero|dolares|pesos|pagos|$|usd * de|del; recibido|recibio|recibieron|recibian * sobornos|dinero|dolares|pesos|euros|pagos de|del; +financiad|+patrocinad|+fondead|+sobornad|+pagad por; sobornos|dinero|recursos|fondos|pagos de|del|por
Cooperation > bcmg bcmg n | with the? support|help|assistance|backing|cooperation|collaboration|participation|aid of|from; with * support|help|assistance|backing of|from; together|jointly|hand-in-hand|alongside|partnership|concert with; alongside; in coordination|cooperation|collaboration|conjunction|partnership|tandem|concert with; cooperation|collaboration|coordination|partnership|partnerships|joint|liaison|ties|agreement|agreements|agreed|coordinating * with; partner|partners|counterparts|counterpart of|at|in; assisted|aided|helped|supported|advised|trained by; with intelligence|information|tips|cooperation from
Cooperation > b bc | acting|acted at|on the? request|behest of; acting|acted on a? information|intelligence|tip|tips|lead|leads|request|warrant from|of; cued|tipped|alerted|guided|vectored|directed by
Cooperation > bcm bcm | ~rely|~depend|~count heavily? on|upon
Cooperation > bcmg bcmg | ~coordinate|~cooperate|~collaborate|~partner|~liaise|~work|~consult * with; works|worked|working|work * with; ~train|~equip|~screen|~advise|~mentor; trained|trains|equipped|screened and|or? vetted|equipped|screened|trained|advised?; supports|supported|supporting|assists|assisted|assisting|aided|aiding|backs|backed; helped|helps|help|helping; ~join * with
Cooperation > bc bc i | respond|responded|responding|replied|answered to? * request|assistance|legal; was|were|is|are notified|informed|told|alerted|advised|briefed * under|through|of|by? request|agreement|treaty; respondio|atendio|contesto|desahogo a? * solicitud|peticion|requerimiento|asistencia; fue|fueron notificado|notificada|informado|informada|avisado|avisada|notificados|enterada * solicitud|convenio|acuerdo|peticion|tratado
Cooperation > m b i 3 | cooperated|assisted|cooperates|cooperating|helped fully|closely|voluntarily? with|in the|this|our? investigation|investigators|inquiry|case; colaboro|coopero|colabora|coopera|ayudo plenamente|totalmente? con|en la|las|el? investigacion|investigaciones|caso
Cooperation > b b | presento|presentaron|interpuso|interpusieron ante; presento|presentaron|interpuso * denuncia|querella ante; dio|dieron vista a|al; denuncio|denunciaron ante
Cooperation > bc bc i 3 | assisted|cooperated|collaborated|helped under|in|with|during * treaty|request|investigation|case|inquiry|operation; is|are|was|were asked|requested|invited to?; se? dio|dieron|da aviso|parte|alerta; colaboro|cooperaron|coopero|colaboraron en|con la|el|esta|este investigacion|operativo|caso|operacion
Cooperation > bc bc j | thanks|thanked|thank; agradece|agradecio|agradecen|agradecieron|reconoce|reconocio|destaco|destaca * colaboracion|apoyo|ayuda|cooperacion|participacion de|del|a|al; se da|dio|dara aviso|vista|parte|intervencion a|al; se notifico|informo|aviso|solicito apoyo|ayuda? a|al
Cooperation > bcmg bcmg n | con el|la? apoyo|ayuda|colaboracion|respaldo|participacion|asistencia|auxilio|cooperacion|acompanamiento de|del; en coordinacion|conjunto|colaboracion|cooperacion|coadyuvancia|compania con; de manera? conjunta|coordinada|forma con; junto|conjuntamente|coordinadamente|mancomunadamente con|a|al; cooperacion|colaboracion|coordinacion|asociacion|vinculacion|convenio|acuerdo|intercambio * con; apoyado|apoyada|apoyados|asistido|asistida|auxiliado|auxiliados|auxiliada|capacitado|capacitada|capacitados|entrenado|entrenada|entrenados por|de
Cooperation > g g | share|shares|shared|sharing * * routes|corridors|territory|warehouses|port|docks|labs|profits|tunnels|suppliers|infrastructure with; ^compartir|^repartir * rutas|bodegas|pistas|puerto|laboratorios|ganancias|territorio|proveedores con
Cooperation > bcmg bcmg | ^coordinar|^cooperar|^colaborar|^trabajar|^participar|^operar|trabajando|colaborando|cooperando|operando * con; apoyo|apoyan|apoya|apoyaron|ayudo|ayuda|ayudan|ayudaron|auxilio|auxilia|asistio|asiste|asisten|capacita|capacito|capacitan|capacitaron|entrena|entreno|entrenan|entrenaron|equipo|equipa|asesora|asesoro a|al; depende|dependen de|del
Designation > bcp gpmv 8 | ~designate|~sanction|~blacklist|~classify|~list|~label|~proscribe|~declare|~categorize|~name|~brand; added|adds|adding|put|placed; ^designar|^sancionar|^catalogar|^clasificar|clasifico|clasifique|^declarar|^enlistar|incluyo|incluye|incluir|incluyeron|nombro|^boletinar a|al?; designado|sancionado|clasificado a|al; sanciono|sancionaron|designo|incluyo|incluyeron|agrego|anadio * lista|listado|relacion? * a|al; designation|sanctioning|listing|classification of; designacion|sancion|clasificacion|inclusion de|del|a|al|contra; imposed|imposes|imposing|impuso|impone * sanctions|sanciones on|against|contra|a|al; sanctions|sanciones on|against|contra|a|al
Designation > bc gpmv 8 | incorporo|incorporaron|incluyo|incluyeron|ingreso|ingresaron|agrego|inscribio|anadio|integro * lista|listado|relacion|padron * de? personas|personas? bloqueadas|bloqueados * a|al; bloqueo|congelo|bloquearon|congelaron las cuentas bancarias? de|del|a|al
Designation < gpmv bc | added|placed|put to|on * list|blacklist|register by; +incluid|+agregad|+anadid en|a * lista|listado por; designated|sanctioned|blacklisted|listed|labeled|labelled|classified|proscribed|declared|named * by; +designad|+sancionad|+clasificad|+catalogad|+enlistad|+declarad|+boletinad|+incluid * por
Location > mgbf lcf n | based|headquartered|located|situated|domiciled|incorporated|registered|housed|stationed in|at|near|outside|out|on? of?; headquarters|base|office|offices|seat|plant|warehouse|branch|stronghold in|at;  con sede|base|domicilio|oficinas|domiciliada en; +ubicad|+localizad|+radicad|+asentad|+establecid|+domiciliad|+situad|+constituid|+instalad|+afincad en|de|del?
Location > mgbf lc n c | presencia|operaciones|celulas|oficinas|sucursales|bases|actividad|influencia en
Location > mgbf lc n c | presence|operations|cells|bases|activity|footholds|stations|branches in|across|throughout
Location > mgbf lc | has|have|had|maintains|keeps * presence|operations|cells|bases|stations|offices|branches|station|office|base in|across
Location > g lc 7 | ~work in|across; ~work out of; trabaja|trabajan|trabajaba en; se mueve|mueven por|en
Location > mgbf lc | ~operate|~reside in|across|from; ~operate out of; is|are|was|were|remains active|present|headquartered|based in; opera|operan|operaba|operaban|opero|operaron|actua|actuan en|desde; se ubica|encuentra|localiza|asienta en; tiene|tienen|mantiene * presencia|sede|base|oficinas|domicilio fiscal|social|legal|registrado? en; es|era originario|activo|activa en
Location > v l n 2 | homeported|home-ported|berthed in|at; con base en; home|home-port|homeport port? of?; port of registry; puerto base|matricula|registro; con|de base|matricula|puerto base? en; con puerto base en; due in|at
Transfer > bc bc j n 3 | la vista a|al
Transfer < pm pm | recibio|recibieron|recibia|recibian|recibe * transferencias|transferencia|depositos|deposito|envios|remesas|giros * * de|del
Transfer > v v | transferred|transfers|transferring|offloaded|transshipped|transhipped|discharged|trasvaso|transbordo|trasbordo|transfirio|traspaso|paso * to|onto|into|al|a|hacia
Supply > v v | refueled|refuelled|refuels|resupplied|resupplies|reabastecio|reabastecia|abastecio|recargo|suministro|bunkered a|al|combustible? a|al?
Location > v lc | ~moor|~dock|~anchor|~berth|~fly|~deploy * over|at|in|off|into|to; deployed|flown|sent|stationed|moored|docked|anchored|seen|spotted * over|at|in|off|into|to; atracado|atracada|fondeado|anclado|desplegado|desplegados en|a|sobre
`;

const flagged = (flags: string, flag: string): boolean => flags.includes(flag);

function* entries(): Generator<readonly [string, Tie]> {
  for (const line of table.trim().split('\n')) {
    const bar = line.indexOf('|');
    const [kind = '', way = '', left = '', right = '', ...flags] = line.slice(0, bar).trim().split(/\s+/);
    const marks = flags.join('');
    const tie: Tie = {
      kind: kind as LinkWord,
      forward: way === '>',
      left: sortsOf(left),
      right: sortsOf(right),
      noun: flagged(marks, 'n'),
      reach: Number(/\d+/.exec(marks)?.[0] ?? 6),
      close: flagged(marks, 'c'),
      former: flagged(marks, 'f'),
      weak: flagged(marks, 'w'),
      issuer: flagged(marks, 'i'),
      byIssuer: flagged(marks, 'j'),
      loose: flagged(marks, 'a'),
    };
    for (const phrase of line.slice(bar + 1).split(';')) yield [phrase.trim(), tie];
  }
}

/** Phrases between two names, English and Spanish, by their first word. */
export const ties: PhraseTable<Tie> = phraseTable(entries());
