import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { listed, screenOf } from './made-up.testing.ts';

const screen = screenOf([
  listed('1', 'OLMEDO QUIÑONES, Baltazar', { identifiers: [{ type: 'passport', value: 'G12345678', country: 'mx' }] }),
  listed('2', 'TRANSPORTES XILITLA DEL PONIENTE, S.A. DE C.V.', { kind: 'organization' }),
  listed('3', 'NAVE', { kind: 'vessel', identifiers: [{ type: 'imo', value: '9187629', country: null }] }),
  listed('4', 'CARTEL DE LA SIERRA ALTA', { kind: 'organization', aliases: ['LOS CHAPARRALES'] }),
  listed('5', 'URREA URREA, Fabián'),
  listed('7', 'PALMITO A.S.', { kind: 'organization' }),
  listed('8', 'NAXU', { kind: 'organization' }),
  listed('6', 'BANCO DEL VALLE', {
    kind: 'organization',
    identifiers: [{ type: 'bic', value: 'BVALMXMM', country: 'mx' }],
  }),
]);
const found = (text: string): string[] => screen.text(text).map(({ entry }) => entry);

describe('names in running text', () => {
  const texts: readonly [string, string[]][] = [
    ['PAGO FACTURA 881 BALTAZAR OLMEDO QUINONES', ['1']],
    ['/RFB/ OLMEDO QUINONES BALTAZAR RENTA MARZO', ['1']],
    ['rent for Baltasar Olmedo Quiñones, March', ['1']],
    ['INV 77 TRANSPORTES XILITLA DEL PONI\nENTE SA DE CV', ['2']],
    ['INV 77 TRANSPORTESXILITLA DEL PONIENTE', ['2']],
    ['freight, MV NAVE, Manzanillo', ['3']],
    ['la nave industrial del centro', []],
    ['CUOTA CARTEL DE LA SIERRA ALTA', ['4']],
    ['para los Chaparrales', ['4']],
    ['compra de palmito', []],
    ['pago a NAXU marzo', ['8']],
    ['factura NAXU-40393', []],
    ['compra a PALMITO AS, marzo', ['7']],
    ['compra a OAO PALMITO marzo', ['7']],
    ['Fabian Urrea Urrea, honorarios', ['5']],
    ['Baltazar, honorarios; Quiñones, renta', []],
    ['transporte del poniente, flete de maiz', []],
    ['banco de alimentos del valle de toluca', []],
  ];
  for (const [text, entries] of texts) it(JSON.stringify(text), () => assert.deepEqual(found(text), entries));

  it('says where, and that slice is what was matched', () => {
    const text = 'PAGO A BALTAZAR OLMEDO QUIÑONES POR RENTA';
    const [hit] = screen.text(text);
    assert.equal(text.slice(hit?.start, hit?.end), 'BALTAZAR OLMEDO QUIÑONES');
  });

  it('finds two names side by side', () => {
    assert.deepEqual(found('Baltazar Olmedo Quinones y Fabian Urrea Urrea').toSorted(), ['1', '5']);
  });
});

describe('identifiers in running text', () => {
  const texts: readonly [string, string[]][] = [
    ['pasaporte G12345678 renta', ['1']],
    ['ID G-12345678', ['1']],
    ['ship IMO 9187629 at anchor', ['3']],
    ['via BVALMXMMXXX', ['6']],
    ['ref 9187629', []],
    ['ref G123456789', []],
  ];
  for (const [text, entries] of texts) it(JSON.stringify(text), () => assert.deepEqual(found(text), entries));
});

describe('a text of any length', () => {
  const filler = 'concepto de pago mensual por servicios varios segun contrato ';

  it('is gone through to its end, wherever a name stands', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(200), (before, after) => {
        const text = `${filler.repeat(60).slice(0, before)} Baltazar Olmedo Quinones ${filler.repeat(4).slice(0, after)} G12345678`;
        assert.deepEqual(found(text), ['1']);
        assert.deepEqual(found(text.replace('Olmedo', 'x').replace('Baltazar', 'y')), ['1']);
      }),
      { numRuns: 60 },
    );
  });

  it('a million letters too', { timeout: 120_000 }, () => {
    assert.deepEqual(found(`${filler.repeat(17_000)} Baltazar Olmedo Quinones`), ['1']);
  });

  it('a name as long as a text is searched as one', () => {
    const [hit] = screen.subject({ name: `${filler.repeat(40)} Baltazar Olmedo Quinones` });
    assert.equal(hit?.entry, '1');
  });
});

describe('hostile words', () => {
  it('never throw, and points add up', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Baltazar',
        'OLMEDO',
        'Quiñones',
        'SA',
        'DE',
        'CV',
        '9187629',
        'Олмедо',
        '🙂',
        '‮',
        'ﷺ',
        '\ud800',
        '́',
      ),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        for (const hit of [...screen.text(text, { least: 0.5 }), ...screen.subject({ name: text })])
          assert.ok(Math.abs(hit.reasons.reduce((sum, { points }) => sum + points, 0) - hit.score) < 1e-9);
      }),
      { numRuns: 120 },
    );
  });
});
