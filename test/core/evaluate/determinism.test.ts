import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { PolicyInput } from "../../../engine/core/compile/policy-source.ts";
import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import { aFact, records } from "../../support/a-fact.ts";
import { aMeasure, aParameter, aPolicy, aRule, aShared, compiled, tiers } from "../../support/a-policy.ts";
import { AT } from "../../support/outcome-of.ts";

const FACTS = {
  bids: "integer",
  lots: "integer",
  perLot: aFact({ type: "decimal", source: "derived", formula: { "/": [{ var: "bids" }, { var: "lots" }] } }),
  urgent: "boolean",
  bidders: records({ lot: "string", price: "integer" }),
};

const DOCUMENTS = aPolicy({
  facts: FACTS,
  parameters: [
    aParameter("fewest", "integer", { "2009-01-01": 3 }),
    aParameter("dearest", "integer", { "2009-01-01": 5 }),
  ],
  conditions: [
    aShared("too-few", { all: [{ fact: "bids", operator: "lessThan", value: { parameter: "fewest" } }] }),
    aShared("hurried", { all: [{ fact: "urgent", operator: "equal", value: true }] }),
  ],
  rules: [
    aRule("few", { condition: "too-few" }, { grade: "B", measures: ["halt", "report"] }),
    aRule("few-and-hurried", { all: [{ condition: "too-few" }, { condition: "hurried" }] }, { measures: ["report"] }),
    aRule("dear", {
      all: [
        {
          fact: "bidders",
          operator: "someRecord",
          value: { fact: "price", operator: "greaterThan", value: { parameter: "dearest" } },
        },
      ],
    }),
    aRule("thin", { all: [{ fact: "perLot", operator: "lessThan", value: 1 }] }),
  ],
  library: { measures: [aMeasure("halt"), aMeasure("report"), aMeasure("meet")], tiers: tiers({ A: ["meet"] }) },
});

const CASES = [
  { bids: 2, lots: 4, urgent: true, bidders: [{ lot: "a", price: 6 }, { lot: "b" }] },
  { bids: 2, urgent: false },
  { bids: "two", urgent: 1, lots: 0.5, bidders: "none", lotts: 1, bid: 2, zzz: null },
  { bids: 4, lots: 2, perLot: 3, bidders: [{ odd: 1 }, 7] },
  {},
];

function answers(documents: PolicyInput, form: "closures" | "generatedCode", cases: readonly object[] = CASES): string {
  const policy = compiled(documents, form);
  return JSON.stringify(cases.map((facts) => evaluate(policy, { facts: { ...facts } }, AT, "all")));
}

function shuffledKeys<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, content: unknown) =>
    typeof content === "object" && content !== null && !Array.isArray(content)
      ? Object.fromEntries(Object.entries(content).toReversed())
      : content,
  );
}

describe.each(["closures", "generatedCode"] as const)("the same policy and case give the same bytes, by %s", (form) => {
  const expected = answers(DOCUMENTS, form);

  test("from one compilation to the next, and from one judgment to the next", () => {
    const policy = compiled(DOCUMENTS, form);
    const judge = (): string => JSON.stringify(CASES.map((facts) => evaluate(policy, { facts }, AT, "all")));

    expect(judge()).toBe(expected);
    expect(judge()).toBe(expected);
  });

  test("in whatever order the files are read", () => {
    const { parameters, conditions, rules, library } = DOCUMENTS;

    expect(
      answers(
        {
          ...DOCUMENTS,
          parameters: parameters.toReversed(),
          conditions: conditions.toReversed(),
          rules: rules.toReversed(),
          library: { ...library, measures: library.measures.toReversed() },
        },
        form,
      ),
    ).toBe(expected);
  });

  test("in whatever order the facts are sent, faulty and unheard-of ones included", () => {
    const facts = fc
      .constantFrom(...CASES)
      .chain((sent) =>
        fc
          .shuffledSubarray(Object.entries(sent), { minLength: Object.keys(sent).length })
          .map((entries) => [sent, Object.fromEntries(entries)] as const),
      );

    fc.assert(
      fc.property(facts, ([sent, shuffled]) => {
        expect(answers(DOCUMENTS, form, [shuffled])).toBe(answers(DOCUMENTS, form, [sent]));
      }),
      { numRuns: 60 },
    );
  });

  test("in whatever order the dictionary lists its facts", () => {
    const { facts } = aPolicy({ facts: Object.fromEntries(Object.entries(FACTS).toReversed()) });

    expect(answers({ ...DOCUMENTS, facts }, form)).toBe(expected);
  });

  test("but for the order of its keys, in whatever order the keys of a rule stand", () => {
    const reordered = answers({ ...DOCUMENTS, rules: shuffledKeys([...DOCUMENTS.rules]) }, form);

    expect(JSON.parse(reordered)).toEqual(JSON.parse(expected));
  });

  test("and the case is left as it was sent", () => {
    const facts = Object.freeze(structuredClone(CASES[0]));
    const before = JSON.stringify(facts);
    evaluate(compiled(DOCUMENTS, form), { facts: facts ?? {} }, AT, "all");

    expect(JSON.stringify(facts)).toBe(before);
  });
});

describe("nobody can change how a policy judges", () => {
  const found = { bids: 2, lots: 4, urgent: true, bidders: [{ lot: "a", price: 6 }] };

  test.each([
    ["several rules fired", "closures", found],
    ["several rules fired", "generatedCode", found],
    ["one rule fired", "closures", { ...found, bids: 4, urgent: false }],
    ["one rule fired", "generatedCode", { ...found, bids: 4, urgent: false }],
    ["no rule fired", "closures", { ...found, bids: 4, bidders: [] }],
    ["no rule fired", "generatedCode", { ...found, bids: 4, bidders: [] }],
  ] as const)("by changing an answer in which %s, by %s", (_fired, form, facts) => {
    const policy = compiled(DOCUMENTS, form);
    const judge = (): ReturnType<typeof evaluate> => evaluate(policy, { facts }, AT, "all");
    const before = JSON.stringify(judge());

    spoil(judge());

    expect(JSON.stringify(judge())).toBe(before);
  });

  test.each(["2999-01-01", "no date"])("or the words about a fault or about an opening on %s", (openedAt) => {
    const size = aFact({ type: "enum", values: [{ value: "large", label: { zh: "大", en: "large" } }] });
    const policy = compiled(aPolicy({ facts: { size } }));
    const judge = (): ReturnType<typeof evaluate> => evaluate(policy, { facts: { size: "huge" }, openedAt }, AT);
    const before = JSON.stringify(judge());

    spoil(judge());

    expect(JSON.stringify(judge())).toBe(before);
  });

  test("or the policy itself", () => {
    const policy = compiled(DOCUMENTS);
    const before = JSON.stringify(evaluate(policy, { facts: found }, AT, "all"));

    spoil(policy);

    expect(JSON.stringify(evaluate(policy, { facts: found }, AT, "all"))).toBe(before);
  });
});

/** Changes everything inside that can be changed. */
function spoil(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const content of Object.values(value)) spoil(content);
  for (const key of Object.keys(value)) Reflect.set(value, key, "spoilt");
  if (Array.isArray(value)) Reflect.set(value, "length", 0);
}
