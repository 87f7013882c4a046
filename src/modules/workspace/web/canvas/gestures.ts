import type { MouseCoords } from 'sigma/types';
import { nodesInside } from './scene.ts';
import type { Stage } from './stage.ts';

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
  /** A node that is selected moves together with the others. */
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

/** Listens to the pointer on a stage until the returned function is called. `pen` draws boxes and lassos. */
export function listen(stage: Stage, pen: CanvasRenderingContext2D, get: () => Gestures): () => void {
  const pointer = new Pointer(stage, pen, get);
  const { renderer } = stage;
  renderer.on('downNode', ({ node, event }) => pointer.pressNode(node, event));
  renderer.on('downStage', ({ event }) => pointer.pressStage(event));
  renderer.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (pointer.follow(event)) preventSigmaDefault();
  });
  renderer.on('leaveStage', () => pointer.leave());
  renderer.on('clickNode', ({ node, event }) => pointer.click(node, event));
  renderer.on('clickStage', ({ event }) => pointer.click(null, event));
  renderer.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    get().open(node);
  });
  renderer.on('doubleClickStage', ({ preventSigmaDefault }) => preventSigmaDefault());
  renderer.on('rightClickNode', ({ node, event }) => {
    event.original.preventDefault();
    get().menu(node, { x: event.x, y: event.y });
  });
  window.addEventListener('mouseup', pointer.finish);
  window.addEventListener('touchend', pointer.finish);
  return () => {
    pointer.leave();
    window.removeEventListener('mouseup', pointer.finish);
    window.removeEventListener('touchend', pointer.finish);
  };
}

class Pointer {
  private drag: Drag | null = null;
  private region: At[] | null = null;
  private regionAdds = false;
  /** Sigma reports a click after every press, a drag's too. */
  private moved = false;
  private frame = 0;
  private readonly stage: Stage;
  private readonly pen: CanvasRenderingContext2D;
  private readonly get: () => Gestures;

  constructor(stage: Stage, pen: CanvasRenderingContext2D, get: () => Gestures) {
    this.stage = stage;
    this.pen = pen;
    this.get = get;
  }

  pressNode(node: string, at: MouseCoords): void {
    this.moved = false;
    if (!leftButton(at.original)) return;
    this.get().hover(null, null, at);
    const chosen = this.get().selected();
    const starts = new Map<string, At>();
    for (const id of chosen.has(node) ? chosen : [node]) {
      const spot = this.stage.spot(id);
      if (spot) starts.set(id, { x: spot.x, y: spot.y });
    }
    this.drag = { from: this.stage.units(at.x, at.y), starts, spots: new Map() };
  }

  pressStage(at: MouseCoords): void {
    this.moved = false;
    const mode = this.get().mode();
    if (!leftButton(at.original) || (mode === 'point' && !at.original.shiftKey)) return;
    this.region = [{ x: at.x, y: at.y }];
    this.regionAdds = adding(at.original) && mode !== 'point';
  }

  /** Whether the move was used: then the picture stays where it is. */
  follow(at: MouseCoords): boolean {
    if (this.drag || this.region) {
      this.moved = true;
      at.original.preventDefault();
      if (this.drag) this.carry(this.drag, at);
      else this.outline(at);
      return true;
    }
    if ('buttons' in at.original && at.original.buttons > 0) this.moved = true;
    else if (at.original.target instanceof HTMLCanvasElement) this.hover(at);
    return false;
  }

  private carry(drag: Drag, at: MouseCoords): void {
    const now = this.stage.units(at.x, at.y);
    const [dx, dy] = [now.x - drag.from.x, now.y - drag.from.y];
    for (const [id, spot] of drag.starts) drag.spots.set(id, { x: spot.x + dx, y: spot.y + dy });
    this.stage.drag(drag.spots);
  }

  private outline(at: MouseCoords): void {
    const first = this.region?.[0];
    if (!this.region || !first) return;
    if (this.get().mode() === 'lasso') this.region.push({ x: at.x, y: at.y });
    else this.region = [first, { x: at.x, y: first.y }, { x: at.x, y: at.y }, { x: first.x, y: at.y }];
    draw(this.pen, this.region);
  }

  private hover(at: MouseCoords): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const node = this.stage.nodeAt(at.x, at.y);
      this.get().hover(node, node ? null : this.stage.linkAt(at.x, at.y), { x: at.x, y: at.y });
    });
  }

  click(node: string | null, at: MouseCoords): void {
    if (this.moved) return;
    this.get().pick(node, node === null ? this.stage.linkAt(at.x, at.y) : null, adding(at.original));
  }

  leave(): void {
    cancelAnimationFrame(this.frame);
    this.get().hover(null, null, { x: 0, y: 0 });
  }

  readonly finish = (): void => {
    const { drag, region, stage } = this;
    this.drag = null;
    this.region = null;
    draw(this.pen, []);
    if (drag && drag.spots.size > 0) this.get().moved(drag.spots);
    if (region && region.length > 2) this.get().region(nodesInside(stage.all(), stage.view(), region), this.regionAdds);
    setTimeout(() => (this.moved = false), 0);
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
