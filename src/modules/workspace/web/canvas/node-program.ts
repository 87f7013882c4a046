import type { NodeProgramType } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { Batch, type BatchShape } from './batch.ts';
import { atlas, glyphOrder } from './glyphs.ts';
import { packed, rgb, type Palette } from './palette.ts';

/** What the program reads beside sigma's own: the glyph's place in the atlas, and marks as a sum of `mark`. */
export interface NodeLook {
  glyph: number;
  marks: number;
}

export const mark = { contradicted: 1, single: 2, fresh: 4, selected: 8, pinned: 16, crowd: 32, focused: 64 } as const;

const vertex = `
precision highp float;
attribute vec2 a_position;
attribute float a_radius;
attribute vec4 a_colour;
attribute float a_look;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_half;
varying vec2 v_at;
varying float v_radius;
varying float v_glyph;
varying float v_marks;
varying vec4 v_colour;
void main() {
  float radius = a_radius / u_sizeRatio;
  float marks = floor(a_look / 16.0);
  // Small nodes show no marks but the selection's ring: less area to fill on a crowded picture.
  bool ringed = mod(floor(marks / 8.0), 2.0) > 0.5 || marks > 31.5;
  float reach = radius + (ringed || (marks > 0.5 && radius > 5.0) ? 8.0 : 1.0);
  v_at = a_corner * reach;
  vec2 middle = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(middle + v_at / u_half, 0.0, 1.0);
  v_radius = radius;
  v_marks = marks;
  v_glyph = a_look - marks * 16.0;
  v_colour = a_colour;
}`;

const fragment = `
precision highp float;
uniform sampler2D u_atlas;
uniform vec3 u_fill;
uniform vec3 u_accent;
uniform vec3 u_warn;
uniform float u_glyphs;
varying vec2 v_at;
varying float v_radius;
varying float v_glyph;
varying float v_marks;
varying vec4 v_colour;
const float soft = 0.7;
float disc(vec2 at, float radius) { return 1.0 - smoothstep(radius - soft, radius + soft, length(at)); }
float ring(vec2 at, float radius, float width) {
  return 1.0 - smoothstep(width * 0.5 - soft * 0.5, width * 0.5 + soft, abs(length(at) - radius));
}
float bit(float marks, float value) { return mod(floor(marks / value), 2.0); }
vec4 over(vec4 below, vec3 colour, float alpha) { return vec4(colour * alpha, alpha) + below * (1.0 - alpha); }
void main() {
  float d = length(v_at);
  if (v_radius <= 5.0 && v_marks < 7.5) {
    float alpha = disc(v_at, v_radius);
    gl_FragColor = vec4(v_colour.rgb * alpha, alpha);
    return;
  }
  vec4 c = vec4(0.0);
  if (bit(v_marks, 32.0) > 0.5) c = over(c, v_colour.rgb, ring(v_at, v_radius + 2.6, 1.2) * 0.8);
  if (bit(v_marks, 8.0) > 0.5) c = over(c, u_accent, ring(v_at, v_radius + 3.4, 2.2));
  if (bit(v_marks, 64.0) > 0.5) c = over(c, u_accent, ring(v_at, v_radius + 6.2, 1.2));
  c = over(c, v_colour.rgb, disc(v_at, v_radius));
  if (v_radius > 5.0) {
    c = over(c, u_fill, disc(v_at, v_radius - 1.7));
    vec2 at = v_at / (v_radius * 1.2) + 0.5;
    if (all(greaterThan(at, vec2(0.0))) && all(lessThan(at, vec2(1.0)))) {
      float ink = texture2D(u_atlas, vec2((v_glyph + at.x) / u_glyphs, 1.0 - at.y)).a;
      c = over(c, v_colour.rgb, ink);
    }
    float size = clamp(v_radius * 0.28, 3.2, 5.0);
    vec2 right = v_at - vec2(0.72, 0.72) * v_radius;
    vec2 left = v_at - vec2(-0.72, 0.72) * v_radius;
    if (bit(v_marks, 1.0) > 0.5) {
      c = over(c, u_fill, disc(right, size + 1.4));
      c = over(c, u_warn, disc(right, size));
      float bar = step(abs(right.x), 0.7) * step(-size * 0.1, right.y) * step(right.y, size * 0.6);
      float dot = step(abs(right.x), 0.7) * step(-size * 0.6, right.y) * step(right.y, -size * 0.3);
      c = over(c, u_fill, max(bar, dot));
    } else if (bit(v_marks, 2.0) > 0.5) {
      c = over(c, u_fill, disc(right, size + 0.6));
      c = over(c, u_warn, ring(right, size - 0.4, 1.7));
    }
    if (bit(v_marks, 4.0) > 0.5) {
      c = over(c, u_fill, disc(left, size + 1.0));
      c = over(c, u_accent, disc(left, size - 0.4));
    }
    if (bit(v_marks, 16.0) > 0.5) {
      vec2 low = v_at - vec2(-0.72, -0.72) * v_radius;
      c = over(c, u_fill, disc(low, 3.6));
      c = over(c, v_colour.rgb, disc(low, 2.4));
    }
  }
  gl_FragColor = c;
}`;

