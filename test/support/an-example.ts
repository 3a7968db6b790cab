import type { ExampleCase } from "../../engine/core/model/formats.generated.ts";
import { TEXT } from "./a-fact.ts";

/** An example case that expects a clear verdict unless the test says otherwise. */
export function anExample(name: string, facts: ExampleCase["facts"], parts: Partial<ExampleCase> = {}): ExampleCase {
  return {
    name,
    power: "school-building",
    title: TEXT,
    kind: "clean",
    facts,
    expect: { verdict: "clear", caseGrade: null, findings: [] },
    why: TEXT,
    ...parts,
  };
}

/** What a case expects in which these rules of grade A fire. */
export function stopped(...findings: string[]): ExampleCase["expect"] {
  return { verdict: "stop", caseGrade: "A", findings };
}
