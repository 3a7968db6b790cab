import { open } from "node:fs/promises";

const CHUNK = 1 << 20;
const LINE_END = 10;

/**
 * Visits every line of the first so many bytes of a file, without its line end and with its offset. Answers the bytes
 * after the last line end. Between two chunks of a megabyte others get their turn.
 */
export async function forEachLine(
  path: string,
  bytes: number,
  visit: (line: Buffer, offset: number) => void,
): Promise<Buffer> {
  const file = await open(path, "r");
  let rest: Buffer = Buffer.alloc(0);
  try {
    for (let position = 0; position < bytes;) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK, bytes - position));
      const { bytesRead } = await file.read(chunk, 0, chunk.length, position);
      if (bytesRead === 0) break;
      const known = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
      const offset = position - rest.length;
      position += bytesRead;
      rest = known.subarray(visitLines(known, (line, start) => visit(line, offset + start)));
    }
  } finally {
    await file.close();
  }
  return rest;
}

/** Answers where the bytes after the last line end begin. */
function visitLines(bytes: Buffer, visit: (line: Buffer, start: number) => void): number {
  let start = 0;
  for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, start)) {
    visit(bytes.subarray(start, end), start);
    start = end + 1;
  }
  return start;
}
