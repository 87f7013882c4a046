import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from './annotated.ts';

/** Invented sentences of registers, bank notes, port notes, mails and wire stories, and the links they tell of. */
const sentences: readonly (readonly [text: string, ...links: string[]])[] = [
  // Owners, operators, those behind a company
  ['[p Ike Sands] owns [m Calder Foods Ltd].', 'Control Ike Sands > Calder Foods Ltd'],
  ['[p Ike Sands] controls [m Calder Foods Ltd].', 'Control Ike Sands > Calder Foods Ltd'],
  [
    '[p Ike Sands] controls [m Calder Foods Ltd], a grocer in [l Arles], through his sister, [p Bea Sands], its sole administrator.',
    'Control Ike Sands > Calder Foods Ltd',
    'Family Ike Sands > Bea Sands',
    'Leadership Bea Sands > Calder Foods Ltd',
  ],
  ['The [x MV Tern] is owned and operated by [m Calder Lines Ltd].', 'Control Calder Lines Ltd > MV Tern'],
  [
    'The [x MV Tern] is owned by [m Calder Lines Ltd], registered in [l Malta], and managed by [m Osk Shipping].',
    'Control Calder Lines Ltd > MV Tern',
    'Control Osk Shipping > MV Tern',
    'Location Calder Lines Ltd > Malta',
  ],
  [
    'He named [m Calder Foods Ltd], a grocer that belongs to [p Leo Marr]’s brother, [p Ivo Marr].',
    'Control Ivo Marr > Calder Foods Ltd',
    'Family Leo Marr > Ivo Marr',
  ],
  [
    '[p Ike Sands] sent $40,000 to [m Calder Foods Ltd], a Maltese company he controls.',
    'Control Ike Sands > Calder Foods Ltd',
    'Transfer Ike Sands > Calder Foods Ltd',
  ],
  [
    '[p Ike Sands] holds 60 percent of [m Calder Foods Ltd]; [p Bea Sands] holds the other 40 percent.',
    'Control Bea Sands > Calder Foods Ltd',
    'Control Ike Sands > Calder Foods Ltd',
  ],
  ['[m Calder Foods Ltd] is 51% owned by [p Ike Sands].', 'Control Ike Sands > Calder Foods Ltd'],
  [
    'The shares of [m Calder Foods Ltd] are held by [p Ike Sands] (70%) and [p Bea Sands] (30%).',
    'Control Bea Sands > Calder Foods Ltd',
    'Control Ike Sands > Calder Foods Ltd',
  ],
  [
    'Ownership of [m Calder Foods Ltd] is split between [p Ike Sands] and [p Bea Sands].',
    'Control Bea Sands > Calder Foods Ltd',
    'Control Ike Sands > Calder Foods Ltd',
  ],
  ['The beneficial owner of [m Calder Foods Ltd] is [p Ike Sands].', 'Control Ike Sands > Calder Foods Ltd'],
  ['[m Calder Foods Ltd], whose director is [p Ike Sands], closed.', 'Leadership Ike Sands > Calder Foods Ltd'],
  ['Registry extracts name [m Calder Lines Ltd] as operator of the [x MV Tern].', 'Control Calder Lines Ltd > MV Tern'],
  [
    'The [x F/V Osprey], home port [l Arles], fled. Registry extracts name [m Calder Lines Ltd] as operator.',
    'Control Calder Lines Ltd > F/V Osprey',
    'Location F/V Osprey > Arles',
  ],
  ['The [v Ford Transit] is registered to [p Ike Sands].', 'Control Ike Sands > Ford Transit'],
  ['The truck, a [v Volvo FH16] registered to [m Calder Haulage], was empty.', 'Control Calder Haulage > Volvo FH16'],
  ['[p Ike Sands] runs [m Calder Foods Ltd] as a front for his cousin.', 'Leadership Ike Sands > Calder Foods Ltd'],
  ['[m Calder Foods Ltd] is a wholly owned subsidiary of [m Osk Holding].', 'Control Osk Holding > Calder Foods Ltd'],
  // Posts and work
  [
    '[p Ike Sands], planner at [m Calder Haulage] in [l Arles], was held.',
    'Employment Ike Sands > Calder Haulage',
    'Location Calder Haulage > Arles',
  ],
  [
    '[p Ike Sands], a forklift driver employed by [m Calder Haulage], was held.',
    'Employment Ike Sands > Calder Haulage',
  ],
  ['[p Ike Sands] runs the purchasing arm of the [g Cobalt Cartel].', 'Leadership Ike Sands > Cobalt Cartel'],
  ['[p Ike Sands] oversees logistics for the [g Cobalt Cartel].', 'Leadership Ike Sands > Cobalt Cartel'],
  ['[p Ike Sands] launders money for the [g Cobalt Cartel].', 'Financing Ike Sands > Cobalt Cartel'],
  ['The [g Quay Crew] works for the [g Marr network].', 'Employment Quay Crew > Marr network'],
  [
    'The [g Quay Crew], a gang of 25 led by [p Dov Rahn], has taken over from the [g Reef Boys].',
    'Leadership Dov Rahn > Quay Crew',
    'Succession Quay Crew > Reef Boys',
  ],
  ['[p Dov Rahn] took over from [p Leo Marr] in March.', 'Succession Dov Rahn > Leo Marr'],
  ['The man known as [p Otter] who runs the [g Reef Boys] was seen.', 'Leadership Otter > Reef Boys'],
  [
    '[p Sol Quint], a fugitive known as “Otter” who heads the [g Reef Boys], denied it.',
    'Leadership Sol Quint > Reef Boys',
  ],
  ['[m Meridian Press] writer [p Ina Bell] in [l Lyon] contributed.', 'Employment Ina Bell > Meridian Press'],
  [
    '[m Meridian Press] reporters [p Ina Bell] and [p Cy Webb] contributed.',
    'Employment Cy Webb > Meridian Press',
    'Employment Ina Bell > Meridian Press',
  ],
  ['By [p Ina Bell], [m Meridian Press]', 'Employment Ina Bell > Meridian Press'],
  ['[p Sol Quint]’s lawyer, [p Eve Moss], denied it.', 'Employment Eve Moss > Sol Quint'],
  ['[p Eve Moss], a lawyer for [p Sol Quint], denied it.', 'Employment Eve Moss > Sol Quint'],
  ['[p Joan Ives], mayor of [l Arles], agreed.'],
  ['[p Dov Rahn]’s employer says he left in May.'],
  // Families of bodies
  [
    'The [b Harbour Agency] coordinated the action with the [b Coast Office] and with the [b Revenue Office].',
    'Cooperation Harbour Agency > Coast Office',
    'Cooperation Harbour Agency > Revenue Office',
  ],
  [
    '[b Harbour Agency] officers, in coordination with the [b Coast Office], boarded it.',
    'Cooperation Harbour Agency > Coast Office',
  ],
  [
    'Officers of the [b Coast Office] and of the [b Harbour Agency] boarded the ship.',
    'Cooperation Coast Office > Harbour Agency',
  ],
  // Sanctions
  [
    'The [b Sanctions Office] designated [p Ike Sands], [m Calder Foods Ltd], [p Bea Sands] and [m Osk Holding] pursuant to the order.',
    'Designation Sanctions Office > Bea Sands',
    'Designation Sanctions Office > Calder Foods Ltd',
    'Designation Sanctions Office > Ike Sands',
    'Designation Sanctions Office > Osk Holding',
  ],
  [
    'The [b Sanctions Office] is designating [p Ike Sands] and [p Bea Sands].',
    'Designation Sanctions Office > Bea Sands',
    'Designation Sanctions Office > Ike Sands',
  ],
  ['[m Osk Holding] is not sanctioned by the [b Sanctions Office].'],
  // Money and goods
  ['[m Osk Holding] paid €1,275,000 to [m Calder Foods Ltd].', 'Transfer Osk Holding > Calder Foods Ltd'],
  ['[m Osk Holding] transferred EUR 80,000 to [p Ike Sands].', 'Transfer Osk Holding > Ike Sands'],
  ['On May 3 USD 4,000 was wired from [m Osk Holding] to [p Ike Sands].', 'Transfer Osk Holding > Ike Sands'],
  ['[p Ike Sands] said the [g Reef Boys] paid him USD 4,500.', 'Financing Reef Boys > Ike Sands'],
  ['[p Ike Sands] received 3 payments from [m Osk Holding] worth $90,000.', 'Transfer Osk Holding > Ike Sands'],
  [
    'Shipper [m Osk Fruit SA] ([l Machala]); consignee [m Calder Foods Ltd].',
    'Location Osk Fruit SA > Machala',
    'Supply Osk Fruit SA > Calder Foods Ltd',
  ],
  [
    'The shipper was [m Osk Fruit SA] and the consignee [m Calder Foods Ltd].',
    'Supply Osk Fruit SA > Calder Foods Ltd',
  ],
  ['The tanker [x Delta Sun] transferred the cargo to the [x Mara Star].', 'Transfer Delta Sun > Mara Star'],
  ['The [x Osprey] is believed to have refueled the [x Heron].', 'Supply Osprey > Heron, believed'],
  // Groups
  [
    'The [g Reef Boys], once a rival of the [l Arles]-based [g Dock Union], share routes with it.',
    'Cooperation Reef Boys > Dock Union',
    'Location Dock Union > Arles',
    'Rivalry Reef Boys > Dock Union, former',
  ],
  [
    'Armed clashes between the [u Tern Brigade] and the [u Coastal Shield Force] left 17 dead.',
    'Rivalry Tern Brigade > Coastal Shield Force',
  ],
  [
    'The [g Reef Boys], a group based in [l Arles], [l Malta], fled.',
    'Location Arles > Malta',
    'Location Reef Boys > Arles',
  ],
  [
    '[p Leo Marr] split from the [g Reef Boys] and founded the [g Dock Union].',
    'Leadership Leo Marr > Dock Union',
    'Membership Leo Marr > Reef Boys, former',
  ],
  // What is no tie
  [
    'Media have called a clerk, [p Ike Sands], a member of the [g Reef Boys]. The office has found no evidence that he belongs to the group.',
  ],
  ['[p Ike Sands] is not related to [p Bea Sands], alderman for the port.'],
  ['There was nothing to suggest that [m Calder Foods Ltd] works for the [g Reef Boys].'],
  ['Source says [p Ike Sands] runs [m Calder Foods Ltd]. The police rate the claim as improbable.'],
  [
    'Two states reported that the cargo was meant for the [g Reef Boys]; the panel has been unable to corroborate this.',
  ],
  // Across clauses
  [
    'The [x MV Tern], owned by [m Calder Lines Ltd] and operated by [m Osk Shipping], sailed.',
    'Control Calder Lines Ltd > MV Tern',
    'Control Osk Shipping > MV Tern',
  ],
  [
    'The [g Reef Boys] are led by [p Leo Marr], whose cousin, [p Ada Marr], ran [m Calder Foods Ltd] until she was succeeded by [p Tom Hale].',
    'Family Leo Marr > Ada Marr',
    'Leadership Ada Marr > Calder Foods Ltd',
    'Leadership Leo Marr > Reef Boys',
    'Succession Tom Hale > Ada Marr',
  ],
  ['The [g Reef Boys] buy from a network in the south led by [p Sol Quint].'],
  [
    'The [b Sanctions Office] sanctioned [m Calder Foods Ltd] and its legal representative, [p Bea Sands].',
    'Designation Sanctions Office > Bea Sands',
    'Designation Sanctions Office > Calder Foods Ltd',
    'Leadership Bea Sands > Calder Foods Ltd',
  ],
  [
    '[p Ike Sands] owns [m Calder Foods Ltd]. There is no evidence that it broke the law.',
    'Control Ike Sands > Calder Foods Ltd',
  ],
  ['The signatory was [p Anna Vry], [p Leo Marr]’s assistant.', 'Employment Anna Vry > Leo Marr'],
  ['[p Cy Webb], badge 4417, of the [b Harbour Agency], signed.', 'Employment Cy Webb > Harbour Agency'],
];

for (const [text, ...links] of sentences)
  test(text.slice(0, 110), () => {
    assert.deepEqual(linesOf(text), links.toSorted());
  });
