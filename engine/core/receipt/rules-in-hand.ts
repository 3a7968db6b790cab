import { preparePolicy } from "../compile/prepare-policy.ts";
import type { ProvedHead, ReceiptRules } from "../model/formats.generated.ts";
import { readPolicy } from "../schema/read-policy.ts";
import type { ReceiptFault, RulesInHand } from "./receipt-check.ts";

/** Compiles the rules of a page, and proves by their digest that exactly these judged the record of a head. */
export async function rulesInHand(
  rules: ReceiptRules | undefined,
  { power, policy: judged }: ProvedHead,
): Promise<RulesInHand | ReceiptFault> {
  if (rules === undefined) return "rulesMissing";
  const { version, documents, library } = rules;
  if (version.power !== power || version.version !== judged.version) return "otherRules";
  const { map, ...others } = documents;
  const { mapVersion, rulePackVersion, effective } = version;
  const versions = {
    map: mapVersion,
    rulePack: rulePackVersion,
    published: { version: version.version, effective },
  };
  const input = { ...others, library, versions };
  const compilation = await preparePolicy(input, map);
  const { source } = readPolicy(input);
  if (!compilation.ok || source === undefined) return "rulesFaulty";
  return compilation.policy.digest === judged.digest ? { source, policy: compilation.policy } : "otherRules";
}
