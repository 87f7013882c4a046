import { words } from './table.ts';

/** Forms of address, ranks and offices that stand before a person's name, folded. */
export const titles = words(`
  mr mrs ms miss mx dr dra sr sra srta don dona lic licenciado licenciada ing ingeniero ingeniera arq mtro mtra maestro maestra
  prof profesor profesora professor sir lord lady dame rev reverend padre father fray monsignor
  ltjg lcdr cdr ens cwo msgt ssgt pfc supt chief-inspector gen general gral lt lieutenant teniente tte col colonel coronel maj major mayor capt captain capitan cap sgt sergeant sargento
  half-brother half-sister stepbrother brother-in-law sister-in-law father-in-law defendant co-defendant codefendant co-conspirator superintendent patriarch matriarch skipper sub-inspector subinspector
  cmdr commander comandante cmdte adm admiral almirante vicealmirante contraalmirante cpl corporal cabo inspector detective
  officer agent agente trooper deputy sheriff marshal
  president presidente presidenta expresidente expresidenta vicepresident vicepresidente premier chancellor canciller
  secretary secretario secretaria subsecretario subsecretaria undersecretary minister ministro ministra
  senator sen senador senadora rep representative congressman congresswoman diputado diputada gov governor gobernador gobernadora
  ambassador embajador embajadora judge juez jueza justice magistrado magistrada fiscal prosecutor attorney procurador procuradora
  director directora spokesman spokeswoman spokesperson vocero vocera portavoz comisionado comisionada commissioner
  chairman chairwoman chief jefe jefa titular king queen prince rey reina pope bishop obispo cardinal cardenal
  abogado abogada lawyer notario analyst analista researcher investigador investigadora expert experto experta
  reporter journalist periodista author autor autora ex
`);

/** Nouns in small letters after which a name in capitals is a person's: "the driver Ramón Ayala", "hijo de", "named". */
export const personNouns = words(`
  driver captain pilot passenger owner manager director founder cofounder leader boss kingpin trafficker capo lieutenant hitman
  accountant banker lawyer witness victim suspect defendant officer agent signatory shareholder partner broker customer
  brother sister father mother son daughter wife husband cousin nephew uncle widow spouse nominee successor predecessor
  named called identified nicknamed born
  conductor chofer capitan piloto pasajero dueno propietario propietaria gerente administrador administradora fundador fundadora
  lider cabecilla jefe operador operadora narcotraficante sicario contador contadora banquero abogado testigo victima sospechoso
  imputado imputada acusado acusada detenido detenida hermano hermana padre madre hijo hija esposa esposo primo prima sobrino
  sobrina tio tia viuda socio socia accionista apoderado apoderada representante cliente llamado llamada identificado identificada
  nombre ciudadano ciudadana empresario empresaria periodista perito perita capturista vista verificador verificadora
`);

/** Verbs of saying and thinking: who does them alone in capitals is a person. */
export const speechVerbs = words(`
  said says told tells added adds explained noted notes argued argues warned warns stated states declared testified wrote writes
  claimed claims insisted insists acknowledged confirmed denied sees believes thinks wants hopes promised threatened vowed tweeted
  signed posted tapped named appointed replied answered asked recalled
  dijo dice aseguro explico senalo afirmo agrego indico declaro advirtio reconocio nego detallo preciso sostuvo comento apunto
  escribio anuncio informo expuso relato respondio pidio
`);

/** Words that never are part of a person's name though they stand in capitals; folded. */
export const notNames = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may july august september october
  november december lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto
  septiembre octubre noviembre diciembre
  the a an this that these those it its he she his her they their we our you your i my in on at by of for from with to as and or but if
  when while where after before since under over between during without within against among about around through across
  el la los las un una unos unas este esta estos estas ese esa esos esas aquel su sus se lo le les en con por para sin sobre segun
  entre desde hasta tras ante bajo durante mediante contra de del al que quien cuando donde como si no ni pero sino aunque porque
  mas muy ya aun tambien ademas asimismo hoy ayer manana
  american americans english spanish catholic mormon muslim jewish islamic republican republicans democrat democrats
  internet covid god dios nobel
  later earlier meanwhile today yesterday still then also instead however officially recently finally additionally moreover now here
  luego despues entonces posteriormente actualmente finalmente recientemente anoche ahora aqui alla segun
  exercise fictional ejercicio ficticio re fw fwd annex anexo appendix num
  dob pob aka fka nka rfc curp nit nationality dtg tel
