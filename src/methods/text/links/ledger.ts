import type { LinkWord, Stance, TextLink } from '../reading/types.ts';
import type { Ground } from './ground.ts';
import { negationReader } from './negations.ts';

/** A link as a rule finds it: ends are positions of entities, `first` and `last` the tokens it rests on (inclusive). */
export interface FoundLink {
  kind: LinkWord;
  from: number;
  to: number;
  first: number;
  last: number;
  role?: string | null;
  former?: boolean;
  stance?: Partial<Stance>;
}

/** Collects links: each pair and kind once, the firmest stance kept, a denial apart; none where the text denies it. */
export interface Ledger {
  add(found: FoundLink): void;
  links(): TextLink[];
}

const symmetric: ReadonlySet<LinkWord> = new Set(['Family', 'Alliance', 'Cooperation', 'Rivalry']);
/** Links of these kinds leave out what says no more: a leader of a body is not listed as its member too. */
const stronger: Partial<Record<LinkWord, readonly LinkWord[]>> = {
  Membership: ['Leadership', 'Employment'],
  Employment: ['Leadership'],
  Cooperation: ['Alliance'],
};
/** "we have arrested 600 members", "con integrantes": what was taken for a post speaks of others. */
const noPost =
  /\b\d{2,}|^(?:we|they|he|she|con|with|to|by|por|against|contra|other|otros|otras|among|entre)\b|\b(?:we|they|arrested|detained|killed|met|spoke|talked|detuvo|detuvieron|murio|hablo|se reunio)\b/iu;
const longestQuote = 320;
const spots: ReadonlySet<string> = new Set(['Place', 'Facility']);

const firmness = (link: TextLink): number =>
  link.modality === 'asserted' ? 3 : link.modality === 'alleged' || link.modality === 'believed' ? 2 : 1;

export function ledgerOf(ground: Ground): Ledger {
  const { entities, document } = ground.scene;
  const denied = negationReader(ground);
  const kept = new Map<string, TextLink>();
  const keyOf = (kind: LinkWord, from: number, to: number): string =>
    symmetric.has(kind) && from > to ? `${kind} ${to} ${from}` : `${kind} ${from} ${to}`;
  const places = new Map(entities.map(({ id }, at) => [id, at]));
  return {
    add(found) {
      const from = entities[found.from];
      const to = entities[found.to];
      if (from === undefined || to === undefined || from === to) return;
      if (from.kind === 'Person' && spots.has(to.kind)) return;
      if (to.kind === 'Person' && spots.has(from.kind)) return;
      if (denied(found.first, found.last) || noPost.test(found.role ?? '')) return;
      const stance = found.stance ?? {};
      const [start, end] = quoteOf(ground, found.first, found.last);
      const link: TextLink = {
        kind: found.kind,
        from: from.id,
        to: to.id,
        role: found.role ?? null,
        former: found.former ?? false,
        modality: stance.modality ?? 'asserted',
        denied: stance.denied ?? false,
        speaker: stance.speaker ?? null,
        quote: document.text.slice(start, end),
        start,
        end,
      };
      const key = keyOf(found.kind, found.from, found.to) + (link.denied ? ' not' : '');
      const own = kept.get(key);
      if (own === undefined || firmness(link) > firmness(own)) kept.set(key, link);
      else if (own.role === null && link.role !== null && firmness(link) === firmness(own))
        kept.set(key, { ...own, role: link.role });
    },
    links() {
      const weaker = (link: TextLink): boolean =>
        (stronger[link.kind] ?? []).some((kind) =>
          kept.has(keyOf(kind, places.get(link.from) ?? -1, places.get(link.to) ?? -1)),
        );
      return [...kept.values()]
        .filter((link) => link.denied || !weaker(link))
        .toSorted((a, b) => a.start - b.start || a.end - b.end);
    },
  };
}

/** The sentence, or where that is long what lies between the ends of the link; over several sentences all of it. */
function quoteOf(ground: Ground, first: number, last: number): [number, number] {
  const { tokens, sentences } = ground;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  const from = sentences[tokens[first]?.sentence ?? -1];
  const to = sentences[tokens[last]?.sentence ?? -1];
  if (from && to && to.end - from.start <= longestQuote) return [from.start, to.end];
  return [start, end];
}
