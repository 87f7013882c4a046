import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cutText } from './document.ts';

const sentences = (text: string): string[] => {
  const cut = cutText(text);
  return cut.sentences.map((one) => text.slice(one.start, one.end));
};
const kinds = (text: string): string[] => cutText(text).sentences.map((one) => one.kind);

describe('sentences', () => {
  const cases: [text: string, expected: string[]][] = [
    ['Gen. A. Ruiz spoke. He left at 5 p.m. on Jan. 20.', ['Gen. A. Ruiz spoke.', 'He left at 5 p.m. on Jan. 20.']],
    ['The U.S. Navy sailed. The U.S. The end.', ['The U.S. Navy sailed.', 'The U.S.', 'The end.']],
    [
      'El Lic. Pérez, de Grúas Sol, S.A. de C.V., declaró. Nada más.',
      ['El Lic. Pérez, de Grúas Sol, S.A. de C.V., declaró.', 'Nada más.'],
    ],
    [
      '“We know,” she said. “We always knew.” Then silence.',
      ['“We know,” she said.', '“We always knew.”', 'Then silence.'],
    ],
    ['It weighed 1.5 tons. 12 men unloaded it.', ['It weighed 1.5 tons.', '12 men unloaded it.']],
    ['¿Quién fue? Nadie lo sabe.', ['¿Quién fue?', 'Nadie lo sabe.']],
    ['non-U. S. citizens abroad. More.', ['non-U. S. citizens abroad.', 'More.']],
    [
      'A headline without a point\nFirst sentence here. Second one.',
      ['A headline without a point', 'First sentence here.', 'Second one.'],
    ],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(sentences(text), expected));

  it('go over the line ends of a text set in lines of one width', () => {
    const text =
      'The committee found that the shipments had\nbeen declared as drying agents and that no\nlicence had been asked for. It said so in\nits second report.';
    assert.equal(sentences(text).length, 2);
  });

  it('are told as headings, fields and prose', () => {
    assert.deepEqual(kinds('ANNUAL NOTE ON PORTS\n\nShipper: Grano Azul\n\nThe load was opened.'), [
      'heading',
      'field',
      'prose',
    ]);
  });
});

describe('tokens', () => {
  const words = (text: string): string[] => cutText(text).tokens.map((token) => token.folded);
  const cases: [text: string, expected: string[]][] = [
    ['theWall Street', ['the', 'wall', 'street']],
    ['Cártel del Ñandú', ['cartel', 'del', 'nandu']],
    ['Mexico’s U.S.-Mexico', ['mexico', "'s", 'u.s.-mexico']],
    ['O’Brien-Sáez', ["o'brien-saez"]],
    ['infor-\nmation', ['information']],
    ['a\u00a0b', ['a', 'b']],
    ['6½ tons, 13,101', ['6½', 'tons', ',', '13,101']],
    ['U. S. EE. UU.', ['u. s.', 'ee. uu.']],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(words(text), expected));
});

describe('page furniture', () => {
  const furniture = (text: string): string[] => cutText(text).furniture.map(([start, end]) => text.slice(start, end));
  const page = [
    'Harbour fire under control',
    'By Ada Quill · 4 min read',
    'A crane at the north dock. (Photo: Ada Quill)',
    'The fire began at dawn, officials said.',
    'Sign up today for our newsletter and never miss a story.',
    'It was out by noon.',
    'Read more',
    'Page 2 of 5',
    'Suscríbete a nuestro boletín',
    '© 2031 The Dock Gazette. All rights reserved.',
  ].join('\n\n');

  it('is told from what the text says', () => {
    const left = page.split('\n\n').filter((line) => !furniture(page).includes(line));
    assert.deepEqual(left, [
      'Harbour fire under control',
      'The fire began at dawn, officials said.',
      'It was out by noon.',
    ]);
  });

  for (const said of [
    'She subscribed to nothing.',
    'The bank asked for support.',
    'They share a border.',
    'He shared the menu with them.',
  ])
    it(`is not seen in ${said}`, () => assert.deepEqual(furniture(said), []));
});

describe('languages', () => {
  const cases: [text: string, expected: string][] = [
    ['The report says that they were seen with the others.', 'en'],
    ['El informe dice que fueron vistos con los demás por la noche.', 'es'],
    [
      'Der Bericht sagt, dass die Männer nicht mit den anderen und das Schiff eine halbe Stunde von der Küste ist und nicht mit der Flut.',
      'other',
    ],
    ['自由な船が港に入る', 'other'],
  ];
  for (const [text, expected] of cases)
    it(`${expected}: ${text.slice(0, 24)}`, () => assert.equal(cutText(text).language, expected));
});

it('gives tokens in order that equal their slices, in sentences that hold them, for any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const cut = cutText(text);
      let at = 0;
      for (const token of cut.tokens) {
        assert.equal(text.slice(token.start, token.end), token.text);
        assert.ok(token.start >= at);
        at = token.end;
        const sentence = cut.sentences[token.sentence];
        assert.ok(sentence && sentence.start <= token.start && token.end <= sentence.end);
      }
      for (const [start, end] of cut.quotes) assert.ok(start < end && end <= text.length);
    }),
  );
});
