import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clausesOf } from '../clauses/clauses.ts';
import { markedScene, nameOf } from '../clauses/marked.testing.ts';
import { findEvents } from './find.ts';

/** The events of a marked text, each as "Kind: to whom / how much / how sure". */
export function briefly(marked: string, language: 'en' | 'es'): string[] {
  const scene = markedScene(marked, language);
  return findEvents(scene, clausesOf(scene))
    .filter(({ kind }) => kind !== 'Declaration')
    .map((event) =>
      [
        `${event.kind}: ${event.patients.map((id) => nameOf(scene, id)).join('+') || '-'}`,
        event.quantity === null ? '' : `${event.quantity} ${event.unit}`,
        event.modality === 'asserted' ? '' : event.modality,
        event.denied ? 'denied' : '',
      ]
        .filter(Boolean)
        .join(' / '),
    );
}

/** One test for each text of a table. */
export function testTexts(
  language: 'en' | 'es',
  texts: readonly (readonly [marked: string, events: readonly string[]])[],
): void {
  for (const [marked, events] of texts)
    test(marked.replaceAll('\n', ' '), () => assert.deepEqual(briefly(marked, language), events));
}
