import { createHash } from "node:crypto";

import { SunmapError } from "../../core/errors.ts";
import { erasedError } from "../personal/erased-error.ts";
import type { PersonalData } from "../../personal/personal-parts.ts";
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

/**
 * The evaluation that was recorded under a key, whole, for whoever repeats the request.
 *
 * @throws IDEMPOTENCY_KEY_REUSED when the record of a key was made for another request; PERSONAL_DATA_ERASED when nobody can
 * tell any more what was answered.
 */
export async function repeatedEvaluation(
  recorded: RecordedEvaluation,
  digest: string | undefined,
  personal: PersonalData,
): Promise<Pick<RecordedEvaluation, "id" | "evaluationJson">> {
  const { id, power } = recorded;
  const opened = await personal.open(recorded);
  if (opened.state === "erased") throw erasedError(id, opened.erasure);
  if (!(await personal.isSameRequest(recorded, digest))) throw new SunmapError("IDEMPOTENCY_KEY_REUSED", { power });
  return { id, evaluationJson: opened.evaluationJson };
}
