import type { MouseCoords } from 'sigma/types';
import type { Stage } from './stage.ts';
import { nodesInside } from './scene.ts';

export type Mode = 'point' | 'box' | 'lasso';
export interface At {
  x: number;
  y: number;
}

/** What a person does on the canvas, in ids. */
export interface Gestures {
  hover: (node: string | null, link: string | null, at: At) => void;
  pick: (node: string | null, link: string | null, adding: boolean) => void;
  region: (ids: readonly string[], adding: boolean) => void;
  moved: (spots: ReadonlyMap<string, At>) => void;
  menu: (node: string, at: At) => void;
  open: (node: string) => void;
  /** Whether a node moves together with others: those selected. */
  selected: () => ReadonlySet<string>;
  mode: () => Mode;
}

const adding = (event: MouseEvent | TouchEvent): boolean => event.shiftKey || event.ctrlKey || event.metaKey;
const leftButton = (event: MouseEvent | TouchEvent): boolean => !('button' in event) || event.button === 0;

interface Drag {
  from: At;
  starts: ReadonlyMap<string, At>;
  spots: Map<string, At>;
}

/** Listens to the pointer on a stage until the returned function is called. */
export function listen(stage: Stage, pen: CanvasRenderingContext2D, get: () => Gestures): () => void {
  let drag: Drag | null = null;
  let region: At[] | null = null;
  let regionAdds = false;
  /** Sigma reports a click after every press, a drag's too. */
  let moved = false;
  let frame = 0;
  const { renderer } = stage;

  const begin = (node: string, at: MouseCoords): void => {
    const chosen = get().selected();
    const ids = chosen.has(node) ? [...chosen] : [node];
    const starts = new Map(
      ids
        .map((id) => [id, stage.spot(id)] as const)
        .filter(([, spot]) => spot !== undefined)
        .map(([id, spot]) => [id, { x: spot!.x, y: spot!.y }]),
    );
    drag = { from: stage.units(at.x, at.y), starts, spots: new Map() };
  };
  const follow = (at: MouseCoords): void => {
    if (!drag) return;
    const now = stage.units(at.x, at.y);
    const [dx, dy] = [now.x - drag.from.x, now.y - drag.from.y];
    for (const [id, spot] of drag.starts) drag.spots.set(id, { x: spot.x + dx, y: spot.y + dy });
    stage.drag(drag.spots);
  };
  const outline = (at: MouseCoords): void => {
    if (!region) return;
    const first = region[0]!;
    if (get().mode() === 'lasso') region.push({ x: at.x, y: at.y });
    else region = [first, { x: at.x, y: first.y }, { x: at.x, y: at.y }, { x: first.x, y: at.y }];
    draw(pen, region);
  };
  const hoverAt = (at: MouseCoords): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const node = stage.nodeAt(at.x, at.y);
      get().hover(node, node ? null : stage.linkAt(at.x, at.y), { x: at.x, y: at.y });
    });
  };
  const finish = (): void => {
    if (drag && drag.spots.size > 0) get().moved(drag.spots);
    if (region && region.length > 2) get().region(nodesInside(stage.all(), stage.view(), region), regionAdds);
    drag = null;
    region = null;
    draw(pen, []);
    setTimeout(() => (moved = false), 0);
  };

  renderer.on('downNode', ({ node, event }) => {
    moved = false;
    if (!leftButton(event.original)) return;
    get().hover(null, null, event);
    begin(node, event);
  });
  renderer.on('downStage', ({ event }) => {
    moved = false;
    if (!leftButton(event.original) || (get().mode() === 'point' && !event.original.shiftKey)) return;
    region = [{ x: event.x, y: event.y }];
    regionAdds = adding(event.original) && get().mode() !== 'point';
  });
  renderer.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (drag || region) {
      moved = true;
      preventSigmaDefault();
      event.original.preventDefault();
      if (drag) follow(event);
      else outline(event);
      return;
    }
    const held = 'buttons' in event.original && event.original.buttons > 0;
    if (held) moved = true;
    else if (event.original.target instanceof HTMLCanvasElement) hoverAt(event);
  });
  renderer.on('leaveStage', () => {
    cancelAnimationFrame(frame);
    get().hover(null, null, { x: 0, y: 0 });
  });
  renderer.on('clickNode', ({ node, event }) => {
    if (!moved) get().pick(node, null, adding(event.original));
  });
  renderer.on('clickStage', ({ event }) => {
    if (moved) return;
    get().pick(null, stage.linkAt(event.x, event.y), adding(event.original));
  });
  renderer.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    get().open(node);
  });
  renderer.on('doubleClickStage', ({ preventSigmaDefault }) => preventSigmaDefault());
  renderer.on('rightClickNode', ({ node, event }) => {
    event.original.preventDefault();
    get().menu(node, { x: event.x, y: event.y });
  });
  window.addEventListener('mouseup', finish);
  window.addEventListener('touchend', finish);
  return () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('mouseup', finish);
    window.removeEventListener('touchend', finish);
  };
}

function draw(pen: CanvasRenderingContext2D, line: readonly At[]): void {
  const { canvas } = pen;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  canvas.hidden = line.length < 3;
  if (line.length < 3) return;
  const ratio = window.devicePixelRatio;
  const colour = getComputedStyle(canvas).color;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.beginPath();
  line.forEach((at, i) => (i === 0 ? pen.moveTo(at.x, at.y) : pen.lineTo(at.x, at.y)));
  pen.closePath();
  pen.globalAlpha = 0.1;
  pen.fillStyle = colour;
  pen.fill();
  pen.globalAlpha = 1;
  pen.strokeStyle = colour;
  pen.setLineDash([4, 3]);
  pen.stroke();
}
