import { access, readFile } from "node:fs/promises";

import { SunmapError } from "../../core/errors.ts";
import { isAbsent } from "../disk-fault.ts";
import { type StoredKind, unseal } from "./seal.ts";

/** Where the state before the newest one of a file is kept. */
export function lastGoodPath(path: string): string {
  return `${path}.last-good`;
}

/**
 * The JSON text in a sealed file; null when there is no such file.
 *
 * @throws STORE_DAMAGED when the file is not exactly what was written.
 */
export async function readSealed(kind: StoredKind, path: string): Promise<string | null> {
  const text = await readIfThere(path);
  if (text === null) return null;
  const unsealed = unseal(kind, text);
  if ("content" in unsealed) return unsealed.content;
  const lastGood = (await isThere(lastGoodPath(path))) ? lastGoodPath(path) : null;
  throw new SunmapError("STORE_DAMAGED", { path, why: unsealed.why, lastGood });
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (fault) {
    if (isAbsent(fault)) return null;
    throw fault;
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
