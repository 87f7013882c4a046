import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { measureCodes } from '#methods/text/figures/measures.ts';
import { countedNouns } from '#methods/text/figures/nouns.ts';
import { readText } from '#methods/text/reading/read.ts';
import { unitCodes, unitOf } from '#vocabulary/quantity.ts';
import { amountText, isMeasure, kilogramsText, unitWords } from './units.view.ts';

/** Said by the reader without a noun of the text. */
const besides = ['%', 'percentage points', 'times', 'years', 'months', 'units'];
const codes = new Set([...measureCodes, ...unitCodes, ...countedNouns.values(), ...besides]);

describe('units in words', () => {
  for (const language of ['en', 'es'] as const)
    test(`every code the reader gives has a singular and a plural, ${language}`, () => {
      for (const code of codes) {
        const words = unitWords(code, language);
        assert.ok(words && words.one !== '' && words.other !== '', code);
        assert.ok(amountText(1, code, null, language).endsWith(words.one), code);
        assert.ok(amountText(2.5, code, null, language).endsWith(words.other), code);
      }
    });
  test('every measure is said beside what it is of; what is counted is said by its noun', () => {
    for (const code of [...measureCodes, 'USD', 'USDT', 'USD/kg', '%']) assert.ok(isMeasure(code), code);
    for (const code of new Set(countedNouns.values())) assert.equal(isMeasure(code), unitOf(code) !== undefined, code);
  });
  test('the ton of a text is said as it stands there, with what it may weigh', () => {
    for (const [text, ton] of [
      ['The navy seized 1.5 tons of cocaine.', '1.5 tons'],
      ['The navy seized 1 ton of cocaine.', '1 ton'],
    ] as const) {
      const [figure] = readText(text).figures;
      assert.equal(figure?.unit, 'ton');
      assert.equal(amountText(figure?.value ?? 0, 'ton', null, 'en'), ton);
    }
    assert.equal(amountText(1.5, 'ton', null, 'es'), '1.5 toneladas');
    assert.equal(amountText(1, 'ton', 'about', 'es'), 'cerca de 1 tonelada');
    assert.equal(kilogramsText(1.5, 'ton', 'en'), '1,361–1,524\u00a0kg');
    assert.equal(kilogramsText(2, 'lb', 'en'), '0.907\u00a0kg');
    assert.equal(kilogramsText(-1, 'ton', 'en'), '');
  });
  test('what is counted is in the language of the screen, a noun of the text as it stands', () => {
    assert.equal(amountText(6, 'vehicles', null, 'es'), '6 vehículos');
    assert.equal(amountText(1, 'vehicles', null, 'en'), '1 vehicle');
    assert.equal(amountText(2019, 'year', null, 'en'), '2019');
    assert.equal(amountText(3, 'dates', null, 'es'), '3 dates');
  });
});
