import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clausesOf } from '../clauses/clauses.ts';
import { eventLineOf, markedScene } from '../clauses/marked.testing.ts';
import { findEvents } from './find.ts';

/** What a text tells in several sentences. */
const wholes: readonly (readonly [language: 'en' | 'es', marked: string, events: readonly string[]])[] = [
  [
    'en',
    'Seizure: 05/06/2027, 0342 hours.\nPort: [F:North Bridge], [L:Pharr].\n\nOfficers found 12 packages holding 30 lb of [S:heroin].\n\nCorrection: a note gave the weight as 33 lb. The correct weight is 30 lb.',
    ['Seizure: - > - / 30 lb / heroin / 2027-05-06 / in North Bridge'],
  ],
  [
    'en',
    'On May 4, 2027, soldiers raided a ranch near [L:Tela]. They seized nine rifles and arrested [P:Joe Low].',
    ['Seizure: - > - / 9 firearms / 2027-05-04 / in Tela', 'Arrest: - > Joe Low / 1 people / 2027-05-04 / in Tela'],
  ],
  [
    'en',
    '[P:Joe Low] was killed in [L:Tela] on May 4, 2027. The killing of [P:Joe Low] opened a fight for the post.',
    ['Killing: - > Joe Low / 1 people / 2027-05-04 / in Tela'],
  ],
  [
    'en',
    '[P:Ann Low] promised 900 soldiers for [L:Tela]. By May 4, 2027 the [B:Army] had deployed 300.',
    ['Deployment: Ann Low > - / 900 troops / promised', 'Deployment: Army > - / 300 troops / 2027-05-04'],
  ],
  ['en', '[P:Ann Low] spoke to the press. She met [P:Tom Reed] in [L:Lima].', []],
  ['en', '[L:Mexico] expelled 29 prisoners. They were not extradited.', ['Transfer: Mexico > - / 29 people']],
  [
    'en',
    'The founder was charged with the 1985 murder of agent [P:Joe Low], who was on the most-wanted list with a reward for his arrest.',
    ['Killing: - > Joe Low / 1 people / 1985 / alleged'],
  ],
  [
    'en',
    'Six wires totalled USD 300,000. USD 100,000 went to [C:Acme LLC]. USD 200,000 went to [C:Beta LLC].',
    ['Transfer: - > Acme LLC / 100000 USD', 'Transfer: - > Beta LLC / 200000 USD'],
  ],
  [
    'es',
    'El 4 de mayo de 2027 la [B:Marina] cateó una bodega en [L:Tepic].\n\nSe aseguraron:\n- 640 kilogramos de [S:cocaína] en 512 paquetes;\n- once armas largas y 900 cartuchos;\n- 38,500 dólares en efectivo;\n- la embarcación [V:Niña Luz].',
    [
      'Seizure: - > - / 640 kg / cocaína / 2027-05-04 / in Tepic',
      'Seizure: - > - / 11 firearms / 2027-05-04 / in Tepic',
      'Seizure: - > - / 900 rounds / 2027-05-04 / in Tepic',
      'Seizure: - > - / 38500 USD / 2027-05-04 / in Tepic',
      'Seizure: - > Niña Luz / 1 vessels / 2027-05-04 / in Tepic',
    ],
  ],
  [
    'es',
    'El 4 de mayo de 2027 fueron detenidas tres personas en [L:Tepic]: [P:Ana Uno], alias “La Una”; [P:Beto Dos], y [P:Caro Tres].',
    ['Arrest: - > Ana Uno+Beto Dos+Caro Tres / 3 people / 2027-05-04 / in Tepic'],
  ],
  [
    'es',
    '[P:Luis Paz] fue detenido el 4 de mayo de 2027 en [L:Tepic]. La detención de [P:Luis Paz] fue celebrada.',
    ['Arrest: - > Luis Paz / 1 people / 2027-05-04 / in Tepic'],
  ],
  [
    'es',
    'Un grupo armado atacó a policías en [L:Tepic]. Murieron dos agentes y un civil.',
    ['Clash: - > - / in Tepic', 'Killing: - > - / 2 people'],
  ],
];

const linesOf = (marked: string, language: 'en' | 'es'): string[] => {
  const scene = markedScene(marked, language);
  return findEvents(scene, clausesOf(scene))
    .filter(({ kind }) => kind !== 'Declaration')
    .map((event) => eventLineOf(scene, event));
};

test('several sentences: dates and places go on, one happening is one event, what is promised stays apart', async (t) => {
  for (const [language, marked, expected] of wholes)
    await t.test(marked, () => assert.deepEqual(linesOf(marked, language), expected));
});

test('a declaration needs a named speaker', () => {
  const kinds = (marked: string): string[] => {
    const scene = markedScene(marked, 'en');
    return findEvents(scene, clausesOf(scene)).map((event) => eventLineOf(scene, event));
  };
  assert.deepEqual(kinds('[P:Ann Low] announced a new plan on May 4, 2027.'), [
    'Declaration: Ann Low > - / 2027-05-04 / by Ann Low',
  ]);
  assert.deepEqual(kinds('A spokesman announced a new plan.'), []);
});

test('no event joins a person to the place of residence', () => {
  for (const marked of [
    '[P:Ann Low], of [L:Houston], was killed on May 4, 2027.',
    '[P:Ann Low], 41, of [L:Houston], [L:Texas], was arrested.',
  ]) {
    const scene = markedScene(marked, 'en');
    for (const event of findEvents(scene, clausesOf(scene))) assert.equal(event.place, null);
  }
});

const words =
  'the of to was were by killed seized arrested sent met and , . “ ” ( ) who said [P:Ann] [O:Red] [L:Rome] [S:heroin] 40 kg $5 million three men on 4 May 2027 if will se aseguraron fue detuvo a la dijo que : - \n'.split(
    ' ',
  );

test('any text: quotations are slices, patients are actors, ids are known, nothing thrown', () => {
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...words), { maxLength: 70 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('en' as const, 'es' as const), (marked, language) => {
      const scene = markedScene(marked, language);
      const known = new Set(scene.entities.map(({ id }) => id));
      for (const event of findEvents(scene, clausesOf(scene))) {
        assert.equal(event.quote, scene.document.text.slice(event.start, event.end));
        assert.ok(event.end > event.start);
        assert.ok(event.patients.every((id) => event.actors.includes(id)));
        assert.ok([...event.actors, event.place, event.substance].every((id) => id === null || known.has(id)));
        assert.equal(new Set(event.actors).size, event.actors.length);
        assert.equal(event.quantity === null, event.unit === null);
      }
    }),
    { numRuns: 300 },
  );
});

test('endless sentences cost no more than their length', () => {
  for (const piece of [
    'they seized 40 kg of x and ',
    'he was arrested, ',
    'sent $5, ',
    'killed by killed ',
    '- 40 kg\n',
  ]) {
    const scene = markedScene(piece.repeat(3000), 'en');
    assert.ok(findEvents(scene, clausesOf(scene)).length <= scene.document.tokens.length);
  }
});
