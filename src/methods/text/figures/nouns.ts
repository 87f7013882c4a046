/** Counted things by their code: what texts call them, folded. Nouns count alone; so do "dead", "arrested" and the like. */
const counted: Readonly<Record<string, string>> = {
  people:
    'capos fighters recruits dealers couriers mules accomplices adolescents teenagers youths toddlers infants fathers ' +
    'mothers brothers sisters sons daughters cousins nephews mayors councillors councilors judges lawyers attorneys ' +
    'prosecutors ministers governors candidates deputies senators lawmakers farmers peasants fishermen merchants ' +
    'villagers inhabitants bodyguards guards escorts lookouts crewmen crewmembers shareholders partners directors ' +
    'customers clients users witnesses deportees evacuees foreigners aliens subjects applicants beneficiaries ' +
    'doctors nurses teachers priests activists hackers pilots captains divers alcaldes regidores jueces abogados ' +
    'fiscales ministros gobernadores candidatos diputados senadores campesinos pescadores choferes transportistas ' +
    'comerciantes empresarios agricultores habitantes pobladores vecinos comuneros afectados adolescentes jovenes ' +
    'bebes hijos hijas hermanos hermanas primos sobrinos agresores atacantes tripulantes escoltas custodios ' +
    'guardaespaldas pistoleros halcones prestanombres socios directores accionistas clientes usuarios testigos ' +
    'votantes inmigrantes deportados deportadas repatriados retornados medicos maestros sacerdotes activistas ' +
    'pilotos capitanes estadounidenses mexicanos mexicanas colombianos colombianas venezolanos ecuatorianos ' +
    'guatemaltecos hondurenos salvadorenos peruanos brasilenos cubanos haitianos chinos beneficiarios liberados ' +
    'rescatados rescatadas vinculados aprehendidos arrestados asegurados complices implicados indiciados ' +
    'sentenciados fugitivos profugos abatidos mandos jefes people persons men women children minors boys girls ' +
    'adults migrants immigrants refugees suspects detainees prisoners inmates convicts defendants members operatives ' +
    'traffickers smugglers gunmen hitmen kidnappers civilians bystanders fugitives citizens nationals residents ' +
    'passengers drivers hostages journalists workers employees figures leaders bosses kingpins associates ' +
    'individuals officials relatives students families households victims survivors americans mexicans colombians ' +
    'venezuelans guatemalans hondurans salvadorans canadians personas hombres mujeres ninos ninas menores adultos ' +
    'migrantes sospechosos imputados detenidos detenidas presos reos internos integrantes miembros sicarios ' +
    'traficantes individuos sujetos civiles ciudadanos nacionales residentes pasajeros rehenes periodistas ' +
    'trabajadores empleados lideres cabecillas funcionarios familiares estudiantes familias victimas sobrevivientes ' +
    'desplazados extranjeros extraditados procesados acusados capturados reclusos refugiados delincuentes presuntos ' +
    'operadores colaboradores elementos patients pacientes extorsionistas missing desaparecidos desaparecidas',
  deaths:
    'toll assassinations corpses massacres slayings lynchings ultimados masacres ejecuciones decapitados ' +
    'calcinados restos osamentas deaths dead fatalities killed homicides murders killings overdoses femicides ' +
    'muertes muertos muertas fallecidos fallecidas homicidios asesinatos decesos sobredosis feminicidios bodies ' +
    'cuerpos cadaveres slain executed ejecutados asesinados',
  injured:
    'lastimados hospitalizados hospitalized wounded injured injuries casualties heridos heridas lesionados ' +
    'lesionadas',
  arrests: 'detentions arrests arrested detained apprehensions captures arrestos detenciones aprehensiones capturas',
  troops:
    'infantes comandos commandos reservists paratroopers cadets reservistas paracaidistas cadetes castrenses troops ' +
    'soldiers marines guardsmen personnel servicemembers sailors airmen soldados militares marinos efectivos ' +
    'guardias uniformados fuerzas',
  officers:
    'carabineros gendarmes rangers troopers constables sheriffs ministeriales comisarios patrulleros federales ' +
    'officers agents policemen police investigators inspectors policias agentes oficiales detectives',
  vehicles:
    'tankers tractors ambulances jeeps sedans semis wagons trains locomotives forklifts bicycles taxis patrullas ' +
    'ambulancias tractores trenes vagones locomotoras motos bicicletas sedanes cisternas tolvas microbuses blindados ' +
    'monstruos plataformas vehicles trucks cars trailers pickups vans suvs motorcycles buses automobiles rigs ' +
    'railcars vehiculos camiones camionetas autos automoviles tractocamiones remolques motocicletas autobuses pipas ' +
    'unidades carros cuatrimotos',
  aircraft:
    'gliders seaplanes quadcopters airliners avionetas hidroaviones cuadricopteros aircraft planes airplanes jets ' +
    'helicopters drones aeroplanes uavs aeronaves aviones helicopteros',
  vessels:
    'canoes yachts tugs tugboats pangas trawlers freighters skiffs narcosubs ferries frigates corvettes destroyers ' +
    'cutters rafts dinghies sailboats lpvs barges yates pesqueros fragatas corbetas remolcadores cargueros veleros ' +
    'submarinos balsas cayucos pateras narcolanchas navios botes barcazas patrulleras vessels boats ships submarines ' +
    'semisubmersibles speedboats lanchas embarcaciones buques barcos semisumergibles',
  flights: 'flights sorties overflights vuelos sobrevuelos',
  containers: 'teus teu containers contenedores',
  packages:
    'bale cubes slabs pacas fardos alijos tabiques cubos panelas cajetillas cigarettes puchos porros packages ' +
    'packets bricks bundles parcels bales paquetes ladrillos bultos envoltorios',
  bags: 'backpacks pouches mochilas sacas talegas bolsitas bags sacks costales bolsas sacos maletas suitcases duffels',
  boxes: 'canisters cajetas cajones boxes crates cajas cartons',
  bottles: 'jars vials ampoules frascos ampolletas latas cans bottles botellas',
  drums:
    'jerrycans cubetas garrafas garrafones pimpinas cilindros cylinders tanks tanques buckets drums barrels tambos ' +
    'tambores barriles bidones',
  pallets: 'pallets tarimas palets',
  tablets: 'capsules lozenges capsulas grageas pills tablets pastillas tabletas comprimidos',
  doses: 'doses dosis',
  plants: 'seedlings bushes matas arbustos plantulas plants plantas',
  firearms:
    'handguns muskets carbines silencers missiles torpedoes artefactos bazookas misiles cohetes rockets lanzacohetes ' +
    'carabinas silenciadores bombas detonadores detonators firearms guns weapons rifles pistols shotguns grenades ' +
    'launchers revolvers armas fusiles pistolas escopetas granadas lanzagranadas ametralladoras revolveres ' +
    'subametralladoras explosives explosivos mines minas bombs',
  rounds: 'shells casings casquillos rounds cartridges bullets ammunition cartuchos municiones balas proyectiles',
  magazines: 'cargadores magazines',
  deposits: 'deposits depositos',
  wires: 'swifts wires transfers remittances transferencias remesas giros',
  transactions:
    'tranches mensualidades installments instalments movements disbursements loans invoices contracts tramos exhibiciones ' +
    'parcialidades disposiciones movimientos desembolsos prestamos creditos facturas contratos cuotas cheques checks ' +
    'ventas sales transactions payments withdrawals purchases transacciones pagos retiros operaciones compras',
  accounts: 'wallets cards carteras billeteras tarjetas accounts cuentas',
  companies:
    'businesses shops stores retailers subsidiaries casinos hotels restaurants pharmacies dealerships ' +
    'comercios negocios tiendas filiales hoteles restaurantes farmacias gasolineras franquicias firmas fideicomisos ' +
    'fundaciones companies firms banks corporations exchanges empresas companias bancos sociedades',
  groups:
    'clans syndicates militias mafias subgroups parties unions clanes sindicatos milicias subgrupos partidos ' +
    'colectivos entities organizations groups cartels gangs institutions agencies factions cells entidades ' +
    'organizaciones grupos carteles bandas instituciones dependencias celulas facciones',
  properties:
    'apartments flats condominiums villas lots fincas terrenos edificios locales haciendas mansiones lotes ' +
    'condominios hangares hangars churches schools hospitals iglesias escuelas hospitales moteles properties houses ' +
    'homes ranches warehouses buildings inmuebles casas ranchos bodegas predios domicilios propiedades viviendas',
  laboratories: 'kitchens narcococinas labs laboratories superlabs laboratorios narcolaboratorios cocinas',
  tunnels: 'passageways pasadizos tunnels tuneles',
  countries: 'countries nations paises naciones',
  states: 'states provinces estados provincias departamentos',
  municipalities: 'cities towns municipalities counties villages ciudades municipios condados pueblos localidades',
  ports: 'ports crossings puertos garitas cruces',
  branches: 'branches sucursales',
  attacks:
    'bombings explosions skirmishes gunfights assaults firefights explosiones agresiones refriegas choques combates ' +
    'attacks clashes shootouts strikes ambushes ataques enfrentamientos emboscadas balaceras tiroteos atentados',
  seizures: 'confiscations confiscaciones hallazgos seizures decomisos aseguramientos incautaciones',
  operations:
    'inspections patrols sweeps missions inspecciones patrullajes recorridos misiones despliegues operations raids ' +
    'searches warrants operativos cateos allanamientos ordenes',
  charges:
    'felonies misdemeanors amparos imputaciones charges counts indictments convictions sentences cargos acusaciones ' +
    'condenas sentencias',
  shipments: 'consignments deliveries cargas entregas shipments loads cargamentos embarques envios',
  kidnappings: 'kidnappings abductions secuestros',
  cases:
    'robberies thefts carjackings incidents lawsuits investigations inquiries robos asaltos hurtos incidentes ' +
    'demandas investigaciones carpetas averiguaciones quejas reportes extortions extorsiones crimes delitos ' +
    'complaints denuncias cases casos',
  animals:
    'cows pigs tigers lions roosters dogs vacas cerdos tigres leones gallos perros felinos aves animals cattle ' +
    'horses heads reses caballos animales',
  devices:
    'laptops servers antennas smartphones handsets chips servidores antenas repetidoras ordenadores portatiles ' +
    'cellphones usbs phones computers devices telefonos celulares computadoras equipos dispositivos radios',
  visas: 'visas permits licenses permisos licencias',
  airstrips: 'runways airstrips pistas',
  hectares: 'hectareas',
  antidotes: 'kits antidotes',
  messages: 'messages emails mensajes correos',
  calls: 'calls llamadas',
  meetings: 'meetings reuniones',
  trips: 'trips voyages viajes travesias',
  bases: 'bases outposts cuarteles',
  helmets: 'helmets uniforms cascos uniformes',
  taps: 'taps',
  wells: 'wells pozos',
  encounters: 'encounters',
  documents: 'documents passports records documentos pasaportes credenciales identificaciones',
  shares: 'shares acciones titulos',
  jobs: 'jobs empleos',
  votes: 'votes votos',
  graves: 'graves fosas tumbas',
  camps: 'camps encampments campamentos',
  shots: 'shots gunshots disparos balazos tiros impactos',
  plots: 'plots plantations fields plantios sembradios cultivos parcelas',
  scales: 'scales basculas',
  vests: 'vests chalecos',
  checkpoints: 'checkpoints retenes',
  blockades: 'blockades roadblocks bloqueos narcobloqueos',
  cameras: 'cameras camaras',
  engines: 'engines motors outboards motores',
};

