import { open, readFile } from "node:fs/promises";
import { join } from "node:path";

import { SunmapError } from "../../core/errors.ts";
import type { Erasure } from "../../core/model/formats.generated.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import { diskFault, isAbsent } from "../disk-fault.ts";

/** Which keys of personal data were destroyed: a line each. It is written before a key is, and says who, when and why. */
export function erasureLogPath(folder: string): string {
  return join(folder, "erasures.ndjson");
}

const LINE_END = 0x0a;
const LONGEST = 8192;

/** The erasures of a log with the places of their lines. A last line that was not finished is none. @throws STORE_DAMAGED */
export async function readErasureLog(
  path: string,
): Promise<readonly { readonly erasure: Erasure; readonly line: number }[]> {
  const bytes = await readFile(path).catch((fault: unknown) => {
    if (isAbsent(fault)) return Buffer.alloc(0);
    throw fault;
  });
  const found: { erasure: Erasure; line: number }[] = [];
  for (let line = 0; ;) {
    const end = bytes.indexOf(LINE_END, line);
    if (end === -1) return found;
    const erasure = erasureOf(bytes.subarray(line, end));
    if (erasure === undefined)
      throw new SunmapError("STORE_DAMAGED", { path, why: `no erasure at ${line}`, lastGood: null });
    found.push({ erasure, line });
    line = end + 1;
  }
}

/** The erasure whose line begins at a place. */
export async function readErasureAt(folder: string, line: number): Promise<Erasure | undefined> {
  const log = await open(erasureLogPath(folder), "r").catch((fault: unknown) => {
    if (isAbsent(fault)) return undefined;
    throw fault;
  });
  try {
    const bytes = Buffer.alloc(LONGEST);
    const read = await log?.read(bytes, 0, LONGEST, line);
    const end = bytes.indexOf(LINE_END);
    return read === undefined || end === -1 ? undefined : erasureOf(bytes.subarray(0, end));
  } finally {
    await log?.close();
  }
}

/** Adds erasures and answers where the line of each begins, once they are durable. @throws STORE_FULL */
export async function addErasures(folder: string, erasures: readonly Erasure[]): Promise<readonly number[]> {
  const path = erasureLogPath(folder);
  try {
    const log = await open(path, "a+", OWNER_ONLY);
    try {
      const start = await healedEnd(log);
      const lines = erasures.map((erasure) => Buffer.from(`${JSON.stringify(erasure)}\n`));
      await log.appendFile(Buffer.concat(lines));
      await log.sync();
      let next = start;
      return lines.map(({ length }) => (next += length) - length);
    } finally {
      await log.close();
    }
  } catch (fault) {
    throw diskFault(fault, path);
  }
}

const OWNER_ONLY = 0o600;

/** Cuts off a last line that was not finished: no key was destroyed for it. */
async function healedEnd(log: Awaited<ReturnType<typeof open>>): Promise<number> {
  const { size } = await log.stat();
  const from = Math.max(0, size - LONGEST);
  const bytes = Buffer.alloc(size - from);
  await log.read(bytes, 0, bytes.length, from);
  const end = from + bytes.lastIndexOf(LINE_END) + 1;
  if (end < size) await log.truncate(end);
  return end;
}

function erasureOf(line: Buffer): Erasure | undefined {
  try {
    const reading = readDocument("Erasure", JSON.parse(line.toString("utf8")), "erasure");
    return reading.ok ? reading.document : undefined;
  } catch {
    return undefined;
  }
}
