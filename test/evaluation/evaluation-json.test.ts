import { expect, test } from "vitest";

import { evaluate } from "../../engine/core/evaluate/evaluate.ts";
import { evaluationText } from "../../engine/core/evaluate/evaluation-text.ts";
import { evaluationEnding, evaluationJson, isShared } from "../../engine/evaluation/evaluation-json.ts";
import { JsonWriter } from "../../engine/evaluation/json-writer.ts";
import { aPolicy, aRule, compiled } from "../support/a-policy.ts";
import { AT } from "../support/outcome-of.ts";

const policy = compiled(
  aPolicy({ rules: [aRule("few", { all: [{ fact: "bids", operator: "lessThan", value: 3 }] })] }),
);

test("an answer that cases share is written once, and stays when the writer writes over what it took", () => {
  const writer = new JsonWriter(1 << 16);
  const shared = evaluate(policy, { facts: { bids: 3 } }, AT);

  const first = evaluationJson(shared, writer);
  writer.reuse();
  const other = evaluationJson(evaluate(policy, { facts: { bids: 2 } }, AT), writer);
  const second = evaluationJson(evaluate(policy, { facts: { bids: 9 } }, AT), writer);

  expect(second).toBe(first);
  expect(first.toString()).toBe(evaluationText(shared));
  expect(other.toString()).toBe(evaluationText(evaluate(policy, { facts: { bids: 2 } }, AT)));
});

test("what cases share at one instant is not told of those at another", () => {
  const writer = new JsonWriter(1 << 16);
  const later = AT.replace(":00+", ":01+");
  const texts = [AT, later, AT].map((at) =>
    evaluationJson(evaluate(policy, { facts: { bids: 3 } }, at), writer).toString(),
  );

  expect(texts).toEqual([AT, later, AT].map((at) => evaluationText(evaluate(policy, { facts: { bids: 3 } }, at))));
});

test("only an answer about which there is nothing to tell is shared", () => {
  expect(isShared(evaluate(policy, { facts: { bids: 3 } }, AT))).toBe(true);
  expect(isShared(evaluate(policy, { facts: { bids: 2 } }, AT))).toBe(false);
  expect(isShared(evaluate(policy, { facts: { bids: 3 } }, AT, "all"))).toBe(false);
});

test("answers to cases in which the same rules fired end with the same bytes, and no answer with those of another", () => {
  const [clear, fired, open] = [{ bids: 3 }, { bids: 2 }, {}];
  const endings = [clear, fired, fired, clear, open].map((facts) => {
    const evaluation = evaluate(policy, { facts }, AT);
    const ending = evaluationEnding(evaluation);
    const json = evaluationJson(evaluation, new JsonWriter(1 << 16)).toString();
    expect(json.endsWith(ending?.toString() ?? "}")).toBe(true);
    expect(json).toBe(evaluationText(evaluation));
    return ending;
  });

  expect(endings[0]?.toString()).toMatch(/^,"requiredControls":\[.*,"policy":\{.*\}\}$/);
  expect(endings[3]).toBe(endings[0]);
  expect(endings[2]).toBe(endings[1]);
  expect(endings[1]).not.toBe(endings[0]);
  expect(endings[4]).toBeUndefined();
  expect(evaluationEnding(evaluate(policy, { facts: clear }, AT, "all"))).toBeUndefined();
});

test("answers of two policies end each with its own bytes", () => {
  const other = compiled(
    aPolicy({ rules: [aRule("few", { all: [{ fact: "bids", operator: "lessThan", value: 4 }] })] }),
  );
  const [first, second] = [policy, other].map((judging) =>
    evaluationEnding(evaluate(judging, { facts: { bids: 9 } }, AT)),
  );

  expect(first?.toString()).not.toBe(second?.toString());
});
