import { evaluate } from "../../core/evaluate/evaluate.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import { compilePower, type OpenPolicyFolder } from "../open-policy-folder.ts";
import { UsageError } from "../usage-error.ts";
import type { JudgedCase, Question } from "./judged-case.ts";
import { toCaseFile } from "./read-case.ts";

/** Judges a case by the documents of a policy folder. Nothing is recorded. */
export async function judgeFromFolder(folder: OpenPolicyFolder, question: Question): Promise<JudgedCase> {
  const power = folder.powers.find(({ id }) => id === question.power);
  if (power === undefined) {
    const known = folder.powers.map(({ id }) => id).join(", ");
    throw new UsageError(
      `没有事项“${question.power}”；可用的有：${known}`,
      `there is no power \`${question.power}\`; there are: ${known}`,
    );
  }
  const compilation = await compilePower(folder, power);
  if (!compilation.ok) {
    throw new UsageError(
      `该事项的规则有错误，请先运行 sunmap check ${folder.root}`,
      `the documents of this power have errors; run \`sunmap check ${folder.root}\` first`,
    );
  }
  const { policy } = compilation;
  const caseFile = toCaseFile(question.document, power.cases, power.id);
  const conditions = power.documents.conditions.flatMap((document) => {
    const reading = readDocument("NamedCondition", document, "conditions");
    return reading.ok ? [reading.document] : [];
  });
  return {
    title: policy.power.title,
    evaluation: evaluate(policy, caseFile, question.at, question.explain),
    words: {
      facts: Object.fromEntries(policy.sources.map(({ name, definition }) => [name, definition])),
      parameters: policy.parameters,
      conditions,
    },
  };
}
