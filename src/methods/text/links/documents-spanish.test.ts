import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from './annotated.ts';

/** Oraciones inventadas de sentencias, notas de banco, boletines, entrevistas y estudios, y los vínculos que cuentan. */
const sentences: readonly (readonly [text: string, ...links: string[]])[] = [
  // Dueños, titulares, quien está detrás
  ['[p Saúl Meza] era el propietario real de [m Frutas del Sur, S.L.].', 'Control Saúl Meza > Frutas del Sur, S.L.'],
  [
    '[p Saúl Meza] es propietario de [m Frutas del Sur, S.L.], titular del pesquero [x Garza II].',
    'Control Frutas del Sur, S.L. > Garza II',
    'Control Saúl Meza > Frutas del Sur, S.L.',
  ],
  [
    '[p Saúl Meza] es el beneficiario final de [m Frutas del Sur, S.A. de C.V.].',
    'Control Saúl Meza > Frutas del Sur, S.A. de C.V.',
  ],
  [
    'Apoderado: [p Saúl Meza]. Sociedad: [m Frutas del Sur, S.A. de C.V.].',
    'Leadership Saúl Meza > Frutas del Sur, S.A. de C.V.',
  ],
  [
    'Razón social: [m Frutas del Sur, S.A. de C.V.]\nRepresentante legal: [p Alma Rey]\nComisario: [p Saúl Meza]\nAccionistas: [p Raúl Ochoa] (60 %) y [p Iker Solís] (40 %)',
    'Control Iker Solís > Frutas del Sur, S.A. de C.V.',
    'Control Raúl Ochoa > Frutas del Sur, S.A. de C.V.',
    'Employment Saúl Meza > Frutas del Sur, S.A. de C.V.',
    'Leadership Alma Rey > Frutas del Sur, S.A. de C.V.',
  ],
  [
    '[p Saúl Meza] posee el 60 % de las acciones de [m Frutas del Sur, S.A.].',
    'Control Saúl Meza > Frutas del Sur, S.A.',
  ],
  [
    'El capital de [m Frutas del Sur, S.A.] se reparte entre [p Saúl Meza] y [p Alma Rey].',
    'Control Alma Rey > Frutas del Sur, S.A.',
    'Control Saúl Meza > Frutas del Sur, S.A.',
  ],
  [
    '[m Frutas del Sur, S.A.] pertenece al hermano de [p Saúl Meza], [p Iván Meza].',
    'Control Iván Meza > Frutas del Sur, S.A.',
    'Family Saúl Meza > Iván Meza',
  ],
  [
    '[p Saúl Meza] controla [m Frutas del Sur, S.A.] a través de su hermana, [p Alma Meza], administradora única.',
    'Control Saúl Meza > Frutas del Sur, S.A.',
    'Family Saúl Meza > Alma Meza',
    'Leadership Alma Meza > Frutas del Sur, S.A.',
  ],
  [
    '[m Frutas del Sur, S.A.] comparte domicilio y apoderado, [p Raúl Ochoa], con otra empresa del mismo grupo, [m Bodegas El Sauz, S.A.].',
    'Leadership Raúl Ochoa > Bodegas El Sauz, S.A.',
    'Leadership Raúl Ochoa > Frutas del Sur, S.A.',
  ],
  ['El patrullero [x Garza], del [b Servicio de Costas], abordó el pesquero.', 'Control Servicio de Costas > Garza'],
  [
    'El tractocamión [v Kenworth T680], propiedad de [m Fletes del Sur, S.A.], iba vacío.',
    'Control Fletes del Sur, S.A. > Kenworth T680',
  ],
  [
    'La camioneta [v Ford Lobo], registrada a nombre de [p Saúl Meza], apareció quemada.',
    'Control Saúl Meza > Ford Lobo',
  ],
  ['El [x Garza II], operado por [m Naviera Sol, S.A.], zarpó de noche.', 'Control Naviera Sol, S.A. > Garza II'],
  // Cargos
  ['El presidente de la cooperativa, don [p Saúl Meza], habló. La [m Cooperativa Mar de Plata] cerró.'],
  [
    'La [m Cooperativa Mar de Plata] cerró ayer. El presidente de la cooperativa, don [p Saúl Meza], habló.',
    'Leadership Saúl Meza > Cooperativa Mar de Plata',
  ],
  [
    '[p Alma Rey], investigadora de la [g Universidad del Golfo], opinó.',
    'Employment Alma Rey > Universidad del Golfo',
  ],
  [
    'La investigadora [p Alma Rey], de la [g Universidad del Golfo], opinó.',
    'Employment Alma Rey > Universidad del Golfo',
  ],
  ['El portavoz de la [b Guardia Costera], [p Iker Solís], lo confirmó.', 'Employment Iker Solís > Guardia Costera'],
  ['La abogada de [p Saúl Meza], [p Alma Rey], lo negó.', 'Employment Alma Rey > Saúl Meza'],
  [
    '[p Raúl Ochoa], alias “El Pardo”, jefe de plaza de [g Los Arrecifes] en [l Colima], huyó.',
    'Leadership Raúl Ochoa > Los Arrecifes',
  ],
  ['Lo dirige un hombre que todos conocen como “Tío Pardo”, [p Raúl Ochoa]; el grupo, [g Los Arrecifes], cobra cuota.'],
  ['Hay un grupo, [g Los Arrecifes]; lo dirige [p Raúl Ochoa].', 'Leadership Raúl Ochoa > Los Arrecifes'],
  [
    'Hay un grupo, [g Los Arrecifes]; lo encabeza un señor que conocen como “Tío Pardo”, [p Raúl Ochoa].',
    'Leadership Raúl Ochoa > Los Arrecifes',
  ],
  [
    '[p Saúl Meza] dirigía el grupo conocido como [g Los Arrecifes], asentado en [l Puerto Sal].',
    'Leadership Saúl Meza > Los Arrecifes',
    'Location Los Arrecifes > Puerto Sal',
  ],
  ['[g Los Arrecifes] colaboraban de forma estable con el [g clan Rada].', 'Cooperation Los Arrecifes > clan Rada'],
  ['[p Alma Rey] llevaba las finanzas de [g Los Arrecifes].', 'Membership Alma Rey > Los Arrecifes'],
  [
    '[p Alma Rey], que durante una década había llevado las cuentas de [g Los Arrecifes], se separó en enero de 2026 y fundó [g La Rompiente].',
    'Leadership Alma Rey > La Rompiente',
    'Membership Alma Rey > Los Arrecifes',
  ],
  [
    '[p Saúl Meza] murió en mayo. Lo sucedió su sobrino, [p Iván Meza].',
    'Family Saúl Meza > Iván Meza',
    'Succession Iván Meza > Saúl Meza',
  ],
  [
    'Después de los hechos de mayo, a [p Saúl Meza] lo sucedió [p Iván Meza] en la presidencia.',
    'Succession Iván Meza > Saúl Meza',
  ],
  ['[p Saúl Meza] fue relevado por [p Iván Meza].', 'Succession Iván Meza > Saúl Meza'],
  ['El alcalde de [l Puerto Sal], [p Saúl Meza], y el concejal de la localidad [p Raúl Ochoa] asistieron.'],
  ['La magistrada [p Alma Rey] votó en contra.'],
  // Grupos
  [
    '[g La Rompiente] se alió con [g Los Arrecifes], una organización asentada en [l Puerto Sal] que le vende efedrina y armas.',
    'Alliance La Rompiente > Los Arrecifes',
    'Location Los Arrecifes > Puerto Sal',
    'Supply Los Arrecifes > La Rompiente',
  ],
  ['[g La Rompiente] mantiene una vieja rivalidad con [g Los Arrecifes].', 'Rivalry La Rompiente > Los Arrecifes'],
  [
    '[g La Rompiente], grupo que disputa la región a [g Los Arrecifes], cobra cuotas.',
    'Rivalry La Rompiente > Los Arrecifes',
  ],
  ['[g La Rompiente] le disputa la plaza a [g Los Arrecifes].', 'Rivalry La Rompiente > Los Arrecifes'],
  [
    '[g Los Arrecifes] eran una pandilla de barrio. Desde que se aliaron con los bolivianos de [g La Altura], en 2024, reciben cocaína.',
    'Alliance Los Arrecifes > La Altura',
  ],
  ['[p Raúl Ochoa], integrante de [g Los Arrecifes], fue detenido.', 'Membership Raúl Ochoa > Los Arrecifes'],
  [
    'Elementos de la [b Guardia Costera] y del [u Ejército del Sur] localizaron el auto.',
    'Cooperation Guardia Costera > Ejército del Sur',
  ],
  [
    'La [b Guardia Costera], en coordinación con el [u Ejército del Sur], localizó el auto.',
    'Cooperation Guardia Costera > Ejército del Sur',
  ],
  // Dinero y mercancías
  ['[p Saúl Meza] pagó 215.000 euros al patrón, [p Raúl Ochoa], desde su cuenta.', 'Transfer Saúl Meza > Raúl Ochoa'],
  [
    'Cliente: [m Frutas del Sur, S.A.]\nSe enviaron $5,230,000.00 a [m Fletes del Golfo, S.A.] y 187,300.00 dólares a [m Osk Trading Limited].',
    'Transfer Frutas del Sur, S.A. > Fletes del Golfo, S.A.',
    'Transfer Frutas del Sur, S.A. > Osk Trading Limited',
  ],
  [
    'Ordenante: [m Frutas del Sur, S.A.]\nBeneficiario: [m Osk Trading Limited]\nImporte: 40.000 EUR',
    'Transfer Frutas del Sur, S.A. > Osk Trading Limited',
  ],
  [
    'Embarcador: [m Osk Trading Limited]. Consignatario: [m Frutas del Sur, S.A.]. Notificar a: [m Agencia Sol, S.C.].',
    'Supply Osk Trading Limited > Frutas del Sur, S.A.',
  ],
  [
    'La carga fue remitida por [m Osk Trading Limited] y consignada a [m Frutas del Sur, S.A.].',
    'Supply Osk Trading Limited > Frutas del Sur, S.A.',
  ],
  ['El dinero proviene de préstamos de [p Saúl Meza] a [p Alma Rey].', 'Financing Saúl Meza > Alma Rey'],
  // Sanciones
  [
    'La [b Oficina de Sanciones] sancionó a [p Saúl Meza], [m Frutas del Sur, S.A.] y [p Alma Rey].',
    'Designation Oficina de Sanciones > Alma Rey',
    'Designation Oficina de Sanciones > Frutas del Sur, S.A.',
    'Designation Oficina de Sanciones > Saúl Meza',
  ],
  [
    'La [b Oficina de Sanciones] incluyó en su lista a [p Saúl Meza] y a [m Frutas del Sur, S.A.].',
    'Designation Oficina de Sanciones > Frutas del Sur, S.A.',
    'Designation Oficina de Sanciones > Saúl Meza',
  ],
  // Nada
  ['No queda acreditado que [p Iker Solís], concejal de la localidad, sea pariente de [p Saúl Meza].'],
  [
    'Una nota de prensa relaciona a [p Raúl Ochoa] con [g Los Arrecifes]; este banco no pudo verificarla y no la toma en cuenta.',
  ],
  ['Un oyente dice que [p Saúl Meza] es socio de [m Frutas del Sur, S.A.]. No podemos confirmarlo.'],
  ['—La oposición dice que usted es primo de [p Saúl Meza]. —¡Eso es falso! No tengo parentesco con ese señor.'],
  [
    'Menos verosímil parece la tesis de que [p Alma Rey] financia a [g Los Arrecifes]: procede de un solo volante sin firma.',
  ],
  // Entre oraciones
  [
    '[m Frutas del Sur, S.L.] pertenece en un 80 por ciento a [p Alma Rey] y en un 20 por ciento a su primo, [p Raúl Ochoa].',
    'Control Alma Rey > Frutas del Sur, S.L.',
    'Control Raúl Ochoa > Frutas del Sur, S.L.',
    'Family Alma Rey > Raúl Ochoa',
  ],
  [
    'Embarcador: [m Osk Trading Limited]. Consignatario: [m Frutas del Sur, S.A.]. El gerente del consignatario, [p Raúl Ochoa], declaró.',
    'Employment Raúl Ochoa > Frutas del Sur, S.A.',
    'Supply Osk Trading Limited > Frutas del Sur, S.A.',
  ],
  ['[p Saúl Meza], patente 4417, de la [m Agencia Sol, S.C.], firmó.', 'Employment Saúl Meza > Agencia Sol, S.C.'],
  [
    'La empresa transfirió 40 mil pesos. Luego [m Frutas del Sur, S.A.] depositó 90 mil pesos en la cuenta de [m Bodegas El Sauz, S.A.].',
    'Transfer Frutas del Sur, S.A. > Bodegas El Sauz, S.A.',
  ],
  ['[g Los Arrecifes] compran a una red de Levante liderada por [p Raúl Ochoa].'],
  [
    '[p Saúl Meza] cayó en junio. En su lugar quedó, según los vecinos, [p Iván Meza].',
    'Succession Iván Meza > Saúl Meza',
  ],
  [
    'La [b Guardia Costera] buscó a [p Raúl Ochoa], señalado como líder de la organización [g Los Arrecifes].',
    'Leadership Raúl Ochoa > Los Arrecifes, alleged',
  ],
  ['[p Raúl Ochoa] declaró ayer sobre los hechos. Nadie sabe lo que le sucedió a [p Saúl Meza] esa noche.'],
];

for (const [text, ...links] of sentences)
  test(text.slice(0, 110), () => {
    assert.deepEqual(linesOf(text), links.toSorted());
  });
