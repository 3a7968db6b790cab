import { expect, test } from "vitest";

import { paintOfCase, pathRows } from "../../../../designer/supervision/case/case-path.ts";
import type { PathMove } from "../../../../engine/core/model/formats.generated.ts";
import { aFlow } from "../../../support/a-flow.ts";

const kinds = (path: readonly PathMove[]): readonly string[] => pathRows(path).map(({ kind }) => kind);

test("a step that is missing here and done there is one step out of order", () => {
  expect(
    kinds([
      { kind: "mapOnly", element: "s1" },
      { kind: "both", element: "s2" },
      { kind: "logOnly", element: "s1" },
    ]),
  ).toEqual(["expectedHere", "done", "outOfOrder"]);
});

test("a step that is only missing was skipped", () => {
  expect(kinds([{ kind: "mapOnly", element: "s1" }])).toEqual(["skipped"]);
});

test("a step that was done as drawn and once more was done again; one that was not drawn was added", () => {
  expect(
    kinds([
      { kind: "both", element: "s1" },
      { kind: "logOnly", element: "s1" },
      { kind: "logOnly", element: "s2" },
    ]),
  ).toEqual(["done", "rework", "added"]);
});

test("activities that the map does not know are added, however many there are", () => {
  expect(
    kinds([
      { kind: "logOnly", activity: "现场踏勘" },
      { kind: "logOnly", activity: "专家论证" },
      { kind: "mapOnly", element: "s1" },
    ]),
  ).toEqual(["added", "added", "skipped"]);
});

test("on the map the gravest mark of a step is drawn, the flows between, and what may come next", () => {
  const map = aFlow(["start > s1 > s2 > s3"]);
  const rows = pathRows([
    { kind: "silent", element: "start" },
    { kind: "both", element: "s1" },
    { kind: "logOnly", element: "s1" },
    { kind: "mapOnly", element: "s2" },
  ]);

  expect(paintOfCase(map, rows, [{ element: "s3", title: { zh: "发证", en: "Issue" } }])).toEqual({
    "start-s1": "walked",
    s1: "rework",
    s2: "skipped",
    s3: "next",
  });
});
