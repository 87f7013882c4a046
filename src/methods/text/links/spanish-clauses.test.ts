import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from './annotated.ts';

/** Invented sentences of dense Mexican prose: clauses with the doer last, definite descriptions, lists. */
const sentences: readonly (readonly [text: string, ...links: string[]])[] = [
  // El sujeto detrás del verbo
  [
    'Cayó en manos de [g Los Tordos], la banda que desde 2019 encabeza [p Saúl Meza].',
    'Leadership Saúl Meza > Los Tordos',
  ],
  [
    'El [g Cártel del Cobre], que dirige desde el penal un sobrino de [p Iker Solís], [p Saúl Meza], volvió.',
    'Family Iker Solís > Saúl Meza',
    'Leadership Saúl Meza > Cártel del Cobre',
  ],
  ['Pagó a [m Frutas del Sur], comercializadora que administra [p Alma Rey].', 'Leadership Alma Rey > Frutas del Sur'],
  [
    'Vendió a [m Frutas del Sur], empresa que dirigía [p Alma Rey] hasta marzo.',
    'Leadership Alma Rey > Frutas del Sur, former',
  ],
  [
    '[g Los Tordos], la red que su padre, [p Saúl Meza], fundó en los noventa, creció.',
    'Leadership Saúl Meza > Los Tordos',
  ],
  ['[g Los Tordos] colaboran con el clan que encabeza [p Saúl Meza].'],
  ['[g Los Tordos], la banda que encabeza a [p Saúl Meza] a la ruina, creció.'],
  // De la que
  [
    '[m Frutas del Sur], de la que [p Alma Rey] es administradora única, cerró.',
    'Leadership Alma Rey > Frutas del Sur',
  ],
  ['Usaban [m Frutas del Sur], de la cual es propietaria [p Alma Rey].', 'Control Alma Rey > Frutas del Sur'],
  [
    '[m Frutas del Sur], empresa que administra [p Alma Rey] y de la que es socio [p Raúl Ochoa], cerró.',
    'Control Raúl Ochoa > Frutas del Sur',
    'Leadership Alma Rey > Frutas del Sur',
  ],
  [
    '[m Frutas del Sur], compañía con sede en [l Colima], de la que figura como director [p Raúl Ochoa], cerró.',
    'Leadership Raúl Ochoa > Frutas del Sur',
    'Location Frutas del Sur > Colima',
  ],
  // Con la que
  [
    '[g Los Tordos] volvieron con [g Los Faroles], pandilla de [l Colima] con la que pactaron en marzo.',
    'Alliance Los Tordos > Los Faroles',
    'Location Los Faroles > Colima',
  ],
  [
    'Habló del [g Cártel del Cobre], con el que [g Los Tordos] sostienen una disputa.',
    'Rivalry Los Tordos > Cártel del Cobre',
  ],
  ['La ruptura entre [g Los Tordos] y [g Los Faroles] dejó muertos.', 'Rivalry Los Tordos > Los Faroles'],
  ['[g Los Tordos] operan bajo el amparo del [g Cártel del Cobre].', 'Alliance Los Tordos > Cártel del Cobre'],
  ['[g Los Tordos] son enemigos jurados del [g Cártel del Cobre].', 'Rivalry Los Tordos > Cártel del Cobre'],
  ['La tregua entre [g Los Tordos] y [g Los Faroles] se rompió.', 'Alliance Los Tordos > Los Faroles, former'],
  // Descripciones definidas
  [
    'Cateó el rancho del exdiputado local [p Iker Solís]. Manda [p Alma Rey], hija del exdiputado.',
    'Family Alma Rey > Iker Solís',
  ],
  [
    '[g Los Tordos], cuyo líder es [p Saúl Meza], huyeron. Detuvieron a [p Raúl Ochoa], hermano del presunto líder.',
    'Family Raúl Ochoa > Saúl Meza',
    'Leadership Saúl Meza > Los Tordos',
  ],
  ['Detuvieron a [p Raúl Ochoa], hermano del alcalde.'],
  ['Están [p Alma Rey] y el hermano de ésta, [p Raúl Ochoa].', 'Family Raúl Ochoa > Alma Rey'],
  [
    'Cayó [p Alma Rey], pareja sentimental de [p Saúl Meza] y representante legal de [m Frutas del Sur].',
    'Family Alma Rey > Saúl Meza',
    'Leadership Alma Rey > Frutas del Sur',
  ],
  [
    '[p Raúl Ochoa], señalado por la [b Fiscalía] como operador financiero de [g Los Tordos], huyó.',
    'Membership Raúl Ochoa > Los Tordos',
  ],
  ['Habló [p Iker Solís]. También murió su chofer, [p Raúl Ochoa], tesorero.', 'Employment Raúl Ochoa > Iker Solís'],
  // La primera, esta última
  [
    '[m Uno SA] transfirió 9 millones de pesos a [m Dos SA] y 4 millones a [m Tres SA]. Esta última envió 2 millones de dólares a [m Cuatro LLC].',
    'Transfer Tres SA > Cuatro LLC',
    'Transfer Uno SA > Dos SA',
    'Transfer Uno SA > Tres SA',
  ],
  [
    '[m Uno SA] pagó 9 millones de pesos a [m Dos SA]. La segunda, cuyo dueño es [p Raúl Ochoa], cerró.',
    'Control Raúl Ochoa > Dos SA',
    'Transfer Uno SA > Dos SA',
  ],
  ['Esta última semana [p Raúl Ochoa] viajó.'],
  [
    'La [g Unión de Ganaderos del Sur] protestó. Lo dijo [p Alma Rey], tesorera de la misma Unión.',
    'Membership Alma Rey > Unión de Ganaderos del Sur',
  ],
  // Dónde
  ['[m Frutas Sal], importadora texana de [l Laredo], calló.', 'Location Frutas Sal > Laredo'],
  [
    '[g Los Tordos], organización dedicada al robo y a la extorsión en [l Colima] y [l Jalisco], creció.',
    'Location Los Tordos > Colima',
    'Location Los Tordos > Jalisco',
  ],
  ['[p Raúl Ochoa], ganadero de [l Colima], dedicado a la cría en [l Jalisco], calló.'],
  // Cargos de antes, sucesores
  [
    '[p Raúl Ochoa], excomandante de la [b Policía Estatal de Colima], declaró.',
    'Employment Raúl Ochoa > Policía Estatal de Colima, former',
  ],
  [
    '[p Raúl Ochoa], expolicía ministerial, huyó. La [b Policía Ministerial] calló.',
    'Employment Raúl Ochoa > Policía Ministerial, former',
  ],
  ['[p Raúl Ochoa] sustituyó en marzo a [p Iker Solís].', 'Succession Raúl Ochoa > Iker Solís'],
  ['[p Iker Solís] que invitó a [p Raúl Ochoa] cuando cayó su antecesor, [p Saúl Meza], calló.'],
  [
    '[g Los Tordos] nacieron como una célula del [g Cártel del Cobre].',
    'Membership Los Tordos > Cártel del Cobre, former',
  ],
  [
    '[g Los Tordos] surgieron en 2019 como una escisión del [g Cártel del Cobre].',
    'Succession Los Tordos > Cártel del Cobre',
  ],
  [
    '[g La Marea], escisión del [g Cártel del Cobre] comandada por [p Saúl Meza], huyó.',
    'Leadership Saúl Meza > La Marea',
    'Succession La Marea > Cártel del Cobre',
  ],
  // Listas de la UIF
  [
    'La [b UIF] incorporó a la [r Lista de Personas Bloqueadas] a [p Raúl Ochoa] y a [m Uno SA].',
    'Designation UIF > Raúl Ochoa',
    'Designation UIF > Uno SA',
  ],
  [
    '[m Uno SA] y [m Dos SA] cerraron. La [b UIF] sancionó a [p Raúl Ochoa] y a las dos empresas.',
    'Designation UIF > Dos SA',
    'Designation UIF > Raúl Ochoa',
    'Designation UIF > Uno SA',
  ],
  [
    '[m Uno SA] y [m Dos SA] cerraron. La [b UIF] sancionó a [p Raúl Ochoa] y a las cinco empresas.',
    'Designation UIF > Raúl Ochoa',
  ],
  ['[m Uno SA] cerró. [p Raúl Ochoa] es socio del despacho Peralta.'],
  ['[p Saúl Meza] sucedió en 2021 a [p Iker Solís].', 'Succession Saúl Meza > Iker Solís'],
  ['[m Uno SA] recibió 12 transferencias por 3 millones de pesos de [m Dos SA].', 'Transfer Dos SA > Uno SA'],
  ['[m Uno SA] recibió 73 millones de pesos de [m Dos SA].', 'Transfer Dos SA > Uno SA'],
  ['[g Los Tordos] recibieron 73 millones de pesos de [m Dos SA].', 'Financing Dos SA > Los Tordos'],
  ['Huyó [p Iker Solís]. El sucesor de [p Saúl Meza] sería otro.'],
  [
    '[p Raúl Ochoa], hijo del exgobernador [p Iker Solís], fue director de la [b Agencia de Costas].',
    'Family Raúl Ochoa > Iker Solís',
    'Leadership Raúl Ochoa > Agencia de Costas',
  ],
  // Bienes
  ['[g Los Tordos], a su vez, son abastecidos de armas por [g Los Faroles].', 'Supply Los Faroles > Los Tordos'],
  ['[p Raúl Ochoa] recibía precursores enviados por [m Uno SA].'],
  ['[m Uno SA] vende gran parte de su atún a [m Dos LLC].', 'Supply Uno SA > Dos LLC'],
  ['El [b SAT] es una parte, y [m Uno SA] comparte domicilio con [m Dos SA].'],
  // A quien se señala, cuántos son y a quién pasa el mando
  [
    'Cayó [p Saúl Meza], a quien la [b Fiscalía Estatal] (FE) señala como líder de [g Los Tordos].',
    'Leadership Saúl Meza > Los Tordos',
  ],
  ['Cayó [p Saúl Meza], a quien la [b Fiscalía Estatal] no identifica como líder de [g Los Tordos].'],
  [
    'Cayeron tres integrantes de [g Los Tordos]: [p Saúl Meza]; [p Alma Rey], contadora, y [p Raúl Ochoa].',
    'Membership Alma Rey > Los Tordos',
    'Membership Raúl Ochoa > Los Tordos',
    'Membership Saúl Meza > Los Tordos',
  ],
  [
    'Dos agentes de la [b Policía Estatal], [p Alma Rey] y [p Raúl Ochoa], huyeron.',
    'Employment Alma Rey > Policía Estatal',
    'Employment Raúl Ochoa > Policía Estatal',
  ],
  ['Tres agentes de la [b Policía Estatal], según [p Alma Rey], huyeron.'],
  ['El mando de [g Los Tordos] recayó en [p Raúl Ochoa].', 'Leadership Raúl Ochoa > Los Tordos'],
  ['El mando de [g Los Tordos] no recayó en [p Raúl Ochoa].'],
  ['Habló con el exalcalde quien trajo a [p Saúl Meza]. Llegó [p Alma Rey], hija del exalcalde.'],
  [
    '[p Iker Solís], presidente municipal de [l Tula] en 2015, salió. Llegó [p Alma Rey], hija del exalcalde.',
    'Family Alma Rey > Iker Solís',
  ],
  [
    '[m Uno SA], con cuenta desde 2022, tiene como accionistas a [p Raúl Ochoa] (90%) y a su cónyuge, [p Alma Rey] (10%).',
    'Control Alma Rey > Uno SA',
    'Control Raúl Ochoa > Uno SA',
    'Family Raúl Ochoa > Alma Rey',
  ],
  [
    'El lunes [p Alma Rey] encabeza la [b Agencia de Costas], en sustitución del almirante [p Raúl Ochoa].',
    'Leadership Alma Rey > Agencia de Costas',
    'Succession Alma Rey > Raúl Ochoa',
  ],
  ['Cayó [p Raúl Ochoa], jefe de patio de [m Uno SA].', 'Employment Raúl Ochoa > Uno SA'],
  ['[m Uno SA] adquirió el 60 por ciento de [m Dos SA].', 'Control Uno SA > Dos SA'],
  ['[g Los Tordos] cada mes paga cuota al [g Cártel del Cobre].', 'Financing Los Tordos > Cártel del Cobre'],
  ['[g Los Tordos] no paga cuota al [g Cártel del Cobre].'],
  ['La [f Terminal Dos], concesionada a [m Uno SA], cerró.', 'Control Uno SA > Terminal Dos'],
];

for (const [text, ...links] of sentences) test(text, () => assert.deepEqual(linesOf(text), links));
