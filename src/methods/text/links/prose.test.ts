import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from './annotated.ts';

/** Invented sentences of dense English prose with their entities marked, and the links they tell of. */
const sentences: readonly (readonly [text: string, ...links: string[]])[] = [
  // Lists with semicolons, each with a description of its own
  [
    'They named [p Rob Kane], its alleged paymaster; [p Ned Ault], a crane driver employed by [m Hale Towage]; and [p Liz Kane], the owner of [m Kane Motors].',
    'Control Liz Kane > Kane Motors',
    'Employment Ned Ault > Hale Towage',
  ],
  [
    'Police held [p Rob Kane], leader of the [g Canal Crew]; [p Liz Kane], his wife and the owner of [m Kane Motors].',
    'Control Liz Kane > Kane Motors',
    'Family Rob Kane > Liz Kane',
    'Leadership Rob Kane > Canal Crew',
  ],
  [
    '[p Ann Lee] and [p Tom Lee], a married couple who own [m Keys Ltd], fled.',
    'Control Ann Lee > Keys Ltd',
    'Control Tom Lee > Keys Ltd',
    'Family Ann Lee > Tom Lee',
  ],
  // Offices and who holds them
  [
    '[p Ivo Sand] is the head of an old smuggling ring known as the [g Night Ferry Group].',
    'Leadership Ivo Sand > Night Ferry Group',
  ],
  ['[p Cal Roe], general manager of the exporter, [m Rio Foods Ltd], fled.', 'Leadership Cal Roe > Rio Foods Ltd'],
  ['[p Cal Roe], chief of the [b Harbor Police] post at [l Ghent], was there.', 'Employment Cal Roe > Harbor Police'],
  [
    '[p Eve Moss], who directs the ports program at the [b Tarn Institute], agreed.',
    'Employment Eve Moss > Tarn Institute',
  ],
  [
    'Prosecutors charged [p Cal Roe] with running the [g Canal Crew]’s cell in [l Lille].',
    'Leadership Cal Roe > Canal Crew',
  ],
  ['The [g Canal Crew]’s chief chemist, [p Hugo Brandt], was extradited.', 'Membership Hugo Brandt > Canal Crew'],
  ['[p Cal Roe], the younger of the two and the [g Canal Crew]’s leader, was held.', 'Leadership Cal Roe > Canal Crew'],
  [
    '[p Tim Dow] succeeded [p Rob Kane] as head of the [g Canal Crew].',
    'Leadership Tim Dow > Canal Crew',
    'Succession Tim Dow > Rob Kane',
  ],
  [
    'The [g Canal Crew], led until 2021 by [p Rob Kane] and since then by [p Tim Dow], is small.',
    'Leadership Rob Kane > Canal Crew',
    'Leadership Tim Dow > Canal Crew',
  ],
  ['[p Rob Kane] was succeeded by his deputy, [p Tim Dow].', 'Succession Tim Dow > Rob Kane'],
  [
    '[p Rob Kane] handed control of the [g Canal Crew] to his cousin, [p Tim Dow].',
    'Family Rob Kane > Tim Dow',
    'Leadership Tim Dow > Canal Crew',
    'Succession Tim Dow > Rob Kane',
  ],
  ['The letter was handed to [p Tim Dow], who took no control of it.'],
  [
    '[p Carl Moss], a former officer of the [b Port Office] who now works for [m Delta Freight], testified.',
    'Employment Carl Moss > Delta Freight',
    'Employment Carl Moss > Port Office, former',
  ],
  [
    'Subject [p Gus Hale], nephew of [p Rob Kane], employed at [m Finn Marine].',
    'Employment Gus Hale > Finn Marine',
    'Family Gus Hale > Rob Kane',
  ],
  // Kin and staff
  ['[p Rob Kane]’s former bodyguard, [p Tim Dow], fled.', 'Employment Tim Dow > Rob Kane'],
  ['[p Rob Kane]’s envoy in [l Peru], Chilean national [p Gus Hale], fled.', 'Employment Gus Hale > Rob Kane'],
  [
    'He came with his wife, [p Ann Lee]; her brothers, [p Ivo Lee] and [p Max Lee], stayed.',
    'Family Ann Lee > Ivo Lee',
    'Family Ann Lee > Max Lee',
    'Family Ivo Lee > Max Lee',
  ],
  [
    'The Office is designating [p Cal Roe], his wife, [p Ann Lee], and her brothers, [p Ivo Lee] and [p Max Lee].',
    'Family Ann Lee > Ivo Lee',
    'Family Ann Lee > Max Lee',
    'Family Cal Roe > Ann Lee',
    'Family Ivo Lee > Max Lee',
  ],
  ['The brothers [p Ivo Lee] and [p Max Lee] fled.', 'Family Ivo Lee > Max Lee'],
  [
    '[p Ivo Lee] is married to [p Rita Lowe], the daughter of [p Sol Lowe].',
    'Family Ivo Lee > Rita Lowe',
    'Family Rita Lowe > Sol Lowe',
  ],
  ['[p Ivo Lee] is in jail. His father and [p Max Lee] are fugitives.'],
  [
    '[p Cal Finn] is the uncle of both [p Ann Finn] and [p Bea Finn].',
    'Family Cal Finn > Ann Finn',
    'Family Cal Finn > Bea Finn',
  ],
  [
    '[p Dolf Marr], the elder of the brothers, was caught. The younger brother, [p Ivar Marr], who had replaced [p Dolf Marr] at the head of the [g Canal Crew], fled.',
    'Family Ivar Marr > Dolf Marr',
    'Leadership Ivar Marr > Canal Crew',
    'Succession Ivar Marr > Dolf Marr',
  ],
  ['The claim that [p Gus Hale] is a cousin of [p Rob Kane] is withdrawn.'],
  // Relative clauses with a subject of their own
  [
    'The [g Canal Crew], which the [b Treasury] designated in 2022 and which the [b State Office] listed in 2024, is small.',
    'Designation State Office > Canal Crew',
    'Designation Treasury > Canal Crew',
  ],
  [
    '[p Gus Hale], the crew’s boss in [l Ghent], whom the [b Treasury] designated in 2023, fled.',
    'Designation Treasury > Gus Hale',
  ],
  [
    '[p Tim Dow] turned to [p Gus Hale], with whom he had until then competed for [l Lille].',
    'Rivalry Tim Dow > Gus Hale',
  ],
  ['[p Gus Hale], to whom [p Tim Dow] paid $7,000 a load, fled.', 'Transfer Tim Dow > Gus Hale'],
  ['[m Rio Foods Ltd], which [p Tim Dow] secretly owned, closed.', 'Control Tim Dow > Rio Foods Ltd'],
  ['The gang from which the [g Canal Crew] buys its guns has no name.'],
  ['The cash, which [p Tim Dow] owned, was seized at [m Rio Foods Ltd].'],
  // Groups among themselves
  [
    'The rupture between the [g Canal Crew] and the [g Night Ferry Group] came in May.',
    'Rivalry Canal Crew > Night Ferry Group',
  ],
  [
    'The [g Night Ferry Group] is headed by [p Ivo Sand] and has been at war with the [g Canal Crew] since 2019.',
    'Leadership Ivo Sand > Night Ferry Group',
    'Rivalry Night Ferry Group > Canal Crew',
  ],
  [
    'The [g Canal Crew] lost a man. He was shot by members of a rival gang, the [g Lowland Riders].',
    'Rivalry Canal Crew > Lowland Riders',
  ],
  ['The [g Reds], the [g Canal Crew]’s armed wing, killed him.', 'Membership Reds > Canal Crew'],
  [
    'The [g Reds], who began as the [g Canal Crew]’s enforcers, now answer to [p Tim Dow].',
    'Leadership Tim Dow > Reds',
    'Membership Reds > Canal Crew',
  ],
  [
    'The [g Lowland Riders], an ally of the [g Canal Crew] that buys fentanyl from [p Otto Dart], grew.',
    'Alliance Lowland Riders > Canal Crew',
    'Supply Otto Dart > Lowland Riders',
  ],
  [
    'The [g Lowland Riders], a [l Tarnholm]-based ally of the [g Canal Crew], grew.',
    'Alliance Lowland Riders > Canal Crew',
    'Location Lowland Riders > Tarnholm',
  ],
  // An understanding of public bodies is work together, not an alliance.
  [
    'There is a memorandum of understanding between the [b Harbour Office] and the [b Coast Guard].',
    'Cooperation Harbour Office > Coast Guard',
  ],
  ['[p Tim Dow] wants to seek a truce with [p Ivo Sand].'],
  [
    'The [g Canal Crew] met [p Tim Dow] and [p Ivo Sand]. The two men have been enemies since 2011.',
    'Rivalry Tim Dow > Ivo Sand',
  ],
  ['[p Rob Kane] fell out with [p Ivo Sand] over a debt.', 'Rivalry Rob Kane > Ivo Sand'],
  // Firms and money
  [
    '[m Delta Freight], a shell firm held in the name of [p Rob Kane]’s wife, [p Liz Kane], closed.',
    'Control Liz Kane > Delta Freight',
    'Family Rob Kane > Liz Kane',
  ],
  [
    '[m Delta Freight] was registered in [l Belize] in 2020 by a nominee acting for [p Rob Kane].',
    'Control Rob Kane > Delta Freight',
    'Location Delta Freight > Belize',
  ],
  ['[m Delta Freight] is owned on paper by [p Greta Noll], a retired nurse.', 'Control Greta Noll > Delta Freight'],
  [
    '[p Rob Kane] laundered it through [m Corvane Ltd], a garage in [l Port Ansel] that he secretly owned.',
    'Control Rob Kane > Corvane Ltd',
    'Location Corvane Ltd > Port Ansel',
  ],
  ['Inspector [p Sam Beck] is said to be on [p Rob Kane]’s payroll.', 'Financing Rob Kane > Sam Beck'],
  ['The [g Canal Crew] kept up its monthly payments to [p Sam Beck].', 'Financing Canal Crew > Sam Beck'],
  ['The [g Canal Crew] controls several berths in the port of [l Lille].'],
  // Authorities
  [
    'The [b Bureau], with assistance from [b Europol], [l Spain]’s [b National Police] and the Albanian prosecution office, [b Quorn], made arrests.',
    'Cooperation Bureau > Europol',
    'Cooperation Bureau > National Police',
    'Cooperation Bureau > Quorn',
  ],
  ['The [b Navy], cued by the [b Task Force], stopped the boat.', 'Cooperation Navy > Task Force'],
  [
    '[b Treasury] sanctioned them. The [b Treasury] is also designating two companies. [m Rio Foods Ltd] and [m Corvane Ltd], both in tourism, are owned by [p Rob Kane]. [m Finn Marine] is not one of them.',
    'Control Rob Kane > Corvane Ltd',
    'Control Rob Kane > Rio Foods Ltd',
    'Designation Treasury > Corvane Ltd',
    'Designation Treasury > Rio Foods Ltd',
  ],
  [
    'Along with [p Rob Kane], the [b Treasury] is designating his wife, [p Liz Kane].',
    'Designation Treasury > Liz Kane',
    'Designation Treasury > Rob Kane',
    'Family Rob Kane > Liz Kane',
  ],
  // Notes
  [
    '1. [g LOS PARDOS=Los Pardos] ([l Chile]). Leader [p Rob Kane] seen in May. Suspended in June; replaced by [p Tim Dow].',
    'Location Los Pardos > Chile',
    'Succession Tim Dow > Rob Kane',
  ],
  // Over what stands between
  ['[p Ben Shaw], who denies wrongdoing, also works for [p Pal Varga].', 'Employment Ben Shaw > Pal Varga'],
  ['[p Ben Shaw], who denies working for [p Pal Varga], left.'],
  [
    '[m Rio Foods Ltd], whose president, [p Cal Roe], was sanctioned by the [b Treasury], closed.',
    'Designation Treasury > Cal Roe',
    'Leadership Cal Roe > Rio Foods Ltd',
  ],
  [
    'The [x MV Orla], owned by [m Delta Shipping], a firm controlled by [p Nik Pappas], docked.',
    'Control Delta Shipping > MV Orla',
    'Control Nik Pappas > Delta Shipping',
  ],
  [
    'The [g Reds], led by [p Dan Roe] since the arrest of his brother [p Ivo Roe], remain at war with the [g Blues].',
    'Family Dan Roe > Ivo Roe',
    'Leadership Dan Roe > Reds',
    'Rivalry Reds > Blues',
  ],
  ['[p Helen Frost] previously worked for [p Ana Pell] at [m Atlas Ltd].', 'Employment Helen Frost > Ana Pell, former'],
  [
    'Source says [p Gus Hale] reports to [p Rob Kane] and handles accounts for the [g Canal Crew].',
    'Employment Gus Hale > Rob Kane',
    'Membership Gus Hale > Canal Crew',
  ],
  [
    '[p Rob Kane]’s partner, [p Liz Kane], is close to [m Rio Foods Ltd].',
    'Membership Liz Kane > Rio Foods Ltd, alleged',
  ],
  ['[g Puerto Clan] supplies [g Canal Crew] via broker [p Gus Hale].', 'Supply Puerto Clan > Canal Crew'],
  ['The [l Bahamas] [b Tax Office] passed data to the [b Revenue Office].', 'Supply Tax Office > Revenue Office'],
  // Posts and crimes told in other words
  [
    '[p Cal Roe] ran it. Defendant [p Lydia Roe] was his sister and the owner of [m Star Ltd].',
    'Control Lydia Roe > Star Ltd',
    'Family Cal Roe > Lydia Roe',
  ],
  ['[p Greg Hale] was employed as a loan officer at [m Mesa Bank].', 'Employment Greg Hale > Mesa Bank'],
  ['[p Greg Hale], a pilot, flew for [m Mesa Air].', 'Employment Greg Hale > Mesa Air'],
  ['[p Greg Hale] acted as a front man for [p Nik Pappas].', 'Employment Greg Hale > Nik Pappas'],
  ['[p Greg Hale], under orders from [p Rob Kane], built a lab.', 'Employment Greg Hale > Rob Kane'],
  ['[p Greg Hale], a close associate of [p Rob Kane], built a lab.', 'Cooperation Greg Hale > Rob Kane'],
  ['[p Greg Hale] and [p Rob Kane] were business partners.', 'Cooperation Greg Hale > Rob Kane'],
  ['[p Greg Hale] used a safe account in the name of [m Star Ltd].'],
  [
    '[m Meridian Cargo], a freight forwarder that [p Anton Krol] set up with others, closed.',
    'Control Anton Krol > Meridian Cargo',
  ],
  ['[p Anton Krol] funneled $3 million to the [g Canal Crew].', 'Transfer Anton Krol > Canal Crew'],
  [
    'The container, shipped by [m Frutera Ltd] of [l Lima], was consigned to [m Harvest Ltd], an importer.',
    'Location Frutera Ltd > Lima',
    'Supply Frutera Ltd > Harvest Ltd',
  ],
  ['The [b Navy], acting on information from the [b Bureau], boarded it.', 'Cooperation Navy > Bureau'],
  ['The [g Canal Crew] and the [g Puerto Clan] have a non-aggression pact.', 'Alliance Canal Crew > Puerto Clan'],
  [
    'It was led by [p Viktor Lang] and his business partner, [p Petra Schulz], the managing director of [m Norden Ltd].',
    'Cooperation Viktor Lang > Petra Schulz',
    'Leadership Petra Schulz > Norden Ltd',
  ],
  ['[p Hamid Rey], who managed the accounts at [m Meridian Bank], fled.', 'Employment Hamid Rey > Meridian Bank'],
  ['[p Hamid Rey] manages the [m Meridian Bank].', 'Control Hamid Rey > Meridian Bank'],
  // What passes on, and counted posts
  [
    'After the arrest of [p Rob Kane], who ran the [g Canal Crew], leadership reportedly passed to his sister, [p Liz Kane], and, after her own capture, to the old deputy, [p Tim Dow].',
    'Family Rob Kane > Liz Kane, alleged',
    'Leadership Liz Kane > Canal Crew, alleged, former',
    'Leadership Rob Kane > Canal Crew',
    'Leadership Tim Dow > Canal Crew, alleged',
    'Succession Liz Kane > Rob Kane, alleged',
    'Succession Tim Dow > Liz Kane, alleged',
  ],
  ['Control of the [g Canal Crew] has since fallen to [p Tim Dow].', 'Leadership Tim Dow > Canal Crew'],
  ['Control of the [g Canal Crew] never passed to [p Tim Dow].'],
  ['Control of the [g Canal Crew] passed through [l Lille], [p Tim Dow] said.'],
  [
    'Two investigators of the [b Harbor Police] (HP), [p Ann Lee] and [p Tom Lee], were charged.',
    'Employment Ann Lee > Harbor Police',
    'Employment Tom Lee > Harbor Police',
  ],
  [
    'Three alleged members of the [g Canal Crew]: [p Rob Kane]; [p Tim Dow], a cook; and [p Ned Ault], were held.',
    'Membership Ned Ault > Canal Crew, alleged',
    'Membership Rob Kane > Canal Crew, alleged',
    'Membership Tim Dow > Canal Crew, alleged',
  ],
  ['Two officers of the [b Harbor Police], [p Ann Lee] said, were charged.'],
  ['Four officers from the [b Harbor Police], [p Ann Lee] and [p Tom Lee] were there.'],
  [
    'Police held [p Tim Dow], whom prosecutors describe as the leader of the [g Canal Crew].',
    'Leadership Tim Dow > Canal Crew',
  ],
  [
    'The [g Puerto Clan] is large.\n\n[g Canal Crew]. A rival of the [g Puerto Clan], this organization is led by [p Tim Dow].',
    'Leadership Tim Dow > Canal Crew',
  ],
  ['The [g Canal Crew] is small. Their leader, [p Tim Dow], fled.', 'Leadership Tim Dow > Canal Crew'],
];

for (const [text, ...links] of sentences)
  test(text.slice(0, 100), () => {
    assert.deepEqual(linesOf(text), links);
  });