`);

/**
 * Given names of the countries whose people such reports name most; general knowledge, folded. A name that begins with
 * one is a person's unless another word in it says otherwise.
 */
export const givenNames = words(`
  marjorie nereida maclovia secundino tiago bernardo camilo eulalia hicham rachid abdelilah abdel ahmad anas anwar ayman aziz bilal
  driss farouk fouad ghassan habib hakim hamza hani hatem hisham idris ilyas imad ismail issam jaber jalal khaled kamal lotfi mahdi
  mahmoud malik mounir mourad nadir naim najib nizar noureddine othman qasim rafik ramzi ridha saad sabri said samer sami sofiane
  tahar taoufik walid wassim yahya yassin younes zakaria ziad zineb layla leyla amira hanan samira soraya nour rania
  joris karel jan hendrik cornelis maarten bram sander ruben thijs daan sven koen bart geert luc wim lieven
  ardit besnik agron arben artan bekim blerim dritan edmond fatmir flamur gjergj ilir kujtim luan naim petrit shkelqim skender valon
  valdemir nelio heloisa josias gillian jhon fredy wilmer yeferson yaretzi brenda everardo crescencio octaviano lamberto maykel
  yulieth yurley duvan jhonatan leyder arbey albeiro hernando orlando dairo nolberto fabian hernan edinson deyanira luzmila
  adelino amadeu anibal armindo benedito caetano cassio celso cleber dalton davi edvaldo elcio everton fabricio gilmar giovani ivo
  jair joaquim jonas josue leandro lindomar luciana marcio moacir nilson osmar raimundo reginaldo ronaldo rui ruy sebastiao sidnei
  tadeu ubirajara valdir vanderlei wagner walmir washington wellington zilda
  dylan ardian aleksandar bogdan bojan branko darko dejan dusan goran igor jovan marko miodrag mirko nebojsa nemanja predrag radovan
  sasa slobodan srdjan tomislav vuk zeljko anton boris denis gennady kirill konstantin leonid maksim nikita roman ruslan stanislav
  vadim valery vasily viacheslav vitaly yevgeny
  akio daisuke haruki kazuo koji makoto masao naoki satoshi shinji taro yoshio
  bo chao dong fei gang guo hai han jia kai kun li long min nan ning peng ping rui shan sheng shu song tian wen wu xiang xue
  yi ying yong yuan yun zhen zhong qiu
  brigida abelardo tobias bronwyn massimo nassim gilda odalys femi saverio ludovico prisciliano evelia hilarion leocadia melitza
  dagoberto yazmin itzel citlali cuauhtemoc tonatiuh xochitl tenoch nahum abimael eliud josafat rodrigo aracely lizeth maricela
  marisela jazmin karely yuliana yareli brayan kevin jovani jonatan edson aldair ubaldo wenceslao nabor fulgencio pascacio
  rutilio sabas tranquilino zeferino crispin cruz encarnacion trinidad remedios milagros luz asuncion natividad rosalio
  femke jeroen pieter willem dirk lars erik sven anders ingmar astrid birgit heinz jurgen klaus dieter wolfgang ulrich matthias
  amadou ousmane ibrahima kwame kofi chidi emeka ngozi adaeze olumide tunde sipho thabo moussa fatou aminata
  sung minh jae seung hyun soo min young kim park cho
  gareth rhys owain angus callum fergus niamh siobhan declan eamon liam brendan
  dolores marisol catarina benedict bernadette cordelia dorothea edwina florence genoveva harlan hollis ingram jocelyn kendall
  lyle maeve norris orson quincy roscoe sheldon thurston ulysses vernon wendell xander yvonne zelda clyde otis irwin

  aaron abel abraham adam adan adela adelaida adolfo adrian adriana agnes agustin ahmad ahmed aida aidan alan alana albert alberta
  alberto aldo alejandra alejandro alexander alexandra alexis alfonso alfred alfredo ali alice alicia alina alison allan allen alma
  alonso alvaro amado amal amalia amanda amber amelia amina amir amparo amy ana anabel anastasia andre andrea andres andrew angel
  angela angelica angelina anita anna anne annette anselmo anthony antonia antonio antonieta araceli archibald ariadna ariel armando
  arnold arnoldo arnulfo aron arthur arturo ashley astrid audrey augusto aurelia aurelio aurora austin axel azucena
  baldomero balbina baltazar barbara bart bartolome basilio beatriz becky belen belinda ben benita benito benjamin bernard bernarda
  bernardo bertha bertrand beth betty beverly bill billy blanca bob bonifacio boris brad bradley brandon braulio brenda brent brian
  bridget bruce bruno bryan byron calixto calvin camila camilo candelaria candido carl carla carlo carlos carlota carmela carmelo
  carmen carol carolina caroline casandra casimiro catalina catherine cayetano cecil cecilia celestino celia cesar charles charlotte
  chen chester cheng chloe chris christian christina christine christopher cindy cipriano cirilo clara clarence clark claudia
  claudio clayton clemente clyde colin concepcion conrad conrado constance constantino consuelo corey cornelio cornelius courtney
  craig crescencio cristian cristina cristobal crystal curtis cynthia cyril dagoberto dale damaris damian damaso dan daniel daniela
  danielle danny dante dario darren david dawn dean deborah debra delfina delfino delia delphine demetrio dennis derek desmond diana
  diane diego dimas dimitri dmitri dolores domingo dominic dominique donald donna dora doris dorothy douglas dulce duncan dustin dylan
  earl eddie edgar edgardo edith edmund edmundo eduarda eduardo edward edwin efrain efren eileen elaine eladio eleanor elena eleazar
  eleuteria eleuterio eli elias elisa elisabeth eliseo eliza elizabeth ella ellen elliot elmer eloisa eloy elsa elvia elvira emanuel
  emerson emilia emiliano emilio emily emma emmanuel enrique enriqueta epifanio eric erica erick erik erika ernest ernestina ernesto
  erwin esmeralda esperanza esteban estela esther ethan eugene eugenia eugenio eulalia eulalio eunice eusebio eva evan evangelina
  evaristo evelyn everardo ezequiel fabian fabiola fabricio faith farid fatima faustino fausto federico feliciano felicia felicitas
  felipe felix fermin fernanda fernando fidel filiberto fiona flavio florencia florencio florentino flor fortino frances francesca
  francesco francis francisca francisco frank franklin fred frederick fredy froylan gabriel gabriela gael galo gary gaspar gavin
  gemma genaro genevieve geoffrey george georgina gerald geraldine gerard gerardo german gertrudis gilbert gilberto gina ginger
  giovanni gisela giuseppe gladys glen glenn gloria gonzalo gordon grace graciela graham grant greg gregoria gregorio gregory greta
  griselda guadalupe guido guillermina guillermo gustavo hank hannah hans harold harriet harry harvey hassan hazel heather hector
  heidi helen helena helga henry herbert heriberto herman hermelinda hermenegildo herminia herminio hernan herlinda hilario hilda
  hipolito homero honorio horacio hortensia howard hubert hugh hugo humberto hussein ian ibrahim ida ignacia ignacio ignatius
  igor ike ilda ildefonso iliana imelda ines ingrid inocencio iram irene iris irma irving isaac isabel isabella isaias isauro isidoro
  isidro ismael israel itzel ivan ivana ivette ivonne jack jackie jackson jacob jacinta jacinto jacobo jacqueline jaime jake james
  jamie jan jane janet janice jared jasmine jason javier jay jean jeff jeffrey jennifer jenny jeremiah jeremy jeremias jerome jerry
  jesse jessica jesus jill jim jimena jimmy joan joanna joaquin jody joe joel john johnny jon jonas jonatan jonathan jordan jorge jose
  josefa josefina joseph josephine joshua josue joyce juan juana juanita judith judy julia julian juliana julie juliet julieta julio
  june justin justino justo karen karina karl karla kate katherine kathleen kathryn kathy katia kay keith kelly ken kenia
  kenneth kent kevin khalid kim kimberly kirk kristi kristen kristin kurt kyle lamberto lana lance landon larry laura lauren laurence
  lawrence lazaro leah leander leandra leandro lee leila leo leobardo leocadio leon leonard leonardo leonel leonor leonora leopoldo
  leroy leslie leticia lewis li lidia ligia liliana lilian lilia lily linda lisa lisandro liu lizbeth lloyd logan lois lola lopez
  loreto lorena lorenzo loretta louis louise lourdes luca lucas lucero lucia luciano lucila lucio lucy luis luisa luke luz lydia lynn
  mabel macario macedonio madeleine magdalena magdaleno malcolm manuel manuela mara marc marcel marcela marcelino marcelo marcia
  marcial marco marcos marcus margaret margarita margarito maria mariana mariano maribel marie mariela marilyn marina mario marisa
  marisol maritza mark marlene marlon marta martha martin martina marvin mary mateo mathew matilde matthew mauricio maurice maurilio
  mauro max maximiliano maximino maximo maya mayra medardo megan melanie melchor melissa melquiades mercedes michael micaela michel
  michele michelle miguel mike mildred milton minerva miranda miriam misael mitchell modesto mohamed mohammed moises molly monica
  monserrat morgan morris moses muhammad mustafa myriam nabil nadia nancy naomi narciso natalia natalie natasha nathan nathaniel
  nazario neil nelida nelly nelson nemesio nestor nicanor nicholas nick nicolas nicole nicolasa nidia nieves nina noah noe noel
  noemi nora norberto norma norman octavio odette ofelia olegario olga oliver olivia omar onesimo oscar osama osvaldo oswaldo otilia
  otto ovidio owen pablo pamela paola pascual pat patricia patricio patrick patsy paul paula paulina pauline paulino paz pearl pedro
  peggy penelope percy perla perry pete peter petra petronilo phil philip phillip phyllis pia pierre pilar placido polly porfirio
  primitivo priscilla prudencio quentin quirino rachel rafael rafaela ralph ramiro ramon ramona ramses randall randy raquel raul ray
  raymond raymundo rebeca rebecca refugio regina reginald regino reina rene renata renato rex reyes reyna reynaldo ricardo richard
  rick ricky rigoberto rita robert roberta roberto robin rocio rodolfo rodney rodrigo roger rogelio roland rolando roman romina romulo
  ron ronald rosa rosalba rosalia rosalina rosalinda rosario rosaura rose rosemary rosendo rosie ross roxana roy ruben ruby rufina
  rufino ruperto russell ruth ryan sabina sabino sabrina salma salomon salvador sally sam samantha samir samson samuel sandra santa
  santiago santos sara sarah saul scott sean sebastian selena selma serafin serena sergei sergio seth severiano shannon sharon shawn
  sheila shelby sherry shirley sidney silvestre silvia simon simona sixto socorro sofia soledad sonia sophia sophie spencer
  stacy stanley stefan stella stephanie stephen steve steven stewart stuart sue susan susana suzanne sylvia tadeo tamara tania tanya
  tara tatiana taylor ted telesforo teodora teodoro teofilo terence terrence terrance teresa terry thaddeus thalia theodore theresa thomas tiburcio
  tiffany tim timothy tina tito toby todd tom tomas tommy toni tony tracy travis trevor trinidad tristan tyler tyrone ulises
  urbano uriel ursula valentin valentina valeria valeriano valerie vanessa venancio vera veronica vicenta vicente victor victoria
  victoriano vidal viktor vincent vincenzo viola violeta virgilio virginia virginio vivian viviana vladimir wade walter wanda wang
  warren wayne wei wendy wilfredo wilfrido willard william willy wilma winston xavier ximena xiomara xu yadira yahir yan yang
  yazmin yesenia yolanda youssef yuri yvette yvonne zacarias zachary zaira zenaida zenon zhang zhao zoe zoila zulema
  pete marco ronaldo ovidio dagmar isidora basil edith percival rupert reuben silas ezra levi enoch amos
  tariq yusuf omar karim rashid salim nasser jamal bashir faisal hamid fadi elie georges antoine michel charbel marwan
  giorgio luigi matteo marco paolo pietro salvatore carmine gennaro rocco domenico enzo sergio silvio
  jun ming hong jing xin yu hui fang lei tao qiang yong jian bin hao feng guang zhi xiao mei ling hua
  kenji hiroshi takeshi yuki akira minh thanh nguyen duc arjun raj ravi sanjay anil priya sunil vijay
  ivo goran dragan zoran milan nikola stefano piotr andrzej pawel oleg dmytro andriy serhiy sergey alexei nikolai mikhail pavel
  thiago joao rafaela luiz fabio flavia rodrigues henrique vinicius
`);
