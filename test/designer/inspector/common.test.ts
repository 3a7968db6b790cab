import { expect, test } from "vitest";

import { commonOf, evidenceFor, withoutIds } from "../../../designer/inspector/common.ts";
import { TEXT } from "../../support/a-fact.ts";
import { aStep } from "../../support/a-map.ts";

test("values that say the same are common, even undefined ones and equal lists", () => {
  expect(commonOf(["a", "a"])).toEqual({ mixed: false, value: "a" });
  expect(commonOf([undefined, undefined])).toEqual({ mixed: false, value: undefined });
  expect(commonOf([[{ kind: "form" }], [{ kind: "form" }]])).toEqual({ mixed: false, value: [{ kind: "form" }] });
});

test("values that differ are mixed, and nothing is something else than a value", () => {
  expect(commonOf(["a", "a", "b"])).toEqual({ mixed: true });
  expect(commonOf([undefined, "none"])).toEqual({ mixed: true });
});

const FORM = { id: "e1", kind: "form", text: TEXT, due: undefined };

test("evidence is compared without the ids that tell one step's from another's", () => {
  expect(commonOf([withoutIds([FORM]), withoutIds([{ ...FORM, id: "e2" }])]).mixed).toBe(false);
});

test("evidence given to several steps keeps their ids and takes new ones that nobody has", () => {
  const step = aStep("s1", { evidence: [FORM] });
  const wanted = [FORM, FORM, FORM];
  const ids = evidenceFor(step, withoutIds(wanted), new Set(["e1", "Evidence_s1_1"])).map(({ id }) => id);

  expect(ids).toEqual(["e1", "Evidence_s1_1_2", "Evidence_s1_1_3"]);
});
