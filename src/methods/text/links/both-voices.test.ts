import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from './annotated.ts';

/** Invented sentences of both languages with their entities marked, and the links they tell of. */
const sentences: readonly (readonly [text: string, ...links: string[]])[] = [
  // Told in both voices
  ['The [g Reef Boys] hired the [g Snake Gang] to guard the pier.', 'Employment Snake Gang > Reef Boys'],
  ['[p Ike Sands] was recruited in 2018 by [p Leo Marr].', 'Employment Ike Sands > Leo Marr'],
  ['The [g Snake Gang] pledged allegiance to the [g Reef Boys].', 'Alliance Snake Gang > Reef Boys'],
  ['[m Costa Ltd], the parent company of [m Calder Foods Ltd], is closed.', 'Control Costa Ltd > Calder Foods Ltd'],
  ['[p Ike Sands] took over the pier of Ansel from [p Leo Marr].', 'Succession Ike Sands > Leo Marr'],
  ['Los [g Zorros] se apoyan hoy en una facción del [g Cártel del Sol].', 'Alliance Zorros > Cártel del Sol'],
  ['El [g Cártel del Pinto] desplazó en 2022 a los [g Zorros].', 'Rivalry Cártel del Pinto > Zorros'],
  // Those who follow
  [
    '[p Ike Sands] became the leader of the [g Reef Boys] after the arrest of [p Leo Marr].',
    'Leadership Ike Sands > Reef Boys',
    'Succession Ike Sands > Leo Marr',
  ],
  // Behind a firm, through a part
  ['Documentos muestran que detrás de la [m Calder SA] está [p Iker Solís].', 'Control Iker Solís > Calder SA'],
  // Nothing
  ['Does the [g Reef Boys] hold a stake in [m Calder Foods Ltd]?'],
  ['[p Ada Ruiz] spoke of disrupting the trafficking of [s heroin].'],
  ['Gunmen working for [p Leo Marr] burned the truck of [p Ike Sands].'],
  ['[m Calder Bank], an institution operating outside of [c Chile], closed.'],
  ['In [l Lima], the [c United States] will go on.'],
];

for (const [text, ...links] of sentences) test(text, () => assert.deepEqual(linesOf(text), links));