/** Code of a counted thing by its noun. */
export const countedNouns: ReadonlyMap<string, string> = new Map(
  Object.entries(counted).flatMap(([code, words]) => words.split(' ').map((word): [string, string] => [word, code])),
);

/** Nouns after a number that make no figure: stretches of time, abstractions, page furniture, law. */
export const idleNouns: ReadonlySet<string> = new Set(
  (
    'years months weeks days hours minutes seconds decades centuries quarters semesters nights times anos meses semanas dias horas minutos ' +
    'segundos decadas siglos trimestres veces noches year month week day hour minute min hrs reasons ways things sides parts points ' +
    'types kinds options questions steps terms issues goals factors aspects areas categories fronts phases stages levels pillars ' +
    'priorities principles objectives lessons layers reasons senses thirds halves fifths tenths comments likes views followers ' +
    'replies pages words articles sections chapters paragraphs lines items razones formas cosas lados partes puntos tipos clases ' +
    'opciones preguntas pasos terminos asuntos metas factores aspectos fases etapas niveles ejes prioridades principios objetivos ' +
    'capas comentarios paginas palabras articulos secciones parrafos lineas tercios quintos fracciones cfr usc fr stat digits digitos ' +
    'letters letras versions versiones sources fuentes others otros otras bonus stories answers respuestas occasions ocasiones ' +
    'fojas hojas sheets attempts intentos conditions condiciones generations generaciones names nombres terms hypotheses hipotesis scenarios escenarios theories ' +
    'teorias rules reglas motives motivos causes causas criteria criterios chances occasions weekends'
  ).split(' '),
);

