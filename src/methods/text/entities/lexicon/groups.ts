import { lines } from './table.ts';

/** Criminal organisations known under several names or without a telling word: all names of one. An editable reference. */
export const groups = lines(`
CJNG; C.J.N.G.; Jalisco New Generation Cartel; Jalisco Cartel New Generation; Jalisco New Generation; Cártel Jalisco Nueva Generación; Cártel de Jalisco Nueva Generación; Cartel de Jalisco Nueva Generacion; Jalisco cartel; Cártel de Jalisco
Sinaloa Cartel; Sinaloa cartel; Cártel de Sinaloa; Cartel de Sinaloa; Cártel del Pacífico; CDS
Cártel del Golfo; Gulf Cartel; Gulf cartel; Cártel de Golfo; Cartel del Golfo; CDG
Cártel del Noreste; Cartel del Noreste; Northeast Cartel; CDN
Los Zetas; Zetas; the Zetas; Los Zetas Cartel
La Nueva Familia Michoacana; Nueva Familia Michoacana; New Michoacán Family; LNFM
La Familia Michoacana; Familia Michoacana
Cárteles Unidos; Carteles Unidos; United Cartels
Beltrán Leyva Organization; Beltran Leyva Organization; Beltrán-Leyva Organization; Organización Beltrán Leyva; Cártel de los Beltrán Leyva; BLO
Juárez Cartel; Juarez Cartel; Cártel de Juárez; La Línea
Tijuana Cartel; Cártel de Tijuana; Arellano Félix Organization; Cártel de los Arellano Félix; CAF
Guadalajara Cartel; Guadalajara cartel; Cártel de Guadalajara
Cártel de Santa Rosa de Lima; Santa Rosa de Lima Cartel; CSRL
Caballeros Templarios; Los Caballeros Templarios; Knights Templar
La Unión Tepito; Unión Tepito
Los Chapitos; Chapitos; the Chapitos; La Chapiza
La Mayiza; La Mayiza faction
Barrio Azteca; Los Aztecas
Tren de Aragua; TdA
MS-13; Mara Salvatrucha; MS13
Barrio 18; 18th Street gang; Mara 18
Clan del Golfo; Gulf Clan; Gaitanistas; AGC
FARC; Fuerzas Armadas Revolucionarias de Colombia
ELN; Ejército de Liberación Nacional
Medellín Cartel; Medellin Cartel; Cártel de Medellín
Cali Cartel; Cártel de Cali
'Ndrangheta; Ndrangheta; ’Ndrangheta
Cosa Nostra
Camorra
Primeiro Comando da Capital; PCC
Comando Vermelho
Los Choneros
Los Lobos
Hells Angels
Yakuza
Hezbollah; Hizballah
Al-Qaeda; al-Qaeda; Al Qaeda; al Qaeda
ISIS; ISIL; Islamic State; Estado Islámico
Hamas
Taliban; the Taliban; Talibán
`);
