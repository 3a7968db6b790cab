import { KeyFile, readMasterId } from "./key-file.ts";
import type { KeyPiece } from "./key-piece.ts";
import { readSlot } from "./key-slot.ts";

/** All keys of personal data in a folder with their erasures, while a service may go on with them. */
export async function visitKeys(folder: string, visit: (piece: KeyPiece) => Promise<void>): Promise<void> {
  for (const master of await readMasterId(folder)) await visit({ master });
  const file = await KeyFile.open(folder, "r");
  if (file === undefined) return;
  try {
    for await (const { slot } of file.slots()) {
      const found = readSlot(slot);
      if (found === undefined) continue;
      const state = await file.stateOf(found.name);
      if (state?.state === "kept") await visit({ key: state.key });
      if (state?.state === "erased") await visit({ erasure: state.erasure, seals: found.seals, keptAt: found.keptAt });
    }
  } finally {
    await file.close();
  }
}
