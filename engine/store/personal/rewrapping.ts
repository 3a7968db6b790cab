import { SunmapError } from "../../core/errors.ts";
import type { KeptKey } from "./personal-keys.ts";

/** From which master key to which (their fingerprints) keys go over, and how one is wrapped anew, whichever wraps it now. */
export type Rewrapping = {
  readonly from: string;
  readonly to: string;
  /** @throws MASTER_KEY_WRONG when neither wraps it */
  readonly wrap: (key: KeptKey) => Buffer;
};

/**
 * Whether keys are still to be wrapped, by what stands in a store: one fingerprint, or both after a run that was cut off.
 *
 * @throws MASTER_KEY_WRONG when other keys stand there
 */
export function requireMasters(
  standing: readonly string[],
  { from, to }: Pick<Rewrapping, "from" | "to">,
): "done" | "toDo" {
  if (standing.length === 1 && standing[0] === to) return "done";
  if (standing.every((one) => one === from || one === to)) return "toDo";
  throw new SunmapError("MASTER_KEY_WRONG", { wanted: standing.join(" "), given: from });
}