const shape: BatchShape = {
  vertex,
  fragment,
  attributes: [
    { name: 'a_position', size: 2 },
    { name: 'a_radius', size: 1 },
    { name: 'a_colour', size: 'colour' },
    { name: 'a_look', size: 1 },
    { name: 'a_corner', size: 2 },
  ],
  uniforms: ['u_matrix', 'u_sizeRatio', 'u_half', 'u_atlas', 'u_fill', 'u_accent', 'u_warn', 'u_glyphs'],
  vertices: 3,
  mode: 'triangles',
};

/** A triangle around the unit square's circle: one vertex less than a square, and half the vertices of two triangles. */
const corners = [
  [-1.7321, -1],
  [1.7321, -1],
  [0, 2],
] as const;

/** Disc, ring, glyph, marks and selection of every node in one draw call. Sigma's own picking is not used. */
export function nodeProgram(palette: () => Palette): NodeProgramType {
  return class {
    drawLabel = undefined;
    drawHover = undefined;
    private readonly batch: Batch;
    private readonly texture: WebGLTexture;

    constructor(gl: WebGLRenderingContext) {
      const context = gl as WebGL2RenderingContext;
      this.batch = new Batch(context, shape);
      this.texture = upload(context);
    }

    reallocate(capacity: number): void {
      this.batch.reserve(capacity);
    }

    process(_index: number, offset: number, data: NodeDisplayData & Partial<NodeLook>): void {
      if (data.hidden) return this.batch.erase(offset);
      const { batch } = this;
      const colour = packed(data.color);
      const look = (data.glyph ?? 9) + 16 * (data.marks ?? 0);
      let at = batch.start(offset);
      for (const [x, y] of corners) {
        batch.floats[at] = data.x;
        batch.floats[at + 1] = data.y;
        batch.floats[at + 2] = data.size;
        batch.colours[at + 3] = colour;
        batch.floats[at + 4] = look;
        batch.floats[at + 5] = x;
        batch.floats[at + 6] = y;
        at += batch.stride;
      }
    }

    render(params: RenderParams): void {
      const colours = palette();
      this.batch.draw((gl, place) => {
        gl.activeTexture(gl.TEXTURE0);
        gl.bindTexture(gl.TEXTURE_2D, this.texture);
        gl.uniform1i(place('u_atlas'), 0);
        gl.uniformMatrix3fv(place('u_matrix'), false, params.matrix);
        gl.uniform1f(place('u_sizeRatio'), params.sizeRatio);
        gl.uniform2f(place('u_half'), params.width / 2, params.height / 2);
        gl.uniform1f(place('u_glyphs'), glyphOrder.length);
        gl.uniform3f(place('u_fill'), ...rgb(colours.raise));
        gl.uniform3f(place('u_accent'), ...rgb(colours.accent));
        gl.uniform3f(place('u_warn'), ...rgb(colours.warn));
      });
    }

    kill(): void {
      this.batch.dispose();
    }
  };
}

function upload(gl: WebGL2RenderingContext): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, atlas());
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}
