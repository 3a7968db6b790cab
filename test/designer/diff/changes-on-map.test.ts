import { describe, expect, test } from "vitest";

import { marksOnMap, placesOnMap } from "../../../designer/diff/changes-on-map.ts";
import { listedChanges, stopsOf } from "../../../designer/diff/listed-changes.ts";
import { GRAVITIES } from "../../../engine/core/diff/gravity.ts";
import type { Change, Gravity } from "../../../engine/core/model/formats.generated.ts";
import { aMap, aStep } from "../../support/a-map.ts";

const TEXT = { zh: "文字", en: "text" };
const MAP = aMap([aStep("s1", { rules: ["few"] }), aStep("s2")]);

function aChange(id: string, parts: Partial<Change> = {}): Change {
  const place = { document: "map", pointer: "s1" };
  return {
    id,
    thing: id,
    kind: "step",
    act: "changed",
    gravity: "changed",
    title: TEXT,
    before: { place },
    after: { place },
    ...parts,
  };
}

const DIFF = {
  changes: [
    aChange("step/s1", { gravity: "weakened", act: "removed" }),
    aChange("controlPoint/s1", { gravity: "weakened", within: "step/s1" }),
    aChange("flow/f1", { within: "step/s1" }),
    aChange("rule/few#title.zh", { gravity: "wording" }),
    aChange("shape/s1", { gravity: "drawing" }),
  ],
  counts: { weakened: 2, changed: 1, strengthened: 0, wording: 1, drawing: 1 },
};

describe("a change on the maps", () => {
  test("is at its element, and at that of the other side where only one side has it", () => {
    const { after: _after, ...removed } = aChange("controlPoint/s1", { kind: "controlPoint", act: "removed" });

    expect([placesOnMap(removed, "before", MAP), placesOnMap(removed, "after", MAP)]).toEqual([["s1"], ["s1"]]);
  });

  test("of a rule is at the steps to which the rule is attached", () => {
    const place = { document: "rules/few", pointer: "/event/params/grade" };
    const change = aChange("rule/few#grade", { kind: "rule", before: { place }, after: { place } });

    expect(placesOnMap(change, "after", MAP)).toEqual(["s1"]);
  });

  test("of a parameter is nowhere", () => {
    const place = { document: "parameters/fewest", pointer: "/type" };

    expect(
      placesOnMap(aChange("parameter/fewest#type", { before: { place }, after: { place } }), "after", MAP),
    ).toEqual([]);
  });

  test("is marked by the gravest of its element; where it is drawn is no mark", () => {
    const changes = [
      aChange("a", { gravity: "drawing", kind: "shape" }),
      aChange("b", { gravity: "wording" }),
      aChange("c", { gravity: "weakened" }),
    ];

    expect(marksOnMap(changes, "after", MAP)).toEqual({ s1: "weakened" });
    expect(marksOnMap(changes.slice(0, 1), "after", MAP)).toEqual({});
  });

  test("of a step that goes is marked as gone where it was", () => {
    const { after: _after, ...gone } = aChange("step/s1", { act: "removed", gravity: "weakened" });

    expect(marksOnMap([gone], "before", MAP)).toEqual({ s1: "gone" });
  });
});

describe("the list of changes", () => {
  test("has a group for each gravity that there is, and what belongs to a change under it", () => {
    const groups = listedChanges(DIFF, new Set(GRAVITIES));

    expect(
      groups.map(({ gravity, count, changes }) => [gravity, count, changes.map(({ change }) => change.id)]),
    ).toEqual([
      ["weakened", 2, ["step/s1"]],
      ["changed", 1, []],
      ["wording", 1, ["rule/few#title.zh"]],
      ["drawing", 1, ["shape/s1"]],
    ]);
    expect(groups[0]?.changes[0]?.within.map(({ change }) => change.id)).toEqual(["controlPoint/s1", "flow/f1"]);
  });

  test("is gone through from top to bottom, without what is only drawn elsewhere and what is left out", () => {
    expect(ids(GRAVITIES)).toEqual(["step/s1", "controlPoint/s1", "flow/f1", "rule/few#title.zh"]);
    expect(ids(["wording", "drawing"])).toEqual(["rule/few#title.zh"]);
  });
});

function ids(chosen: readonly Gravity[]): string[] {
  return stopsOf(listedChanges(DIFF, new Set(chosen))).map(({ id }) => id);
}
