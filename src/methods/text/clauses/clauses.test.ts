import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clausesOf } from './clauses.ts';
import { lineOf, markedScene } from './marked.testing.ts';

/** Marked sentence, then its clauses: "verb: who > whom preposition:what / how it is said"; an asterisk is the passive. */
type Rows = readonly (readonly [marked: string, clauses: readonly string[]])[];

const english: Rows = [
  [
    '[B:Mexican marines] arrested [P:Pedro Lima], a leader of the [O:Cartel del Sur], in [L:Culiacan] on Tuesday.',
    ['arrest: Mexican marines > Pedro Lima in:Culiacan'],
  ],
  [
    'Agents of the [B:DEA] seized 40 kilograms of [S:cocaine] and two rifles at the port.',
    ['seize: DEA > cocaine at:port'],
  ],
  [
    'Three men were arrested and turned over to [B:Homeland Security Investigations].',
    ['arrest*: - > men', 'turn over*: - > men to:Homeland Security Investigations'],
  ],
  [
    '[P:Juan Roe], who sponsored the bill, said the measure would help.',
    ['sponsor: Juan Roe > bill', 'say: Juan Roe > -', 'help: measure > - / planned / by Juan Roe'],
  ],
  [
    '“We will win the war on crime,” said [P:Ann Low], a retired colonel.',
    ['war: - > - on:crime / planned / by Ann Low', 'say: Ann Low > -'],
  ],
  [
    'The operation resulted in the killing of [P:Pedro Lima] by [B:Mexican marines].',
    [
      'result: operation > - in:killing by:Mexican marines',
      'kill: Mexican marines > Pedro Lima of:Pedro Lima by:Mexican marines',
    ],
  ],
  [
    'The [B:Navy] handed 12 prisoners over to the [L:United States] on March 3.',
    ['hand over: Navy > prisoners to:United States'],
  ],
  ['The weapons seized in [L:Laredo] were traced to [C:Acme LLC].', ['seize*: - > weapons in:Laredo']],
  [
    'The man arrested by the [B:FBI] in [L:Texas] leads the [O:Red Group].',
    ['arrest*: FBI > man by:FBI in:Texas', 'lead: man > Red Group'],
  ],
  [
    '[P:Pedro Lima], wanted since 2019, was located and killed by [B:Mexican forces].',
    ['want*: - > Pedro Lima', 'locate*: - > Pedro Lima', 'kill*: Mexican forces > Pedro Lima by:Mexican forces'],
  ],
  [
    'The [B:Treasury] designated [O:Red Group] as a terrorist organization.',
    ['designate: Treasury > Red Group as:organization'],
  ],
  ['The [B:Army] did not deploy troops to [L:Sonora].', ['deploy: Army > troops to:Sonora / denied']],
  [
    '[P:Ann Low] said she would move 10,000 troops to the border.',
    ['say: Ann Low > -', 'move: she > troops to:border / promised / by Ann Low'],
  ],
  [
    'The government is considering classifying cartels as terrorist groups.',
    ['consider: government > -', 'classify: government > cartels as:groups / proposed'],
  ],
  ['There is no evidence that [C:Acme LLC] supplied the drugs.', ['supply: Acme LLC > drugs / denied']],
  ['[P:Ron Day] is accused of killing [P:Joe Low].', ['accuse*: - > Ron Day', 'kill: Ron Day > Joe Low / alleged']],
  ['According to the [B:DEA], the [O:Red Group] controls the port.', ['control: Red Group > port / by DEA']],
  [
    '[P:Ann Low] threatened to designate the [O:Red Group], impose tariffs, or deploy troops.',
    [
      'threaten: Ann Low > -',
      'designate: Ann Low > Red Group / threatened',
      'impose: Ann Low > tariffs / threatened',
      'tariff: - > - / threatened',
      'deploy: Ann Low > troops / threatened',
    ],
  ],
  [
    'The agency plans to share intelligence with [L:Colombia].',
    ['plan: agency > -', 'share: agency > intelligence with:Colombia / planned'],
  ],
  ['[C:Acme LLC] denied that it shipped the drugs.', ['deny: Acme LLC > -', 'ship: it > drugs / denied / by Acme LLC']],
  [
    'If troops are deployed, the [O:Red Group] may kill hostages.',
    ['deploy*: - > troops / possible', 'kill: Red Group > hostages / possible'],
  ],
  [
    '“The group leads the trade,” a U.S. official said. “It killed [P:Joe Low].”',
    ['lead: group > trade / by a U.S. official', 'say: official > -', 'kill: it > Joe Low / by a U.S. official'],
  ],
  [
    'Agents believe that [P:Joe Low] leads the [O:Red Group].',
    ['believe: agents > -', 'lead: Joe Low > Red Group / believed / by Agents'],
  ],
  [
    'The plan was ambitious, and the [B:Army] reportedly deployed 400 troops.',
    ['plan: - > -', 'deploy: Army > troops / alleged'],
  ],
  ['The murder victim was [P:Joe Low], who was on the wanted list.', ['murder: - > -']],
  ['“Prices are expected to stay high for years” ([P:Ann Low], [B:Rand]).', ['expect*: - > prices / by Ann Low']],
  [
    'The director, [P:Ann Low], told Congress that the [O:Red Group] had killed six people.',
    ['tell: Ann Low > congress', 'kill: Red Group > people / by Ann Low'],
  ],
  ['[B:FBI] agents and [B:DEA] officers arrested [P:Joe Low].', ['arrest: FBI+DEA > Joe Low']],
  ['Officers helped the patrol arrest four men.', ['help: officers > patrol', 'arrest: patrol > men']],
  [
    '[P:Joe Low] is believed to have founded the [O:Red Group].',
    ['believe*: - > Joe Low', 'found: Joe Low > Red Group / believed'],
  ],
  ['The [O:Red Group] is allied with [O:Los Grises].', ['ally*: - > Red Group with:Los Grises']],
  [
    'Rumours that [P:Joe Low] had been killed were denied by the [O:Red Group].',
    ['kill*: - > Joe Low / alleged', 'deny*: Red Group > - by:Red Group'],
  ],
];

