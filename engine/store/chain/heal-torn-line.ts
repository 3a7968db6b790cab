import { open } from "node:fs/promises";

import { createDurably } from "../write-durably.ts";

/** The beginning of a line whose writing was cut off: `path` is where its bytes were kept. */
export type TornLine = { readonly seq: number; readonly bytes: number; readonly path: string };

/** Cuts a torn line off the end of a segment, after its bytes were kept beside it. Nobody was told it was recorded. */
export async function healTornLine(
  segmentPath: string,
  wholeBytes: number,
  rest: Buffer,
  seq: number,
): Promise<TornLine> {
  const path = await keep(`${segmentPath}.torn-${seq}`, rest);
  await change(segmentPath, (file) => file.truncate(wholeBytes));
  return { seq, bytes: rest.length, path };
}

/** Puts the line end after a whole last line that lacks nothing else. */
export async function completeLastLine(segmentPath: string, bytes: number): Promise<void> {
  await change(segmentPath, async (file) => {
    await file.write("\n", bytes);
  });
}

async function keep(path: string, bytes: Buffer, attempt = 1): Promise<string> {
  const name = attempt === 1 ? path : `${path}-${attempt}`;
  return (await createDurably(name, bytes)) ? name : keep(path, bytes, attempt + 1);
}

async function change(path: string, task: (file: Awaited<ReturnType<typeof open>>) => Promise<void>): Promise<void> {
  const file = await open(path, "r+");
  try {
    await task(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
