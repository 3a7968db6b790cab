import fc from "fast-check";
import { expect, test } from "vitest";

import { lineOfPointer } from "../../../engine/cli/findings/line-of-pointer.ts";

const TEXT = `{
  "name": "one",
  "conditions": {
    "all": [
      { "fact": "a{[\\"", "value": [1, 2] },
      {
        "fact":
          "b"
      }
    ]
  },
  "a/b~c": true
}`;

test.each([
  ["", 1],
  ["/name", 2],
  ["/conditions/all", 4],
  ["/conditions/all/0/value/1", 5],
  ["/conditions/all/1", 6],
  ["/conditions/all/1/fact", 7],
  ["/a~1b~0c", 12],
])("the pointer %s leads to line %i", (pointer, line) => {
  expect(lineOfPointer(TEXT, pointer)).toBe(line);
});

test("a pointer to what is not there leads to the last part that is", () => {
  expect(lineOfPointer(TEXT, "/conditions/all/7/fact")).toBe(4);
  expect(lineOfPointer(TEXT, "/basis")).toBe(1);
  expect(lineOfPointer(TEXT, "/name/deeper")).toBe(2);
});

test("every value of any document is found on the line where it was written", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.array(fc.string(), { minLength: 1 }), { minKeys: 1 }), (document) => {
      const text = JSON.stringify(document, null, 2);
      const lines = text.split("\n");
      for (const [key, values] of Object.entries(document)) {
        const escaped = key.replaceAll("~", "~0").replaceAll("/", "~1");
        expect(lines[lineOfPointer(text, `/${escaped}`) - 1]).toContain(JSON.stringify(key));
        values.forEach((value, index) => {
          expect(lines[lineOfPointer(text, `/${escaped}/${index}`) - 1]).toContain(JSON.stringify(value));
        });
      }
    }),
  );
});
