import { hash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";

import { SunmapError } from "../../core/errors.ts";
import type { Shelf, Shelved } from "../../store/shelf.ts";
import type { AnchorBook, AnchorTurn } from "./anchor-book.ts";
import type { AnchorState } from "./anchor-state.ts";

/** How an anchor stands among several processes. Until `until`, in milliseconds of the Unix epoch, one of them delivers. */
export type SharedAnchor = { readonly state: AnchorState; readonly until?: number };

/** After so many milliseconds without a word from whoever delivers another process does. */
const DELIVERY_LASTS = 60_000;

/** Keeps on a shelf how the anchors stand, so that of several processes one delivers each checkpoint. */
export function sharedAnchorBook(shelf: Shelf<SharedAnchor>, clock: () => number): AnchorBook {
  const write = async (id: string, anchor: SharedAnchor, before: Shelved<SharedAnchor> | undefined): Promise<boolean> =>
    shelf.write(id, anchor, before?.revision ?? null).then(
      () => true,
      (fault: unknown) => {
        if (fault instanceof SunmapError && fault.code === "PRECONDITION_FAILED") return false;
        throw fault;
      },
    );
  const take = async (anchor: AnchorState, size: number): Promise<AnchorTurn> => {
    const id = idOf(anchor);
    const kept = await shelf.read(id);
    const { state, until = 0 } = kept?.document ?? { state: anchor };
    const now = clock();
    if ((state.delivered[0]?.size ?? 0) >= size) return { ours: false, state, again: "never" };
    if (until > now) return { ours: false, state, again: Math.min(until, now + DELIVERY_LASTS) };
    if (!isDeepStrictEqual(state, anchor)) return { ours: false, state, again: "asItStands" };
    const taken = await write(id, { state, until: now + DELIVERY_LASTS }, kept);
    return taken ? { ours: true, state } : { ours: false, state, again: now + DELIVERY_LASTS };
  };
  return {
    read: async () => (await shelf.list()).map(({ document }) => document.state),
    take,
    keep: async (state) => {
      const id = idOf(state);
      await write(id, { state }, await shelf.read(id));
    },
  };
}

function idOf({ kind, place }: AnchorState): string {
  return `${kind}-${hash("sha256", place, "hex").slice(0, 32)}`;
}
