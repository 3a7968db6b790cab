import { readFile } from "node:fs/promises";

import { isObject } from "../../core/model/is-object.ts";
import type { Anchor } from "./anchor.ts";

/** How an anchor stands, as people see it and as it is kept between starts. */
export type AnchorState = {
  readonly kind: Anchor["kind"];
  readonly place: string;
  /** The checkpoints that were delivered last, the newest first. */
  readonly delivered: readonly { readonly size: number; readonly at: string }[];
  /** Attempts that failed since the last delivery, and why the last one did. */
  readonly failed?: { readonly attempts: number; readonly at: string; readonly why: string };
};

/** The states that were kept; what cannot be read is forgotten: then a checkpoint is delivered once more. */
export async function readAnchorStates(path: string): Promise<readonly AnchorState[]> {
  try {
    const states: unknown = JSON.parse(await readFile(path, "utf8"));
    return Array.isArray(states) ? states.filter(isState) : [];
  } catch {
    return [];
  }
}

function isState(state: unknown): state is AnchorState {
  return isObject(state) && typeof state["place"] === "string" && Array.isArray(state["delivered"]);
}
