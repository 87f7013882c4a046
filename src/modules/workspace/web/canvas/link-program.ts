import type { EdgeProgramType } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { Batch, type BatchShape } from './batch.ts';
import { packed } from './palette.ts';
import type { Stroke } from './scene.ts';

/** The number by which the shader knows a stroke. */
const strokes = { solid: 0, dashed: 1, dotted: 2, denied: 3 } as const satisfies Record<Stroke, number>;

/** What the programs read beside sigma's own. `arrow`: 0 none, 1 at the target, 2 at the source, 3 both. */
export interface LinkLook {
  stroke: Stroke;
  arrow: number;
  aside: number;
  opacity: number;
}

const dashes = `
float dash(float kind, float along) {
  if (kind > 1.5 && kind < 2.5) return step(mod(along, 5.0), 2.0);
  if (kind > 0.5 && kind < 1.5) return step(mod(along, 9.0), 5.5);
  return 1.0;
}`;

const wideVertex = `
precision highp float;
attribute vec2 a_from;
attribute vec2 a_to;
attribute vec2 a_radii;
attribute vec4 a_colour;
attribute float a_look;
attribute vec2 a_width;
attribute vec2 a_part;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_half;
varying float v_along;
varying float v_side;
varying float v_length;
varying float v_kind;
varying float v_width;
varying float v_head;
varying vec4 v_colour;
const float head = 7.5;
void main() {
  float kind = mod(a_look, 4.0);
  float arrow = floor(a_look / 4.0);
  vec2 from = (u_matrix * vec3(a_from, 1.0)).xy * u_half;
  vec2 to = (u_matrix * vec3(a_to, 1.0)).xy * u_half;
  float apart = max(length(to - from), 0.001);
  vec2 way = (to - from) / apart;
  vec2 side = vec2(-way.y, way.x);
  from += side * a_width.y;
  to += side * a_width.y;
  vec2 radii = a_radii / u_sizeRatio;
  float room = apart - radii.x - radii.y;
  float heads = smoothstep(head * 1.5, head * 3.0, room) * step(2.5, min(radii.x, radii.y));
  float atTo = mod(arrow, 2.0) * heads;
  float atFrom = floor(arrow / 2.0) * heads;
  vec2 start = from + way * (radii.x + atFrom * head * 0.8);
  vec2 end = to - way * (radii.y + atTo * head * 0.8);
  float reach = kind > 2.5 ? 6.0 : a_width.x * 0.5 + 0.8;
  vec2 place;
  v_head = 0.0;
  if (a_part.x < 1.5) {
    place = mix(start, end, a_part.x) + side * a_part.y * reach;
    v_side = a_part.y * reach;
  } else {
    // Parts 2 and 3 are the heads at the target and at the source: tip, left, right by a_part.y.
    bool target = a_part.x < 2.5;
    float on = target ? atTo : atFrom;
    vec2 tip = target ? to - way * radii.y : from + way * radii.x;
    vec2 back = target ? -way : way;
    place = tip + (abs(a_part.y) > 0.5 ? back * head * on + side * a_part.y * head * 0.42 * on : vec2(0.0));
    v_side = 0.0;
    v_head = 1.0;
  }
  if (room < 1.0) place = from;
  v_length = room;
  v_along = a_part.x < 1.5 ? a_part.x * room : 0.0;
  v_kind = kind;
  v_width = a_width.x;
  v_colour = a_colour;
  gl_Position = vec4(place / u_half, 0.0, 1.0);
}`;

const wideFragment = `
precision highp float;
varying float v_along;
varying float v_side;
varying float v_length;
varying float v_kind;
varying float v_width;
varying float v_head;
varying vec4 v_colour;
${dashes}
void main() {
  float alpha = 1.0;
  if (v_head < 0.5) {
    alpha = 1.0 - smoothstep(v_width * 0.5 - 0.4, v_width * 0.5 + 0.8, abs(v_side));
    alpha *= dash(v_kind, v_along);
    if (v_kind > 2.5) {
      float from = v_along - v_length * 0.5;
      float cross = abs(abs(from) - abs(v_side));
      if (abs(from) < 5.0) alpha = max(alpha, 1.0 - smoothstep(0.5, 1.5, cross));
    }
  }
  alpha *= v_colour.a;
  gl_FragColor = vec4(v_colour.rgb * alpha, alpha);
}`;

const wide: BatchShape = {
  vertex: wideVertex,
  fragment: wideFragment,
  attributes: [
    { name: 'a_from', size: 2 },
    { name: 'a_to', size: 2 },
    { name: 'a_radii', size: 2 },
    { name: 'a_colour', size: 'colour' },
    { name: 'a_look', size: 1 },
    { name: 'a_width', size: 2 },
    { name: 'a_part', size: 2 },
  ],
  uniforms: ['u_matrix', 'u_sizeRatio', 'u_half'],
  vertices: 12,
  mode: 'triangles',
};