const spanish: Rows = [
  [
    'Elementos de la [B:Guardia Nacional] detuvieron a [P:Luis Paz], alias “El Gato”, en [L:Tepic].',
    ['detener: Guardia Nacional > Luis Paz a:Luis Paz en:Tepic'],
  ],
  ['Fueron detenidas cuatro personas en [L:Tepic].', ['detener*: - > personas en:Tepic']],
  ['Se aseguraron 40 kg de [S:cocaína] y dos armas largas.', ['asegurar*: - > cocaína']],
  ['La [B:FGR], con apoyo de la [B:Marina], detuvo a tres hombres.', ['detener: FGR > hombres a:hombres']],
  [
    '[P:Luis Paz] fue abatido por la [B:Marina] durante un enfrentamiento.',
    ['abatir*: Marina > Luis Paz por:Marina durante:enfrentamiento', 'enfrentar: - > -'],
  ],
  [
    'La detención de [P:Luis Paz] fue anunciada por [P:Ana Sol].',
    ['detener: - > Luis Paz de:Luis Paz', 'anunciar*: Ana Sol > detencion por:Ana Sol'],
  ],
  ['[P:Ana Sol] se reunió con [P:John Doe] en [L:Washington].', ['reunir: Ana Sol > - con:John Doe en:Washington']],
  ['Quedaron asegurados una camioneta y un tractocamión.', ['quedar: - > -', 'asegurar*: - > camioneta']],
  [
    '“No vamos a permitirlo jamás”, dijo [P:Ana Sol].',
    ['permitir: - > - / planned / denied / by Ana Sol', 'decir: Ana Sol > -'],
  ],
  ['El Ejército desplegó 300 soldados en [L:Tepic].', ['desplegar: ejercito > soldados en:Tepic']],
  ['En el lugar murió [P:Luis Paz], líder del [O:Cártel del Sur].', ['morir: Luis Paz > -']],
  [
    'La [B:FGR] informó que fueron asegurados 20 vehículos.',
    ['informar: FGR > -', 'asegurar*: - > vehiculos / by FGR'],
  ],
  [
    'No hay elementos para afirmar que [P:Luis Paz] controle el puerto.',
    ['afirmar: elementos > - / denied', 'controlar: Luis Paz > puerto / denied'],
  ],
  [
    'Según la [B:Marina], [P:Luis Paz] lidera el [O:Cártel del Sur].',
    ['liderar: Luis Paz > Cártel del Sur / by Marina'],
  ],
  [
    '[P:Ana Sol] prometió enviar 300 soldados a [L:Tepic].',
    ['prometer: Ana Sol > -', 'enviar: Ana Sol > soldados a:Tepic / promised'],
  ],
  [
    'Se investiga la probable alianza de [P:Luis Paz] con el [O:Cártel del Sur].',
    ['investigar*: - > probable con:Cártel del Sur', 'aliar: - > Luis Paz de:Luis Paz con:Cártel del Sur / believed'],
  ],
  ['El gobierno desplegará 300 soldados en [L:Tepic].', ['desplegar: gobierno > soldados en:Tepic / planned']],
  ['El grupo mató a [P:Luis Paz], según la [B:FGR].', ['matar: grupo > Luis Paz a:Luis Paz segun:FGR / by FGR']],
  [
    '[P:Luis Paz] negó haber financiado al [O:Cártel del Sur].',
    ['negar: Luis Paz > -', 'financiar: Luis Paz > Cártel del Sur al:Cártel del Sur / denied / by Luis Paz'],
  ],
  [
    'La empresa habría financiado al [O:Cártel del Sur].',
    ['financiar: empresa > Cártel del Sur al:Cártel del Sur / alleged'],
  ],
  [
    'Elementos del [B:Ejército] y de la [B:Guardia Nacional] detuvieron a [P:Luis Paz] y a [P:Saúl Paz].',
    ['detener: Ejército+Guardia Nacional > Luis Paz+Saúl Paz a:Luis Paz+Saúl Paz'],
  ],
  ['El presunto líder del [O:Cártel del Sur], [P:Luis Paz], fue capturado el martes.', ['capturar*: - > Luis Paz']],
  [
    'La [B:FGR] no descarta que [P:Luis Paz] haya sido asesinado.',
    ['descartar: FGR > - / denied', 'asesinar*: - > Luis Paz / believed'],
  ],
  ['Si [P:Luis Paz] es detenido, habrá violencia.', ['detener*: - > Luis Paz / possible']],
  [
    'Se presume que la droga sería entregada a [C:Báltica SA].',
    ['presumir*: - > -', 'entregar*: - > droga a:Báltica SA / alleged'],
  ],
  [
    'El [B:Congreso] pidió que se declare terrorista al [O:Cártel del Sur].',
    ['pedir: Congreso > -', 'declarar: - > terrorista al:Cártel del Sur / proposed'],
  ],
  ['Dos agentes perdieron la vida en [L:Tepic].', ['morir: agentes > - en:Tepic']],
  [
    '[P:Ana Sol] dijo que enviará 300 soldados a [L:Tepic].',
    ['decir: Ana Sol > -', 'enviar: Ana Sol > soldados a:Tepic / promised / by Ana Sol'],
  ],
  ['[P:Luis Paz] se declaró culpable de lavado de dinero.', ['plead guilty: Luis Paz > - de:lavado']],
  ['Los detenidos fueron puestos a disposición de la [B:FGR].', ['poner*: - > detenidos a:FGR']],
];

