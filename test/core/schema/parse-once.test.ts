import { expect, test } from "vitest";
import * as fc from "fast-check";

import { parseOnce } from "../../../engine/core/schema/parse-once.ts";

test.each([
  ['{"a":1,"a":2}', 7],
  ['{"a":1, "b":{"a":1}, "a" : 1}', 21],
  ['[{"a":1},{"a":{"b":"x","b":null}}]', 23],
  ['{"officers":2,"\\u006ffficers":1}', 14],
  ['{"a":"\\":","a":1}', 11],
  ['{"a\\\\":1,"b":"}{","a\\\\":2}', 18],
  ['{"__proto__":1,"__proto__":2}', 15],
])("%s says something twice", (text, position) => {
  expect(() => parseOnce(text)).toThrow(`a name stands twice in one object, again at position ${position}`);
});

test.each(['{"a":1,"b":{"a":1}}', '[{"a":1},{"a":1}]', '{"a":"\\"a\\":1","b":"\\": "}', '{"a":{"b":1},"b":1}'])(
  "%s says everything once",
  (text) => {
    expect(parseOnce(text)).toEqual(JSON.parse(text));
  },
);

test("whatever is written out as JSON is read again, blanks or not", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom("", " ", "\n\t"), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(JSON.stringify(parseOnce(text))).toBe(JSON.stringify(value));
    }),
  );
});
