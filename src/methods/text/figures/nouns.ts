/** Counted things by their code: what texts call them, folded. Nouns count alone; so do "dead", "arrested" and the like. */
const counted: Readonly<Record<string, string>> = {
  people:
    'people persons men women children minors boys girls adults migrants immigrants refugees suspects detainees prisoners ' +
    'inmates convicts defendants members operatives traffickers smugglers gunmen hitmen kidnappers civilians bystanders fugitives citizens ' +
    'nationals residents passengers drivers hostages journalists workers employees figures leaders bosses kingpins ' +
    'associates individuals officials relatives students families households victims survivors americans mexicans colombians ' +
    'venezuelans guatemalans hondurans salvadorans canadians personas hombres mujeres ninos ninas menores adultos migrantes sospechosos ' +
    'imputados detenidos detenidas presos reos internos integrantes miembros sicarios traficantes individuos sujetos ' +
    'civiles ciudadanos nacionales residentes pasajeros rehenes periodistas trabajadores empleados lideres cabecillas funcionarios ' +
    'familiares estudiantes familias victimas sobrevivientes desplazados extranjeros extraditados procesados acusados capturados reclusos ' +
    'refugiados delincuentes presuntos operadores colaboradores elementos patients pacientes extorsionistas missing desaparecidos desaparecidas',
  deaths:
    'deaths dead fatalities killed homicides murders killings overdoses femicides muertes muertos muertas fallecidos fallecidas ' +
    'homicidios asesinatos decesos sobredosis feminicidios victimas-mortales bodies cuerpos cadaveres slain executed ejecutados asesinados',
  injured: 'wounded injured injuries casualties heridos heridas lesionados lesionadas',
  arrests: 'arrests arrested detained apprehensions captures arrestos detenciones aprehensiones capturas',
  troops:
    'troops soldiers marines guardsmen personnel servicemembers sailors airmen soldados militares marinos efectivos guardias ' +
    'uniformados fuerzas',
  officers: 'officers agents policemen police investigators inspectors policias agentes oficiales detectives',
  vehicles:
    'vehicles trucks cars tractor-trailers trailers pickups vans suvs motorcycles buses automobiles rigs railcars vehiculos ' +
    'camiones camionetas autos automoviles tractocamiones remolques motocicletas autobuses pipas unidades carros cuatrimotos',
  aircraft:
    'aircraft planes airplanes jets helicopters drones aeroplanes uavs aeronaves aviones avionetas helicopteros',
  vessels:
    'vessels boats ships submarines semisubmersibles speedboats lanchas embarcaciones buques barcos semisumergibles',
  flights: 'flights sorties overflights vuelos sobrevuelos',
  containers: 'containers contenedores',
  packages: 'packages packets bricks bundles parcels bales kilos-bricks paquetes ladrillos bultos pacas envoltorios',
  bags: 'bags sacks costales bolsas sacos maletas suitcases duffels',
  boxes: 'boxes crates cajas cartons',
  bottles: 'bottles botellas frascos jars',
  drums: 'drums barrels tambos tambores barriles bidones',
  pallets: 'pallets tarimas palets',
  tablets: 'pills tablets pastillas tabletas comprimidos',
  doses: 'doses dosis',
  plants: 'plants plantas',
  firearms:
    'firearms guns weapons rifles pistols handguns shotguns grenades launchers revolvers carbines armas fusiles pistolas ' +
    'escopetas granadas lanzagranadas ametralladoras revolveres subametralladoras explosives explosivos mines minas bombs',
  rounds: 'rounds cartridges bullets ammunition cartuchos municiones balas proyectiles',
  magazines: 'magazines cargadores',
  deposits: 'deposits depositos',
  wires: 'wires transfers remittances transferencias remesas giros',
  transactions: 'transactions payments withdrawals purchases transacciones pagos retiros operaciones compras',
  accounts: 'accounts cuentas',
  companies: 'companies firms businesses banks corporations exchanges empresas companias bancos sociedades',
  groups:
    'entities organizations groups cartels gangs institutions agencies factions cells entidades organizaciones grupos carteles ' +
    'bandas instituciones dependencias celulas facciones',
  properties:
    'properties houses homes ranches warehouses buildings inmuebles casas ranchos bodegas predios domicilios propiedades viviendas',
  laboratories: 'labs laboratories superlabs laboratorios narcolaboratorios cocinas',
  tunnels: 'tunnels tuneles',
  countries: 'countries nations paises naciones',
  states: 'states provinces estados provincias departamentos',
  municipalities: 'cities towns municipalities counties villages ciudades municipios condados pueblos localidades',
  ports: 'ports crossings puertos garitas cruces',
  branches: 'branches sucursales',
  attacks: 'attacks clashes shootouts strikes ambushes ataques enfrentamientos emboscadas balaceras tiroteos atentados',
  seizures: 'seizures decomisos aseguramientos incautaciones',
  operations: 'operations raids searches warrants operativos cateos allanamientos ordenes',
  charges: 'charges counts indictments convictions sentences cargos acusaciones condenas sentencias',
  shipments: 'shipments loads cargamentos embarques envios',
  kidnappings: 'kidnappings abductions secuestros',
  cases: 'extortions extorsiones crimes delitos complaints denuncias cases casos',
  animals: 'animals cattle horses heads reses caballos animales',
  devices: 'phones cellphones computers devices devices telefonos celulares computadoras equipos dispositivos radios',
  visas: 'visas permits licenses permisos licencias',
  airstrips: 'airstrips pistas',
  hectares: 'hectareas',
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
    'priorities principles objectives lessons layers reasons senses thirds halves fifths tenths comments likes views shares followers ' +
    'replies pages words articles sections chapters paragraphs lines items razones formas cosas lados partes puntos tipos clases ' +
    'opciones preguntas pasos terminos asuntos metas factores aspectos fases etapas niveles ejes prioridades principios objetivos ' +
    'capas comentarios paginas palabras articulos secciones parrafos lineas tercios quintos fracciones cfr usc fr stat digits digitos ' +
    'letters letras versions versiones sources fuentes others otros otras'
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
    'numbers orders papers powers borders quarters letters matters computers sectors doors errors rumors cancers layers routers meters ' +
    'liters barriers corridors offers centers papers precursors motors tractors factors fingers corners walkers servers chambers ' +
    'factores valores sectores errores motores tractores colores dolores mayores mejores anteriores menores precursores antecedentes ' +
    'componentes recipientes corredores puentes fuentes cadenas carreteras fronteras maneras primeras primeros enteros dineros listas revistas pistas vistas aeros'
  ).split(' '),
);

/** Whether a plural names people by what they do ("smugglers", "agresores"). */
export const namesPeople = (word: string): boolean => word.length > 5 && doer.test(word) && !things.has(word);
