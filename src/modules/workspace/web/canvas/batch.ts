export interface Attribute {
  name: string;
  /** Floats, or "colour": four bytes read as numbers from 0 to 1. */
  size: 1 | 2 | 3 | 4 | 'colour';
}

export interface BatchShape {
  vertex: string;
  fragment: string;
  attributes: readonly Attribute[];
  uniforms: readonly string[];
  /** Vertices of one item. */
  vertices: number;
  mode: 'triangles' | 'lines';
}

/**
 * Items of one kind in one buffer and one draw call. Not instanced: software rendering draws each instance for
 * itself. The buffer is sent only after it changed, so that a pan costs no upload.
 */
export class Batch {
  readonly stride: number;
  floats = new Float32Array(0);
  colours = new Uint32Array(0);
  private items = 0;
  private changed = true;
  private readonly program: WebGLProgram;
  private readonly buffer: WebGLBuffer;
  private readonly places: ReadonlyMap<string, WebGLUniformLocation | null>;
  private readonly gl: WebGL2RenderingContext;
  private readonly shape: BatchShape;

  constructor(gl: WebGL2RenderingContext, shape: BatchShape) {
    this.gl = gl;
    this.shape = shape;
    this.stride = shape.attributes.reduce((sum, one) => sum + (one.size === 'colour' ? 1 : one.size), 0);
    this.program = link(gl, shape);
    this.buffer = gl.createBuffer();
    this.places = new Map(shape.uniforms.map((name) => [name, gl.getUniformLocation(this.program, name)]));
  }

  /** Room for this many items; what was there is gone when the number changes. */
  reserve(items: number): void {
    if (items === this.items) return;
    this.items = items;
    const bytes = new ArrayBuffer(items * this.shape.vertices * this.stride * 4);
    this.floats = new Float32Array(bytes);
    this.colours = new Uint32Array(bytes);
    this.changed = true;
  }

  /** Where item `at` starts, in floats; the caller writes and the buffer counts as changed. */
  start(at: number): number {
    this.changed = true;
    return at * this.shape.vertices * this.stride;
  }

  erase(at: number): void {
    const from = this.start(at);
    this.floats.fill(0, from, from + this.shape.vertices * this.stride);
  }

  draw(set: (gl: WebGL2RenderingContext, place: (name: string) => WebGLUniformLocation | null) => void): void {
    if (this.items === 0) return;
    const { gl, shape } = this;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.enable(gl.BLEND);
    gl.useProgram(this.program);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    if (this.changed) gl.bufferData(gl.ARRAY_BUFFER, this.floats, gl.DYNAMIC_DRAW);
    this.changed = false;
    const used: number[] = [];
    let offset = 0;
    for (const { name, size } of shape.attributes) {
      const at = gl.getAttribLocation(this.program, name);
      if (at >= 0) {
        used.push(at);
        gl.enableVertexAttribArray(at);
        if (size === 'colour') gl.vertexAttribPointer(at, 4, gl.UNSIGNED_BYTE, true, this.stride * 4, offset);
        else gl.vertexAttribPointer(at, size, gl.FLOAT, false, this.stride * 4, offset);
      }
      offset += size === 'colour' ? 4 : size * 4;
    }
    set(gl, (name) => this.places.get(name) ?? null);
    gl.drawArrays(shape.mode === 'lines' ? gl.LINES : gl.TRIANGLES, 0, this.items * shape.vertices);
    for (const at of used) gl.disableVertexAttribArray(at);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  }

  dispose(): void {
    this.gl.deleteProgram(this.program);
    this.gl.deleteBuffer(this.buffer);
  }
}

function link(gl: WebGL2RenderingContext, shape: BatchShape): WebGLProgram {
  const program = gl.createProgram();
  const parts = [
    [gl.VERTEX_SHADER, shape.vertex],
    [gl.FRAGMENT_SHADER, shape.fragment],
  ] as const;
  for (const [type, source] of parts) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('The graphics card gave no shader.');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader) ?? 'shader');
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? 'program');
  return program;
}
