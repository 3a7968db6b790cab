import { describe, expect, test } from "vitest";

import { preparePolicy } from "../../../engine/core/compile/prepare-policy.ts";
import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import { resolveCase } from "../../../engine/core/cases/resolve-case.ts";
import { readPolicyFolder } from "../../../engine/files/read-policy-folder.ts";

const AT = "2026-11-23T09:00:00+08:00";

describe("the opening date of a penalty case that is decided too late", async () => {
  const { powers, library } = await readPolicyFolder(".");
  const penalty = powers.find(({ id }) => id === "administrative-penalty");
  const compiled = penalty && (await preparePolicy({ ...penalty.documents, library }, penalty.mapXml));
  if (penalty === undefined || compiled?.ok !== true) throw new Error("the power does not compile");
  const { policy } = compiled;
  const byName = new Map(penalty.cases.map((example) => [example.name ?? "", example]));
  const clean = penalty.cases.find(({ kind }) => kind === "clean");
  const facts = { ...(clean && resolveCase(clean, byName)?.facts) };
  const { filedToDecisionDays: _days, ...others } = { filedToDecisionDays: 0, ...facts };
  const late = { ...others, filedOn: "2026-06-01", decidedOn: "2026-09-01" };

  test("is that of the filing when none is sent", () => {
    const { lawDate, verdict } = evaluate(policy, { facts: late }, AT);

    expect({ lawDate, verdict }).toEqual({ lawDate: "2026-06-01", verdict: "control" });
  });

  test("cannot be an old one under which no rule would find it", () => {
    const { verdict, notices } = evaluate(policy, { facts: late, openedAt: "1996-10-01" }, AT);

    expect({ verdict, codes: notices.map(({ code }) => code) }).toEqual({
      verdict: "incomplete",
      codes: ["OPENING_DATE_CONTRADICTED"],
    });
  });

  test.each([undefined, "2026-11-20"])(
    "cannot be after the judgment among the facts, whatever is sent: %s",
    (openedAt) => {
      const filed = { ...facts, filedOn: "2026-11-24" };
      const { verdict, notices } = evaluate(policy, { facts: filed, ...(openedAt && { openedAt }) }, AT);

      expect({ verdict, codes: notices.map(({ code }) => code) }).toEqual({
        verdict: "incomplete",
        codes: ["CASE_OPENED_AFTER_JUDGMENT"],
      });
    },
  );

  test("may be another day under the same law", () => {
    expect(evaluate(policy, { facts: late, openedAt: "2026-05-29" }, AT).notices).toEqual([]);
  });
});
