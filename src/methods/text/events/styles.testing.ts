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
