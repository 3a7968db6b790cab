import type { Grade } from "../core/model/formats.generated.ts";
import { stricterGrade } from "../core/model/grade.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import type { Policies } from "../policies/policies.ts";

/** The grade by which a draft is reviewed: the stricter of its own and of the version in force, lest a draft lower its own review. */
export async function reviewGrade({ power }: PolicyDocuments, { catalogue, published }: Policies): Promise<Grade> {
  if (catalogue.get(power.id).latestVersion === undefined) return power.baselineGrade;
  const latest = await published.latest(power.id);
  return stricterGrade(latest.published.documents.power.baselineGrade, power.baselineGrade);
}
