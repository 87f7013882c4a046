import { useKindLabel } from '#ui/marks/KindGlyph.tsx';
import type { MenuEntry } from '#ui/overlay/Menu.tsx';
import { useChartText } from './text.ts';
import type { Desk } from './use-desk.ts';
import { kindsOf, neighbourhood } from './world.ts';

/** Ways to select by what things are: all, the others, neighbours, each kind. */
export function useSelectionMenu(desk: Desk): MenuEntry[] {
  const text = useChartText();
  const kindLabel = useKindLabel();
  const { selection, picture, world, links } = desk;
  const all = picture.model.scene.nodes.map((node) => node.id);
  const choose = (ids: Iterable<string>): void => desk.select({ nodes: new Set(ids), link: null });
  const shown = all.map((id) => world.shown.nodes.get(id)).filter((node) => node !== undefined);
  const none = selection.nodes.size === 0 ? text('nothingSelected') : undefined;
  return [
    { label: text('selectAll'), key: 'mod+a', run: () => choose(all) },
    { label: text('selectInvert'), run: () => choose(all.filter((id) => !selection.nodes.has(id))) },
    {
      label: text('selectNeighbours'),
      disabled: none,
      run: () => {
        const near = neighbourhood(links);
        choose([...selection.nodes].flatMap((id) => [id, ...(near.get(id) ?? [])]));
      },
    },
    {
      label: text('selectSameKind'),
      disabled: none,
      run: () => {
        const kinds = new Set([...selection.nodes].map((id) => world.shown.nodes.get(id)?.kind));
        choose(shown.filter((node) => kinds.has(node.kind)).map((node) => node.id));
      },
    },
    ...kindsOf(shown)
      .slice(0, 12)
      .map(({ kind, count }, i): MenuEntry => ({
        label: `${kindLabel(kind, 'plural')} (${count})`,
        apart: i === 0,
        run: () => choose(shown.filter((node) => node.kind === kind).map((node) => node.id)),
      })),
  ];
}
