import type { ListedEntry, ListedLink } from '#vocabulary/listed.ts';

const keyOf = (name: string): string => {
  let end = name.length;
  while (end > 0 && (name[end - 1] === '.' || name[end - 1] === ' ')) end -= 1;
  const bare = name.slice(0, end).toUpperCase();
  return /\s\s|[\t\n]/.test(bare) ? bare.replace(/\s+/g, ' ').trim() : bare;
};

/** Gives links their entry where exactly one other entry bears the name: as listed, or if none is, as an alias. */
export function resolveLinks(entries: readonly ListedEntry[]): void {
  const wanted = new Set<string>();
  for (const { links } of entries) for (const link of links) if (link.entry === null) wanted.add(keyOf(link.name));
  if (wanted.size === 0) return;
  const primary = new Map<string, string[]>();
  const aliases = new Map<string, string[]>();
  for (const { entry, names } of entries)
    for (const { name, type } of names) {
      const key = keyOf(name);
      if (!wanted.has(key)) continue;
      const map = type === 'primary' ? primary : aliases;
      const before = map.get(key);
      if (before === undefined) map.set(key, [entry]);
      else if (!before.includes(entry)) before.push(entry);
    }
  for (const { entry, links } of entries)
    links.forEach((link, at) => {
      if (link.entry !== null) return;
      const key = keyOf(link.name);
      const found = [primary, aliases]
        .map((map) => map.get(key)?.filter((one) => one !== entry) ?? [])
        .find((one) => one.length > 0);
      if (found?.length === 1) (links as ListedLink[])[at] = { ...link, entry: found[0] ?? null };
    });
}
