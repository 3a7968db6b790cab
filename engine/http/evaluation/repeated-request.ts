import { createHash } from "node:crypto";

import { SunmapError } from "../../core/errors.ts";
import type { RecordedEvaluation } from "../../store/store.ts";

/** What the query of a request asked for. */
type Asked = {
  readonly explain: string;
  readonly at: string | undefined;
  readonly version: string | number | undefined;
};

/** What tells one request under a key from another: the body as it was sent, and what the query asked for. */
export function requestDigest(body: Buffer, { explain, at, version }: Asked): string {
  const asked = `${explain}\n${at ?? ""}\n${version === undefined ? "" : `${version}\n`}`;
  return `sha256:${createHash("sha256").update(asked).update(body).digest("hex")}`;
}

/** @throws IDEMPOTENCY_KEY_REUSED when the record of a key was made for another request. */
export function requireSameRequest({ power, requestDigest: recorded }: RecordedEvaluation, digest?: string): void {
  if (recorded !== digest) throw new SunmapError("IDEMPOTENCY_KEY_REUSED", { power });
}
