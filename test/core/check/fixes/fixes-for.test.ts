import { describe, expect, test } from "vitest";

import { fixesFor } from "../../../../engine/core/check/fixes/fixes-for.ts";
import { compilePolicy } from "../../../../engine/core/compile/compile-policy.ts";
import type { PolicyInput, PolicyLibrary } from "../../../../engine/core/compile/policy-source.ts";
import type { PowerMap } from "../../../../engine/core/map/power-map.ts";
import type { PolicyDocuments } from "../../../../engine/core/model/policy-documents.ts";
import { aFact, aListOf, records } from "../../../support/a-fact.ts";
import { aMap, aStep } from "../../../support/a-map.ts";
import { aParameter, aPolicy, aPower, aRule, aShared } from "../../../support/a-policy.ts";
import { CONDITION_FINDINGS } from "../../../support/condition-finding-examples.ts";
import { PACK_FINDINGS } from "../../../support/pack-finding-examples.ts";
import { PUBLICATION_FINDINGS } from "../../../support/publication-finding-examples.ts";
import { SUPERVISION_FINDINGS } from "../../../support/supervision-finding-examples.ts";

type Parts = NonNullable<Parameters<typeof aPolicy>[0]>;

const facts = {
  bids: "integer",
  deposit: "integer",
  scores: aListOf("integer"),
  bidders: records({ lot: "integer", price: "integer" }),
};
const few = { fact: "bids", operator: "lessThan", value: 3 };
const whole = (conditions: object, parts: Parts = {}): Parts => ({
  facts,
  rules: [aRule("it", { all: [conditions] })],
  ...parts,
});

/** The documents of a policy as the page holds them while they are edited: typed, whatever is in them. */
function documentsOf({ power, facts: dictionary, parameters, conditions, rules }: PolicyInput): PolicyDocuments {
  return JSON.parse(JSON.stringify({ power, map: "", facts: dictionary, parameters, conditions, rules, cases: [] }));
}

function told(input: PolicyInput): { readonly codes: string[]; readonly fixes: Fixes } {
  const { findings } = compilePolicy(input);
  const library: PolicyLibrary = JSON.parse(JSON.stringify(input.library));
  const context = { documents: documentsOf(input), library, map: input.map };
  const faults = findings.filter(({ severity }) => severity === "error");
  return { codes: faults.map(({ code }) => code), fixes: faults.flatMap((found) => fixesFor(found, context)) };
}

type Fixes = ReturnType<typeof fixesFor>;

/** What a policy with one fault is after each fix of it: its title, and the errors that are left. */
function mended(parts: Parts): (readonly [string, string[]])[] {
  const input = aPolicy(parts);
  return told(input).fixes.map((fix) => {
    if (fix.kind !== "documents") return [fix.title.en, [fix.kind]];
    const { map: _map, cases: _cases, ...after } = fix.apply(documentsOf(input));
    return [fix.title.en, told({ ...input, ...after }).codes];
  });
}

