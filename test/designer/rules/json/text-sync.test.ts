import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { actionsAt, act } from "../../../../designer/rules/condition/builder-actions.ts";
import { editsTo } from "../../../../designer/rules/json/text-sync.ts";
import { anyCondition } from "../../../support/any-condition.ts";
import { placesOf } from "../../../support/condition-places.ts";

function rewritten(text: string, wanted: unknown, present: unknown = JSON.parse(text)): string {
  return editsTo(text, present, wanted).reduce(
    (written, { offset, length, content }) => written.slice(0, offset) + content + written.slice(offset + length),
    text,
  );
}

const indent = fc.constantFrom(undefined, 2, 4, "\t");

test("a text says what it was made to say, whatever it said before", () => {
  fc.assert(
    fc.property(anyCondition, anyCondition, indent, (before, after, spaces) => {
      expect(JSON.parse(rewritten(JSON.stringify(before, null, spaces), after))).toEqual(after);
    }),
  );
});

test("a text follows every action of the builder", () => {
  const placed = anyCondition.chain((root) => fc.tuple(fc.constant(root), fc.constantFrom(...placesOf(root))));
  fc.assert(
    fc.property(placed, indent, ([root, path], spaces) => {
      const text = JSON.stringify(root, null, spaces);
      for (const action of actionsAt(root, path)) {
        const after = act(root, path, action)?.root;
        expect(JSON.parse(rewritten(text, after))).toEqual(after);
      }
    }),
  );
});

test("a text that says it already is not touched, in whatever order its keys are", () => {
  expect(editsTo('{ "b": [1,2],\n\n "a": 1 }', { a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toEqual([]);
});

describe("what is not meant keeps its form", () => {
  const TEXT = `{
  "all": [
    { "fact": "red",   "operator": "equal", "value": true },
    { "fact": "blue", "operator": "equal", "value": 3, "because": "nobody knows this key" }
  ],
  "name":    "odd spacing"
}
`;

  test("another value changes only itself", () => {
    const wanted = {
      all: [
        { fact: "red", operator: "equal", value: true },
        { fact: "blue", operator: "equal", value: 4, because: "nobody knows this key" },
      ],
      name: "odd spacing",
    };
    expect(rewritten(TEXT, wanted)).toBe(TEXT.replace("3", "4"));
  });

  test("another kind of group changes only the word", () => {
    const wanted: Record<string, unknown> = { ...JSON.parse(TEXT) };
    const { all, ...rest } = wanted;
    expect(rewritten(TEXT, { any: all, ...rest })).toBe(TEXT.replace('"all"', '"any"'));
  });

  test("a removed member leaves its neighbours as they are", () => {
    const after = rewritten(TEXT, { all: [{ fact: "red", operator: "equal", value: true }], name: "odd spacing" });
    expect(after).toContain('{ "fact": "red",   "operator": "equal", "value": true }');
    expect(after).toContain('"name":    "odd spacing"');
    expect(after).not.toContain("blue");
  });

  test("a new member stands where it belongs", () => {
    const [red, blue] = JSON.parse(TEXT).all;
    const green = { fact: "green", operator: "equal", value: false };
    const after = rewritten(TEXT, { all: [red, green, blue], name: "odd spacing" });
    expect(JSON.parse(after).all).toEqual([red, green, blue]);
    expect(after).toContain('{ "fact": "red",   "operator": "equal", "value": true }');
  });
});

describe("a key that is not read", () => {
  const TEXT = `{ "odd": 1, "list": [{ "law": "甲", "mine": "x" }, { "law": "乙" }], "last": { "also": [2] } }`;
  const read = { list: [{ law: "甲" }, { law: "乙" }], last: {} };

  test("stays when what is beside it changes", () => {
    const wanted = { list: [{ law: "丙" }, { law: "乙" }], last: { a: 1 } };
    expect(rewritten(TEXT, wanted, read)).toBe(
      `{ "odd": 1, "list": [{ "law": "丙", "mine": "x" }, { "law": "乙" }], "last": { "also": [2], "a": 1 } }`,
    );
  });

  test("stays with its item when another item goes", () => {
    expect(rewritten(TEXT, { ...read, list: [{ law: "甲" }] }, read)).toContain(`[{ "law": "甲", "mine": "x" }]`);
  });

  test("goes with what it stands in", () => {
    const rest = rewritten(TEXT, { list: [{ law: "乙" }] }, read);
    expect(JSON.parse(rest)).toEqual({ odd: 1, list: [{ law: "乙" }] });
  });
});

test("an own __proto__ is a key like any other", () => {
  expect(rewritten('{"a":{"x":1},"__proto__":{"y":1}}', JSON.parse('{"a":{"x":2},"__proto__":{"y":1}}'))).toBe(
    '{"a":{"x":2},"__proto__":{"y":1}}',
  );
});
