import { expect, test } from "vitest";
import * as fc from "fast-check";

import { canonicalJson } from "../../../engine/core/digest/canonical-json.ts";
import { SunmapError } from "../../../engine/core/errors.ts";

test("keys are ordered by UTF-16 code units as RFC 8785 section 3.2.3 shows", () => {
  const document = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };

  expect(canonicalJson(document)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
});

test("numbers are written in the shortest form that reads back as the same number", () => {
  expect(canonicalJson([Number("333333333.33333329"), 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
    "[333333333.3333333,1e+30,4.5,0.002,1e-27,0]",
  );
});

test("a field that is undefined is left out, as JSON leaves it out", () => {
  expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
});

test("two documents that differ in the order of their keys have one text", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (document) => {
      const turned = Object.fromEntries(Object.entries(document).toReversed());

      expect(canonicalJson(turned)).toBe(canonicalJson(document));
      expect(JSON.parse(canonicalJson(document))).toEqual(JSON.parse(JSON.stringify(document)));
    }),
  );
});

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [1n], [{ a: [Number.NaN] }]])(
  "%s is refused because JSON cannot hold it",
  (value) => {
    expect(() => canonicalJson(value)).toThrowError(SunmapError);
  },
);
