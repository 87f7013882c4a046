import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from './annotated.ts';

/** Invented sentences with their entities marked, and the links they tell of. */
const sentences: readonly (readonly [text: string, ...links: string[]])[] = [
  // Titles and appositions
  ['[b Harbour Agency] Director [p Ada Ruiz] spoke on Monday.', 'Leadership Ada Ruiz > Harbour Agency'],
  [
    '[p Ada Ruiz], the former head of the [b Harbour Agency], was in court.',
    'Leadership Ada Ruiz > Harbour Agency, former',
  ],
  ['[p Omar Pell], a retired [u Coast Guard] captain, wrote the study.', 'Employment Omar Pell > Coast Guard, former'],
  ['The [b Border Office]’s chief of operations, [p Lena Voss], agreed.', 'Employment Lena Voss > Border Office'],
  [
    '[p Lena Voss], the [b Border Office]’s regional director for the coast, agreed.',
    'Employment Lena Voss > Border Office',
  ],
  ['[p Tom Hale], deputy director of the [b Border Office], left.', 'Employment Tom Hale > Border Office'],
  ['“We act,” she said ([p Ina Bell], [b Institute of Ports]).', 'Employment Ina Bell > Institute of Ports'],
  ['Gen. [p Rolf Dunn], [u Northern Fleet], visited.', 'Employment Rolf Dunn > Northern Fleet'],
  ['[p Rosa Lim], manager at [m Calder Foods Ltd], denied nothing.', 'Employment Rosa Lim > Calder Foods Ltd'],
  [
    '[p Rosa Lim], 44, an accountant at [m Calder Foods Ltd], pleaded guilty.',
    'Employment Rosa Lim > Calder Foods Ltd',
  ],
  ['[p Ike Sands], the owner of [m Calder Foods Ltd], was arrested.', 'Control Ike Sands > Calder Foods Ltd'],
  ['The leader of the [g Cobalt Cartel], [p Leo Marr], escaped.', 'Leadership Leo Marr > Cobalt Cartel'],
  ['[g Cobalt Cartel] boss [p Leo Marr] escaped.', 'Leadership Leo Marr > Cobalt Cartel'],
  ['[p Leo Marr], founder and leader of the [g Cobalt Cartel], escaped.', 'Leadership Leo Marr > Cobalt Cartel'],
  [
    'Police arrested [p Bo Quin], an alleged member of the [g Cobalt Cartel].',
    'Membership Bo Quin > Cobalt Cartel, alleged',
  ],
  ['[g Cobalt Cartel] hitman [p Bo Quin] was killed.', 'Membership Bo Quin > Cobalt Cartel'],
  ['[b DEA] agent [p Cal Frost] testified.', 'Employment Cal Frost > DEA'],
  ['[b State Department] spokeswoman [p Vera Pine] declined to comment.', 'Employment Vera Pine > State Department'],
  [
    'Secretary of State [p Vera Pine] arrived; the [b State Department] said little.',
    'Leadership Vera Pine > State Department',
  ],
  ['Defense Secretary [p Al Reed] called the [b Pentagon].', 'Leadership Al Reed > Pentagon'],
  [
    'Mexican President [p Nora Vidal] met the press. The [b Mexican government] agreed.',
    'Leadership Nora Vidal > Mexican government',
  ],
  ['[p Nora Vidal] said no. The [b Vidal administration] agreed.', 'Leadership Nora Vidal > Vidal administration'],
  ['The [b Revenue Office] opened a file. Director [p Uma Shaw] signed it.', 'Leadership Uma Shaw > Revenue Office'],
  ['[p Joan Ives], a member of the [b House Ports Committee], asked.', 'Membership Joan Ives > House Ports Committee'],
  ['[p Cy Webb], now at the [g Linden Center], disagreed.', 'Employment Cy Webb > Linden Center'],
  ['[p Cy Webb], who served as station chief at the [b CIA], disagreed.', 'Employment Cy Webb > CIA'],
  ['[p Cy Webb] spent two decades at the [b CIA].', 'Employment Cy Webb > CIA'],
  ['[p Cy Webb] works for the [g Linden Center].', 'Employment Cy Webb > Linden Center'],
  ['[p Dr. Eve Moss] of the [g Linden Center] said so.', 'Employment Dr. Eve Moss > Linden Center'],
  // Kin
  ['[p Ivo Marr] and his brother [p Leo Marr] fled.', 'Family Ivo Marr > Leo Marr'],
  ['[p Ivo Marr], brother of [p Leo Marr], fled.', 'Family Ivo Marr > Leo Marr'],
  ['[p Leo Marr]’s wife, [p Tess Ode], fled.', 'Family Leo Marr > Tess Ode'],
  [
    '[p Ivo Marr] and [p Sid Marr], sons of [p Leo Marr], fled.',
    'Family Ivo Marr > Leo Marr',
    'Family Sid Marr > Leo Marr',
  ],
  ['[p Tess Ode] is married to [p Leo Marr].', 'Family Tess Ode > Leo Marr'],
  [
    '[p Leo Marr] died. His widow, [p Tess Ode], and his cousin, [p Abe Ode], sold the house.',
    'Family Leo Marr > Abe Ode',
    'Family Leo Marr > Tess Ode',
  ],
  // Groups
  ['The [g Cobalt Cartel] is allied with the [g Reef Boys].', 'Alliance Cobalt Cartel > Reef Boys'],
  ['The [g Cobalt Cartel] and the [g Reef Boys] have formed an alliance.', 'Alliance Cobalt Cartel > Reef Boys'],
  [
    'The [g Cobalt Cartel] and the [g Reef Boys] are allied with the [g Dock Union].',
    'Alliance Cobalt Cartel > Dock Union',
    'Alliance Reef Boys > Dock Union',
  ],
  ['The [g Cobalt Cartel] has forged an alliance with the [g Reef Boys].', 'Alliance Cobalt Cartel > Reef Boys'],
  ['The [g Cobalt Cartel] is at war with the [g Reef Boys].', 'Rivalry Cobalt Cartel > Reef Boys'],
  ['The feud between the [g Cobalt Cartel] and the [g Reef Boys] goes on.', 'Rivalry Cobalt Cartel > Reef Boys'],
  ['The [g Reef Boys], rivals of the [g Cobalt Cartel], hold the docks.', 'Rivalry Reef Boys > Cobalt Cartel'],
  ['The [g Cobalt Cartel] fought its rival, the [g Reef Boys].', 'Rivalry Cobalt Cartel > Reef Boys'],
  ['The [g Reef Boys] are a splinter group of the [g Cobalt Cartel].', 'Succession Reef Boys > Cobalt Cartel'],
  ['The [g Reef Boys] broke away from the [g Cobalt Cartel] in 2019.', 'Succession Reef Boys > Cobalt Cartel'],
  ['The [g Northern Line] (formerly the [g Zinc Men]) is small.', 'Succession Northern Line > Zinc Men'],
  ['The [g Zinc Men], the armed wing of the [g Cobalt Cartel], attacked.', 'Membership Zinc Men > Cobalt Cartel'],
  [
    '[g Cobalt Cartel] factions such as the [g Zinc Men] and the [g Tar Boys] split the city.',
    'Membership Tar Boys > Cobalt Cartel',
    'Membership Zinc Men > Cobalt Cartel',
  ],
  [
    '[b Northern agencies] such as the [b DEA] and the [b FBI] took part.',
    'Membership DEA > Northern agencies',
    'Membership FBI > Northern agencies',
  ],
  [
    'The [g Zinc Men], led by [p Bo Quin], are allied with the [g Reef Boys].',
    'Alliance Zinc Men > Reef Boys',
    'Leadership Bo Quin > Zinc Men',
  ],
  ['[p Bo Quin] leads the [g Zinc Men].', 'Leadership Bo Quin > Zinc Men'],
  ['[p Bo Quin] allegedly runs the [g Zinc Men].', 'Leadership Bo Quin > Zinc Men, alleged'],
  ['[p Bo Quin] belongs to the [g Zinc Men].', 'Membership Bo Quin > Zinc Men'],
  ['The [g Zinc Men] no longer control [l Port Ansel].', 'Control Zinc Men > Port Ansel, former'],
  // Things held
  [
    'The [u Northern Fleet] deployed [v drones] and [v patrol boats] to the coast.',
    'Control Northern Fleet > drones',
    'Control Northern Fleet > patrol boats',
  ],
  ['The warehouse was leased by [m Calder Foods Ltd].'],
  ['The [f Ansel warehouse] was leased by [m Calder Foods Ltd].', 'Control Calder Foods Ltd > Ansel warehouse'],
  ['The [v truck] is registered to [m Calder Foods Ltd].', 'Control Calder Foods Ltd > truck'],
  ['[m Calder Foods Ltd] owns the [x MV Tern].', 'Control Calder Foods Ltd > MV Tern'],
  [
    '[m Calder Foods Ltd] is owned by [p Ike Sands], a trader, and by [p Una Kerr].',
    'Control Ike Sands > Calder Foods Ltd',
    'Control Una Kerr > Calder Foods Ltd',
  ],
  ['The [g Cobalt Cartel] controls [l Port Ansel].', 'Control Cobalt Cartel > Port Ansel'],
  ['Container [v TGHU 123456-7] was loaded aboard the [x MV Tern].', 'Location TGHU 123456-7 > MV Tern'],
  // Goods, money, words
  ['The [g Cobalt Cartel] supplies the [g Reef Boys] with [s fentanyl].', 'Supply Cobalt Cartel > Reef Boys'],
  [
    'The [g Cobalt Cartel] ships [s methamphetamine] and [s cocaine] north.',
    'Supply Cobalt Cartel > cocaine',
    'Supply Cobalt Cartel > methamphetamine',
  ],
  ['The [g Cobalt Cartel] sits at the heart of the [s fentanyl] trade.', 'Supply Cobalt Cartel > fentanyl'],
  ['[m Hanlin Chemical] sold [s precursors] to the [g Cobalt Cartel].', 'Supply Hanlin Chemical > Cobalt Cartel'],
  [
    'The [g Cobalt Cartel] bought the [s precursors] from [m Hanlin Chemical].',
    'Supply Hanlin Chemical > Cobalt Cartel',
  ],
  ['[p Ike Sands] wired $40,000 to [m Hanlin Chemical].', 'Transfer Ike Sands > Hanlin Chemical'],
  ['The [b CIA] shared intelligence with the [u Navy of Peru].', 'Supply CIA > Navy of Peru'],
  ['The [b CIA] provided data to [b Peruvian authorities].', 'Supply CIA > Peruvian authorities'],
  ['[m Calder Foods Ltd] finances the [g Reef Boys].', 'Financing Calder Foods Ltd > Reef Boys'],
  ['The [g Reef Boys] are funded by [m Calder Foods Ltd].', 'Financing Calder Foods Ltd > Reef Boys'],
  // Together
  [
    'The [b Harbour Agency] raided the site with the support of the [u Northern Fleet].',
    'Cooperation Harbour Agency > Northern Fleet',
  ],
  ['The [b Harbour Agency] works closely with the [b Revenue Office].', 'Cooperation Harbour Agency > Revenue Office'],
  ['Cooperation between [l Chile] and [l Peru] has grown.', 'Cooperation Chile > Peru'],
  ['[l Chile]’s cooperation with the [b DEA] has grown.', 'Cooperation Chile > DEA'],
  [
    'The [b Harbour Agency] and the [b Revenue Office] are investigating the case.',
    'Cooperation Harbour Agency > Revenue Office',
  ],
  ['The [b Treasury] designated the [g Cobalt Cartel] as a terrorist group.', 'Designation Treasury > Cobalt Cartel'],
  ['The [g Cobalt Cartel] was sanctioned by the [b Treasury] in May.', 'Designation Treasury > Cobalt Cartel'],
  ['[l Canada] has proposed to designate the [g Cobalt Cartel].', 'Designation Canada > Cobalt Cartel, proposed'],
  // Places
  ['The [g Cobalt Cartel] is based in [l Port Ansel].', 'Location Cobalt Cartel > Port Ansel'],
  ['[m Calder Foods Ltd], of [l Port Ansel], sent it.', 'Location Calder Foods Ltd > Port Ansel'],
  ['Officers searched a [f warehouse] in [l Port Ansel].', 'Location warehouse > Port Ansel'],
  // Fields
  [
    'Shipper: [m Hanlin Chemical]\nConsignee: [m Calder Foods Ltd], [l Ansel], [l Ohio]',
    'Location Ansel > Ohio',
    'Location Calder Foods Ltd > Ansel',
    'Supply Hanlin Chemical > Calder Foods Ltd',
  ],
  ['The tractor was a [v Volvo FH16].\nCarrier: [m Zephyr Haulage]', 'Control Zephyr Haulage > Volvo FH16'],
  [
    'Subject: [m Calder Foods Ltd]. Sole signatory: [p Rosa Lim].\n\nFour wires totalling USD 9,000 went to [m Hanlin Chemical].',
    'Leadership Rosa Lim > Calder Foods Ltd',
    'Transfer Calder Foods Ltd > Hanlin Chemical',
  ],
  ['Agency: [b Customs Service], [b Office of Field Work]', 'Membership Office of Field Work > Customs Service'],
  // The firm means the last one named
  ['[m Calder Foods Ltd] closed. The company was owned by [p Ike Sands].', 'Control Ike Sands > Calder Foods Ltd'],
  // How firmly
  [
    'The [g Cobalt Cartel] is believed to be allied with the [g Reef Boys].',
    'Alliance Cobalt Cartel > Reef Boys, believed',
  ],
  [
    'The [b CIA] plans to share intelligence with [b Peruvian authorities].',
    'Supply CIA > Peruvian authorities, planned',
  ],
  ['[l Canada] threatened to sanction the [g Reef Boys].', 'Designation Canada > Reef Boys, threatened'],
  ['[p Ike Sands] is accused of financing the [g Reef Boys].', 'Financing Ike Sands > Reef Boys, alleged'],
  [
    'The [g Cobalt Cartel] could ally with others, but it controls [l Port Ansel].',
    'Control Cobalt Cartel > Port Ansel',
  ],
  [
    'The [g Zinc Men], a [g Cobalt Cartel] faction headed by [p Bo Quin], fled.',
    'Leadership Bo Quin > Zinc Men',
    'Membership Zinc Men > Cobalt Cartel',
  ],
  [
    'The [g Reef Boys], which split from the [g Cobalt Cartel] in 2010, control [l Port Ansel].',
    'Control Reef Boys > Port Ansel',
    'Succession Reef Boys > Cobalt Cartel',
  ],
  ['The agents sanctioned the [g Reef Boys] and its leader, [p Bo Quin].', 'Leadership Bo Quin > Reef Boys'],
  // Nothing
  ['There is no evidence that [p Ike Sands] belongs to the [g Reef Boys].'],
  ['[p Ike Sands] denied that he works for the [g Reef Boys].'],
  ['[p Ike Sands] is not related to [p Leo Marr].'],
  [
    'An unsigned blog ties [m Calder Foods Ltd] to the [g Reef Boys]. The bank could not verify the blog and gives it no weight.',
  ],
  ['A report that the [g Reef Boys] made a pact with the [g Cobalt Cartel] is denied by both.'],
  ['The driver, [p Ike Sands], 41, of [l Port Ansel], was arrested.'],
  ['[p Ike Sands] lives in [l Port Ansel].'],
  ['[p Ike Sands] controls [l Port Ansel].'],
  ['The [b Harbour Agency] said the [g Reef Boys] had fled.'],
  ['[l Chile], [l Peru] and [l Bolivia] voted.'],
];

for (const [text, ...links] of sentences) test(text, () => assert.deepEqual(linesOf(text), links));
