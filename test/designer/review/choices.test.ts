// @vitest-environment happy-dom

import { expect, test } from "vitest";

import { mentionChoices, mentionsOf } from "../../../designer/review/mention-choices.ts";
import { anchorOf } from "../../../designer/review/target-choices.ts";
import { WANG } from "./a-review-view.ts";

test("what is chosen becomes an anchor: a part with a name, a part alone, or nothing", () => {
  expect(anchorOf("map:S1")).toEqual({ part: "map", name: "S1" });
  expect(anchorOf("power:")).toEqual({ part: "power" });
  expect(anchorOf("")).toBeUndefined();
  expect(anchorOf("nonsense:S1")).toBeUndefined();
});

test("whoever may read the review can be asked by name, and a role as a whole", () => {
  expect(mentionsOf("person:wang", [WANG])).toEqual({ people: [WANG] });
  expect(mentionsOf("role:legalReviewer", [WANG])).toEqual({ roles: ["legalReviewer"] });
  expect(mentionsOf("person:nobody", [WANG])).toBeUndefined();
  expect(mentionsOf("", [WANG])).toBeUndefined();
});

test("nobody asks himself", () => {
  const values = mentionChoices([WANG, { id: "li", name: "李" }], "wang");

  expect(values.map(({ value }) => value)).toContain("person:li");
  expect(values.map(({ value }) => value)).not.toContain("person:wang");
  expect(values.map(({ value }) => value)).toContain("role:monitorOffice");
});
