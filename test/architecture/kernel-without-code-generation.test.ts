import { expect, test } from "vitest";

import { runWithoutCodeGeneration } from "../support/run-without-code-generation.ts";

/** What the designer asks of the kernel for one power of this repository. */
const PROGRAM = `
  import { coverageFindings, runCases } from "./engine/core/cases/run-cases.ts";
  import { resolveCase } from "./engine/core/cases/resolve-case.ts";
  import { fixesFor } from "./engine/core/check/fixes/fixes-for.ts";
  import { publicationFindings } from "./engine/core/check/publication-findings.ts";
  import { preparePolicy } from "./engine/core/compile/prepare-policy.ts";
  import { whatWouldChange } from "./engine/core/counterfactual/what-would-change.ts";
  import { evaluate } from "./engine/core/evaluate/evaluate.ts";
  import { readMap } from "./engine/core/map/read-map.ts";
  import { timeBudgets } from "./engine/core/map/time-budget.ts";
  import { readPolicyFolder } from "./engine/files/read-policy-folder.ts";

  const at = "2026-12-31T09:30:00+08:00";
  const { powers, library } = await readPolicyFolder(process.cwd());
  const { documents, mapXml, cases } = powers.find(({ id }) => id === "special-fund-allocation");
  let generated = "refused";
  try {
    generated = new Function("return 'possible'")();
  } catch {}
  const { map } = await readMap(mapXml);
  const { policy } = await preparePolicy({ ...documents, library }, mapXml);
  const results = runCases(policy, cases, at, "none");
  const stopped = cases.find((_, index) => results[index].evaluation.verdict === "stop");
  const file = resolveCase(stopped, new Map(cases.map((example) => [example.name, example])));
  const broken = { ...documents, rules: documents.rules.map((rule) => ({ ...rule, colour: "red" })) };
  const { findings } = await preparePolicy({ ...broken, library }, undefined);
  const found = await publicationFindings({ policy, conditions: documents.conditions, cases, at });
  process.stdout.write(JSON.stringify({
    generated,
    passed: results.every(({ findings }) => findings.length === 0),
    coverage: coverageFindings(policy, results).length,
    publication: found.length,
    verdict: evaluate(policy, file, at, "all").verdict,
    otherwise: whatWouldChange(policy, file, at, { target: "clear" }).changes[0]?.verdict,
    budgets: timeBudgets(map, documents.power).budgets.length > 0,
    fixes: fixesFor(findings[0], { documents: broken, library, map })[0].apply(broken).rules[0].colour ?? "mended",
  }));
`;

test("the kernel works as the page uses it where code cannot be generated from strings", { timeout: 120_000 }, () => {
  expect(runWithoutCodeGeneration(PROGRAM)).toEqual({
    generated: "refused",
    passed: true,
    coverage: 0,
    publication: 0,
    verdict: "stop",
    otherwise: "clear",
    budgets: true,
    fixes: "mended",
  });
});
