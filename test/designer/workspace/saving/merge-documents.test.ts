import { describe, expect, test } from "vitest";

import { mergeDocuments } from "../../../../designer/workspace/saving/merge-documents.ts";
import { takeTheirs } from "../../../../designer/workspace/saving/take-theirs.ts";
import { aFact } from "../../../support/a-fact.ts";
import { graded, someDocuments } from "./some-documents.ts";

const base = someDocuments();
const [first, second] = base.rules;

describe("the changes of two people", () => {
  test("to different documents come together without a question", () => {
    const mine = { ...base, map: "<map mine/>" };
    const theirs = { ...base, rules: [graded("first", "C"), ...base.rules.slice(1)] };

    const { documents, conflicts } = mergeDocuments(base, mine, theirs);

    expect(conflicts).toEqual([]);
    expect(documents.map).toBe("<map mine/>");
    expect(documents.rules.map(({ event }) => event.params.grade)).toEqual(["C", "A"]);
  });

  test("to two rules of one list come together", () => {
    const mine = { ...base, rules: [graded("first", "B"), ...base.rules.slice(1)] };
    const theirs = { ...base, rules: [...base.rules.slice(0, 1), graded("second", "C")] };

    const { documents, conflicts } = mergeDocuments(base, mine, theirs);

    expect(conflicts).toEqual([]);
    expect(documents.rules.map(({ event }) => event.params.grade)).toEqual(["B", "C"]);
  });

  test("that are the same change are no conflict", () => {
    const changed = { ...base, rules: [graded("first", "C"), ...base.rules.slice(1)] };

    expect(mergeDocuments(base, changed, structuredClone(changed))).toEqual({ documents: changed, conflicts: [] });
  });

  test("to one rule in two ways are told with both sides, and mine stays until somebody decides", () => {
    const mine = { ...base, rules: [graded("first", "B"), ...base.rules.slice(1)] };
    const theirs = { ...base, rules: [graded("first", "C"), ...base.rules.slice(1)] };

    const { documents, conflicts } = mergeDocuments(base, mine, theirs);

    expect(conflicts).toEqual([{ part: "rules", name: "first", mine: mine.rules[0], theirs: theirs.rules[0] }]);
    expect(documents.rules[0]?.event.params.grade).toBe("B");
  });

  test("of which one removes a rule that the other leaves alone remove it", () => {
    const theirs = { ...base, rules: base.rules.slice(0, 1) };

    expect(mergeDocuments(base, base, theirs).documents.rules).toEqual([first]);
  });

  test("of which one removes what the other changes are a conflict", () => {
    const mine = { ...base, rules: base.rules.slice(1) };
    const theirs = { ...base, rules: [graded("first", "C"), ...base.rules.slice(1)] };

    const { documents, conflicts } = mergeDocuments(base, mine, theirs);

    expect(conflicts).toEqual([{ part: "rules", name: "first", mine: undefined, theirs: theirs.rules[0] }]);
    expect(documents.rules).toEqual([second]);
  });

  test("that each add a rule keep both", () => {
    const mine = { ...base, rules: [...base.rules, graded("mine", "A")] };
    const theirs = { ...base, rules: [...base.rules, graded("theirs", "A")] };

    const { documents, conflicts } = mergeDocuments(base, mine, theirs);

    expect(conflicts).toEqual([]);
    expect(documents.rules.map(({ name }) => name)).toEqual(["first", "second", "mine", "theirs"]);
  });

  test("to two facts of the dictionary come together", () => {
    const mine = { ...base, facts: { facts: { ...base.facts.facts, own: aFact() } } };
    const theirs = { ...base, facts: { facts: { ...base.facts.facts, other: aFact() } } };

    const { documents, conflicts } = mergeDocuments(base, mine, theirs);

    expect(conflicts).toEqual([]);
    expect(Object.keys(documents.facts.facts)).toEqual(["bids", "own", "other"]);
  });
});

describe("deciding a conflict for the other side", () => {
  const mine = {
    ...base,
    map: "<map mine/>",
    rules: [graded("first", "B"), graded("second", "B")],
    facts: { facts: { bids: { ...aFact(), type: "decimal" as const } } },
  };
  const theirs = {
    ...base,
    map: "<map theirs/>",
    rules: [graded("first", "C"), graded("second", "C")],
    facts: { facts: { bids: { ...aFact(), type: "money" as const, unit: "yuan" as const } } },
  };
  const { conflicts } = mergeDocuments(base, mine, theirs);

  test("takes exactly what was decided and leaves the rest mine", () => {
    const decided = takeTheirs(
      mine,
      theirs,
      conflicts.filter(({ part, name }) => part === "map" || name === "second"),
    );

    expect(decided.map).toBe("<map theirs/>");
    expect(decided.rules.map(({ event }) => event.params.grade)).toEqual(["B", "C"]);
    expect(decided.facts).toEqual(mine.facts);
  });

  test("for every conflict gives what they have", () => {
    expect(conflicts).toHaveLength(4);
    expect(takeTheirs(mine, theirs, conflicts)).toEqual(theirs);
  });

  test("for none gives mine", () => {
    expect(takeTheirs(mine, theirs, [])).toEqual(mine);
  });

  test("brings back a rule that I removed and they changed", () => {
    const without = { ...base, rules: base.rules.slice(1) };
    const changed = { ...base, rules: [graded("first", "C"), ...base.rules.slice(1)] };
    const merge = mergeDocuments(base, without, changed);

    const names = takeTheirs(without, changed, merge.conflicts).rules.map(({ name }) => name);

    expect(names).toEqual(["second", "first"]);
  });
});
