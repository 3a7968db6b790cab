import { expect, test } from "vitest";

import { wayOnMap } from "../../../designer/supervision/way-on-map.ts";
import { aFlow } from "../../support/a-flow.ts";

test("between two steps the way leads through the gateways, not through another step", () => {
  const map = aFlow(["s1 > split > s2 > join", "split > join", "join > s3"]);

  expect([...wayOnMap(map, ["s1", "s3"])]).toEqual(["s1-split", "split-join", "join-s3"]);
});

test("branches at the same time both lead back to where they parted", () => {
  const map = aFlow(["s1 > fork > s2 > join", "fork > s3 > join", "join > s4"]);

  expect([...wayOnMap(map, ["s1", "s2", "s3", "s4"])].toSorted()).toEqual(
    ["fork-s2", "fork-s3", "join-s4", "s1-fork", "s3-join"].toSorted(),
  );
});

test("elements that nothing leads between, or only by way of another step, have no way", () => {
  const map = aFlow(["s1 > s2 > s3"]);

  expect([...wayOnMap(map, ["s3", "s1", "现场踏勘"])]).toEqual([]);
  expect([...wayOnMap(map, ["s1", "s3"])]).toEqual([]);
});

test("a loop is gone through once more when its step is done again", () => {
  const map = aFlow(["s1 > gate > s2", "gate > s1"]);

  expect([...wayOnMap(map, ["s1", "s1", "s2"])]).toEqual(["s1-gate", "gate-s1", "gate-s2"]);
});
