import { LineLayouts } from "./line-layouts.ts";

/** Memory in which the lines of a group are laid out and sealed; the same serves one group after the other. */
export class GroupMemory {
  readonly lines: Buffer;
  readonly layouts: LineLayouts;

  private constructor(lines: Buffer, layouts: LineLayouts) {
    this.lines = lines;
    this.layouts = layouts;
  }

  /** Memory that a thread can share. */
  static shared(count: number, bytes: number): GroupMemory {
    const lines = Buffer.from(new SharedArrayBuffer(bytes));
    return new GroupMemory(lines, new LineLayouts(new SharedArrayBuffer(LineLayouts.bytesFor(count))));
  }

  static own(count: number, bytes: number): GroupMemory {
    return new GroupMemory(Buffer.allocUnsafe(bytes), new LineLayouts(new ArrayBuffer(LineLayouts.bytesFor(count))));
  }

  /** What another thread gave to share. */
  static of({ lines, layouts }: SharedMemory): GroupMemory {
    return new GroupMemory(Buffer.from(lines), new LineLayouts(layouts));
  }

  toShare(): SharedMemory {
    return { lines: this.lines.buffer, layouts: this.layouts.memory };
  }

  holds(count: number, bytes: number): boolean {
    return count <= this.layouts.room && bytes <= this.lines.length;
  }
}

/** What of a memory goes from thread to thread. */
export type SharedMemory = { readonly lines: ArrayBufferLike; readonly layouts: ArrayBufferLike };
