import { join } from "node:path";

import { createDurably, createFolder } from "../../store/write-durably.ts";
import type { Anchor } from "./anchor.ts";

const TEN_MINUTES = 600_000;

/** Drops each checkpoint as a file of its own into a folder, for example on a share that can only be added to. */
export function folderAnchor(folder: string): Anchor {
  return {
    kind: "folder",
    place: folder,
    every: TEN_MINUTES,
    deliver: async ({ note, checkpoint: { origin, size, time } }) => {
      await createFolder(folder);
      const name = `${origin.replaceAll("/", "-")}-${String(size).padStart(12, "0")}-${time.replaceAll(/[-:.]/g, "")}`;
      await createDurably(join(folder, `${name}.checkpoint`), note);
    },
  };
}
