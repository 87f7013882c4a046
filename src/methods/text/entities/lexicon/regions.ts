import { lines } from './table.ts';

/** Parts of the world, seas, rivers and well-known areas, each row the names of one; general knowledge. */
export const regions = lines(`
Western Hemisphere; Hemisferio Occidental
North America; Norteamérica; América del Norte
Central America; Centroamérica; América Central
South America; Sudamérica; Suramérica; América del Sur
Latin America; Latinoamérica; América Latina
Caribbean; the Caribbean; Caribe; el Caribe; Caribbean Sea; Mar Caribe
Middle East; Medio Oriente; Oriente Medio; Oriente Próximo
Europe; Europa
Western Europe; Europa Occidental
Eastern Europe; Europa del Este
Asia
Southeast Asia; Sudeste Asiático
Africa; África
West Africa; África Occidental
North Africa; Norte de África
Balkans; the Balkans; Balcanes; los Balcanes
Pacific; Pacific Ocean; Océano Pacífico; Pacífico
Eastern Pacific; Pacífico Oriental
Atlantic; Atlantic Ocean; Océano Atlántico
Gulf of Mexico; Golfo de México
Gulf of California; Golfo de California; Sea of Cortez; Mar de Cortés
Gulf Coast; Gulf coast; Costa del Golfo
Rio Grande; Río Bravo; Río Grande; Rio Bravo
Sierra Madre; Sierra Madre Occidental
Golden Triangle; Triángulo Dorado
Northern Triangle; Triángulo Norte
Darién Gap; Darien Gap; Tapón del Darién
Bajío; el Bajío
Tierra Caliente
Laguna; La Laguna; Comarca Lagunera
Rio Grande Valley
Valle de México
Midwest; the Midwest
Mexico City; Ciudad de México; CDMX; Distrito Federal
Gaza; Franja de Gaza; Gaza Strip
Kurdistan; Kurdistán
Crimea
Guangdong
Hubei
Xinjiang
Sichuan
Yunnan
Calabria
Sicily; Sicilia
Amazon; the Amazon; Amazonía; Amazonia
Guajira; La Guajira
London; Londres
New York; New York City; Nueva York
Los Angeles; Los Ángeles
Beijing; Pekín
Moscow; Moscú
Geneva; Ginebra
Hamburg; Hamburgo
Antwerp; Amberes
Rotterdam; Róterdam
Philadelphia; Filadelfia
Havana; La Habana
Marseille; Marsella
Milan; Milán
Naples; Nápoles
Rome; Roma
Vienna; Viena
Istanbul; Estambul
Bogotá; Bogota
Panama City; Ciudad de Panamá
Guatemala City; Ciudad de Guatemala
San Diego
El Paso
Ciudad Juárez; Juárez City; Ciudad Juarez
Eagle Pass
Piedras Negras
Nuevo Laredo
San Antonio
Lázaro Cárdenas; Lazaro Cardenas
Catatumbo
`);
