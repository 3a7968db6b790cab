import fc from "fast-check";
import { expect, test } from "vitest";

import { byPriority, withMovedRule } from "../../../../designer/rules/list/rule-order.ts";
import { aRule } from "../../../support/a-policy.ts";

const someRules = fc
  .uniqueArray(fc.record({ name: fc.stringMatching(/^[a-z]{1,4}$/), priority: fc.integer({ min: 1, max: 12 }) }), {
    minLength: 2,
    maxLength: 8,
    selector: ({ name }) => name,
  })
  .map((rules) => rules.map(({ name, priority }) => aRule(name, { all: [] }, { priority })));

test("a moved rule stands where it was moved to, and the others keep their order", () => {
  fc.assert(
    fc.property(someRules, fc.nat(7), fc.nat(9), (rules, which, position) => {
      const ordered = rules.toSorted(byPriority).map(({ name }) => name);
      const name = ordered[which % ordered.length] ?? "";
      const wanted = ordered.filter((one) => one !== name).toSpliced(position, 0, name);
      const moved = withMovedRule(rules, name, position);
      expect(moved.toSorted(byPriority).map((rule) => rule.name)).toEqual(wanted);
      expect(moved.map((rule) => rule.name)).toEqual(rules.map((rule) => rule.name));
    }),
  );
});

test("only the moved rule changes where a priority fits", () => {
  const [a, b, c] = [
    aRule("a", { all: [] }, { priority: 300 }),
    aRule("b", { all: [] }, { priority: 200 }),
    aRule("c", { all: [] }, { priority: 100 }),
  ];
  expect(withMovedRule([a, b, c], "c", 1)).toEqual([a, b, { ...c, priority: 250 }]);
  expect(withMovedRule([a, b, c], "b", 1)).toEqual([a, b, c]);
});