/** Words between a number and its noun that stand before the noun in Spanish. */
export const beforeNoun: ReadonlySet<string> = new Set(
  (
    'presuntos presuntas supuestos supuestas nuevos nuevas grandes otros otras posibles primeros primeras diferentes distintos ' +
    'distintas diversas diversos importantes pequenos pequenas jovenes probables mas demas principales'
  ).split(' '),
);

/** Words that end a noun phrase. */
export const stops: ReadonlySet<string> = new Set(
  (
    'a an the of in on at to toward towards from for by with without within into onto over under through across per between among against during ' +
    'before after since until as than that which who whom whose where when while if because and or but nor so yet is are was were be ' +
    'been being has have had do does did will would can could should may might must shall not no this these those his her its ' +
    'their our my your it he she they we you i there here then also still now only just each every both all any some said says ' +
    'told die died dies went came made took got about around near behind along via according including such like ' +
    'el la los las un una de del en al con sin por para desde hasta entre sobre contra durante antes despues segun como que ' +
    'quien quienes cual cuales donde cuando si porque y e o u ni pero sino es son fue fueron era eran ha han habia habian ' +
    'ser estar esta estan estaba estaban no se lo le les su sus este estos estas ese esos esas aquel mas muy ya tambien aun ' +
    'cada tras hacia ante bajo mediante quedaron resultaron fueran sean'
  ).split(' '),
);

