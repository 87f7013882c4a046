import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clausesOf } from '../clauses/clauses.ts';
import { eventLineOf, markedScene } from '../clauses/marked.testing.ts';
import { findEvents } from './find.ts';

/** Marked sentence, then its events: "Kind: who > whom / amount / what / value / how sure / when / where / how it is said". */
const sentences: readonly (readonly [marked: string, events: readonly string[]])[] = [
  [
    'Police in [L:Tegucigalpa] arrested [P:Marlon Sierra] on Sunday after a two-month search.',
    ['Arrest: - > Marlon Sierra / 1 people / 2027-06-13 / in Tegucigalpa'],
  ],
  [
    'Five members of the [O:Red Hand] were captured in [L:Tela], the [B:National Police] said.',
    ['Arrest: - > Red Hand / 5 people / in Tela / by National Police'],
  ],
  [
    '[P:Oscar Wells] was taken into custody at [F:Miami International Airport] on May 3, 2027.',
    ['Arrest: - > Oscar Wells / 1 people / 2027-05-03 / in Miami International Airport'],
  ],
  ['Agents took four men into custody near [L:Brownsville].', ['Arrest: - > - / 4 people / in Brownsville']],
  ['The capture of [P:Marlon Sierra] was announced by [P:Ana Prado].', ['Arrest: - > Marlon Sierra / 1 people']],
  ['Cartels smuggle fentanyl across the border and kill rivals.', []],
  ['The killing or arrest of leaders can trigger violence.', []],
  [
    '[P:Ruth Kane] was shot dead outside her home in [L:Kingston] on June 2.',
    ['Killing: - > Ruth Kane / 1 people / 2027-06-02 / in Kingston'],
  ],
  [
    'Gunmen killed two police officers and wounded six others in [L:Colima].',
    ['Killing: - > - / 2 people / in Colima'],
  ],
  ['[P:Elena Soto] died in the attack.', ['Killing: - > Elena Soto / 1 people']],
  ['The blast left 14 people dead and dozens injured.', ['Killing: - > - / 14 people']],
  ['The murder of journalist [P:Iker Paz] in 2019 remains unsolved.', ['Killing: - > Iker Paz / 1 people / 2019']],
  ['[P:Dan Hale] is accused of the murder of [P:Iker Paz].', ['Killing: - > Iker Paz / 1 people / alleged']],
  ['[P:Dan Hale] denied killing [P:Iker Paz].', ['Killing: Dan Hale > Iker Paz / 1 people / denied / by Dan Hale']],
  ['No one was arrested.', []],
  ['If [P:Dan Hale] is arrested, the group will split.', []],
  [
    'The [B:Coast Guard] seized 2,300 kilograms of [S:cocaine] worth $60 million from a fishing boat off [L:Costa Rica].',
    ['Seizure: Coast Guard > - / 2300 kg / cocaine / $60000000 / in Costa Rica'],
  ],
  [
    'Inspectors found 45 bundles of [S:heroin] weighing 112 pounds, two rifles and $40,000 in cash.',
    ['Seizure: - > - / 112 lb / heroin', 'Seizure: - > - / 2 firearms', 'Seizure: - > - / 40000 USD'],
  ],
  [
    'Some 3.5 tons of [S:marijuana] were seized in [L:Sonora] last year.',
    ['Seizure: - > - / 3.5 ton / marijuana / about / 2026 / in Sonora'],
  ],
  [
    'Troops confiscated six vehicles, 24 rifles and 5,000 rounds of ammunition.',
    ['Seizure: - > - / 6 vehicles', 'Seizure: - > - / 24 firearms', 'Seizure: - > - / 5000 rounds'],
  ],
  [
    'The seizure of 900 kg of [S:cocaine] in [L:Antwerp] was the largest this year.',
    ['Seizure: - > - / 900 kg / cocaine / 2027 / in Antwerp'],
  ],
  ['Officers recovered a stolen truck and three handguns.', ['Seizure: - > - / 3 firearms']],
  ['The study found 40 percent of users were under 30.', []],
  [
    'The [B:DEA] intercepted a shipment of 80,000 [S:fentanyl] pills in [L:Phoenix].',
    ['Seizure: DEA > - / 80000 tablets / fentanyl / in Phoenix'],
  ],
  [
    '[C:Orion Trading] wired $250,000 to [C:Baltic Shell Ltd] on March 4, 2027.',
    ['Transfer: Orion Trading > Baltic Shell Ltd / 250000 USD / 2027-03-04'],
  ],
  [
    'Between January and March, [P:Lena Ortiz] deposited $90,000 in cash at three branches.',
    ['Transfer: Lena Ortiz > - / 90000 USD'],
  ],
  [
    'The bank received a transfer of EUR 1.2 million from [C:Orion Trading].',
    ['Transfer: Orion Trading > - / 1200000 EUR'],
  ],
  [
    '[L:Spain] shared intelligence about the route with the [B:National Police].',
    ['Transfer: Spain > National Police'],
  ],
  ['The [B:FBI] gave the prosecutors a list of phone numbers.', []],
  [
    '[L:Colombia] handed over [P:Marlon Sierra] to [L:Panama] on Tuesday.',
    ['Transfer: Colombia+Panama > Marlon Sierra / 1 people / 2027-06-15'],
  ],
  [
    '[P:Marlon Sierra] was extradited to the [L:United States] in April 2027.',
    ['Extradition: United States > Marlon Sierra / 2027-04'],
  ],
  [
    'The court approved the extradition of [P:Marlon Sierra] to [L:Spain].',
    ['Extradition: Spain > Marlon Sierra / planned'],
  ],
  ['[L:Honduras] refused to extradite [P:Marlon Sierra].', []],
  ['[L:Ecuador] deployed 3,000 soldiers to [L:Guayaquil].', ['Deployment: Ecuador > - / 3000 troops / in Guayaquil']],
  ['The [B:Navy] will send two frigates to the gulf.', ['Deployment: Navy > - / 2 vessels / planned']],
  [
    '[P:Ana Prado] vowed to send 500 police officers to [L:Tela].',
    ['Deployment: Ana Prado > - / 500 officers / in Tela / promised'],
  ],
  [
    'About 1,200 national guardsmen were dispatched to [L:Reynosa] on Friday.',
    ['Deployment: - > - / 1200 troops / about / 2027-06-11 / in Reynosa'],
  ],
  ['The government increased patrols along the river.', ['Deployment: - > -']],
  [
    'The [B:Treasury Department] sanctioned [C:Orion Trading] and [P:Lena Ortiz] on May 9, 2027.',
    ['Designation: Treasury Department > Orion Trading+Lena Ortiz / 2027-05-09'],
  ],
  ['[L:Canada] listed the [O:Red Hand] as a terrorist entity.', ['Designation: Canada > Red Hand']],
  [
    'Lawmakers urged the president to designate the [O:Red Hand] as a terrorist organization.',
    ['Designation: - > Red Hand / proposed'],
  ],
  ['[C:Northern Bank] was fined $12 million for lax controls.', ['Penalty: - > Northern Bank / 12000000 USD']],
  ['[C:Northern Bank] agreed to pay a $12 million fine.', ['Penalty: - > Northern Bank / 12000000 USD / promised']],
  ['[P:Lena Ortiz] was sentenced to 15 years in prison.', ['Penalty: - > Lena Ortiz']],
  ['[P:Lena Ortiz] pleaded guilty to money laundering in March.', ['Penalty: - > Lena Ortiz / 2027-03']],
  ['A judge froze the accounts of [C:Orion Trading].', ['Penalty: - > Orion Trading']],
  [
    'A shootout between the [O:Red Hand] and [O:Los Grises] left three dead in [L:Tela].',
    ['Clash: Red Hand+Los Grises > - / in Tela', 'Killing: - > - / 3 people / in Tela'],
  ],
  [
    'Soldiers clashed with gunmen of the [O:Red Hand] near [L:Choluteca] on May 2, 2027.',
    ['Clash: Red Hand > - / 2027-05-02 / in Choluteca'],
  ],
  ['The battle against corruption goes on.', []],
  [
    '[P:Ana Prado] met with [P:Tom Reed] in [L:Bogota] on Monday to discuss security.',
    ['Meeting: Ana Prado+Tom Reed > - / 2027-06-14 / in Bogota'],
  ],
  ['[P:Ana Prado] held talks with [P:Tom Reed].', ['Meeting: Ana Prado+Tom Reed > -']],
  ['[P:Ana Prado] and [P:Tom Reed] will meet in July.', ['Meeting: Ana Prado+Tom Reed > - / 2027-07 / planned']],
  ['The officers were unarmed when they were ambushed by the [O:Red Hand].', ['Clash: Red Hand > -']],
  ['[P:Tom Reed], of [L:Houston], was arrested on Friday.', ['Arrest: - > Tom Reed / 1 people / 2027-06-11']],
  [
    'Prosecutors say [P:Tom Reed] ordered the killing of [P:Iker Paz].',
    ['Killing: - > Iker Paz / 1 people / by Prosecutors'],
  ],
  ['Authorities are searching for the man who killed [P:Iker Paz].', ['Killing: - > Iker Paz / 1 people']],
  [
    '[P:Carl Voss], 44, was sentenced Tuesday to 20 years in federal prison for leading a ring that moved [S:heroin] from [L:Sinaloa] to [L:Chicago].',
    ['Penalty: - > Carl Voss / 2027-06-15'],
  ],
  ['A federal jury found [P:Carl Voss] guilty of conspiracy on May 4, 2027.', ['Penalty: - > Carl Voss / 2027-05-04']],
  [
    'The [B:Office of Foreign Assets Control] today sanctioned three people and two companies tied to the [O:Red Hand].',
    ['Designation: Office of Foreign Assets Control > - / 2027-06-15'],
  ],
  [
    '“We will not rest,” said [P:Ana Prado], the attorney general, after officers seized 14 firearms and more than 3 kilograms of [S:crystal meth].',
    ['Seizure: - > - / 14 firearms / by Ana Prado', 'Seizure: - > - / 3 kg / crystal meth / more than / by Ana Prado'],
  ],
  [
    'During the search, agents also recovered approximately $1.2 million in U.S. currency, a Rolex watch and four vehicles.',
    ['Seizure: - > - / 1200000 USD / about', 'Seizure: - > - / 4 vehicles'],
  ],
  [
    'The [B:Border Patrol] apprehended 61 migrants packed inside a trailer near [L:Laredo].',
    ['Arrest: Border Patrol > - / 61 people / in Laredo'],
  ],
  [
    'According to court documents, [P:Carl Voss] sent more than $400,000 to [P:Hugo Tello] between 2021 and 2023.',
    ['Transfer: Carl Voss > Hugo Tello / 400000 USD / more than / 2021/2023 / by court documents'],
  ],
  ['[P:Hugo Tello], who leads the [O:Red Hand], remains at large.', []],
  [
    'Following his arrest in [L:Guatemala City], [P:Hugo Tello] was flown to [L:Texas], where he faces drug charges.',
    ['Arrest: - > Hugo Tello / 1 people / in Guatemala City'],
  ],
  [
    'The two countries agreed to share intelligence and to send 200 agents to the border.',
    ['Deployment: - > - / 200 officers / promised'],
  ],
  [
    '[L:Mexico] has extradited 59 suspects to the [L:United States] so far this year.',
    ['Extradition: Mexico+United States > - / 59 people / 2027'],
  ],
  [
    '[P:Ana Prado] said that [L:Mexico] had extradited [P:Hugo Tello].',
    ['Extradition: Mexico > Hugo Tello / by Ana Prado'],
  ],
  [
    'At least 11 people were killed and 20 wounded when gunmen opened fire at a bar in [L:Celaya] on Saturday night.',
    ['Killing: - > - / 11 people / at least / 2027-06-12 / in Celaya'],
  ],
  ['The bodies of three students were found in a ditch.', ['Killing: - > - / 3 people']],
  ['The remains of 12 people were found near [L:Celaya].', ['Killing: - > - / 12 people / in Celaya']],
  [
    'Police believe [P:Hugo Tello] was killed by rivals.',
    ['Killing: - > Hugo Tello / 1 people / believed / by Police'],
  ],
  ['Rumours that [P:Hugo Tello] had been killed proved false.', ['Killing: - > Hugo Tello / 1 people / alleged']],
  [
    'The [B:U.S. Navy] destroyer [V:USS Hall] has been deployed to the Caribbean.',
    ['Deployment: - > U.S. Navy+USS Hall'],
  ],
  [
    'The [B:Pentagon] is sending 1,500 additional troops to [L:El Paso].',
    ['Deployment: Pentagon > - / 1500 troops / in El Paso'],
  ],
  ['Officials said the [B:Pentagon] may send more troops.', []],
  [
    'The [B:State Department] offered a reward of up to $5 million for information leading to the arrest of [P:Hugo Tello].',
    [],
  ],
  [
    '[C:Northern Bank] forfeited $3 million and paid a civil penalty of $45 million.',
    ['Penalty: - > Northern Bank / 3000000 USD'],
  ],
  ['The [B:DEA] provided training to the [B:National Police].', []],
  ['Prosecutors in [L:Miami] charged [P:Carl Voss] with money laundering.', []],
  [
    '[P:Carl Voss] allegedly paid $50,000 in bribes to [P:Raul Mena].',
    ['Transfer: Carl Voss > Raul Mena / 50000 USD / alleged'],
  ],
  ['[P:Raul Mena] has been detained since March.', ['Arrest: - > Raul Mena / 1 people / 2027-03']],
  [
    'In a raid on a warehouse in [L:Tepito], marines seized 27 tons of chemicals, dismantled a lab and arrested two men.',
    ['Seizure: - > - / 27 ton / in Tepito', 'Arrest: - > - / 2 people / in Tepito'],
  ],
  ['The convoy was attacked by armed men on the highway to [L:Reynosa].', ['Clash: - > -']],
  ['[L:Canada] and [L:France] designated the group last year.', ['Designation: Canada+France > - / 2026']],
  [
    'The [B:Senate] voted to designate the [O:Red Hand] a terrorist group.',
    ['Designation: Senate > Red Hand / proposed'],
  ],
  [
    'The president threatened to impose tariffs on [L:Mexico] unless it stops the flow of drugs.',
    ['Penalty: - > Mexico / threatened'],
  ],
  ['The driver told officers he had been paid $2,000.', []],
  [
    '[P:Ana Prado] called on [L:Mexico] to hand over [P:Hugo Tello].',
    ['Transfer: Mexico > Hugo Tello / 1 people / proposed'],
  ],
  ['The arrest of its founder weakened the [O:Red Hand].', []],
  ['He was arrested in 2019 and released a year later.', ['Arrest: - > - / 2019']],
  ['Arrests rose 12 percent in 2026.', []],
  ['The officer seized the opportunity.', []],
  ['The company found a buyer for 40 tons of steel.', []],
  ['The law allows police to seize vehicles.', []],
  ['Drug seizures fell last year.', []],
  [
    '[P:Ana Prado] met her counterpart, [P:Tom Reed], in [L:Lima] on June 1, 2027.',
    ['Meeting: Ana Prado+Tom Reed > - / 2027-06-01 / in Lima'],
  ],
  ['[P:Tom Reed] spoke by phone with [P:Ana Prado].', ['Meeting: Tom Reed+Ana Prado > -']],
  [
    '[P:Andres Lobo], its former president, was extradited from [L:Spain] on June 3, 2025, and has pleaded not guilty.',
    ['Extradition: - > Andres Lobo / 2025-06-03'],
  ],
  [
    'Senator [P:Paul Grady] has proposed sending troops across the border, an idea the [B:Pentagon] rejects.',
    ['Deployment: Paul Grady > - / proposed'],
  ],
  [
    '[P:Clara Ibarra] met with Secretary of State [P:Dale Hutton] in [L:Washington].',
    ['Meeting: Clara Ibarra+Dale Hutton > - / in Washington'],
  ],
  ['The group moved [S:heroin] through [L:Laredo] for years.', []],
];

test('English sentences: what happened, to whom, how much, when, where and who says so', async (t) => {
  for (const [marked, expected] of sentences) {
    await t.test(marked, () => {
      const scene = markedScene(marked, 'en');
      const events = findEvents(scene, clausesOf(scene)).filter(({ kind }) => kind !== 'Declaration');
      assert.deepEqual(
        events.map((event) => eventLineOf(scene, event)),
        expected,
      );
    });
  }
});