/** Two triangles of the line, then a head at each end. */
const parts = [
  [0, -1],
  [0, 1],
  [1, -1],
  [1, -1],
  [0, 1],
  [1, 1],
  [2, 0],
  [2, -1],
  [2, 1],
  [3, 0],
  [3, -1],
  [3, 1],
] as const;

const thin: BatchShape = {
  vertex: `
precision highp float;
attribute vec2 a_at;
attribute vec2 a_other;
attribute vec4 a_colour;
attribute float a_look;
uniform mat3 u_matrix;
uniform vec2 u_half;
varying float v_along;
varying float v_kind;
varying vec4 v_colour;
void main() {
  vec2 at = (u_matrix * vec3(a_at, 1.0)).xy;
  vec2 other = (u_matrix * vec3(a_other, 1.0)).xy;
  float kind = mod(a_look, 4.0);
  v_along = a_look > 3.5 ? length((at - other) * u_half) : 0.0;
  v_kind = kind;
  v_colour = a_colour;
  gl_Position = vec4(at, 0.0, 1.0);
}`,
  fragment: `
precision highp float;
varying float v_along;
varying float v_kind;
varying vec4 v_colour;
${dashes}
void main() {
  float alpha = v_colour.a * dash(v_kind, v_along);
  gl_FragColor = vec4(v_colour.rgb * alpha, alpha);
}`,
  attributes: [
    { name: 'a_at', size: 2 },
    { name: 'a_other', size: 2 },
    { name: 'a_colour', size: 'colour' },
    { name: 'a_look', size: 1 },
  ],
  uniforms: ['u_matrix', 'u_half'],
  vertices: 2,
  mode: 'lines',
};

type Data = EdgeDisplayData & Partial<LinkLook>;

/** Lines with width, dashes, heads and the cross of what is denied; for charts one can read. */
export const wideLinks: EdgeProgramType = class {
  drawLabel = undefined;
  private readonly batch: Batch;

  constructor(gl: WebGLRenderingContext) {
    this.batch = new Batch(gl as WebGL2RenderingContext, wide);
  }

  reallocate(capacity: number): void {
    this.batch.reserve(capacity);
  }

  process(_index: number, offset: number, from: NodeDisplayData, to: NodeDisplayData, data: Data): void {
    if (data.hidden || from.hidden || to.hidden) return this.batch.erase(offset);
    const { floats, colours, stride } = this.batch;
    const colour = packed(data.color, data.opacity ?? 1);
    const look = strokes[data.stroke ?? 'solid'] + 4 * (data.arrow ?? 0);
    let at = this.batch.start(offset);
    for (const [part, side] of parts) {
      floats[at] = from.x;
      floats[at + 1] = from.y;
      floats[at + 2] = to.x;
      floats[at + 3] = to.y;
      floats[at + 4] = from.size;
      floats[at + 5] = to.size;
      colours[at + 6] = colour;
      floats[at + 7] = look;
      floats[at + 8] = data.size;
      floats[at + 9] = data.aside ?? 0;
      floats[at + 10] = part;
      floats[at + 11] = side;
      at += stride;
    }
  }

  render(params: RenderParams): void {
    this.batch.draw((gl, place) => {
      gl.uniformMatrix3fv(place('u_matrix'), false, params.matrix);
      gl.uniform1f(place('u_sizeRatio'), params.sizeRatio);
      gl.uniform2f(place('u_half'), params.width / 2, params.height / 2);
    });
  }

  kill(): void {
    this.batch.dispose();
  }
};

/** Hairlines with dashes, two vertices each; for charts of many thousand links. */
export const thinLinks: EdgeProgramType = class {
  drawLabel = undefined;
  private readonly batch: Batch;

  constructor(gl: WebGLRenderingContext) {
    this.batch = new Batch(gl as WebGL2RenderingContext, thin);
  }

  reallocate(capacity: number): void {
    this.batch.reserve(capacity);
  }

  process(_index: number, offset: number, from: NodeDisplayData, to: NodeDisplayData, data: Data): void {
    if (data.hidden || from.hidden || to.hidden) return this.batch.erase(offset);
    const { batch } = this;
    const colour = packed(data.color, data.opacity ?? 1);
    const kind = strokes[data.stroke ?? 'solid'];
    const at = batch.start(offset);
    for (const [k, here, there] of [
      [0, from, to],
      [1, to, from],
    ] as const) {
      const i = at + k * batch.stride;
      batch.floats[i] = here.x;
      batch.floats[i + 1] = here.y;
      batch.floats[i + 2] = there.x;
      batch.floats[i + 3] = there.y;
      batch.colours[i + 4] = colour;
      batch.floats[i + 5] = kind + 4 * k;
    }
  }

  render(params: RenderParams): void {
    this.batch.draw((gl, place) => {
      gl.uniformMatrix3fv(place('u_matrix'), false, params.matrix);
      gl.uniform2f(place('u_half'), params.width / 2, params.height / 2);
    });
  }

  kill(): void {
    this.batch.dispose();
  }
};
