import { hash } from "node:crypto";

import { SunmapError } from "../../core/errors.ts";
import type { RecordedEvaluation } from "../../store/store.ts";
import { withId } from "./judge-case.ts";

/** What tells one request under a key from another: the body as it was sent, and what the query asked for. */
export function requestDigest(body: string, explain: string, at: string | undefined): string {
  return `sha256:${hash("sha256", `${explain}\n${at ?? ""}\n${body}`, "hex")}`;
}

/**
 * The answer that was recorded under a key, letter by letter.
 *
 * @throws IDEMPOTENCY_KEY_REUSED when it was recorded for another request.
 */
export function recordedAnswer(recorded: RecordedEvaluation, digest: string | undefined): string {
  if (recorded.requestDigest !== digest) throw new SunmapError("IDEMPOTENCY_KEY_REUSED", { power: recorded.power });
  return withId(recorded.evaluationText, recorded.id);
}
