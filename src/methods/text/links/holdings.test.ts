import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from './annotated.ts';

/** Invented sentences that leave the firm, the group or the service to what was said before. */
const sentences: readonly (readonly [text: string, ...links: string[]])[] = [
  [
    'Sujeto. [m Hielos Alba SA], con clave 12. [p Rita Sol] posee el 70 % de las acciones y es administradora única. El 30 % restante pertenece a [m Grupo Cid SA].',
    'Control Grupo Cid SA > Hielos Alba SA',
    'Control Rita Sol > Hielos Alba SA',
    'Leadership Rita Sol > Hielos Alba SA',
  ],
  [
    'Gunmen killed [p Leo Marr] in May. The [g Reef Boys], which he founded, is smaller.',
    'Leadership Leo Marr > Reef Boys',
  ],
  ['Gunmen killed [p Leo Marr] and [p Ike Sands] in May. The [g Reef Boys], which he founded, is smaller.'],
  ['El [g Clan Pardo], cuyo enlace en [l España] era [p Iván Soto], huyó.', 'Membership Iván Soto > Clan Pardo'],
  ['The [g Reef Boys], whose chemist was [p Bo Quin], fled.', 'Membership Bo Quin > Reef Boys'],
  ['The [u Coast Guard] cutter [x Tern] sailed.', 'Control Coast Guard > Tern'],
  ['The [u Mexican Navy] saw the patrol ship [x ARM Bravo] sail.', 'Control Mexican Navy > ARM Bravo'],
  ['The [u Coast Guard] saw the [x Tern] sail.'],
  ['[p Leo Marr] answers to [p Ike Sands].', 'Employment Leo Marr > Ike Sands'],
  ['[p Leo Marín] sucedió en el cargo a [p Iván Soto].', 'Succession Leo Marín > Iván Soto'],
  [
    'Two raids that involved the [b Harbour Agency], the [b Border Office] and the [u Coast Guard] followed.',
    'Cooperation Border Office > Coast Guard',
    'Cooperation Harbour Agency > Border Office',
    'Cooperation Harbour Agency > Coast Guard',
  ],
  [
    'The consignee is [m Calder Foods Ltd]. The exporter is [m Hanlin Chemical].',
    'Supply Hanlin Chemical > Calder Foods Ltd',
  ],
  ['The [x Tern] is homeported in [l Port Ansel].', 'Location Tern > Port Ansel'],
  ['En la [f Terminal Alta] del puerto de [l Ansel] hubo un cateo.', 'Location Terminal Alta > Ansel'],
];

for (const [text, ...links] of sentences) test(text, () => assert.deepEqual(linesOf(text), links));