describe("a misspelt name becomes the one that was meant", () => {
  test.each<readonly [string, Parts]>([
    ["change `bidz` to `bids`", whole({ ...few, fact: "bidz" })],
    ["change `depositt` to `deposit`", whole({ ...few, value: { fact: "depositt" } })],
    ["change `lssThan` to `lessThan`", whole({ ...few, operator: "lssThan" })],
    ["change `not:greatrThan` to `not:greaterThan`", whole({ ...few, operator: "not:greatrThan" })],
    ["change `nott:lessThan` to `not:lessThan`", whole({ ...few, operator: "nott:lessThan" })],
    [
      "change `someFct:lesThan` to `someFact:lessThan`",
      whole({ fact: "scores", operator: "someFct:lesThan", value: 3 }),
    ],
    [
      "change `fewst` to `fewest`",
      whole(
        { ...few, value: { parameter: "fewst" } },
        { parameters: [aParameter("fewest", "integer", { "2009-01-01": 3 })] },
      ),
    ],
    [
      "change `too-fw` to `too-few`",
      whole({ condition: "too-fw" }, { conditions: [aShared("too-few", { all: [few] })] }),
    ],
    [
      "change `bidz` to `bids`",
      whole({ condition: "few" }, { conditions: [aShared("few", { all: [{ ...few, fact: "bidz" }] })] }),
    ],
    ["change `prize` to `price`", whole({ fact: "bidders", operator: "someRecord", value: { ...few, fact: "prize" } })],
    [
      "change `bidz` to `bids`",
      whole({ fact: "bidders", operator: "someRecord", value: { any: [{ ...few, fact: "bidz" }] } }),
    ],
    ["change `hault` to `halt`", { rules: [aRule("it", { all: [few] }, { measures: ["hault"] })] }],
    [
      "change `招标投标发` to `招标投标法`",
      { rules: [aRule("it", { all: [few] }, { basis: [{ law: "招标投标发" }] })] },
    ],
    ["change `招标投标发` to `招标投标法`", { power: aPower({ basis: [{ law: "招标投标发" }] }) }],
    [
      "change `招标投标发` to `招标投标法`",
      {
        parameters: [
          aParameter(
            "cap",
            "integer",
            {},
            { values: [{ from: "2009-01-01", value: 1, basis: [{ law: "招标投标发" }] }] },
          ),
        ],
      },
    ],
    ["change `openDon` to `openedOn`", { power: aPower({ openedBy: "openDon" }), facts: { openedOn: "date" } }],
    [
      "change `bidz` to `bids`",
      { rules: [aRule("it", { all: [few] }, { message: { zh: "{bidz}家，{bidz}", en: "{bids}" } })] },
    ],
    [
      "change `bidz` to `bids`",
      { facts: { ...facts, more: aFact({ source: "derived", formula: { "+": [{ var: "bidz" }, 1] } }) } },
    ],
    [
      "change `cuont` to `count`",
      { facts: { ...facts, more: aFact({ source: "derived", formula: { cuont: [{ var: "scores" }] } }) } },
    ],
    [
      "change `cao` to `cap`",
      {
        facts: { ...facts, more: aFact({ source: "derived", formula: { "+": [{ parameter: "cao" }, 1] } }) },
        parameters: [aParameter("cap", "integer", { "2009-01-01": 1 })],
      },
    ],
  ])("%s", (title, parts) => {
    expect(mended(parts)).toEqual([[title, []]]);
  });

  test("only where one is near, and only one", () => {
    expect(mended(whole({ ...few, fact: "winners" }))).toEqual([]);
    expect(mended(whole({ ...few, fact: "bid" }, { facts: { bids: "integer", bidz: "integer" } }))).toEqual([]);
    expect(mended(whole({ ...few, operator: "many:winners" }))).toEqual([]);
  });

  test("what it uncovers is told then", () => {
    expect(mended(whole({ ...few, fact: "score" }))).toEqual([
      ["change `score` to `scores`", ["OPERATOR_DOES_NOT_FIT"]],
    ]);
  });
});

describe("a key that nothing reads is renamed or taken out", () => {
  test.each<readonly [Parts, unknown]>([
    [{ power: { ...aPower(), colour: "red" } }, [["remove `colour`", []]]],
    [{ rules: [{ ...aRule("it", { all: [few] }), colour: "red" }] }, [["remove `colour`", []]]],
    [{ facts: { bids: { ...aFact(), "a/b~c": 1 } } }, [["remove `a/b~c`", []]]],
    [whole({ ...few, colour: "red" }), [["remove `colour`", []]]],
    [
      whole({ ...few, nmae: "few" }),
      [
        ["change `nmae` to `name`", []],
        ["remove `nmae`", []],
      ],
    ],
    [whole({ ...few, nmae: "few", name: "few" }), [["remove `nmae`", []]]],
    [
      whole({ fact: "bids", operater: "lessThan", value: 3 }),
      [
        ["change `operater` to `operator`", []],
        ["remove `operater`", ["KEY_MISSING"]],
      ],
    ],
    [whole({ ...few, value: { fact: "deposit", colour: "red" } }), [["remove `colour`", []]]],
  ])("%j: %j", (parts, expected) => {
    expect(mended(parts)).toEqual(expected);
  });
});

