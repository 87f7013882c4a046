import { words } from './table.ts';

/**
 * Words that official prose writes in capitals and that are hardly ever part of a person's name, folded. They only
 * keep a guess from being made: a title, an age or a given name still tells a person.
 */
const official = words(`
  nothing provisions provision clerk counsel purpose definitions severability effective academy access account act action actions activities actor actors addiction advisor advisors advisory aerial affairs affordable
  aid air alert alien all alliance ally america analysis annex annual anti any appeals arctic area areas armed arms army article asset assets
  assistant assistants attack audit award bank banking based basin bill black blockchain blue board body bond border borders both bottom branch bridge
  budget building bulletin business cabinet call campaign canine capital car card care cargo case cases cell centers central chain chair chamber
  change chapter charter chemical child children choice church circuit citizen citizens city civil clean climate clinic clinics club
  coast code coin collection combined commander commerce commercial common communique communiques communities community compact company
  comprehensive computer conference congressional consumer contact contents continental contract control convention core council counter
  counties country county coup covid crime crimes criminal crisis critical cross culture currency current custom cyber daily dam data
  date day days deal debt decision deep defense delta demand democracy demand desk detailed device digital diplomatic disaster disease
  distinguished district districts doctrine dollar domestic drone drug drugs duties early earth east eastern economic economy effort
  election electronic elite embassy emerging employee employees end enemies enemy energy equal era estate event events every
  evidence exchange executive exercise expert experts export extended external fact facts fair families family federal field fifth fifty file files finance financial
  firearm firearms first fiscal fisheries flag fleet flight focus food foreign forest form former forum forward foundation fourth framework free
  freedom fuel fund funds future gap gas general global gold golden goods governor governors grand grant grants great green ground group groups growth guard guide guidelines
  gulf gun guns half hall harbor head heads health hearing heart high higher historic home homeland homicide horizon hospital host house human humanitarian
  illegal illicit impact import income independent index indigenous indo-pacific industrial industry initiative inner inspector intelligence interagency interior
  international internet investigator investigators investor iron island issue issues item items job jobs joint joint-force journal judge judges justice key kingdom labor labour
  land lands language large last latin law laws lead leader leaders leading league legal legislative lethal letter level liberty library life light line link list
  local long loss low lower machine magistrate mail main major majority management map marine marines maritime market markets mass material matter medal media medical
  meeting member members memorandum memorial men mental message methods metro middle military minister ministers ministry minor minority mission model modern monetary money
  most motor mount mountain museum mutual nation national nations native natural naval navy new news next night ninth north northern note notice nuclear number ocean
  offense office officer officers offices officials oil old online open operation operational opioid order orders origin other others outer over overdose oversight overview ozone pacific
  package page panel paper parallel park part parties partner partners partnership party patrol peace people peoples period person personnel phase phone pilot pipeline place plan
  plans plant platform plus point points police policies policy political pool poor population ports position post power practice precursor president presidents presidential press prevention
  price primary prime principal priorities priority private pro process product products program project property prosecutor prosecutors protected public purple quality quarter question questions rail range rapid
  rate ready real record records red reform refugee region regional registry related release relief remarks remote report reports republic research reserve residents resource
  resources response responses result results review reward rewards right rights river road role rule rules ruling rural russian safe safer safety sanctions satellite scene schedule school schools science screening sea
  second secret secretaries section sector secure security select senate senior serious service seventh several shared shelter shield ship short sixth small smart social soft software solar some son source south southern space
  special specialist sports spring staff stage standard star state statement states status steel steering step still stock storm strategic strategies street strike strong student students study substance summary summit
  sun supply support supreme surface surge surveillance survivors sustainable system systems table task tax team teams technical technology teen temporary ten tenth term terror terrorist test text theft
  there third threat threats three tier times title tobacco tool top tower town track trade traffic transfer transit transnational transport travel treasury treaty tribal troops trust truth two under
  unified uniform union united unity university unit updates upper urban use vaccine value vehicle veterans vice victims video village violent virtual vision visit voice volume volunteer war warning waste water waters way weapons web week welcome
  west western white wild wildlife winter women wonder work workers working world worldwide year years young youth zone
  accion administracion agencia alto anexo anual apoyo area asunto asuntos atencion autoridad autoridades banca bases boletin cabildo caso central centro civil comercio comision conferencia consejo control cooperacion crimen cuenta
  cumbre decreto defensa delito delitos derecho derechos desarrollo dialogo direccion distrito economia educacion ejecutivo empleo energia escuela especial estatal estrategia exterior federal fiscalia fondo fuerza fuerzas funcion
  gabinete general gobierno grupo hacienda informe iniciativa instituto internacional investigacion justicia juzgado legislativo ley libre local mando marina medio mesa militar mundial municipal nacional nota nuevo obra oficial operativo
  orden organismo pacto paz penal personal plan plaza poder politica politico presupuesto primer primera privado proceso programa proteccion proyecto publica publico publicas publicos red reforma region registro relaciones reporte republica rural salud sector segunda segundo
  seguridad servicio sistema social subdireccion suprema tecnica tercer tercera trabajo transito tratado tribunal unidad unidos unidas universidad urbano vial zona
`);

const endings =
  /(?:tion|tions|sion|sions|ments?|ities|ity|ance|ances|ence|ences|ness|ship|ships|ism|ists?|ology|ological|ative|ated|ized|ised|based|related|wide|ciones|cion|miento|mientos|idades|idad|encia|ancia|ismo)$/;
const gerund = /^\p{L}{4,}(?:ing|ings|ical|ional|ural|able|ible|ious|eous|ics)$/u;

/** Whether a folded word is one of official prose rather than of a name. */
export const isOfficial = (word: string): boolean =>
  official.has(word) || (word.length > 6 && (endings.test(word) || gerund.test(word)));
