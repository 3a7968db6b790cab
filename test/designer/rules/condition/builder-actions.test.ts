import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { act, actionsAt } from "../../../../designer/rules/condition/builder-actions.ts";
import { conditionSentence } from "../../../../engine/core/conditions/condition-sentence.ts";
import { readNode } from "../../../../engine/core/conditions/condition-node.ts";
import { anyCondition, FACTS } from "../../../support/any-condition.ts";
import { definitionsOf } from "../../../support/fact-dictionary.ts";
import { placesOf } from "../../../support/condition-places.ts";

const TOO_FEW = {
  name: "too-few",
  title: { zh: "过少", en: "too few" },
  conditions: { fact: "bids", operator: "lessThan", value: 3 },
};
const SCOPE = { facts: definitionsOf(FACTS), parameters: [], conditions: [TOO_FEW] };
const WHEN = { day: "2026-09-18", language: "zh" } as const;

test("every action that is offered changes the condition, and leaves one that can be told and drawn", () => {
  const placed = anyCondition.chain((root) => fc.tuple(fc.constant(root), fc.constantFrom(...placesOf(root))));
  fc.assert(
    fc.property(placed, ([root, path]) => {
      for (const action of actionsAt(root, path)) {
        const outcome = act(root, path, action);
        expect(outcome?.root).not.toBe(root);
        expect(placesOf(outcome?.root).every((place) => place !== undefined)).toBe(true);
        expect(readNode(outcome?.root).kind).not.toBe("unreadable");
        if (action === "wrapAll" || action === "up" || action === "duplicate") {
          expect(conditionSentence(outcome?.root, SCOPE, WHEN)?.whole).toMatch(/^当 /);
        }
      }
    }),
  );
});

describe("what is offered", () => {
  const test1 = { fact: "a", operator: "equal", value: true };

  test("the outermost group is neither moved nor removed", () => {
    expect(actionsAt({ all: [test1] }, [])).toEqual(["wrapAll", "wrapAny", "wrapNot"]);
  });

  test("the only member of a group has nowhere to go", () => {
    expect(actionsAt({ all: [test1] }, ["all", 0])).toEqual(["wrapAll", "wrapAny", "wrapNot", "duplicate", "remove"]);
  });

  test("after a removal the attention is with the member before, or the group", () => {
    expect(act({ all: [test1, test1] }, ["all", 1], "remove")?.path).toEqual(["all", 0]);
    expect(act({ all: [test1] }, ["all", 0], "remove")?.path).toEqual([]);
  });

  test("a move says the new place", () => {
    expect(act({ all: [test1, test1] }, ["all", 0], "down")?.said.en).toBe("Moved to position 2 of 2 at level 1");
  });
});
