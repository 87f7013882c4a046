import type { CutText } from '../document/document.ts';
import type { Figure, Identifier, TextDate, TextEntity } from '../reading/types.ts';

/** One place where an entity is named: `entity` is its position in `entities`, `first` and `last` its tokens, both inclusive. */
export interface SceneMention {
  entity: number;
  start: number;
  end: number;
  first: number;
  last: number;
}

/** A text with all that was found in it, ready for events and links. */
export interface Scene {
  document: CutText;
  entities: readonly TextEntity[];
  /** Mentions of all entities in the order of the text, not overlapping. */
  mentions: readonly SceneMention[];
  /** For each token the position in `mentions` of the mention over it, or -1. */
  mentionAt: Int32Array;
  dates: readonly TextDate[];
  figures: readonly Figure[];
  identifiers: readonly Identifier[];
}

/** Joins a cut text and what was found in it; where mentions overlap the longer stays, and one that covers no token is left out. */
export function sceneOf(
  document: CutText,
  entities: readonly TextEntity[],
  dates: readonly TextDate[],
  figures: readonly Figure[],
  identifiers: readonly Identifier[],
): Scene {
  const mentions = placed(document, entities);
  const mentionAt = new Int32Array(document.tokens.length).fill(-1);
  mentions.forEach((mention, at) => mentionAt.fill(at, mention.first, mention.last + 1));
  return { document, entities, mentions, mentionAt, dates, figures, identifiers };
}

/** Mentions that lie within a stretch of the text. */
export function mentionsBetween({ mentions }: Scene, from: number, to: number): SceneMention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: SceneMention[] = [];
  for (let at = low; at < mentions.length && (mentions[at]?.start ?? to) < to; at += 1) {
    const mention = mentions[at];
    if (mention !== undefined && mention.end <= to) found.push(mention);
  }
  return found;
}

function placed(document: CutText, entities: readonly TextEntity[]): SceneMention[] {
  const spans = entities.flatMap((entity, at) => entity.mentions.map(({ start, end }) => ({ entity: at, start, end })));
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const mentions: SceneMention[] = [];
  let token = 0;
  for (const span of spans) {
    while (token < document.tokens.length && document.tokens[token]!.end <= span.start) token++;
    let last = token;
    while (last < document.tokens.length && document.tokens[last]!.start < span.end) last++;
    if (last === token) continue;
    const before = mentions.at(-1);
    if (before && before.last >= token) {
      if (before.end - before.start >= span.end - span.start) continue;
      mentions.pop();
    }
    mentions.push({ ...span, first: token, last: last - 1 });
  }
  return mentions;
}
