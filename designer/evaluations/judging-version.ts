import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import type { RecordedEvaluation } from "../api/evaluations.ts";
import { getDocuments, listVersions } from "../api/policies.ts";

/**
 * The published version that judged a case: the one of its digest. @throws RequestFailure
 */
export async function readJudgingVersion({
  power,
  evaluation,
}: RecordedEvaluation): Promise<{ readonly version: number; readonly documents: PolicyDocuments }> {
  const { digest, rulePackVersion } = evaluation.policy;
  const versions = await listVersions(power);
  const version = versions.find((entry) => entry.digest === digest)?.version ?? rulePackVersion ?? 1;
  const { value: documents } = await getDocuments(power, version);
  return { version, documents };
}
