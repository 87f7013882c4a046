type Numbers = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int32Array | Float64Array;

/** A typed array to which is appended, twice as large whenever it is full. */
export class Growing<T extends Numbers> {
  length = 0;
  values: T;
  private readonly make: new (buffer: ArrayBuffer) => T;

  constructor(make: new (buffer: ArrayBuffer) => T, size = 1 << 12) {
    this.make = make;
    this.values = new make(new ArrayBuffer(size * 8));
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow(this.length + 1);
    this.values[this.length] = value;
    this.length += 1;
  }

  /** Makes room for so many in all. */
  grow(least: number): void {
    const size = Math.max(2 * this.values.length, least) * this.values.BYTES_PER_ELEMENT;
    this.values = new this.make((this.values.buffer as ArrayBuffer).transfer(size));
  }

  /** What was appended, without the room left over; nothing may be appended after it. */
  done(): T {
    const size = this.length * this.values.BYTES_PER_ELEMENT;
    this.values = new this.make((this.values.buffer as ArrayBuffer).transfer(size));
    return this.values;
  }
}

/** An array made longer or shorter, what was in it kept; the one given is of no use after it. */
export function resized<T extends Numbers>(values: T, size: number): T {
  const make = values.constructor as new (buffer: ArrayBuffer) => T;
  return new make((values.buffer as ArrayBuffer).transfer(size * values.BYTES_PER_ELEMENT));
}
