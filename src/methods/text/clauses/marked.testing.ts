import { cutText } from '../document/document.ts';
import { findDates } from '../dates/find.ts';
import { findFigures } from '../figures/find.ts';
import type { EntityWord, TextEntity, TextEvent } from '../reading/types.ts';
import type { Argument, Clause } from './clause.ts';
import { sceneOf, type Scene } from './scene.ts';

const kinds: Readonly<Record<string, EntityWord>> = {
  P: 'Person',
  B: 'PublicBody',
  O: 'Organization',
  C: 'Company',
  L: 'Place',
  F: 'Facility',
  S: 'Substance',
  V: 'Vessel',
};

/** A scene from a text in which names are marked: "[P:Ana Sol] met [P:Tom Reed]". The document is dated 2027-06-15. */
export function markedScene(marked: string, language: 'en' | 'es'): Scene {
  const entities = new Map<string, TextEntity>();
  let text = '';
  for (const part of marked.split(/(\[[A-Z]:[^\]]+\])/)) {
    const found = /^\[([A-Z]):([^\]]+)\]$/.exec(part);
    const name = found?.[2];
    if (found === null || name === undefined) {
      text += part;
      continue;
    }
    const entity = entities.get(name) ?? {
      id: `e${entities.size + 1}`,
      kind: kinds[found[1] ?? ''] ?? 'Person',
      name,
      aliases: [],
      mentions: [],
    };
    entity.mentions.push({ text: name, start: text.length, end: text.length + name.length });
    entities.set(name, entity);
    text += name;
  }
  const document = cutText(text, language);
  const { dates } = findDates(text, { language, dated: '2027-06-15' });
  return sceneOf(document, [...entities.values()], dates, findFigures(document, dates, []), []);
}

/** The name of an entity, or the words of a role. */
export const nameOf = (scene: Scene, id: string | null): string =>
  scene.entities.find((entity) => entity.id === id)?.name ?? id ?? '';

const argument = (scene: Scene, phrase: Argument | null): string => {
  if (phrase === null) return '-';
  const names = phrase.mentions.map((mention) => scene.entities[scene.mentions[mention]?.entity ?? -1]?.name ?? '');
  return names.length > 0 ? names.join('+') : (phrase.head ?? '');
};

/** A clause in one line: verb, who, whom, the rest, how it is said. */
export function lineOf(scene: Scene, clause: Clause): string {
  const { verb, voice, subject, object, others, modality, denied, possible, speaker } = clause;
  const rest = others.map(({ preposition, argument: phrase }) => ` ${preposition}:${argument(scene, phrase)}`).join('');
  const stance = [
    modality === 'asserted' ? '' : modality,
    denied ? 'denied' : '',
    possible ? 'possible' : '',
    speaker === null ? '' : `by ${nameOf(scene, speaker)}`,
  ];
  return `${verb.lemma}${voice === 'passive' ? '*' : ''}: ${argument(scene, subject)} > ${argument(scene, object)}${rest}${stance
    .filter(Boolean)
    .map((word) => ` / ${word}`)
    .join('')}`;
}

/** An event in one line: kind, who, whom, how much of what, when, where, how it is said. */
export function eventLineOf(scene: Scene, event: TextEvent): string {
  const names = (ids: readonly string[]): string => ids.map((id) => nameOf(scene, id)).join('+') || '-';
  const parts = [
    `${event.kind}: ${names(event.actors.filter((id) => !event.patients.includes(id)))} > ${names(event.patients)}`,
    event.quantity === null ? '' : `${event.quantity} ${event.unit}`,
    nameOf(scene, event.substance),
    event.valueUsd === null ? '' : `$${event.valueUsd}`,
    event.qualifier ?? '',
    event.date ?? '',
    event.place === null ? '' : `in ${nameOf(scene, event.place)}`,
    event.modality === 'asserted' ? '' : event.modality,
    event.denied ? 'denied' : '',
    event.speaker === null ? '' : `by ${nameOf(scene, event.speaker)}`,
  ];
  return parts.filter(Boolean).join(' / ');
}
