import type { ListedEntry, ListedLink } from '#vocabulary/listed.ts';

/** Names of which all but a few could be told apart by it. */
const slots = 1 << 16;
/** What a letter beyond ASCII becomes in capitals may be several letters. */
const notAscii = -1;

/** Where the name ends, closing points and spaces aside. */
function endOf(name: string): number {
  let end = name.length;
  while (end > 0 && (name[end - 1] === '.' || name[end - 1] === ' ')) end -= 1;
  return end;
}

const keyOf = (name: string): string => {
  const bare = name.slice(0, endOf(name)).toUpperCase();
  return /\s\s|[\t\n]/.test(bare) ? bare.replace(/\s+/g, ' ').trim() : bare;
};

/** Equal for names with the same key, of which spaces do not count. */
function slotOf(name: string): number {
  const end = endOf(name);
  let hash = 0;
  for (let at = 0; at < end; at += 1) {
    const code = name.charCodeAt(at);
    if (code > 127) return notAscii;
    if (code > 32) hash = Math.imul(hash ^ (code >= 97 && code <= 122 ? code - 32 : code), 0x01000193);
  }
  return (hash ^ (hash >>> 16)) & (slots - 1);
}

/** Gives links their entry where exactly one other entry bears the name: as listed, or if none is, as an alias. */
export function resolveLinks(entries: readonly ListedEntry[]): void {
  const open = entries.filter(({ links }) => links.some((link) => link.entry === null));
  if (open.length === 0) return;
  const keys = open.map(({ links }) => links.map((link) => (link.entry === null ? keyOf(link.name) : '')));
  const { primary, aliases } = bearersOf(entries, new Set(keys.flat()));
  open.forEach(({ entry, links }, turn) =>
    links.forEach((link, at) => {
      if (link.entry !== null) return;
      const key = keys[turn]?.[at] ?? '';
      const found = [primary, aliases]
        .map((map) => map.get(key)?.filter((one) => one !== entry) ?? [])
        .find((one) => one.length > 0);
      if (found?.length === 1) (links as ListedLink[])[at] = { ...link, entry: found[0] ?? null };
    }),
  );
}

function bearersOf(
  entries: readonly ListedEntry[],
  wanted: ReadonlySet<string>,
): Record<'primary' | 'aliases', Map<string, string[]>> {
  const maybe = new Uint8Array(slots);
  for (const key of wanted) {
    const slot = slotOf(key);
    if (slot === notAscii) continue;
    maybe[slot] = 1;
  }
  const found = { primary: new Map<string, string[]>(), aliases: new Map<string, string[]>() };
  for (const { entry, names } of entries)
    for (const { name, type } of names) {
      const slot = slotOf(name);
      if (slot !== notAscii && maybe[slot] === 0) continue;
      const key = keyOf(name);
      if (!wanted.has(key)) continue;
      const map = type === 'primary' ? found.primary : found.aliases;
      const before = map.get(key);
      if (before === undefined) map.set(key, [entry]);
      else if (!before.includes(entry)) before.push(entry);
    }
  return found;
}
