import type { TextEntity, TextMention } from '#methods/text/reading/types.ts';
import { drop, inFurniture, type Gathering } from './gathering.ts';
import { canName } from './kinds.ts';
import { placesOf, type Page } from './literal.ts';
import type { Item } from './prompt.ts';

const mostMentions = 40;

/** Takes the entities of one answer. Out: what the answer's own ids stand for. */
export function takeEntities(all: Gathering, page: Page, items: readonly Item<'entities'>[]): Map<string, TextEntity> {
  const named = new Map<string, TextEntity>();
  for (const item of items) {
    const mentions = mentionsOf(all, page, item);
    const [first] = mentions;
    if (!first) {
      drop(all, 'words');
      continue;
    }
    // The name it gives where the text has it so, else the longest the text has.
    const forms = [...new Set(mentions.map(({ text }) => text))];
    const name =
      forms.find((form) => form === item.name) ?? forms.toSorted((a, b) => b.length - a.length)[0] ?? first.text;
    named.set(
      item.id,
      join(all, { id: '', kind: item.kind, name, aliases: forms.filter((form) => form !== name), mentions }),
    );
  }
  return named;
}

/** Every literal place of its names in the page, longest names first, not overlapping. */
function mentionsOf(all: Gathering, page: Page, { kind, name, mentions }: Item<'entities'>): TextMention[] {
  const names = [...new Set([name, ...mentions.slice(0, mostMentions)])].filter((words) => canName(kind, words.trim()));
  const found: TextMention[] = [];
  for (const words of names.toSorted((a, b) => b.length - a.length)) {
    for (const [start, end] of placesOf(page, words)) {
      if (found.some((one) => one.start < end && start < one.end) || inFurniture(all.known, [start, end])) continue;
      const text = all.text.slice(start, end);
      if (canName(kind, text)) found.push({ text, start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The entity of this kind and name that an earlier answer gave, with the new mentions, or a new one. */
function join(all: Gathering, entity: TextEntity): TextEntity {
  const key = `${entity.kind} ${entity.name}`;
  const before = all.entities.get(key);
  if (!before) {
    // Its own sort of id: the reader's are "e1", "e2" …
    const made = { ...entity, id: `x${all.entities.size + 1}` };
    all.entities.set(key, made);
    return made;
  }
  const there = new Set(before.mentions.map(({ start }) => start));
  before.mentions.push(...entity.mentions.filter(({ start }) => !there.has(start)));
  before.mentions.sort((a, b) => a.start - b.start);
  before.aliases = [...new Set([...before.aliases, ...entity.aliases])].filter((form) => form !== before.name);
  return before;
}
