// @vitest-environment happy-dom

import { expect, test } from "vitest";

import { mentionChoices, mentionsOf } from "../../../designer/review/mention-choices.ts";
import { anchorOf } from "../../../designer/review/target-choices.ts";
import { aRound, aView, WANG } from "./a-review-view.ts";

test("what is chosen becomes an anchor: a part with a name, a part alone, or nothing", () => {
  expect(anchorOf("map:S1")).toEqual({ part: "map", name: "S1" });
  expect(anchorOf("power:")).toEqual({ part: "power" });
  expect(anchorOf("")).toBeUndefined();
  expect(anchorOf("nonsense:S1")).toBeUndefined();
});

test("who took part can be asked by name, and a role as a whole", () => {
  const view = aView("submitted", [aRound(1)]);

  expect(mentionsOf("person:wang", view)).toEqual({ people: [WANG] });
  expect(mentionsOf("role:legalReviewer", view)).toEqual({ roles: ["legalReviewer"] });
  expect(mentionsOf("person:nobody", view)).toBeUndefined();
  expect(mentionsOf("", view)).toBeUndefined();
});

test("nobody asks himself", () => {
  const values = mentionChoices({ ...aView("submitted", [aRound(1)]), you: { ...WANG, roles: [] } });

  expect(values.map(({ value }) => value)).not.toContain("person:wang");
  expect(values.map(({ value }) => value)).toContain("role:monitorOffice");
});
