import { resolveCase } from "../../../engine/core/cases/resolve-case.ts";
import type { ExampleCase } from "../../../engine/core/model/formats.generated.ts";
import type { CaseOutcome } from "../../workspace/analysis/analysis.ts";
import type { SampleCase } from "./sm-message-editor.ts";

/** An example case in which a rule fires, with all its facts; undefined when there is none. */
export function sampleCaseOf(
  rule: string,
  examples: readonly ExampleCase[],
  outcomes: readonly CaseOutcome[],
): SampleCase | undefined {
  const fired = outcomes.find((outcome) => outcome.fired.includes(rule));
  const example = examples.find(({ name }) => name !== undefined && name === fired?.name);
  if (example === undefined) return undefined;
  const byName = new Map(examples.map((one) => [one.name ?? "", one]));
  return { title: example.title, facts: resolveCase(example, byName)?.facts ?? {} };
}
