/** From here on labels and hulls wait until the picture stands still. */
export const calmFrom = 1500;
/** From here on nodes and links are drawn coarser while the picture moves, all of them. */
const coarseFrom = 15_000;
const coarse = 0.4;

/** What it needs of sigma. */
interface Drawing {
  getCanvases: () => Record<string, HTMLCanvasElement>;
  getDimensions: () => { width: number; height: number };
  refresh: (what: { partialGraph: object; skipIndexation: boolean }) => unknown;
}

/** Keeps a big picture moving evenly: fewer layers and pixels while it moves, and never more than one frame ahead. */
export class Pace {
  moving = false;
  private frame = 0;
  private fences: { gl: WebGL2RenderingContext; sync: WebGLSync }[] = [];
  private still: ReturnType<typeof setTimeout> | undefined;
  private readonly renderer: Drawing;
  private readonly size: () => { nodes: number; links: number };

  constructor(renderer: Drawing, size: Pace['size']) {
    this.renderer = renderer;
    this.size = size;
    Object.assign(renderer, { scheduleRender: this.schedule });
  }

  /** The camera moved. */
  move(): void {
    clearTimeout(this.still);
    const { nodes, links } = this.size();
    if (nodes <= calmFrom) return;
    this.moving = true;
    this.rest('hidden');
    if (links > coarseFrom) this.resolve(coarse);
    this.still = setTimeout(() => {
      this.settle();
      this.schedule();
    }, 140);
  }

  /** Everything as it is drawn when nothing moves. */
  settle(): void {
    clearTimeout(this.still);
    this.moving = false;
    this.rest('visible');
    this.resolve(1);
  }

  /** Draws at once what is there. */
  draw(): void {
    this.renderer.refresh({ partialGraph: {}, skipIndexation: true });
  }

  /** Marks the end of a frame on the graphics card. */
  fence(): void {
    // The bench reads the time from frame to frame.
    performance.clearMarks('enlace.chart.frame');
    performance.mark('enlace.chart.frame');
    if (this.fences.length > 0) return;
    for (const canvas of this.drawn()) {
      const gl = canvas.getContext('webgl2');
      const sync = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      if (!gl || !sync) continue;
      gl.flush();
      this.fences.push({ gl, sync });
    }
  }

  close(): void {
    clearTimeout(this.still);
    cancelAnimationFrame(this.frame);
  }

  /**
   * A browser takes several frames ahead of a slow graphics card and then stands still for all of them. So the next
   * frame is begun only when the last one is drawn; asking whether it is does not wait.
   */
  private readonly schedule = (): Drawing => {
    if (this.frame === 0) this.frame = requestAnimationFrame(this.tick);
    return this.renderer;
  };

  private readonly tick = (): void => {
    this.frame = 0;
    if (this.fences.some(({ gl, sync }) => gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED)) {
      this.schedule();
      return;
    }
    for (const { gl, sync } of this.fences) gl.deleteSync(sync);
    this.fences = [];
    this.draw();
  };

  /** Layers that are empty while the picture moves cost time to put together, so they are hidden. */
  private rest(how: 'hidden' | 'visible'): void {
    const canvases = this.renderer.getCanvases();
    for (const id of ['hulls', 'edgeLabels', 'labels']) Object.assign(canvases[id]?.style ?? {}, { visibility: how });
  }

  /** Sets the resolution of nodes and links; their size on the screen stays. */
  private resolve(part: number): void {
    const { width, height } = this.renderer.getDimensions();
    const wanted = Math.round(width * window.devicePixelRatio * part);
    for (const canvas of this.drawn()) {
      if (canvas.width === wanted) continue;
      canvas.width = wanted;
      canvas.height = Math.round(height * window.devicePixelRatio * part);
      canvas.getContext('webgl2')?.viewport(0, 0, canvas.width, canvas.height);
    }
  }

  private drawn(): HTMLCanvasElement[] {
    const canvases = this.renderer.getCanvases();
    return [canvases['edges'], canvases['nodes']].filter((one) => one !== undefined);
  }
}
