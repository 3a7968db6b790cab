import { expect, test } from "vitest";

import { newExample } from "../../../designer/trial/new-example.ts";
import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import { aPolicy, aRule, compiled } from "../../support/a-policy.ts";
import { anExample } from "../../support/an-example.ts";

const AT = "2026-09-18T09:30:00+08:00";
const policy = compiled(
  aPolicy({ rules: [aRule("few-bids", { all: [{ fact: "bids", operator: "lessThan", value: 3 }] })] }),
);
const words = {
  title: { zh: "两家投标", en: "Only two bidders: 2!" },
  why: { zh: "少", en: "few" },
  kind: "violating",
} as const;
const tried = { facts: { bids: 2 }, openedAt: undefined, at: undefined, events: undefined, example: undefined };

test("a case tried from an example starts from the base of that example", () => {
  const evaluation = evaluate(policy, { facts: { bids: 2 } }, AT);
  const ground = anExample("ground", { bids: 7, paid: true });
  const few = anExample("few", { bids: 3 }, { base: "ground" });
  const made = (example: string | undefined): unknown =>
    newExample("tendering", { ...tried, example }, { words, evaluation }, [ground, few]);

  expect(made("few")).toMatchObject({ base: "ground", facts: { bids: 2, paid: null } });
  expect(made("ground")).toMatchObject({ base: "ground", facts: { bids: 2, paid: null } });
  expect(made(undefined)).not.toHaveProperty("base");
});
