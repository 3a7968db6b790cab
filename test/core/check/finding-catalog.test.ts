import { describe, expect, test } from "vitest";

import { finding, FINDINGS, hint } from "../../../engine/core/check/finding-catalog.ts";
import { titleOfFinding, whyItMatters } from "../../../engine/core/check/finding-meaning.ts";
import { CONDITION_FINDINGS } from "../../support/condition-finding-examples.ts";
import { LIFECYCLE_FINDINGS } from "../../support/lifecycle-finding-examples.ts";
import { PACK_FINDINGS } from "../../support/pack-finding-examples.ts";
import { PROCESS_FINDINGS } from "../../support/process-finding-examples.ts";
import { PUBLICATION_FINDINGS } from "../../support/publication-finding-examples.ts";
import { REVIEW_FINDINGS } from "../../support/review-finding-examples.ts";
import { SUPERVISED_MAP_FINDINGS } from "../../support/supervised-map-finding-examples.ts";
import { SUPERVISION_FINDINGS } from "../../support/supervision-finding-examples.ts";

const EXAMPLES = {
  ...CONDITION_FINDINGS,
  ...LIFECYCLE_FINDINGS,
  ...PACK_FINDINGS,
  ...PROCESS_FINDINGS,
  ...PUBLICATION_FINDINGS,
  ...PROCESS_FINDINGS,
  ...REVIEW_FINDINGS,
  ...SUPERVISED_MAP_FINDINGS,
  ...SUPERVISION_FINDINGS,
};
const WARNINGS = [
  "FIELD_HIDES_FACT",
  "PARAMETER_UNUSED",
  "FACT_UNUSED",
  "RULE_NOT_ON_MAP",
  "STEP_WITHOUT_LANE",
  "RISK_GRADE_MISSING",
  "RISK_GRADE_UNREASONED",
  "STEP_LIMITS_EXCEED_COMMITMENT",
  "NOT_INTERPRETED",
  "COMPLEX_GATEWAY",
  "GATEWAY_TOO_WIDE",
  "LINK_UNMATCHED",
  "THROWN_NOT_CAUGHT",
  "STEP_UNREACHABLE",
  "END_UNREACHABLE",
  "REVIEW_STILL_DUE",
];

test("every finding of the catalog has an example that produces it", () => {
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(Object.keys(FINDINGS).toSorted());
});

describe("its example produces it, at its place and in both languages", () => {
  test.each(Object.entries(EXAMPLES))("%s", async (code, { of, at, zh, en, nextStep }) => {
    const found = (await of).filter((one) => one.code === code);
    const [first] = found;

    expect(found.map(({ document, pointer }) => `${document}#${pointer}`)).toContain(at);
    expect(first?.message).toEqual({ zh, en });
    if (nextStep !== undefined) expect(first?.nextStep.en).toBe(nextStep);
    expect(first?.severity).toBe(WARNINGS.includes(code) ? "warning" : "error");
    expect(JSON.stringify(first)).not.toMatch(/[{]\w+[}]/);
    expect(first?.nextStep.zh).toMatch(/\p{Script=Han}/u);
  });
});

describe("what a finding means", () => {
  test.each(Object.keys(FINDINGS))("%s: a title of its own and why it matters, in both languages", (code) => {
    const [title, why] = [titleOfFinding(code), whyItMatters(code)];

    for (const text of [title, why]) {
      expect(text?.zh).toMatch(/\p{Script=Han}/u);
      expect(text?.en).toMatch(/^[a-z][^\p{Script=Han}]+$/iu);
    }
    const alike = Object.keys(FINDINGS).filter((other) => titleOfFinding(other)?.zh === title?.zh);
    expect(alike).toEqual([code]);
  });

  test.each(["no-implicit-start", "", "constructor", "__proto__"])(
    "of another checker is not ours to say: %j",
    (code) => {
      expect(titleOfFinding(code)).toBeUndefined();
      expect(whyItMatters(code)).toBeUndefined();
    },
  );
});

describe("a finding", () => {
  test("tells the user's own words as they are, braces and dollars included", () => {
    const place = { document: "facts", pointer: "" };

    expect(finding("FACT_UNKNOWN", place, { name: "{hint}$&", ...hint(undefined) })).toMatchObject({
      message: { zh: "事实字典中没有“{hint}$&”", en: "the facts dictionary has no `{hint}$&`" },
      nextStep: { zh: "改正名称，或先定义它", en: "correct the name, or define it first" },
    });
  });
});
