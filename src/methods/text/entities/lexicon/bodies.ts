import { lines } from './table.ts';

/**
 * Public bodies and commands that texts name by acronym or in two languages: kind, then all names of one body.
 * Any other body is told by its head word (heads.ts).
 */
export const bodies = lines(`
PublicBody CIA; C.I.A.; Central Intelligence Agency; Agencia Central de Inteligencia
PublicBody FBI; F.B.I.; Federal Bureau of Investigation; Buró Federal de Investigaciones; Oficina Federal de Investigaciones
PublicBody DEA; D.E.A.; Drug Enforcement Administration; U.S. Drug Enforcement Administration; Administración de Control de Drogas; Administración para el Control de Drogas
PublicBody CBP; U.S. Customs and Border Protection; Customs and Border Protection; Customs and Border Patrol; Oficina de Aduanas y Protección Fronteriza; Aduanas y Protección Fronteriza
PublicBody Border Patrol; U.S. Border Patrol; Patrulla Fronteriza; USBP
PublicBody U.S. Customs; U.S. Customs Service
PublicBody ICE; U.S. Immigration and Customs Enforcement; Immigration and Customs Enforcement; Servicio de Inmigración y Control de Aduanas
PublicBody HSI; Homeland Security Investigations; Investigaciones de Seguridad Nacional
PublicBody DHS; Department of Homeland Security; U.S. Department of Homeland Security; Homeland Security Department; Departamento de Seguridad Nacional
PublicBody DOJ; Department of Justice; Justice Department; U.S. Department of Justice; U.S. Justice Department; Departamento de Justicia; Departamento de Justicia de Estados Unidos
PublicBody State Department; Department of State; U.S. Department of State; U.S. State Department; Departamento de Estado
PublicBody Treasury; Department of the Treasury; Treasury Department; U.S. Treasury; U.S. Department of the Treasury; U.S. Treasury Department; Departamento del Tesoro
PublicBody Pentagon; the Pentagon; Defense Department; Department of Defense; U.S. Department of Defense; Department of War; DOD; DoD; Pentágono; Departamento de Defensa
PublicBody OFAC; Office of Foreign Assets Control; Oficina de Control de Activos Extranjeros
PublicBody FinCEN; FINCEN; Financial Crimes Enforcement Network; Red de Control de Delitos Financieros
PublicBody IRS; Internal Revenue Service
PublicBody IRS-CI; IRS Criminal Investigation
PublicBody ATF; Bureau of Alcohol, Tobacco, Firearms and Explosives
PublicBody NSA; N.S.A.; National Security Agency; Agencia de Seguridad Nacional
PublicBody ODNI; Office of the Director of National Intelligence
PublicBody NSC; National Security Council; Consejo de Seguridad Nacional
PublicBody DIA; Defense Intelligence Agency
PublicBody NCTC; National Counterterrorism Center
PublicBody ONDCP; Office of National Drug Control Policy
PublicBody USMS; U.S. Marshals Service; U.S. Marshals; Marshals Service
PublicBody Secret Service; U.S. Secret Service; Servicio Secreto
PublicBody TSA; Transportation Security Administration
PublicBody FDA; Food and Drug Administration
PublicBody CDC; Centers for Disease Control and Prevention; Centers for Disease Control; Centros para el Control y la Prevención de Enfermedades
PublicBody DOT; Transportation Department; U.S. Transportation Department; Department of Transportation
PublicBody USPS; U.S. Postal Service; Postal Service; Postal Inspection Service
PublicBody GAO; Government Accountability Office
PublicBody SEC; Securities and Exchange Commission
PublicBody White House; the White House; Casa Blanca
PublicBody Congress; U.S. Congress; Congreso de Estados Unidos
PublicBody Senate; U.S. Senate
PublicBody House of Representatives; U.S. House of Representatives
PublicBody Supreme Court; U.S. Supreme Court
PublicBody Capitol Police
PublicBody U.S. Attorney's Office; United States Attorney's Office; US Attorney's Office; U.S. Attorney’s Office; United States Attorney’s Office
MilitaryUnit U.S. Coast Guard; Coast Guard; USCG; Guardia Costera
MilitaryUnit NORTHCOM; U.S. Northern Command; Northern Command; USNORTHCOM; Comando Norte
MilitaryUnit SOUTHCOM; U.S. Southern Command; Southern Command; Comando Sur
MilitaryUnit SOCOM; Special Operations Command; U.S. Special Operations Command
MilitaryUnit CENTCOM; U.S. Central Command; Central Command
MilitaryUnit JIATF South; Joint Interagency Task Force South; JIATF-South
MilitaryUnit NORAD
MilitaryUnit U.S. Army; US Army; Army
MilitaryUnit U.S. Navy; US Navy
MilitaryUnit U.S. Air Force; US Air Force
MilitaryUnit U.S. Marine Corps; Marine Corps
MilitaryUnit U.S. National Guard; Texas National Guard
MilitaryUnit Green Berets; Green Beret; Boinas Verdes
MilitaryUnit Navy SEALs; SEAL Team Six
MilitaryUnit Delta Force
PublicBody FGR; F.G.R.; Fiscalía General de la República; Attorney General's Office of Mexico
PublicBody PGR; Procuraduría General de la República
PublicBody SEIDO; Subprocuraduría Especializada en Investigación de Delincuencia Organizada
PublicBody FEMDO; Fiscalía Especializada en Materia de Delincuencia Organizada
PublicBody AIC; Agencia de Investigación Criminal
PublicBody SEDENA; Sedena; Secretaría de la Defensa Nacional; Defensa; Secretariat of National Defense; Ministry of National Defense
PublicBody SEMAR; Semar; Secretaría de Marina; Secretariat of the Navy; Secretaría de Marina Armada de México
PublicBody SSPC; Secretaría de Seguridad y Protección Ciudadana; Secretaría de Seguridad
PublicBody SSC; Secretaría de Seguridad Ciudadana
PublicBody SSP; Secretaría de Seguridad Pública
PublicBody SEGOB; Segob; Secretaría de Gobernación
PublicBody SRE; Secretaría de Relaciones Exteriores; Cancillería
PublicBody SHCP; Hacienda; Secretaría de Hacienda y Crédito Público; Secretaría de Hacienda
PublicBody UIF; Unidad de Inteligencia Financiera; Financial Intelligence Unit
PublicBody SAT; Servicio de Administración Tributaria
PublicBody CNBV; Comisión Nacional Bancaria y de Valores
PublicBody CNI; Centro Nacional de Inteligencia; CISEN; Centro de Investigación y Seguridad Nacional
PublicBody CENAPI
PublicBody ANAM; Agencia Nacional de Aduanas de México; Agencia Nacional de Aduanas
PublicBody COFEPRIS; Cofepris; Comisión Federal para la Protección contra Riesgos Sanitarios
PublicBody INM; Instituto Nacional de Migración
PublicBody INEGI; Instituto Nacional de Estadística y Geografía
PublicBody SESNSP; Secretariado Ejecutivo del Sistema Nacional de Seguridad Pública
PublicBody SCJN; Suprema Corte de Justicia de la Nación; Suprema Corte
PublicBody CNDH; Comisión Nacional de los Derechos Humanos
PublicBody CJF; Consejo de la Judicatura Federal
PublicBody CFE; Comisión Federal de Electricidad
PublicBody Pemex; PEMEX; Petróleos Mexicanos
PublicBody Banxico; Banco de México
MilitaryUnit Guardia Nacional; National Guard; Mexican National Guard; Mexican national guard; GN
MilitaryUnit Ejército Mexicano; Mexican Army; Ejército
MilitaryUnit Armada de México; Mexican Navy; Marina; Armada
MilitaryUnit Fuerza Aérea Mexicana
MilitaryUnit Policía Federal
MilitaryUnit Policía Federal Ministerial
PublicBody Congreso de la Unión
PublicBody Senado de la República; Senado
PublicBody Cámara de Diputados
PublicBody RCMP; Royal Canadian Mounted Police; Real Policía Montada de Canadá
PublicBody CBSA; Canada Border Services Agency
PublicBody FINTRAC
PublicBody NCA; National Crime Agency
PublicBody Scotland Yard; Metropolitan Police
PublicBody Interpol; INTERPOL
PublicBody Europol; EUROPOL
PublicBody Guardia Civil
PublicBody Carabineros; Carabineros de Chile
PublicBody Polícia Federal
PublicBody Receita Federal
PublicBody Audiencia Nacional
PublicBody Consejo General del Poder Judicial
PublicBody Policía Nacional
PublicBody UNODC; United Nations Office on Drugs and Crime; Oficina de las Naciones Unidas contra la Droga y el Delito; ONUDD
PublicBody INCB; International Narcotics Control Board; JIFE; Junta Internacional de Fiscalización de Estupefacientes
PublicBody United Nations; UN; U.N.; ONU; Naciones Unidas
PublicBody UN Security Council; U.N. Security Council; Security Council; Consejo de Seguridad
PublicBody OAS; OEA; Organization of American States; Organización de los Estados Americanos
PublicBody European Union; EU; E.U.; Unión Europea; UE
PublicBody European Commission; Comisión Europea
PublicBody NATO; OTAN
PublicBody FATF; GAFI; Financial Action Task Force; Grupo de Acción Financiera
PublicBody WCO; World Customs Organization; Organización Mundial de Aduanas
PublicBody WHO; World Health Organization; Organización Mundial de la Salud
PublicBody ICC; International Criminal Court; Corte Penal Internacional
PublicBody IACHR; CIDH; Inter-American Commission on Human Rights; Comisión Interamericana de Derechos Humanos
PublicBody Kremlin; the Kremlin
Organization SWIFT; Society for Worldwide Interbank Financial Telecommunication
Organization Associated Press; the Associated Press; AP
Organization Reuters
Organization AFP; Agence France-Presse
Organization EFE; Agencia EFE
Organization Bloomberg
Organization New York Times; The New York Times
Organization Washington Post; The Washington Post
Organization Wall Street Journal; The Wall Street Journal
Organization Los Angeles Times
Organization CNN
Organization BBC
Organization NBC; NBC News
Organization ABC News
Organization CBS News
Organization Fox News
Organization Politico
Organization El Universal
Organization Reforma
Organization Milenio
Organization La Jornada
Organization Excélsior
Organization Proceso
Organization El País
Organization Aristegui Noticias
`);

/** Names above that are also words; taken only as they stand, never at a beginning of a sentence alone. */
export const doubtful = new Set([
  'defensa',
  'hacienda',
  'reforma',
  'proceso',
  'milenio',
  'ejercito',
  'army',
  'marina',
  'armada',
  'senado',
  'sat',
  'eu',
  'ap',
  'who',
  'dot',
  'sec',
  'gn',
  'dia',
  'bloomberg',
  'ice',
  'us',
  'un',
]);
