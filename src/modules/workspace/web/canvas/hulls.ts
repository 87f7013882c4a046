import type { Palette } from './palette.ts';
import { convexHull, growth, toPixels, type Hull, type SceneNode, type View } from './scene.ts';

/** Opacity of the hulls' own layer: inside it they are drawn full, so that line and area do not add up. */
export const hullOpacity = 0.075;

/** Soft areas behind the members of each group. A member far away from the rest does not stretch the area. */
export function drawHulls(
  context: CanvasRenderingContext2D,
  hulls: readonly Hull[],
  spot: (id: string) => SceneNode | undefined,
  view: View,
  palette: Palette,
): void {
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const [i, hull] of hulls.entries()) {
    const members = hull.members.map(spot).filter((one) => one !== undefined);
    const line = convexHull(near(members).map((node) => toPixels(view, node.x, node.y)));
    if (line.length < 2) continue;
    const colour = i % 2 === 0 ? palette.groups.group : palette.groups.person;
    context.beginPath();
    for (const [k, point] of line.entries()) {
      if (k === 0) context.moveTo(point.x, point.y);
      else context.lineTo(point.x, point.y);
    }
    context.closePath();
    context.fillStyle = colour;
    context.strokeStyle = colour;
    context.lineWidth = 84 * growth(view.scale);
    context.fill();
    context.stroke();
  }
}

function near(members: readonly SceneNode[]): readonly SceneNode[] {
  if (members.length < 5) return members;
  const middle = (of: (node: SceneNode) => number): number =>
    members.map(of).sort((a, b) => a - b)[Math.floor(members.length / 2)] ?? 0;
  const [mx, my] = [middle((node) => node.x), middle((node) => node.y)];
  const away = (node: SceneNode): number => Math.hypot(node.x - mx, node.y - my);
  const usual = middle(away);
  return members.filter((node) => away(node) <= usual * 2.6 + 1);
}
