import { clausesOf } from '../clauses/clauses.ts';
import { sceneOf, type Scene } from '../clauses/scene.ts';
import { cutText } from '../document/document.ts';
import type { EntityWord, TextEntity, TextLink } from '../reading/types.ts';
import { findLinks } from './find.ts';

/*
 * For tests alone: a text with its entities marked, "[p Ada Ruiz] leads [g Los Pardos=Pardos]", so that links are tried
 * without the finding of entities. A second name after "=" is the name of the entity the mention belongs to.
 */
const kinds: Readonly<Record<string, EntityWord>> = {
  p: 'Person',
  g: 'Organization',
  b: 'PublicBody',
  u: 'MilitaryUnit',
  m: 'Company',
  l: 'Place',
  f: 'Facility',
  v: 'Vehicle',
  x: 'Vessel',
  s: 'Substance',
  r: 'Programme',
};

/** The scene of a marked text. */
export function markedScene(marked: string): Scene {
  const entities = new Map<string, TextEntity>();
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\[(\w) ([^\]=]+)(?:=([^\]]+))?\]/g)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const [, letter = '', surface = '', name = surface] = match;
    const entity = entities.get(name) ?? {
      id: `e${entities.size + 1}`,
      kind: kinds[letter] ?? 'Organization',
      name,
      aliases: [],
      mentions: [],
    };
    entities.set(name, entity);
    entity.mentions.push({ text: surface, start: text.length, end: text.length + surface.length });
    text += surface;
  }
  text += marked.slice(from);
  return sceneOf(cutText(text), [...entities.values()], [], [], []);
}

/** The links of a marked text as lines: "Membership Ada Ruiz > Los Pardos", with modality, "former" and "denied" where they apply. */
export function linesOf(marked: string): string[] {
  const scene = markedScene(marked);
  const names = new Map(scene.entities.map(({ id, name }) => [id, name]));
  const line = (link: TextLink): string =>
    [
      `${link.kind} ${names.get(link.from)} > ${names.get(link.to)}`,
      ...(link.modality === 'asserted' ? [] : [link.modality]),
      ...(link.former ? ['former'] : []),
      ...(link.denied ? ['denied'] : []),
    ].join(', ');
  return findLinks(scene, clausesOf(scene)).map(line).toSorted();
}
