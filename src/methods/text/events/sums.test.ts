import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefly } from './styles.testing.ts';

type Rows = readonly (readonly [marked: string, events: readonly string[]])[];

/** Lists of amounts, shares and campaigns, promised money, and doings told in passing. */
const english: Rows = [
  ['[P:Ed Poe] was recaptured in [L:Lima] in May.', ['Arrest: Ed Poe / 1 people']],
  ['Poe was arrested at [L:Lima] on May 3, 2023.', ['Arrest: -']],
  ['Nobody was arrested in [L:Lima].', []],
  ['[P:Ann Low] led the group until her own capture in 2023.', ['Arrest: Ann Low / 1 people']],
  ['The police carried out 12 raids, resulting in 31 arrests.', ['Arrest: - / 31 people']],
  ['The change could result in 31 arrests.', []],
  ['The raid resulted in a delay and a complaint by 12 people.', []],
  ['[C:Acme LLC], an importer that the [B:Treasury] designated in June 2024, sells dyes.', ['Designation: Acme LLC']],
  ['[P:Ed Poe], whose designation by the [B:Treasury] in 2018 did not stop him, left.', ['Designation: Ed Poe']],
  ['[P:Ed Poe], who cooperated, received 48 months.', ['Penalty: Ed Poe']],
  ['[P:Ed Poe] received 48 months of training.', []],
  ['The [B:Court] ordered the freezing of assets belonging to [P:Ed Poe].', ['Penalty: -']],
  ['[P:Ed Poe] laundered no less than $31 million for [O:Red Hand].', ['Transfer: Red Hand / 31000000 USD']],
  ['[P:Ed Poe] bought [S:cocaine] from [O:Red Hand].', ['Transfer: Ed Poe']],
  ['[O:Red Hand] supplies [S:opium gum] to [O:Blue Hand].', ['Transfer: Blue Hand']],
  ['[L:Japan] has pledged $2.4 million for a port control unit in [L:Lima].', ['Transfer: - / 2400000 USD / promised']],
  ['[L:Japan] has pledged support for the unit.', []],
  ['[P:Ed Poe] was put on a government plane in [L:Lima].', ['Transfer: Ed Poe']],
  ['[P:Ed Poe] was put on trial.', []],
  ['[O:Red Hand] financed the campaign of [P:Ed Poe].', ['Transfer: Ed Poe']],
  ['[O:Red Hand] never financed the campaign of [P:Ed Poe].', []],
  ['[C:Acme LLC] acquired 60 percent of [C:Beta SA] for $4 million.', ['Transfer: Beta SA / 4000000 USD']],
  ['[C:Acme LLC] plans to acquire 60 percent of [C:Beta SA] for $4 million.', []],
  [
    'The client wired the funds as follows: $6,000 to [C:Acme LLC]; $2,000, in two transfers, to [C:Beta SA].',
    ['Transfer: Acme LLC / 6000 USD', 'Transfer: Beta SA / 2000 USD'],
  ],
  ['In March 2025 [O:Red Hand] concluded a nonaggression pact with [O:Blue Hand].', ['Meeting: -']],
  ['[C:Acme LLC] and [C:Beta SA] signed a lease on 9 June 2025.', []],
  ['[O:Red Hand] and [O:Blue Hand] plan to sign a pact in June 2027.', []],
  ['The government recommends a sentence of 151 months.', ['Penalty: - / 151 months / proposed']],
  ['The maximum sentence is 20 years.', []],
  [
    'The Office reported seizures of 942 kg of [S:heroin], compared with 604 kg in 2024.',
    ['Seizure: - / 942 kg', 'Seizure: - / 604 kg'],
  ],
  ['[P:Ed Poe] lived there until he was murdered in June 2025.', ['Killing: -']],
  ['[P:Ed Poe] led it until he was arrested in 2021.', ['Arrest: Ed Poe / 1 people']],
  ['[P:Ed Poe] was shot and killed in [L:Lima] in January 2024.', ['Killing: Ed Poe / 1 people']],
  ['The court concluded that the agreement with [C:Acme LLC] of 9 June 2025 was void.', []],
  ['The pill killed people in the city.', []],
];

const spanish: Rows = [
  ['[P:Juan Paz] fue recapturado en [L:Lima].', ['Arrest: Juan Paz / 1 people']],
  ['El operativo resultó en 31 detenidos.', ['Arrest: - / 31 people']],
  ['[P:Juan Paz] fue incluido por la [B:OFAC] en la lista SDN en 2026.', ['Designation: Juan Paz']],
  ['[P:Juan Paz] fue incluido en el equipo de la ciudad.', []],
  ['El padrón dio de baja a [C:Acme SA].', ['Penalty: Acme SA']],
  ['El padrón no dio de baja a [C:Acme SA].', []],
  [
    'La [B:Aduana] y la [B:Marina] firmaron el 9 de junio de 2025 un convenio para intercambiar imágenes.',
    ['Meeting: -'],
  ],
  ['La [B:Aduana] y la [B:Marina] firmarán en junio de 2027 un convenio.', []],
  ['Contrató a [C:Acme SA], cuya patente suspendió la [B:Aduana] dos días después.', ['Penalty: Acme SA']],
  ['El [S:fentanilo] era suministrado a la célula por [P:Juan Paz].', ['Transfer: -']],
  ['La captura se llevó a cabo el 14 de mayo de 2025.', ['Arrest: -']],
  ['[B:Marina] detuvo a [P:Juan Paz]. La captura se llevó a cabo en mayo.', ['Arrest: Juan Paz / 1 people']],
  ['Adelantó que se solicitará una pena de hasta 70 años de prisión.', ['Penalty: - / 70 years / proposed']],
  ['No vale la pena de esperar 20 años.', []],
  ['La parte, según la declaración de un contador detenido, salió del país.', []],
  ['[P:Juan Paz] se negó a pagar 2 millones de pesos a [P:Luis Mar].', []],
  ['Conmovió a todos la pena de los familiares de [P:Juan Paz].', []],
  ['[P:Juan Paz] financió la campaña de [P:Luis Mar].', ['Transfer: Luis Mar']],
  [
    '[C:Acme SA] adquirió el 60 por ciento de [C:Beta SA] por 412 millones de pesos.',
    ['Transfer: Beta SA / 412000000 MXN'],
  ],
  [
    'Se dispersaron como sigue: $6,000.00 vía SPEI a [C:Acme SA]; USD 2,000.00, en dos transferencias, a [C:Beta SA].',
    ['Transfer: Acme SA / 6000 MXN', 'Transfer: Beta SA / 2000 USD'],
  ],
];

for (const [marked, events] of english) test(marked, () => assert.deepEqual(briefly(marked, 'en'), events));
for (const [marked, events] of spanish) test(marked, () => assert.deepEqual(briefly(marked, 'es'), events));
