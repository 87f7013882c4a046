import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rank } from './rank.ts';

test('accents and word order do not matter; a beginning comes first', () => {
  const items = ['Abrir el gráfico', 'Gráficos', 'Reportes'];
  assert.deepEqual(
    rank(items, 'grafico', (one) => one),
    ['Gráficos', 'Abrir el gráfico'],
  );
  assert.deepEqual(
    rank(items, 'graf abr', (one) => one),
    ['Abrir el gráfico'],
  );
  assert.deepEqual(
    rank(items, ' ', (one) => one),
    items,
  );
  assert.deepEqual(
    rank(items, 'xyz', (one) => one),
    [],
  );
});
