import type { RecordedEvaluation } from "../api/evaluations.ts";
import { getVersion, listVersions, type PublishedVersion } from "../api/policies.ts";

/** The published version that judged a case, with the library it was published with. @throws RequestFailure */
export async function readJudgingVersion({ power, evaluation }: RecordedEvaluation): Promise<PublishedVersion> {
  const { digest, rulePackVersion, version } = evaluation.policy;
  if (version !== undefined) return getVersion(power, version);
  // Recorded before evaluations named their version.
  const versions = await listVersions(power);
  return getVersion(power, versions.find((entry) => entry.digest === digest)?.version ?? rulePackVersion ?? 1);
}
