import user from 'lucide-static/icons/user.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import building from 'lucide-static/icons/building-2.svg?raw';
import landmark from 'lucide-static/icons/landmark.svg?raw';
import pin from 'lucide-static/icons/map-pin.svg?raw';
import car from 'lucide-static/icons/car.svg?raw';
import star from 'lucide-static/icons/star.svg?raw';
import document_ from 'lucide-static/icons/file-text.svg?raw';
import flask from 'lucide-static/icons/flask-conical.svg?raw';
import dot from 'lucide-static/icons/circle-dot.svg?raw';
import type { Group } from '#vocabulary/kinds.ts';

/** The same glyphs as the kit's, as files, because a canvas needs their paths. */
const files: Readonly<Record<Group, string>> = {
  person: user,
  group: users,
  company: building,
  account: landmark,
  site: pin,
  vehicle: car,
  event: star,
  document: document_,
  substance: flask,
  other: dot,
};

export const glyphOrder = Object.keys(files) as readonly Group[];
export const glyphIndex = new Map(glyphOrder.map((group, i) => [group, i]));

/** The outline of a 24 × 24 icon as one path; of the shapes only those that occur in these icons. */
export function outline(svg: string): Path2D {
  const path = new Path2D();
  const shapes = new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('path, circle, rect, line');
  for (const shape of shapes) {
    const n = (name: string): number => Number(shape.getAttribute(name) ?? 0);
    if (shape.tagName === 'path') path.addPath(new Path2D(shape.getAttribute('d') ?? ''));
    else if (shape.tagName === 'line') path.addPath(new Path2D(`M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`));
    else if (shape.tagName === 'rect') path.roundRect(n('x'), n('y'), n('width'), n('height'), n('rx'));
    else {
      path.moveTo(n('cx') + n('r'), n('cy'));
      path.arc(n('cx'), n('cy'), n('r'), 0, 2 * Math.PI);
    }
  }
  return path;
}

const cell = 64;

/** All glyphs side by side, white on nothing; the shader gives the colour. */
export function atlas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = cell * glyphOrder.length;
  canvas.height = cell;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.strokeStyle = '#fff';
  context.lineWidth = 2.3;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  glyphOrder.forEach((group, i) => {
    context.setTransform(cell / 26, 0, 0, cell / 26, i * cell + cell / 26, cell / 26);
    context.stroke(outline(files[group]));
  });
  return canvas;
}