describe("what is only written the wrong way round is turned", () => {
  test.each<readonly [string, Parts]>([
    ["exchange the two ends of the range", whole({ fact: "bids", operator: "between", value: [5, 3] })],
    ["exchange the two ends of the range", { facts: { bids: aFact({ minimum: 5, maximum: 3 }) } }],
    [
      "put the values in the order of their dates",
      { parameters: [aParameter("cap", "integer", { "2012-01-01": 3, "2009-01-01": 5 })] },
    ],
    ["put it into an all group", { rules: [aRule("it", few)] }],
    ["change `remind` to `stop`", { rules: [aRule("it", { all: [few] }, { effect: "remind" })] }],
    ["change `remind` to `control`", { rules: [aRule("it", { all: [few] }, { grade: "B", effect: "remind" })] }],
  ])("%s", (title, parts) => {
    expect(mended(parts)).toEqual([[title, []]]);
  });

  test("two values of one day cannot be put in order", () => {
    const values = ["2012-01-01", "2009-01-01", "2009-01-01"].map((from) => ({
      from,
      value: 1,
      basis: [{ law: "招标投标法" }],
    }));

    expect(mended({ parameters: [aParameter("cap", "integer", {}, { values })] })).toEqual([]);
  });
});

const onMap = (map: PowerMap): Fixes => told(aPolicy({ rules: [aRule("too-few", { all: [few] })], map })).fixes;

describe("the map is mended on its canvas", () => {
  const place = { kind: "removeRuleReference", element: "s1" };

  test("a rule that does not exist is replaced by the one that was meant, or taken off", () => {
    expect(onMap(aMap([aStep("s1", { rules: ["too-fw", "winners"] })]))).toMatchObject([
      {
        kind: "replaceRuleReference",
        element: "s1",
        rule: "too-fw",
        by: "too-few",
        title: { zh: "把“too-fw”改为“too-few”" },
      },
      { ...place, rule: "too-fw" },
      { ...place, rule: "winners", title: { zh: "删除“winners”" } },
    ]);
    expect(onMap(aMap([aStep("s1", { rules: ["too-fw", "too-few"] })]))).toMatchObject([{ ...place, rule: "too-fw" }]);
  });

  test("one of another power becomes one of this", () => {
    expect(onMap(aMap([], "road-building"))).toMatchObject([{ kind: "setMapPower", power: "school-building" }]);
  });
});

test("a fix changes nothing but its place, and nothing that it is given", () => {
  const other = aRule("other", { all: [few] });
  const input = aPolicy({ facts, rules: [other, aRule("it", { all: [few, { ...few, fact: "bidz" }] })] });
  const documents = documentsOf(input);
  const before = JSON.stringify(documents);
  const [fix] = told(input).fixes;
  const after = fix?.kind === "documents" ? fix.apply(documents) : documents;

  expect(JSON.stringify(documents)).toBe(before);
  expect(JSON.stringify(after)).toBe(before.replace("bidz", "bids"));
  expect(after.rules[0]).toBe(documents.rules[0]);
  expect(after.facts).toBe(documents.facts);
});

test("a fix of a document that is gone by then changes nothing", () => {
  const input = aPolicy({ facts, rules: [aRule("it", { all: [{ ...few, fact: "bidz" }] })] });
  const [fix] = told(input).fixes;
  const others = { ...documentsOf(input), rules: [] };

  expect(fix?.kind === "documents" ? fix.apply(others) : undefined).toEqual(others);
});

test("a finding of documents that have changed since has no fix that changes them", async () => {
  const examples = Object.values({
    ...CONDITION_FINDINGS,
    ...PACK_FINDINGS,
    ...PUBLICATION_FINDINGS,
    ...SUPERVISION_FINDINGS,
  });
  const found = (await Promise.all(examples.map(async ({ of }) => [...(await of)]))).flat();
  const input = aPolicy({ facts, rules: [aRule("the-rule", { all: [few] })], map: aMap([aStep("s1")]) });
  const documents = documentsOf(input);
  const library: PolicyLibrary = JSON.parse(JSON.stringify(input.library));
  const fixes = found.flatMap((one) => fixesFor(one, { documents, library, map: input.map }));
  const changing = fixes.filter(
    (fix) => fix.kind === "documents" && JSON.stringify(fix.apply(documents)) !== JSON.stringify(documents),
  );

  expect(found.length).toBeGreaterThan(50);
  expect(changing).toEqual([]);
});

test("where people must decide there is no fix", () => {
  expect(mended({ rules: [aRule("it", { all: [few] }, { effective: { from: "2012-02-30" } })] })).toEqual([]);
  expect(
    fixesFor(
      { ...finding(), code: "NO_SUCH_CODE" },
      { documents: documentsOf(aPolicy()), library: JSON.parse("{}"), map: undefined },
    ),
  ).toEqual([]);
});

function finding(): Parameters<typeof fixesFor>[0] {
  const text = { zh: "", en: "" };
  return { code: "", severity: "error", document: "power", pointer: "", message: text, nextStep: text };
}
