import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clausesOf } from '../clauses/clauses.ts';
import { sceneOf } from '../clauses/scene.ts';
import { cutText } from '../document/document.ts';
import type { EntityWord, TextEntity, TextLink } from '../reading/types.ts';
import { linesOf, markedScene } from './annotated.ts';
import { findLinks } from './find.ts';

const entityWords: readonly EntityWord[] = [
  'Person',
  'Organization',
  'PublicBody',
  'Company',
  'Place',
  'Facility',
  'Vehicle',
  'Substance',
  'Programme',
  'LegalInstrument',
];
const pieces = fc.constantFrom(
  ...'the of and y de la , . ; : ( ) " ’s not no allied with rival leader director former his brother hermano sons in at to by owned supplied sent wires $ 40,000 said that which who including such as Shipper Consignee Subject Agency Sole signatory contenedor aboard denied alleged presunto \n\n'.split(
    ' ',
  ),
);
const named = fc.tuple(
  fc.constantFrom('Ada Ruiz', 'Los Pardos', 'Calder', 'Chile', 'Oro', 'Tern', 'Vela 4'),
  fc.nat(entityWords.length - 1),
);

/** Texts of the words the rules look for, with names of any kind between them. */
const scenes = fc.array(fc.oneof(pieces, named), { maxLength: 60 }).map((parts) => {
  const entities = new Map<string, TextEntity>();
  let text = '';
  for (const part of parts) {
    const name = typeof part === 'string' ? part : part[0];
    if (typeof part !== 'string') {
      const kind = entityWords[part[1]] ?? 'Person';
      const entity = entities.get(name) ?? { id: `e${entities.size}`, kind, name, aliases: [], mentions: [] };
      entity.mentions.push({ text: name, start: text.length, end: text.length + name.length });
      entities.set(name, entity);
    }
    text += `${name} `;
  }
  return sceneOf(cutText(text), [...entities.values()], [], [], []);
});

const symmetric = new Set(['Family', 'Alliance', 'Cooperation', 'Rivalry']);
const keyOf = ({ kind, from, to }: TextLink): string =>
  `${kind} ${symmetric.has(kind) ? [from, to].toSorted().join(' ') : `${from} ${to}`}`;

test('ends exist and differ, quotes are slices, each pair and kind stands once, no person meets a place', () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const kinds = new Map(scene.entities.map(({ id, kind }) => [id, kind]));
      const links = findLinks(scene, clausesOf(scene));
      for (const link of links) {
        assert.ok(kinds.has(link.from) && kinds.has(link.to) && link.from !== link.to);
        assert.equal(link.quote, scene.document.text.slice(link.start, link.end));
        assert.ok(link.quote.length > 0);
        const ends = [kinds.get(link.from), kinds.get(link.to)];
        assert.ok(!(ends.includes('Person') && (ends.includes('Place') || ends.includes('Facility'))));
      }
      assert.equal(new Set(links.map(keyOf)).size, links.length);
    }),
    { numRuns: 400 },
  );
});

test('never throws on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const scene = sceneOf(cutText(text), [], [], [], []);
      assert.deepEqual(findLinks(scene, clausesOf(scene)), []);
    }),
  );
});

test('the work grows with the text, not with its square', () => {
  const hostile = [
    '[p Ada Ruiz], [p Omar Paz], ',
    'his brother of his brother of ',
    '[g Los Pardos] and [g Los Rojos], led by [p Ada Ruiz], ',
    'alliance * between of the pact with ',
    'the group the company the cartel ',
    '“ " \' ( ',
    'Shipper: Consignee: ',
    'allegedly [p Ada Ruiz] leads [g Los Pardos] and no evidence ',
    'Carrier: [m Calder] \n\n',
    'Director [p Ada Ruiz] of ',
    '[m Calder] shares a director, ',
    '[p Ada Ruiz] lo dirige en su lugar ',
    'its leader and he paid him ',
    'Consignee [m Calder] and managed by ',
    'no me consta y sanctioned [m Calder], ',
  ];
  for (const piece of hostile) {
    const work = (times: number): number => {
      const scene = markedScene(piece.repeat(times));
      let reads = 0;
      const tokens = new Proxy(scene.document.tokens, {
        get(target, key) {
          reads += 1;
          return Reflect.get(target, key) as unknown;
        },
      });
      findLinks({ ...scene, document: { ...scene.document, tokens } }, []);
      return reads;
    };
    const small = work(100);
    const large = work(800);
    assert.ok(large < small * 10, `${piece}: ${small} tokens read for 100, ${large} for 800`);
  }
});

test('a quotation has its speaker, a long sentence a short quote', () => {
  const scene = markedScene('“[g Los Pardos] are allied with [g Los Rojos] in the valley,” said [p Ada Ruiz].');
  const [link] = findLinks(scene, clausesOf(scene));
  assert.equal(link?.kind, 'Alliance');
  assert.equal(link?.speaker, scene.entities.find(({ name }) => name === 'Ada Ruiz')?.id);
  const long = markedScene(
    `${'It rained in the long valley of the east, '.repeat(12)}and [g Los Pardos] are allied with [g Los Rojos].`,
  );
  assert.ok((findLinks(long, [])[0]?.quote.length ?? 999) < 80);
});

test('the firmest of several sayings is kept', () => {
  assert.deepEqual(linesOf('[p Ada Ruiz] allegedly leads [g Los Pardos]. [p Ada Ruiz] leads [g Los Pardos].'), [
    'Leadership Ada Ruiz > Los Pardos',
  ]);
});
