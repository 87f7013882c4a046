import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefly } from './styles.testing.ts';

/** Happenings as releases, sentences, boarding reports, police notes, wire stories and letters tell them. */
const texts: readonly (readonly [marked: string, events: readonly string[]])[] = [
  // Sanctions.
  [
    '[B:OFAC] sanctioned four individuals on May 3, 2027. [B:OFAC] is designating [P:Ann Low], [P:Tom Reed] and [C:Acme LLC].',
    ['Designation: Ann Low+Tom Reed+Acme LLC'],
  ],
  ['[B:OFAC] designated [O:Red Hand] on October 5, 2022.', ['Designation: Red Hand']],
  ['[B:OFAC] has not designated [C:Acme LLC].', []],
  [
    'Recommendation 4. To the Committee: to designate [C:Acme LLC] under paragraph 11.',
    ['Designation: Acme LLC / proposed'],
  ],
  ['[P:Tom Reed] was added to the sanctions list in March.', ['Designation: Tom Reed']],
  // Convictions and sentences.
  [
    'A court in [L:Leeds] sentenced [P:Ann Low] to eleven years in prison and fined her $40,000.',
    ['Penalty: Ann Low / 40000 USD'],
  ],
  ['[P:Tom Reed] was jailed for nine years on Friday.', ['Penalty: Tom Reed']],
  ['The jury acquitted [P:Tom Reed].', []],
  ['[P:Ann Low] was convicted of smuggling.', ['Penalty: Ann Low']],
  ['The judge ordered the forfeiture of $2.5 million held by [C:Acme LLC].', ['Penalty: - / 2500000 USD']],
  [
    'She said she would ask a court to freeze 12 million euros held by [C:Acme LLC].',
    ['Penalty: - / 12000000 EUR / proposed'],
  ],
  // Seizures.
  ['Customs opened the crate. 412 kg of [S:cocaine] lay behind a false wall.', ['Seizure: - / 412 kg']],
  ['Some 90 kg of [S:heroin] was hidden in the hull, the [B:Coast Guard] said.', ['Seizure: - / 90 kg']],
  [
    'The boarding team recovered 31 bales, at-sea weight 806 kg (1,777 lb); they tested positive for [S:cocaine].',
    ['Seizure: - / 806 kg'],
  ],
  [
    'A search of the house yielded 14 kg of [S:heroin] and three pistols.',
    ['Seizure: - / 14 kg', 'Seizure: - / 3 firearms'],
  ],
  ['The haul of 2.2 tonnes of [S:cocaine] was the largest since 2020.', ['Seizure: - / 2.2 t']],
  ['Officers intercepted 600 kg of [S:cocaine] bound for [L:Hamburg].', ['Seizure: - / 600 kg']],
  ['Nothing has been seized so far in [L:Vigo].', []],
  ['No vehicle has been seized.', []],
  ['The navy netted 780 kg of [S:cocaine] off [L:Tumaco].', ['Seizure: - / 780 kg']],
  // Arrests and boardings.
  ['The three adults were detained; the minor was released.', ['Arrest: - / 3 people']],
  [
    'The boxes were pulled by the crew of [P:Tom Reed], arrested in [L:Tangier] on 19 July 2025.',
    ['Arrest: Tom Reed / 1 people'],
  ],
  ['[P:Tom Reed] was placed under arrest at the airport.', ['Arrest: Tom Reed / 1 people']],
  ['Police rounded up nine members of [O:Red Hand].', ['Arrest: Red Hand / 9 people']],
  ['Nobody has been detained.', []],
  // Killings.
  ['Two gunmen shot dead a port inspector outside his home on Monday.', ['Killing: -']],
  ['Gunmen killed [P:Ann Low] in [L:Santos].', ['Killing: Ann Low / 1 people']],
  ['Police found the bodies of six men in a pit near [L:Tepic].', ['Killing: - / 6 people']],
  ['Fighting between [O:Red Hand] and [O:Blue Hand] broke out on May 2, leaving 12 dead.', ['Clash: - / 12 people']],
  // Payments.
  ['In return [P:Tom Reed] received at least $2.3 million in USDT.', ['Transfer: Tom Reed / 2300000 USD']],
  ['[P:Tom Reed] was the planner. He received EUR 35,000 on account 4177.', ['Transfer: Tom Reed / 35000 EUR']],
  ['[P:Ann Low] said that a group called [O:Red Hand] paid her USD 4,500.', ['Transfer: - / 4500 USD']],
  ['A further 11.4 bitcoin was received at the address.', ['Transfer: - / 11.4 BTC']],
  // Shipments and handovers.
  [
    'Between June 2025 and May 2026, [C:Acme LLC] shipped approximately 9,400 kilograms of [S:piperidone] to [C:Beta LLC].',
    ['Transfer: Beta LLC / 9400 kg'],
  ],
  ['The tanker [V:Sea Star] loaded 2,100 metric tons of gasoil at an offshore position.', ['Transfer: - / 2100 t']],
  ['The container had been shipped from [L:Latakia] to [L:Benghazi].', ['Transfer: -']],
  ['The three detainees were transferred to [V:Margaret Oakes].', ['Transfer: - / 3 people']],
  ['They are to be landed at [L:Port Everglades] and turned over to the [B:DEA].', ['Transfer: - / planned']],
  [
    '[P:Tom Reed] was expelled from [L:Mexico] on February 26, 2027, and flown to [L:Houston].',
    ['Transfer: Tom Reed / 1 people'],
  ],
  [
    '[P:Tom Reed] was arrested in [L:Nogales] in 2024 and extradited to the [L:United States] on January 9, 2026.',
    ['Arrest: Tom Reed / 1 people', 'Extradition: Tom Reed'],
  ],
  [
    '[V:Don Luis] is believed to have refueled the vessel [V:Sea Star] the night before.',
    ['Transfer: Sea Star / believed'],
  ],
  ['A planned exchange of detainees has not been carried out.', ['Transfer: - / planned']],
  ['The second box is due in [L:Algeciras] on 17 March 2027.', ['Transfer: - / planned']],
  // Deployments.
  ['The minister threatened Wednesday to send the army to the docks.', ['Deployment: - / threatened']],
  ['The [B:Navy] will deploy 200 marines in [L:Zamora].', ['Deployment: - / 200 troops / planned']],
  ['[P:Ann Low] promised the town twenty policemen.', ['Deployment: - / 20 officers / promised']],
  // Meetings.
  ['Mediators met both parties in [L:Tripoli] on 1 March 2027.', ['Meeting: -']],
  ['A coordination meeting at [B:Europol] in [L:The Hague] is proposed for 22 March 2027.', ['Meeting: - / proposed']],
  ['[P:Ann Low] spoke by phone with [P:Tom Reed] on Tuesday.', ['Meeting: -']],
  ['[P:Ann Low] held talks with [P:Tom Reed] in [L:Lima].', ['Meeting: -']],
  ['Can we meet on 4 February in [L:San Antonio]?', ['Meeting: - / proposed']],
  [
    'The meeting with a panga at that waypoint was planned for 16 March; it did not take place.',
    ['Meeting: - / planned'],
  ],
  // Clashes.
  ['A shoot-out between [O:Red Hand] and police left four dead.', ['Clash: -', 'Killing: - / 4 people']],
  ['Soldiers repelled an attack by [O:Red Hand] in [L:Tepic].', ['Clash: -']],
  // None.
  ['No inspection has taken place and no meeting was held.', []],
  ['Customs seized 51 tonnes of [S:cocaine] in 2024, up from 40 tonnes in 2023.', []],
  ['If [O:Red Hand] attacks again, the army will be sent.', []],
  // More of each.
  ['[P:Ann Low] was handed a 12-year prison term on Monday.', ['Penalty: Ann Low']],
  ['The three defendants were each sentenced to 10 years.', ['Penalty: -']],
  ['[P:Tom Reed] received a sentence of nine years.', ['Penalty: Tom Reed']],
  ['The [B:Council] imposed sanctions on [P:Ann Low] and [C:Acme LLC].', ['Designation: Ann Low+Acme LLC']],
  ['A scan revealed 58 packages containing 63 kg of [S:cocaine].', ['Seizure: - / 63 kg']],
  ['The report revealed a rise in prices.', []],
  ['[P:Ann Low] was found dead in her cell on June 2.', ['Killing: Ann Low / 1 people']],
  ['[P:Ann Low] was picked up in [L:Tela].', ['Arrest: Ann Low / 1 people']],
  ['[P:Tom Reed] bribed [P:Ann Low] with $20,000.', ['Transfer: Ann Low / 20000 USD']],
  ['$1.2 million moved from [C:Acme LLC] to [C:Beta LLC].', ['Transfer: Beta LLC / 1200000 USD']],
  ['A shipment of 40 drums was sent from [L:Shanghai] to [L:Manzanillo].', ['Transfer: - / 40 drums']],
  ['The governor sent 300 troopers to the border.', ['Deployment: - / 300 officers']],
  ['The ministers will meet in [L:Lima] on May 4.', ['Meeting: - / planned']],
  ['The two leaders held a video call on May 4.', ['Meeting: -']],
  ['[O:Red Hand] gunmen clashed with the army in [L:Tela].', ['Clash: -']],
  [
    '[B:OFAC] is designating [P:Ann Low], [C:Acme Co., Ltd.], and [C:Beta Inc.] under the order.',
    ['Designation: Ann Low+Acme Co., Ltd.+Beta Inc.'],
  ],
  ['Seven people died when a boat sank.', []],
  ['[P:Tom Reed] sold 200 kg of [S:cocaine] to [P:Ann Low].', ['Transfer: Ann Low / 200 kg']],
  ['The two sides agreed to a prisoner swap.', ['Transfer: - / promised']],
  ['The cruise ship called at [L:Vigo].', []],
  ['The trial is due at [F:Old Bailey] in May.', []],
  ['The company was bound by the agreement.', []],
  ['The verdict yielded mixed reactions.', []],
  ['[C:Acme LLC] exports 300 tons of lime to [L:Peru] every year.', []],
  ['She got her degree in three years.', []],
  ['[P:Ann Low] was placed on leave.', []],
  ['[P:Ann Low], 39, who was jailed for eight years in 2023, is her sister.', ['Penalty: Ann Low']],
  ['[L:Britain] imposed sanctions on six people and four companies.', ['Designation: -']],
  ['A migrant was stabbed to death at a camp.', ['Killing: -']],
  [
    '[P:Tom Reed] met [P:Ann Low] in [L:Lima] and handed her a bag containing $60,000 in cash.',
    ['Meeting: -', 'Transfer: - / 60000 USD'],
  ],
  ['We propose to meet in [L:Nairobi] on 21 September.', ['Meeting: - / proposed']],
  ['[P:Tom Reed] said that he was paid USD 8,000 by [C:Acme LLC].', ['Transfer: Tom Reed / 8000 USD']],
  ['The [B:Naval Service] is to send a second patrol ship to the coast.', ['Deployment: - / planned']],
];

for (const [marked, events] of texts)
  test(marked.replaceAll('\n', ' '), () => assert.deepEqual(briefly(marked, 'en'), events));
