import { replaceDurably } from "../../store/write-durably.ts";
import type { AnchorBook } from "./anchor-book.ts";
import { readAnchorStates } from "./anchor-state.ts";

/** Keeps in a file how the anchors of a service stand, which alone delivers. */
export function fileAnchorBook(path: string): AnchorBook {
  return {
    read: async (own) => (own.length > 0 ? own : readAnchorStates(path)),
    take: async (state) => ({ ours: true, state }),
    keep: async (_changed, own) => {
      // Without it a checkpoint is delivered twice after a restart, which is no fault.
      await replaceDurably(path, `${JSON.stringify(own, null, 2)}\n`).catch(() => undefined);
    },
  };
}
