import { SunmapError } from "../../core/errors.ts";
import type { JudgingPolicy } from "../store.ts";

const known = new WeakMap<JudgingPolicy, string>();

/**
 * What judged, in canonical JSON. A version judges many cases and is the same object in all of them: its text is made once.
 *
 * @throws DOCUMENT_INVALID when it is none
 */
export function policyJson(policy: JudgingPolicy): string {
  const text = known.get(policy);
  if (text !== undefined) return text;
  const { version, digest } = policy;
  if (!Number.isSafeInteger(version) || version < 1 || !/^sha256:[0-9a-f]{64}$/.test(digest)) {
    throw new SunmapError("DOCUMENT_INVALID", { why: "`policy` is none" });
  }
  const made = `{"digest":"${digest}","version":${version}}`;
  known.set(policy, made);
  return made;
}