/** Plural forms without "s", and singular ones with it. */
export const oddPlurals: ReadonlySet<string> = new Set(
  'people men women children police personnel aircraft cattle gunmen policemen servicemen guardsmen hitmen fishermen teeth feet'.split(
    ' ',
  ),
);
export const notPlurals: ReadonlySet<string> = new Set(
  'always perhaps whereas towards besides across news previous various serious series analysis basis texas kansas arkansas illinois los las mas'.split(
    ' ',
  ),
);

/** Whether a word may end a noun phrase: no adverb, no verb of saying. */
export const looksNounLike = (word: string): boolean =>
  word.length > 2 && !/(?:ly|mente)$/.test(word) && !stops.has(word);

/** Endings of those who do something, in both languages. */
const doer = /(?:(?:[^aeiou]|i|e)(?:ers|ors)|ists|[aditsc]ores|[ae]ntes|istas|eros|eras)$/;
const things: ReadonlySet<string> = new Set(
  (
    'vigentes pendientes existentes recientes restantes siguientes diferentes importantes suficientes corrientes equivalentes presentes ausentes ' +
    'evidentes urgentes constantes bastantes ambientes incidentes accidentes continentes expedientes vertientes ' +
    'numbers orders papers powers borders quarters letters matters computers sectors doors errors rumors cancers layers routers meters ' +
    'liters barriers corridors offers centers papers precursors motors tractors factors fingers corners walkers servers chambers ' +
    'factores valores sectores errores motores tractores colores dolores mayores mejores anteriores menores precursores antecedentes ' +
    'componentes recipientes corredores puentes fuentes cadenas carreteras fronteras maneras primeras primeros enteros dineros listas revistas pistas vistas aeros'
  ).split(' '),
);

/** Whether a plural names people by what they do ("smugglers", "agresores"). */
export const namesPeople = (word: string): boolean => word.length > 5 && doer.test(word) && !things.has(word);

const abstractEnding =
  /(?:tions|sions|ments|ities|ships|nesses|isms|ances|ences|ciones|siones|mentos|mientos|dades|ismos|anzas|encias|ancias|ajes|eces|uras)$/;

/** Whether an unknown plural is hardly a thing that reports count. */
export const isAbstract = (word: string): boolean => abstractEnding.test(word);