const linesOf = (marked: string, language: 'en' | 'es'): string[] => {
  const scene = markedScene(marked, language);
  return clausesOf(scene).map((clause) => lineOf(scene, clause));
};

test('who does what to whom, and how it is said', async (t) => {
  for (const [marked, expected] of english)
    await t.test(marked, () => assert.deepEqual(linesOf(marked, 'en'), expected));
  for (const [marked, expected] of spanish)
    await t.test(marked, () => assert.deepEqual(linesOf(marked, 'es'), expected));
});

test('nothing is read from headings, page furniture and other languages', () => {
  assert.deepEqual(linesOf('Army seizes two tons of cocaine in the port\n\nThe weather was mild.', 'en'), []);
  const scene = markedScene('Le président a arrêté deux hommes.', 'en');
  assert.deepEqual(clausesOf({ ...scene, document: { ...scene.document, language: 'other' } }), []);
});

const words =
  'the of to was were by killed seized arrested and , . “ ” " ( ) who that said [P:Ann] [O:Red] 40 kg if not will se fue detuvo a de la dijo que según en ; : - X’s n’t'.split(
    ' ',
  );

test('any text: positions lie in the text, phrases in order, nothing thrown', () => {
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('en' as const, 'es' as const), (marked, language) => {
      const scene = markedScene(marked, language);
      const { text: own, tokens, sentences } = scene.document;
      for (const clause of clausesOf(scene)) {
        const sentence = sentences[clause.sentence];
        assert.ok(sentence !== undefined && clause.start >= 0 && clause.start < clause.end && clause.end <= own.length);
        assert.ok(
          clause.verb.first <= clause.verb.last &&
            clause.verb.first >= sentence.first &&
            clause.verb.last < sentence.last,
        );
        for (const phrase of [clause.subject, clause.object, ...clause.others.map(({ argument }) => argument)]) {
          if (phrase === null) continue;
          assert.equal(phrase.start, tokens[phrase.first]?.start);
          assert.equal(phrase.end, tokens[phrase.last]?.end);
          assert.ok(
            phrase.first <= phrase.last && phrase.mentions.every((mention) => scene.mentions[mention] !== undefined),
          );
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('endless sentences cost no more than their length', () => {
  for (const piece of ['killed and seized ', 'he said, ', 'if who ', '(a ', '" said ', 'a, b ', 'of the of ']) {
    const scene = markedScene(piece.repeat(8000), 'en');
    assert.ok(clausesOf(scene).length <= scene.document.tokens.length);
  }
});
