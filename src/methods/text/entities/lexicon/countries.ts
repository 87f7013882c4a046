import { countryName } from '#vocabulary/kinds/countries.ts';
import { lines } from './table.ts';

/**
 * Countries a text may speak of, with the words for what comes from them, English then Spanish, folded.
 * Names come from the vocabulary; further ones stand after the bar.
 */
const table = `
us american americans estadounidense estadounidenses norteamericano norteamericana norteamericanos norteamericanas | U.S.; US; U.S.A.; USA; United States of America; America; Estados Unidos de América; Estados Unidos; EE. UU.; EUA; EU; Unión Americana
mx mexican mexicans mexicano mexicana mexicanos mexicanas | Mexico; Estados Unidos Mexicanos; República Mexicana
ca canadian canadians canadiense canadienses |
gt guatemalan guatemalans guatemalteco guatemalteca guatemaltecos guatemaltecas |
hn honduran hondurans hondureno hondurena hondurenos hondurenas |
sv salvadoran salvadorans salvadorean salvadoreno salvadorena salvadorenos salvadorenas |
ni nicaraguan nicaraguans nicaraguense nicaraguenses |
cr rican costarricense costarricenses |
pa panamanian panamanians panameno panamena panamenos panamenas |
bz belizean belizeans beliceno belicena |
cu cuban cubans cubano cubana cubanos cubanas |
do dominicano dominicana dominicanos dominicanas | Dominican Republic; República Dominicana
ht haitian haitians haitiano haitiana haitianos |
jm jamaican jamaicans jamaiquino jamaiquina |
co colombian colombians colombiano colombiana colombianos colombianas |
ve venezuelan venezuelans venezolano venezolana venezolanos venezolanas |
ec ecuadorian ecuadorians ecuadorean ecuatoriano ecuatoriana ecuatorianos ecuatorianas |
pe peruvian peruvians peruano peruana peruanos peruanas |
bo bolivian bolivians boliviano boliviana bolivianos bolivianas |
br brazilian brazilians brasileno brasilena brasilenos brasilenas |
ar argentine argentinian argentinians argentino argentina argentinos |
cl chilean chileans chileno chilena chilenos chilenas |
py paraguayan paraguayans paraguayo paraguaya paraguayos |
uy uruguayan uruguayans uruguayo uruguaya uruguayos |
es spanish spaniard spaniards espanol espanola espanoles espanolas |
gb british britanico britanica britanicos britanicas | U.K.; UK; Britain; Great Britain; United Kingdom; Reino Unido; Gran Bretaña; England; Inglaterra; Scotland; Escocia
fr french frances francesa franceses | 
de german germans aleman alemana alemanes |
it italian italians italiano italiana italianos italianas |
nl dutch neerlandes holandes holandesa holandeses | the Netherlands; Netherlands; Holland; Holanda; Países Bajos
be belgian belgians belga belgas |
pt portuguese portugues portuguesa portugueses |
ie irish irlandes irlandesa irlandeses | Ireland; Irlanda
ch swiss suizo suiza suizos | Switzerland
at austrian austrians austriaco austriaca |
se swedish sueco sueca suecos |
no norwegian noruego noruega noruegos |
dk danish danes danes danesa |
pl polish polaco polaca polacos |
gr greek greeks griego griega griegos |
al albanian albanians albanes albanesa albaneses |
rs serbian serbs serbio serbia serbios |
ua ukrainian ukrainians ucraniano ucraniana ucranianos |
ru russian russians ruso rusa rusos rusas | Russia; Rusia; Russian Federation; Federación Rusa
by belarusian bielorruso |
tr turkish turco turca turcos | Turkey; Turquía
il israeli israelis israeli israelies |
lb lebanese libanes libanesa libaneses |
sy syrian syrians sirio siria sirios |
iq iraqi iraqis iraqui iraquies |
ir iranian iranians irani iranies |
sa saudi saudis saudita sauditas |
ae emirati emiratis emirati | UAE; U.A.E.; United Arab Emirates; Emiratos Árabes Unidos
ye yemeni yemenis yemeni yemenies | Yemen
so somali somalis somali somalies |
af afghan afghans afgano afgana afganos |
pk pakistani pakistanis pakistani pakistanies |
in indian hindu | India
cn chinese chino china chinos chinas | China; People's Republic of China; República Popular China; PRC
hk | Hong Kong
tw taiwanese taiwanes |
jp japanese japones japonesa japoneses |
kr surcoreano surcoreana | South Korea; Corea del Sur
kp norcoreano norcoreana | North Korea; Corea del Norte
vn vietnamese vietnamita |
th thai tailandes tailandesa |
mm burmese birmano | Myanmar; Burma; Birmania
ph filipino filipina filipinos |
id indonesian indonesio |
my malaysian malasio |
sg singaporean singapurense |
au australian australians australiano australiana australianos |
nz zealander neozelandes | New Zealand; Nueva Zelanda
za sudafricano sudafricana | South Africa; Sudáfrica
ng nigerian nigerians nigeriano nigeriana |
ke kenyan kenyans keniano |
gh ghanaian ghanes |
ma moroccan moroccans marroqui marroquies |
dz algerian algerians argelino |
ly libyan libyans libio |
eg egyptian egyptians egipcio egipcia |
gw | Guinea-Bissau; Guinea-Bisáu
ml malian maliense |
sn senegalese senegales |
ro romanian romanians rumano rumana rumanos |
bg bulgarian bulgarians bulgaro bulgara |
hu hungarian hungarians hungaro |
cz czech checo | Czech Republic; República Checa; Czechia; Chequia
tt trinitense | Trinidad and Tobago; Trinidad y Tobago
`;

/** The rest of the world, by code: names only. */
const others =
  'ad ag ai am ao aw az ba bb bd bf bh bi bj bm bn bs bt bw cd cf cg ci ck cm cv cy dj dm ee er et fi fj fm ga gd ge gi gl gm gn gq gy hr im is jo kg kh ki km kn kw ky kz la lc li lk lr ls lt lu lv mc md me mg mh mk mn mo mr ms mt mu mv mw mz na ne np nr om pg ps pw qa rw sb sc sd si sk sl sm sr ss st sz tc td tg tj tl tm tn to tz ug uz va vc vg vi vu ws xk zm zw';

export interface Country {
  code: string;
  names: string[];
}

export const countries: Country[] = [];
/** What comes from a country, folded ("mexican", "estadounidense") → its code. */
export const demonyms = new Map<string, string>();

/** Words that name a country and also what comes from it, or mean something else in small letters: names only. */
const ambiguous = new Set([
  'argentina',
  'china',
  'chinas',
  'serbia',
  'siria',
  'suiza',
  'noruega',
  'danes',
  'rican',
  'polish',
]);

/** Names that are also given names or words. */
const unsafe = new Set(['Georgia', 'Jersey', 'Chad', 'Jordan', 'Guernsey', 'Man', 'Dominica', 'Niger', 'Togo', 'Mali']);
for (const code of others.split(' ')) {
  const names = [countryName(code, 'en'), countryName(code, 'es')].filter(
    (one) => one !== undefined && !unsafe.has(one),
  );
  if (names.length > 0) countries.push({ code, names: names as string[] });
}
for (const line of lines(table)) {
  const [left = '', right = ''] = line.split('|');
  const [code = '', ...from] = left.trim().split(/\s+/);
  const more = right
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const official = [countryName(code, 'en'), countryName(code, 'es')].filter((one) => one !== undefined);
  countries.push({ code, names: [...new Set([...more, ...official])] });
  for (const word of from) if (!ambiguous.has(word)) demonyms.set(word, code);
}
