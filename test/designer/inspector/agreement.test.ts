import { expect, test } from "vitest";

import { agreementOf, evidenceFor, withoutIds } from "../../../designer/inspector/agreement.ts";
import { TEXT } from "../../support/a-fact.ts";
import { aStep } from "../../support/a-map.ts";

test("values that say the same are common, even undefined ones and equal lists", () => {
  expect(agreementOf(["a", "a"])).toEqual({ mixed: false, value: "a" });
  expect(agreementOf([undefined, undefined])).toEqual({ mixed: false, value: undefined });
  expect(agreementOf([[{ kind: "form" }], [{ kind: "form" }]])).toEqual({ mixed: false, value: [{ kind: "form" }] });
});

test("values that differ are mixed, and nothing is something else than a value", () => {
  expect(agreementOf(["a", "a", "b"])).toEqual({ mixed: true });
  expect(agreementOf([undefined, "none"])).toEqual({ mixed: true });
});

const FORM = { id: "e1", kind: "form", text: TEXT, due: undefined };

test("evidence is compared without the ids that tell one step's from another's", () => {
  expect(agreementOf([withoutIds([FORM]), withoutIds([{ ...FORM, id: "e2" }])]).mixed).toBe(false);
});

test("evidence given to several steps keeps their ids and takes new ones that nobody has", () => {
  const step = aStep("s1", { evidence: [FORM] });
  const wanted = [FORM, FORM, FORM];
  const ids = evidenceFor(step, withoutIds(wanted), new Set(["e1", "Evidence_s1_1"])).map(({ id }) => id);

  expect(ids).toEqual(["e1", "Evidence_s1_1_2", "Evidence_s1_1_3"]);
});
