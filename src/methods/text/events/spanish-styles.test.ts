import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefly } from './styles.testing.ts';

/** Happenings as releases, sentences, bulletins, notes, interviews and bank reports tell them. */
const texts: readonly (readonly [marked: string, events: readonly string[]])[] = [
  // Sanciones.
  ['La [B:OFAC] incluyó en su lista a [P:Ana Sol] y a [C:Acme SA].', ['Designation: Ana Sol+Acme SA']],
  ['La [B:UIF] bloqueó las cuentas de [P:Ana Sol].', ['Penalty: Ana Sol']],
  ['La [B:OFAC] sancionó a tres personas y dos empresas.', ['Designation: -']],
  // Condenas.
  [
    'La [B:Audiencia] ha condenado a [P:Luis Paz] a once años de prisión y al pago de una multa de 41.300.000 euros.',
    ['Penalty: Luis Paz / 41300000 EUR'],
  ],
  [
    'Su socio, [P:Luis Paz], ha sido condenado a siete años de prisión y a una multa de 20,65 millones de euros.',
    ['Penalty: Luis Paz / 20650000 EUR'],
  ],
  ['[P:Ana Sol] fue sentenciada a 15 años de cárcel.', ['Penalty: Ana Sol']],
  ['El tribunal absuelve por falta de pruebas a [P:Luis Paz].', []],
  ['El juez impuso prisión preventiva a [P:Luis Paz].', ['Penalty: Luis Paz']],
  ['Un juez vinculó a proceso a [P:Ana Sol] y le dictó prisión preventiva.', ['Penalty: Ana Sol']],
  ['Se decomisan el pesquero y un turismo.', ['Seizure: - / 1 vessels', 'Seizure: - / 1 vehicles']],
  // Decomisos.
  [
    'A bordo se intervinieron 1.284,5 kilogramos de [S:cocaína], con una pureza del 78 %, en 43 fardos.',
    ['Seizure: - / 1284.5 kg'],
  ],
  [
    'A [P:Luis Paz] le fueron encontrados 3 kilos de [S:cristal] y una pistola.',
    ['Seizure: - / 3 kg', 'Seizure: - / 1 firearms'],
  ],
  [
    'En el registro se ocuparon 120 kilos de [S:hachís] y 60.000 euros en efectivo.',
    ['Seizure: - / 120 kg', 'Seizure: - / 60000 EUR'],
  ],
  ['Los agentes se incautaron de 900 kilos de [S:cocaína].', ['Seizure: - / 900 kg']],
  ['La [B:Marina] localizó 2 toneladas de [S:cocaína] ocultas en un barco.', ['Seizure: - / 2 t']],
  [
    'Se aseguraron dos fusiles y 310 cartuchos, además de un Corolla y una camioneta.',
    ['Seizure: - / 2 firearms', 'Seizure: - / 310 rounds', 'Seizure: - / 1 vehicles'],
  ],
  ['No se ha decomisado nada.', []],
  [
    'La [B:Policía] decomisó 640 kilos de [S:cocaína]; en la prensa salió 64, pero les faltó un cero.',
    ['Seizure: - / 640 kg'],
  ],
  ['Tras el doble fondo viajaban 75 kilos de [S:heroína].', ['Seizure: - / 75 kg']],
  // Detenciones.
  ['La tripulación, cinco marineros, fue detenida.', ['Arrest: - / 5 people']],
  ['[P:Luis Paz] cayó en [L:Tepic] el 3 de mayo de 2027.', ['Arrest: Luis Paz / 1 people']],
  ['Ahí fueron detenidas las tres personas.', ['Arrest: - / 3 people']],
  ['Los cuatro hombres fueron puestos a disposición de la [B:Fiscalía].', ['Transfer: - / 4 people']],
  ['Si [P:Luis Paz] cae, lo sucederá su hermano.', []],
  ['El dólar cayó en mayo.', []],
  // Homicidios.
  [
    '[P:Ana Sol] murió el 4 de mayo en un enfrentamiento con la [B:Guardia Nacional].',
    ['Killing: Ana Sol / 1 people', 'Clash: -'],
  ],
  [
    'En el choque murieron once personas: siete de [O:La Liga] y cuatro de [O:Los Nortes].',
    ['Clash: -', 'Killing: - / 11 people'],
  ],
  ['El homicidio de [P:Ana Sol], perpetrado el 19 de julio de 2027, sigue impune.', ['Killing: Ana Sol / 1 people']],
  ['Dos policías fueron asesinados en [L:Tepic].', ['Killing: - / 2 people']],
  ['Los cuerpos de cuatro hombres fueron localizados en una fosa.', ['Killing: - / 4 people']],
  ['A mi primo lo mataron en 2026.', ['Killing: -']],
  ['Nos mataron a [P:Luis Paz] en octubre.', ['Killing: Luis Paz / 1 people']],
  // Pagos.
  ['[P:Ana Sol] pagó 215.000 euros al patrón, [P:Luis Paz].', ['Transfer: Luis Paz / 215000 EUR']],
  ['Los imputados habrían recibido 150 mil pesos de [O:La Liga].', ['Transfer: - / 150000 MXN / alleged']],
  [
    'Se enviaron $5,230,000.00 a [C:Acme SA] y 187,300.00 dólares a [C:Beta SA].',
    ['Transfer: Acme SA / 5230000 MXN', 'Transfer: Beta SA / 187300 USD'],
  ],
  ['El cliente recibió 64 depósitos en efectivo por un total de $9,512,600.00 M.N.', ['Transfer: - / 9512600 MXN']],
  ['El 18/01/2027 se hicieron nueve depósitos en tres horas.', ['Transfer: - / 9 deposits']],
  ['Un tercer envío, por $640,000.00, fue rechazado el 24/02/2027.', ['Transfer: - / 640000 MXN']],
  ['[P:Ana Sol] hizo retiros en efectivo por $320,000.00 M.N.', ['Transfer: - / 320000 MXN']],
  // Traslados.
  ['[P:Luis Paz] fue trasladado el viernes al penal del [F:Altiplano].', ['Transfer: Luis Paz / 1 people']],
  ['La [B:Marina] entregó 12 detenidos a la [B:Fiscalía].', ['Transfer: - / 12 people']],
  ['[C:Acme SA] exportó 300 toneladas de [S:cal] a [C:Beta SA].', ['Transfer: Beta SA / 300 t']],
  // Despliegues.
  ['El [B:Ejército] desplegará 200 elementos en [L:Zamora].', ['Deployment: - / 200 people / planned']],
  ['El gobierno ha propuesto enviar 1.500 agentes más a la frontera.', ['Deployment: - / 1500 officers / proposed']],
  ['La delegada nos prometió veinte carabineros.', ['Deployment: - / 20 officers / promised']],
  ['Pienso pedirle a la [B:Armada] una patrulla fija.', ['Deployment: - / proposed']],
  // Reuniones.
  [
    'Emisarios de [P:Ana Sol] y de [O:La Liga] se habrían reunido en [L:Oaxaca] en marzo de 2026.',
    ['Meeting: - / alleged'],
  ],
  ['[P:Ana Sol] sostuvo una videollamada con [P:Luis Paz].', ['Meeting: -']],
  ['Un oyente vio a [P:Luis Paz] reunirse el domingo con un concejal.', ['Meeting: -']],
  // Enfrentamientos.
  [
    'Hombres armados agredieron a elementos de la [B:Guardia Nacional], que repelieron la agresión.',
    ['Clash: Guardia Nacional'],
  ],
  ['Esperaría un choque con [O:La Liga] antes del invierno.', ['Clash: - / believed']],
  ['Un ataque armado en [L:Tepic] dejó tres muertos.', ['Clash: -', 'Killing: - / 3 people']],
  // Nada.
  ['Ninguno de los mencionados fue detenido.', []],
  ['En la región hubo 312 homicidios en 2024 y 487 en 2026.', []],
  ['Hasta la fecha no se ha practicado ninguna detención.', []],
  // Más de cada clase.
  ['El tribunal impuso a [P:Luis Paz] una pena de 20 años de cárcel.', ['Penalty: Luis Paz']],
  ['[P:Luis Paz] recibió una sentencia de 15 años de prisión.', ['Penalty: Luis Paz']],
  ['El operativo dejó cuatro detenidos.', ['Arrest: - / 4 people']],
  ['[P:Ana Sol] fue hallada muerta en su casa.', ['Killing: Ana Sol / 1 people']],
  ['Tres hombres fueron localizados sin vida en [L:Tepic].', ['Killing: - / 3 people']],
  ['[P:Ana Sol] se entrevistó con [P:Luis Paz] en [L:Lima].', ['Meeting: -']],
  ['Los ministros se reunirán el 4 de mayo en [L:Lima].', ['Meeting: - / planned']],
  ['Se enfrentaron a tiros [O:La Liga] y [O:Los Nortes] en [L:Tepic].', ['Clash: -']],
  ['[P:Luis Paz] sobornó a [P:Ana Sol] con 30 mil pesos.', ['Transfer: Ana Sol / 30000 MXN']],
  [
    'La operación se ha saldado con 12 detenidos y la intervención de 400 kilos de [S:cocaína].',
    ['Arrest: - / 12 people', 'Seizure: - / 400 kg'],
  ],
  [
    'En los registros se han intervenido 90.000 euros, tres vehículos y dos armas cortas.',
    ['Seizure: - / 90000 EUR', 'Seizure: - / 3 vehicles', 'Seizure: - / 2 firearms'],
  ],
  ['El cargamento, de 1,9 toneladas de [S:cocaína], fue interceptado el 2 de mayo.', ['Seizure: - / 1.9 t']],
  ['Siete personas murieron al hundirse una lancha.', []],
  [
    'Al menos diez muertos dejó un enfrentamiento entre [O:La Liga] y [O:Los Nortes].',
    ['Killing: - / 10 people', 'Clash: -'],
  ],
  ['El gobernador pidió al [B:Ejército] 300 soldados más.', ['Deployment: - / 300 troops / proposed']],
  ['El juez ordenó prisión preventiva para [P:Luis Paz].', ['Penalty: Luis Paz']],
  [
    'La [B:Guardia Nacional] reforzará con 500 elementos la seguridad en [L:Tepic].',
    ['Deployment: - / 500 people / planned'],
  ],
  ['[P:Luis Paz] fue vinculado a proceso por homicidio.', []],
  ['[P:Ana Sol] negó haber pagado a [P:Luis Paz].', []],
  ['El choque entre un autobús y un camión dejó cinco muertos.', []],
  ['El ministro intervino en el debate.', []],
  ['Los precios cayeron 3 por ciento.', []],
  ['El grupo recibe 2 millones de pesos al mes por extorsión.', []],
  ['La fiscalía pidió 20 años de prisión para [P:Luis Paz].', []],
  ['El juez fijó audiencia para el 4 de mayo.', []],
  [
    'La [B:Marina] trasladó a [L:México] a [P:Luis Paz], “El Güero”, detenido ayer.',
    ['Transfer: Luis Paz / 1 people', 'Arrest: Luis Paz / 1 people'],
  ],
  ['En lo corrido del año la [B:Armada] ha incautado 96 toneladas de [S:cocaína].', []],
  ['Fue neutralizado [P:Luis Paz], cabecilla del grupo.', ['Killing: Luis Paz / 1 people']],
  ['Tropas del [B:Ejército] sostuvieron combates con integrantes de [O:La Liga].', ['Clash: -']],
  ['Se localizó un cuerpo sin vida en el canal 7.', ['Killing: - / 1 people']],
  ['El Juzgado ha decretado el ingreso en prisión de [P:Luis Paz].', ['Penalty: Luis Paz']],
];

for (const [marked, events] of texts)
  test(marked.replaceAll('\n', ' '), () => assert.deepEqual(briefly(marked, 'es'), events));
