import type { Palette } from './palette.ts';
import { growth, toPixels, type Scene, type SceneLink, type SceneNode, type View } from './scene.ts';

export interface LabelChoice {
  selected: ReadonlySet<string>;
  hovered: string | null;
  focused: string | null;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const cell = 64;
const fontSize = 11.5;
/** So many of the most important are named even where their names cover other discs. */
const alwaysNamed = 10;
const toolsWidth = 54;

/** Rectangles already used on the screen, in cells so that asking is quick. */
class Taken {
  private readonly cells = new Map<number, Box[]>();

  private *keys(box: Box): Generator<number> {
    for (let x = Math.floor(box.left / cell); x <= Math.floor(box.right / cell); x++) {
      for (let y = Math.floor(box.top / cell); y <= Math.floor(box.bottom / cell); y++) yield x * 4096 + y;
    }
  }

  free(box: Box, but?: Box): boolean {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (other === but) continue;
        if (other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom)
          return false;
      }
    }
    return true;
  }

  take(box: Box): void {
    for (const key of this.keys(box)) {
      const held = this.cells.get(key);
      if (held) held.push(box);
      else this.cells.set(key, [box]);
    }
  }
}

const widths = new Map<string, number>();

function measure(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    width = context.measureText(text).width;
    if (widths.size > 40_000) widths.clear();
    widths.set(key, width);
  }
  return width;
}

/** The text cut to a width, with an ellipsis. */
export function cut(context: CanvasRenderingContext2D, text: string, most: number): string {
  if (measure(context, text) <= most) return text;
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(context, `${text.slice(0, middle)}…`) <= most) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low).trimEnd()}…`;
}

/**
 * Labels under their nodes with a halo, the most important first; one that would cover another label or another
 * node is left out until there is room. The first of all may cover a disc: whoever stands in the middle has a name.
 * `nodes` come in the order of importance.
 */
export function drawLabels(
  context: CanvasRenderingContext2D,
  nodes: readonly SceneNode[],
  view: View,
  palette: Palette,
  choice: LabelChoice,
  most: number,
): void {
  const taken = new Taken();
  const written = new Taken();
  const grown = growth(view.scale);
  const discs = new Map<string, Box>();
  const inView: SceneNode[] = [];
  for (const node of nodes) {
    const at = toPixels(view, node.x, node.y);
    if (at.x < -60 || at.y < -40 || at.x > view.width + 60 || at.y > view.height + 20) continue;
    inView.push(node);
    const r = node.radius * grown;
    if (r < 5) continue;
    const box = { left: at.x - r, top: at.y - r, right: at.x + r, bottom: at.y + r };
    discs.set(node.id, box);
    taken.take(box);
  }
  const first = (node: SceneNode): boolean =>
    choice.selected.has(node.id) || node.id === choice.hovered || node.id === choice.focused;
  const some = choice.selected.size <= 200 ? inView.filter(first) : [];
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  let drawn = 0;
  for (const [rank, node] of [...some, ...inView].entries()) {
    if (drawn >= most + some.length) break;
    const chosen = drawn < some.length;
    if (!chosen && some.length > 0 && first(node)) continue;
    drawn += 1;
    const over = rank - some.length < alwaysNamed ? written : undefined;
    drawLabel(context, node, view, palette, grown, { taken, written, over }, discs.get(node.id), chosen);
  }
}

function drawLabel(
  context: CanvasRenderingContext2D,
  node: SceneNode,
  view: View,
  palette: Palette,
  grown: number,
  room: { taken: Taken; written: Taken; over: Taken | undefined },
  own: Box | undefined,
  chosen: boolean,
): void {
  const at = toPixels(view, node.x, node.y);
  context.font = `${chosen || node.crowd ? 600 : 400} ${fontSize}px ${palette.font}`;
  const text = cut(context, node.label, chosen ? 240 : 150);
  const half = measure(context, text) / 2 + 2;
  const r = node.radius * grown;
  // Under the node where there is room, else over it, else beside it.
  const middles = [
    { x: at.x, top: at.y + r + 3 },
    { x: at.x, top: at.y - r - 5 - fontSize },
    { x: at.x + r + 5 + half, top: at.y - fontSize / 2 - 1 },
    { x: at.x - r - 5 - half, top: at.y - fontSize / 2 - 1 },
  ];
  const boxes = middles.map(({ x, top }) => ({ left: x - half, top, right: x + half, bottom: top + fontSize + 2, x }));
  // Left of the picture stand the tools.
  const inside = boxes.filter((one) => one.left > toolsWidth && one.right < view.width - 4);
  const box =
    inside.find((one) => room.taken.free(one, own)) ??
    (room.over && inside.find((one) => room.over?.free(one))) ??
    (chosen ? boxes[0] : undefined);
  if (!box) return;
  room.taken.take(box);
  room.written.take(box);
  context.lineWidth = 3.5;
  context.strokeStyle = palette.bg;
  context.strokeText(text, box.x, box.top + fontSize - 1.5);
  context.fillStyle = palette.ink;
  context.fillText(text, box.x, box.top + fontSize - 1.5);
}

/** Captions along links: those of the chosen ones, and the number on bundled lines. */
export function drawCaptions(
  context: CanvasRenderingContext2D,
  scene: Scene,
  spot: (id: string) => SceneNode | undefined,
  view: View,
  palette: Palette,
  lit: (link: SceneLink) => boolean,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const link of scene.links) {
    const on = lit(link);
    if (!on && link.count < 2) continue;
    const a = spot(link.from);
    const b = spot(link.to);
    if (!a || !b) continue;
    const p = toPixels(view, a.x, a.y);
    const q = toPixels(view, b.x, b.y);
    const length = Math.hypot(q.x - p.x, q.y - p.y);
    const room = length - (a.radius + b.radius) * growth(view.scale) - 8;
    const whole = [on ? link.caption : '', link.count > 1 ? `×${link.count}` : ''].filter(Boolean).join('  ');
    context.font = `500 10.5px ${palette.font}`;
    if (whole === '' || room < 24) continue;
    const text = on ? cut(context, whole, room) : whole;
    if (measure(context, text) > room) continue;
    context.save();
    context.translate((p.x + q.x) / 2, (p.y + q.y) / 2);
    let angle = Math.atan2(q.y - p.y, q.x - p.x);
    if (angle > Math.PI / 2 || angle <= -Math.PI / 2) angle += Math.PI;
    context.rotate(angle);
    context.lineWidth = 4;
    context.strokeStyle = palette.bg;
    context.strokeText(text, 0, -7);
    context.fillStyle = on ? palette.accent : palette.dim;
    context.fillText(text, 0, -7);
    context.restore();
  }
}
