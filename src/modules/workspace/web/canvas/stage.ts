import { MultiDirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import type { Settings } from 'sigma/settings';
import { drawHulls, hullOpacity } from './hulls.ts';
import { glyphIndex } from './glyphs.ts';
import { drawCaptions, drawLabels } from './labels.ts';
import { thinLinks, wideLinks, type LinkLook } from './link-program.ts';
import { mark, nodeProgram, type NodeLook } from './node-program.ts';
import { calmFrom, Pace } from './pace.ts';
import { readPalette, type Palette } from './palette.ts';
import {
  growth,
  linkAt,
  nodeAt,
  toPixels,
  toUnits,
  type Scene,
  type SceneLink,
  type SceneNode,
  type View,
} from './scene.ts';

/** Half the side of the square that sigma takes as the whole graph: fixed, so that nothing shifts when nodes come. */
const span = 1000;
/** From here on links are hairlines. */
const thinFrom = 4000;

export interface Highlight {
  nodes: ReadonlySet<string>;
  links: ReadonlySet<string>;
  hovered: string | null;
  hoveredLink: string | null;
  focused: string | null;
}

export const noHighlight: Highlight = {
  nodes: new Set(),
  links: new Set(),
  hovered: null,
  hoveredLink: null,
  focused: null,
};

interface NodeAttributes extends NodeLook {
  x: number;
  y: number;
  size: number;
  color: string;
  label: null;
}

interface LinkAttributes extends LinkLook {
  type: 'thin' | 'wide';
  size: number;
  color: string;
}

const empty: Scene = { nodes: [], links: [], hulls: [] };

/** The drawing of one scene by sigma with our own programs, labels and hulls. Owns its canvases until `close`. */
export class Stage {
  readonly renderer: Sigma<NodeAttributes, LinkAttributes>;
  private graph = new MultiDirectedGraph<NodeAttributes, LinkAttributes>();
  private scene: Scene = empty;
  private readonly nodes = new Map<string, SceneNode>();
  private readonly links = new Map<string, SceneLink>();
  private byWeight: readonly SceneNode[] = [];
  private incident = new Map<string, string[]>();
  private palette: Palette;
  private lit: Highlight = noHighlight;
  private readonly pace: Pace;
  private readonly container: HTMLElement;

  constructor(container: HTMLElement) {
    this.container = container;
    this.palette = readPalette();
    this.renderer = new Sigma(this.graph, container, this.settings());
    this.renderer.setCustomBBox({ x: [-span, span], y: [-span, span] });
    const behind = { beforeLayer: 'edges', style: { opacity: String(hullOpacity) } };
    this.renderer.createCanvasContext('hulls', behind);
    // Its hover layers stay unused; a layer that is not shown costs nothing to put together.
    for (const id of ['hovers', 'hoverNodes'])
      Object.assign(this.renderer.getCanvases()[id]?.style ?? {}, { display: 'none' });
    // The layer that takes the pointer is empty: seen through, it still takes it.
    Object.assign(this.renderer.getCanvases()['mouse']?.style ?? {}, { opacity: '0' });
    // Sigma asks the graphics card which node is under the pointer, which stalls it; arithmetic is quicker.
    Object.assign(this.renderer, { getNodeAtPosition: (at: { x: number; y: number }) => this.nodeAt(at.x, at.y) });
    this.renderer.on('afterRender', () => this.paint());
    this.pace = new Pace(this.renderer, () => ({ nodes: this.scene.nodes.length, links: this.scene.links.length }));
    this.renderer.getCamera().on('updated', () => this.pace.move());
    this.renderer.resize(true);
  }

  private settings(): Partial<Settings> {
    return {
      renderLabels: false,
      renderEdgeLabels: false,
      stagePadding: 0,
      zIndex: false,
      allowInvalidContainer: true,
      defaultNodeType: 'node',
      defaultEdgeType: 'wide',
      nodeProgramClasses: { node: nodeProgram(() => this.palette) },
      edgeProgramClasses: { wide: wideLinks, thin: thinLinks },
      defaultDrawNodeHover: () => undefined,
      // `scale` is not known to sigma; it follows from the camera's ratio and the size of the canvas.
      zoomToSizeRatioFunction: (ratio) => 1 / growth(this.unit() / ratio),
      minCameraRatio: 0.08,
      maxCameraRatio: 60,
      doubleClickZoomingRatio: 1,
      inertiaDuration: 0,
      zoomDuration: 120,
    };
  }

  /** Pixels per unit of the chart at a camera ratio of one. */
  private unit(): number {
    return Math.max(1, Math.min(this.container.offsetWidth, this.container.offsetHeight)) / (2 * span);
  }

  view(): View {
    const { width, height } = this.renderer.getDimensions();
    const camera = this.renderer.getCamera().getState();
    const scale = this.unit() / camera.ratio;
    const x = (camera.x - 0.5) * 2 * span;
    const y = (camera.y - 0.5) * 2 * span;
    return { scale, dx: width / 2 - x * scale, dy: height / 2 + y * scale, width, height };
  }

  spot = (id: string): SceneNode | undefined => this.nodes.get(id);
  link = (id: string): SceneLink | undefined => this.links.get(id);
  all = (): readonly SceneNode[] => this.scene.nodes;
  nodeAt = (x: number, y: number): string | null => nodeAt(this.scene.nodes, this.view(), x, y);
  linkAt = (x: number, y: number): string | null => linkAt(this.scene.links, this.spot, this.view(), x, y);
  pixels = (id: string): { x: number; y: number } | null => {
    const node = this.nodes.get(id);
    return node ? toPixels(this.view(), node.x, node.y) : null;
  };
  units = (x: number, y: number): { x: number; y: number } => toUnits(this.view(), x, y);

  /** Draws another scene. What is in both keeps its place in the buffers where that is cheaper. */
  show(scene: Scene): void {
    const before = this.scene;
    const sameLinks = scene.links === before.links;
    const sameNodes =
      sameLinks &&
      scene.nodes.length === before.nodes.length &&
      scene.nodes.every((node, i) => node.id === before.nodes[i]?.id);
    this.scene = scene;
    this.nodes.clear();
    for (const node of scene.nodes) this.nodes.set(node.id, node);
    if (!sameLinks) {
      this.links.clear();
      this.incident = new Map();
      for (const link of scene.links) {
        this.links.set(link.id, link);
        for (const end of [link.from, link.to]) {
          const held = this.incident.get(end);
          if (held) held.push(link.id);
          else this.incident.set(end, [link.id]);
        }
      }
    }
    this.byWeight = [...scene.nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
    if (sameNodes) this.update();
    else if (!this.grow(before)) this.rebuild();
  }

  /** Adds what came to the graph, when nothing went: an expansion of a big chart then costs little. False when it does not apply. */
  private grow(before: Scene): boolean {
    const { nodes, links } = this.scene;
    const thin = links.length > thinFrom;
    const fresh = nodes.filter((node) => !this.graph.hasNode(node.id));
    const lines = links.filter((link) => !this.graph.hasEdge(link.id));
    const nothingWent =
      nodes.length - fresh.length === before.nodes.length && links.length - lines.length === before.links.length;
    if (before.nodes.length < 1000 || !nothingWent || thin !== before.links.length > thinFrom) return false;
    for (const node of fresh) this.graph.addNode(node.id, this.nodeLook(node));
    for (const link of lines) this.graph.addDirectedEdgeWithKey(link.id, link.from, link.to, this.linkLook(link, thin));
    this.update();
    return true;
  }

  /** The same nodes and links, looking or standing otherwise: only those that differ are drawn into the buffers again. */
  private update(): void {
    const touched: string[] = [];
    const links = new Set<string>();
    for (const node of this.scene.nodes) {
      const now = this.nodeLook(node);
      const held = this.graph.getNodeAttributes(node.id);
      if (
        held.x === now.x &&
        held.y === now.y &&
        held.size === now.size &&
        held.color === now.color &&
        held.marks === now.marks
      )
        continue;
      touched.push(node.id);
      for (const link of this.incident.get(node.id) ?? []) links.add(link);
    }
    this.refresh(touched, [...links]);
  }

  /** A graph made anew is quicker than thousands of changes, each of which sigma answers. */
  private rebuild(): void {
    const graph = new MultiDirectedGraph<NodeAttributes, LinkAttributes>();
    const thin = this.scene.links.length > thinFrom;
    for (const node of this.scene.nodes) graph.addNode(node.id, this.nodeLook(node));
    for (const link of this.scene.links) {
      if (graph.hasNode(link.from) && graph.hasNode(link.to)) {
        graph.addDirectedEdgeWithKey(link.id, link.from, link.to, this.linkLook(link, thin));
      }
    }
    this.graph = graph;
    this.renderer.setGraph(graph);
  }

  private nodeLook(node: SceneNode): NodeAttributes {
    const { palette, lit } = this;
    const marks =
      (node.contradicted ? mark.contradicted : 0) +
      (node.single ? mark.single : 0) +
      (node.fresh ? mark.fresh : 0) +
      (node.pinned ? mark.pinned : 0) +
      (node.crowd ? mark.crowd : 0) +
      (lit.nodes.has(node.id) ? mark.selected : 0) +
      (lit.focused === node.id ? mark.focused : 0);
    return {
      x: node.x,
      y: node.y,
      size: node.radius,
      color:
        node.colour in palette.groups
          ? palette.groups[node.colour as keyof Palette['groups']]
          : palette[node.colour as 'dim'],
      label: null,
      glyph: glyphIndex.get(node.glyph) ?? 9,
      marks,
    };
  }

  private isLit = (link: SceneLink): boolean => {
    const { lit } = this;
    if (lit.links.has(link.id) || lit.hoveredLink === link.id) return true;
    if (lit.hovered !== null && (link.from === lit.hovered || link.to === lit.hovered)) return true;
    return lit.nodes.size > 0 && lit.nodes.size < 60 && (lit.nodes.has(link.from) || lit.nodes.has(link.to));
  };

  private linkLook(link: SceneLink, thin: boolean): LinkAttributes {
    const { palette } = this;
    const lit = this.isLit(link);
    return {
      type: thin ? 'thin' : 'wide',
      size: lit ? 1.9 : 1.15,
      color: link.stroke === 'denied' ? palette.bad : lit ? palette.accent : thin ? palette.faint : palette.hair,
      opacity: thin && !lit ? 0.32 : 1,
      stroke: link.stroke,
      arrow: link.arrow,
      aside: link.aside,
    };
  }

  /** Changes what is selected, hovered and focused; only what changed is drawn into the buffers. */
  highlight(next: Highlight): void {
    const before = this.lit;
    const touched = new Set<string>();
    const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): void => {
      for (const id of a) if (!b.has(id)) touched.add(id);
    };
    differ(before.nodes, next.nodes);
    differ(next.nodes, before.nodes);
    for (const id of [before.hovered, next.hovered, before.focused, next.focused]) if (id !== null) touched.add(id);
    const links = new Set<string>();
    for (const id of touched) for (const link of this.incident.get(id) ?? []) links.add(link);
    for (const set of [before.links, next.links]) for (const id of set) links.add(id);
    for (const id of [before.hoveredLink, next.hoveredLink]) if (id !== null) links.add(id);
    this.lit = next;
    this.refresh([...touched], [...links]);
  }

  /** Moves nodes while they are dragged; the scene itself is changed when the drag ends. */
  drag(spots: ReadonlyMap<string, { x: number; y: number }>): void {
    const links = new Set<string>();
    for (const [id, at] of spots) {
      const node = this.nodes.get(id);
      if (!node) continue;
      this.nodes.set(id, Object.assign(node, at));
      for (const link of this.incident.get(id) ?? []) links.add(link);
    }
    this.refresh([...spots.keys()], [...links]);
  }

  private refresh(nodes: readonly string[], links: readonly string[]): void {
    const thin = this.scene.links.length > thinFrom;
    const known = nodes.filter((id) => this.graph.hasNode(id));
    const tied = links.filter((id) => this.graph.hasEdge(id));
    // The attributes are changed in place: through graphology each change would make sigma work through the whole graph.
    for (const id of known)
      Object.assign(this.graph.getNodeAttributes(id), this.nodeLook(this.nodes.get(id) as SceneNode));
    for (const id of tied)
      Object.assign(this.graph.getEdgeAttributes(id), this.linkLook(this.links.get(id) as SceneLink, thin));
    this.renderer.refresh({ partialGraph: { nodes: known, edges: tied }, skipIndexation: true, schedule: true });
  }

  /** Reads the colours of the theme again. */
  retheme(): void {
    this.palette = readPalette();
    this.rebuild();
  }

  private paint(): void {
    const canvases = this.renderer.getCanvases();
    const context = (id: string): CanvasRenderingContext2D | null => canvases[id]?.getContext('2d') ?? null;
    const [hulls, captions, labels] = [context('hulls'), context('edgeLabels'), context('labels')];
    if (!hulls || !captions || !labels) return;
    const view = this.view();
    const big = this.scene.nodes.length > calmFrom;
    hulls.clearRect(0, 0, view.width, view.height);
    if (!big) drawHulls(hulls, this.scene.hulls, this.spot, view, this.palette);
    if (this.pace.moving) return this.pace.fence();
    if (!big || this.lit.nodes.size > 0 || this.lit.hovered !== null || this.lit.hoveredLink !== null) {
      drawCaptions(captions, this.captioned(), this.spot, view, this.palette, this.isNamed());
    }
    const choice = { selected: this.lit.nodes, hovered: this.lit.hovered, focused: this.lit.focused };
    const near = growth(view.scale) > 0.55;
    drawLabels(labels, this.byWeight, view, this.palette, choice, near ? 400 : 60);
  }

  /** Which lines bear their caption: those that are lit, or of a hub with many only the one pointed at. */
  private isNamed(): (link: SceneLink) => boolean {
    const lit = this.scene.links.filter(this.isLit).length;
    return lit <= 12 ? this.isLit : (link) => this.lit.links.has(link.id) || this.lit.hoveredLink === link.id;
  }

  /** In a big picture only the lines of what is chosen are looked at for captions. */
  private captioned(): Scene {
    if (this.scene.links.length <= thinFrom) return this.scene;
    const ids = new Set<string>(this.lit.links);
    for (const id of [...this.lit.nodes].slice(0, 20)) for (const link of this.incident.get(id) ?? []) ids.add(link);
    if (this.lit.hovered !== null) for (const link of this.incident.get(this.lit.hovered) ?? []) ids.add(link);
    if (this.lit.hoveredLink !== null) ids.add(this.lit.hoveredLink);
    return {
      ...this.scene,
      links: [...ids]
        .slice(0, 60)
        .map((id) => this.links.get(id))
        .filter((one) => one !== undefined),
    };
  }

  /** Brings nodes into view with room for their labels; without ids, all. Small charts are not blown up. */
  fit(ids?: readonly string[], animate = true): void {
    const nodes = ids ? ids.map(this.spot).filter((one) => one !== undefined) : this.scene.nodes;
    if (nodes.length === 0) return;
    const [xs, ys] = [nodes.map((node) => node.x), nodes.map((node) => node.y)];
    const [left, right] = [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b))];
    const [low, high] = [ys.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.max(a, b))];
    const { width, height } = this.renderer.getDimensions();
    // Left of the picture stand the tools; under each node its label.
    const room = { left: 136, right: 72, top: 34, bottom: 44 };
    const scale = Math.min(
      1.25,
      Math.max(40, width - room.left - room.right) / Math.max(1, right - left),
      Math.max(40, height - room.top - room.bottom) / Math.max(1, high - low),
    );
    const x = (left + right) / 2 - (room.left - room.right) / 2 / scale;
    const y = (low + high) / 2 + (room.top - room.bottom) / 2 / scale;
    this.look(x, y, scale, animate);
  }

  /** Points the camera at a place of the chart. */
  look(x: number, y: number, scale: number, animate = true): void {
    const state = { x: x / (2 * span) + 0.5, y: y / (2 * span) + 0.5, ratio: this.unit() / scale, angle: 0 };
    const camera = this.renderer.getCamera();
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (animate && !calm && this.scene.nodes.length <= calmFrom) void camera.animate(state, { duration: 180 });
    else camera.setState(state);
  }

  zoom(factor: number): void {
    const view = this.view();
    const middle = toUnits(view, view.width / 2, view.height / 2);
    this.look(middle.x, middle.y, view.scale * factor);
  }

  /** Brings a node into view without changing the scale, only if it is outside. */
  reveal(id: string): void {
    const at = this.pixels(id);
    const node = this.nodes.get(id);
    const view = this.view();
    if (!at || !node) return;
    if (at.x < 60 || at.y < 30 || at.x > view.width - 60 || at.y > view.height - 40)
      this.look(node.x, node.y, view.scale);
  }

  /** The picture as it stands on one canvas, for export. The layers are drawn anew first, since WebGL forgets. */
  snapshot(): HTMLCanvasElement {
    this.pace.settle();
    this.pace.draw();
    const canvases = this.renderer.getCanvases();
    const first = canvases['edges'] as HTMLCanvasElement;
    const whole = document.createElement('canvas');
    whole.width = first.width;
    whole.height = first.height;
    const context = whole.getContext('2d');
    if (!context) return whole;
    context.fillStyle = this.palette.bg;
    context.fillRect(0, 0, whole.width, whole.height);
    for (const id of ['hulls', 'edges', 'edgeLabels', 'nodes', 'labels']) {
      context.globalAlpha = id === 'hulls' ? hullOpacity : 1;
      const layer = canvases[id];
      if (layer) context.drawImage(layer, 0, 0);
    }
    return whole;
  }

  resize(): void {
    this.renderer.resize();
    this.renderer.scheduleRender();
  }

  close(): void {
    this.pace.close();
    this.renderer.kill();
  }
}
