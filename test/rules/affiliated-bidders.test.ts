import { expect, test } from "vitest";

import { evaluate } from "../../engine/core/evaluate/evaluate.ts";
import type { Evaluation } from "../../engine/core/model/formats.generated.ts";
import { JUDGED_AT, rulePacks } from "../support/rule-packs.ts";

const pack = (await rulePacks()).find(({ id }) => id === "highway-tendering");
const clean = pack?.cases.find(({ ref }) => ref === "EX01-C1")?.facts ?? {};

test("a list of bidders with one head contradicts a “not affiliated”, whatever their holdings are", () => {
  expect(judged(bidders("张建国", "张建国"))).toMatchObject({
    verdict: "incomplete",
    invalidFacts: [{ fact: "relatedBiddersSameLot", code: "CONTRADICTS_INPUTS" }],
  });
});

test("a list of bidders with different heads does not", () => {
  expect(judged(bidders("张建国", "李文华"))).toMatchObject({ verdict: "clear", invalidFacts: [] });
});

function bidders(first: string, second: string): object[] {
  return [
    { lot: "3", company: "冀中路桥集团有限公司", head: first },
    { lot: "3", company: "冀中路桥第三工程有限公司", head: second },
  ];
}

function judged(list: readonly object[]): Evaluation {
  if (pack === undefined) throw new Error("The power of highway tendering is missing");
  return evaluate(pack.policy, { facts: { ...clean, relatedBiddersSameLot: false, bidders: list } }, JUDGED_AT);
}
