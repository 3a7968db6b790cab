import type { IsoDateTime } from "../core/model/formats.generated.ts";
import type { Cases } from "./cases.ts";

/**
 * Notes of every case whose key was destroyed while nobody kept the register that it was erased: such a case is not judged any
 * more. `failed` is told of a case whose key is neither there nor known as destroyed.
 */
export async function noteErasures(
  cases: Cases,
  now: () => IsoDateTime,
  { signal, failed }: { readonly signal: AbortSignal; readonly failed: (fault: unknown) => void },
): Promise<void> {
  for (const { about, key, erasure } of cases.shelf.cases()) {
    if (signal.aborted) return;
    if (key === undefined || erasure !== undefined) continue;
    await cases.noteErasure(about.id, now()).catch(failed);
  }
}
