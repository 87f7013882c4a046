import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from './annotated.ts';

/** Invented sentences with their entities marked, and the links they tell of. */
const sentences: readonly (readonly [text: string, ...links: string[]])[] = [
  // Cargos y aposiciones
  [
    'El titular de la [b Secretaría de Puertos], almirante [p Iker Solís], habló ayer.',
    'Leadership Iker Solís > Secretaría de Puertos',
  ],
  ['El director de la [b Agencia de Costas], [p Iker Solís], habló ayer.', 'Leadership Iker Solís > Agencia de Costas'],
  ['[p Iker Solís], titular de la [b Agencia de Costas], habló ayer.', 'Leadership Iker Solís > Agencia de Costas'],
  [
    '[p Iker Solís], exdirector de la [b Agencia de Costas], habló ayer.',
    'Leadership Iker Solís > Agencia de Costas, former',
  ],
  [
    'El fiscal general, [p Iker Solís], informó. La [b Fiscalía General del Estado] investiga.',
    'Leadership Iker Solís > Fiscalía General del Estado',
  ],
  [
    'El secretario de Marina, [p Iker Solís], habló ayer. La [b Secretaría de Marina] informó.',
    'Leadership Iker Solís > Secretaría de Marina',
  ],
  ['La vocera de la [b Agencia de Costas], [p Alma Rey], lo negó.', 'Employment Alma Rey > Agencia de Costas'],
  [
    '[p Alma Rey], contadora de [m Frutas del Sur, S.A. de C.V.], declaró.',
    'Employment Alma Rey > Frutas del Sur, S.A. de C.V.',
  ],
  ['El agente de la [b DEA] [p Tomás Vela] murió en 1985.', 'Employment Tomás Vela > DEA'],
  ['[p Alma Rey], subdirectora de la [b Agencia de Costas], renunció.', 'Employment Alma Rey > Agencia de Costas'],
  ['El líder del [g Cártel del Cobre], [p Saúl Meza], huyó.', 'Leadership Saúl Meza > Cártel del Cobre'],
  ['[p Saúl Meza], líder y cofundador del [g Cártel del Cobre], huyó.', 'Leadership Saúl Meza > Cártel del Cobre'],
  [
    '[p Saúl Meza], alias “El Pardo”, presunto líder del [g Cártel del Cobre], fue detenido.',
    'Leadership Saúl Meza > Cártel del Cobre, alleged',
  ],
  [
    '[p Raúl Ochoa], operador financiero del [g Cártel del Cobre], fue detenido.',
    'Membership Raúl Ochoa > Cártel del Cobre',
  ],
  [
    '[p Raúl Ochoa], presunto integrante del [g Cártel del Cobre], fue detenido.',
    'Membership Raúl Ochoa > Cártel del Cobre, alleged',
  ],
  [
    '[p Raúl Ochoa], apoderado legal de [m Frutas del Sur, S.A. de C.V.], firmó.',
    'Control Raúl Ochoa > Frutas del Sur, S.A. de C.V.',
  ],
  ['[p Raúl Ochoa] es socio de [m Frutas del Sur, S.A. de C.V.].', 'Control Raúl Ochoa > Frutas del Sur, S.A. de C.V.'],
  [
    'El representante legal de [m Frutas del Sur, S.A. de C.V.] es [p Raúl Ochoa].',
    'Leadership Raúl Ochoa > Frutas del Sur, S.A. de C.V.',
  ],
  [
    'La presidenta de México, [p Nora Vidal], saludó. El [b Gobierno de México] informó.',
    'Leadership Nora Vidal > Gobierno de México',
  ],
  ['[p Nora Vidal] habló. El [b gobierno de Vidal] informó.', 'Leadership Nora Vidal > gobierno de Vidal'],
  [
    'El diputado [p Luis Paz], integrante de la [b Comisión de Puertos], preguntó.',
    'Membership Luis Paz > Comisión de Puertos',
  ],
  ['[p Luis Paz], investigador del [g Centro Lindero], lo dijo.', 'Employment Luis Paz > Centro Lindero'],
  ['[p Luis Paz] trabaja para el [g Centro Lindero].', 'Employment Luis Paz > Centro Lindero'],
  ['[p Luis Paz] se desempeñó como asesor en la [b Agencia de Costas].', 'Employment Luis Paz > Agencia de Costas'],
  // Familia
  ['[p Saúl Meza] y su hermano [p Iván Meza] huyeron.', 'Family Saúl Meza > Iván Meza'],
  ['[p Iván Meza], hermano de [p Saúl Meza], huyó.', 'Family Iván Meza > Saúl Meza'],
  [
    '[p Iván Meza] y [p Abel Meza], hijos de [p Saúl Meza], huyeron.',
    'Family Abel Meza > Saúl Meza',
    'Family Iván Meza > Saúl Meza',
  ],
  ['La esposa de [p Saúl Meza], [p Tania Ríos], huyó.', 'Family Saúl Meza > Tania Ríos'],
  ['[p Tania Ríos] está casada con [p Saúl Meza].', 'Family Tania Ríos > Saúl Meza'],
  ['[p Abel Ríos] es primo de [p Tania Ríos].', 'Family Abel Ríos > Tania Ríos'],
  // Grupos
  ['El [g Cártel del Cobre] mantiene una alianza con [g Los Arrecifes].', 'Alliance Cártel del Cobre > Los Arrecifes'],
  ['El [g Cártel del Cobre] se alió con [g Los Arrecifes].', 'Alliance Cártel del Cobre > Los Arrecifes'],
  [
    '[g Los Arrecifes], aliados del [g Cártel del Cobre], controlan el muelle.',
    'Alliance Los Arrecifes > Cártel del Cobre',
  ],
  ['El [g Cártel del Cobre] pactó con [g Los Arrecifes].', 'Alliance Cártel del Cobre > Los Arrecifes'],
  ['El pacto entre el [g Cártel del Cobre] y [g Los Arrecifes] terminó.', 'Alliance Cártel del Cobre > Los Arrecifes'],
  ['El [g Cártel del Cobre] está en guerra con [g Los Arrecifes].', 'Rivalry Cártel del Cobre > Los Arrecifes'],
  [
    'La disputa entre el [g Cártel del Cobre] y [g Los Arrecifes] dejó muertos.',
    'Rivalry Cártel del Cobre > Los Arrecifes',
  ],
  ['[g Los Arrecifes], rivales del [g Cártel del Cobre], atacaron.', 'Rivalry Los Arrecifes > Cártel del Cobre'],
  ['[g Los Arrecifes] se disputan el puerto con el [g Cártel del Cobre].', 'Rivalry Los Arrecifes > Cártel del Cobre'],
  ['[g Los Arrecifes] son una escisión del [g Cártel del Cobre].', 'Succession Los Arrecifes > Cártel del Cobre'],
  ['[g Los Arrecifes] se separaron del [g Cártel del Cobre] en 2019.', 'Succession Los Arrecifes > Cártel del Cobre'],
  ['[g La Línea Nueva], antes conocida como [g Los Zinc], es pequeña.', 'Succession La Línea Nueva > Los Zinc'],
  ['[g Los Zinc], brazo armado del [g Cártel del Cobre], atacaron.', 'Membership Los Zinc > Cártel del Cobre'],
  ['[g Los Zinc] son una célula del [g Cártel del Cobre].', 'Membership Los Zinc > Cártel del Cobre'],
  ['[g Los Zinc], liderados por [p Abel Meza], atacaron.', 'Leadership Abel Meza > Los Zinc'],
  ['[p Abel Meza] encabeza [g Los Zinc].', 'Leadership Abel Meza > Los Zinc'],
  ['[p Abel Meza] presuntamente encabeza [g Los Zinc].', 'Leadership Abel Meza > Los Zinc, alleged'],
  ['[p Abel Meza] pertenece a [g Los Zinc].', 'Membership Abel Meza > Los Zinc'],
  [
    'Fueron detenidos [p Abel “N”], [p Iván “N”] y [p Rosa “N”]. Se investiga la probable relación de los detenidos con el [g Cártel del Cobre].',
    'Membership Abel “N” > Cártel del Cobre, alleged',
    'Membership Iván “N” > Cártel del Cobre, alleged',
    'Membership Rosa “N” > Cártel del Cobre, alleged',
  ],
  // Bienes
  [
    'La [f bodega] era arrendada por [m Frutas del Sur, S.A. de C.V.].',
    'Control Frutas del Sur, S.A. de C.V. > bodega',
  ],
  ['El [v camión] es propiedad de [m Frutas del Sur, S.A. de C.V.].', 'Control Frutas del Sur, S.A. de C.V. > camión'],
  ['El inmueble está a nombre de [p Raúl Ochoa].'],
  ['La [b Secretaría de Marina] desplegó [v drones] en la costa.', 'Control Secretaría de Marina > drones'],
  ['El [g Cártel del Cobre] controla [l Puerto Ansel].', 'Control Cártel del Cobre > Puerto Ansel'],
  [
    'El 70 % de [m Frutas del Sur, S.A. de C.V.] pertenece a [p Alma Rey] y el 30 % a [p Raúl Ochoa].',
    'Control Alma Rey > Frutas del Sur, S.A. de C.V.',
    'Control Raúl Ochoa > Frutas del Sur, S.A. de C.V.',
  ],
  ['El contenedor [v TGHU 123456-7] viajaba a bordo del buque [x Tern].', 'Location TGHU 123456-7 > Tern'],
  // Cosas, dinero, información
  [
    'El [g Cártel del Cobre] trafica [s fentanilo] y [s cocaína].',
    'Supply Cártel del Cobre > cocaína',
    'Supply Cártel del Cobre > fentanilo',
  ],
  ['[m Química Han] vendió [s precursores] al [g Cártel del Cobre].', 'Supply Química Han > Cártel del Cobre'],
  ['El [g Cártel del Cobre] compró los [s precursores] a [m Química Han].', 'Supply Química Han > Cártel del Cobre'],
  ['El [g Cártel del Cobre], dedicado al tráfico de [s fentanilo], creció.', 'Supply Cártel del Cobre > fentanilo'],
  ['[p Raúl Ochoa] transfirió 40 mil dólares a [m Química Han].', 'Transfer Raúl Ochoa > Química Han'],
  ['La [b CIA] compartió información con la [b Agencia de Costas].', 'Supply CIA > Agencia de Costas'],
  [
    '[m Frutas del Sur, S.A. de C.V.] habría financiado a [g Los Arrecifes].',
    'Financing Frutas del Sur, S.A. de C.V. > Los Arrecifes, alleged',
  ],
  [
    '[g Los Arrecifes] son financiados por [m Frutas del Sur, S.A. de C.V.].',
    'Financing Frutas del Sur, S.A. de C.V. > Los Arrecifes',
  ],
  [
    'Sujeto: [m Frutas del Sur, S.A. de C.V.]\n\nDos transferencias por $640,000.00 M.N. a [m Química Han].',
    'Transfer Frutas del Sur, S.A. de C.V. > Química Han',
  ],
  // Juntos
  [
    'La [b Agencia de Costas], con apoyo de la [b Secretaría de Marina] y de la [u Guardia Nacional], cateó una casa.',
    'Cooperation Agencia de Costas > Guardia Nacional',
    'Cooperation Agencia de Costas > Secretaría de Marina',
  ],
  [
    'La [b Agencia de Costas], en coordinación con la [b Secretaría de Marina], detuvo a dos.',
    'Cooperation Agencia de Costas > Secretaría de Marina',
  ],
  [
    'La [b Agencia de Costas] y la [b Secretaría de Marina] catearon una casa.',
    'Cooperation Agencia de Costas > Secretaría de Marina',
  ],
  ['La cooperación entre [l Chile] y [l Perú] creció.', 'Cooperation Chile > Perú'],
  [
    'El [b Departamento del Tesoro] sancionó al [g Cártel del Cobre].',
    'Designation Departamento del Tesoro > Cártel del Cobre',
  ],
  ['El [g Cártel del Cobre] fue designado por [l Canadá] en mayo.', 'Designation Canadá > Cártel del Cobre'],
  // Lugares
  ['El [g Cártel del Cobre] tiene presencia en [l Colima].', 'Location Cártel del Cobre > Colima'],
  [
    '[m Frutas del Sur, S.A. de C.V.], con sede en [l Colima], exporta.',
    'Location Frutas del Sur, S.A. de C.V. > Colima',
  ],
  ['Catearon una [f bodega] de [l Torreón], [l Coahuila].', 'Location Torreón > Coahuila', 'Location bodega > Torreón'],
  // Formularios
  [
    'Embarcador: [m Química Han]\nConsignatario: [m Frutas del Sur, S.A. de C.V.]',
    'Supply Química Han > Frutas del Sur, S.A. de C.V.',
  ],
  [
    'Empresa: [m Frutas del Sur, S.A. de C.V.]\nRepresentante legal: [p Alma Rey]',
    'Leadership Alma Rey > Frutas del Sur, S.A. de C.V.',
  ],
  ['Vehículo: [v Kenworth T680]\nPropietario: [m Fletes Rayo]', 'Control Fletes Rayo > Kenworth T680'],
  // La empresa es la última nombrada
  ['[m Química Han] cerró. El dueño de la empresa es [p Raúl Ochoa].', 'Control Raúl Ochoa > Química Han'],
  // Con qué firmeza
  [
    'Se cree que el [g Cártel del Cobre] está aliado con [g Los Arrecifes].',
    'Alliance Cártel del Cobre > Los Arrecifes, believed',
  ],
  [
    '[g Los Arrecifes] habrían pactado con el [g Cártel del Cobre].',
    'Alliance Los Arrecifes > Cártel del Cobre, alleged',
  ],
  [
    'El [b Departamento del Tesoro] amenazó con sancionar a [g Los Arrecifes].',
    'Designation Departamento del Tesoro > Los Arrecifes, threatened',
  ],
  [
    '[g Los Zinc], fundados por [p Abel Meza] y dirigidos después por [p Iván Meza], operan en [l Colima].',
    'Leadership Abel Meza > Los Zinc',
    'Leadership Iván Meza > Los Zinc',
    'Location Los Zinc > Colima',
  ],
  ['[g Los Zinc] ya no pertenecen al [g Cártel del Cobre].', 'Membership Los Zinc > Cártel del Cobre, former'],
  // Nada
  ['No hay elementos para afirmar que [p Raúl Ochoa] sea familiar de [p Saúl Meza].'],
  ['[p Raúl Ochoa] negó ser hermano de [p Saúl Meza].'],
  ['[p Raúl Ochoa] no tiene relación con el [g Cártel del Cobre].'],
  ['Un blog anónimo vincula a [m Química Han] con [g Los Arrecifes]. El banco no pudo verificar la versión.'],
  ['[p Raúl Ochoa], de 41 años, vecino de [l Colima], fue detenido.'],
  ['[p Raúl Ochoa] vive en [l Colima].'],
  ['La [b Agencia de Costas] informó que [g Los Arrecifes] huyeron.'],
  ['[l Chile], [l Perú] y [l Bolivia] votaron.'],
];

for (const [text, ...links] of sentences) test(text, () => assert.deepEqual(linesOf(text), links));
