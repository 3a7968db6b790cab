import { expect, test } from "vitest";

import { runCases } from "../../engine/core/cases/run-cases.ts";
import { evaluate } from "../../engine/core/evaluate/evaluate.ts";
import { resolveCase } from "../../engine/core/cases/resolve-case.ts";
import { JUDGED_AT, rulePacks, type RulePack } from "../support/rule-packs.ts";

const [byClosures, byGeneratedCode] = await Promise.all([rulePacks("closures"), rulePacks("generatedCode")]);

test.each(byClosures.map(({ id }, index) => [id, index] as const))(
  "%s answers every case the same, byte for byte, by closures and by generated code",
  (_id, index) => {
    const [closures, generated] = [byClosures[index], byGeneratedCode[index]];

    expect(closures && answers(closures)).toBe(generated && answers(generated));
  },
);

function answers({ policy, cases }: RulePack): string {
  const byName = new Map(cases.map((example) => [example.name ?? "", example]));
  const explained = cases.map((example) => {
    const file = resolveCase(example, byName) ?? { facts: {} };
    return evaluate(policy, file, example.at ?? JUDGED_AT, "all");
  });
  return JSON.stringify([explained, runCases(policy, cases, JUDGED_AT)]);
}
