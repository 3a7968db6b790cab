import fc from "fast-check";

const KEYS =
  "__proto__ constructor toString prototype hasOwnProperty length fact operator value all any not condition parameter";
const key = fc.constantFrom("", ...KEYS.split(" "), "type", "formula", "var", "name");

/** Any JSON as a hostile sender would write it: odd keys, odd numbers, deep nesting. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom(null, true, false, "", "x", "__proto__", "2026-02-30", 0, -0, -1, 1e308, Number.POSITIVE_INFINITY),
    fc.double(),
    fc.string({ maxLength: 8 }),
    fc.array(tie("json"), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie("json")), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
})).json;

/** A copy of JSON data in which what stands at one place, chosen by a number, is another value. */
export function mutated(data: unknown, place: number, other: unknown): unknown {
  let left = place % countPlaces(data);
  const copy = (value: unknown): unknown => {
    left -= 1;
    if (left === -1) return other;
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, content]) => [name, copy(content)]));
  };
  return copy(data);
}

function countPlaces(data: unknown): number {
  if (typeof data !== "object" || data === null) return 1;
  return Object.values(data).reduce((sum: number, content) => sum + countPlaces(content), 1);
}
