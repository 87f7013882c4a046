import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clausesOf } from '../clauses/clauses.ts';
import { eventLineOf, markedScene } from '../clauses/marked.testing.ts';
import { findEvents } from './find.ts';

/** Marked sentence, then its events: "Kind: who > whom / amount / what / value / how sure / when / where / how it is said". */
const sentences: readonly (readonly [marked: string, events: readonly string[]])[] = [
  [
    'En [L:Washington], el [B:Departamento del Tesoro] sí designó a [O:Los Grises] el 9 de marzo de 2027.',
    ['Designation: Departamento del Tesoro > Los Grises / 2027-03-09'],
  ],
  [
    'Elementos del [B:Ejército] detuvieron el lunes a [P:Hugo Tello] en [L:Uruapan].',
    ['Arrest: Ejército > Hugo Tello / 1 people / 2027-06-14 / in Uruapan'],
  ],
  [
    '[P:Hugo Tello] fue detenido por agentes de la [B:Fiscalía] el 3 de junio de 2027.',
    ['Arrest: Fiscalía > Hugo Tello / 1 people / 2027-06-03'],
  ],
  [
    'Autoridades capturaron a cinco integrantes de [O:Los Grises] en [L:Celaya].',
    ['Arrest: - > Los Grises / 5 people / in Celaya'],
  ],
  ['La captura de [P:Hugo Tello] ocurrió en [L:Uruapan].', ['Arrest: - > Hugo Tello / 1 people / in Uruapan']],
  ['Cumplimentaron una orden de aprehensión contra [P:Hugo Tello].', ['Arrest: - > Hugo Tello / 1 people']],
  ['Fue aprehendido en [L:Toluca] por el delito de secuestro.', ['Arrest: - > - / in Toluca']],
  [
    'Tres presuntos sicarios fueron abatidos por la [B:Guardia Nacional] en [L:Apatzingán].',
    ['Killing: Guardia Nacional > - / 3 people / in Apatzingán'],
  ],
  [
    '[P:Iker Paz] fue asesinado a tiros en [L:Tijuana] el 2 de mayo de 2027.',
    ['Killing: - > Iker Paz / 1 people / 2027-05-02 / in Tijuana'],
  ],
  ['Sujetos armados mataron a dos policías municipales.', ['Killing: - > - / 2 people']],
  ['Murió el alcalde [P:Raúl Mena] tras el ataque.', ['Killing: - > Raúl Mena / 1 people']],
  ['El asesinato de [P:Raúl Mena] conmocionó al estado.', ['Killing: - > Raúl Mena / 1 people']],
  ['El enfrentamiento dejó cuatro muertos y dos heridos.', ['Clash: - > -', 'Killing: - > - / 4 people']],
  [
    'Dos agentes perdieron la vida en una emboscada en [L:Zirahuén].',
    ['Killing: - > - / 2 people / in Zirahuén', 'Clash: - > - / in Zirahuén'],
  ],
  [
    '[P:Hugo Tello] negó haber asesinado a [P:Iker Paz].',
    ['Killing: Hugo Tello > Iker Paz / 1 people / denied / by Hugo Tello'],
  ],
  ['No hubo detenidos.', []],
  [
    'La [B:Marina] decomisó 2.3 toneladas de [S:cocaína] frente a las costas de [L:Colima].',
    ['Seizure: Marina > - / 2.3 t / cocaína / in Colima'],
  ],
  [
    'Fueron incautados 45 kilos de [S:heroína], tres fusiles y 120 mil pesos en efectivo.',
    ['Seizure: - > - / 45 kg / heroína', 'Seizure: - > - / 3 firearms', 'Seizure: - > - / 120000 MXN'],
  ],
  ['Localizaron 300 paquetes de [S:marihuana] con un peso de 412 kilogramos.', ['Seizure: - > - / 412 kg / marihuana']],
  [
    'En el cateo se encontraron 15 mil pastillas de [S:fentanilo] y dos vehículos.',
    ['Seizure: - > - / 15000 tablets / fentanilo', 'Seizure: - > - / 2 vehicles'],
  ],
  [
    'El decomiso de 900 kilos de [S:cocaína] en [L:Altamira] fue el mayor del año.',
    ['Seizure: - > - / 900 kg / cocaína / in Altamira'],
  ],
  ['Personal de la [B:Aduana] halló 50,000 dólares ocultos en una maleta.', ['Seizure: Aduana > - / 50000 USD']],
  [
    'El [B:Ejército] aseguró una avioneta y 400 kilos de [S:cocaína] valuados en 5 millones de dólares.',
    ['Seizure: Ejército > - / 1 aircraft', 'Seizure: Ejército > - / 400 kg / cocaína / $5000000'],
  ],
  ['La [B:Fiscalía] aseguró que no hay peligro.', []],
  [
    '[C:Orión SA] transfirió 2.5 millones de pesos a [C:Báltica SA] el 4 de marzo de 2027.',
    ['Transfer: Orión SA > Báltica SA / 2500000 MXN / 2027-03-04'],
  ],
  ['[P:Lena Ortiz] depositó 300 mil pesos en efectivo.', ['Transfer: Lena Ortiz > - / 300000 MXN']],
  [
    '[L:España] compartió información sobre la ruta con la [B:Policía Nacional].',
    ['Transfer: España > Policía Nacional'],
  ],
  ['La [B:DEA] entregó al gobierno una lista de sospechosos.', ['Transfer: DEA > -']],
  [
    '[L:México] entregó a [P:Hugo Tello] a [L:Estados Unidos] el martes.',
    ['Transfer: México+Estados Unidos > Hugo Tello / 1 people / 2027-06-15'],
  ],
  ['El gobierno expulsó a 26 presos hacia [L:Estados Unidos].', ['Transfer: Estados Unidos > - / 26 people']],
  ['[P:Hugo Tello] será extraditado a [L:España].', ['Extradition: España > Hugo Tello / planned']],
  ['[P:Hugo Tello] fue extraditado a [L:España] en abril de 2027.', ['Extradition: España > Hugo Tello / 2027-04']],
  ['La [B:Sedena] envió 800 soldados a [L:Culiacán].', ['Deployment: Sedena > - / 800 troops / in Culiacán']],
  [
    'El gobernador prometió enviar 300 policías a [L:Uruapan].',
    ['Deployment: - > - / 300 officers / in Uruapan / promised'],
  ],
  [
    'Fueron desplegados 1,200 elementos de la [B:Guardia Nacional] en [L:Acapulco].',
    ['Deployment: - > Guardia Nacional / 1200 people / in Acapulco'],
  ],
  ['La [B:Marina] reforzó los patrullajes en la costa.', ['Deployment: Marina > -']],
  [
    'El [B:Departamento del Tesoro] sancionó a [C:Orión SA] y a [P:Lena Ortiz].',
    ['Designation: Departamento del Tesoro > Orión SA+Lena Ortiz'],
  ],
  ['[L:Canadá] clasificó a [O:Los Grises] como organización terrorista.', ['Designation: Canadá > Los Grises']],
  ['Diputados proponen designar a [O:Los Grises] como grupo terrorista.', ['Designation: - > Los Grises / proposed']],
  ['La [B:CNBV] multó a [C:Banco Sur] con 12 millones de pesos.', ['Penalty: CNBV > Banco Sur / 12000000 MXN']],
  ['[P:Lena Ortiz] fue sentenciada a 15 años de prisión.', ['Penalty: - > Lena Ortiz']],
  ['[P:Lena Ortiz] se declaró culpable de lavado de dinero.', ['Penalty: - > Lena Ortiz']],
  ['La [B:UIF] congeló las cuentas de [C:Orión SA].', ['Penalty: UIF > Orión SA']],
  [
    'Un enfrentamiento entre [O:Los Grises] y [O:La Barda] se registró en [L:Zamora].',
    ['Clash: Los Grises+La Barda > - / in Zamora'],
  ],
  [
    'Militares se enfrentaron a balazos con integrantes de [O:Los Grises] cerca de [L:Zamora].',
    ['Clash: Los Grises > - / in Zamora'],
  ],
  ['Policías estatales fueron emboscados por [O:Los Grises].', ['Clash: Los Grises > -']],
  [
    '[P:Ana Prado] se reunió con [P:Tomás Rico] en [L:Bogotá] el lunes.',
    ['Meeting: Ana Prado+Tomás Rico > - / 2027-06-14 / in Bogotá'],
  ],
  ['[P:Ana Prado] sostuvo una reunión con [P:Tomás Rico].', ['Meeting: Ana Prado+Tomás Rico > - / by Ana Prado']],
  ['[P:Hugo Tello], de [L:Morelia], fue detenido el viernes.', ['Arrest: - > Hugo Tello / 1 people / 2027-06-11']],
  [
    'Según la [B:Fiscalía], [P:Hugo Tello] ordenó el asesinato de [P:Iker Paz].',
    ['Killing: - > Iker Paz / 1 people / by Fiscalía'],
  ],
  ['Se investiga si [P:Hugo Tello] mató a [P:Iker Paz].', []],
  ['El grupo amenazó con atacar a la policía.', ['Clash: - > - / threatened']],
  ['Los cárteles asesinan a sus rivales y trafican drogas.', []],
  ['[P:Hugo Tello] fue puesto a disposición de la [B:Fiscalía].', ['Transfer: Fiscalía > Hugo Tello / 1 people']],
  ['La detención de líderes puede provocar violencia.', []],
  ['[P:Hugo Tello] habría asesinado a [P:Iker Paz].', ['Killing: Hugo Tello > Iker Paz / 1 people / alleged']],
  ['Durante el operativo resultaron muertos tres civiles.', ['Killing: - > - / 3 people']],
  [
    'La [B:Secretaría de Seguridad] informó que elementos del [B:Ejército] y de la [B:Guardia Nacional] aseguraron en [L:Badiraguato] un laboratorio clandestino, 1,500 litros de [S:metanfetamina] y 300 kilos de sosa cáustica.',
    [
      'Seizure: Ejército+Guardia Nacional > - / 1500 l / metanfetamina / in Badiraguato / by Secretaría de Seguridad',
      'Seizure: Ejército+Guardia Nacional > - / 300 kg / in Badiraguato / by Secretaría de Seguridad',
    ],
  ],
  [
    'Derivado de un cateo en la colonia Centro, agentes detuvieron a [P:Hugo Tello], alias “El Tuerto”, y a su hermano [P:Saúl Tello].',
    ['Arrest: - > Hugo Tello+Saúl Tello / 2 people'],
  ],
  [
    'El presunto líder de [O:Los Grises], [P:Hugo Tello], fue capturado la madrugada del martes en un operativo conjunto.',
    ['Arrest: - > Hugo Tello / 1 people / 2027-06-15'],
  ],
  ['Un juez vinculó a proceso a [P:Hugo Tello] por delincuencia organizada.', []],
  [
    'Un tribunal condenó a [P:Hugo Tello] a 40 años de prisión y le impuso una multa de 500 mil pesos.',
    ['Penalty: - > Hugo Tello / 500000 MXN'],
  ],
  [
    'Hombres armados irrumpieron en un bar de [L:Celaya] y asesinaron a 11 personas.',
    ['Killing: - > - / 11 people / in Celaya'],
  ],
  ['El saldo fue de cinco muertos y ocho detenidos.', []],
  [
    'Tras el enfrentamiento, en el que murieron dos soldados, fueron localizados seis cuerpos.',
    ['Clash: - > -', 'Killing: - > - / 2 people'],
  ],
  [
    '“Vamos a enviar 500 elementos más”, dijo la gobernadora [P:Ana Prado].',
    ['Deployment: - > - / 500 people / planned / by Ana Prado'],
  ],
  [
    'La presidenta anunció el despliegue de 10 mil elementos de la [B:Guardia Nacional] en la frontera norte.',
    ['Deployment: - > Guardia Nacional / 10000 people / by La presidenta'],
  ],
  ['[L:México] trasladó a 37 reos a [L:Estados Unidos].', ['Transfer: México > - / 37 people / in Estados Unidos']],
  [
    'La [B:FGR] extraditó a [P:Saúl Tello] a [L:Estados Unidos] el 12 de mayo de 2027.',
    ['Extradition: FGR+Estados Unidos > Saúl Tello / 2027-05-12'],
  ],
  ['[L:Estados Unidos] solicitó la extradición de [P:Hugo Tello].', ['Extradition: - > Hugo Tello / proposed']],
  [
    'El titular de la [B:UIF] dijo que se bloquearon 300 cuentas ligadas a [O:Los Grises].',
    ['Penalty: - > - / by El titular de la UIF'],
  ],
  [
    'La [B:Marina] interceptó una lancha con 1.2 toneladas de [S:cocaína] frente a [L:Acapulco].',
    ['Seizure: Marina > - / 1.2 t / cocaína / in Acapulco'],
  ],
  [
    'De acuerdo con la [B:DEA], [O:Los Grises] enviaron 4 millones de dólares a [C:Báltica SA].',
    ['Transfer: Los Grises > Báltica SA / 4000000 USD / by DEA'],
  ],
  [
    '[P:Ana Prado] y el embajador [P:Tom Reed] se reunieron el jueves en [L:Lima].',
    ['Meeting: Ana Prado+Tom Reed > - / 2027-06-10 / in Lima'],
  ],
  [
    'Integrantes de [O:Los Grises] atacaron a balazos a policías estatales en [L:Zamora].',
    ['Clash: Los Grises > - / in Zamora'],
  ],
  [
    'El [B:Congreso] pidió al gobierno que declare terrorista a [O:Los Grises].',
    ['Designation: - > Los Grises / proposed'],
  ],
  [
    'La [B:Fiscalía] no descarta que [P:Hugo Tello] haya sido asesinado.',
    ['Killing: - > Hugo Tello / 1 people / believed'],
  ],
  [
    'Versiones de prensa señalan que [P:Hugo Tello] fue asesinado por su propia gente.',
    ['Killing: - > Hugo Tello / 1 people / by Versiones de prensa'],
  ],
  ['Si [P:Hugo Tello] es detenido, habrá violencia.', []],
  [
    'En 2019 fue detenido su hijo, [P:Saúl Tello], en [L:Culiacán].',
    ['Arrest: - > Saúl Tello / 1 people / 2019 / in Culiacán'],
  ],
  ['La droga tiene un valor de 12 millones de pesos.', []],
  ['Los detenidos, la droga y los vehículos fueron entregados a la [B:FGR].', ['Transfer: FGR > -']],
  [
    'El [B:Departamento de Justicia] entregó a la [B:FGR] pruebas contra [P:Hugo Tello].',
    ['Transfer: Departamento de Justicia > FGR'],
  ],
  ['El Banco Sur recibió una multa de 30 millones de pesos.', ['Penalty: - > - / 30000000 MXN']],
  ['Los marinos fueron recibidos a tiros.', []],
  ['Vecinos hallaron un cadáver en la carretera.', []],
  ['La policía asegura que controla la zona.', []],
  ['Cada año se decomisan toneladas de droga.', []],
  ['[P:Hugo Tello] murió de un infarto.', []],
  ['Fueron asesinados los periodistas [P:Iker Paz] y [P:Raúl Mena].', ['Killing: - > Iker Paz+Raúl Mena / 2 people']],
  [
    'La [B:Guardia Nacional] desplegó a 300 elementos en [L:Tepic] luego de la captura de [P:Hugo Tello].',
    ['Deployment: Guardia Nacional > - / 300 people / in Tepic', 'Arrest: - > Hugo Tello / 1 people'],
  ],
  ['Autoridades de [L:España] informaron a la [B:FGR] sobre el cargamento.', []],
  ['Los especialistas advierten que la captura de un líder suele desatar una guerra.', []],
  [
    'Elementos de la [B:Marina] realizaron un cateo en [L:Altamira], donde detuvieron a siete personas y aseguraron 14 vehículos.',
    ['Arrest: Marina > - / 7 people / in Altamira', 'Seizure: Marina > - / 14 vehicles / in Altamira'],
  ],
  [
    'Integrantes de [O:Los Grises], entre ellos [P:Hugo Tello], quien fue trasladado a [L:Toluca] y puesto a disposición de la [B:FGR].',
    ['Transfer: FGR > Hugo Tello / 1 people / in Toluca'],
  ],
  ['[L:México] entregó al [B:FBI] registros de 400 embarques.', ['Transfer: México > FBI']],
];

test('Spanish sentences: what happened, to whom, how much, when, where and who says so', async (t) => {
  for (const [marked, expected] of sentences) {
    await t.test(marked, () => {
      const scene = markedScene(marked, 'es');
      const events = findEvents(scene, clausesOf(scene)).filter(({ kind }) => kind !== 'Declaration');
      assert.deepEqual(
        events.map((event) => eventLineOf(scene, event)),
        expected,
      );
    });
  }
});
